"""Says in a notebook that ``import neuron`` gives something else than this book's package."""

# Nothing of ``neuron`` is imported here: it may be another package.

import os
from importlib import import_module
from pathlib import Path

HOME = Path(__file__).parents[1]
OTHER = {
    "ko": "`import neuron`이라고 쓰면 여기서는 이 책의 패키지가 아닌 다른 것을 가져와요: {place}\n"
    "터미널에서 `neuron doctor`를 실행하면 고치는 방법을 알려 줘요.",
    "en": "Here, `import neuron` gives something else than this book's package: {place}\n"
    "Run `neuron doctor` in a terminal: it says how to mend that.",
}


def stranger() -> str:
    """Return a sentence about another package or file called ``neuron``, or nothing."""
    place: object = "?"
    try:
        neuron = import_module("neuron")
        place = getattr(neuron, "__file__", place)
        if Path(str(place)).resolve().parent == (HOME / "neuron").resolve() and neuron.Neuron:
            return ""
    except Exception as error:  # noqa: BLE001 - whatever it is, it is not ours
        place = f"{place} ({type(error).__name__}: {error})"
    lang = "ko" if os.environ.get("NEURON_LANG", "").lower().startswith("ko") else "en"
    return OTHER[lang].format(place=place)
