"""Chapter 15: a network that says which letter comes next, and so invents names."""

import re
from functools import partial

from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.letters import judge_heat, judge_rows
from neuron_tutor.lessons.chapters.writing import (
    judge_begin,
    judge_invent,
    judge_likely,
    judge_new,
)
from neuron_tutor.lessons.lesson import Exercise, Prediction, Rebuild, Recall

ROWS = """\
def rows_of(name, length):
    text = "." * length + name + "."
    rows = []
    for i in range(length, len(text)):
        rows.append([text[i - length:i], text[i]])
    return rows


def inputs_of(context, letters):
    x = []
    for letter in context:
        for other in letters:
            x.append(int(letter == other))
    return x
"""
GAPS = """\
def rows_of(name, length):
    ...


def inputs_of(context, letters):
    ...
"""
HEAT = """\
def with_heat(shares, heat):
    powers = [share ** (1 / heat) for share in shares]
    whole = sum(powers)
    return [power / whole for power in powers]
"""
INVENT = """\
import random
from unicodedata import normalize


def invent(network, heat):
    name = ""
    while len(name) < 20:
        context = ("." * network.length + name)[-network.length:]
        signals, shares = network.forward(inputs_of(context, network.letters))
        letter = random.choices(network.letters, with_heat(shares, heat))[0]
        if letter == ".":
            break
        name = name + letter
    return normalize("NFC", name)
"""
IMPORTS = INVENT.partition("\n\n\n")[0]
BEGIN = INVENT.replace("invent(network, heat)", "begin_with(network, heat, start)").replace(
    'name = ""', 'name = normalize("NFD", start)'
)
NEW = """\
def new_names(network, heat, given, count):
    found = []
    while len(found) < count:
        name = invent(network, heat)
        if name not in given and name not in found:
            found.append(name)
    return found
"""
LIKELY = """\
def likely(network, name):
    whole = 1
    for context, following in rows_of(normalize("NFD", name), network.length):
        x = inputs_of(context, network.letters)
        signals, shares = network.forward(x)
        whole = whole * shares[network.letters.index(following)]
    return whole
"""
BEFORE = f"import random\nfrom unicodedata import normalize\n\n\n{ROWS}\n\n{HEAT}"


_rows, _heat, _invent, _begin, _new, _likely = (
    partial(changed, code) for code in (ROWS, HEAT, INVENT, BEGIN, NEW, LIKELY)
)


def _late(output: str) -> str:
    """Say how many names stand where a quarter of them should."""
    late = int(re.findall(r"\d+", output)[-1])
    return "few" if late < 15 else "quarter" if late <= 35 else "many"


def _apart(output: str) -> str:
    """Say how many different names there are among twenty."""
    different = int(re.findall(r"\d+", output)[0])
    return "hardly" if different <= 5 else "some" if different < 15 else "all"


def _share(output: str) -> str:
    """Compare the number of new names before and after."""
    lasts = [line.split()[-1] for line in output.splitlines() if line.strip()]
    before, after = [int(last) for last in lasts if last.isdigit()][:2]
    return "more" if after > before + 10 else "same" if after >= before - 10 else "fewer"


