"""``neuron learn`` reads the files of well-known programs, or refuses them in one sentence."""

import pytest

from tests.tutor.cli import pasted, real_files

READ = real_files.READ | pasted.READ
REFUSED = real_files.REFUSED | pasted.REFUSED

LANGUAGES = ("ko", "en")


@pytest.mark.filterwarnings("ignore::neuron.notices.UnscaledWarning")
@pytest.mark.parametrize("program", READ)
def test_a_file_of_a_well_known_program_is_read(neuron, answer, tmp_path, program):
    made = READ[program]
    path = tmp_path / "표.csv"
    path.write_bytes(made.data)
    code, told = answer("learn", path, "--epochs", "3")
    assert code in (0, 1)
    assert told["columns"] == made.columns
    for lang in LANGUAGES:
        code, out, err = neuron("learn", path, "--epochs", "3", "--lang", lang)
        assert (code, err) in ((0, ""), (1, ""))
        how, *rest = out.splitlines()
        assert made.said in how
        assert pytest.approx(made.row, rel=1e-5) in [numbers(line, len(made.row)) for line in rest]


def numbers(line, count):
    """Give the numbers at the beginning of a line."""
    try:
        return [float(cell) for cell in line.split()[:count]]
    except ValueError:
        return []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("program", REFUSED)
def test_what_is_refused_is_refused_in_one_sentence(neuron, tmp_path, program, lang):
    made = REFUSED[program]
    path = tmp_path / "표.csv"
    path.write_bytes(made.data)
    code, out, err = neuron("learn", path, "--lang", lang)
    assert (code, out, err.count("\n")) == (2, "", 1)
    for word in (*made.about, made.en if lang == "en" else made.ko):
        assert word in err
