"""Korean lies at the root and English below `en/`, wherever that is asked."""

from pathlib import Path

import pytest

from book import languages


@pytest.mark.parametrize(
    ("address", "korean"),
    [
        ("", ""),
        ("en/", ""),
        ("04-training/", "04-training/"),
        ("en/04-training/", "04-training/"),
        ("english/", "english/"),
        ("ko/", "ko/"),
    ],
)
def test_the_same_page_in_the_first_language_has_no_prefix(address, korean):
    assert languages.without_prefix(address) == korean


@pytest.mark.parametrize("lang", languages.LANGUAGES)
def test_a_prefix_is_taken_away_again(lang):
    assert languages.without_prefix(languages.prefix(lang) + "04-training/") == "04-training/"


@pytest.mark.parametrize(
    ("path", "lang"),
    [
        ("docs/en/04-training.md", "en"),
        ("docs/ko/04-training.md", "ko"),
        ("docs/en/deep/page.md", "en"),
        ("/home/en/book/docs/ko/en.md", "ko"),
        ("page.md", "ko"),
    ],
)
def test_a_page_is_in_the_language_of_its_folder(path, lang):
    assert languages.of(Path(path)) == lang
    assert languages.other(languages.other(lang)) == lang