FOR_EACH = ROWS.partition("x = []\n")[2].partition("    return x")[0].rstrip()
RUNNING = "    while len(name) < 20:\n"
CONTEXT = '("." * network.length + name)[-network.length:]'
EXERCISES = {
    "ch15-new": Exercise(
        starter="def new_names(network, heat, given, count):\n    ...\n",
        solution=NEW,
        judge=judge_new,
        before="def invent(network, heat):\n    return ''\n",
        wrong=[
            (_new("name not in given and ", ""), "old-ones"),
            (_new(" and name not in found", ""), "twice"),
            (_new("while len(found) < count", "for i in range(count)"), "too-few"),
            (_new("< count", "<= count"), "too-many"),
            (_new("invent(network, heat)", "invent(network, 1)"), "other-heat"),
            (_new("name not in given", "name in given"), "goes-on"),
            (_new("return found", "print(found)"), "returns-nothing"),
            (_new("return found", "return name"), "no-list"),
        ],
    ),
    "ch15-begin": Exercise(
        starter="def begin_with(network, heat, start):\n    ...\n",
        solution=BEGIN,
        judge=judge_begin,
        before=BEFORE,
        wrong=[
            (_begin('normalize("NFD", start)', '""'), "from-scratch"),
            (_begin('normalize("NFD", start)', "start"), "not-apart"),
            (_begin('normalize("NFC", name)', "name"), "not-joined"),
            (_begin('"NFC", name', '"NFC", name[len(normalize("NFD", start)):]'), "start-left-out"),
            (_begin("with_heat(shares, heat)", "shares"), "no-heat"),
            (_begin("    return", "    name ="), "returns-nothing"),
            (_begin("< 20", "< 30"), "other-limit"),
            (_begin(RUNNING, "    while True:\n"), "does-not-end"),
            (
                _begin(
                    "            break\n        name = name + letter",
                    "            return name\n        name = name + letter\n        return name",
                ),
                "one-letter",
            ),
            (_begin("[-network.length:]", "[:network.length]"), "from-scratch"),
            (_begin(BEGIN[BEGIN.index("    name =") :], "    return start + 'na'\n"), "never-asks"),
            (_begin(BEGIN[BEGIN.index("    name =") :], "    return start\n"), "never-asks"),
            (_begin("with_heat(shares, heat)", "with_heat(shares, 0.8)"), "no-heat"),
            (_begin("with_heat(shares, heat)", "with_heat(shares, 1 / heat)"), "upside-down"),
            (_begin("[-network.length:]", ""), "long-context"),
            (
                _begin(
                    "name = name + letter",
                    'name = normalize("NFC", name + letter)',
                    "network.length + name",
                    'network.length + normalize("NFD", name)',
                ),
                "other-limit",
            ),
        ],
    ),
    "ch15-likely": Exercise(
        starter="def likely(network, name):\n    ...\n",
        solution=LIKELY,
        judge=judge_likely,
        before=BEFORE,
        wrong=[
            (_likely("whole = 1\n", "whole = 0\n"), "starts-at-zero"),
            (_likely("whole = 1\n", "whole = 0\n").replace("whole * s", "whole + s"), "added"),
            (_likely("whole * shares", "shares"), "last-only"),
            (_likely("    return", "        return"), "first-only"),
            (_likely("shares[network.letters.index(following)]", "max(shares)"), "largest"),
            (_likely("network.length):", "network.length)[:-1]:"), "no-end"),
            (_likely("return whole", "print(whole)"), "returns-nothing"),
            (_likely('normalize("NFD", name)', "name"), "not-apart"),
            (_likely("network.length", "network.length + 2"), "long-context"),
        ],
    ),
}

