"""What chapter 13 says is true: every number and every claim of its prose, computed anew."""

import random
import re
from itertools import product

import numpy as np
import pytest
from sklearn.model_selection import GroupShuffleSplit

from tests.chapters.by_heart import (
    PICTURES,
    Y,
    by_lot,
    chance,
    drawers,
    epochs_needed,
    hurried,
    put_aside,
    right,
    start,
    teach,
    with_more,
)
from tests.chapters.running import page

# Terms that the chapter introduces, with their English names.
TERMS = {
    "과적합": "overfitting",
    "일반화": "generalization",
    "딕셔너리": "dictionary",
    "조기 종료": "early stopping",
    "모듈": "module",
}


# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [
    (
        "{}에포크면 되는데, 제비로 뽑은 레이블은 {}에포크가 걸려요",
        "need {} epochs; with random labels they need {}",
        lambda: (epochs_needed(nonsense=False), epochs_needed(nonsense=True)),
    ),
    ("숫자가 {:,}개", "There are {:,} numbers", lambda: (sum(p.size for p in start(random)),)),
    (
        "검증 그림 {}장 가운데 {:.1f}%, 640장이면 {:.1f}%, {:,}장을 다 쓰면 {:.1f}%를",
        (
            "With 320 pictures the network read {1:.1f} % of all {0} validation pictures, "
            "with 640 it was {2:.1f} %, with all {3:,} it was {4:.1f} %"
        ),
        lambda: (
            len(drawers()[1]),
            with_more(320),
            with_more(640),
            len(drawers()[0]),
            with_more(len(drawers()[0])),
        ),
    ),
    (
        "{:,}장으로 10에포크를 배우고 360장을 떼어",
        "learn from {:,} pictures for ten epochs, and put 360 aside",
        lambda: (len(Y) - 360,),
    ),
    (
        "그림일 때는 {:.1f}%, 마지막 사람들이 쓴 그림일 때는 {:.1f}%를",
        "{:.1f} % of those are right if they were drawn at random, and {:.1f} % if",
        lambda: (put_aside(by_writer=False), put_aside(by_writer=True)),
    ),
]

# Numbers that are no results: settings of the chapter, and a mark in an exam.
STATED = {"100", "10", "320", "640", "360", "0.2", "3.6", "0.05", "40"}

# What a cell may print when a reader has changed it, and what is the right answer then.
CHANGED = [
    ("twenty-unseen", "pictures it never saw: 91 %\n", "95"),
    ("nonsense", "right: 27 / 50\n", "25"),
    ("best-epoch", "best: epoch 22 with 0.6\nlast: epoch 40 with 0.6\n", "24"),
    ("best-guesser", "천 대 가운데 최고: 12 / 20\n", "13"),
]

# Other right ways to do an exercise.
ALSO_RIGHT = [
    (
        "ch13-split",
        (
            "import random\ndef split(rows, share):\n    mixed = rows[:]\n"
            "    random.shuffle(mixed)\n    n = len(rows) - round(share * len(rows))\n"
            "    return [mixed[i] for i in range(n)], mixed[n:]"
        ),
    ),
    (
        "ch13-train",
        (
            "from my_neuron.ch12 import count_right\nfrom copy import deepcopy\n"
            "def train(network, training, validation, rate, max_epochs, patience):\n"
            "    pairs, best_epoch = [], 0\n"
            "    for epoch in range(1, max_epochs + 1):\n"
            "        for row in training:\n            network.learn(row[:-1], row[-1], rate)\n"
            "        pairs.append([count_right(network, rows) / len(rows)\n"
            "                      for rows in (training, validation)])\n"
            "        if best_epoch == 0 or pairs[-1][1] > pairs[best_epoch - 1][1]:\n"
            "            best_epoch = epoch\n"
            "            first, second = deepcopy(network.first), deepcopy(network.second)\n"
            "        if epoch - best_epoch == patience:\n            break\n"
            "    network.first, network.second = first, second\n    return pairs"
        ),
    ),
    (
        "ch13-best-epoch",
        (
            "def best_epoch(history):\n    best = 0\n    for i in range(len(history)):\n"
            "        known, new = history[i]\n        if new > best:\n            best = new\n"
            "            epoch = i + 1\n    return epoch"
        ),
    ),
    (
        "ch13-in-both",
        "def in_both(training, unseen):\n    return sum(row in training for row in unseen)",
    ),
    (
        "ch13-by-writer",
        (
            "def by_writer(rows, writers, aside):\n    pairs = list(zip(rows, writers))\n"
            "    return ([r for r, w in pairs if w not in aside],\n"
            "            [r for r, w in pairs if w in aside])"
        ),
    ),
]


