"""What the command line says, in the reader's language."""

from neuron.cli.words.en import EN
from neuron.cli.words.ko import KO
from neuron.language import Lang

TEMPLATES: dict[Lang, dict[str, str]] = {"ko": KO, "en": EN}


def say(lang: Lang, key: str, /, **values: object) -> str:
    """Return the words for a key, with the values put in."""
    return TEMPLATES[lang][key].format(**values)
