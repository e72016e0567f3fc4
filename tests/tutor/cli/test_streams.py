"""The installed command bears closed streams, full disks, early Ctrl+C and hidden packages."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.installed import installed, run

POSIX = pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
LANGUAGES = pytest.mark.parametrize("lang", ["ko", "en"])
HANGUL = re.compile("[가-힣]")
CLOSED = [">&-", "2>&-", "<&-", ">&- 2>&-", ">&- 2>&- <&-"]


def shell(line, cwd, **variables):
    """Let a shell run the installed command with its redirections."""
    return run("sh", "-c", f"{shlex.quote(str(installed().command))} {line}", cwd=cwd, **variables)


@POSIX
@pytest.mark.parametrize("closed", CLOSED)
@pytest.mark.parametrize(
    ("words", "code"),
    [("learn and", 0), ("learn xor --json", 1), ("learn adn", 2), ("--help", 0), ("-x", 2)],
)
def test_closed_streams_change_neither_exit_code_nor_what_is_left(tmp_path, words, code, closed):
    done = shell(f"{words} {closed}", tmp_path)
    assert done.returncode == code
    assert "Traceback" not in done.stderr + done.stdout
    if "2>&-" not in closed and code != 2:
        assert done.stderr == ""
    if not re.search(r"(^| )>&-", closed) and code != 2:
        assert done.stdout


@POSIX
def test_a_file_is_marked_with_all_streams_closed(tmp_path):
    """What is opened next would get the number of a closed stream, and what is printed."""
    (tmp_path / "my.py").write_text("def predict_or(a, b):\n    return int(a or b)\n")
    assert shell("check ch01-or my.py >&- 2>&- <&-", tmp_path).returncode == 0
    done = shell("check ch01-or my.py --json <&-", tmp_path)
    assert json.loads(done.stdout)["right"] == 1


@POSIX
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device")  # noqa: PTH110
@LANGUAGES
@pytest.mark.parametrize("words", ["learn and", "learn and --json", "--help", "doctor --json"])
def test_a_full_disk_is_told_in_one_sentence(tmp_path, words, lang):
    done = shell(f"{words} --lang {lang} > /dev/full", tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert bool(HANGUL.search(done.stderr)) == (lang == "ko")
    assert shell(f"{words} > /dev/full 2>&1", tmp_path).returncode == 2


@LANGUAGES
@pytest.mark.parametrize("module", ["own", "program", "arguments", "screen", "learn", "table"])
def test_ctrl_c_while_the_command_is_loaded_ends_it_with_130(tmp_path, module, lang):
    """As it comes in the first tenth of a second: an import is interrupted."""
    program = f"""
import sys
class Interrupt:
    def find_spec(self, name, *_):
        if name == "neuron_tutor.cli.{module}":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupt())
from neuron_tutor.cli import main
sys.exit(main(["learn", "and", "--lang", "{lang}"]))
"""
    done = run(installed().python, "-c", program, cwd=tmp_path)
    assert done.returncode == 130
    assert "Traceback" not in done.stderr


@LANGUAGES
def test_a_file_on_the_python_path_that_hides_the_package_is_found(tmp_path, lang):
    other, work = tmp_path / "내 것", tmp_path / "work"
    for folder in (other, work):
        folder.mkdir()
    (other / "neuron.py").write_text("print('mine')\n")
    told = {"PYTHONPATH": str(other), "NEURON_LANG": lang}
    python = run(installed().python, "-c", "import neuron", cwd=work, **told)
    assert python.stdout == "mine\n"
    done = run(installed().command, "doctor", cwd=work, **told)
    assert (done.returncode, done.stderr) == (1, "")
    assert str(other / "neuron.py") in done.stdout
    assert "PYTHONPATH" in done.stdout
    assert bool(HANGUL.search(done.stdout.replace("내 것", ""))) == (lang == "ko")
    assert run(installed().command, "learn", "and", cwd=work, **told).returncode == 0


@pytest.mark.parametrize("wreck", ["raise ImportError('no hoc')", "1 / 0", "def"])
def test_the_doctor_survives_what_another_package_left(tmp_path, wreck):
    site = shutil.copytree(installed().packages, tmp_path / "site")
    (site / "neuron" / "__init__.py").write_text(wreck + "\n")
    command = (sys.executable, "-S", "-P", "-m", "neuron_tutor", "doctor", "--json")
    done = run(*command, cwd=tmp_path, PYTHONPATH=str(site))
    assert done.returncode == 1
    assert [p["problem"] for p in json.loads(done.stdout)["problems"]] == ["damaged"]


def test_the_line_that_the_doctor_gives_names_what_can_be_installed(tmp_path):
    """Our package came from a file: pip would not find the name before it is released."""
    code = "from neuron_tutor.cli import doctor; print(doctor.source())"
    named = run(installed().python, "-c", code, cwd=tmp_path).stdout.strip().strip('"')
    assert Path(named) == installed().wheel
    assert Path(named).is_file()


@POSIX
@pytest.mark.parametrize("lang", ["ko_KR.UTF-8", "ko_KR.eucKR", "ko"])
def test_korean_needs_no_generated_locale(tmp_path, lang):
    told = {"NEURON_LANG": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": lang}
    assert HANGUL.search(run(installed().command, "--help", cwd=tmp_path, **told).stdout)
    told["LC_ALL"] = "C.UTF-8"
    assert not HANGUL.search(run(installed().command, "--help", cwd=tmp_path, **told).stdout)


@POSIX
@LANGUAGES
def test_where_no_file_can_be_written_nothing_is_trained(tmp_path, lang):
    """As a user without rights: root may write anywhere but into the system's own folders."""
    folder = Path("/proc") if Path("/proc/self").exists() else Path("/dev/fd")
    command = [installed().command, "digits", "--epochs", "1000", "--save", folder / "m.json"]
    done = run(*command, "--lang", lang, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert f"`{folder / 'm.json'}`" in done.stderr


@POSIX
def test_a_device_is_not_replaced_by_a_file(tmp_path):
    done = run(installed().command, "digits", "--save", "/dev/null", "--force", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert subprocess.run(["test", "-c", "/dev/null"], check=False).returncode == 0
