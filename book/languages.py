"""Where the pages of each language lie: Korean at the root, English below `en/`."""

from pathlib import Path

LANGUAGES = ("ko", "en")
FIRST = LANGUAGES[0]  # at the root; what is built once for all is built with it


def prefix(lang: str) -> str:
    """Return what the addresses of a language begin with."""
    return "" if lang == FIRST else f"{lang}/"


def without_prefix(address: str) -> str:
    """Return the address of the same page in the first language."""
    lang, _, rest = address.partition("/")
    return rest if lang in LANGUAGES[1:] else address


def of(path: Path) -> str:
    """Return the language of a page ``docs/<language>/…``."""
    return next((part for part in reversed(path.parts[:-1]) if part in LANGUAGES), FIRST)


def other(lang: str) -> str:
    """Return the language that is not this one."""
    return LANGUAGES[lang == FIRST]
