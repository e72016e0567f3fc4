"""Programs of beginners, right as they stand, and the slips that beginners make in them."""

import io
import re
import tokenize
from collections.abc import Callable, Iterator
from random import Random

PROGRAMS = [
    """\
scores = [3, 5, 8]
total = 0
for score in scores:
    total = total + score
average = total / len(scores)
print("average", average)
""",
    """\
def bigger(a, b):
    if a > b:
        return a
    else:
        return b

print(bigger(3, 5))
print(bigger(b=1, a=2))
""",
    """\
class Neuron:
    def __init__(self, w1, w2):
        self.w1 = w1
        self.w2 = w2

    def predict(self, x1, x2):
        total = x1 * self.w1 + x2 * self.w2
        return 1 if total > 1 else 0

neuron = Neuron(0.6, 0.8)
for x1, x2 in [(1, 1), (1, 0), (0, 1)]:
    print(x1, x2, neuron.predict(x1, x2))
""",
    """\
import random

random.seed(4)
weights = [random.random() for i in range(3)]
count = 0
while count < 3:
    weights[count] = round(weights[count], 1)
    count += 1
print(len(weights))
""",
    """\
data = [[1, 1, 1], [1, 0, 0], [0, 1, 0]]
right = 0
for x1, x2, answer in data:
    prediction = x1 and x2
    if prediction == answer:
        right += 1
print(f"right {right} of {len(data)}")
""",
    """\
words = {"rain": 3, "storm": 5}
words["sun"] = 1
for word in words:
    print(word, words[word])
if "storm" in words and words["storm"] > 4:
    print("take care")
""",
    """\
from neuron import Neuron, train

rows = [[1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 0]]
neuron = Neuron(2, weights=[0.2, 0.3])
result = train(neuron, rows, max_epochs=50)
print(neuron.predict([1, 1]), neuron.predict([0, 1]))
""",
    """\
import math

def sigmoid(z):
    return 1 / (1 + math.exp(-z))

values = []
for z in range(-2, 3):
    values.append(sigmoid(z))
print("middle " + str(values[2]))
""",
    '''\
def count_right(rows, threshold):
    """Count the rows that are right."""
    right = 0
    for row in rows:
        if sum(row) > threshold:
            right += 1
    return right

table = [[1, 2], [0, 1], [2, 2]]
print(count_right(table, 2))
print("done", end="!\\n")
''',
    """\
class Gauge:
    def __init__(self):
        self.level = 0

    def rain(self, amount):
        self.level += amount
        return self.level

gauge = Gauge()
gauge.rain(5)
gauge.rain(amount=2)
print("level:", gauge.level)
""",
]

Slip = Callable[[str, Random], str | None]
_OLD = {"range": "xrange", ".items()": ".iteritems()", "str(": "unicode(", "len(": "length("}
_LANGUAGES = {" and ": " && ", "==": "===", "True": "true", "+= 1": "++", "elif": "else if"}


def _words(code: str) -> list[tokenize.TokenInfo]:
    names = tokenize.generate_tokens(io.StringIO(code).readline)
    return [token for token in names if token.type == tokenize.NAME]


def _at(code: str, line: int, column: int) -> int:
    return sum(len(text) + 1 for text in code.split("\n")[: line - 1]) + column


def typo(code: str, chance: Random) -> str | None:
    """Swap, double, lose or change a letter of a word."""
    words = [token for token in _words(code) if len(token.string) > 3]
    token = chance.choice(words)
    word, i = token.string, chance.randrange(1, len(token.string) - 1)
    wrong = chance.choice([
        word[:i] + word[i + 1] + word[i] + word[i + 2 :],
        word[:i] + word[i] + word[i:],
        word[:i] + word[i + 1 :],
        word.capitalize() if word.islower() else word.lower(),
    ])  # fmt: skip
    start = _at(code, *token.start)
    return code[:start] + wrong + code[start + len(word) :]


