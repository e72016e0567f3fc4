"""Counts the columns that a text takes in a terminal."""

from unicodedata import combining, east_asian_width, normalize


def width(text: str) -> int:
    """Count the columns of a text: a Hangul syllable takes two, whole or in single letters."""
    letters = normalize("NFC", text)
    return sum(2 if east_asian_width(one) in "WF" else not combining(one) for one in letters)
