"""The words of chapter 0."""

WORDS = {
    "self-check-1": {
        "question": "무엇이 나올까요?",
        "options": {"2": "2", "3": "3", "5": "5"},
        "reason": "`x`는 3이었어요. `x = x + 2`는 그 3에 2를 더해서 5를 다시 `x`에 담아요.",
    },
    "self-check-2": {
        "question": "무엇이 나올까요?",
        "options": {"0": "0", "2": "2", "5": "5"},
        "reason": "번호는 0부터 세니까 `row[2]`는 셋째 값이에요.",
    },
    "self-check-3": {
        "question": "무엇이 나올까요?",
        "options": {"1": "1", "2": "2", "3": "3", "4": "4"},
        "reason": "`value == 1`이 맞을 때만 `count`가 커져요. 네 값 가운데 1은 세 개예요.",
    },
    "self-check-4": {
        "question": "무엇이 나올까요?",
        "options": {"2": "2", "3": "3", "4": "4"},
        "reason": "안쪽의 `double(1)`이 2를 내놓고, 바깥쪽이 그 2를 다시 두 배로 만들어요.",
    },
    "self-check-5": {
        "question": "무엇이 나올까요?",
        "options": {"0": "0", "1": "1", "2": "2"},
        "reason": "한 번 누르면 1 - 0이라서 1, 두 번 누르면 1 - 1이라서 다시 0이에요.",
    },
    "ch00-add-up": {
        "question": "`add_up`은 숫자 목록을 받아서 모두 더한 값을 내놓는 함수예요. 빠진 한 줄을 채우세요.",
        "hints": [
            "`for`를 배운 곳에 같은 되풀이가 있어요. `total`이 매번 무엇으로 바뀌었나요?",
            "새 합은 지금까지의 합에 방금 꺼낸 수를 더한 값이에요.",
            "`total = total + number` 줄이면 돼요.",
        ],
        "reason": "`total`이 지금까지의 합을 기억하고, 한 번 돌 때마다 수 하나가 더해져요. `return`은 되풀이 밖에 있어서 마지막 수까지 기다려요.",
        "messages": {
            "right": "어떤 목록이든, 빈 목록까지 잘 더해요. 뉴런도 이렇게 더할 거예요.",
            "last-only": "마지막 수만 나와요. 지금까지의 합이 매번 사라지고 있어요.",
            "first-only": "첫 수만 나와요. `return`이 `for` 안에 들여 쓰여 있으면 바로 끝나 버려요.",
            "counts": "목록의 길이가 나와요. 1이 아니라 `number`를 더하세요.",
            "stays-zero": "합이 계속 0이에요. 더한 값을 `total = ...`로 다시 담으세요.",
            "starts-elsewhere": "언제나 똑같은 만큼 어긋나요. `total = 0`에서 시작하세요.",
            "subtracts": "부호가 거꾸로예요. 빼지 말고 더하세요.",
            "one-number": "수가 하나뿐인 목록 `[4]`를 넣으면 4가 나와야 해요.",
            "empty": "빈 목록 `[]`의 합은 0이에요.",
            "returns-nothing": "함수가 아무것도 내놓지 않아요. `print`가 아니라 `return`을 쓰세요.",
            "longer-list": "수가 하나일 때는 맞는데 여럿이면 틀려요. 두 번째로 돌고 나서 `total`이 얼마인지 보세요.",
        },
    },
    "ch00-bigger": {
        "question": "두 수를 받아서 더 큰 수를 내놓는 `bigger` 함수를 쓰세요.",
        "hints": [
            "갈림길이 필요해요. `if`와 `else`를 쓰세요.",
            "`a`가 `b`보다 큰지 물을 때는 `a > b`라고 써요.",
            "`if a > b:` 아래에 `return a`를 쓰세요. `else:` 아래에는 무엇이 올까요?",
        ],
        "reason": "길이 둘로 갈리면 두 길 모두에 `return`이 있어야 해요. 뉴런도 이렇게 크기를 비교해서 1과 0 가운데 하나를 골라요.",
        "messages": {
            "right": "순서가 바뀌어도, 음수여도 큰 수를 잘 골라요.",
            "smaller": "작은 수가 나와요. 부등호의 방향을 보세요.",
            "true-or-false": "`True`나 `False`가 나와요. 크냐는 물음의 답 말고 수를 내놓아야 해요.",
            "returns-nothing": "아무것도 안 나올 때가 있어요. `if`와 `else` 양쪽에 모두 `return`을 쓰세요.",
            "equal": "`bigger(7, 7)`처럼 두 수가 같으면 그 수가 나와야 해요.",
            "always-first": "언제나 앞의 수가 나와요. `bigger(2, 5)`를 시험해 보세요.",
            "always-second": "언제나 뒤의 수가 나와요. `bigger(5, 2)`를 시험해 보세요.",
            "neither": "두 수 가운데 어느 것도 아닌 값이 나와요. `a`나 `b`를 내놓으세요.",
            "sometimes": "맞을 때도 있고 틀릴 때도 있어요. `bigger(3, -6)`, `bigger(-4, -1)` 두 가지를 시험해 보세요.",
        },
    },
    "ch00-counter": {
        "question": "`Counter` 상자를 완성하세요. 0에서 시작하고, `press`를 부를 때마다 `count`가 1씩 커져요.",
        "hints": [
            "빗물을 모으던 `RainGauge`와 생김새가 같아요.",
            "`__init__`에서는 0이에요. `press`에서는 원래 수에 1을 더한 값이 돼요.",
            "`press` 안에 `self.count = self.count + 1`이라고 쓰세요.",
        ],
        "reason": "`self.count`는 상자 안에 남아 있어서 다음에 누를 때도 그대로 있어요. 상자를 여러 개 만들면 저마다 따로 세요.",
        "messages": {
            "right": "잘 세요. 상자를 여러 개 만들어도 저마다 따로 세고요.",
            "starts-elsewhere": "새 상자는 아직 안 눌렀으니 0이어야 해요.",
            "stays": "눌러도 그대로예요. 새 수를 `self.count`에 다시 담으세요.",
            "goes-down": "누르면 작아져요. 커져야 해요.",
            "always-one": "두 번 눌러도 1이에요. 원래 있던 수에 1을 더하세요.",
            "toggles": "두 번 누르면 0으로 돌아가요. 그건 램프예요. 이 상자는 계속 세어야 해요.",
            "wrong-step": "한 번 누를 때 꼭 1만큼 커지지 않아요.",
            "shared": "상자 두 개가 서로 영향을 줘요. 수는 `self.count`에 담으세요.",
            "no-self": "`press` 안에서 이 상자의 이름은 `self`예요. `def press(self):`와 `self.count`라고 쓰세요.",
            "no-count": "상자에 `count`가 없어요. `__init__`에서 `self.count`에 담으세요.",
            "no-press": "상자가 `press`를 할 줄 몰라요. `def press(self):` 줄이 `class` 아래에 들여 쓰여 있나요?",
            "no-class": "`Counter`는 클래스여야 해요. `class` 줄을 지우지 않았는지 보세요.",
        },
    },
}
