"""What the command line says, in the reader's language."""

from unicodedata import normalize

from neuron.language import Lang
from neuron_tutor.cli.words.en import EN
from neuron_tutor.cli.words.ko import KO

TEMPLATES: dict[Lang, dict[str, str]] = {"ko": KO, "en": EN}


def say(lang: Lang, key: str, /, **values: object) -> str:
    """Return the words for a key, with the values put in."""
    return TEMPLATES[lang][key].format(**values)


def composed(text: str) -> str:
    """Put letters together: a Mac hands out Hangul in pieces, and no other computer shows them."""
    return normalize("NFC", text)
