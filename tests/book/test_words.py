"""The build says the same things in both languages."""

from string import Formatter

from book.words import WORDS


def places(words):
    """Return the keys of a language with the values that their texts expect."""
    return {key: [part[1] for part in Formatter().parse(text)] for key, text in words.items()}


def test_both_languages_have_the_same_words_with_the_same_places():
    assert WORDS.keys() == {"ko", "en"}
    assert places(WORDS["ko"]) == places(WORDS["en"])
