"""Prepares the kernel in which the chapters are executed."""

import hashlib
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from book import chance
from neuron_tutor import my_neuron

ROOT = Path(__file__).parent.parent
BUILD = ROOT / "build"

# IPython would lay values out over several lines and colour them. What a chapter saves lies beside
# its profile, not in the tree; the kernel must have its sockets by then, whose names are relative.
# Chance and stopwatch are the same in every build, so that a release can be compared with another.
IPYTHON = """
import os
c = get_config()
folder = os.path.dirname(__file__)
c.InteractiveShellApp.exec_lines = [f"__import__('os').chdir({folder!r})"]
c.InteractiveShellApp.extensions = ["book.chance"]
c.PlainTextFormatter.pprint = False
c.InteractiveShell.colors = "nocolor"
c.HistoryManager.enabled = False
"""
# A kernel that listens on TCP warns of eavesdroppers; Windows has nothing else. This is read anew
# for every chapter: of two that begin at once each needs a socket of its own.
# A kernel that is asked to leave does so after 0.2 s, or, one time in three, after 3.4 s.
JUPYTER = """
import os
import uuid
c = get_config()
if os.name != "nt":
    c.KernelManager.transport = "ipc"
    c.KernelManager.ip = f"kernel-{uuid.uuid4().hex}"
c.NotebookClient.shutdown_kernel = "immediate"
"""


def configure() -> None:
    """Write the settings of IPython and Jupyter, and lead both there."""
    profile = BUILD / "jupyter" / "profile_default"
    profile.mkdir(parents=True, exist_ok=True)
    (profile / "ipython_config.py").write_text(IPYTHON)
    (profile.parent / "jupyter_nbconvert_config.py").write_text(JUPYTER)
    os.environ |= {"IPYTHONDIR": str(profile.parent), "JUPYTER_CONFIG_DIR": str(profile.parent)}


def begin(lang: str, drawn_by: Iterable[Path]) -> Path:
    """Let chapters find the package and the parts of the reader's neuron, in their language.

    Returns the folder of the chapters that have been executed with the same package, Python and
    parts, and drawn by the same templates; older ones are removed.
    """
    os.environ |= {"NEURON_LANG": lang, "PYTHONHASHSEED": "0"}
    salt = hashlib.sha256((sys.version + IPYTHON).encode())
    for path in sorted([*ROOT.glob("neuron/**/*.py"), Path(chance.__file__), *drawn_by]):
        salt.update(path.read_bytes())
    edition = BUILD / "edition"  # what `from my_neuron.ch04 import …` finds in a chapter's kernel
    shutil.rmtree(edition, ignore_errors=True)
    for path in my_neuron.write(edition):
        salt.update(path.read_bytes())
    os.environ["PYTHONPATH"] = os.pathsep.join([str(edition), str(ROOT)])
    folder = BUILD / "cache" / lang / salt.hexdigest()[:12]
    for stale in folder.parent.glob("*"):
        if stale != folder:
            shutil.rmtree(stale)
    return folder
