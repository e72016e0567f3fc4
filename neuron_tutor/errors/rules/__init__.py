"""The rules, in the order in which they are asked: the first that knows the error explains it."""

from collections.abc import Callable

from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.rules import (
    absent,
    arguments,
    attributes,
    brackets,
    foreign,
    gaps,
    headers,
    imports,
    indentation,
    indexed,
    iterated,
    jupyter,
    layout,
    limits,
    loops,
    names,
    neighbours,
    not_callable,
    nothing,
    numpy_names,
    operations,
    package,
    package_calls,
    phrases,
    places,
    python2,
    quotes,
    signs,
    values,
)
from neuron_tutor.errors.scene import Scene

Rule = Callable[[Scene], Finding | None]

# Code that Python cannot read: what spoils the tokens first, then blocks, then single lines.
READING: tuple[Rule, ...] = (
    signs.null_sign,
    foreign.prompt_copied,
    jupyter.line_for_a_notebook,
    layout.hangul_layout,
    python2.backticks,
    signs.strange_signs,
    signs.odd_digit,
    foreign.terminal_command,
    quotes.quote_inside_text,
    quotes.unclosed_quote,
    quotes.f_string_brace,
    indentation.indentation,
    *python2.READING,
    *foreign.READING,
    brackets.brackets,
    *headers.READING,
    gaps.dictionary_colon,
    *phrases.READING,
    *gaps.READING,
    *neighbours.READING,
)

# Whatever the error is: it was typed with another keyboard, or the reader raised it.
_FIRST: tuple[Rule, ...] = (layout.hangul_layout, limits.raised_by_you)

# The first line whose type fits the error counts.
RUNNING: tuple[tuple[type[BaseException], tuple[Rule, ...]], ...] = (
    (
        NameError,
        (*_FIRST, foreign.prompt_of_a_notebook, python2.name_of_python_2, *names.NAME_ERROR),
    ),
    (
        AttributeError,
        (
            *_FIRST,
            *absent.ABSENT,
            numpy_names.removed_from_numpy,
            numpy_names.of_an_array,
            python2.attribute_of_python_2,
            nothing.nothing,
            *attributes.ATTRIBUTE_ERROR,
        ),
    ),
    (
        ModuleNotFoundError,
        (*_FIRST, python2.module_of_python_2, *absent.ABSENT, *imports.NO_MODULE),
    ),
    (ImportError, (*_FIRST, python2.import_of_python_2, *absent.ABSENT, *imports.NO_NAME)),
    (
        TypeError,
        (
            *_FIRST,
            *absent.ABSENT,
            package.package,
            python2.no_list_any_more,
            python2.print_into_a_file,
            nothing.nothing,
            *arguments.SELF,
            package_calls.neuron_needs_list,
            *arguments.COUNTS,
            not_callable.not_callable,
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
        (
            limits.raised_by_you,
            *absent.ABSENT,
            package.package,
            *values.OTHERS,
            *places.PLACES,
            *limits.LIMITS,
        ),
    ),
)


def rules_for(error: BaseException, *, reading: bool) -> tuple[Rule, ...]:
    """Return the rules to ask about an error; ``reading``: it came before the cell could start."""
    # The null sign is an error of its own before Python 3.11.4.
    if reading and (isinstance(error, SyntaxError) or "null bytes" in str(error)):
        return READING
    return next(rules for kind, rules in RUNNING if isinstance(error, kind))
