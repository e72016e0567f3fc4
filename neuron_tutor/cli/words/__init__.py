"""What the command line says, in the reader's language."""

from unicodedata import normalize

from neuron.language import Lang
from neuron_tutor.cli.words.en import EN
from neuron_tutor.cli.words.ko import KO

TEMPLATES: dict[Lang, dict[str, str]] = {"ko": KO, "en": EN}


def say(lang: Lang, key: str, /, **values: object) -> str:
    """Return the words for a key, with the values put in.

    ``{epochs:epoch|epochs}`` is a number with what is counted behind it, in the right form.
    """
    counted = {name: Counted(v) if type(v) is int else v for name, v in values.items()}
    return TEMPLATES[lang][key].format(**counted)


class Counted(int):
    """A number that can be written with what it counts."""

    def __format__(self, form: str) -> str:
        one, both, many = form.partition("|")
        if not both:
            return super().__format__(form)
        return f"{int(self)} {one if self == 1 else many}"


def composed(text: str) -> str:
    """Put letters together: a Mac hands out Hangul in pieces, and no other computer shows them."""
    return normalize("NFC", text)
