"""Cut the fonts of the pages down to the signs that the book uses.

Prose is set in Pretendard, of whose 11,000 syllables the book needs fewer than a thousand. In code
a Hangul syllable is exactly two Latin letters wide, so that tables line up: no pair of fonts that
all systems have promises that.
"""

import hashlib
import io
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

PACKAGES = Path(__file__).parent.parent / "live" / "node_modules"
FONTS = PACKAGES / "@fontsource"
LATIN = FONTS / "source-code-pro" / "files" / "source-code-pro-latin-400-normal.woff2"
HANGUL = FONTS / "nanum-gothic-coding" / "files" / "nanum-gothic-coding-korean-400-normal.woff2"
PROSE = PACKAGES / "pretendard" / "dist/public/variable/PretendardVariable.ttf"
# Their licences keep the names for the fonts as they were published.
CODE_NAME, PROSE_NAME = "Neuron Code", "Neuron Prose"
# A syllable has to be two letters of 0.6 em wide. Enlarged to that it would look much bigger than
# the letters; as it is, words would fall apart into syllables. So it grows a little, and the rest
# of its place is air.
PLACE, GROWTH = 1.2, 1.13
WEIGHTS = (400, 700)  # one variable file of both is lighter than two
KEPT_NAMES = [0, 13, 14]  # copyright, licence, address of the licence
ASCII = set(map(chr, range(0x20, 0x7F)))


def write(
    folder: Path, pages: list[Path], unseen: list[Path], cache: Path, *, preview: bool = False
) -> None:
    """Write ``code-`` and ``prose-``, each ``latin.woff2`` and ``hangul.woff2``, for these texts.

    ``unseen`` is what stands in no page before something runs, as the explanations of errors.
    Cutting takes seconds, so a preview is content with the fonts of an earlier state of the texts.
    """
    shown = _signs(pages)
    hangul = {c for c in shown if "ㄱ" <= c <= "힣"}
    every = hangul | {c for c in _signs(unseen) if "가" <= c <= "힣"}
    folder.mkdir(parents=True, exist_ok=True)
    cache.mkdir(parents=True, exist_ok=True)
    for name, signs in (
        ("code-hangul", hangul),
        ("prose-hangul", every),
        ("prose-latin", ASCII | shown - every),
    ):
        text = "".join(sorted(signs))
        mark = hashlib.sha256(Path(__file__).read_bytes() + text.encode()).hexdigest()[:12]
        made = cache / f"{name}-{mark}.woff2"
        earlier = sorted(cache.glob(f"{name}-*.woff2")) if preview else []
        if earlier:
            made = earlier[-1]
        elif not made.exists():
            made.write_bytes(_cut_code(text) if name == "code-hangul" else _cut_prose(text))
        shutil.copy(made, folder / f"{name}.woff2")
    shutil.copy(LATIN, folder / "code-latin.woff2")


def _signs(texts: Iterable[Path]) -> set[str]:
    return set().union(*(path.read_text(encoding="utf-8") for path in texts))


def _cut_code(signs: str) -> bytes:
    font = _subset(TTFont(HANGUL, recalcTimestamp=False), signs)
    _widen(font)
    return _packed(font, CODE_NAME)


def _cut_prose(signs: str) -> bytes:
    # Of its woff2 Python would unpack every glyph.
    font = TTFont(PROSE, recalcTimestamp=False)
    font["fvar"].instances = []  # they carry its name
    del font["STAT"]
    _subset(font, signs, features=["kern"])
    return _packed(instancer.instantiateVariableFont(font, {"wght": WEIGHTS}), PROSE_NAME)


def _subset(font: TTFont, signs: str, features: Sequence[str] = ()) -> TTFont:
    options = subset.Options(hinting=False, name_IDs=KEPT_NAMES, layout_features=[*features])
    cutter = subset.Subsetter(options)
    cutter.populate(text=signs)
    cutter.subset(font)
    return font


def _packed(font: TTFont, name: str) -> bytes:
    for number in (1, 4, 6):
        font["name"].setName(name.replace(" ", "") if number == 6 else name, number, 3, 1, 0x409)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _widen(font: TTFont) -> None:
    """Enlarge every glyph as wide as it is high, and put it into the middle of its place."""
    em = font["head"].unitsPerEm
    font["head"].unitsPerEm = round(em / GROWTH)
    place = round(PLACE * font["head"].unitsPerEm)
    air = place - em
    for name in font.getGlyphOrder():
        advance, bearing = font["hmtx"][name]
        glyph = font["glyf"][name]
        if advance != em:
            continue
        # What is made of other glyphs moves along with them.
        if glyph.numberOfContours > 0:
            glyph.coordinates.translate((air // 2, 0))
            glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = place, bearing + air // 2