REBUILDS = {
    "ch15-rows": Rebuild(
        starter=GAPS,
        solution=ROWS,
        judge=judge_rows,
        wrong=[
            (_rows(' + name + "."', " + name"), "no-end"),
            (_rows('"." * length + name', "name"), "starts-late"),
            (
                _rows("[text[i - length:i], text[i]]", "[text[i], text[i - length:i]]"),
                "turned-round",
            ),
            (_rows("text[i - length:i]", "text[:i]"), "context-too-long"),
            (_rows("text[i - length:i]", "text[i - 1:i]"), "context-too-short"),
            (_rows("length:i], text[i]]", "length:i], text[i:]]"), "next-is-no-letter"),
            (_rows("    return rows", "        return rows"), "one-row"),
            (_rows("return rows", "print(rows)"), "rows-return-nothing"),
            (_rows("[text[i - length:i], text[i]]", "text[i]"), "no-pairs"),
            (_rows("range(length, ", "range(length + 1, "), "no-beginning"),
            (_rows("int(letter == other)", "letters.index(letter)"), "other-inputs"),
            (
                _rows(
                    "        for other in letters:\n            x.append(int(letter == other))",
                    "        x.append(letters.index(letter))",
                ),
                "places",
            ),
            (
                _rows(
                    "letter in context:\n        for other in letters",
                    "other in letters:\n        for letter in context",
                ),
                "other-way-round",
            ),
            (_rows("letter == other", "letter != other"), "ones-and-zeros"),
            (
                _rows(
                    FOR_EACH,
                    "    for other in letters:\n        x.append(int(other in context))",
                ),
                "one-block",
            ),
            (_rows("return x", "x"), "inputs-return-nothing"),
        ],
        unfit=[(_rows("    return rows", "    print(rows)\n    return rows"), "prints")],
        names=["rows_of", "inputs_of"],
    ),
    "ch15-heat": Rebuild(
        starter="def with_heat(shares, heat):\n    ...\n",
        solution=HEAT,
        judge=judge_heat,
        wrong=[
            (_heat("(1 / heat)", "heat"), "upside-down"),
            (_heat("power / whole", "power"), "not-shares"),
            (_heat("** (1 / heat)", "/ heat").replace("power / whole", "power"), "divided"),
            (_heat(" ** (1 / heat)", ""), "unchanged"),
            (_heat("share ** (1 / heat)", "share / heat"), "unchanged"),
            (_heat("return", "warm ="), "returns-nothing"),
            (_heat("return [power / whole for power in powers]", "return whole"), "no-list"),
            (_heat("power / whole", "power / len(powers)"), "not-shares"),
            (_heat("(1 / heat)", "(2 / heat)"), "other-shares"),
        ],
        unfit=[(_heat("    return", "    print(whole)\n    return"), "prints")],
        names=["with_heat"],
    ),
    "ch15-invent": Rebuild(
        starter=f"{IMPORTS}\n\n\ndef invent(network, heat):\n    ...\n",
        solution=INVENT,
        judge=judge_invent,
        before=BEFORE,
        wrong=[
            (
                _invent(
                    '        if letter == ".":\n            break\n        name = name + letter\n',
                    '        name = name + letter\n        if letter == ".":\n            break\n',
                ),
                "dot-kept",
            ),
            (_invent("[-network.length:]", "[:network.length]"), "context-stays"),
            (_invent(CONTEXT, "name[-network.length:]"), "short-context"),
            (_invent(CONTEXT, '"." * network.length + name'), "long-context"),
            (_invent("with_heat(shares, heat)", "shares"), "no-heat"),
            (_invent("with_heat(shares, heat)", "with_heat(shares, 1 / heat)"), "upside-down"),
            (_invent('name = ""\n', 'return "anna"\n'), "never-asks"),
            (
                _invent(
                    "random.choices(network.letters, with_heat(shares, heat))[0]",
                    "network.letters[shares.index(max(shares))]",
                ),
                "always-largest",
            ),
            (_invent('normalize("NFC", name)', "name"), "not-joined"),
            (_invent(RUNNING, "    while True:\n"), "does-not-end"),
            (_invent("< 20", "< 4"), "stops-early"),
            (_invent("    return", "    name ="), "returns-nothing"),
            (
                _invent("name = name + letter", "name = name + letter\n        return name"),
                "one-letter",
            ),
            (_invent("name = name + letter", "name = letter"), "other-context"),
            (_invent("< 20", "< 30"), "other-limit"),
        ],
        unfit=[
            (_invent("    return", "    print(name)\n    return"), "prints"),
            (_invent("with_heat(shares, heat))[0]", "with_heat(shares, heat), k=2)[0]"), "draws"),
        ],
        names=["invent"],
    ),
}

PREDICTIONS = {
    "from-a-to-z": Prediction("choice", _late, "many", ["few", "quarter", "many"]),
    "cold": Prediction("choice", _apart, "hardly", ["hardly", "some", "all"]),
    "on-to-48": Prediction("choice", _share, "fewer", ["more", "same", "fewer"]),
}

RECALL = {
    "recall-15-model": Recall("word", options=["model", "hidden", "softmax"], right="model"),
    "recall-15-heat": Recall("word", options=["same", "wild", "faster"], right="same"),
    "recall-15-context": Recall("line", options=["last", "first", "all"], right="last"),
}
