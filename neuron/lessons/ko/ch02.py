"""The words of chapter 2."""

from typing import Any

WORDS: dict[str, Any] = {}
