"""A chapter's source is read with the lines at which things stand."""

from pathlib import Path

import jupytext
import pytest

from book.chapter import Chapter


def chapter(text):
    return Chapter(Path("page.md"), text)


@pytest.mark.parametrize(
    ("text", "fences"),
    [
        ("```text\na\nb\n```", [(1, "text", "a\nb", True)]),
        ("x\n\n```text\n```\n", [(3, "text", "", True)]),
        ("~~~text\n```\n~~~", [(1, "text", "```", True)]),
        ("````text\n```\n````", [(1, "text", "```", True)]),
        ("```text\na", [(1, "text", "a", False)]),
        ("```text\n", [(1, "text", "", False)]),
        ("```a\n```\n```b\n```", [(1, "a", "", True), (3, "b", "", True)]),
    ],
)
def test_fences_are_found_with_line_language_text_and_end(text, fences):
    found = [(f.line, f.language, f.text, f.closed) for f in chapter(text).fences]
    assert found == fences


def test_prose_keeps_its_lines_where_code_was():
    text = "one `code` two\n```text\n# no heading\n```\n# three\n``a ` b`` end"
    assert chapter(text).prose == "one        two\n\n\n\n# three\n          end"


def test_inline_code_over_two_lines_is_no_prose():
    assert chapter("a `b\nc` d").prose == "a   \n   d"


def test_headings_in_fences_are_comments():
    found = chapter("# One { #one }\n```text\n# two\n```\n### `Three` { #three }").headings
    assert [(h.line, h.level, h.text, h.id) for h in found] == [
        (1, 1, "One", "one"),
        (5, 3, "`Three`", "three"),
    ]


def test_links_are_found_with_their_line_even_across_lines():
    text = 'a\n[b\nc](d.md "title") ![e](f.svg)\n`[g](h.md)`\n[i](#j)'
    assert [(link.line, link.target) for link in chapter(text).links] == [
        (2, "d.md"),
        (3, "f.svg"),
        (5, "#j"),
    ]


def test_places_are_headings_and_all_else_that_has_an_id():
    text = 'x\n{ .note #first }\n# T { #second }\n<a id="third"></a> `{ #fourth }`'
    assert chapter(text).places == {"first", "second", "third"}


def test_a_page_without_front_matter_has_no_cells():
    assert chapter('```python live="a"\n1\n```').cells == []


@pytest.mark.parametrize(
    "attributes",
    [
        'live="a"',
        'live="a" free',
        'live="a" predict="b" tags=["skip-execution"]',
        'live="a" tags=["skip-execution", "raises-exception"] free',
    ],
)
def test_attributes_of_a_cell_are_read_as_jupytext_reads_them(attributes):
    text = FRONT + f"```python {attributes}\n1 + 1\n\n2\n```\n"
    (theirs,) = jupytext.reads(text, fmt="md").cells
    (ours,) = chapter(text).cells
    assert (ours.code, ours.attributes) == (theirs.source, theirs.metadata)
    assert ours.line == FRONT.count("\n") + 1


FRONT = """---
jupyter:
  kernelspec:
    display_name: Python 3
    language: python
    name: python3
---
"""
