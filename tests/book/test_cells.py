"""Live cells, recorded outputs and included source are drawn as HTML that says what they are."""

import ast
import json

import pytest
from bs4 import BeautifulSoup

from book.cells import draw_cell, draw_outputs, draw_source, to_markdown
from book.source import ROOT, extent, part


def stream(text, name="stdout"):
    return {"output_type": "stream", "name": name, "text": text}


def value(text, **data):
    return {"output_type": "execute_result", "data": {"text/plain": text, **data}}


def error(name, message):
    return {"output_type": "error", "ename": name, "evalue": message, "traceback": ["/home/me/x"]}


def drawn(*outputs):
    return BeautifulSoup(draw_outputs(outputs), "html.parser")


def test_code_comes_through_unchanged_whatever_signs_it_has():
    code = "if a < b > c & d:\n    print('\"<b>&amp;', \"'\")  # → 끝\n\n\nx = '''\n  y\n'''"
    html = BeautifulSoup(draw_cell(code, {"live": "x"}, []), "html.parser")
    assert html.select_one("pre.live-code").text == code


def test_attributes_tell_the_page_how_to_run_a_cell():
    metadata = {"live": "x", "exercise": "ch01-or", "tags": ["skip-execution"]}
    html = BeautifulSoup(draw_cell("...", metadata, []), "html.parser")
    told = {"data-cell": "x", "data-exercise": "ch01-or", "data-skip": ""}
    assert html.find("live-cell").attrs == told
    metadata = {"live": "x", "free": None, "tags": ["raises-exception"]}
    html = BeautifulSoup(draw_cell("1", metadata, []), "html.parser")
    assert html.find("live-cell").attrs == {"data-cell": "x", "data-raises": "", "data-free": ""}


def test_streams_and_values_keep_their_order_and_kind():
    html = drawn(stream("a\n"), stream("<b>\n", "stderr"), value("'c'"))
    assert html.select_one(".live-text").text == "a\n<b>\n'c'\n"
    kinds = [span.get("data-stream") for span in html.select(".live-text span")]
    assert kinds[-2:] == ["stderr", "value"]


def test_where_a_stream_was_cut_leaves_no_trace():
    whole = drawn(stream("a b\nc\n"), value("1"), stream("d\n"), stream("e", "stderr"))
    cut = (stream("a"), stream(" b\n"), stream("c\n"), value("1"), stream("d\n"))
    assert drawn(*cut, stream("e", "stderr")) == whole
    kinds = [span["data-stream"] for span in whole.select("span")]
    assert kinds == ["stdout", "value", "stdout", "stderr"]


def test_of_an_error_the_traceback_is_left_out():
    html = drawn(error("ValueError", "x < y"))
    assert html.text == "ValueError: x < y"
    assert html.p["data-error"] == "ValueError"


@pytest.mark.parametrize(
    ("name", "message", "shown"),
    [
        ("SyntaxError", "'(' was never closed (2853931.py, line 1)", "'(' was never closed"),
        ("ValueError", "no (1.py, line 2) here", "no (1.py, line 2) here"),
        ("KeyboardInterrupt", "", None),
    ],
)
def test_a_message_is_shown_without_the_notebooks_own_file(name, message, shown):
    assert drawn(error(name, message)).text == (f"{name}: {shown}" if shown else name)


def test_a_figure_is_shown_as_a_picture_and_not_as_its_text():
    html = drawn(value("<Figure>", **{"image/svg+xml": "<svg><title>t</title></svg>"}))
    assert html.select_one(".live-figure svg title").text == "t"
    assert "Figure" not in html.text


def test_a_cell_that_prints_nothing_has_no_record():
    assert draw_outputs([]) == ""


