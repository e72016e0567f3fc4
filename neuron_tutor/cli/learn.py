"""``neuron learn TABLE``: train one neuron and show how it went."""

from argparse import Namespace
from dataclasses import asdict

from neuron.neuron import Neuron, TrainResult, count_right, train
from neuron_tutor.cli.arguments import Parser, positive, whole
from neuron_tutor.cli.screen import Screen
from neuron_tutor.cli.table import decimal, find_table, separator, tell
from neuron_tutor.cli.tables import Choices, NamedTable

WORDS = ("table",)
SHOWN = 5  # epochs at either end of a long training
ROWS = 16  # of a long table


def options(parser: Parser) -> None:
    """Add the options of this command."""
    parser.value("--rate", positive("--rate"), 0.01)
    parser.value("--epochs", whole("--epochs", 0), 10_000)
    parser.value("--seed", whole("--seed", 0), 0)
    parser.value("--answer", str, None)
    parser.value("--yes", str, None)
    parser.value("--separator", separator, None)
    parser.value("--decimal", decimal, None)


def run(choices: Namespace, screen: Screen) -> int:
    """Train a neuron until all rows are right or no more can be learned."""
    reading = Choices(choices.answer, choices.separator, choices.decimal, choices.yes)
    table = find_table(choices.table, reading, screen)
    rows = table.rows
    neuron = Neuron(len(table.columns) - 1, seed=choices.seed)
    course = [_state(0, neuron, table)]
    result = train(
        neuron,
        rows,
        rate=choices.rate,
        max_epochs=choices.epochs,
        on_epoch=lambda epoch, neuron: course.append(_state(epoch, neuron, table)),
    )
    chosen = {"table": choices.table, "rate": choices.rate, "seed": choices.seed}
    if table.understood:
        tell(table.understood, screen)
    screen.say("learn.start", rows=len(rows), **chosen)
    screen.write()
    weights = [f"w{i}" for i in range(1, len(table.columns))]
    words = [screen.word(f"column.{key}") for key in ("epoch", "right", "threshold")]
    screen.table([*words[:2], *weights, words[2]], _shortened(course))
    screen.write()
    _tell(result, len(rows), screen)
    screen.write()
    _show_rule(result.best, table, screen)
    best = result.best
    screen.give(
        {
            **chosen,
            "columns": [*table.columns[:-1], table.columns[-1] or "answer"],
            "rows": len(rows),
            "understood": table.understood and asdict(table.understood),
            "converged": result.converged,
            "stuck": result.stuck,
            "epochs": result.epochs,
            "mistakes": result.mistakes,
            "right": result.best_right,
            "weights": best.weights,
            "threshold": best.threshold,
        }
    )
    return 0 if result.converged else 1


def _state(epoch: int, neuron: Neuron, table: NamedTable) -> list[str]:
    right = count_right(neuron, table.rows)
    numbers = [f"{number:.6g}" for number in (*neuron.weights, neuron.threshold)]
    return [str(epoch), f"{right} / {len(table.rows)}", *numbers]


def _shortened(course: list[list[str]]) -> list[list[str]]:
    if len(course) <= 2 * SHOWN + 1:
        return course
    return [*course[:SHOWN], ["..."] * len(course[0]), *course[-SHOWN:]]


def _tell(result: TrainResult, total: int, screen: Screen) -> None:
    """Say how it ended, and if it did not end well, why."""
    if result.converged:
        key = "learn.converged" if result.epochs else "learn.lucky"
    else:
        key = f"learn.{result.stuck or 'limit'}"
    screen.say(key, epochs=result.epochs, total=total)
    if not result.converged:
        screen.say("learn.best", total=total, right=result.best_right)


def _show_rule(neuron: Neuron, table: NamedTable, screen: Screen) -> None:
    *inputs, answer = table.columns
    terms = [f"{weight:.6g} × {name}" for weight, name in zip(neuron.weights, inputs)]
    screen.say("learn.rule")
    screen.say("learn.inequality", sum=" + ".join(terms), threshold=f"{neuron.threshold:.6g}")
    screen.write()
    rows = []
    for *x, wanted in table.rows[:ROWS]:
        given = neuron.predict(x)
        mark = "" if given == wanted else screen.word("wrong")
        rows.append([*(f"{value:g}" for value in (*x, wanted, given)), mark])
    screen.table(
        [*inputs, answer or screen.word("column.answer"), screen.word("column.prediction"), ""],
        rows,
    )
    if len(table.rows) > ROWS:
        screen.say("learn.more", count=len(table.rows) - ROWS)
