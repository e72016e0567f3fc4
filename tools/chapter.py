"""Write the stubs of a new chapter: all its parts, with TODO where an author has to write."""

import re
import tomllib
from pathlib import Path
from string import Template

from tools.environment import SetupError

STUBS = Path(__file__).parent / "stubs"
# Where each stub goes; the glossary, the aims and the navigation get some lines.
FILES = {
    "ko.md": "docs/ko/$number-$name.md",
    "en.md": "docs/en/$number-$name.md",
    "judge.txt": "neuron_tutor/lessons/chapters/ch$number.py",
    "words.ko.txt": "neuron_tutor/lessons/ko/ch$number.py",
    "words.en.txt": "neuron_tutor/lessons/en/ch$number.py",
}
GLOSSARY, AIMS, NAVIGATION = "book/glossary.toml", "book/aims.toml", "mkdocs.yml"
KOREAN = "새말"  # until the author knows a better one


def write(root: Path, number: str, name: str) -> list[Path]:
    """Write a chapter's stubs below ``root`` and return the files that were made or changed.

    SetupError says what is wrong with number or name.
    """
    listed = re.findall(r"^  - (\d\d)-[a-z0-9-]+\.md$", _read(root / NAVIGATION), re.MULTILINE)
    following = int(max(listed, default="-1")) + 1
    if not number.isdigit() or int(number) != following:
        raise SetupError(
            f"The next chapter is {following}, not {number!r}: make chapter N={following}"
        )
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        raise SetupError(
            f"A chapter's name is an English word or two, as two-layers, not {name!r}."
        )
    terms = tomllib.loads(_read(root / GLOSSARY))
    term = terms.get(name, {"ko": KOREAN, "en": name.replace("-", " ")})
    words = {
        "number": f"{following:02}",
        "plain": str(following),
        "name": name,
        "korean": term["ko"].split(" / ")[0],
        "english": term["en"].split(" / ")[0],
        "title": term["en"].split(" / ")[0].capitalize(),
    }
    texts = {
        root / Template(place).substitute(words): _filled(stub, words)
        for stub, place in FILES.items()
    }
    taken = [path for path in texts if path.exists()]
    if taken:
        raise SetupError(f"{taken[0].relative_to(root)} is there already.")
    if name not in terms:
        texts[root / GLOSSARY] = _read(root / GLOSSARY) + _filled("entry.txt", words)
    texts[root / AIMS] = _read(root / AIMS) + _filled("aims.txt", words)
    texts[root / NAVIGATION] = re.sub(
        r"(?s)\A(.*\n  - \d\d-[a-z0-9-]+\.md\n)",  # the last of them: other pages stand between
        rf"\g<1>  - {words['number']}-{name}.md\n",
        _read(root / NAVIGATION),
    )
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    return list(texts)


def _filled(stub: str, words: dict[str, str]) -> str:
    return Template(_read(STUBS / stub)).substitute(words)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
