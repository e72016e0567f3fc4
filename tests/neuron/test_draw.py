"""Every figure keeps the contract of figures: XML, names, handles, colours, size, words."""

import re
from xml.etree import ElementTree as ET

import pytest

from neuron import Value, draw, language
from neuron.draw.markup import PLACE
from neuron.draw.palette import DARK, LIGHT
from tests.neuron.figures import FIGURES, PICTURE, ROWS, Two, both

# Of what DOMPurify 3 lets through (src/tags.ts, src/attrs.ts), what these figures may use.
TAGS = {"svg", "title", "desc", "g", "path", "rect", "circle", "text"}
ATTRIBUTES = {
    *("viewBox", "width", "height", "lang", "style", "transform", "tabindex", "role", "d"),
    *("x", "y", "cx", "cy", "r", "rx", "fill", "fill-opacity", "paint-order"),
    *("stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap"),
    *("stroke-linejoin", "text-anchor", "font-size", "font-weight", "font-family"),
}


@pytest.fixture(params=["ko", "en"])
def lang(request, monkeypatch):
    monkeypatch.setattr(language, "_chosen", request.param)
    return request.param


@pytest.fixture(params=FIGURES)
def figure(request, lang):  # noqa: ARG001 - the language is set first
    return FIGURES[request.param][0]()


def parse(figure):
    """Parse the SVG text, without its namespace."""
    root = ET.fromstring(figure.svg())  # noqa: S314 - our own text
    for element in root.iter():
        element.tag = element.tag.removeprefix("{http://www.w3.org/2000/svg}")
    return root


def handles(figure):
    return [element.attrib for element in parse(figure).iter() if "data-edit" in element.attrib]


def test_a_figure_names_and_describes_itself(figure, lang):
    root = parse(figure)
    assert [child.tag for child in root][:2] == ["title", "desc"]
    assert root[0].text == root.get("aria-label") == figure.title
    assert root[1].text == figure.summary == repr(figure)
    paint = figure._paint.__code__
    where = f"{paint.co_filename}:{paint.co_firstlineno}"
    assert len(figure.summary) > 20, f"{where}: no description: {figure.summary!r}"
    assert root.get("lang") == lang
    assert ("가" <= max(figure.summary) <= "힣") == (lang == "ko")


def test_only_what_a_sanitizer_keeps_is_used(figure):
    for element in parse(figure).iter():
        assert element.tag in TAGS
        names = {name for name in element.attrib if not name.startswith(("data-", "aria-"))}
        assert names <= ATTRIBUTES
    assert "url(" not in figure.svg()  # it would need an id


def test_every_colour_is_a_variable_with_a_fallback(figure):
    root = parse(figure)
    declared = dict(re.findall(r"--(\w+):var\(--neuron-\1,(#\w+)\)", root.get("style")))
    used = set(re.findall(r"var\(--(\w+)\)", figure.svg()))
    assert used == set(declared)
    assert declared.items() <= LIGHT.items()
    for element in root.iter():
        for name in ("fill", "stroke"):
            assert re.fullmatch(r"none|var\(--\w+\)", element.get(name, "none"))
    assert not re.search(r"#[0-9a-f]{3}|rgb|hsl", figure.svg().split("<desc>")[1])


def test_figures_with_handles_are_groups_whose_drawing_is_hidden(figure):
    root = parse(figure)
    found = handles(figure)
    assert root.get("role") == ("group" if found else "img")
    hidden = [element for element in root.iter() if element.get("aria-hidden")]
    assert len(hidden) == bool(found)
    for element in hidden:
        assert not any("data-edit" in inner.attrib for inner in element.iter())


