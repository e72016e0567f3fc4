"""Puts changed files of the theme under names of their own, since browsers keep files by names."""

import hashlib
from collections.abc import Mapping
from pathlib import Path


def rename(site: Path, changed: Mapping[Path, str]) -> None:
    """Write files anew under names that hold their hashes, and let all pages ask for those."""
    names = {}
    for file, text in changed.items():
        digest = hashlib.sha256(text.encode()).hexdigest()[:8]
        names[file.name] = f"book-{file.name.partition('.')[0]}-{digest}{file.suffix}"
        file.with_name(f"{file.name}.map").unlink(missing_ok=True)
        file.unlink()
        file.with_name(names[file.name]).write_text(text, encoding="utf-8")
    for page in site.rglob("*.html"):
        html = asking = page.read_text(encoding="utf-8")
        for old, new in names.items():
            asking = asking.replace(old, new)
        if asking != html:
            page.write_text(asking, encoding="utf-8")
