"""Makes a typical wrong answer out of a solution."""


def changed(code: str, *changes: str) -> str:
    """Replace in a code the first text by the second, the third by the fourth, and so on.

    Raises:
        ValueError: if a text is not in the code: a change that changes nothing tests nothing.
    """
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        if old not in code:
            raise ValueError(f"changes: {old!r} is not in the code")
        code = code.replace(old, new)
    return code
