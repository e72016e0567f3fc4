"""Puts a cause into words: what is the matter, what to try."""

from typing import Any

from neuron.diagnosis.words.en import EN
from neuron.diagnosis.words.ko import KO
from neuron.language import Lang, language


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
    """Write a decimal number with three digits that count, small ones without an exponent."""
    if not isinstance(value, float):
        return value
    return f"{value:.3g}" if abs(value) >= 0.001 else f"{value:.6f}".rstrip("0").rstrip(".")
