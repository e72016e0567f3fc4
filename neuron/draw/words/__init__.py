"""What figures say, in the reader's language."""

from neuron.draw.words.en import EN
from neuron.draw.words.ko import KO
from neuron.language import Lang

TEMPLATES: dict[Lang, dict[str, str]] = {"ko": KO, "en": EN}


class Words:
    """The words of one language: ``say("score", right=3, total=4)``."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the words for a key, with the values put in."""
        return TEMPLATES[self.lang][key].format(**values)


def words(lang: Lang) -> Words:
    """Return the words of a language."""
    return Words(lang)
