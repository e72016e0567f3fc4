"""``neuron digits``: train a network that reads handwritten digits and keep its best epoch."""

from argparse import Namespace
from math import isfinite
from pathlib import Path
from typing import Any

from neuron.data import digits, train_test_split
from neuron.network import Network
from neuron_tutor.cli.arguments import Parser, positive, whole
from neuron_tutor.cli.screen import Bar, Screen, row
from neuron_tutor.columns import width

WORDS = ()
SIZES = [64, 16, 10]
UNTRAINED = 0.2  # guessing gets 0.1 of ten kinds right, and by luck with 360 images never this much
TEST, VALIDATION = 360, 237  # images to judge with, to choose the best epoch with; the others teach


def options(parser: Parser) -> None:
    """Add the options of this command."""
    parser.value("--epochs", whole("--epochs", 1), 10)
    parser.value("--rate", positive("--rate"), 0.05)
    parser.value("--seed", whole("--seed", 0), 0)
    parser.value("--save", Path, None)
    parser.flags("--force")


def run(choices: Namespace, screen: Screen) -> int:
    """Train, show every epoch, and at the end, or when stopped, judge the best one."""
    if choices.save and not screen.may_write(choices.save, force=choices.force):
        return 1
    data = digits()
    images, test_images, answers, test_answers = train_test_split(
        data.X, data.y, test=TEST, seed=choices.seed
    )
    images, watched_images, answers, watched_answers = train_test_split(
        images, answers, test=VALIDATION, seed=choices.seed
    )
    chosen = {"rate": choices.rate, "seed": choices.seed}
    screen.say("digits.start", train=len(images), validation=VALIDATION, **chosen)
    network = Network(SIZES, output="softmax", seed=choices.seed)
    watch = Watch(choices, screen)
    training = {"epochs": choices.epochs, "rate": choices.rate, "on_epoch": watch}
    code = 0
    try:
        network.fit(images, answers, validation=(watched_images, watched_answers), **training)
    except KeyboardInterrupt:
        code = 130
    watch.bar.clear()
    if code == 130:
        screen.warn("digits.stopped")
    elif network.history.stopped:  # only one thing stops it: the loss is no number any more
        code = 1
        screen.warn("digits.diverged")
    accuracy = None
    if watch.best:
        accuracy = _judge(watch.best, test_images, test_answers, watch.best_epoch, screen)
        if code == 0 and accuracy < UNTRAINED:
            code = 1
            screen.warn("digits.guessing")
    elif code == 130:
        screen.say("digits.nothing")
    saved = str(choices.save) if choices.save and watch.best else None
    if saved and watch.best:
        watch.best.save(choices.save, overwrite=True)  # Ctrl+C may have come before it was written
        screen.say("digits.saved", path=saved, name=saved)
    screen.write()
    screen.say("digits.credit", credit=data.credit)
    history = network.history
    screen.give(
        {
            **chosen,
            "epochs": len(history.loss),
            "loss": [loss if isfinite(loss) else None for loss in history.loss],
            "accuracy": history.accuracy,
            "validation_accuracy": history.validation_accuracy,
            "best_epoch": watch.best_epoch or None,
            "test_accuracy": accuracy,
            "saved": saved,
            "interrupted": code == 130,
            "credit": data.credit,
        }
    )
    return code


class Watch:
    """Shows every epoch and keeps the network of the best one, in its file as well."""

    def __init__(self, choices: Namespace, screen: Screen) -> None:
        self.best: Network | None = None
        self.best_epoch = 0
        self.bar = Bar(choices.epochs)
        self._save: Path | None = choices.save
        self._screen = screen
        columns = ("epoch", "loss", "training", "validation")
        header = [screen.word(f"column.{key}") for key in columns]
        self._widths = [max(width(word), 7) for word in header]
        screen.write(row(header, self._widths))
        self.bar.show(0)

    def __call__(self, epoch: int, network: Network) -> None:
        """Take note of an epoch that is over."""
        history = network.history
        loss, watched_loss = history.loss[-1], history.validation_loss[-1]
        if history.best_epoch == epoch and isfinite(loss) and isfinite(watched_loss):
            best = Network.from_dict(network.to_dict())
            self.best, self.best_epoch = best, epoch
            if self._save:
                best.save(self._save, overwrite=True)  # may_write has asked
        shares = (history.accuracy[-1], history.validation_accuracy[-1])
        cells = [str(epoch), f"{loss:.4f}", *map(percent, shares)]
        self.bar.clear()
        self._screen.write(row(cells, self._widths))
        self.bar.show(epoch)


def percent(share: float) -> str:
    """Write a share of 0 to 1 as a percentage."""
    return f"{share:.1%}"


def _judge(
    best: Network, images: list[Any], answers: list[Any], epoch: int, screen: Screen
) -> float:
    """Let the best network answer images that it has never seen, and tell how it did."""
    accuracy = best.score(images, answers)
    chosen = {"epoch": epoch, "right": round(accuracy * len(images)), "total": len(images)}
    screen.write()
    screen.say("digits.best", share=percent(accuracy), **chosen)
    return accuracy
