"""The book in one file serves itself with nothing but some Python, and says what is wrong."""

import contextlib
import errno
import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import zipfile
from pathlib import Path

import pytest

from neuron_book import command
from tests.offline.visiting import free_port
from tools import offline

PAGE = "<html>쪽</html>" * 50
FILES = {
    "index.html": PAGE,
    "04-training/index.html": "<p>four</p>",
    "404.html": "<p>no page</p>",
    "assets/x.wasm": "\0asm" * 100,
    "assets/x.mjs": "export const x = 1;" * 20,
    "sw.js": 'self.BOOK={"text":[]};\nself.x = 1;\n',
    "sitemap.xml": "<urlset><url><loc>http://127.0.0.1:8314/</loc></url>"
    "<url><loc>http://127.0.0.1:8314/04-training/</loc></url></urlset>",
}


def pythons():
    """All Pythons of this machine that must do, the newest release of each version."""
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    found = {"this": sys.executable}
    for minor in range(8, 16):
        named = shutil.which(f"python3.{minor}")
        inside = sorted(root.glob(f"3.{minor}.*/bin/python"))
        for place in [*([named] if named and "shims" not in named else []), *inside[-1:]]:
            found[f"3.{minor}"] = str(place)
    return found


every_python = pytest.mark.parametrize("python", pythons().values(), ids=pythons().keys())


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    folder = tmp_path_factory.mktemp("책 한 권")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("OUT", "SITE", "STAGE"):
            patch.setattr(offline, name, folder / name)
        for name, text in FILES.items():
            (folder / "SITE" / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / "SITE" / name).write_text(text, encoding="utf-8")
        offline.stage()
        offline.zipapp(folder / "neuron-book.pyz")
        offline.zipapp(folder / "again.pyz")
    return folder / "neuron-book.pyz"


@contextlib.contextmanager
def serving(book, *words, python=sys.executable, port=None):
    port = port or free_port()
    command = [python, book, "--no-open", "--lang", "en", "--port", str(port), *words]
    clean = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=clean)
    try:
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.05)
        yield port, process
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def get(port, path, **headers):
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    asked.putrequest("GET", path, skip_host="Host" in headers, skip_accept_encoding=True)
    for name, value in headers.items():
        asked.putheader(name.replace("_", "-"), value)
    asked.endheaders()
    answer = asked.getresponse()
    body = answer.read()
    asked.close()
    return answer, body


@every_python
def test_the_file_serves_its_pages_on_every_python_since_3_8(book, python):
    with serving(book, python=python) as (port, _):
        for path, body in (("/", PAGE), ("/04-training/", "<p>four</p>")):
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
                assert answer.read().decode() == body
                assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_files_are_sent_packed_to_those_who_take_it_and_plain_to_others(book):
    with serving(book) as (port, _):
        answer, packed = get(port, "/assets/x.mjs", Accept_Encoding="gzip")
        assert (answer.status, answer.headers["Content-Encoding"]) == (200, "gzip")
        assert len(packed) == int(answer.headers["Content-Length"]) < 100
        answer, plain = get(port, "/assets/x.mjs")
        assert answer.headers["Content-Encoding"] is None
        assert plain.decode() == FILES["assets/x.mjs"]
        assert answer.headers["Content-Type"].startswith("text/javascript")
        assert get(port, "/assets/x.wasm")[0].headers["Content-Type"] == "application/wasm"
        tag = answer.headers["ETag"]
        answer, body = get(port, "/assets/x.mjs", If_None_Match=tag)
        assert (answer.status, body) == (304, b"")


def test_no_browser_is_told_to_keep_what_lies_on_its_disk(book):
    with serving(book) as (port, _):
        assert get(port, "/sw.js")[1] == b"self.x = 1;\n"


def test_pages_may_share_memory_so_that_stop_needs_no_service_worker(book):
    with serving(book) as (port, _):
        headers = get(port, "/")[0].headers
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert headers["Cross-Origin-Embedder-Policy"] == "require-corp"


def test_what_is_not_there_is_told_and_a_folder_is_found_without_its_slash(book):
    with serving(book) as (port, _):
        answer, body = get(port, "/nothing/here")
        assert (answer.status, body) == (404, b"<p>no page</p>")
        answer, _ = get(port, "/04-training")
        assert (answer.status, answer.headers["Location"]) == (301, "/04-training/")
        for path in ("/../neuron_book/server.py", "/..%2f..%2fetc/passwd", "/%5c..%5cx", "/a%00b"):
            assert get(port, path)[0].status == 404, path


