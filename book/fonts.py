"""Cut the Korean code font down to the characters of the book, so that tables line up.

A Hangul syllable is exactly two Latin letters wide in it, which no font that all systems have
promises.
"""

import hashlib
import io
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parent.parent
FILES = ROOT / "live" / "node_modules" / "@fontsource" / "nanum-gothic-coding" / "files"
SOURCE = FILES / "nanum-gothic-coding-korean-400-normal.woff2"
# Its licence keeps the name for the font as it was published.
NAME = "Neuron Code"
KEPT_NAMES = [0, 13, 14]  # copyright, licence, address of the licence


def write(target: Path, sources: list[Path], cache: Path, *, preview: bool = False) -> None:
    """Write the font with every character of these texts, and all of ASCII.

    Cutting takes seconds, so a preview is content with the font of an earlier state of the texts.
    """
    text = "".join(path.read_text(encoding="utf-8") for path in sources)
    characters = sorted({*map(chr, range(0x20, 0x7F)), *text} - {"\n"})
    made = cache / f"{hashlib.sha256(''.join(characters).encode()).hexdigest()[:12]}.woff2"
    earlier = sorted(cache.glob("*.woff2")) if preview else []
    if earlier:
        made = earlier[-1]
    elif not made.exists():
        cache.mkdir(parents=True, exist_ok=True)
        made.write_bytes(_cut("".join(characters)))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(made.read_bytes())


def _cut(characters: str) -> bytes:
    options = subset.Options(flavor="woff2", hinting=False, name_IDs=KEPT_NAMES)
    font = TTFont(SOURCE)
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters)
    cutter.subset(font)
    for number in (1, 4, 6):
        font["name"].setName(NAME.replace(" ", "") if number == 6 else NAME, number, 3, 1, 0x409)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()
