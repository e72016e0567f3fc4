"""Small programs as beginners write them, drawn with a fixed seed from patterns."""

import random

SEED = 20_240_229
PER_PATTERN = 10

WORDS = ["사과", "배", "감", "apple", "pear", "plum", "하늘", "바다", "star", "moon"]


def programs() -> dict[str, str]:
    """Make the programs, by name; the same at every call."""
    draw = random.Random(SEED)
    return {
        f"{pattern.__name__}-{number}": pattern(draw)
        for pattern in PATTERNS
        for number in range(PER_PATTERN)
    }


def arithmetic(draw: random.Random) -> str:
    a, b, c = (draw.randint(-9, 9) for _ in range(3))
    signs = [draw.choice(["+", "-", "*", "/", "//", "%", "**"]) for _ in range(2)]
    return f"a, b, c = {a}, {b}, {c}\nx = a {signs[0]} b\nprint(x)\nprint(x {signs[1]} c)"


def loops(draw: random.Random) -> str:
    start, end, step = draw.randint(-5, 5), draw.randint(0, 30), draw.choice([1, 2, 3, -1, -2])
    stop, skip = draw.randint(0, 20), draw.randint(2, 5)
    return (
        f"total = 0\nfor i in range({start}, {end}, {step}):\n    if i % {skip} == 0:\n"
        f"        continue\n    if i > {stop}:\n        break\n    total += i\n"
        f"else:\n    print('all')\nprint(total, i)"
    )


def lists(draw: random.Random) -> str:
    xs = [draw.randint(0, 20) for _ in range(draw.randint(0, 8))]
    i, j = draw.randint(-9, 9), draw.randint(-9, 9)
    act = draw.choice([f"xs.pop({i})", f"xs[{i}] = 0", f"xs.insert({i}, 7)", f"xs.remove({j})"])
    return f"xs = {xs}\nprint(xs[{i}:{j}], sorted(xs), sum(xs))\n{act}\nprint(xs, max(xs))"


def strings(draw: random.Random) -> str:
    word, other = draw.choice(WORDS), draw.choice(WORDS)
    i = draw.randint(-6, 6)
    act = draw.choice(["upper()", "title()", "center(9, '.')", "zfill(6)", "split('a')"])
    return (
        f"s = {word!r} + {other!r}\nprint(s.{act}, s[::-1], s * 2, len(s))\n"
        f"print(s.index({draw.choice(word)!r}))\nprint(s[{i}])"
    )


def dicts(draw: random.Random) -> str:
    keys = draw.sample(WORDS, 4)
    pairs = {key: draw.randint(0, 99) for key in keys[:3]}
    return (
        f"stock = {pairs}\nfor key, value in sorted(stock.items()):\n"
        f"    print(f'{{key:>6}}', value)\n"
        f"stock[{draw.choice(keys)!r}] += {draw.randint(1, 9)}\nprint(stock)"
    )


def functions(draw: random.Random) -> str:
    given = draw.randint(0, 3)
    values = ", ".join(str(draw.randint(0, 9)) for _ in range(given))
    return (
        f"def f(a, b={draw.randint(0, 9)}):\n    '''걸러요'''\n    if a > b:\n"
        f"        return a - b\n    return b / a\n\nprint(f({values}))"
    )


def classes(draw: random.Random) -> str:
    name = draw.choice(["Robot", "Shop", "Game"])
    attribute = draw.choice(["count", "cuont", "name"])
    return (
        f"class {name}:\n    def __init__(self, name):\n        self.name = name\n"
        f"        self.count = {draw.randint(0, 5)}\n\n    def work(self, n):\n"
        f"        self.count -= n\n        if self.count < 0:\n"
        f"            raise ValueError(f'{{self.name}}: {{self.count}}')\n        return self\n\n"
        f"thing = {name}({draw.choice(WORDS)!r})\n"
        f"print(thing.work({draw.randint(0, 4)}).{attribute})"
    )


def exceptions(draw: random.Random) -> str:
    raised = draw.choice(["int('x')", "[][1]", "{}['k']", "1 / 0", "None.x", "len(3)", "'a' + 1"])
    caught = draw.choice(["ValueError", "LookupError", "ArithmeticError", "Exception", "KeyError"])
    return (
        f"try:\n    print('try')\n    {raised}\nexcept {caught} as error:\n"
        f"    print(type(error).__name__)\nelse:\n    print('else')\nfinally:\n    print('finally')"
    )


def randomness(draw: random.Random) -> str:
    act = draw.choice(
        ["random.randint(1, 100)", "random.choice('abcde')", "round(random.gauss(0, 1), 9)"]
    )
    return (
        f"import random\nrandom.seed({draw.randint(0, 999)})\n"
        f"print([{act} for _ in range({draw.randint(1, 9)})])\n"
        f"xs = list(range(8))\nrandom.shuffle(xs)\nprint(xs)"
    )


def recursion(draw: random.Random) -> str:
    depth = draw.randint(5, 400)
    value = draw.choice(["n + f(n - 1)", "max(n, f(n - 1))", "(n % 3) * 2 - f(n - 1)"])
    return f"def f(n):\n    return 0 if n <= 0 else {value}\n\nprint(f({depth}))"


PATTERNS = [
    *[arithmetic, loops, lists, strings, dicts],
    *[functions, classes, exceptions, randomness, recursion],
]
