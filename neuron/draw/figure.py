"""A picture that is drawn only when somebody looks at it."""

from collections.abc import Callable

from neuron.draw.sheet import Sheet
from neuron.draw.words import Words, words
from neuron.language import Lang, language

Paint = Callable[[Words], Sheet]


class Figure:
    """A picture as SVG text and as plain text, in the reader's language.

    Making one is cheap: a training loop may make thousands and show a few. ``paint`` gets the words
    and returns the finished sheet; it is called on the first look and must hold its own copy of
    every number, because those of the reader go on changing.
    """

    def __init__(self, paint: Paint) -> None:
        self._paint = paint
        self._sheets: dict[Lang, Sheet] = {}

    @property
    def title(self) -> str:
        """What the figure is, in a few words."""
        return self._sheet().title

    @property
    def summary(self) -> str:
        """What the figure shows, with its numbers: for ears, for terminals, for tests."""
        return self._sheet().summary

    def svg(self) -> str:
        """Draw the figure as SVG text."""
        return self._sheet().svg(language())

    def _repr_svg_(self) -> str:
        return self.svg()

    def __repr__(self) -> str:
        return self.summary

    def _sheet(self) -> Sheet:
        lang = language()
        if lang not in self._sheets:
            self._sheets[lang] = self._paint(words(lang))
        return self._sheets[lang]
