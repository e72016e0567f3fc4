"""The language of everything that a reader sees: ``ko`` or ``en``."""

import os
import re
from typing import Literal, TypeGuard, cast

from neuron.checks import expect

Lang = Literal["ko", "en"]

_chosen: Lang | None = None


def language() -> Lang:
    """Return the language chosen last, else that of ``NEURON_LANG`` or of the machine's locale."""
    if _chosen:
        return _chosen
    # As POSIX reads them; setlocale would know only locales that this machine has generated.
    import locale  # noqa: PLC0415 - every program that imports neuron would wait for it

    variables = ("NEURON_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    named = (os.environ.get(name) for name in variables)
    name = next(filter(None, named), None) or locale.setlocale(locale.LC_CTYPE)  # of Windows
    return "ko" if re.split(r"[-_.@]", name.lower())[0] in ("ko", "kor", "korean") else "en"


def is_language(lang: object) -> TypeGuard[Lang]:
    """Whether this names a language: whatever is given, lists and arrays too."""
    return isinstance(lang, str) and lang in ("ko", "en")


def set_language(lang: str) -> None:
    """Choose the language for figures, explanations and messages: ``"ko"`` or ``"en"``."""
    global _chosen  # noqa: PLW0603 - one reader, one language
    expect(is_language(lang), "lang", '"ko" or "en"', lang)
    _chosen = cast("Lang", lang)
