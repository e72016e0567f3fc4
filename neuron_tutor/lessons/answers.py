"""Reads a number as people write it: `3`, `.75`, `75%`, `3/4`, `3 of 4`, `세 개`, `about four`."""

import re
import unicodedata

from neuron_tutor.lessons import korean_numbers

ENGLISH = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
WORDS = {word: value for value, word in enumerate(ENGLISH)}
WORDS |= {"none": 0, "once": 1, "twice": 2}
# Words that say more than ten, another kind of number, or no: guessing at them would be worse.
BEYOND = re.compile(
    r"\b(?:eleven|twelve|\w+teen|\w+ty|half|quarter|third|dozen|hundred|thousand|million)\b"
    r"|도 *(?:안|못|없)|\bnot\b|n't\b|\bno one\b"
    r"|\d *(?:십|백|천|만|억|k\b)"
    rf"|{korean_numbers.BEYOND}"
)
NUMBER = r"(?<![a-z_\d])[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?"
SHARE = re.compile(rf"({NUMBER}) *(?:/|of|out of|분의) *(?:the +)?({NUMBER})")
PERCENT = re.compile(r"%|\bpercent\b|퍼센트|프로")


def read_number(text: str, whole: int | None = None) -> list[float]:
    """Return what a text can mean as one number, the likeliest first; nothing if it is none.

    ``3/4`` is 0.75, and 3 where the ``whole`` is 4; 75 % is 75, 0.75, and 3 of that whole.
    """
    text = _plain(text)
    if BEYOND.search(text):
        return []
    percent = PERCENT.search(text)
    text = _in_digits(text)
    share = SHARE.search(text)
    if share:
        rest = text[: share.start()] + text[share.end() :]
        part, total = float(share[1]), float(share[2])
        if "분의" in share[0]:  # 4분의 3
            part, total = total, part
        if not total or re.search(NUMBER, rest):
            return []
        return [part / total, *([part / total * whole] if whole else [])]
    found = re.findall(NUMBER, text)
    if len(found) != 1:
        return []
    value = float(found[0])
    if percent:
        return [value, value / 100, *([value / 100 * whole] if whole else [])]
    return [value]


def _plain(text: str) -> str:
    text = re.sub(r"(?<![\d.,])\d+ ?[¼-¾⅐-⅞]", _mixed, text)
    text = re.sub(r"(?<=\d).", _apart, text)
    text = unicodedata.normalize("NFKC", text).lower().replace("⁄", "/")
    negative = rf"\bnegative\b(?= *(?:[\d.]|(?:{'|'.join(ENGLISH)})\b))"
    text = re.sub(rf"[−–—]|\bminus\b|마이너스|{negative}", "-", text)
    # 1,000 has a comma for the eye, 1,99 one for the decimals.
    text = re.sub(
        r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])", lambda n: n[0].replace(",", ""), text
    )
    return re.sub(r"(?<=\d),(?=\d)", ".", text)


def _mixed(found: re.Match[str]) -> str:
    """Let `1½` be `1.5`."""
    return str(int(found[0][:-1]) + unicodedata.numeric(found[0][-1]))


def _apart(found: re.Match[str]) -> str:
    """Keep a digit of another kind from growing into a number before it: 10² is not 102."""
    kind = unicodedata.decomposition(found[0]).split(" ")[0]
    return f" {found[0]}" if kind in ("<super>", "<sub>", "<fraction>", "<circle>") else found[0]


def _in_digits(text: str) -> str:
    """Put digits in the place of number words."""

    def digits(word: re.Match[str]) -> str:
        return str(WORDS.get(word[0], word[0]))

    text = re.sub(r"(?<![\w])[a-z]+(?![\w])", digits, korean_numbers.in_digits(text))
    return re.sub(r"- +(?=[\d.])", "-", text)
