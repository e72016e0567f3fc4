"""The colours of every figure: CSS variables that a page may set, with fallbacks for white paper.

Blue is 1 and positive, orange is 0 and negative, green is right, magenta is wrong: pairs that stay
apart for colour-blind readers (after Okabe & Ito 2008), and never the only sign: a shape, a tick or
a word says the same.
"""

INK = "var(--ink)"
SOFT = "var(--soft)"  # secondary text
LINE = "var(--line)"  # frames and grids
PAPER = "var(--paper)"  # must be what lies behind the figure: halos and gaps are drawn in it
ONE = "var(--one)"
ZERO = "var(--zero)"
GOOD = "var(--good)"
BAD = "var(--bad)"
THIRD = "var(--third)"

LIGHT = {
    "ink": "#1b1b1b",
    "soft": "#59616e",
    "line": "#ced4dc",
    "paper": "#fff",
    "one": "#0072b2",
    "zero": "#b35c00",
    "good": "#007d5a",
    "bad": "#b8327c",
    "third": "#7552a8",
}

# What a dark page gives to --neuron-ink, --neuron-soft and so on.
DARK = {
    "ink": "#e6e8ec",
    "soft": "#a9b1bd",
    "line": "#464d5a",
    "paper": "#1e2129",
    "one": "#5ab4f0",
    "zero": "#f0a830",
    "good": "#3ecf9f",
    "bad": "#f27bb1",
    "third": "#b79af0",
}


def declare(svg: str) -> str:
    """Make the declarations of the colours that occur in the text, for its root's ``style``."""
    return "".join(
        f"--{name}:var(--neuron-{name},{light});"
        for name, light in LIGHT.items()
        if f"var(--{name})" in svg or name == "paper"
    )