def test_handles_say_what_they_are(figure):
    reached = {handle["data-edit"] for handle in handles(figure) if handle["tabindex"] == "0"}
    for handle in handles(figure):
        assert handle["tabindex"] in ("0", "-1")
        assert handle["data-edit"] in reached  # one stop of Tab may stand for several handles
        assert handle["aria-label"]
        places = handle["data-edit"].split()
        assert all(PLACE.fullmatch(place) for place in places)
        if handle["role"] == "slider":
            low, now, high = (float(handle[f"aria-value{each}"]) for each in ("min", "now", "max"))
            assert low <= now <= high
            assert handle["aria-valuetext"]
            assert len(places) == len(handle["data-axis"])
            for each in ("unit", "min", "max", "step"):
                assert len(handle[f"data-{each}"].split()) == len(places)
            assert float(handle["r"]) * 2 * 328 / 360 >= 24  # px on a phone of 360 px with margins
        else:
            assert handle["role"] == "button"
            assert handle["aria-pressed"] in ("true", "false")
            assert ("data-set" in handle) != ("data-cell" in handle)
            assert min(float(handle["width"]), float(handle["height"])) * 328 / 360 >= 24


@pytest.mark.parametrize(
    ("make", "places"),
    [
        (lambda a, b: draw.weight_map(Two, ROWS, dots=[(a, b)], edit=("w1", "w2")), 2),
        (lambda a, b: draw.boundary(Two(1, 1), [(a, b, 1)], edit="data"), 2),
        (lambda a, b: draw.neuron([a, b], 1, edit="weights"), 1),
        (lambda a, b: draw.number_line([b], a, edit="t"), 1),
    ],
)
def test_a_handle_moves_as_far_as_it_promises(make, places):
    before, after = handles(make(0.5, 0.25))[0], handles(make(0.75, 1.25))[0]
    units = [float(unit) for unit in before["data-unit"].split()]
    moved = [float(after[c]) - float(before[c]) for c in ("cx", "cy")]
    assert moved[0] == pytest.approx(0.25 * units[0], abs=0.11)  # written in tenths
    assert moved[1] == pytest.approx(units[1] if places == 2 else 0, abs=0.11)


def test_a_handle_stands_for_the_place_it_is_given():
    def named(figure):
        return [handle["data-edit"] for handle in handles(figure)]

    assert named(draw.table(ROWS, edit="data")) == [f"data[{i}][2]" for i in range(4)]
    assert [h["data-set"] for h in handles(draw.table(ROWS, edit="data"))] == ["0", "1", "1", "1"]
    assert named(FIGURES["boundary"][0]())[1] == "data[1][0] data[1][1]"
    assert named(FIGURES["listed dots"][0]())[1] == "dots[1][0] dots[1][1]"
    assert named(FIGURES["neuron"][0]()) == ["w1", "w2", "t"]
    assert [h["data-set"] for h in handles(FIGURES["storm_machine"][0]())] == ["0", "1"]
    cells = handles(draw.pad(PICTURE))
    assert {handle["data-edit"] for handle in cells} == {"picture"}
    drawn = {
        handle["data-cell"]: "#" if handle["aria-pressed"] == "true" else "." for handle in cells
    }
    assert "\n".join("".join(drawn[f"{r} {c}"] for c in range(8)) for r in range(8)) == PICTURE


def test_an_album_shows_one_place_on_its_pad_and_leads_to_all_others():
    found = handles(draw.album(["", PICTURE, *[""] * 10], 1, edit="mine", choose="k"))
    pad = [handle for handle in found if "data-cell" in handle]
    assert {handle["data-edit"] for handle in pad} == {"mine[1]"}
    assert sum(handle["aria-pressed"] == "true" for handle in pad) == PICTURE.count("#")
    assert [(h["data-edit"], h["data-set"]) for h in found if h.get("data-set") == '""'] == [
        ("mine[1]", '""')
    ]
    ways = [int(h["data-set"]) for h in found if h["data-edit"] == "k" and "data-set" in h]
    assert sorted(ways) == sorted([0, 2, *range(12)])  # one back, one on, and every place
    # By keyboard: one cell of the pad, the slider and the cross; arrow keys do the rest.
    tabbed = [handle for handle in found if handle["tabindex"] == "0"]
    assert [handle["data-edit"] for handle in tabbed] == ["mine[1]", "k", "mine[1]"]