@pytest.fixture(scope="module")
def book():
    """The chapter as it runs."""
    return page("13-memorizing", "ko")


def numbers(text):
    return [float(word) for word in text.replace("%", "").split() if word[0].isdigit()]


def test_the_drawers_share_no_row_and_hold_all_of_them(book):
    names = book.namespace
    found = [names[name] for name in ("training", "validation", "test")]
    for drawer, rows in zip(found, drawers(), strict=True):
        assert np.array_equal([row[:-1] for row in drawer], PICTURES[rows])
        assert [row[-1] for row in drawer] == Y[rows].tolist()
    assert sorted(row for rows in drawers() for row in rows) == list(range(len(Y)))
    assert numbers(book.text["drawers"]) == [len(drawer) for drawer in found]


def test_twenty_pictures_are_known_by_heart_and_of_the_others_about_sixty_percent(book):
    training, validation, _ = drawers()
    rows, network = training[:20], start(random.Random(1))
    for _ in range(30):
        teach(network, rows, Y[rows], 0.1)
    assert right(network, rows, Y[rows]) == 20
    assert set(Y[rows]) == set(range(10))
    new = right(network, validation[:100], Y[validation[:100]])
    assert numbers(book.text["by-heart"]) == [20, 20]
    assert numbers(book.text["other-pictures"]) == [new]
    assert 55 <= new <= 65


def test_labels_by_lot_are_learned_by_heart_and_give_no_more_than_guessing(book):
    training, validation, _ = drawers()
    rows, answers, network = training[:50], by_lot(4, 50), start(random.Random(1))
    for _ in range(40):
        teach(network, rows, answers, 0.1)
    assert right(network, rows, answers) == 50
    new = right(network, validation[:100], Y[validation[:100]])
    assert numbers(book.text["learn-nonsense"]) == [50, 50]
    assert numbers(book.text["nonsense-unseen"]) == [new]
    assert chance(new, 100) > 0.025
    assert 1 - chance(new + 1, 100) > 0.025


def test_fifty_labels_by_lot_are_learned_with_nearly_every_start_and_every_lot():
    """What the page shows is no rare seed."""
    rows = drawers()[0][:50]
    known = []
    for lot, seed in product(range(3), range(3)):
        answers, network = by_lot(lot, 50), start(random.Random(seed))
        for _ in range(50):
            teach(network, rows, answers, 0.1)
        known.append(right(network, rows, answers))
    assert min(known) >= 48
    assert known.count(50) >= 6


def test_no_two_of_the_pictures_are_the_same():
    assert len({row.tobytes() for row in PICTURES}) == len(PICTURES)


def test_with_more_pictures_the_known_ones_sink_the_new_ones_climb(book):
    training, validation, _ = drawers()
    known, new = [], []
    for count in (10, 20, 40, 80, 160):
        network = start(random.Random(0))
        rows = [training[k % count] for k in range(500)]
        teach(network, rows, Y[rows], 0.1)
        known.append(100 * right(network, training[:count], Y[training[:count]]) / count)
        new.append(right(network, validation[:100], Y[validation[:100]]))
    assert new == sorted(new)
    assert known == sorted(known, reverse=True)
    shown = [numbers(line) for line in book.text["more-pictures"].splitlines()]
    assert [line[1] for line in shown] == [round(share) for share in known]
    assert [line[2] for line in shown] == new
    assert new[-1] - new[0] > 30 > known[-1] - new[-1]


