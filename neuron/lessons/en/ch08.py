"""The words of chapter 8."""

from typing import Any

WORDS: dict[str, Any] = {}
