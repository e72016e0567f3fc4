"""What chapter 15 says is true: of the list, of heat, of order, of what is known by heart."""

import random
import re
from itertools import pairwise
from math import ceil
from pathlib import Path
from unicodedata import normalize

import numpy as np
import pytest

from neuron import Network
from neuron_tutor import my_neuron
from neuron_tutor.lessons.chapters.ch15 import IMPORTS, INVENT
from tests.chapters.running import page

LANGUAGES = ("ko", "en")
TERMS = {"언어 모델": "language model", "온도": "temperature", "토큰": "token"}
FILES = {
    lang: Path(__file__).parents[2] / "neuron" / "datasets" / f"names-{lang}.txt"
    for lang in LANGUAGES
}


def listed(lang):
    return FILES[lang].read_text("utf-8").split()


def heated():
    """Give the example of the page: the powers, their sum, and the shares at a heat of a half."""
    powers = np.array([0.6, 0.3, 0.1]) ** 2
    return (*powers, powers.sum(), *np.round(powers / powers.sum(), 2))


# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [
    (
        (
            "제곱하면 {:.2f}, {:.2f}, {:.2f}이고 더하면 {:.2f}이에요. "
            "그것으로 나누면 {:g}, {:g}, {:g}가"
        ),
        "{:.2f}, {:.2f} and {:.2f}, together {:.2f}. Divided by that they are {:g}, {:g} and {:g}.",
        heated,
    ),
    ("이름 {}개를 읽었어요", "has read {} names", lambda: (len(listed("ko")),)),
]

# Settings of the chapter, years, and what is known of GPT-3 (Brown et al. 2020, section 2).
STATED = {"0.6", "0.3", "0.1", "0.5", "0.05", "20", "30", "100", "48", "200", "1000"}
STATED |= {"1948", "2003", "2017", "2020", "175", "750", "300", "048", "400"}

# What a cell may print when a reader has changed it, and what is the right answer then.
CHANGED = [
    ("from-a-to-z", "of 100 names, those behind peter → 24\n", "quarter"),
    ("from-a-to-z", "of 100 names, those behind peter → 3\n", "few"),
    ("cold", "different names: 9 ['ann']\n", "some"),
    ("on-to-48", "loss: 1.1 new: 40\nann bea\nloss: 0.9 new: 44\n", "same"),
    ("on-to-48", "loss: 1.1 new: 40\nloss: 0.9 new: 94\n", "more"),
]

RETURNS = """
def invent(network, heat):
    letters = []
    for step in range(20):
        context = ["."] * network.length + letters
        context = context[len(context) - network.length:]
        shares = network.forward(inputs_of(context, network.letters))[1]
        drawn = random.choices(network.letters, with_heat(shares, heat))
        if drawn == ["."]:
            return normalize("NFC", "".join(letters))
        letters += drawn
    return normalize("NFC", "".join(letters))
"""
SLIDING = """
def rows_of(name, length):
    context, rows = "." * length, []
    for letter in name + ".":
        rows.append((context, letter))
        context = (context + letter)[1:]
    return rows

def inputs_of(context, letters):
    return [float(a == b) for a in context for b in letters]
"""
BY_LOGARITHM = """
import math

def with_heat(shares, heat):
    warm = [math.exp(math.log(max(share, 1e-300)) / heat) for share in shares]
    return [each / sum(warm) for each in warm]
"""
# Other right ways to do an exercise.
ALSO_RIGHT = [
    ("ch15-invent", IMPORTS + RETURNS),
    ("ch15-rows", SLIDING),
    ("ch15-heat", BY_LOGARITHM),
]


@pytest.fixture(params=LANGUAGES)
def lang(request):
    return request.param


@pytest.fixture
def book(lang):
    """The chapter as it runs."""
    return page("15-writing", lang)


def numbers(text):
    return [int(n) for n in re.findall(r"(?<![\d.])\d+(?![\d.])", text)]


def test_the_list_is_in_alphabetical_order_and_in_small_letters(lang):
    assert listed(lang) == sorted(listed(lang))
    assert all(name == name.lower() for name in listed(lang))


def test_the_names_that_the_chapter_misses_are_missing():
    assert not {"mohammed", "minseo"} & set(listed("en"))
    assert not {"하늘", "가람"} & set(listed("ko"))


def test_a_syllable_is_two_or_three_letters(lang):
    for syllable in set("".join(listed("ko"))):
        assert len(normalize("NFD", syllable)) in (2, 3)
    assert all(normalize("NFD", name) == name for name in listed("en")), lang


def test_a_quarter_of_the_list_stands_behind_the_name_called_late(book, lang):
    late = book.namespace["late"]
    assert sum(name > late for name in listed(lang)) == 121 // 4


def test_what_came_last_is_remembered_best(book):
    """In the order of the list the last quarter is written far more often than it is read."""
    assert numbers(book.text["from-a-to-z"])[-1] > 35


