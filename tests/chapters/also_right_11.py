"""Other solutions of chapter 11 that are also right."""

from neuron_tutor.lessons.chapters.ch11 import OWN_LOOP, SOLVED

ASKS_AFTERWARDS = SOLVED.replace("epochs = train", "train").replace(
    "epochs != None", "count_right(network, xor) == len(xor)"
)
REMEMBERS = f"""{SOLVED.replace("def solved", "def counted")}
known = {{}}
def solved(hidden):
    if hidden not in known:
        known[hidden] = counted(hidden)
    return known[hidden]
solved(4)
"""
ALSO_RIGHT = [
    ("ch11-solved", OWN_LOOP),
    ("ch11-solved", ASKS_AFTERWARDS.replace("seed, epochs", "seed")),
    ("ch11-solved", REMEMBERS),
]
