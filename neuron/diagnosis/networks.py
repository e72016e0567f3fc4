"""Finds out why a network does not learn: what it shows, then small experiments."""

import math
from typing import Any

from neuron.diagnosis.evidence import GOOD, ROUNDING, Patient
from neuron.diagnosis.relation import unrelated
from neuron.diagnosis.trials import (
    Examples,
    affordable,
    best_of_new,
    copy,
    gone_on,
    measure,
    one_more_epoch,
    sample,
)

Found = list[tuple[str, dict[str, Any]]]

WELL = 0.95  # of what the usual answer gets wrong is right
CLEARLY, SOMEWHAT, BARELY = 0.25, 0.1, 0.05  # of the loss of the best blind answer
HIGH, WORSE = 1.15, 1.05  # times that loss: worse than looking at nothing
MOSTLY, NEARLY_ALL = 0.7, 0.9
TIMES, MANY = 10, 100  # so much larger steps do better: the reader's own were too small
LIKE = 4  # times a rate that was only estimated
AWHILE = 30  # epochs that a copy goes on
FEW = 2  # neurons that a bent border is rarely drawn with
SHORT, LONG = 0.4, 1.5  # shares of the budget for a larger network


def examine(p: Patient) -> Found:
    """Name the causes, the one that explains most first, each with the values of its words."""
    values = {
        "rows": len(p.examples),
        "right": round(p.right * len(p.examples)),
        "loss": p.loss,
        "late": p.late,
        "first": p.history[0],
        "last": p.history[-1],
        "top": max(p.tops),
        "column": 1 + p.tops.index(max(p.tops)),
        "sizes": p.network.sizes,
    }
    if not p.finite:
        return _diverged(p, values)
    if len(p.counts) == 1:
        return [("unbalanced/one", values)]
    found: Found = []
    if layer := p.equal_layer():
        found.append(("equal-start", {"layer": layer}))
    if unrelated(p.network, p.examples, p.watched):
        found.append(("shuffled-labels", {}))
    if not found and p.skill < WELL:
        found += _why_not(p, values)
    found += _memorized(p)
    return found or [(_healthy(p), values)]


def _diverged(p: Patient, values: dict[str, Any]) -> Found:
    if p.large:
        top = max(*p.tops, p.top_answer)
        return [("diverged/unscaled", {**values, "top": top}), ("unscaled", values)]
    return [("diverged", values), ("rate-large", values)]


def _healthy(p: Patient) -> str:
    good = p.skill > 0.5
    if p.chooses:
        return "healthy" if good else "healthy/unfinished"
    return "healthy/number" if good else "healthy/unfinished-number"