def test_the_bars_walk_from_left_to_right_while_the_list_goes_from_a_to_z(book):
    """The place of the largest share, frame by frame, as the figures tell it."""
    order = book.namespace["letters"]
    frames = [frame for frame in book.figures["from-a-to-z"] if not isinstance(frame, str)]
    places = [order.index(re.search(r"(\S): \d+%", frame.summary)[1]) for frame in frames]
    assert len(places) == ceil(len(book.namespace["rows"]) / 40)
    steps = list(pairwise(places[4:]))
    assert sum(before <= after for before, after in steps) >= 0.9 * len(steps)
    assert places[-1] - places[1] > 8


def test_shuffled_rows_give_the_last_quarter_its_share(book, lang):
    names = book.namespace
    behind = sum(names["invent"](names["network"], 0.8) > names["late"] for _ in range(200))
    assert behind < 100, lang


def test_the_loss_falls_from_epoch_to_epoch(book):
    losses = [float(line.split()[1]) for line in book.text["learn"].splitlines()]
    assert len(losses) == 9
    assert all(after <= before + 0.03 for before, after in pairwise(losses))
    assert losses[-1] < 0.75 * losses[0]


def test_the_network_has_as_many_numbers_as_the_page_says(book, lang):
    network = book.namespace["network"]
    layers = (network.first, network.second)
    count = sum(len(layer.biases) * (len(layer.weights[0]) + 1) for layer in layers)
    assert round(count, -2) == {"ko": 2400, "en": 2000}[lang]


def test_with_a_lower_loss_about_half_the_new_names_are_left_or_fewer(book):
    first, _, last = (line.split() for line in book.text["on-to-48"].splitlines())
    (loss, before), (lower, after) = ((float(n[-4]), int(n[-1])) for n in (first, last))
    assert lower < loss
    assert after <= 0.6 * before


def test_heat_makes_more_new_names_and_cold_hardly_any_different_ones(book):
    assert numbers(book.text["cold"])[0] <= 5
    hot = numbers(book.text["heat"])[-2]
    assert hot > numbers(book.text["count-new"])[0] or hot > 95


def test_the_readers_network_and_the_packages_learn_alike(book):
    assert book.text["writing-package"] == "True\nTrue\n"


def test_the_packages_network_sees_the_numbers_of_the_readers(book):
    """What was lent is one and the same: both give the same shares after forty epochs."""
    names = book.namespace
    x = names["rows"][0][0]
    _, shares = names["network"].forward(x)
    assert names["body"].predict_proba(x) == pytest.approx(shares, abs=1e-9)


def test_the_first_epoch_is_that_of_the_package_on_every_python(book):
    """The same rows in the same order, from the same seed: the same mean loss."""
    names = book.namespace
    random.seed(1)
    rows = list(names["rows"])
    theirs = Network([len(rows[0][0]), 16, len(names["letters"])], output="softmax", seed=1)
    history = theirs.fit([x for x, _ in rows], [y for _, y in rows], epochs=1, rate=0.1)
    ours = names["new_network"]()
    loss = sum(ours.learn(x, y, 0.1) for x, y in rows) / len(rows)
    assert loss == pytest.approx(history.loss[0], abs=1e-9)


@pytest.mark.parametrize("lang", ["ko"])
def test_with_two_letters_to_see_names_get_longer(book, lang):
    """It does not know any more whether it is in the first syllable or in the second."""
    names, longest = book.namespace, {}
    for length in (2, 4):
        rows = [
            (names["inputs_of"](context, names["letters"]), names["letters"].index(following))
            for name in listed(lang)
            for context, following in names["rows_of"](normalize("NFD", name), length)
        ]
        random.seed(1)
        body = Network([len(rows[0][0]), 16, len(names["letters"])], output="softmax", seed=1)
        reader = Lent(body, names["letters"], length)
        for rate in [0.1] * 6 + [0.03] * 3:
            random.shuffle(rows)
            body.fit([x for x, _ in rows], [y for _, y in rows], epochs=1, rate=rate)
        longest[length] = max(len(names["invent"](reader, 0.8)) for _ in range(100))
    assert longest[2] > longest[4]


class Lent:
    """The package's network with what the chapter's `invent` asks for."""

    def __init__(self, body, letters, length):
        self.body, self.letters, self.length = body, letters, length

    def forward(self, x):
        return [], self.body.predict_proba(x)


def test_heat_is_softmax_of_totals_divided_by_the_heat(book):
    totals = np.array([0.5, -1, 2, 0.1])
    for heat in (0.3, 1, 2.5):
        wanted = np.exp(totals / heat) / np.exp(totals / heat).sum()
        shares = np.exp(totals) / np.exp(totals).sum()
        found = book.namespace["with_heat"](list(shares), heat)
        assert found == pytest.approx(wanted)


def test_untrained_it_babbles(book, lang):
    assert not set(book.text["babble"].split()) & set(listed(lang))


def test_what_the_chapter_hands_on_writes_wherever_it_is_imported(book):
    names = {}
    exec(my_neuron.module(15), names)  # noqa: S102
    random.seed(3)
    theirs = [names["invent"](book.namespace["network"], 0.8) for _ in range(5)]
    random.seed(3)
    ours = [book.namespace["invent"](book.namespace["network"], 0.8) for _ in range(5)]
    assert theirs == ours
    assert INVENT.strip() in my_neuron.module(15)
