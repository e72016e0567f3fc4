"""Turns what was typed with the Hangul layout on back into what the keys say: ㅔ갸ㅜㅅ is print."""

import re
import unicodedata

# The keys of the Korean standard keyboard (KS X 5002, two sets), in the order of Unicode's jamo.
_LEADS = tuple("rRseEfaqQtTdwWczxvg")
_VOWELS = (
    "k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl",
    "y", "n", "nj", "np", "nl", "b", "m", "ml", "l",
)  # fmt: skip
_TAILS = (
    "r", "R", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg",
    "a", "q", "qt", "t", "T", "d", "w", "c", "z", "x", "v", "g",
)  # fmt: skip
_KEYS = {
    chr(first + i): keys
    for first, row in ((0x1100, _LEADS), (0x1161, _VOWELS), (0x11A8, _TAILS))
    for i, keys in enumerate(row)
}
_HANGUL = re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]")
_LOOSE = re.compile("[\u1100-\u11ff\u3131-\u318e]")


def has_hangul(text: str) -> bool:
    """Tell whether there is a Korean letter in the text."""
    return bool(_HANGUL.search(text))


def has_loose_letters(text: str) -> bool:
    """Tell whether a Korean letter stands outside of a syllable: words never have that."""
    return bool(_LOOSE.search(unicodedata.normalize("NFC", text)))


def to_keys(text: str) -> str:
    """Give the keys that were pressed; what is not Hangul stays.

    Case is known only for the seven letters that have a Hangul letter of their own with Shift.
    """
    return _HANGUL.sub(_keys_of, unicodedata.normalize("NFC", text))


def _keys_of(letter: re.Match[str]) -> str:
    # NFKD takes syllables, and the letters of the "compatibility" block, apart into jamo.
    return "".join(_KEYS.get(jamo, jamo) for jamo in unicodedata.normalize("NFKD", letter[0]))
