"""The rules, in the order in which they are asked: the first that knows the error explains it."""

from collections.abc import Callable

from neuron_tutor.errors.rules import (
    attributes,
    brackets,
    called,
    calls,
    foreign,
    gaps,
    headers,
    imports,
    indentation,
    indexed,
    iterated,
    layout,
    limits,
    loops,
    names,
    neighbours,
    nothing,
    operations,
    package,
    phrases,
    places,
    quotes,
    signs,
    values,
)
from neuron_tutor.errors.scene import Finding, Scene

Rule = Callable[[Scene], Finding | None]

# Code that Python cannot read: what spoils the tokens first, then blocks, then single lines.
READING: tuple[Rule, ...] = (
    foreign.prompt_copied,
    layout.hangul_layout,
    signs.strange_signs,
    foreign.terminal_command,
    quotes.quote_inside_text,
    quotes.unclosed_quote,
    quotes.f_string_brace,
    indentation.indentation,
    *foreign.READING,
    brackets.brackets,
    *headers.READING,
    gaps.dictionary_colon,
    *phrases.READING,
    *gaps.READING,
    *neighbours.READING,
)

# The first line whose type fits the error counts.
RUNNING: tuple[tuple[type[BaseException], tuple[Rule, ...]], ...] = (
    (NameError, (layout.hangul_layout, *names.NAME_ERROR)),
    (AttributeError, (layout.hangul_layout, nothing.nothing, *attributes.ATTRIBUTE_ERROR)),
    (ImportError, (layout.hangul_layout, *imports.IMPORT_ERROR)),
    (
        TypeError,
        (
            layout.hangul_layout,
            limits.raised_by_you,
            package.package,
            nothing.nothing,
            *calls.CALLS,
            called.not_callable,
            *indexed.INDEXED,
            *iterated.ITERATED,
            operations.operation,
            *values.TYPE_ERROR,
        ),
    ),
    (KeyboardInterrupt, (loops.stopped,)),
    (RecursionError, (loops.recursion,)),
    (SystemExit, (limits.the_world,)),
    (
        BaseException,
        (limits.raised_by_you, package.package, *values.OTHERS, *places.PLACES, *limits.LIMITS),
    ),
)


def rules_for(error: BaseException, *, reading: bool) -> tuple[Rule, ...]:
    """Return the rules to ask about an error; ``reading``: it came before the cell could start."""
    if reading and isinstance(error, SyntaxError):
        return READING
    return next(rules for kind, rules in RUNNING if isinstance(error, kind))
