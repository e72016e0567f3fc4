"""The words of chapter 7."""

from typing import Any

WORDS: dict[str, Any] = {}
