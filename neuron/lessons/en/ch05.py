"""The words of chapter 5."""

from typing import Any

WORDS: dict[str, Any] = {}
