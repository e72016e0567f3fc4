"""The rule for code that was typed with the Hangul layout on: ㅔ갸ㅜㅅ(1) is print(1)."""

import unicodedata
from collections.abc import Iterator
from keyword import kwlist

import neuron
from neuron_tutor.errors.edits import change
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.hangul import has_hangul, has_loose_letters, to_keys
from neuron_tutor.errors.looking import attribute_names
from neuron_tutor.errors.rules.signs import straighten
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.spelling import BUILTINS
from neuron_tutor.errors.tokens import Token, tokenize

_MODULES = ("random", "math", "json", "time", "neuron")
# What readers of this book write before any cell has defined it.
_COURSE = ("self", "predict", "learn", "weights", "threshold", "append", "seed", "data", "answer")


def hangul_layout(scene: Scene) -> Finding | None:
    """Find names and keywords that were typed with the Hangul layout on.

    A name of whole syllables may be a Korean word, so it is converted only if it is not defined
    and its keys spell something known. No word has loose letters: once one name is sure, all
    names with loose letters go along, so that they stay the same everywhere.
    """
    if not has_hangul(scene.code):
        return None
    code, _ = straighten(scene.code)
    sure, loose = _Typed(scene, tokenize(code)).split()
    missing = _missing_name(scene.error, scene.message)
    if not _is_the_reason(scene.error, missing, sure, loose):
        return None
    words = sure | loose
    fixed = change(code, *((token.start, token.end, word) for token, word in words.items()))
    stops = scene.line or getattr(scene.error, "lineno", None)
    token = next(
        (token for token in sure or words if token.line == stops), next(iter(sure or words))
    )
    return Finding(
        "hangul-layout",
        {"typed": token.text, "word": words[token]},
        line=token.line if isinstance(scene.error, SyntaxError) else None,
        token=token if code == scene.code else None,
        fix=fixed,
    )


class _Typed:
    """The names of a cell that have Hangul in them, each with the word that its keys spell."""

    def __init__(self, scene: Scene, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.keys = [to_keys(token.text) if token.kind == "name" else "" for token in tokens]
        self.chosen = {_same(name) for name in scene.names() if has_hangul(name)}
        self.own = set(self._own())
        self.known: dict[str, list[str]] = {}
        for word in dict.fromkeys([*self._own(), *_known_words(scene)]):
            self.known.setdefault(word.casefold(), []).append(word)

    def split(self) -> tuple[dict[Token, str], dict[Token, str]]:
        """Return the tokens that certainly were typed so, and those that may go along."""
        sure: dict[Token, str] = {}
        loose: dict[Token, str] = {}
        for i, token in enumerate(self.tokens):
            if token.kind != "name" or not has_hangul(token.text):
                continue
            if _same(token.text) in self.chosen:  # an earlier cell uses this very name
                continue
            word = self._word(i)
            if word and (has_loose_letters(token.text) or not self._is_defined(token)):
                sure[token] = word
            elif word in self.own:  # written both ways in this very cell
                loose[token] = word
            elif has_loose_letters(token.text) and self.keys[i].isidentifier():
                loose[token] = self.keys[i]
        return sure, loose

    def _own(self) -> Iterator[str]:
        """The names that the cell itself has in Latin letters, and its classes."""
        for i, token in enumerate(self.tokens):
            if token.kind == "name" and not has_hangul(token.text) and len(token.text) > 1:
                yield token.text
            elif i and self.keys[i - 1] == "class":
                yield self.keys[i].capitalize()

    def _word(self, i: int) -> str | None:
        """Find the keyword or known name that the keys spell; Shift can get lost on the way."""
        words = self.known.get(self.keys[i].casefold(), [])
        capital = next((word for word in words if word[:1].isupper()), None)
        before = self.keys[i - 1] if i else ""
        after = self.tokens[i + 1].text if i + 1 < len(self.tokens) else ""
        from_import = before == "import" and i > 2 and self.keys[i - 3] == "from"
        if capital and (before == "class" or after == "(" or from_import):
            return capital
        return next((word for word in [*filter(str.islower, words), capital, *words] if word), None)

    def _is_defined(self, token: Token) -> bool:
        for i, other in enumerate(self.tokens):
            if other.text == token.text:
                after = self.tokens[i + 1].text if i + 1 < len(self.tokens) else ""
                if after == "=" or (i and self.keys[i - 1] in ("def", "class", "for", "as")):
                    return True
        return False


def _known_words(scene: Scene) -> Iterator[str]:
    yield from (*kwlist, *BUILTINS, *_MODULES, *_COURSE, *neuron.__all__)
    for name in scene.names():
        yield name
        value = scene.lookup(name)
        kind = value if isinstance(value, type) else type(value)
        if kind.__module__ != "builtins" or kind in (list, dict, str):
            yield from (word for word in attribute_names(value) if not word.startswith("_"))


def _is_the_reason(
    error: BaseException, missing: str, sure: dict[Token, str], loose: dict[Token, str]
) -> bool:
    """Check that this is what Python complains about, not a Korean name in sound code."""
    if isinstance(error, SyntaxError):
        return bool(sure)
    words = sure | loose
    return missing in words.values() or missing in {_same(token.text) for token in words}


def _missing_name(error: BaseException, message: str) -> str:
    """The name that Python did not find; in a TypeError that of an argument."""
    name = getattr(error, "name", None)
    if isinstance(name, str) and type(error) is not ImportError:
        return _same(name)
    quoted = message.split("'")
    return _same(quoted[1]) if len(quoted) > 2 else ""


def _same(name: str) -> str:
    """Python compares names in this form (PEP 3131)."""
    return unicodedata.normalize("NFKC", name)
