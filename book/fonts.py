"""Give code fonts in which tables line up: a Hangul syllable is exactly two Latin letters wide.

No pair of fonts that all systems have promises that. Of Hangul only what the book uses is sent.
"""

import hashlib
import io
import shutil
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent.parent / "live" / "node_modules" / "@fontsource"
LATIN = FONTS / "source-code-pro" / "files" / "source-code-pro-latin-400-normal.woff2"
HANGUL = FONTS / "nanum-gothic-coding" / "files" / "nanum-gothic-coding-korean-400-normal.woff2"
# Its licence keeps the name for the font as it was published.
NAME = "Neuron Code"
# A syllable has to be two letters of 0.6 em wide. Enlarged to that it would look much bigger than
# the letters: it gets air instead, in em.
AIR = 0.2
KEPT_NAMES = [0, 13, 14]  # copyright, licence, address of the licence


def write(folder: Path, sources: list[Path], cache: Path, *, preview: bool = False) -> None:
    """Write ``code-latin.woff2``, and ``code-hangul.woff2`` with every syllable of these texts.

    Cutting takes seconds, so a preview is content with the font of an earlier state of the texts.
    """
    text = "".join(path.read_text(encoding="utf-8") for path in sources)
    syllables = "".join(sorted(c for c in set(text) if "ㄱ" <= c <= "힣"))
    mark = hashlib.sha256(f"{AIR}{syllables}".encode()).hexdigest()[:12]
    made = cache / f"{mark}.woff2"
    earlier = sorted(cache.glob("*.woff2")) if preview else []
    if earlier:
        made = earlier[-1]
    elif not made.exists():
        cache.mkdir(parents=True, exist_ok=True)
        made.write_bytes(_cut(syllables))
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(made, folder / "code-hangul.woff2")
    shutil.copy(LATIN, folder / "code-latin.woff2")


def _cut(characters: str) -> bytes:
    options = subset.Options(flavor="woff2", hinting=False, name_IDs=KEPT_NAMES)
    font = TTFont(HANGUL)
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters)
    cutter.subset(font)
    _widen(font)
    for number in (1, 4, 6):
        font["name"].setName(NAME.replace(" ", "") if number == 6 else NAME, number, 3, 1, 0x409)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _widen(font: TTFont) -> None:
    """Put every glyph as wide as it is high into the middle of a wider place."""
    em = font["head"].unitsPerEm
    air = round(AIR * em)
    for name in font.getGlyphOrder():
        advance, bearing = font["hmtx"][name]
        glyph = font["glyf"][name]
        if advance != em:
            continue
        # What is made of other glyphs moves along with them.
        if glyph.numberOfContours > 0:
            glyph.coordinates.translate((air // 2, 0))
            glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = advance + air, bearing + air // 2