def test_a_notebook_becomes_prose_and_one_line_for_each_cell():
    code = {"cell_type": "code", "source": "```\n", "metadata": {}, "outputs": []}
    prose = {"cell_type": "markdown", "source": "# T\n\n```text\nx\n```"}
    fence = to_markdown([prose, code]).removeprefix(f"{prose['source']}\n\n")
    first, line, last = fence.split("\n")
    assert (first, last) == ("```live", "```")
    assert json.loads(line) == code


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("storm", "def storm()", 'return truth_table("and")'),
        (
            "truth_table",
            "def truth_table(",
            "return [(1, 1, rule[0]), (1, 0, rule[1]), (0, 1, rule[2]), (0, 0, rule[3])]",
        ),
    ],
)
def test_a_part_is_taken_whole_from_the_file(name, start, end):
    shown = part("neuron/data.py", name)
    assert shown.startswith(start)
    assert shown.endswith(end)
    assert shown in (ROOT / "neuron" / "data.py").read_text(encoding="utf-8")


def test_a_method_is_taken_with_its_indentation_and_a_head_up_to_the_first_method():
    assert part("neuron/neuron.py", "Neuron.predict").startswith("    def predict(")
    head = part("neuron/neuron.py", "Neuron.")
    assert head.startswith("class Neuron:")
    assert "def __init__" in head
    assert "def predict" not in head
    assert "def weighted_sum" not in head


@pytest.mark.parametrize("file", ["neuron/neuron.py", "neuron/data.py"])
def test_a_dot_alone_names_the_head_of_a_file_up_to_its_first_definition(file):
    text = (ROOT / file).read_text(encoding="utf-8")
    head = part(file, ".")
    assert text.startswith(head)
    assert text[len(head) :].startswith(("\n\n\nclass ", "\n\n\ndef "))


def test_a_string_is_one_span_and_not_three():
    html = draw_cell('print("storm")', {"live": "one"}, [])
    assert html.count("<i class=s>") == 1
    assert '<i class=s>"storm"</i>' in html


def test_decorators_belong_to_a_part():
    assert part("neuron/network.py", "Network.load").startswith("    @classmethod\n    def load")


def test_a_part_that_does_not_exist_is_named():
    with pytest.raises(LookupError, match=r"x\.py has no B\.c"):
        extent(ast.parse("class B:\n    pass"), "B.c", "x.py")


def test_included_source_says_where_it_is_from():
    html = BeautifulSoup(draw_source("neuron/data.py storm\n\nneuron/data.py xor"), "html.parser")
    captions = [caption.text for caption in html.select("figcaption")]
    assert captions == ["neuron/data.py · storm", "neuron/data.py · xor"]
    assert html.select("pre")[1].text == part("neuron/data.py", "xor")


def test_the_readers_own_lines_are_marked_and_the_rest_is_folded():
    fence = "neuron/neuron.py Neuron.learn\n> step = rate * error\n> self.threshold += step\n"
    html = BeautifulSoup(draw_source(fence + "neuron/data.py xor"), "html.parser")
    first, second = html.select("figure")
    shown, whole = first.select("pre")
    source = part("neuron/neuron.py", "Neuron.learn")
    assert whole.text == source
    for pre in (shown, whole):
        assert [mark.text.strip() for mark in pre.select("mark")] == [
            "step = rate * error",
            "self.threshold += step",
        ]
    own = [line.rstrip() for line in shown.text.splitlines() if line.strip() != "…"]
    assert own == [line for line in source.splitlines() if line.rstrip() in own]
    assert [line.strip() for line in shown.text.splitlines()] == [
        "def learn(",
        "…",
        "step = rate * error",
        "…",
        "self.threshold += step",
        "…",
    ]
    assert whole.find_parent("details")
    assert not shown.find_parent("details")
    assert len(second.select("pre")) == 1


@pytest.mark.parametrize("line", ["no such line", "return self"])
def test_a_line_that_the_part_does_not_have_is_refused(line):
    with pytest.raises(LookupError, match=r"Neuron\.learn has not"):
        draw_source(f"neuron/neuron.py Neuron.learn\n> {line}")


def test_no_translator_of_pages_touches_code_before_a_script_has_come():
    drawn = BeautifulSoup(draw_source("neuron/neuron.py Neuron.learn"), "html.parser")
    assert [pre["translate"] for pre in drawn.find_all("pre")] == ["no"]
