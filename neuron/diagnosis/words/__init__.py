"""Puts a cause into words: what is the matter, what to try."""

from typing import Any

from neuron.diagnosis.words.en import EN
from neuron.diagnosis.words.ko import KO
from neuron.language import Lang, language

LONG = 1e12  # from here on an exponent is easier to read than so many digits


def _read(text: str) -> dict[str, tuple[str, str]]:
    """Read blocks of three lines: the cause and its two sentences."""
    blocks = (block.split("\n") for block in text.strip().split("\n\n"))
    return {cause: (what, following) for cause, what, following in blocks}


TEMPLATES: dict[Lang, dict[str, tuple[str, str]]] = {"ko": _read(KO), "en": _read(EN)}


def say(key: str, values: dict[str, Any]) -> tuple[str, str]:
    """Give both sentences in the reader's language."""
    shown = {name: _plain(value) for name, value in values.items()}
    what, following = TEMPLATES[language()][key]
    return what.format(**shown), following.format(**shown)


def _plain(value: Any) -> Any:
    """Write a number as people do: three digits that count, no exponent where that is short."""
    if isinstance(value, list) or (isinstance(value, int) and abs(value) < 1000):
        return value
    if 1000 <= abs(value) < LONG:
        return f"{value:,.0f}"
    return f"{value:.3g}" if abs(value) >= 0.001 else f"{value:.6f}".rstrip("0").rstrip(".")