def test_an_album_begins_and_ends_at_its_first_and_last_place():
    for at, ways in ((0, [1]), (4, [3])):
        found = handles(draw.album([""] * 5, at))
        beside = [h["data-set"] for h in found if h.get("height") == "120"]
        assert [*map(int, beside)] == ways
    with pytest.raises(ValueError, match="a whole number from 0 to 4"):
        draw.album([""] * 5, 5)


@pytest.mark.parametrize("place", ['w1" onclick="x', "w1.x", "data[i]", "2", "w1 w2 w3", ""])
def test_a_place_that_is_no_place_is_refused(place):
    for make in (
        lambda: draw.neuron([1], 1, edit=(place,)),
        lambda: draw.storm_machine(both, 1, 1, edit=(place, "drop")),
        lambda: draw.table(ROWS, edit=place),
        lambda: draw.weight_map(Two, ROWS, dots=[(1, 1)], edit=(place, "w2")),
        lambda: draw.number_line([1], 1, edit=place),
        lambda: draw.boundary(Two(1, 1), ROWS, edit=place),
        lambda: draw.pad(PICTURE, edit=place),
        lambda: draw.album([PICTURE], choose=place),
        lambda: draw.graph(Value(1), edit=place),
    ):
        with pytest.raises(ValueError, match=r"^(edit|choose): "):
            make()


def test_text_stays_on_the_sheet(figure):
    def place(element, inherited, texts):
        mine = {**inherited, **element.attrib}
        if element.tag == "text":
            size = float(mine.get("font-size", 12))
            wide = sum(size if "가" <= c <= "힣" else 0.6 * size for c in element.text)
            start = {"start": 0, "middle": 0.5, "end": 1}[mine["text-anchor"]]
            left = float(element.get("x")) - start * wide
            texts.append((left, left + wide, float(element.get("y")), element.text))
        for child in element:
            place(
                child, {k: v for k, v in mine.items() if k in ("font-size", "text-anchor")}, texts
            )

    root, texts = parse(figure), []
    place(root, {}, texts)
    _, _, width, height = map(float, root.get("viewBox").split())
    for left, right, y, text in texts:
        assert left > -4, text
        assert right < width + 4, text
        assert 8 < y < height, text


def test_square_ends_have_a_line_between_them(figure):
    """PDF paints a line without length only where its ends are round."""
    square = [e.get("d", "") for e in parse(figure).iter() if e.get("stroke-linecap") == "square"]
    assert [d for d in square if re.search(r"[hv]0(?![.\d])", d)] == []


@pytest.mark.parametrize("name", FIGURES)
def test_figures_are_small(name, lang):  # noqa: ARG001 - Korean letters have 3 bytes
    make, most = FIGURES[name]
    assert len(make().svg().encode()) <= most


def test_a_figure_speaks_the_language_of_the_moment_it_is_looked_at(monkeypatch):
    figure = draw.line([1, 2])
    monkeypatch.setattr(language, "_chosen", "ko")
    korean = figure.summary
    monkeypatch.setattr(language, "_chosen", "en")
    assert figure.summary != korean


def luminance(color):
    digits = color[1:] if len(color) == 7 else "".join(2 * c for c in color[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear))


def test_any_text_of_the_reader_leaves_the_svg_well_formed():
    name = "<b>&\"'\x00\x1b\ud800]]>"
    parse(draw.line([1], name=name))
    parse(draw.table(ROWS, names=(name, name)))
    parse(draw.conveyor(lambda x: x, name)).find("desc")
    draw.line([1], name=name).svg().encode()


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_text_in_every_colour_can_be_read(palette):
    """WCAG 2.2: 4.5 to 1 for text; lines that carry no meaning are free."""
    paper = luminance(palette["paper"])
    for name, color in palette.items():
        if name not in ("paper", "line"):
            low, high = sorted((luminance(color), paper))
            assert (high + 0.05) / (low + 0.05) >= 4.5, name
