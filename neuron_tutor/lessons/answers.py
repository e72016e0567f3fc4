"""Reads a number as people write it: `3`, `.75`, `75%`, `3/4`, `3 of 4`, `세 개`, `about four`."""

import re
import unicodedata

# Zero to ten; in Korean also as they stand before a unit, and as in dates.
ENGLISH = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
KOREAN = (
    ("영", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열"),
    ("공", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열"),
    ("영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구", "십"),
)
WORDS = {word: value for words in (ENGLISH, *KOREAN) for value, word in enumerate(words)}
WORDS |= {"none": 0, "once": 1, "twice": 2}
# Words that say more than ten, another kind of number, or no: guessing at them would be worse.
BEYOND = re.compile(
    r"\b(?:eleven|twelve|\w+teen|\w+ty|half|quarter|third|dozen|hundred|thousand|million)\b"
    r"|도 *(?:안|못|없)|\bnot\b|n't\b"
    r"|\d *(?:십|백|천|만|억|k\b)"
    r"|(?<![가-힣])(?:스물|서른|마흔|쉰|예순|일흔|여든|아흔|백|천|만|절반|반(?![가-힣]))"
)
UNIT = r"(?:개|번|줄|행|에포크|바퀴|걸음|회|쌍|명|가지|배|점|칸|퍼센트|프로)"
ENDING = r"(?:째|쯤|정도|이에요|예요|입니다|이요|요|이다|다)*"
KOREAN_WORD = re.compile(
    rf"(?P<word>{'|'.join(sorted({w for k in KOREAN for w in k}, key=len, reverse=True))})"
    rf"{UNIT}?{ENDING}"
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
    text = unicodedata.normalize("NFKC", text).lower().replace("⁄", "/")
    text = re.sub(r"[−–—]|\bminus\b|마이너스", "-", text)
    # 1,000 has a comma for the eye, 1,99 one for the decimals.
    text = re.sub(
        r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])", lambda n: n[0].replace(",", ""), text
    )
    return re.sub(r"(?<=\d),(?=\d)", ".", text)


def _in_digits(text: str) -> str:
    """Put digits in the place of number words; of Korean ones only where they are whole words."""

    def digits(word: re.Match[str]) -> str:
        if word[0] in WORDS:
            return str(WORDS[word[0]])
        korean = KOREAN_WORD.fullmatch(word[0])
        return f"{WORDS[korean['word']]} " if korean else word[0]

    text = re.sub(r"(\w+) (?:중에서|중에|중) (\w+)", r"\2 of \1", _without_units(text))
    text = re.sub(r"(?<![\w])[a-z]+(?![\w])|[가-힣]+", digits, text)
    return re.sub(r"- +(?=[\d.])", "-", text)


def _without_units(text: str) -> str:
    """Let `네 개 중에 세 개` be `네 중에 세`."""
    return re.sub(rf"(?<=[가-힣\d]) *{UNIT}(?= *중)| +{UNIT}(?![가-힣])", "", text)
