"""The language of everything that a reader sees: ``ko`` or ``en``."""

import locale
import os
from typing import Literal, cast

Lang = Literal["ko", "en"]

_chosen: Lang | None = None


def language() -> Lang:
    """Return the language chosen last, else that of ``NEURON_LANG`` or of the machine's locale."""
    if _chosen:
        return _chosen
    name = os.environ.get("NEURON_LANG") or locale.getlocale()[0] or ""
    return "ko" if name.lower().startswith(("ko", "korean")) else "en"


def set_language(lang: str) -> None:
    """Choose the language for figures, explanations and messages: ``"ko"`` or ``"en"``."""
    global _chosen  # noqa: PLW0603 - one reader, one language
    if lang not in ("ko", "en"):
        raise ValueError(f'lang: expected "ko" or "en", got {lang!r}')
    _chosen = cast("Lang", lang)
