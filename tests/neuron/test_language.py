"""The language is the one that the reader's machine is set to."""

import locale
import os

import pytest

from neuron import language

NAMES = ("NEURON_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.mark.parametrize(
    ("told", "lang"),
    [
        (("", "", "", "ko_KR.UTF-8"), "ko"),
        (("", "", "", "ko"), "ko"),
        (("", "", "", "ko_KR.eucKR"), "ko"),
        (("", "", "", "Korean_Korea.949"), "ko"),
        (("", "", "", "kok_IN.UTF-8"), "en"),  # Konkani
        (("", "", "ko_KR.UTF-8", "en_US.UTF-8"), "ko"),
        (("", "", "en_US.UTF-8", "ko_KR.UTF-8"), "en"),
        (("", "C.UTF-8", "ko_KR.UTF-8", "ko_KR.UTF-8"), "en"),
        (("", "ko_KR.UTF-8", "C", "C"), "ko"),
        (("en", "ko_KR.UTF-8", "ko_KR.UTF-8", "ko_KR.UTF-8"), "en"),
        (("ko", "C", "C", "C"), "ko"),
        (("", "", "", ""), "en"),
    ],
)
def test_the_first_variable_that_says_something_counts(monkeypatch, told, lang):
    """In the order of POSIX, whether or not the machine has generated such a locale."""
    monkeypatch.setattr(language, "_chosen", None)
    monkeypatch.setattr(locale, "setlocale", lambda _: "C")
    for name, value in zip(NAMES, told, strict=True):
        monkeypatch.setitem(os.environ, name, value)
    assert language.language() == lang


def test_where_no_variable_is_set_the_locale_counts(monkeypatch):
    """As on Windows, which names it so."""
    monkeypatch.setattr(language, "_chosen", None)
    monkeypatch.setattr(locale, "setlocale", lambda _: "Korean_Korea.utf8")
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    assert language.language() == "ko"
