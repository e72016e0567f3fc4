"""The lessons of a chapter: asked for by its page, and complete in both languages."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from book import contents
from book.chapter import Chapter
from book.chapter_rules import TO_WRITE
from book.languages import LANGUAGES
from book.problem import Problem, line_of
from neuron_tutor import lessons
from neuron_tutor.lessons.lesson import Exercise, Prediction

FOLDER = Path(lessons.__file__).parent
HINTS = 2  # at least
WRONG = 3  # typical wrong answers, at least
RECALLS = 3  # at least


def problems(docs: Path) -> Iterator[Problem]:
    """Check the lessons of all pages that ask something, and of all chapters."""
    for path in contents.asking(docs / LANGUAGES[0]):
        name = contents.lessons(path)
        judge = FOLDER / "chapters" / f"{name}.py"
        files = [judge, *(FOLDER / lang / f"{name}.py" for lang in LANGUAGES)]
        missing = [file for file in files if not file.exists()]
        yield from (Problem(file, 1, f"{path.stem} has no such file") for file in missing)
        for file in files:
            yield from _unwritten(file)
        if missing:
            continue
        try:
            chapter = import_module(f"{lessons.__name__}.chapters.{name}")
            words = {lang: import_module(f"{lessons.__name__}.{lang}.{name}") for lang in LANGUAGES}
        except Exception as error:  # noqa: BLE001 - a module that is being written raises anything
            line = getattr(error, "lineno", None) or 1
            yield Problem(Path(getattr(error, "filename", None) or judge), line, f"{error}")
            continue
        for lang in LANGUAGES:
            yield from _asked(docs / lang / path.name, chapter, judge)
            yield from _of_words(chapter, words[lang].WORDS, FOLDER / lang / f"{name}.py")
            yield from _of_diagnoses(judge, words[lang].WORDS, lang)
        yield from _of_judge(chapter, judge)
        if contents.FILE.fullmatch(path.name) and contents.number(path) > 0:
            yield from _of_recall(lessons.kinds(chapter)["recall"], judge)
        yield from _alike(words["ko"].WORDS, words["en"].WORDS, files[2])


def _unwritten(file: Path) -> Iterator[Problem]:
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    for number, line in enumerate(lines, 1):
        if found := TO_WRITE.search(line):
            yield Problem(file, number, f"to be written: {found['what']}")


def _asked(page: Path, chapter: Any, judge: Path) -> Iterator[Problem]:
    """Compare what the page asks with what the lessons know; the unknown is a rule of cells."""
    if not page.exists():
        return
    cells = Chapter.read(page).cells
    for kind, known in lessons.kinds(chapter).items():
        if kind == "recall":  # asked by later chapters
            continue
        asked = [str(cell.attributes[kind]) for cell in cells if kind in cell.attributes]
        for name in known:
            if name not in asked:
                message = f"{name!r} is asked nowhere: {kind}={name!r} in {page.name}"
                yield Problem(judge, line_of(judge, f'"{name}"'), message)
        if kind != "predict":
            ordered = [name for name in known if name in asked]
            for cell_name, right in zip((name for name in asked if name in known), ordered):
                if cell_name != right:
                    line = next(c.line for c in cells if c.attributes.get(kind) == cell_name)
                    yield Problem(
                        page, line, f"in the lessons, {right!r} comes before {cell_name!r}"
                    )
                    break


def _of_judge(chapter: Any, judge: Path) -> Iterator[Problem]:
    asked = lessons.kinds(chapter)
    for name, exercise in {**asked["exercise"], **asked["rebuild"]}.items():
        line = line_of(judge, f'"{name}"')
        start = f"{judge.stem.replace('_', '-')}-"
        if not name.startswith(start):
            yield Problem(judge, line, f"an exercise's name begins with {start}, not {name!r}")
        if len(exercise.wrong) < WRONG:
            message = f"{name!r} has {len(exercise.wrong)} typical wrong answers, not {WRONG}"
            yield Problem(judge, line, message)
    for name, prediction in chapter.PREDICTIONS.items():
        if prediction.kind == "choice" and prediction.right not in prediction.options:
            message = f"the right answer of {name!r} is none of its options"
            yield Problem(judge, line_of(judge, f'"{name}"'), message)


def _of_recall(asked: Mapping[str, Any], judge: Path) -> Iterator[Problem]:
    """Check what later chapters ask about this one."""
    if len(asked) < RECALLS:
        message = f"a chapter has {RECALLS} questions for later chapters, not {len(asked)}: RECALL"
        yield Problem(judge, line_of(judge, "RECALL"), message)
    start = f"recall-{judge.stem.removeprefix('ch')}-"
    for name, question in asked.items():
        line = line_of(judge, f'"{name}"')
        if not name.startswith(start):
            yield Problem(judge, line, f"its name begins with {start}, not {name!r}")
        if question.right not in question.options:
            yield Problem(judge, line, f"the right answer of {name!r} is none of its options")


def _of_words(chapter: Any, words: Mapping[str, Any], file: Path) -> Iterator[Problem]:
    known = {name: each for kind in lessons.kinds(chapter).values() for name, each in kind.items()}
    for name in words.keys() - known.keys():
        yield Problem(
            file, line_of(file, f'"{name}"'), f"there is no exercise or prediction {name!r}"
        )
    for name, lesson in known.items():
        if name not in words:
            yield Problem(file, line_of(file, "WORDS"), f"there are no words for {name!r}")
            continue
        said = words[name]
        rules = _of_exercise if isinstance(lesson, Exercise) else _of_prediction
        for key in ("question", "reason"):
            if not said.get(key):
                yield Problem(file, line_of(file, f'"{name}"'), f"{name!r} has no {key}")
        for message in rules(lesson, said):
            yield Problem(file, line_of(file, f'"{name}"'), f"{name!r} {message}")


def _of_exercise(exercise: Exercise, said: Mapping[str, Any]) -> Iterator[str]:
    if len(said.get("hints", [])) < HINTS:
        yield f"has {len(said.get('hints', []))} hints, not {HINTS}"
    general = import_module(f"{lessons.__name__}.{LANGUAGES[0]}.messages").MESSAGES
    messages = said.get("messages", {})
    if "right" not in messages:
        yield "has no message for what is 'right'"
    for diagnosis in sorted(
        {cause for _, cause in exercise.wrong} - messages.keys() - set(general)
    ):
        yield f"has no message for {diagnosis!r}"


def _of_prediction(prediction: Prediction, said: Mapping[str, Any]) -> Iterator[str]:
    options = said.get("options", {})
    for value in prediction.options:
        if value not in options:
            yield f"has no words for the option {value!r}"
    for value in options:
        if value not in prediction.options:
            yield f"has words for {value!r}, which is no option"


def _alike(korean: Mapping[str, Any], english: Mapping[str, Any], file: Path) -> Iterator[Problem]:
    """Compare the words of both languages; what one of them lacks altogether is told elsewhere."""
    for name in korean.keys() & english.keys():
        line = line_of(file, f'"{name}"')
        one, other = korean[name], english[name]
        for key in sorted((one.keys() ^ other.keys()) - {"solution"}):
            yield Problem(file, line, f"{name!r} has {key!r} in one language only")
        if len(one.get("hints", [])) != len(other.get("hints", [])):
            yield Problem(file, line, f"{name!r} has other hints than in Korean")
        for key in sorted(one.get("messages", {}).keys() ^ other.get("messages", {}).keys()):
            yield Problem(file, line, f"{name!r} has the message {key!r} in one language only")


def _of_diagnoses(judge: Path, words: Mapping[str, Any], lang: str) -> Iterator[Problem]:
    """Find diagnoses of a chapter's judges that none of its exercises has a message for."""
    said = set(import_module(f"{lessons.__name__}.{lang}.messages").MESSAGES)
    said |= {key for lesson in words.values() for key in lesson.get("messages", {})}
    for diagnosis in sorted(diagnoses(judge.read_text(encoding="utf-8")) - said):
        message = f"no message in {lang}/{judge.name} for the diagnosis {diagnosis!r}"
        yield Problem(judge, line_of(judge, f'"{diagnosis}"'), message)


@cache  # asked once for each language
def diagnoses(code: str) -> frozenset[str]:
    """Return the diagnoses that a judge's code names where it makes them."""
    found = set()
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Call(func=ast.Name(id="expect"), args=[_, ast.Constant(value=str(name))]):
                found.add(name)
            case ast.Call(func=ast.Name(id="WrongError"), args=[ast.Constant(value=str(name))]):
                found.add(name)
    return frozenset(found)
