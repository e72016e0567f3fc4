"""Puts a changed file of the theme under a name of its own, since browsers keep files by names."""

import hashlib
from pathlib import Path


def rename(site: Path, file: Path, text: str) -> None:
    """Write a file anew under a name that holds its hash, and let all pages ask for that."""
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    kind = file.name.partition(".")[0]
    name = f"book-{kind}-{digest}{file.suffix}"
    file.unlink()
    file.with_name(name).write_text(text, encoding="utf-8")
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        if file.name in html:
            page.write_text(html.replace(file.name, name), encoding="utf-8")
