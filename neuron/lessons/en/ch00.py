"""The words of chapter 0."""

from typing import Any

WORDS: dict[str, Any] = {}