def _why_not(p: Patient, values: dict[str, Any]) -> Found:
    """Look for the reason why rows are not learned that a new network learns.

    A new network of the same kind gets no more steps than the patient had: if it comes clearly
    further, it was not the table.
    """
    rows = sample(p.examples)
    loss = min(p.history[-1], measure(p.network, rows)[0])
    scaled, unit, far, more = p.scaled() if p.large else (p.examples, 1.0, False, {})
    trial = best_of_new(p.network, sample(scaled), p.steps)
    trial = trial._replace(loss=trial.loss * unit * unit)  # in the reader's own numbers
    gain = loss - trial.loss
    clearly = gain > CLEARLY * p.blind
    markedly = gain > SOMEWHAT * p.blind and trial.loss < loss / 2
    values = {**values, "loss": loss, "new": trial.loss, "rate": trial.rate}
    if p.large and gain > SOMEWHAT * p.blind:
        return [(_by_scale(unit, far=far), {**values, **more})]

    dead, flat = p.dead(), p.saturated()
    few = rows[:100]
    onward = one_more_epoch(p.network, few)
    better = clearly or markedly
    enough = trial.rate / (TIMES if better else MANY) if gain > BARELY * p.blind else 0.0
    small = dead < 1 and flat < MOSTLY and _small(p, onward, few, enough, clearly=clearly)
    found: Found = []
    if not small:
        high = max(loss, measure(p.network, few)[0])  # of the same rows that went onward
        steep = (clearly if p.chooses else better) and not (p.calmed and flat > MOSTLY)
        jumped = steep and _large(p, onward, high, dead)
        jumped = jumped or (dead < 1 and p.circles(WORSE if markedly else HIGH))
        found += [("rate-large", values)] if jumped else _calmed(p, onward, rows, values)
    large = bool(found)
    flatly = ("saturated", {"percent": round(100 * flat)})
    if dead == 1 or (dead >= 0.5 and markedly):
        found.append(("dead-relu", {"percent": round(100 * dead)}))
    if (flat > MOSTLY and markedly) or (flat > NEARLY_ALL and gain > SOMEWHAT * p.blind):
        found.insert(0 if p.motionless else len(found), flatly)
    slow = ("rate-small/trial" if enough else "rate-small", values)
    if found:  # ReLU neurons that are dead by half may have started so: the steps come first
        if small or large:
            beside = [] if better else _too_small(p, rows, values, beside=True)
            return [slow] * small + found + beside
        return found + _too_small(p, rows, values, beside=True)
    if (rare := p.rare()) and rare[1] <= rare[0] / 2:
        return [("unbalanced", {**values, "there": rare[0], "found": rare[1]})]
    if small:
        return [slow] if better else [*_too_small(p, rows, values, beside=True), slow]
    found = _too_small(p, rows, values) or _luck(p, values)
    if found and flat > MOSTLY:
        found.insert(0 if gain > SOMEWHAT * p.blind else 1, flatly)
    return found


def _by_scale(unit: float, *, far: bool) -> str:
    if unit > 1:
        return "unscaled/answers"
    return "unscaled/far" if far else "unscaled"


def _large(p: Patient, onward: dict[float, float], loss: float, dead: float) -> bool:
    """Say whether the steps jumped: the loss stayed high, or small steps calm it at once."""
    if p.late > HIGH * p.blind and (dead < 1 or p.late > 1.5 * p.blind):
        return True
    jumpy = not p.chooses and not p.smooth  # of classes, what is on the way swings anyway
    if jumpy and p.late > WORSE * p.blind and dead < 1:
        return True
    calm = min(list(onward.values())[:3])
    calmer = max(loss - calm, p.history[-1] - (min(p.loss, calm) if jumpy else p.loss))
    return calmer > (SOMEWHAT if jumpy else 0.15) * p.blind and (p.rises > 0.2 or not p.smooth)


def _calmed(
    p: Patient, onward: dict[float, float], rows: Examples, values: dict[str, Any]
) -> Found:
    """See whether some epochs of other steps gain far more than the last epochs did.

    Steps that are not smooth were no smaller than those, so that they were larger.
    """
    if p.smooth and p.rises <= 0.2:
        return []
    before = values["loss"]
    epochs = max(1, min(AWHILE, len(p.history) - 1, affordable(p.network, rows, 0.1)))
    for rate in sorted(sorted(onward, key=lambda each: onward[each])[:3]):
        after = gone_on(p.network, rows, rate, epochs)
        drop = before - after
        own = max(p.gained, p.history[-1 - epochs :][0] - p.history[-1])
        if drop > max(BARELY * p.blind, before / 3) and own < drop / 3:
            return [("rate-large/calm", {**values, "new": after})]
    return []


def _small(
    p: Patient, onward: dict[float, float], rows: Examples, enough: float, *, clearly: bool
) -> bool:
    """Say whether the steps were far smaller than they could have been.

    The rate is compared with ``enough``, of what a new network did better with, and with what goes
    onward: one epoch of that alone says little where the network stands before a long, flat way.
    """
    if not p.smooth or p.rises > 0.05:
        return False
    if clearly and p.unmoved:
        return True
    little = p.history[0] - p.loss < SOMEWHAT * p.blind
    if len(p.history) == 1:
        return clearly and little
    loss = measure(p.network, rows)[0]
    fine = [rate for rate, after in onward.items() if after < loss]
    if not fine:
        return False
    own = _worked_out(p, rows, loss, fine[0], onward[fine[0]])
    largest = min(max(fine), 3 * min(onward, key=lambda rate: onward[rate]))
    most = min(largest / 30, TIMES * enough or largest)  # no more than what the words will name
    onto = p.late <= HIGH * p.blind and own < most and (clearly or little)
    return (own < enough or onto) and _shown(p, own)


