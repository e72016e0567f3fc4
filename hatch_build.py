"""Build the book's notebooks into the wheel: a hook for hatchling."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Notebooks(BuildHookInterface[Any]):
    """Packs ``docs/<lang>/NN-name.md`` as ``<lang>/NN-name.ipynb`` for ``neuron_tutor.notebooks``.

    ``python -m hatchling build -t wheel --no-hooks`` leaves them out, for the pages of the book.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the notebooks into a folder of their own before the wheel is packed."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        # They lie in the root, which has just become known.
        from book import notebooks, published  # noqa: PLC0415
        from neuron_tutor.notebooks import ARCHIVE, write  # noqa: PLC0415

        self.folder = TemporaryDirectory(prefix="neuron-notebooks-")
        docs, folder = Path(self.root, "docs"), Path(self.folder.name)
        made = {
            path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
            for path in notebooks.write(docs, folder)
        }
        write(folder / ARCHIVE, made)
        build_data["force_include"][str(folder / ARCHIVE)] = f"neuron_tutor/notebooks/{ARCHIVE}"
        if address := published.wheel():  # for the doctor's advice
            (folder / "published.txt").write_text(address, encoding="utf-8")
            build_data["force_include"][str(folder / "published.txt")] = (
                "neuron_tutor/published.txt"
            )
        sys.path.remove(self.root)