def test_a_foreign_name_is_refused(book):
    """A page elsewhere could let its own name point to this machine and read along."""
    with serving(book) as (port, _):
        answer, body = get(port, "/", Host=f"evil.example:{port}")
        assert answer.status == 421
        assert "this machine alone" in body.decode()
        assert "이 컴퓨터에서만" in body.decode()
        assert get(port, "/", Host=f"localhost:{port}")[0].status == 200


def test_the_site_map_names_the_port_that_serves(book):
    with serving(book) as (port, _):
        text = get(port, "/sitemap.xml")[1].decode()
        assert text.count(f"<loc>http://127.0.0.1:{port}/") == 2
        assert "8314" not in text or port == 8314


def test_it_listens_to_this_machine_alone(book):
    with serving(book) as (port, process):
        listening = Path(f"/proc/{process.pid}/net/tcp")
        if not listening.exists():
            pytest.skip("only Linux tells who listens where")
        rows = [row.split() for row in listening.read_text().splitlines()[1:]]
        places = [row[1].split(":")[0] for row in rows if row[1].endswith(f":{port:04X}")]
        assert set(places) == {"0100007F"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_ctrl_c_closes_it_in_peace(book, name):
    with serving(book) as (_, process):
        process.send_signal(getattr(signal, name))
        said, _ = process.communicate(timeout=10)
        assert process.returncode == 0
        assert said.decode().splitlines()[-1] == "The book is closed."
        assert b"Traceback" not in said


def run(book, *words, python=sys.executable, **variables):
    return subprocess.run(
        [python, book, "--no-open", *words], env=os.environ | {"PYTHONUTF8": "1"} | variables,
        capture_output=True, text=True, encoding="utf-8", timeout=20, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(("lang", "said"), [("ko", "다른 프로그램"), ("en", "another program")])
def test_a_port_that_is_taken_is_told_with_another_to_try(book, lang, said):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = run(book, "--port", str(port), "--lang", lang)
    assert done.returncode == 1
    assert said in done.stderr
    assert f"--port {port + 1}" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("given", ["0", "65536", "-1"])
def test_what_is_no_port_is_refused(book, given):
    done = run(book, f"--port={given}", "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert given in done.stderr


@every_python
@pytest.mark.parametrize("share", [0.3, 0.999])
def test_a_file_that_was_copied_in_part_says_so_in_both_languages(book, tmp_path, share, python):
    """Python itself finds no archive there, and shows a line that it does not understand."""
    whole = book.read_bytes()
    (tmp_path / "cut.pyz").write_bytes(whole[: int(share * len(whole))])
    done = run(tmp_path / "cut.pyz", python=python)
    assert done.returncode != 0
    assert "온전하지 않아요. 다시 내려받거나" in done.stderr
    assert "not whole. Download" in done.stderr


@pytest.mark.parametrize("given", ["--port=abc", "--prot 1", "--lang=fr", "04-training", "--port"])
@pytest.mark.parametrize(("lang", "said"), [("ko", "실행할 수 없어요"), ("en", "cannot be opened")])
def test_a_wrong_call_is_refused_in_one_line(book, given, lang, said):
    done = run(book, *given.split(), NEURON_LANG=lang)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert said in line
    assert given in line


def test_a_port_of_the_system_is_not_called_taken(monkeypatch, capsys):
    def refused(*_):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(command, "Site", lambda: None)
    monkeypatch.setattr(command, "Server", refused)
    for port, said in ((80, "관리자만"), (9000, "다른 프로그램이")):  # the other is Windows' way
        assert command.main(["--port", str(port), "--lang", "ko"]) == 1
        told = capsys.readouterr().err
        assert said in told
        assert f"--port {8314 if port == 80 else 9001}" in told


def test_a_book_without_its_pages_says_so(book, tmp_path):
    with zipfile.ZipFile(book) as whole, zipfile.ZipFile(tmp_path / "empty.pyz", "w") as empty:
        for name in whole.namelist():
            if "/site/" not in name:
                empty.writestr(name, whole.read(name))
    done = run(tmp_path / "empty.pyz", "--lang", "en")
    assert done.returncode == 1
    assert "not whole" in done.stderr
    assert "Traceback" not in done.stderr


def test_it_runs_from_a_folder_that_cannot_be_written(book, tmp_path):
    shutil.copy(book, tmp_path / "book.pyz")
    tmp_path.chmod(0o555)
    try:
        with serving(tmp_path / "book.pyz") as (port, _):
            assert get(port, "/")[0].status == 200
        assert [path.name for path in tmp_path.iterdir()] == ["book.pyz"]
    finally:
        tmp_path.chmod(0o755)


def test_the_same_sources_give_the_same_bytes(book):
    assert book.read_bytes() == book.with_name("again.pyz").read_bytes()
