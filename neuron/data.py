"""The tables that the book learns from: rows of inputs with the answer in the last place."""

Table = list[tuple[int, int, int]]

# The answers for the inputs (1, 1), (1, 0), (0, 1), (0, 0), by the name of the rule.
TRUTH_TABLES = {
    "never": (0, 0, 0, 0),
    "and": (1, 0, 0, 0),
    "x1 and not x2": (0, 1, 0, 0),
    "x1": (1, 1, 0, 0),
    "x2 and not x1": (0, 0, 1, 0),
    "x2": (1, 0, 1, 0),
    "xor": (0, 1, 1, 0),
    "or": (1, 1, 1, 0),
    "nor": (0, 0, 0, 1),
    "xnor": (1, 0, 0, 1),
    "not x2": (0, 1, 0, 1),
    "x1 or not x2": (1, 1, 0, 1),
    "not x1": (0, 0, 1, 1),
    "x2 or not x1": (1, 0, 1, 1),
    "nand": (0, 1, 1, 1),
    "always": (1, 1, 1, 1),
}


def truth_table(rule: str | tuple[int, int, int, int] | list[int]) -> Table:
    """Make the four rows of a two-input table from its name or from its four answers.

    ``truth_table("or")`` equals ``truth_table([1, 1, 1, 0])``: the answers belong to the inputs
    (1, 1), (1, 0), (0, 1) and (0, 0), in this order.
    """
    if isinstance(rule, str):
        if rule.lower() not in TRUTH_TABLES:
            names = ", ".join(TRUTH_TABLES)
            raise ValueError(f"rule: there is no table {rule!r}; the names are {names}")
        a, b, c, d = TRUTH_TABLES[rule.lower()]
    elif len(rule) != 4 or any(answer not in (0, 1) for answer in rule):
        raise ValueError(f"rule: expected four answers, each 0 or 1, got {rule!r}")
    else:
        a, b, c, d = rule
    return [(1, 1, a), (1, 0, b), (0, 1, c), (0, 0, d)]


def storm() -> Table:
    """Make the book's first table: dark clouds and a sudden drop in temperature bring a storm."""
    return truth_table("and")


def xor() -> Table:
    """Make the table that no single neuron can learn: 1 if exactly one input is 1."""
    return truth_table("xor")
