"""What a training has to say that is no error, in the reader's language."""

import warnings
from collections.abc import Sequence

from neuron.language import language

SCALED = 10.0  # an input beyond it is noticed
UNSCALED = {
    "en": (
        "{name}: input {column} goes as far as {top:g}. Inputs that large teach badly: divide every"
        " column by its largest value, so that all of them lie between -1 and 1."
    ),
    "ko": (
        "{name} 표의 {column}번 입력에 {top:g}처럼 큰 값이 있어요. 입력이 이렇게 크면 잘 배우지"
        " 못해요. 열마다 가장 큰 값으로 나누어 -1에서 1 사이로 맞춰 보세요."
    ),
}


class UnscaledWarning(UserWarning):
    """Inputs are so large that they teach badly; ``column`` counts from 0, ``top`` is its size."""

    def __init__(self, name: str, column: int, top: float) -> None:
        super().__init__(name, column, top)
        self.name, self.column, self.top = name, column, top

    def __str__(self) -> str:
        return UNSCALED[language()].format(name=self.name, column=self.column + 1, top=self.top)


def notice_scale(name: str, rows: Sequence[Sequence[float]]) -> None:
    """Warn of large inputs in the line that trains; Python says it once for a line."""
    tops = [max(map(abs, column)) for column in zip(*rows)]
    if max(tops) > SCALED:
        warnings.warn(UnscaledWarning(name, tops.index(max(tops)), max(tops)), stacklevel=3)
