"""Names follow the reader's language, come without anything else, and weigh little."""

import re
from pathlib import Path
from unicodedata import normalize

import pytest

import neuron
from neuron import draw, language, names

FOLDER = Path(neuron.__file__).parent / "datasets"


@pytest.fixture(params=["ko", "en"])
def lang(request, monkeypatch):
    monkeypatch.setattr(language, "_chosen", request.param)
    return request.param


def test_names_are_words_of_the_readers_language(lang):
    letters = {"ko": "[가-힣]{2}", "en": "[a-z]{3,8}"}[lang]
    assert all(re.fullmatch(letters, name) for name in names())
    assert len(names()) == 121


def test_no_name_stands_twice(lang):  # noqa: ARG001 - the fixture chooses it
    assert len(set(names())) == len(names())


def test_changing_loaded_names_does_not_change_the_next_load():
    names().clear()
    assert names()


def test_the_files_weigh_at_most_5_kilobytes_together():
    assert sum(path.stat().st_size for path in FOLDER.glob("names*")) <= 5_000


def test_the_files_hold_the_licence_that_the_names_came_with():
    notice = " ".join((FOLDER / "names.txt").read_text("utf-8").split())
    for part in (
        "Faker 40.63.0",
        "Copyright (c) 2012 Daniele Faraglia",
        "The above copyright notice and this permission notice shall be included",
        'THE SOFTWARE IS PROVIDED "AS IS"',
    ):
        assert part in notice


def test_own_names_are_taken_in_small_letters():
    assert names(("Emma", "NOAH", "José", "지우")) == ["emma", "noah", "josé", "지우"]


def test_a_generator_of_names_is_taken():
    assert names(name for name in ["Emma", "Noah"]) == ["emma", "noah"]


def test_syllables_that_came_apart_are_put_together():
    assert names([normalize("NFD", "수민"), normalize("NFD", "Zoë")]) == ["수민", "zoë"]


@pytest.mark.parametrize("wrong", ["Ann Lee", " emma", "emma\n", "emma2", "o'neil", "ann-lee"])
def test_a_name_with_anything_but_letters_is_refused_with_its_place(wrong):
    with pytest.raises(ValueError, match=r"^names\[1\]: expected one word of letters alone, got "):
        names(["emma", wrong])


@pytest.mark.parametrize("wrong", ["", "e", "준", normalize("NFD", "준")])
def test_a_name_of_one_letter_or_none_is_refused(wrong):
    with pytest.raises(ValueError, match=r"^names\[0\]: expected a name of two letters or more"):
        names([wrong])


@pytest.mark.parametrize("wrong", [7, None, ["emma"], b"emma"])
def test_what_is_no_text_is_refused(wrong):
    with pytest.raises(TypeError, match=r"^names\[0\]: expected a name in quotes, got "):
        names([wrong])


@pytest.mark.parametrize("wrong", ["emma", [], 7, {"emma": 1}])
def test_what_is_no_list_of_names_is_refused(wrong):
    with pytest.raises(ValueError, match=r"^names: expected a list of names, got "):
        names(wrong)


def test_every_letter_of_the_names_stands_whole_below_its_share(lang):
    """A Korean letter is as wide as its column, and a dot in its place would say nothing."""
    letters = sorted(set(normalize("NFD", ".".join(names()))))
    figure = draw.shares([1 / len(letters)] * len(letters), labels=letters)
    written = re.findall(r"<text[^>]*>([^<]*)</text>", figure.svg())
    assert [text for text in written if text in letters] == letters, lang