def _worked_out(p: Patient, rows: Examples, loss: float, rate: float, after: float) -> float:
    """Work out the rate from what the last epoch gained, and what one at another rate comes to.

    Small steps gain in proportion. One that was not small gains less: what it says is asked again.
    """
    for _ in range(3):
        rate *= max(p.gained, 0) / len(p.examples) / ((loss - after) / len(rows))
        after = gone_on(p.network, rows, rate)
        if not after < loss:
            break
    return rate


def _shown(p: Patient, own: float) -> bool:
    """Say whether an epoch at this rate begins as the history ends.

    Large steps that come back to the same place with every epoch gain nothing either.
    """
    coming = p.history[-1] - p.gained - p.loss
    on_the_way, _ = copy(p.network)._run(list(p.examples), own)  # noqa: SLF001 - as trials do
    ahead = on_the_way - p.loss
    alike = coming * ahead > 0 and 1 / LIKE < ahead / coming < LIKE
    return alike or abs(ahead - coming) <= LIKE * p.gained + ROUNDING * p.loss


def _too_small(
    p: Patient, rows: Examples, values: dict[str, Any], *, beside: bool = False
) -> Found:
    """See whether more neurons come further than these, and than as many do in a new network.

    ``beside`` another cause it is said of one or two neurons, else where the new one does badly.
    """
    own = min(values["loss"], values["new"])
    target = own - CLEARLY * p.blind
    if p.skill < GOOD:
        target = max(target, min(own / 2, own - SOMEWHAT * p.blind))
    inputs, *hidden, outputs = p.network.sizes
    if beside and min(hidden, default=0) > FEW and values["new"] < p.blind / 2:
        return []
    bends = p.network.activation != "linear"
    if target <= 0 or (bends and min(hidden, default=0) >= len(p.examples)):
        return []  # one neuron for every row is enough
    sizes = [inputs, *([max(16, 4 * neurons) for neurons in hidden] or [16]), outputs]
    share = SHORT if beside else LONG
    trial = best_of_new(p.network, rows, p.steps, sizes, share, target / 2)
    if trial.loss >= target:
        return []
    key = "too-small/linear" if hidden and p.network.activation == "linear" else "too-small"
    found = [(key, {**values, "new": trial.loss, "sizes": sizes})]
    unmoved = p.unmoved and p.smooth and p.rises <= 0.05  # nobody knows then what its size can do
    return [("rate-small", values)] * unmoved + found


def _luck(p: Patient, values: dict[str, Any]) -> Found:
    """Say that it was the start, if a new network of the same size comes clearly further."""
    luck = p.stuck and values["loss"] - values["new"] > CLEARLY * p.blind
    return [("too-small/luck", values)] if luck else []


def _memorized(p: Patient) -> Found:
    """Compare the rows that were learned from with rows that were not."""
    history = p.network.history
    watched = history.validation_loss
    if p.watched:
        loss, right = measure(p.network, p.watched)
        luck = 2 * math.sqrt(max(right * (1 - right), 0.01) / len(p.watched))
    elif watched:
        at = history.best_epoch - 1 if history.stopped == "patience" else -1
        loss, right, luck = watched[at], history.validation_accuracy[at], 0.15
    else:
        return []
    turned = bool(watched) and watched[-1] > 1.5 * min(watched)
    if not p.chooses:
        least, times = (SOMEWHAT, 1.5) if turned else (CLEARLY, 2)
        learned = p.skill > 0.5 and loss > times * p.loss and loss - p.loss > least * p.blind
        return [("memorized/number", {"right": p.loss, "new": loss})] if learned else []
    gap = p.right - right
    if gap > max(0.05 if turned else 0.1, luck) and 1 - right > 2 * (1 - p.right):
        return [("memorized", {"right": round(100 * p.right), "new": round(100 * right)})]
    return []
