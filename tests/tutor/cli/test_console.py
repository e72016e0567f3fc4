"""The command line as a program: its streams, its console, its signals."""

import json
import os
import re
import signal
import subprocess
import sys
import time

import pytest

from neuron import network
from neuron_tutor.cli.arguments import COMMANDS
from tests.installed import ROOT, run

LANGUAGES = pytest.mark.parametrize("lang", ["ko", "en"])
HANGUL = re.compile("[가-힣]")

POSIX = pytest.mark.skipif(os.name == "nt", reason="signals and terminals of POSIX")

# Where pytest runs in the background, its children ignore Ctrl+C.
PROGRAM = """
import signal, sys
from neuron_tutor.cli import main
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(main())
"""
COMMANDS_TO_TRY = [
    ["--help"],
    ["--version"],
    *([command, "--help"] for command in COMMANDS),
    ["learn", "xor"],
    ["learn", "adn"],
    ["learn", "폭풍 표.csv"],
    ["doctor"],
    ["check", "ch01", "폭풍 답.py"],
    ["check", "ch01-or", "폭풍.py"],
]


@LANGUAGES
def test_a_console_in_code_page_949_shows_the_same(tmp_path, lang):
    """One process runs all commands, once in UTF-8 and once in the code page, with both streams."""
    (tmp_path / "폭풍 표.csv").write_text("먹구름,폭풍\n1,1\n0,0\n", encoding="utf-8")
    (tmp_path / "폭풍 답.py").write_text("how_many_tables = 8\nprint(폭풍)", encoding="utf-8")
    program = f"""
import sys
from neuron_tutor.cli import main
print([main(["--lang", "{lang}", *words]) for words in {COMMANDS_TO_TRY}])
print(sys.stdout.encoding, file=sys.stderr)
"""
    told = [
        run(
            sys.executable,
            *("-c", program),
            cwd=tmp_path,
            PYTHONPATH=str(ROOT),
            PYTHONIOENCODING=encoding,
            PYTHONUTF8="0",
        )
        for encoding in ("utf-8", "cp949")
    ]
    assert told[0].stdout == told[1].stdout
    assert told[0].stderr.removesuffix("utf-8\n") == told[1].stderr.removesuffix("cp949\n")
    assert told[0].returncode == told[1].returncode == 0
    assert "먹구름 > " in told[1].stdout


def test_a_name_that_the_console_lacks_does_not_stop_us(tmp_path):
    (tmp_path / "✓é.csv").write_text("1,1\n0,0\n", encoding="utf-8")
    words = ("-m", "neuron_tutor", "learn", "✓é.csv")
    done = run(sys.executable, *words, cwd=tmp_path, PYTHONPATH=str(ROOT), PYTHONIOENCODING="cp949")
    assert done.returncode == 0
    assert "??.csv" in done.stdout


def test_the_language_comes_from_the_environment(tmp_path):
    for lang, hangul in (("ko", True), ("en", False)):
        done = run(
            sys.executable,
            "-m",
            "neuron_tutor",
            cwd=tmp_path,
            PYTHONPATH=str(ROOT),
            NEURON_LANG=lang,
        )
        assert bool(HANGUL.search(done.stdout)) == hangul


@POSIX
def test_a_closed_pipe_is_no_error(tmp_path):
    program = f'"{sys.executable}" -m neuron_tutor learn and | "{sys.executable}" -c ""'
    done = run("sh", "-c", program, cwd=tmp_path, PYTHONPATH=str(ROOT))
    assert done.stderr == ""


def start(*words, cwd, **streams):
    """Start the command line and leave it running."""
    told = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "NEURON_LANG": "en"}
    command = [sys.executable, "-c", PROGRAM, *words]
    return subprocess.Popen(command, cwd=cwd, env=os.environ | told, encoding="utf-8", **streams)


@POSIX
@pytest.mark.parametrize("as_json", [False, True])
def test_ctrl_c_ends_the_training_and_keeps_the_best_model(tmp_path, as_json):
    words = ["digits", "--epochs", "1000", "--save", "내 모델.json", *["--json"] * as_json]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with start(*words, cwd=tmp_path, **pipes) as process:
        if as_json:  # nothing is printed before the end: the file shows that an epoch is over
            while not (tmp_path / "내 모델.json").exists() and process.poll() is None:
                time.sleep(0.01)
        else:
            while not re.match(" +1 ", process.stdout.readline()):
                pass
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err == "The training was stopped.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["내 모델.json"]
    kept = network.Network.load(tmp_path / "내 모델.json")
    assert kept.sizes == [64, 16, 10]
    if as_json:
        told = json.loads(out)
        assert (told["interrupted"], told["saved"]) == (True, "내 모델.json")
        assert told["test_accuracy"] > 0.8
    else:
        assert "내 모델.json" in out


@POSIX
@pytest.mark.parametrize(("typed", "replaced"), [("y", True), ("n", False), ("", False)])
def test_a_person_is_asked_before_a_file_is_replaced(tmp_path, typed, replaced):
    """And sees a bar: in a terminal there is somebody to ask and to show it to."""
    (tmp_path / "model.json").write_text("mine")
    ours, theirs = os.openpty()
    streams = dict.fromkeys(("stdin", "stdout", "stderr"), theirs)
    words = ("digits", "--epochs", "1", "--save", "model.json")
    with start(*words, cwd=tmp_path, **streams) as process:
        os.close(theirs)
        os.write(ours, f"{typed}\n".encode())
        shown = b""
        try:
            while chunk := os.read(ours, 1000):
                shown += chunk
        except OSError:  # Linux reports the end of a terminal so
            pass
    os.close(ours)
    assert b"[y/N]" in shown
    assert process.returncode == (0 if replaced else 1)
    assert ((tmp_path / "model.json").read_text() != "mine") == replaced
    assert (b"\r  [" + b"#" * 30 + b"] 1/1" in shown) == replaced
