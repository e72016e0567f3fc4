"""Puts digits in the place of Korean number words, and of nothing that only looks like one."""

import re

NATIVE = ("하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
COUNTING = ("한", "두", "세", "네")  # what the first four are before a unit
CHINESE = ("영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구", "십")
VALUES = {
    word: value
    for first, words in ((1, NATIVE), (1, COUNTING), (0, CHINESE), (0, ("공",)))
    for value, word in enumerate(words, first)
}
_NATIVE, _COUNTING, _CHINESE = ("|".join(words) for words in (NATIVE, COUNTING, (*CHINESE, "공")))
UNIT = r"(?:개|번|줄|행|에포크|바퀴|걸음|회|쌍|명|가지|배|점|칸|퍼센트|프로)"
# 영 to 십 count with these alone: 공개 and 사명 are words of another kind.
_CHINESE_UNIT = r"(?:번|줄|행|에포크|회|배|점|퍼센트|프로)"
_COUNTED = rf"(?:{UNIT}|문제|사람|뉴런|단계|자리|글자|셀|장)"
_ABOUT = r"(?:째|쯤|정도)*"
# How a sentence ends behind a number, with the spellings that people use.
_COPULA = (
    r"(?:이?[에예여]요|[입임]니다|이?요|이?다|이?야|이?지요?|이?죠|이?네요?|임"
    r"|[인일](?:(?:것|거|듯|걸|까|가|데)[가-힣]*)?)"
)
_ENDING = rf"{_ABOUT}{_COPULA}?"
# Of `셋이나 넷` both are numbers; 열 is left out, since it is a column as well.
_CASE = r"(?:이나|나|에서|부터|까지|과|와|하고|이?랑|은|는|이|가|을|를|만)"
# 이 and 일 begin endings, and 사다, 오네 are words: these take fewer, and at the end only.
_END = r"[\s.!~]*$"
_CHINESE_ENDING = rf"{_ABOUT}(?:이?[에예]요|입니다|이?요|이?다|이?야|임|[인일]듯[가-힣]*)?"
_WORD = re.compile(
    rf"(?!사회)(?:(?P<native>{_NATIVE})(?:{UNIT})?(?:{_ENDING}|(?<!열){_CASE})"
    rf"|(?P<counting>{_COUNTING})(?:{UNIT}(?:{_ENDING}|{_CASE})|째|쯤)"
    rf"|(?P<counted>{_CHINESE}){_CHINESE_UNIT}{_ENDING}"
    rf"|(?P<chinese>{_CHINESE})(?:{_CHINESE_ENDING}(?={_END})))(?![가-힣])"
)
_LONE = r"(?<![\w%])(?<!\d\.)"
# An ending that stands for itself: `셋 이에요`, `3 일 것 같아요`.
_APART = re.compile(
    r"(?<=[가-힣\d%])(?<!(?<![가-힣])[네한]) +"
    r"(?:(?:이?[에예]요|이여요|[입임]니다|이요|이다|이야|임)(?![가-힣])"
    r"|[인일](?= +[것거듯]))"
)
_NEXT = rf"(?:{_COUNTED}|중|분의|{_CHINESE}|같|정도|쯤|아마|맞)"
# Words that are written as numbers are, and say yes, about, this, oh.
_FILLERS = [
    re.compile(_LONE + filler)
    for filler in (
        r"이 중(?:에서?)? *(?=[\d가-힣])",
        rf"이번 +(?=[\d가-힣])(?!{_COPULA}(?![가-힣])|째|쯤|정도)",
        r"(?:네|오)(?:[,!~]+ *|\. +)(?=[-+.\d가-힣])",
        r"(?:네|한|이) +(?=[-+.]?\d)",
        rf"한 +(?=[가-힣])(?!{_COUNTED}|중|두(?![세서어])|둘)",
        rf"네 +(?=[가-힣])(?!{_COUNTED}|중|다섯)",
        rf"이 +(?=[가-힣])(?!{UNIT}{_ENDING}(?![가-힣])|분의|(?:{_CHINESE})(?![가-힣])|같|아마|맞)",
        rf"(?:영|일|오) +(?=[가-힣])(?!{_NEXT})",
    )
]
_PARTS = re.compile(rf"{_LONE}({_CHINESE}) *분의 *(?=\d|{_CHINESE})")
_OF = re.compile(
    r"(\w+) +(?:중에서?|중|가운데서?) +"
    rf"(?:(\d+){UNIT}?{_ENDING}(?![가-힣])|(\w+))"
)
# 음수 2 is a number, 음수 2개 are two of them.
_BELOW = re.compile(
    rf"{_LONE}(?:음수(?:인|로|의)?|음의)(?: *(?=\d*\.?\d+(?!\.?\d| *{UNIT}))"
    rf"| +(?=(?:{_CHINESE}){_CHINESE_ENDING}{_END}))"
)
# More than ten, or more than one number: 열두, 십일, 두세. Of 100번 만에 it is none.
_MORE = (
    r"(?<![가-힣])(?:스무|스물|서른|마흔|쉰|예순|일흔|여든|아흔|백|천|만(?!에|이[에예]|입니다|약|큼)|절반"
    rf"|반(?![가-힣])|열(?:{_NATIVE}|{_COUNTING})(?!요)|십(?:[일삼사오육칠팔구]|이(?!에요)))"
)
# Two of which one is meant, a sum, or the opposite of what the number says.
_OTHERWISE = (
    r"또는|혹은|아니면|말고|더하기|빼기|나누기|곱하기|[가-힣] 대 [가-힣]"
    r"|빼고|틀(?:려|리|릴|렸)(?!고 *맞)|[이은가] 아니(?:에요|예요|고|다)"
)
BEYOND = rf"{_MORE}|{_OTHERWISE}"


def in_digits(text: str) -> str:
    """Put digits in the place of Korean number words where they are whole words."""
    text = _APART.sub("", text)
    for filler in _FILLERS:
        text = filler.sub("", text)
    text = _BELOW.sub("-", text)
    text = _PARTS.sub(lambda part: f"{VALUES[part[1]]}분의 ", text)
    text = _OF.sub(lambda of: f"{of[2] or of[3]} of {of[1]}", _without_units(text))
    return re.sub(rf"{_LONE}[가-힣]+(?![가-힣]|\.?\d)", _digits, text)


def _digits(found: re.Match[str]) -> str:
    """Return the digits of a word, or the word where it is none."""
    if found[0] in VALUES:
        return str(VALUES[found[0]])
    word = _WORD.match(found.string, found.start())
    return f"{VALUES[word[word.lastgroup or '']]} " if word else found[0]


def _without_units(text: str) -> str:
    """Let `네 개 중에 세 개` be `네 중에 세`."""
    text = re.sub(
        rf"(?<=[가-힣\d]) *(?:{UNIT} *| +)(?=(?:중에서?|중|가운데서?)(?![가-힣]))", " ", text
    )
    return re.sub(rf" +{UNIT}(?![가-힣])", "", text)
