"""The words of chapter 3."""

from typing import Any

WORDS: dict[str, Any] = {}
