"""The words of chapter 6."""

from typing import Any

WORDS: dict[str, Any] = {}
