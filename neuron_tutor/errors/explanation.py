"""Explains an error to a beginner: what happened, which line, what to look at next."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TypedDict, cast

from neuron.language import is_language, language
from neuron_tutor.errors.edits import cut
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.original import original_text, short_text
from neuron_tutor.errors.rules import rules_for
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.where import Where
from neuron_tutor.errors.words import MissingSentenceError, label, sentences


class ErrorRecord(TypedDict):
    """An explained error as plain data; :class:`Explanation` says what the fields are."""

    cause: str
    line: int | None
    what: str
    next: str
    fix: str | None
    original: str
    end_line: int | None
    column: int | None
    end_column: int | None
    related: int | None


@dataclass(frozen=True)
class Explanation:
    """An error in the words of the course.

    ``cause`` is a name that stays the same in all languages and releases. ``line`` to
    ``end_column`` say where to mark the reader's cell: lines and columns count from 1, columns in
    characters, the end column behind the last one; None where unknown. ``related`` is a second
    line worth a look. ``what`` and ``next`` are sentences in which `code` stands between
    backticks. ``fix`` is the whole corrected cell if that is certain enough; it always compiles.
    ``original`` is Python's own text, without the frames that are not the reader's.
    """

    cause: str
    line: int | None
    what: str
    next: str
    fix: str | None
    original: str
    end_line: int | None = None
    column: int | None = None
    end_column: int | None = None
    related: int | None = None

    def as_dict(self) -> ErrorRecord:
        """Return the fields as plain data, for a page or a file."""
        return cast("ErrorRecord", asdict(self))


def explain(
    error: BaseException,
    source: str,
    *,
    lang: str | None = None,
    filename: str = "<cell>",
    namespace: Mapping[str, object] | None = None,
    where: Where | None = None,
) -> Explanation:
    """Explain an error that came out of a cell.

    ``source`` is the cell's text, ``filename`` the name it was compiled under, ``namespace`` the
    names that the page knows, by default those of the frame in which the error came up. ``lang``
    is ``"ko"`` or ``"en"``, by default :func:`neuron.language.language`. ``where`` is the place
    whose ways out are told, by default the one we run in.

    Never raises, whatever the reader's objects do, and runs no code of the reader, except a
    ``__str__`` of the error that Python's own text calls too. Only a sentence that is missing in
    ``words`` is told: :class:`MissingSentenceError`.
    """
    chosen = lang if is_language(lang) else language()
    text = source.replace("\r\n", "\n").replace("\r", "\n") if isinstance(source, str) else ""
    try:
        scene = Scene(error, text, filename, _readable(namespace), where)
        return _explanation(scene, diagnose(scene), chosen)
    except MissingSentenceError:
        raise
    except BaseException:  # noqa: BLE001 - whatever the reader's objects do, the error is shown
        words = {"error": type(error).__name__}
        cause = "stopped" if isinstance(error, KeyboardInterrupt) else "unexplained"
        what, following = sentences(chosen, cause, "nowhere", words)
        return Explanation(cause, None, what, following, None, short_text(error))


def diagnose(scene: Scene) -> Finding:
    """Ask the rules one after the other; a rule that fails itself knows nothing."""
    for rule in rules_for(scene.error, reading=not scene.cell_steps):
        try:
            finding = rule(scene)
        except Exception:  # noqa: BLE001, S112 - odd code must not keep the other rules from it
            continue
        if finding is not None:
            return finding
    if isinstance(scene.error, SyntaxError) and not scene.cell_steps:
        return Finding("unexplained-syntax") if scene.stops[0] else _nothing_known(scene)
    return _nothing_known(scene)


# What Python means by its classes of errors; the first that fits counts.
_KINDS: tuple[tuple[type[BaseException], str], ...] = (
    (TypeError, "type"),
    (UnicodeError, "letters"),
    (ValueError, "value"),
    (LookupError, "lookup"),
    (AttributeError, "attribute"),
    (ImportError, "import"),
    (ArithmeticError, "number"),
    (OSError, "system"),
    (SyntaxError, "reading"),
)


def _nothing_known(scene: Scene) -> Finding:
    """Say what Python said, and nothing that is not certain."""
    name = type(scene.error).__name__
    if not scene.line:
        return Finding("unexplained", {"error": name}, "nowhere")
    words = {"error": name, "message": cut(scene.message, 120)}
    if isinstance(scene.error, StopIteration):
        return Finding("unexplained", words, "end")
    if not scene.message:
        return Finding("unexplained", words, "silent")
    variant = next((word for kind, word in _KINDS if isinstance(scene.error, kind)), "")
    return Finding("unexplained", words, variant)


def _explanation(scene: Scene, finding: Finding, lang: str) -> Explanation:
    elsewhere = scene.is_elsewhere and not finding.here
    line = (None if elsewhere else finding.line) or scene.line or scene.stops[0] or None
    related = None if elsewhere or finding.related == line else finding.related
    what, following = sentences(
        lang, finding.cause, finding.variant, {**finding.words, "line": line}
    )
    if related and related not in (finding.words.get("header"), finding.words.get("defined")):
        following = _joined(following, label(lang, "related", related=related))
    ours = scene.module.partition(".")[0] in ("live_runner", "neuron_tutor")
    if finding.cause == "unexplained" and scene.module and not ours:
        following = _joined(following, label(lang, "inside", module=scene.module))
    if elsewhere and scene.place is not None:
        name, there = scene.place.tb_frame.f_code.co_name, scene.place.tb_lineno
        following = _joined(following, label(lang, "elsewhere", function=name, there=there))
    end_line, column, end_column = _mark(scene, finding, line)
    return Explanation(
        cause=finding.cause,
        line=line,
        what=what,
        next=following,
        fix=scene.checked(finding.fix),
        original=original_text(scene.error, scene.own_steps, scene.source, scene.filename),
        end_line=end_line,
        column=column,
        end_column=end_column,
        related=related,
    )


def _joined(one: str, other: str) -> str:
    return f"{one} {other}" if one.endswith((".", "?")) else f"{one}. {other}"


def _mark(
    scene: Scene, finding: Finding, line: int | None
) -> tuple[int | None, int | None, int | None]:
    """Find the piece of the line to mark: the rule's token, else what Python points at."""
    token = finding.token
    if token is not None and token.line == line and not scene.is_elsewhere:
        column = token.start - scene.code.rfind("\n", 0, token.start)
        return line, column, column + len(token.text.split("\n")[0])
    if finding.line not in (None, scene.line, scene.stops[0]):
        return line, None, None
    return scene.mark


def _readable(namespace: object) -> dict[str, object]:
    if not isinstance(namespace, Mapping):
        return {}
    return {name: namespace[name] for name in namespace if isinstance(name, str)}
