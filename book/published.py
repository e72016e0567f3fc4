"""Says where pip finds the book's wheel on the web, for what is handed out and read elsewhere."""

import os
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parent.parent / "pyproject.toml"


def wheel() -> str:
    """Return the address of the wheel on the published site, "" where the build knows of none."""
    # A copy for machines without a network is built for their own address, and says the other.
    site = os.environ.get("BOOK_PUBLISHED") or os.environ.get("SITE_URL", "")
    if not site.startswith("https://"):
        return ""
    version = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"]
    return f"{site.rstrip('/')}/pip/neuron_from_scratch-{version}-py3-none-any.whl"
