"""The Content-Security-Policy of the pages: nothing from elsewhere, no script that is not ours."""

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
OURS = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
MARK = '<meta charset="utf-8">'


def protect(site: Path) -> None:
    """Write the policy into every page.

    All pages allow the inline scripts of all: instant navigation brings a page's scripts into the
    document of another, and one of them holds the page's relative root.
    """
    texts = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    pages = {path: OURS.sub("", text) for path, text in texts.items()}  # of the other language
    allowed = sorted({mark for text in pages.values() for mark in hashes(text)})
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(allowed)}">'
    for path, text in pages.items():
        if MARK not in text:
            raise ValueError(f"{path}: no place for the policy")
        path.write_text(text.replace(MARK, MARK + meta, 1), encoding="utf-8")


def policy(allowed: Iterable[str]) -> str:
    """Put the policy together; WebAssembly is Python's, inline styles are the theme's."""
    scripts = " ".join(["'self'", "'wasm-unsafe-eval'", *(f"'{mark}'" for mark in allowed)])
    return (
        f"default-src 'self'; script-src {scripts}; connect-src 'self'; worker-src 'self' blob:; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; "
        "base-uri 'self'; form-action 'self'"
    )


def hashes(html: str) -> list[str]:
    """Name the inline scripts of a page by their content, as a policy does."""
    return [
        "sha256-" + base64.b64encode(hashlib.sha256(match["code"].encode()).digest()).decode()
        for match in INLINE.finditer(html)
        if "src=" not in match["attributes"] and "json" not in match["attributes"]
    ]
