"""The words of chapter 4."""

from typing import Any

WORDS: dict[str, Any] = {}
