"""What a rule found out about an error."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from neuron_tutor.errors.tokens import Token


@dataclass(frozen=True)
class Finding:
    """What a rule found: the cause, the words to fill its sentences with, and where to look.

    ``line`` None: the line where the error came up. ``token`` marks the place in that line,
    ``related`` is a second line worth looking at, ``variant`` chooses among a cause's sentences.
    """

    cause: str
    words: Mapping[str, object] = field(default_factory=dict)
    variant: str = ""
    line: int | None = None
    related: int | None = None
    token: Token | None = None
    fix: str | None = None
    here: bool = False  # the line is one of the cell, wherever the error came up
