"""One server for the site and for the peers it is measured against; it counts what it sends."""

import shutil
import subprocess
import zlib
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser.serving import BASE, SITE, Handler, Host, Server, running

HERE = Path(__file__).parent
PYODIDE = HERE.parents[1] / "live" / "node_modules" / "pyodide"
PEERS = "/peers/"
PYSCRIPT = "@pyscript/core@0.7.31"


class PeerHandler(Handler):
    """Sends the peers' files too, and lets browsers keep everything."""

    def do_GET(self):  # noqa: N802 - the name that the standard library calls
        if self.path.startswith(PEERS):
            self.host.asked.append(self.path)
            self.directory = str(self.host.peers)
            self.path = self.path.removeprefix(PEERS[:-1])
            self.server.plain(self)
        else:
            super().do_GET()

    def end_headers(self):
        if not self.path.endswith(("/", ".html", "sw.js", "sitemap.xml")):
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()


class PeerServer(Server):
    """Knows how to send a file without the site's base path."""

    def plain(self, handler):
        super(Handler, handler).do_GET()


@contextmanager
def hosting():
    """Serve the site below its base path, and the peers below /peers/."""
    with TemporaryDirectory() as folder:
        host = Host("")
        host.peers = Path(folder)
        shutil.copytree(PYODIDE, host.peers / "pyodide")
        for page in HERE.glob("*.html"):
            shutil.copy(page, host.peers)
        host.pyscript = _fetch_pyscript(host.peers)
        server = PeerServer(("127.0.0.1", 0), partial(PeerHandler, host=host))
        host.root = f"http://127.0.0.1:{server.server_port}"
        host.address = f"{host.root}{BASE}"
        with running(server):
            yield host


def compressed(host, paths):
    """Return how many bytes gzip makes of these files, or they have where it helps nothing."""
    total = 0
    for path in dict.fromkeys(paths):
        if path.startswith(PEERS):
            file = host.peers / path.removeprefix(PEERS)
        else:
            file = SITE / path.removeprefix(BASE)
        if file.is_file():
            content = file.read_bytes()
            total += min(len(content), len(zlib.compress(content, 9)))
    return total


def _fetch_pyscript(folder):
    """Put PyScript beside the peers' pages; say whether that succeeded."""
    npm = shutil.which("npm")
    if not npm:
        return False
    pack = [npm, "pack", "--silent", PYSCRIPT]
    done = subprocess.run(pack, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        return False
    (archive,) = folder.glob("*.tgz")
    shutil.unpack_archive(archive, folder)
    (folder / "package" / "dist").rename(folder / "pyscript")
    return True
