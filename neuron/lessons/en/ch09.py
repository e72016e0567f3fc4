"""The words of chapter 9."""

from typing import Any

WORDS: dict[str, Any] = {}
