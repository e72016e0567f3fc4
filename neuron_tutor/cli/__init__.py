"""The command ``neuron``: learn a table, read digits, copy notebooks, check exercises, find faults.

Exit codes: 0 it worked; 1 it ran, but the answer is no (the table was not learned, an exercise is
not right, something needs mending); 2 the command line, or a file that it names, makes no sense;
130 stopped with Ctrl+C.
"""

from collections.abc import Sequence


def main(words: Sequence[str] | None = None) -> int:
    """Run what was typed (``sys.argv`` if no words are given) and return the exit code."""
    try:
        # Not above: Ctrl+C may come while they are loaded, and would be told as an error of ours.
        from neuron_tutor.cli.own import import_neuron  # noqa: PLC0415

        import_neuron()
        from neuron_tutor.cli.program import run  # noqa: PLC0415

        return run(words)
    except KeyboardInterrupt:
        return 130
