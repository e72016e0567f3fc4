"""The tree stays one that a newcomer can read: files that do one thing."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST = 320
# Words are data; how a network learns is read from the first line to the last.
MAY_BE_LONGER = {"words.ts", "words/ko.py", "words/en.py", "neuron/network.py"}
OURS = ("neuron", "neuron_tutor", "neuron_book", "book", "tools", "tests", "live/src")
OURS += ("live/test", "live/python")


def test_no_file_is_longer_than_one_can_read_in_one_go():
    found = [path for folder in OURS for path in (ROOT / folder).rglob("*.*")]
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in found
        if path.suffix in {".py", ".ts", ".css", ".mjs"}
        if not path.as_posix().endswith(tuple(MAY_BE_LONGER))
    }
    assert len(lengths) > 500
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}
