"""The words of chapter 14."""

OPERATORS = {"add": "+", "radd": "+", "sub": "-", "rsub": "-", "mul": "*", "rmul": "*"}

WORDS = {
    "own-order": {
        "question": "구슬 2개가 든 자루에, 3개가 든 자루의 4배를 더했어요. 마지막 자루에는 구슬이 몇 개 들어 있을까요?",
        "reason": "자루든 숫자든 `*`를 `+`보다 먼저 계산해요. 차례는 파이썬이 정해 두었고, 우리는 그 기호가 무슨 일을 하는지만 정해요. 3의 4배를 먼저 구하고 2를 더한 거예요.",
    },
    "nudge-product": {
        "question": "`a`는 3이고 `b`는 5예요. `a`를 아주 조금 키웠어요. `a * b`는 그 몇 배만큼 커질까요?",
        "reason": "`a`가 1 커질 때마다 곱은 `b`만큼 커져요. 그래서 `a * b`의 기울기는, `a`를 움직일 때는 `b`이고 `b`를 움직일 때는 `a`예요.",
    },
    "two-ways": {
        "question": "`a`는 3, `b`는 5, `c`는 2예요. `a * b - c * a`에는 `a`가 두 번 나와요. `a`의 기울기는 얼마일까요?",
        "reason": "`a * b`에서 5를 받아요. `c * a`는 빼는 것이라 책임이 −1이고, 거기에 2를 곱하니 `a`는 −2를 받아요. 둘을 더하면 3이에요.",
    },
    "ch14-value": {
        "question": "`Value`의 나머지를 쓰세요. `__add__`, `__radd__`, `__sub__`, `__rsub__`, `__mul__`, `__rmul__` 다음에 `sigmoid(self)`와 `backward(self, blame=1)`이에요. 기호마다 영수증을 붙인 새 `Value`를 돌려줘요. 하나만 쓰고 점을 지운 다음 실행해 보세요. 다음에 무엇을 쓸 차례인지 알려 줘요.",
        "hints": [
            "`__add__`는 두 줄이에요. `other = as_value(other)`를 쓰고 `return Value(self.data + other.data, [(self, 1), (other, 1)])`로 끝내요. 더하기는 차례를 바꿔도 같으니 `__radd__`는 `self + other`를 돌려주면 돼요.",
            "`__sub__`의 기울기는 1과 −1이에요. `__mul__`에서는 서로 상대의 숫자를 기울기로 받아요. `[(self, other.data), (other, self.data)]` `__rsub__`는 `other`가 왼쪽이니 먼저 Value로 바꿔서 `as_value(other) - self`라고 쓰세요.",
            "`sigmoid`에서는 `output = sigmoid(self.data)`를 구하고, `output`에 영수증 `[(self, output * (1 - output))]`를 붙인 Value를 돌려줘요. 앞에 점이 없는 `sigmoid`는 10장에서 쓴 함수예요.",
            "`backward`는 먼저 `self.grad`에 `blame`을 더해요. 그다음 `for source, slope in self.sources:` 안에서 `source.backward(blame * slope)`라고 물려줘요.",
        ],
        "reason": "숫자는 저마다 자기 영수증밖에 몰라요. 제 몫의 책임을 적고, 기울기를 곱해서 물려줄 뿐이에요. 받은 숫자도 똑같이 하니까 `+`, `-`, `*`, `sigmoid`로 쓴 식이라면 어떤 식이든 책임이 처음 숫자까지 거슬러 가요.",
        "messages": {
            "right": "여러분의 숫자는 이제 어디서 왔는지 기억해요. 기울기를 손으로 구할 일은 다시 없어요.",
            "not-attempted": "아직 점 세 개가 남아 있어요. 그 자리에 `__add__`부터 쓰고 점을 지운 다음 실행하세요. 다음 차례를 알려 줄게요.",
            "no-class": "`Value`는 클래스여야 해요. `class` 줄을 지우지 않았는지 보세요.",
            "not-kept": "`__init__`은 `data`와 `sources`를 담고 `grad`를 0으로 두어야 해요. 원래대로 버튼을 누르면 첫 줄들이 돌아와요.",
            "no-add": "먼저 `__add__(self, other)`예요. `+`가 할 일을 쓰세요. `def` 앞은 네 칸 들여써요.",
            "no-radd": "`Value + Value`는 돼요. 다음은 `2 + Value(3)`처럼 왼쪽에 보통 숫자가 올 때 쓰는 `__radd__(self, other)`예요.",
            "no-sub": "더하기는 끝났어요. 다음은 `-`가 할 일, `__sub__(self, other)`예요.",
            "no-rsub": "다음은 `2 - Value(3)`에 쓰는 `__rsub__(self, other)`예요.",
            "no-mul": "빼기도 끝났어요. 다음은 `*`가 할 일, `__mul__(self, other)`예요.",
            "no-rmul": "다음은 `2 * Value(3)`에 쓰는 `__rmul__(self, other)`예요.",
            "no-sigmoid": "기호 셋은 다 됐어요. 다음은 `sigmoid(self)`예요.",
            "no-backward": "앞으로 가는 길은 다 됐어요. 마지막은 `backward(self, blame=1)`이에요.",
            **{
                f"{name}-nothing": f"`__{name}__` 메서드에 돌려주는 값이 없어요. `return`을 쓰세요."
                for name in OPERATORS
            },
            **{
                f"{name}-plain": f"`__{name}__` 메서드가 보통 숫자를 돌려줘요. 보통 숫자는 아무것도 기억하지 못하니 `Value`로 만드세요."
                for name in OPERATORS
            },
            **{
                f"{name}-data": f"`__{name}__` 메서드가 구한 숫자가 틀려요. `{sign}` 기호가 하는 계산이에요."
                for name, sign in OPERATORS.items()
            },
            **{
                f"{name}-slopes": f"`__{name}__` 메서드의 숫자는 맞는데 영수증의 기울기가 틀려요. 둘 가운데 하나를 조금 키우면 결과는 그 몇 배만큼 달라지나요?"
                for name in OPERATORS
            },
            **{
                f"{name}-same": f"`__{name}__` 메서드가 받은 것을 그대로 돌려줘요. 영수증이 따로 있는 새 `Value`를 만드세요."
                for name in ("add", "sub", "mul")
            },
            **{
                f"{name}-no-sources": f"`__{name}__`의 결과가 어디서 왔는지 잊어버렸어요. `Value`에 영수증도 넣으세요. 쌍이 두 개 든 목록이에요."
                for name in ("add", "sub", "mul")
            },
            **{
                f"{name}-one-source": f"`__{name}__`의 결과는 두 숫자로 만들었는데 영수증에는 하나만 적혀 있어요."
                for name in ("add", "sub", "mul")
            },
            "no-pairs": "영수증은 Value와 기울기를 짝지은 목록이에요. `[(self, 1), (other, 1)]`처럼 쓰세요.",
            "plain-number": "`Value(2) + 3`처럼 오른쪽에 보통 숫자가 오면 안 돼요. 첫 줄에 `other = as_value(other)`를 쓰세요.",
            "rsub-turned": "`2 - Value(3)`은 −1인데 1이 나와요. `__rsub__`에서는 `other`가 왼쪽이에요. `as_value(other) - self`",
            "mul-own": "곱하기의 영수증에 저마다 자기 숫자를 기울기로 적었어요. `a`를 조금 키우면 `a * b`는 그 몇 배만큼 커지는지 떠올려 보세요.",
            "sigmoid-nothing": "`sigmoid` 메서드에 돌려주는 값이 없어요. `return`을 쓰세요.",
            "sigmoid-plain": "`sigmoid` 메서드가 보통 숫자를 돌려줘요. `Value`로 만드세요.",
            "sigmoid-data": "`sigmoid` 메서드가 구한 숫자가 틀려요. 10장의 함수를 쓰세요. `sigmoid(self.data)`",
            "sigmoid-no-sources": "`sigmoid`의 결과가 어디서 왔는지 잊어버렸어요. 영수증에 쌍이 하나 있어야 해요.",
            "sigmoid-of-the-sum": "기울기는 합이 아니라 출력으로 구해요. `output * (1 - output)`",
            "sigmoid-slopes": "`sigmoid`의 기울기는 10장에서처럼 `output * (1 - output)`이에요.",
            "backward-not-itself": "`backward`는 자기 자신부터 시작해요. `self.grad`에 `blame`을 더하세요.",
            "backward-itself": "`value.backward()`만 부르면 `value.grad`는 1이어야 해요. 자기가 커진 만큼 자기가 커지니까요.",
            "backward-stays": "`backward`가 자기 `grad`만 고치고 아무에게도 알리지 않아요. 자기를 만든 숫자마다 `source.backward(…)`를 부르세요.",
            "backward-no-slope": "책임을 그대로 물려줘요. 물려줄 때는 그 숫자의 기울기를 곱하세요.",
            "backward-no-blame": "한 걸음은 맞는데 두 걸음째부터 틀려요. 기울기만 물려주고 있어요. `blame`을 곱하세요.",
            "backward-one-source": "자기를 만든 숫자 가운데 첫째만 책임을 받아요. 반복문 안에는 `return`을 쓰지 마세요.",
            "backward-replaces": "`a * a`에서는 `a`에게 책임이 두 번 오는데, 두 번째가 첫 번째를 지워요. 더하세요. `self.grad = self.grad + blame`",
            "backward-forgets": "두 번째 식을 계산하고 나니 첫 식의 기울기가 사라졌어요. `backward`는 계속 더해야 해요.",
            "backward-wrong": "숫자 하나를 여러 곳에 쓰면 기울기가 틀려요. `self.grad`에 `blame`을 더하고 `blame * slope`를 물려주기만 하세요.",
            "raises": "다른 숫자로 시험해 보니 `{error}` 오류가 나요.",
        },
    },
    "three-times": {
        "question": "`a * b`를 만들고 거슬러 가는 일을 세 번 했어요. 마지막에 `a.grad`는 얼마일까요?",
        "reason": "한 번에 5씩 더해져요. `backward`는 몇 번째인지 모르니까요. 식 하나 안에서는 더하는 것이 맞지만, 다음 번으로 넘어갈 때는 `grad`를 우리가 0으로 되돌려야 해요.",
    },
    "ch14-save": {
        "question": "12장의 신경망을 저장하는 `save(network, path)`와 읽어 오는 `load(path)`를 쓰세요. `save`는 `network.first`와 `network.second`의 가중치와 편향을 JSON으로 파일에 써요. `load`는 크기가 같은 새 `Network`를 만들어 그 숫자들을 담고 돌려줘요.",
        "hints": [
            "담아 둘 것은 목록 네 개뿐이에요. `network.first.weights`, `network.first.biases`, 그리고 `network.second`의 두 목록이에요. 이 넷을 목록 하나에 담으세요.",
            '쓸 때는 `with open(path, "w") as file:` 아래에 들여써서 `json.dump(numbers, file)`이라고 해요. 읽을 때는 `with open(path) as file:` 아래에 `w1, b1, w2, b2 = json.load(file)`이라고 해요.',
            "크기는 목록을 세면 알 수 있어요. `Network(len(w1[0]), len(b1), len(b2))` 첫 층의 뉴런 하나에는 입력 수만큼 가중치가 있고, 층마다 뉴런 수만큼 편향이 있거든요.",
            "그다음 `network.first.weights = w1` 같은 줄을 네 개 쓰고 `return network`로 끝내세요.",
        ],
        "reason": "신경망은 숫자들과 그 차례, 그게 다예요. 종이에 적든 파일에 쓰든 다른 컴퓨터로 옮기든, 숫자만 있으면 신경망이 있는 거예요. 배울 때 본 그림은 들어 있지 않아요.",
        "messages": {
            "right": "이제 파이썬을 닫아도 배운 것이 남아요.",
            "no-file": '`save`를 불렀는데 `path`에 파일이 없어요. `with open(path, "w") as file:`',
            "empty-file": "파일이 비어 있어요. `with` 아래에 들여써서 `json.dump(numbers, file)`이라고 쓰세요.",
            "no-json": '파일에 든 것이 JSON이 아니거나, JSON이 두 번 들어 있어요. 파일을 새로 시작하는 `"w"`로 열고 `json.dump`로 쓰세요.',
            "more-files": "파일이 여러 개 생겼어요. 모두 `path` 하나에 쓰세요.",
            "changes-network": "`save`가 신경망을 바꿔요. 읽기만 해야 해요.",
            "no-layers": "신경망에 층이나 가중치나 편향이 없어졌어요. 12장에서처럼 이름은 `first`와 `second`예요.",
            "cannot-read-own": "`save`가 쓴 것을 `load`가 읽지 못해요. 담은 차례대로 꺼내세요.",
            "load-nothing": "`load`에 돌려주는 값이 없어요. `return network`",
            "no-network": "`load`는 숫자가 아니라 `Network`를 돌려줘야 해요.",
            "same-network": "`load`는 새 `Network`를 만들어야 해요.",
            "other-sizes": "돌아온 신경망의 크기가 달라요. 어떤 크기든 저장할 수 있게 목록에서 크기를 읽으세요.",
            "fresh-numbers": "돌아온 신경망에 새로 뽑은 난수가 들어 있어요. 파일에서 읽은 숫자로 바꾸세요.",
            "biases-forgotten": "가중치는 돌아왔는데 편향이 안 왔어요.",
            "first-forgotten": "둘째 층은 돌아왔는데 첫 층이 안 왔어요.",
            "second-forgotten": "첫 층은 돌아왔는데 둘째 층이 안 왔어요.",
            "other-numbers": "자리가 바뀐 숫자가 있어요.",
            "other-answers": "숫자는 다 맞는데 신경망이 전과 다르게 답해요.",
            "raises": "작은 신경망으로 시험해 보니 `{error}` 오류가 나요.",
        },
    },
    "read-back": {
        "question": "`again`은 그림을 한 장도 본 적이 없는 새 신경망이에요. 파일에서 읽은 숫자를 담으면 얼마나 맞힐까요?",
        "options": {
            "same": "옛 신경망과 똑같이",
            "worse": "조금 덜. 숫자를 글자로 바꾸면 조금씩 깎이니까",
            "guesses": "다시 훈련하기 전에는 찍는 것이나 마찬가지로",
        },
        "reason": "파이썬은 읽었을 때 똑같은 숫자가 되도록 필요한 자리를 모두 써요. 그리고 신경망은 숫자들일 뿐이에요.",
    },
    "one-letter": {
        "question": "가중치가 1,750억 개인 신경망은 낱말 한 조각을 만드는 데 곱셈을 그만큼쯤 해요. 1초에 천만 번 곱하는 이 페이지라면 얼마나 걸릴까요?",
        "options": {"minutes": "몇 분", "hours": "몇 시간", "days": "며칠"},
        "reason": "1,750억을 천만으로 나누면 17,500초예요. 백 조각으로 된 대답 하나면 몇 주가 걸려요.",
    },
    "ch14-step": {
        "question": "`step(parameters, loss, rate)`를 쓰세요. Value로 만든 신경망이라면 무엇이든 한 걸음 훈련하는 함수예요. 기울기를 0으로 되돌리고, 거슬러 가고, 모든 숫자를 내리막으로 한 걸음 옮겨요.",
        "hints": [
            "물음에 나온 차례대로 세 부분이에요. 처음과 끝은 `parameters`를 도는 반복문이에요.",
            "`for value in parameters:` 아래에 `value.grad = 0`을 쓰고, 반복문 밖에서 `loss.backward()`를 불러요.",
            "마지막 반복문에서는 `value.data = value.data - rate * value.grad`라고 해요.",
        ],
        "reason": "이 다섯 줄이면 Value로 쓴 것은 무엇이든 훈련할 수 있어요. PyTorch에서는 `zero_grad()`, `backward()`, `step()`이라고 불러요.",
        "messages": {
            "right": "신경망을 만드는 큰 도구들도 이렇게 한 걸음씩 훈련해요.",
            "adds-up": "`grad`에 전부터 남아 있던 것까지 같이 옮겼어요. 모든 `grad`를 먼저 0으로 되돌리세요.",
            "zeroed-too-late": "거슬러 간 다음에 기울기를 0으로 되돌려서 남은 것이 없어요. 0이 먼저고 거슬러 가는 것이 나중이에요.",
            "never-backward": "아무도 거슬러 가지 않아요. `loss.backward()`",
            "uphill": "오르막으로 갔어요. 내리막은 빼기예요.",
            "no-rate": "걸음이 기울기만큼 커요. `rate`를 곱하세요.",
            "stays": "기울기는 있는데 움직인 숫자가 없어요. 새 숫자를 다시 담으세요. `value.data = …`",
            "only-first": "첫 숫자만 움직였어요. 반복문이 너무 일찍 끝나요.",
            "no-values": "`parameters`에는 그대로 Value가, 그 `data`에는 보통 숫자가 들어 있어야 해요.",
            "other-step": "숫자마다 자기 기울기에 `rate`를 곱한 만큼 내리막으로 가야 해요.",
            "raises": "숫자 세 개로 시험해 보니 `{error}` 오류가 나요.",
        },
    },
    "ch14-relu": {
        "question": "이 장의 네 프로그램은 ReLU로 구부려요. 여러분의 숫자에게도 가르쳐 주세요. `relu(value)`는 양수면 그대로, 음수면 0인 새 `Value`를 돌려줘요. 영수증에는 알맞은 기울기를 적고요.",
        "hints": [
            "두 가지로 나뉘어요. `value.data`가 0보다 크면 결과는 같은 숫자예요.",
            "그때 `value`가 조금 커지면 결과는 그 몇 배만큼 커지나요? 무슨 일이 있어도 결과가 0인 곳에서는요?",
            "0보다 크면 `Value(value.data, [(value, 1)])`, 아니면 `Value(0, [(value, 0)])`이에요.",
        ],
        "reason": "기울기가 1 아니면 0이라서 계산이 아주 쉬워요. 0보다 큰 곳에서는 층을 아무리 쌓아도 구부린 탓에 기울기가 옅어지는 일이 없고요. 그래서 커다란 신경망은 흔히 이것이나 이와 닮은 것으로 구부려요.",
        "messages": {
            "right": "이제 여러분의 숫자도 네 프로그램이 배우는 것을 배울 수 있어요.",
            "relu-nothing": "아무것도 돌려주지 않는 숫자가 있어요. 두 경우 모두 `return`을 쓰세요.",
            "relu-plain": "보통 숫자를 돌려줘요. 보통 숫자는 아무것도 기억하지 못하니 `Value`로 만드세요.",
            "negative-kept": "음수가 그대로 남았어요. 0이 되어야 해요.",
            "without-sign": "부호만 떼었어요. −3은 3이 아니라 0이 되어야 해요.",
            "turned-over": "거꾸로예요. 양수는 그대로 두고 음수는 0으로 만드세요.",
            "wrong-number": "틀린 결과가 있어요. 0보다 크면 그대로, 아니면 0이에요.",
            "no-sources": "결과가 어디서 왔는지 잊어버렸어요. 영수증을 붙이세요.",
            "no-pairs": "영수증은 Value와 기울기를 짝지은 목록이에요. `[(value, 1)]`처럼 쓰세요.",
            "slope-is-number": "숫자 자신을 기울기로 적었어요. `value`가 조금 커지면 결과도 꼭 그만큼 커져요.",
            "slope-above": "0보다 큰 곳에서는 기울기가 1이어야 해요.",
            "slope-below": "0보다 작은 곳에서는 무슨 일이 있어도 결과가 0이니 기울기도 0이에요.",
            "raises": "다른 숫자로 시험해 보니 `{error}` 오류가 나요.",
        },
    },
    "ch14-slope": {
        "question": "`slope(function, at)`을 쓰세요. 어떤 함수든 `at`이라는 자리의 기울기를 보통 숫자로 돌려줘요. `slope(cube, 2)`처럼 함수는 괄호 없이 넘겨요.",
        "hints": [
            "`at`을 `Value`로 만드세요. 그래야 누군가가 기억해요.",
            "그것을 함수에 넣으세요. `result = function(value)` 그리고 결과에서 거슬러 가세요.",
            "기울기는 `value.grad`에 있어요.",
        ],
        "reason": "거듭제곱이나 괄호의 공식을 알려 준 사람은 없어요. 영수증을 따라 기울기를 곱하고 더했을 뿐인데 어떤 식이든 기울기가 정확히 나와요.",
        "messages": {
            "right": "Value로 계산하는 함수라면 무엇이든 기울기를 구하는 기계예요. 수학 시간에는 한 해가 걸리는 일이죠.",
            "plain-number": "함수에 보통 숫자를 넣어서 아무도 기억하지 못해요. `Value(at)`을 넣으세요.",
            "never-backward": "어디서나 기울기가 0이에요. 결과에서 거슬러 갔나요?",
            "of-the-result": "언제나 1이에요. 숫자 자신에 대한 기울기니까요. 결과에서 거슬러 간 다음 처음 숫자에게 물으세요. `value.grad`",
            "height": "그것은 함수의 값, 그러니까 높이예요. 기울기는 `grad`에 있어요.",
            "gives-value": "`Value`를 돌려줬어요. 필요한 것은 그 `grad`예요.",
            "returns-nothing": "돌려주는 값이 없어요. `return`을 쓰세요.",
            "other-slope": "기울기가 틀린 자리가 있어요. 부를 때마다 `at`으로 Value를 새로 만드세요.",
            "raises": "다른 함수로 시험해 보니 `{error}` 오류가 나요.",
        },
    },
    "recall-14-automatic": {
        "question": "숫자마다 무엇으로 만들었는지 기억해 두고, 프로그램이 그것을 보고 기울기를 구해요. 이 일을 무엇이라고 할까요?",
        "options": {
            "descent": "경사 하강법",
            "automatic": "자동 미분",
            "saving": "모델 저장",
        },
        "reason": "자동 미분이에요. 그렇게 구한 기울기로 내리막을 걷는 일이 경사 하강법이고요.",
    },
    "recall-14-zero": {
        "question": "훈련할 때 걸음마다 `loss.backward()` 앞에 꼭 와야 하는 줄은 무엇일까요?",
        "options": {
            "zero": "모두 `value.grad = 0`",
            "data": "모두 `value.data = 0`",
            "none": "없어요",
        },
        "reason": "`backward`는 더하기만 해요. 0으로 되돌리지 않으면 지난번 기울기가 그대로 남아 있어요.",
    },
    "recall-14-picture": {
        "question": "`backward`를 부르면 3은 기울기를 얼마로 받을까요?",
        "options": {"one": "1", "three": "3", "five": "5", "product": "15"},
        "reason": "3이 조금 커지면 곱은 그 5배만큼 커져요.",
    },
}