def lose(signs: str) -> Slip:
    """Make the slip that loses one of these signs."""

    def slip(code: str, chance: Random) -> str | None:
        places = [i for i, letter in enumerate(code) if letter in signs]
        if not places:
            return None
        i = chance.choice(places)
        return code[:i] + code[i + 1 :]

    return slip


def add(signs: str) -> Slip:
    """Make the slip that types one of these signs once more."""

    def slip(code: str, chance: Random) -> str | None:
        places = [i for i, letter in enumerate(code) if letter in signs]
        if not places:
            return None
        i = chance.choice(places)
        return code[:i] + code[i] + code[i:]

    return slip


def indentation(code: str, chance: Random) -> str | None:
    """Indent a line too far, too little or not at all."""
    lines = code.split("\n")
    i = chance.choice([i for i, line in enumerate(lines) if line.strip()])
    text = lines[i].lstrip()
    lines[i] = " " * chance.choice([0, 1, 2, 3, 4, 6, 8]) + text
    return "\n".join(lines)


def swapped_names(code: str, chance: Random) -> str | None:
    """Use another name of the program in the place of one."""
    words = [token for token in _words(code) if token.string.isidentifier()]
    one, other = chance.choice(words), chance.choice(words)
    start = _at(code, *one.start)
    return code[:start] + other.string + code[start + len(one.string) :]


def argument_count(code: str, chance: Random) -> str | None:
    """Give a call one value more, or one less."""
    calls = [found for found in re.finditer(r"\w\(([^()]*)\)", code) if found[1]]
    if not calls:
        return None
    found = chance.choice(calls)
    inside = found[1]
    new = chance.choice([inside + ", 1", inside.rpartition(",")[0], "[" + inside + "]"])
    return code[: found.start(1)] + new + code[found.end(1) :]


def brackets(code: str, chance: Random) -> str | None:
    """Take the other kind of brackets, or none for a call."""
    found = chance.choice(list(re.finditer(r"\(([^()]*)\)|\[([^\[\]]*)\]", code)))
    inside = found[1] if found[1] is not None else found[2]
    new = chance.choice([f"[{inside}]", f"({inside})", f" {inside}", inside.join("{}")])
    return code[: found.start()] + new + code[found.end() :]


def habit(table: dict[str, str]) -> Slip:
    """Make the slip that writes what another language says."""

    def slip(code: str, chance: Random) -> str | None:
        words = [word for word in table if word in code]
        if not words:
            return None
        word = chance.choice(words)
        return code.replace(word, table[word])

    return slip


def print_statement(code: str, chance: Random) -> str | None:
    """Print as in Python 2."""
    found = list(re.finditer(r"print\((.*)\)", code))
    one = chance.choice(found) if found else None
    return code[: one.start()] + f"print {one[1]}" + code[one.end() :] if one else None


def equals(code: str, chance: Random) -> str | None:
    """Compare with one `=`, or store with two."""
    signs = list(re.finditer(r"(?<![=!<>+*/-])==?(?!=)", code))
    one = chance.choice(signs) if signs else None
    return (
        code[: one.start()] + ("=" if one[0] == "==" else "==") + code[one.end() :] if one else None
    )


SLIPS: list[Slip] = [
    typo, typo, typo, lose(":"), lose("()[]{}"), lose("\"'"), lose(",."), lose("=+*"), add("()[]"),
    add(",.:"), add("\"'"), indentation, indentation, swapped_names, swapped_names, argument_count,
    brackets, habit(_OLD), habit(_LANGUAGES), print_statement, equals,
]  # fmt: skip


def mutants(count: int, seed: int) -> Iterator[tuple[str, str]]:
    """Give so many programs with a slip each, behind the program that was meant."""
    chance = Random(seed)
    while count:
        program = chance.choice(PROGRAMS)
        broken = chance.choice(SLIPS)(program, chance)
        if broken and broken != program:
            count -= 1
            yield program, broken
