"""Find the table that a reader named: a rule, four answers or a CSV file."""

from collections.abc import Iterable
from pathlib import Path

from neuron.data import RULES, truth_table
from neuron_tutor.cli.screen import Screen, UsageError
from neuron_tutor.cli.tables import Choices, NamedTable, Understood, read
from neuron_tutor.cli.words import composed

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|", "space": " ", r"\t": "\t"}
DECIMALS = {"point": ".", "comma": ","}


def separator(text: str) -> str:
    """Read the option ``--separator``: a sign, or its name."""
    found = SEPARATORS.get(text.lower(), text)
    if len(found) != 1 or found in "\"'\r\n\\" or found.isalnum():
        raise UsageError("usage.separator", given=text, like=SEPARATORS)
    return found


def decimal(text: str) -> str:
    """Read the option ``--decimal``: a point or a comma, or its name."""
    found = DECIMALS.get(text.lower(), text)
    if found not in DECIMALS.values():
        raise UsageError("usage.decimal", given=text, like=DECIMALS)
    return found


def find_table(given: str, choices: Choices, screen: Screen) -> NamedTable:
    """Return the table of a rule (``storm`` too), of answers like 1000 or of a CSV file."""
    rule = "and" if given.lower() == "storm" else given.lower()
    path = find_file(Path(given))
    if rule in RULES:
        rows = truth_table(rule)
    elif len(given) == 4 and set(given) <= {"0", "1"}:
        rows = truth_table([int(answer) for answer in given])
    elif path.is_file() or path.is_fifo():  # `neuron learn <(...)`, /dev/stdin
        return read(path, choices)
    elif path.exists() and not path.is_dir():
        raise UsageError("file.special", path=path)
    elif given and path.is_dir():
        raise UsageError("file.folder", path=path)
    elif path.suffix or len(path.parts) > 1:
        raise UsageError("file.absent", path=path, given=path.name, like=_names(path.parent))
    else:
        raise UsageError("table.unknown", given=given, like=[*RULES, "storm", *_names(path.parent)])
    if choices != Choices():
        raise UsageError("table.no-file", given=given)
    if path.is_file():
        screen.warn("table.file-too", given=given)
    return NamedTable(["x1", "x2", ""], [list(map(float, row)) for row in rows])


def find_file(path: Path) -> Path:
    """Return the path as it is written on the disk: a Mac takes the letters of names apart."""
    if path.exists() or path.parent == path:
        return path
    folder = find_file(path.parent)
    there = folder.iterdir() if folder.is_dir() else iter(())
    alike = (other for other in there if composed(other.name) == composed(path.name))
    return next(alike, folder / path.name)


def tell(understood: Understood, screen: Screen) -> None:
    """Say in one line how a file was read."""
    signs = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", " ": "space"}
    sign = signs.get(understood.separator)
    shown = screen.word(f"sign.{sign}") if sign else understood.separator
    said = [screen.word("table.separator", sign=shown)]
    if understood.decimal == ",":
        said.append(screen.word("table.decimal"))
    names = "table.names" if understood.names else "table.no-names"
    said.append(screen.word(names, line=understood.names))
    if understood.skipped:
        said.append(screen.word("table.skipped", lines=", ".join(map(str, understood.skipped))))
    answer = {
        "answer": understood.answer,
        "yes": quoted(understood.yes),
        "no": quoted(understood.no),
    }
    said.append(screen.word("table.answers", **answer))
    if understood.words:
        words = ", ".join(f"`{word}` = {number}" for word, number in understood.words.items())
        said.append(screen.word("table.words", words=words))
    if understood.units:
        found = ", ".join(f"`{name}` ({unit})" for name, unit in understood.units.items())
        said.append(screen.word("table.units", columns=found))
    if understood.left_out:
        left = [f"`{name}` ({screen.word(f'why.{why}')})" for name, why in understood.left_out]
        said.append(screen.word("table.left-out", columns=", ".join(left)))
    screen.write(" ".join(said))


def quoted(words: Iterable[str]) -> str:
    """Put words into a sentence; a dash where there are none."""
    return ", ".join(f"`{word}`" for word in words) or "-"


def _names(folder: Path) -> Iterable[str]:
    return [composed(path.name) for path in folder.iterdir()] if folder.is_dir() else []