def test_the_curve_on_unseen_pictures_climbs_early_and_sinks_long_before_the_end(book):
    course = hurried()
    new = [share for _, share in course]
    best = new.index(max(new))
    assert best + 1 < 12
    assert new[-1] < max(new) - 0.1
    assert course[-1][0] > course[best][0] + 0.1
    best_line, last_line = book.text["in-a-hurry"].splitlines()
    assert numbers(best_line) == [best + 1, max(new)]
    assert numbers(last_line) == [40, new[-1]]


def test_of_the_labels_of_the_hurry_nearly_all_are_wrong(book):
    training = drawers()[0]
    drawn = by_lot(3, 32)
    assert [row[-1] for row in book.namespace["hurried"][:32]] == drawn
    assert sum(label != Y[row] for label, row in zip(drawn, training)) >= 28


def test_the_training_stops_five_epochs_after_the_best_and_gives_it_back(book):
    course = hurried()
    new = [share for _, share in course]
    best = new.index(max(new))
    epochs, given, unseen = (numbers(line)[0] for line in book.text["stopped"].splitlines())
    assert epochs == best + 1 + 5 < 40 / 3
    assert book.namespace["history"] == course[: best + 6]
    assert given / 80 == course[best][0]
    assert unseen / 100 == max(new) > new[-1]


def test_what_the_stopped_network_contradicts_are_mostly_wrong_labels(book):
    course, rows = hurried(), drawers()[0][:80]
    labels = [row[-1] for row in book.namespace["hurried"]]
    network, new = start(random.Random(0)), [share for _, share in course]
    for _ in range(new.index(max(new)) + 1):
        teach(network, rows, labels, 0.05)
    against = [i for i, label in enumerate(labels) if not right(network, [rows[i]], [label])]
    assert len(against) == 80 - round(80 * course[new.index(max(new))][0])
    assert np.mean([labels[i] != Y[rows[i]] for i in against]) > 0.8


def test_people_whose_hand_it_knows_are_read_better(book):
    dice, known = random.Random(3), list(range(len(Y) - 360))
    dice.shuffle(known)
    edge = len(known) - round(0.2 * len(known))
    learned, same, other = known[:edge][:200], known[edge:][:200], range(len(Y) - 360, len(Y) - 160)
    network = start(dice)
    for _ in range(8):
        teach(network, learned, Y[learned], 0.1)
    shares = [right(network, [*rows], Y[[*rows]]) / 200 for rows in (same, other)]
    assert numbers(book.text["two-exams"]) == shares
    assert shares[0] > shares[1] + 0.05


def test_the_best_of_a_thousand_guessers_is_lucky_and_no_more(book):
    best = numbers(book.text["guessers"])[0]
    assert best == 7
    assert numbers(book.text["hired"])[0] <= 4
    lucky = chance(7, 20)
    assert round(1000 * lucky) == 2
    assert 1 - (1 - lucky) ** 1000 > 0.8


def test_the_package_puts_the_same_rows_aside_and_goes_the_same_way(book):
    same, course, shares = book.text["memorizing-package"].splitlines()
    assert same == "True"
    assert shares.endswith("True")
    assert "stopped='patience'" in course
    assert numbers(course)[-1] < 35


def test_writers_are_parted_as_scikit_learn_parts_groups():
    names: dict = {}
    exec(ALSO_RIGHT[-1][1], names)  # noqa: S102 - a test's
    rows, writers = [[i] for i in range(30)], [f"w{i % 7}" for i in range(30)]
    for learned, held in GroupShuffleSplit(5, random_state=0).split(rows, groups=writers):
        aside = sorted({writers[i] for i in held})
        kept, put = names["by_writer"](rows, writers, aside)
        assert kept == [rows[i] for i in learned]
        assert put == [rows[i] for i in held]


def test_the_doctor_tells_full_marks_learned_by_heart_from_full_marks_for_nonsense(book):
    first, second = re.findall(r"([\d.]+)\n([\w-]+): ", book.text["memorizing-doctor"])
    assert first == ("1.0", "memorized")
    assert second == ("1.0", "shuffled-labels")
