"""What stands beside a reader of the book: explained errors, lessons, notebooks, the command line.

``neuron`` never imports it: what a reader builds does without a tutor.
"""

from typing import Any


def load_ipython_extension(ipython: Any) -> None:
    """Explain the errors of a notebook's cells: what ``%load_ext neuron_tutor`` runs."""
    from neuron_tutor.meeting import stranger  # noqa: PLC0415

    if said := stranger():
        print(said)
        return
    from neuron_tutor.errors.ipython import load  # noqa: PLC0415 - only a notebook needs these
    from neuron_tutor.notebooks.edition import provide  # noqa: PLC0415
    from neuron_tutor.notebooks.rebuild import rebuild  # noqa: PLC0415

    load(ipython)
    provide()
    ipython.register_magic_function(
        lambda name, code: rebuild(ipython, name, code), "cell", "rebuild"
    )


def unload_ipython_extension(ipython: Any) -> None:
    """Show errors as Python does: what ``%unload_ext neuron_tutor`` runs."""
    from neuron_tutor.errors.ipython import unload  # noqa: PLC0415

    unload(ipython)
