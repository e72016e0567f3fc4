"""설명에 쓰는 모든 한국어 문장: 원인 이름, 무슨 일이 있었는지, 이제 무엇을 볼지."""

# ruff: noqa: E501 - a sentence is one line, as in the other language, so that they compare well

TYPES = {
    "int": "정수",
    "float": "소수",
    "bool": "참거짓(bool)",
    "str": "문자열(str)",
    "list": "목록(list)",
    "tuple": "튜플(tuple)",
    "dict": "딕셔너리(dict)",
    "set": "집합(set)",
    "NoneType": "None",
    "function": "함수",
    "method": "함수",
    "builtin_function_or_method": "함수",
    "type": "클래스",
    "module": "모듈",
    "sequence": "문자열이나 목록",
    "bytes": "바이트(bytes)",
    "range": "range",
    "": "어떤",
}
OTHER_TYPE = "{name} 클래스의"

LABELS = {
    "line": "{line}번 줄:",
    "related": "{related}번 줄도 함께 보세요.",
    "elsewhere": "`{function}` 함수를 만든 셀의 {there}번 줄에서 생긴 일이에요.",
    "inside": "이 줄이 쓰는 `{module}` 모듈 안에서 생긴 일이에요.",
    "fix": "이렇게 고치면 돼요:",
    "original": "파이썬의 말 그대로 보기",
}

# `{name}[이름]을/를`: 끼워 넣은 말에 맞는 조사를 particles.py가 골라요. 어떻게 읽는지 알 수 없는
# 말이면 대괄호 안의 명사가 뒤에 와요: `map` 이름을.
SENTENCES = """
unexplained
파이썬이 `{error}` 오류를 내고 멈췄어요.
파이썬의 말: `{message}`. {line}번 줄과 그 줄에서 쓰는 값을 살펴보세요.

unexplained/nowhere
파이썬이 `{error}` 오류를 내고 멈췄어요.
아래에 있는 파이썬의 말을 읽어 보세요.

unexplained/silent
파이썬이 `{error}` 오류를 내고 멈췄어요. 다른 설명은 없어요.
{line}번 줄과 그 줄에서 쓰는 값을 살펴보세요.

unexplained/type
{line}번 줄에서 쓴 값의 종류가 그 자리에 맞지 않아요(`{error}`).
파이썬의 말: `{message}`. {line}번 줄과 그 줄에서 쓰는 값을 살펴보세요.

unexplained/value
{line}번 줄에서 쓴 값이 종류는 맞지만 내용이 맞지 않아요(`{error}`).
파이썬의 말: `{message}`. {line}번 줄과 그 줄에서 쓰는 값을 살펴보세요.

unexplained/letters
{line}번 줄의 문자열에 이 방식으로 쓰거나 읽을 수 없는 글자가 있어요(`{error}`).
파이썬의 말: `{message}`. {line}번 줄과 그 줄에서 쓰는 값을 살펴보세요.

unexplained/lookup
{line}번 줄에서 찾은 것이 거기에 없어요(`{error}`).
파이썬의 말: `{message}`. {line}번 줄과 그 줄에서 쓰는 값을 살펴보세요.

unexplained/attribute
점 뒤에 쓴 것을 파이썬이 찾지 못해요(`{error}`).
파이썬의 말: `{message}`. {line}번 줄과 그 줄에서 쓰는 값을 살펴보세요.

unexplained/import
{line}번 줄에서 가져오려는(import) 것을 파이썬이 가져오지 못해요(`{error}`).
파이썬의 말: `{message}`. {line}번 줄과 그 줄에서 쓰는 값을 살펴보세요.

unexplained/number
{line}번 줄의 계산에는 답이 없어요(`{error}`).
파이썬의 말: `{message}`. {line}번 줄과 그 줄에서 쓰는 값을 살펴보세요.

unexplained/system
{line}번 줄에서 시킨 일을 컴퓨터가 하지 못했어요(`{error}`).
파이썬의 말: `{message}`. {line}번 줄과 그 줄에서 쓰는 값을 살펴보세요.

unexplained/reading
{line}번 줄이 파이썬에게 코드 조각을 읽게 했는데, 읽지 못했어요(`{error}`).
파이썬의 말: `{message}`. {line}번 줄과 그 줄에서 쓰는 값을 살펴보세요.

unexplained/end
더 꺼낼 값이 없어요(`{error}`).
{line}번 줄에서 꺼내려는 것보다 값이 적어요. 값이 몇 개인지 출력해 보세요.

unexplained-syntax
파이썬이 {line}번 줄을 읽지 못해요.
그 줄을 한 글자씩 다시 읽어 보고, 바로 윗줄 끝도 살펴보세요.

hangul-layout
`{typed}`[글자]은/는 한글 자판으로 친 것 같아요.
영문 자판이었다면 `{word}`[글자]이/가 나왔을 거예요. 한/영 키를 누르고 다시 쳐 보세요.

full-width
`{sign}`[기호]은/는 폭이 넓은 전각 기호라서 파이썬이 몰라요.
자판을 반각으로 바꾸고 `{instead}`[기호]을/를 치세요. 따옴표 안의 글자라면 괜찮아요.

curly-quotes
`{sign}`[기호]은/는 둥근 따옴표예요. 파이썬은 곧은 따옴표만 알아들어요.
여기 편집기에서 `{instead}`[기호]을/를 직접 치세요. 다른 곳에서 글을 복사하면 둥근 따옴표가 따라오곤 해요.

invisible-character
{line}번 줄에 눈에 보이지 않는 {code} 문자가 있어서 파이썬이 걸려 넘어졌어요.
코드를 복사할 때 따라오곤 해요. 그 자리의 빈칸을 지우고 다시 치세요.

invisible-character/indent
{line}번 줄이 눈에 보이지 않는 {code} 문자로 시작해서 파이썬이 걸려 넘어졌어요.
지우세요. 들여써야 하는 줄이라면 한 단계마다 보통 빈칸 네 개를 치세요.

look-alike
`{sign}`[기호]은/는 파이썬 기호와 닮았지만 다른 문자예요.
파이썬에서는 `{instead}`[기호]으로/로 써요.

missing-colon
`{keyword}`[낱말]으로/로 시작하는 {line}번 줄에 콜론(:)이 빠졌어요.
아래에 들여쓴 줄이 오면, 그 줄 끝에는 콜론을 붙여요.

equals-in-condition
`{keyword}` 뒤에 `=` 기호가 하나만 있어요. `=` 하나는 비교하지 않고 값을 담아요.
두 값이 같은지 물으려면 `==` 두 개를 쓰세요.

else-if
파이썬에는 `{typed}`[표현]이/가 없어요.
두 낱말을 합친 `elif` 하나로 쓰세요.

else-with-condition
`else` 뒤에는 조건을 쓸 수 없어요. 남은 경우를 모두 맡는 말이거든요.
조건을 물으려면 `elif`를 쓰고, 아니면 `else` 바로 뒤에 콜론을 찍으세요.

else-without-if
이 `{keyword}` 줄에는 짝이 되는 `if` 줄이 없어요.
짝이 되는 `if` 줄과 왼쪽 끝을 맞추고, 둘 사이에는 들여쓴 줄만 두세요.

missing-condition
`{keyword}` 뒤에 조건이 없어요.
`{keyword}`[낱말]과/와 콜론 사이에 물어볼 것을 쓰세요. 예: `x > 1`

missing-in
이 `for` 줄에 `in`이 없어요.
`for {name} in …:`처럼 쓰고, `in` 뒤에는 하나씩 꺼낼 목록이나 `range(…)`를 쓰세요.

def-without-brackets
`{name}` 함수의 첫 줄에 괄호가 없어요.
넣을 값이 없어도 이름 뒤에 괄호를 써요. 예: `def {call}:`

try-without-except
`try` 줄에 짝이 되는 `except` 줄이 없어요.
`try` 아래 들여쓴 줄이 끝나면 같은 깊이에 `except ValueError:` 줄을 쓰고, 그때 할 일을 적으세요.

if-without-else
이 `if` 뒤에 조건이 맞지 않을 때 쓸 값이 없어요.
한 줄로 쓸 때는 `1 if total > 1 else 0`처럼 써요.

word-of-python
`{word}`[낱말]은/는 파이썬이 이미 쓰고 있어서 이름으로 쓸 수 없어요.
다른 이름을 고르세요. 예: `{word}_`

prompt-copied
`{prompt}` 기호까지 함께 복사했어요.
어디에 입력했는지 보여 주는 표시일 뿐이에요. 그 기호는 지우고 뒤의 코드만 남기세요.

terminal-command
`{program}` 명령은 파이썬 코드가 아니라 터미널에서 쓰는 명령이에요.
터미널 창에 입력하세요. 셀에는 파이썬 코드만 써요.

terminal-command/pip
`{program}` 명령은 파이썬 코드가 아니라 터미널에서 쓰는 명령이에요.
여기서는 필요 없어요. 이 책은 다른 패키지를 쓰지 않고, 이 페이지에서는 `{program}` 명령으로 설치할 수도 없어요.

comment-of-another-language
파이썬에서 `//` 기호는 나눗셈이에요. 주석을 시작하지 않아요.
주석은 `#` 기호로 시작하세요.

braces-of-another-language
{line}번 줄이 중괄호로 블록을 열었는데, 파이썬은 그렇게 하지 않아요.
줄 끝에 콜론(:)을 찍고 딸린 줄을 네 칸 들여쓰세요. 중괄호는 지우세요.

operator-of-another-language
`{sign}`[기호]은/는 다른 프로그래밍 언어의 것이에요.
파이썬에서는 `{instead}`처럼 써요.

swapped-comparison
`{sign}` 기호의 순서가 뒤바뀌었어요.
`{instead}` 순서로 쓰세요.

operator-in-two-parts
`{sign}` 기호 가운데에 빈칸이 있어요.
두 글자를 붙여 쓰세요: `{sign}`

plus-plus
파이썬에는 `{sign}{sign}`[기호]이/가 없어요.
`{name} {sign}= 1`처럼 쓰세요.

word-of-another-language
`{word}`[낱말]은/는 다른 프로그래밍 언어의 것이에요.
파이썬에서는 `{instead}`[낱말]을/를 써요.

word-of-another-language/drop
`{word}`[낱말]은/는 다른 프로그래밍 언어의 것이에요.
파이썬에서는 그 자리에 아무 낱말도 필요 없어요. `{word}`[낱말]을/를 지우세요.

word-of-another-language/for
세미콜론이 든 `for` 줄은 다른 프로그래밍 언어의 것이에요.
세 번 반복하려면 `for i in range(3):`처럼 쓰세요.

quote-inside-text
문자열 안에 {quote} 기호가 또 있어서 문자열이 너무 일찍 끝났어요.
바깥쪽을 다른 따옴표로 감싸세요: {other}…{other}

unclosed-quote
{line}번 줄의 문자열에 따옴표가 한쪽만 있어요.
문자열은 같은 따옴표 두 개 사이에 써요: {quote}…{quote}

unclosed-quote/long
{line}번 줄에서 시작한 긴 문자열이 끝나지 않아요.
문자열이 끝나는 곳에 {quote} 기호를 쓰세요.

f-string-brace
f-문자열 안의 중괄호가 짝이 맞지 않거나, 그 안을 파이썬이 읽지 못해요.
이름을 중괄호 두 개 사이에 쓰세요. 예: `f"w1 = {{w1}}"`

f-string-brace/empty
f-문자열 안의 중괄호가 비어 있어요.
보여 줄 값의 이름을 그 사이에 쓰세요. 예: `f"w1 = {{w1}}"`

unclosed-bracket
{line}번 줄에서 연 `{bracket}` 괄호를 닫지 않았어요.
`{closing}` 괄호가 들어갈 자리를 찾으세요. 연 괄호와 닫은 괄호의 수가 같아야 해요.

extra-bracket
`{bracket}` 괄호가 닫을 짝이 없어요.
지우거나, 앞에 빠진 `{opening}` 괄호를 넣으세요.

wrong-bracket
`{bracket}` 괄호를 `{found}` 괄호로 닫았어요.
`{bracket}` 괄호의 짝은 `{closing}` 괄호예요. 나중에 연 괄호부터 거꾸로 닫아요.

tabs-and-spaces
어떤 줄은 탭으로, 어떤 줄은 빈칸으로 들여썼어요.
{line}번 줄 앞에 탭이 있어요. 그 묶음의 줄을 모두 한 단계마다 빈칸 네 개로 다시 들여쓰세요.

missing-indent
{header}번 줄이 콜론으로 끝났으니 {line}번 줄은 들여써야 해요.
`{keyword}`에 딸린 줄마다 앞에 빈칸 네 개를 넣으세요.

missing-indent/end
{header}번 줄 아래에 `{keyword}`에 딸린 줄이 없어요.
들여쓴 줄을 하나라도 쓰세요. 아직 할 일이 없으면 `pass`가 자리를 지켜 줘요.

unexpected-indent
{line}번 줄이 윗줄보다 더 들어가 있는데, 윗줄 끝에는 콜론이 없어요.
윗줄과 왼쪽 끝을 맞추세요.

unexpected-indent/first
{line}번 줄이 빈칸으로 시작해요.
셀의 첫 줄은 왼쪽 끝에서 시작해요.

uneven-indent
{line}번 줄은 빈칸 {spaces}개로 시작하는데, 위에 그만큼 들어간 줄이 없어요.
같은 블록에 드는 줄과 왼쪽 끝을 똑같이 맞추세요. 한 단계는 빈칸 네 개예요.

misspelt-keyword
여기에 쓴 `{typed}`[낱말]을/를 파이썬이 몰라요.
혹시 `{word}`[낱말]을/를 쓰려던 건가요?

print-without-brackets
`print` 뒤에 괄호가 없어요. 파이썬 2에서는 괄호 없이 썼어요.
`print({inside})`처럼 쓰세요.

call-without-brackets
`{name}` 이름으로 함수를 부르는데 괄호가 없어요.
`{name}({inside})`처럼 쓰세요.

import-order
파이썬은 순서가 반대예요. `from`이 먼저, `import`가 나중이에요.
`from {module} import {names}` 순서로 쓰세요.

import-order/left-out
`import`가 빠졌어요.
`from {module} import {names}`처럼 쓰세요.

break-outside
`{word}` 줄이 반복문 바깥에 있어요.
`for`나 `while` 아래 들여쓴 줄에서만 쓸 수 있어요. {line}번 줄의 들여쓰기를 살펴보세요.

await-outside
`{word}`[낱말]은/는 `async`로 시작하는 함수 안에서만 쓸 수 있어요.
{defined}번 줄을 `async def {function}`처럼 시작하세요. 그리고 이 함수를 부를 때 앞에 `await`를 쓰세요.

return-outside
`{word}` 줄이 함수 바깥에 있어요.
{line}번 줄을 들여써서 함수 안에 넣으세요. 함수 밖에서 값을 보려면 `print` 함수를 써요.

default-before-plain
{line}번 줄에서 기본값이 있는 매개변수 뒤에 기본값이 없는 매개변수가 왔어요.
`=` 기호가 붙은 매개변수(괄호 안의 이름)를 뒤로 보내세요.

keyword-before-plain
{line}번 줄에서 이름을 붙인 값 뒤에 이름이 없는 값이 왔어요.
`이름=` 모양의 값을 뒤로 보내세요.

name-twice
같은 괄호 안에 `{name}`[이름]이/가 두 번 나와요.
이름은 한 번씩만 쓸 수 있어요. 하나를 바꾸거나 지우세요.

leading-zero
숫자 `{number}` 앞에 0이 붙어 있어요.
`{plain}`[숫자]으로/로 쓰세요.

number-with-two-points
숫자 `{number}` 안에 점이 두 개 있어요.
소수점은 하나만 쓸 수 있어요.

missing-operator
`{left}` 바로 뒤에 `{right}`[값]이/가 왔는데 그 사이에 기호가 없어요.
파이썬은 `*` 기호가 있어야 곱해요. `{left} * {right}`처럼 쓰세요.

missing-operator/any
`{left}` 바로 뒤에 `{right}`[값]이/가 왔는데 그 사이에 기호가 없어요.
두 값으로 무엇을 할지 쓰세요. 예: `=`, `==`, `+`

missing-name
`{word}` 뒤에 이름이 없어요.
그 자리에 올 이름을 쓰세요.

missing-name/before
점 앞에 객체가 없어요.
무엇의 것인지 점 앞에 쓰세요. 예: `neuron`, `self`

missing-name/after
점 뒤에 이름이 없어요.
객체에서 쓰려는 것의 이름을 점 뒤에 쓰세요. 예: `.predict`

empty-place
`{left}` 바로 뒤에 `{right}`[기호]이/가 왔는데 그 사이가 비었어요.
그 자리에 올 값을 쓰거나, 남는 것을 지우세요.

empty-place/return
`return`은 값을 돌려줄 뿐, 물어보지는 못해요.
`if …:` 줄을 따로 쓰고, 그 아래에 들여써서 `return`과 돌려줄 값을 쓰세요.

empty-place/first
`{right}` 앞에 아무것도 없어요.
그 자리에 올 이름을 쓰세요.

dictionary-colon
중괄호 안의 `{key}` 뒤에 콜론이 없어요.
딕셔너리는 키와 값을 콜론으로 짝지어요. 예: `{{"clouds": 1}}`

first-word-left-out
{line}번 줄이 콜론으로 끝나는데, 맨 앞의 낱말이 없어요.
혹시 `{word}`[낱말]으로/로 시작하려던 건가요?

name-starts-with-digit
`{name}`[이름]이/가 숫자로 시작해요.
이름은 글자로 시작해야 해요. 숫자는 `w1`처럼 뒤에 쓸 수 있어요.

name-in-two-words
파이썬은 `{name}`[부분]을/를 이름 하나로 보지 않아요.
낱말 사이를 밑줄로 이으세요: `{one}`

assign-to-value
`=` 기호 왼쪽에 있는 `{left}`[부분]은/는 이름이 아니에요.
왼쪽에는 이름을, 오른쪽에는 값을 써요. 두 값을 비교하려면 `==` 두 개를 쓰세요.

unfinished-line
{line}번 줄이 `{sign}` 뒤에서 끝나 버렸어요. 뒤에 무언가 더 와야 해요.
줄을 마저 쓰거나 `{sign}`[부분]을/를 지우세요.

backslash
{line}번 줄에서 역슬래시(\\)가 문자열 바깥에 있어요. 한글 자판에서는 ₩ 모양이에요.
나누려면 `/` 기호를 쓰세요. `\\n` 같은 줄바꿈은 따옴표 안에 써요.

backslash/end
{line}번 줄의 역슬래시(\\) 뒤에 빈칸이나 주석이 있어요. 한글 자판에서는 ₩ 모양이에요.
역슬래시는 뒤에 아무것도 없을 때만 다음 줄로 이어져요. 뒤에 있는 것을 지우거나 역슬래시를 지우세요.

stray-character
{line}번 줄의 `{sign}`[기호]은/는 파이썬이 쓰지 않아요.
지우세요. 문자열로 보여 줄 것이라면 따옴표로 감싸세요.

stray-character/acts
{line}번 줄의 `{sign}`[기호]은/는 파이썬이 모르는 기호예요.
하려던 일을 파이썬의 기호나 낱말로 쓰세요. 문자열이라면 따옴표로 감싸세요.

stray-character/raised
`{sign}` 문자는 위 첨자인데, 파이썬은 보통 숫자만 읽어요.
거듭제곱이라면 `x ** 2`처럼 `**` 뒤에 보통 숫자를 쓰세요.

stray-character/lowered
`{sign}` 문자는 아래 첨자인데, 파이썬은 보통 숫자만 읽어요.
`x2`처럼 보통 숫자로 다시 치세요.

missing-quotes
파이썬은 `{text}`[이름]을/를 몰라요.
문자열이라면 `"{text}"`처럼 따옴표로 감싸고, 이름이라면 먼저 값을 담아 주세요.

missing-quotes/words
`{text}` 부분에 따옴표가 없어서 파이썬이 이름으로 알았어요.
문자열은 따옴표로 감싸세요: `"{text}"`

missing-comma
`{left}` 바로 뒤에 `{right}`[값]이/가 왔는데 그 사이에 쉼표가 없어요.
괄호 안에서는 값과 값 사이에 쉼표를 찍어요.

two-statements
한 줄에 할 일이 두 개 있어요.
`{second}` 앞에서 줄을 바꾸세요.

missing-self
`{method}` 메서드(클래스 안의 함수)의 괄호 안에 `self`가 없어요.
메서드를 부르면 파이썬이 그 객체를 맨 먼저 넣어 줘요. 괄호 안 맨 앞에 `self`를 쓰세요.

missing-self/name
`{method}` 메서드가 `self`를 쓰는데 괄호 안에 `self`가 없어요.
메서드 괄호 안 맨 앞에 `self`를 쓰세요.

self-outside-class
`self`는 메서드(클래스 안의 함수) 안에서만 쓸 수 있어요.
{line}번 줄의 들여쓰기를 살펴보거나, `neuron` 같은 객체 이름을 쓰세요.

double-equals-for-assignment
`{name}`에 아직 값이 없어요. `==`는 비교하기만 하고 값을 담지 않아요.
`{name}`에 값을 담으려면 `=` 하나만 쓰세요.

missing-self-dot
`{name}`[이름]은/는 객체에 딸린 것이라, 메서드 안에서도 `self` 뒤에 점을 찍어야 찾을 수 있어요.
`self.{name}`처럼 쓰세요.

missing-self-dot/init
객체에 `{name}`[값]이/가 없어요. `__init__` 안에서 혼자만 쓰고 버렸기 때문이에요.
객체가 기억하도록 거기서 `self.{name} = …`처럼 쓰세요.

no-file
`__file__`은 파이썬이 실행하는 파일의 이름인데, 셀은 파일이 아니에요.
`__file__` 없이 쓰세요. 파일은 이름만 쓰면 지금 폴더에서 찾아요.

forgot-import
`{name}`[이름]을/를 아직 가져오지(import) 않았어요.
맨 위에 이 줄을 쓰세요: `{import}`

forgot-import/package
파이썬이 아직 `{name}`[이름]을/를 몰라요.
위의 셀에서 직접 만들었다면 그 셀을 먼저 실행하세요. 패키지의 것을 쓰려면 맨 위에 `{import}` 줄을 쓰세요.

module-not-here
이 페이지에는 `{module}` 패키지가 없어요.
이 책에서는 필요 없어요. 그 줄과 `{module}`[패키지]을/를 쓰는 곳을 지우세요.

module-not-here/elsewhere
여기에는 `{module}` 패키지가 설치되어 있지 않아요.
이 책에는 필요 없어요. 그래도 쓰고 싶다면 터미널에서 `pip install`로 설치하세요.

module-not-here/standard
`{module}` 모듈은 원래 파이썬에 딸린 것인데, 이 파이썬에는 없어요.
이 책에는 필요 없어요. 그 줄을 빼세요.

name-before-it-exists
여기서 `{name}`[이름]을/를 썼는데, 값은 {defined}번 줄에서야 생겨요.
파이썬은 위에서 아래로 읽어요. `{name}`[이름]을/를 만드는 줄을 이 줄보다 위로 옮기세요.

name-before-it-exists/counter
`{name}`에 아직 고칠 값이 없어요.
그 전에 반복문 바깥에서 첫 값을 담으세요. 예: `{name} = 0`

name-before-it-exists/skipped
`{name}`에 값이 없어요. 값을 담는 {defined}번 줄이 실행되지 않았거나, 그 뒤에 지워졌어요.
{defined}번 줄을 둘러싼 `if`나 반복문을 살펴보고, 그 앞에서 `{name}`에 첫 값을 담으세요.

method-without-object
`{name}`[함수]은/는 `{class}` 객체의 메서드라 혼자서는 부를 수 없어요.
앞에 객체와 점을 쓰세요: `{object}.{name}(…)`

name-lives-in-function
`{name}`[이름]은/는 `{function}` 함수 안에서만 살아 있어요.
함수가 `return`으로 값을 돌려주게 하고, 부른 곳에서 그 값을 받으세요.

name-lives-in-function/list
`{name}`[이름]은/는 `for`가 든 괄호 안에서만 살아 있어요.
괄호가 만드는 것은 목록이에요. 목록에 이름을 붙이거나, `for`를 따로 반복문으로 쓰세요.

misspelt-name
파이썬은 `{name}`[이름]을/를 몰라요.
혹시 `{word}`[이름]을/를 쓰려던 건가요?

misspelt-name/case
파이썬은 `{name}`[이름]을/를 몰라요.
`{word}`[이름]은/는 있어요. 대문자와 소문자가 다르면 다른 이름이에요.

unknown-name
파이썬은 `{name}`[이름]을/를 몰라요.
값을 담을 때 쓴 이름과 똑같은지, 값을 담는 셀을 실행했는지 살펴보세요.

local-before-assignment
`{function}` 함수 안에서 `{name}`에 값을 담기 전에 먼저 썼어요.
어느 길로 가든 값이 있게 하세요. `if` 줄 앞에서 첫 값을 담는 방법이 있어요.

local-before-assignment/global
`{function}` 함수 안에서 `{name}`에 값을 담으니, 바깥의 `{name}`[변수]과/와는 다른 변수가 돼요.
바깥 값은 괄호로 넣어 주고, 새 값은 `return`으로 돌려받으세요.

method-without-brackets
`{function}`[부분]은/는 함수가 돌려준 값이 아니라 함수 자체예요.
함수를 부르려면 뒤에 괄호를 쓰세요: `{function}(…)`

module-name-is-function
여기서 `{name}`[이름]은/는 모듈이 아니라 같은 이름의 함수예요.
`from`으로 가져왔기 때문이에요. `{name}()`처럼 부르거나 `import {name}` 줄로 모듈을 가져오세요.

hidden-module
여기서 `{name}`[이름]은/는 모듈이 아니라 {type} 값이에요. 이 이름에 다른 값을 담았기 때문이에요.
그 값에 다른 이름을 붙이고 모듈을 다시 가져오세요.

class-not-called
`{class}`[이름]은/는 객체가 아니라 객체의 설계도인 클래스예요.
괄호를 붙여 객체를 만드세요: `{class}()`

class-not-called/call
객체를 만들지 않고 `{class}` 클래스에서 바로 `{attribute}` 함수를 불렀어요.
`neuron = {class}()`처럼 객체를 만든 다음 `neuron.{attribute}(…)`처럼 부르세요.

class-not-called/plain
객체나 값이 와야 할 자리에 클래스가 있어요.
이름 뒤에 괄호를 붙여 객체를 만드세요.

class-not-called/package
패키지에 객체가 와야 할 자리에, 객체의 설계도인 `{class}` 클래스를 넣었어요.
`neuron = {class}(2)`처럼 객체를 먼저 만들고 `neuron`을 넣으세요.

init-misspelt
`{name}` 메서드는 `__init__`을 잘못 쓴 것 같아요.
파이썬은 `{class}` 객체를 만들 때 `__init__`만 찾아요. 앞뒤에 밑줄이 두 개씩 있어야 해요.

attribute-of-another-language
파이썬에서 `{object}`에는 `{name}`[이름]이/가 없어요.
`{instead}`처럼 쓰세요.

misspelt-attribute
점 뒤에 쓴 `{name}`[이름]을/를 찾을 수 없어요.
혹시 `{word}`[이름]을/를 쓰려던 건가요?

method-outside-class
`{class}` 객체에 `{name}` 메서드가 없어요. {defined}번 줄의 `def {name}`[줄]이/가 클래스 밖에 있어요.
`class {class}:` 아래에 들도록 그 줄과 딸린 줄을 들여쓰세요.

unknown-attribute
{type} 값에는 `{name}`[이름]이/가 없어요.
점 뒤의 이름을 살펴보고, 점 앞의 값이 생각한 값이 맞는지 확인하세요.

unknown-attribute/own
{type} 값 안에는 `{name}`[이름]이/가 없어요.
객체에는 `__init__` 안에서 `self.{name} = …`처럼 담은 값과 클래스의 메서드만 있어요.

unknown-attribute/standard
여기서는 `{module}` 모듈에 `{name}`[이름]이/가 없어요.
철자를 살펴보세요. 철자가 맞다면, 페이지의 파이썬에는 없는 부분이에요.

unknown-attribute/module
`{module}` 모듈에는 `{name}`[이름]이/가 없어요.
철자를 살펴보고, 그 이름을 어디서 보았는지 확인하세요.

unknown-attribute/function
{type} 값 안에는 `{name}`[이름]이/가 없어요.
`{name}` 함수는 혼자 부르는 함수예요. 값을 괄호 안에 넣으세요: `{name}(…)`

neuron-wrong-object
패키지에 다른 것이 와야 할 자리에 {type} 값을 넣었어요.
괄호 안 값의 순서를 살펴보세요. 예를 들어 `train` 함수는 뉴런이 먼저, 데이터가 다음이에요.

import-of-a-member
`{name}`[이름]은/는 모듈이 아니라서 `import` 뒤에 올 수 없어요.
`import {module}` 줄로 가져와서 `{module}.{name}`처럼 쓰세요.

misspelt-module
`{name}` 모듈은 없어요.
혹시 `{word}`[모듈]을/를 쓰려던 건가요?

unknown-module
여기에는 `{module}` 모듈이 없어요.
철자를 살펴보세요. 이 책에는 `neuron` 패키지와 `random`, `math` 같은 파이썬의 모듈만 있으면 돼요.

misspelt-import
`{module}` 모듈에는 `{name}`[이름]이/가 없어요.
혹시 `{word}`[이름]을/를 쓰려던 건가요?

name-not-in-module
`{module}` 모듈에는 `{name}`[이름]이/가 없어요.
철자를 살펴보고, 그 이름을 어디서 보았는지 확인하세요.

name-not-in-module/method
`{name}`[함수]은/는 `{class}` 객체의 메서드라 가져올 수 없어요.
`from {module} import {class}` 줄로 클래스를 가져와 객체를 만들고, 그 객체에서 `{name}`[함수]을/를 부르세요.

too-few-arguments
`{function}` 함수에 값이 모자라요. 빠진 값: {missing}
이 함수가 받는 값: ({inputs}). 하나하나에 넣을 값을 괄호 안에 쓰세요.

too-few-arguments/list
`{function}` 함수는 값을 따로따로 받는데 목록 하나를 넣었어요. 빠진 값: {missing}
이 함수가 받는 값: ({inputs}). 대괄호를 빼세요.

too-few-arguments/named
`{function}` 함수에 값이 모자라요. 빠진 값: {missing}
이 함수가 받는 값: ({inputs}). 빠진 값은 `이름=값`처럼 이름을 붙여 쓰세요.

too-few-arguments/builtin
`{function}` 함수에 값을 {got}개 넣었는데 {wanted}개가 필요해요.
괄호 안을 살펴보세요.

too-few-arguments/plain
`{function}` 함수에 값이 모자라요. 빠진 값: {missing}
빠진 값을 괄호 안에 쓰세요.

too-many-arguments
`{function}` 함수에 값을 {got}개 넣었는데 받을 수 있는 수보다 많아요.
이 함수가 받는 값: ({inputs}). 남는 값을 지우거나 함수의 괄호에 매개변수를 더하세요.

too-many-arguments/named
`{function}` 함수에 값을 {got}개 넣었는데, 이름 없이는 다 넣을 수 없어요.
이 함수가 받는 값: ({inputs}). 값 앞에 이름을 쓰세요: `이름=값`

too-many-arguments/class
`{function}` 클래스에 값을 {got}개 넣었는데, `__init__` 메서드가 받는 값이 없어요.
괄호를 비우거나, `def __init__` 줄의 `self` 뒤에 받을 값의 이름(매개변수)을 더하세요.

too-many-arguments/none
`{function}` 함수에 값을 {got}개 넣었는데, 값을 받지 않는 함수예요.
괄호를 비우거나, `def` 줄의 괄호에 받을 값의 이름(매개변수)을 더하세요.

too-many-arguments/no-init
`{function}` 클래스에 값을 넣었는데, 그 값을 받을 `__init__` 메서드가 없어요.
클래스 안에 `__init__(self, …)` 메서드를 쓰거나 괄호를 비우세요.

too-many-arguments/builtin
`{function}` 함수에 값을 {got}개 넣었는데 {wanted}개만 받아요.
괄호 안을 살펴보세요. 값 여러 개를 목록 하나로 묶어야 할 때가 많아요.

too-many-arguments/plain
`{function}` 함수에 값을 {got}개 넣었는데 {wanted}개를 받아요.
괄호 안을 살펴보세요.

unknown-argument
`{function}` 함수는 `{name}`[이름]이라/라는 값을 받지 않아요.
이 함수가 받는 값: ({inputs})

unknown-argument/misspelt
`{function}` 함수는 `{name}`[이름]이라/라는 값을 받지 않아요.
혹시 `{word}`[이름]을/를 쓰려던 건가요? 이 함수가 받는 값: ({inputs})

unknown-argument/plain
`{function}` 함수는 `{name}`[이름]이라/라는 값을 받지 않아요.
`=` 기호 앞에 쓴 이름의 철자를 살펴보세요.

argument-twice
`{function}` 함수에 `{name}`[값]을/를 두 번 넣었어요.
이름 없이 넣은 값이 이미 그 자리를 차지했어요. 이 함수가 받는 값: ({inputs})

neuron-needs-list
패키지의 `{function}` 함수는 입력을 모두 목록 하나로 묶어서 받아요.
대괄호로 묶으세요: `{list}`

neuron-needs-list/one
`{function}` 괄호 안에 목록 대신 {type} 값을 넣었어요.
값이 하나뿐이어도 대괄호로 묶으세요. 예: `[1, 0]`

neuron-needs-list/answer
`{function}`[함수]은/는 입력을 목록 하나로 받고, 정답은 목록 밖에 따로 받아요.
정답 앞에서 목록을 닫으세요: `{call}`

shadowed-builtin
`{name}`에 다른 값을 담아서 이제 파이썬의 함수가 아니에요.
그 값에 다른 이름을 붙이고, `del {name}` 줄을 한 번 실행하면 함수가 돌아와요.

deleted-builtin
`{name}` 이름은 파이썬이 처음부터 알던 것인데, 지워졌어요.
지우는 줄을 없애고 페이지를 새로 고치세요. 그러면 파이썬이 다시 알아요.

deleted-builtin/elsewhere
`{name}` 이름은 파이썬이 처음부터 알던 것인데, 지워졌어요.
지우는 줄을 없애고, 파이썬을 새로 시작하세요. 그러면 파이썬이 다시 알아요.

overwritten-function
`{name}`에 {type} 값을 담아서 이제 함수가 아니에요.
그 값에 다른 이름을 붙이고, `{name}`[함수]을/를 만드는 셀을 다시 실행하세요.

overwritten-function/module
`{name}`에 {type} 값을 담아서 이제 모듈의 함수가 아니에요.
함수는 `=` 없이 괄호로 불러요. 파이썬을 다시 시작하면 `{module}` 모듈의 함수가 돌아와요.

module-called
`{name}`[이름]은/는 모듈이라 바로 부를 수 없어요.
모듈 안의 함수를 부르세요: `{call}(…)`

attribute-hides-method
객체가 메서드와 같은 `{name}`[이름]이라/라는 이름으로 값을 담아서, 이제 그 이름은 {type} 값이에요.
값이나 메서드 가운데 하나의 이름을 바꾸세요.

round-brackets-for-index
`{object}`[값]은/는 함수가 아닌데 둥근 괄호로 불렀어요.
안의 값을 꺼내려면 대괄호를 쓰세요: `{object}[{index}]`

not-callable
`{object}`[부분]은/는 {type} 값인데, 뒤에 괄호가 있어서 함수처럼 부르게 됐어요.
괄호 앞에 `*` 같은 기호가 빠졌는지, 괄호가 필요 없는 것은 아닌지 살펴보세요.

instance-called
`{object}`[이름]은/는 함수가 아니라 객체예요.
객체의 메서드를 부르세요: `{object}.{method}(…)`

not-a-list
`{object}`[부분]은/는 {type} 값이라 대괄호로 꺼낼 것이 안에 없어요.
`{object}` 안에 무엇이 있는지 살펴보세요. 목록이 필요하거나 대괄호가 필요 없을 거예요.

not-a-list/unknown
{type} 값 뒤에 대괄호를 썼는데, 대괄호로 꺼낼 것이 안에 없어요.
{line}번 줄에서 쓰는 값을 살펴보세요. 목록이 필요하거나 대괄호가 필요 없을 거예요.

square-brackets-for-call
`{object}`[이름]은/는 함수예요. 함수는 둥근 괄호로 불러요.
`{call}`처럼 쓰세요.

wrong-index
{holder_type}의 자리를 {type} 값으로 물었어요.
자리는 정수로 써요. 0이 첫째 자리예요.

float-index
목록의 자리로 쓴 `{index}`[값]이/가 소수예요.
자리는 정수여야 해요. `//` 기호로 나누거나 `int(…)` 함수를 쓰세요.

text-index
`{object}`[값]은/는 {holder_type}인데 `{index}`[문자열]으로/로 자리를 물었어요.
자리는 숫자로 써요. 0이 첫째 자리예요. 문자열로 찾는 것은 딕셔너리(dict)예요.

two-indices
목록의 대괄호에는 자리를 하나만 쓰는데 두 개를 썼어요.
먼저 행을 꺼내고, 그 안에서 값을 꺼내세요: `{instead}`

two-indices/column
목록의 대괄호에는 자리를 하나만 쓰는데 두 개를 썼어요. 두 개는 NumPy 배열에 쓰는 방법이에요.
행마다 값을 하나씩 꺼내려면 이렇게 쓰세요: `{instead}`

cannot-change
`{object}`[부분]은/는 {type} 값이라 안에 든 것을 바꿀 수 없어요.
새로 만들거나, 처음부터 대괄호로 된 목록을 쓰세요.

not-iterable
`{object}`[부분]은/는 {type} 값이라 하나씩 꺼낼 것이 없어요.
반복문에는 목록이나 `range(…)` 값이 필요해요. 그 안의 다른 값을 쓰려던 것은 아닌지 살펴보세요.

not-iterable/plain
{line}번 줄에 하나씩 꺼낼 수 없는 {type} 값이 있어요.
그 줄에서 쓰는 값을 출력해 보세요. 목록이나 `range(…)` 값이 필요해요.

number-not-iterable
`{object}`[값]은/는 숫자라서 `for` 반복문이 하나씩 꺼낼 수 없어요.
그 수만큼 반복하려면 `{instead}`처럼 쓰세요.

number-not-iterable/call
목록이 와야 할 자리에 숫자 `{object}`[값]이/가 있어요.
대괄호로 묶어 목록으로 만들거나, 목록 이름을 그대로 쓰세요.

unpack-not-a-list
왼쪽에는 이름이 여러 개인데 오른쪽에는 {type} 값 하나뿐이에요.
`{names}` 이름에 나누어 넣으려면 값이 그만큼 든 목록이 필요해요.

unpack-not-a-list/loop
반복문이 한 번에 꺼내는 것이 {type} 값 하나라서 여러 이름에 나누어 넣을 수 없어요.
`{names}` 이름에 넣으려면 꺼내는 것이 행이어야 해요. 표 전체가 아니라 한 행을 돌고 있는지 살펴보세요.

loop-variable-hides-list
반복문이 꺼낸 값을 `{name}`에 담아서 원래 목록이 사라졌어요.
꺼낸 값에는 다른 이름을 쓰세요. 예: `for row in {name}:`

list-arithmetic
목록 전체를 `{sign}`[기호]으로/로 한 번에 계산할 수는 없어요.
값 하나하나에 계산하세요: `{instead}`

list-arithmetic/one
목록 전체를 `{sign}`[기호]으로/로 한 번에 계산할 수는 없어요.
값 하나하나에 계산하세요: `{instead}`. 숫자 하나를 받는 함수라면 값마다 따로 부르세요.

list-arithmetic/both
두 목록을 `{sign}`[기호]으로/로 한 번에 계산할 수는 없어요.
짝을 지어 하나씩 계산하세요: `{instead}`

list-arithmetic/add
`{sign}`[기호]은/는 목록에 목록을 잇는데, 오른쪽은 {right_type} 값이에요.
값 하나를 끝에 붙이려면 `append(…)` 함수를 쓰세요.

none-value
`{object}`[값]이/가 None이라서 계산할 것이 없어요.
`{object}`[값]이/가 어디서 만들어지는지 살펴보세요.

none-value/print
`print(…)` 함수는 값을 보여 주기만 하고 돌려주지 않아요.
계산에는 값을 그대로 쓰고, 보여 주는 일은 다른 줄에서 하세요.

none-value/unknown
{line}번 줄에 다른 값이 필요한 자리에 None이 있어요.
그 줄에서 쓰는 값을 하나씩 출력해서 어느 것이 None인지 찾으세요.

missing-return
`{function}` 함수가 아무것도 돌려주지 않아서 None 값이 나왔어요.
마지막 줄에서 `return`으로 결과를 돌려주세요. `print` 함수는 보여 주기만 해요.

missing-return/branch
`{function}` 함수가 `return` 줄에 닿지 못해서 None 값이 나왔어요.
어느 `if` 조건에도 들지 않는 경우를 찾아, 거기에도 `return` 줄을 쓰세요.

method-returns-none
`{method}` 함수는 목록을 직접 바꾸고 아무것도 돌려주지 않아요.
`=` 기호 없이, 다른 괄호 안에 넣지 말고 한 줄에 따로 쓰세요. 그다음에 목록을 쓰면 돼요.

sum-of-lists
`sum` 함수는 숫자를 더하는데, 그 안에 {right_type} 값이 있어요.
목록 안을 살펴보세요. 행이 들어 있다면 숫자 하나씩 고르세요: `sum(row[0] for row in data)`

unsupported-operation
{left_type} 값과 {right_type} 값은 `{sign}`[기호]으로/로 계산할 수 없어요.
양쪽에 무엇이 들어 있는지 살펴보세요. 점이나 대괄호로 안의 값을 꺼내야 할 수도 있어요.

unsupported-operation/one
{right_type} 값에는 `{sign}`[기호]을/를 쓸 수 없어요.
기호 뒤에 무엇이 있는지 살펴보세요. 점이나 대괄호로 안의 값을 꺼내야 할 수도 있어요.

unsupported-operation/compare
{left_type} 값과 {right_type} 값은 `{sign}`[기호]으로/로 비교할 수 없어요.
양쪽에 무엇이 들어 있는지 살펴보세요. 종류가 같은 값끼리만 크기를 비교해요.

text-number-compare
문자열과 숫자는 `{sign}`[기호]으로/로 비교할 수 없어요.
숫자로 된 문자열이라면 `float(…)` 함수로 숫자로 바꾸세요. `input()` 함수가 주는 값은 언제나 문자열이에요.

list-number-compare
목록 전체를 숫자 하나와 비교할 수는 없어요.
`totals[0]`처럼 값 하나를 꺼내 비교하거나, `for` 반복문으로 하나씩 비교하세요.

text-plus-number
문자열은 문자열하고만 이을 수 있는데, {left_type} 값과 {right_type} 값을 이으려고 했어요.
`print("문자열", 값)`처럼 쉼표를 쓰거나, `str(…)` 함수로 문자열로 바꾸세요.

text-in-arithmetic
계산 안에 문자열이 들어 있어요. 숫자처럼 보여도 따옴표가 있으면 문자열이에요.
`float(…)` 함수로 숫자로 바꾸거나 따옴표를 빼세요. `input()` 함수가 주는 값은 언제나 문자열이에요.

list-times-float
목록 전체에 소수를 한 번에 곱할 수는 없어요.
값 하나하나에 곱하세요: `{instead}`

caret-for-power
파이썬에서 `^` 기호는 거듭제곱이 아니에요.
`**` 기호를 쓰세요. `3 ** 2`는 9예요.

trailing-comma
`{value}` 끝에 쉼표가 있어서 `{name}`[값]이/가 숫자가 아니라 튜플(tuple)이 됐어요.
쉼표를 지우세요.

trailing-comma/point
`{value}` 안에 쉼표가 있어서 `{name}`[값]이/가 숫자가 아니라 튜플이 됐어요.
소수는 점으로 쓰세요.

needs-number
`{function}` 함수에는 숫자 하나가 필요한데 {type} 값을 넣었어요.
안에서 값 하나를 꺼내거나 숫자로 바꾸세요. 목록이라면 값마다 `{function}` 함수를 부르세요.

needs-whole-number
`{function}` 함수에는 정수가 필요한데 {type} 값을 넣었어요.
`int(…)` 함수를 쓰거나, 소수점이 생기지 않게 `//` 기호로 나누세요.

needs-whole-number/list
`{function}` 함수에는 숫자가 필요한데 {type} 값을 넣었어요.
`len(…)` 함수로 길이를 넣거나, `for row in data:`처럼 목록을 바로 쓰세요.

needs-whole-number/plain
여기에는 정수가 필요한데 {type} 값을 넣었어요.
{line}번 줄에서 쓰는 값 가운데 생각과 다른 것이 없는지 살펴보세요.

needs-whole-number/weights
`{function}` 괄호 안의 첫 값은 입력의 수인데, {type} 값을 넣었어요.
가중치를 직접 정하려면 이름을 붙이세요: `{call}`

no-len
`{object}`[부분]은/는 {type} 값이라 길이가 없어요.
`len` 함수는 목록이나 문자열에 든 것을 세요. `{object}` 안에 무엇이 있는지 살펴보세요.

no-len/plain
{type} 값의 길이를 물었는데, 길이가 없어요.
{line}번 줄에서 쓰는 값을 살펴보세요. 목록이나 문자열이 필요해요.

unhashable
목록은 나중에 바뀔 수 있어서 딕셔너리의 키나 집합의 값이 될 수 없어요.
둥근 괄호로 된 튜플을 쓰세요. 예: `(1, 0)`

unhashable/other
{type} 값은 나중에 바뀔 수 있어서 딕셔너리의 키나 집합의 값이 될 수 없어요.
키로는 문자열, 숫자, 튜플(둥근 괄호)을 쓰세요.

json-cannot-save
JSON은 {type} 값을 저장하지 못해요.
안에 든 숫자를 저장하세요. 예: `{{"weights": [0.6, 0.8]}}`

json-broken
이 문자열은 JSON 모양이 아니에요.
괄호나 쉼표가 빠졌는지 살펴보세요. 아래 파이썬의 말에 자리가 나와 있어요.

json-broken/quotes
이 문자열은 JSON 모양이 아니에요. 안의 이름을 큰따옴표로 감싸야 해요.
안에는 `"` 따옴표를, 문자열 전체에는 `'` 따옴표를 쓰세요.

format-does-not-fit
`.2f` 같은 숫자 모양을 {type} 값에 썼어요.
숫자 하나에만 쓸 수 있어요. 목록이라면 값마다 따로 쓰세요.

format-does-not-fit/plain
보여 줄 모양과 값이 서로 맞지 않아요.
중괄호 안 콜론 뒤의 모양과, 값이 몇 개인지를 살펴보세요.

text-is-not-a-number
`{function}` 함수가 `{text}`[문자열]을/를 숫자로 바꾸지 못해요.
숫자와 부호와 점만 들어 있어야 해요.

text-is-not-a-number/empty
`{function}` 함수에 빈 문자열을 넣어서 바꿀 숫자가 없어요.
무언가 입력했는지 살펴보세요.

text-is-not-a-number/point
`{function}` 함수는 정수만 만드는데 `{text}` 문자열에는 점이 있어요.
`float(…)` 함수를 쓰세요.

text-is-not-a-number/comma
`{text}` 문자열에 쉼표가 있는데, 파이썬은 소수를 점으로 써요.
쉼표를 점으로 바꾸세요.

unpack-count
행에 든 값이 이름보다 많아요. `{names}` 자리에는 값이 {wanted}개만 들어가요.
행에 든 값의 수만큼 이름을 쓰세요.

unpack-count/few
행에 든 값이 이름보다 적어요. `{names}` 자리에는 값이 {wanted}개 필요해요.
행 하나에 값이 몇 개인지 보고, 그 수만큼 이름을 쓰세요.

unpack-count/plain
값이 이름보다 많아요. 이름은 {wanted}개뿐이에요.
값마다 이름을 하나씩 쓰세요.

unpack-count/few-plain
값이 이름보다 적어요. 값이 {wanted}개 필요해요.
값이 몇 개인지 보고, 그 수만큼 이름을 쓰세요.

value-not-in-list
`{list}` 안에 `{value}`[값]이/가 없어요.
먼저 있는지 물어보세요: `if {value} in {list}:`

value-not-in-list/plain
찾는 값이 거기에 없어요.
먼저 `in`으로 있는지 물어보세요.

math-domain
이 숫자로는 `{function}` 함수의 답이 없어요.
넣은 숫자를 출력해 보고, 어디서 왔는지 살펴보세요.

math-domain/log
`{function}` 함수는 0보다 큰 숫자만 받아요.
넣은 숫자를 출력해 보세요. `1e-9` 같은 아주 작은 수를 더해 두면 안전해요.

math-domain/sqrt
음수에는 제곱근이 없어요. `{function}` 함수에 음수를 넣었어요.
넣은 숫자를 출력해 보고, 어디서 왔는지 살펴보세요.

empty-sequence
`{function}` 함수에 빈 목록을 넣어서 고를 것이 없어요.
여기서 목록이 왜 비어 있는지 살펴보세요.

empty-list
`{list}` 목록이 비어 있어서 꺼낼 것이 없어요.
먼저 들어 있는지 물어보세요: `if {list}:`

index-out-of-range
`{list}` 안에는 값이 {length}개뿐이라 {index}번 자리가 없어요.
0부터 세니까 마지막은 {last}번 자리예요.

index-out-of-range/empty
`{list}` 안이 비어 있어서 {index}번 자리가 없어요.
값이 들어갔어야 할 곳을 살펴보세요.

index-out-of-range/store
`{list}` 안에는 값이 {length}개 있고, 이미 있는 자리의 값만 바꿀 수 있어요.
끝에 새 값을 붙이려면 `{list}.append(…)`처럼 쓰세요.

index-out-of-range/plain
목록에 그런 자리가 없어요.
0부터 세니까 마지막 자리는 길이보다 1 작아요.

index-out-of-range/inside
{line}번 줄이 부른 함수 안에서, 목록에 없는 자리를 찾았어요.
넣은 목록이 비었거나 짧을 때가 많아요. 이 줄 앞에서 출력해 보세요.

list-changed-while-looping
반복문이 도는 동안 `{name}` 안의 값이 늘거나 줄었어요.
남길 값은 새 목록에 모으고, 돌고 있는 목록은 그대로 두세요.

key-not-found
딕셔너리에 {key} 키가 없어요.
있는 키: {keys}

key-not-found/plain
딕셔너리에 {key} 키가 없어요.
딕셔너리를 출력해서 어떤 키가 있는지 보세요.

key-not-found/misspelt
딕셔너리에 {key} 키가 없어요.
혹시 {word}[키]을/를 쓰려던 건가요?

key-not-found/type
딕셔너리에 {key} 키가 없어요. 숫자와 문자열은 서로 다른 키예요.
있는 키: {keys}

division-by-zero
여기서 `{divisor}`[값]이/가 0이라 나눌 수 없어요.
왜 0인지 살펴보거나, 나누기 전에 물어보세요: `if {divisor} != 0:`

division-by-zero/plain
어떤 수를 0으로 나눴는데, 그런 계산에는 답이 없어요.
나누는 값을 출력해 보고 왜 0인지 살펴보세요.

division-by-zero/power
0을 음수 번 거듭제곱했는데, 이것은 0으로 나누는 것과 같아요.
거듭제곱하는 값이 왜 0인지 살펴보세요.

number-too-big
숫자가 파이썬이 다룰 수 없을 만큼 커졌어요.
한 바퀴마다 출력해 보세요. 숫자가 달아난다면 학습률이 너무 크거나 부호가 거꾸로일 수 있어요.

number-too-long
파이썬은 {limit}자리까지의 정수만 문자열로 바꾸거나 문자열에서 읽어요.
더 긴 정수도 계산은 돼요. `sys.set_int_max_str_digits(0)` 줄이 이 제한을 풀어요.

number-too-big/exp
`exp` 함수에 큰 수를 넣어서 파이썬이 다룰 수 없을 만큼 커졌어요.
시그모이드라면 두 경우로 나누세요. z가 0보다 크면 `1 / (1 + exp(-z))`, 작으면 `exp(z) / (1 + exp(z))` 식을 써요.

out-of-memory
이 일을 하기에는 메모리가 모자라요.
목록을 더 작게 만들고, 생각보다 큰 수를 쓴 곳이 없는지 살펴보세요.

assertion-failed
`assert` 줄이 살펴보니 `{condition}` 조건이 맞지 않았어요.
코드를 검사하는 줄이에요. 양쪽 값을 출력해 보고 어느 쪽이 생각과 다른지 찾으세요.

assertion-failed/plain
검사하는 줄(`assert`)에서 조건이 맞지 않았어요.
아래 파이썬의 말에 어떤 검사인지 나와 있어요.

raised-by-you
직접 쓴 코드가 `raise` 줄로 이 오류를 알렸어요.
그 줄 위의 조건을 살펴보세요. 들어온 값 때문에 조건이 참(`True`)이 됐어요.

raised-by-you/plain
직접 쓴 코드가 `raise` 줄로 이 오류를 알렸어요.
어떻게 그 줄까지 갔는지 살펴보세요.

raise-without-error
`raise` 뒤에는 오류가 와야 하는데 `{value}`[값]은/는 오류가 아니에요.
오류 종류를 하나 골라 그 괄호 안에 문자열을 넣으세요. 예: `raise ValueError("…")`

file-not-found
여기에는 `{file}` 파일이 없어요.
이 페이지는 내 컴퓨터의 파일을 볼 수 없고, 코드가 만든 파일만 있어요. 데이터를 코드 안에 쓰세요.

file-not-found/elsewhere
여기에는 `{file}` 파일이 없어요.
이름을 살펴보세요. 폴더를 쓰지 않으면 파이썬을 시작한 폴더에서 찾아요.

no-input
`input()` 함수가 답을 기다렸지만 받지 못했어요.
셀을 다시 실행해서 답을 입력하거나, 코드에 값을 직접 쓰세요.

no-input/elsewhere
`input()` 함수가 답을 기다렸지만 받지 못했어요.
여기서는 입력할 수 없어요. 코드에 값을 직접 쓰세요.

program-ended
프로그램이 스스로 끝냈어요.
셀에는 `exit()` 줄이나 `quit()` 줄이 필요 없어요. 지우세요.

loop-without-break
끝나지 않는 반복을 멈췄어요. `while True` 안에 `break` 줄이 없어요.
다 됐을 때 빠져나오도록 `if …:` 줄과 `break` 줄을 반복문 안에 넣으세요.

loop-without-break/inner
끝나지 않는 반복을 멈췄어요. `break` 줄이 안쪽 반복문에서만 빠져나와요.
`for` 바깥, `while True` 안에 `break` 줄을 따로 두세요.

loop-condition-frozen
끝나지 않는 반복을 멈췄어요. 반복문 안에서 `{name}`[값]을/를 바꾸지 않아서 `{condition}` 조건이 언제나 참이에요.
반복문의 다른 줄과 왼쪽 끝을 맞춰서 `{name}`[값]을/를 바꾸는 줄을 넣으세요.

loop-over-growing-list
끝나지 않는 반복을 멈췄어요. `{name}` 목록을 돌면서 그 목록을 계속 늘리고 있어요.
새 값은 다른 목록에 모으세요.

loop-stopped
{line}번 줄의 반복을 멈췄어요.
저절로 끝났어야 한다면, 조건에 쓰는 값을 한 바퀴마다 출력해서 조건이 끝나는 쪽으로 가는지 보세요.

loop-stopped/for
{line}번 줄의 반복을 멈췄어요.
아직 다 돌지 않았어요. 먼저 적은 횟수로 해 보세요.

loop-stopped/break
{line}번 줄의 반복을 멈췄어요. 아직 `break` 줄에 닿지 못했어요.
`break` 위의 `if` 조건에 쓰는 값을 한 바퀴마다 출력해 보세요. 뉴런 하나가 끝내 배울 수 없는 표라면 그때는 오지 않아요.

stopped
{line}번 줄에서 프로그램을 멈췄어요.
아직 끝나지 않았어요. 먼저 더 작은 수로 해 보세요.

stopped/asking
대답을 기다리는 동안 프로그램을 멈췄어요.
다시 실행하고, 물어보는 칸에 아무 말이나 써 보세요.

stopped/nowhere
프로그램을 멈췄어요.
언제든 다시 실행하면 돼요.

endless-recursion
`{function}` 함수가 자기 자신을 너무 여러 번 불러서 파이썬이 멈췄어요.
{line}번 줄을 보세요. 다른 함수를 부르려던 것은 아닌지, 멈추게 할 `if` 조건이 빠지지 않았는지 살펴보세요.

too-deep
값이 자기 자신을 담고 있거나 너무 여러 겹이에요.
그 값을 만든 곳을 보세요. 많은 것을 겹겹이 넣지 말고 목록에 나란히 담으세요.

neuron-inputs
이 뉴런의 입력은 {wanted}개인데 값을 {got}개 넣었어요.
가중치의 수만큼 값을 넣으세요.

neuron-inputs/row
이 뉴런의 입력은 {wanted}개인데 값을 {got}개 넣었어요.
행 끝의 정답까지 함께 넣은 것 같아요. 정답은 빼세요: `row[:-1]`

neuron-inputs/none
뉴런에는 입력이 적어도 {wanted}개 있어야 하는데 {got}개예요.
입력이 몇 개인지 쓰세요. 예: `Neuron(2)`

neuron-empty-table
표에 행이 하나도 없어서 배울 것이 없어요.
데이터가 어디서 왔어야 하는지 살펴보세요.

neuron-labels
{row}행의 정답 자리에 {got} 값이 있어요. 정답은 숫자 0이나 1이어야 해요.
행의 마지막 값이 정답이에요. 아니면 0, 맞으면 1로 바꾸세요.

neuron-labels/network
{row}행의 정답 자리에 {got} 값이 있어요. 정답은 숫자 0이나 1이어야 해요.
정답을 아니면 0, 맞으면 1로 바꾸세요.

neuron-labels/class
{row}행의 정답 자리에 {got} 값이 있는데, 이 신경망의 클래스는 0번부터 {last}번까지 있어요.
정답은 클래스의 번호로 쓰세요. 클래스가 더 많다면 출력도 그만큼 있어야 해요.

neuron-names
`names`에는 이름의 목록을 넣는데, {got} 값을 넣었어요.
따옴표로 감싼 이름들을 대괄호 안에 쓰세요. 예: `names(["수민", "지우"])`

neuron-names/quotes
{row}번째 이름이 {got}인데, 이건 문자열이 아니에요.
이름은 하나하나 따옴표로 감싸세요. 예: `"수민"`

neuron-names/letters
{row}번째 이름 {got} 안에 글자가 아닌 것이 들어 있어요.
띄어쓰기, 숫자, 기호를 빼세요. 신경망은 글자로만 된 낱말을 하나씩 배워요.

neuron-names/short
{row}번째 이름이 너무 짧아요: {got}
두 글자 이상인 이름을 쓰세요. 그래야 다음에 오는 글자를 배울 수 있어요.

network-layer
`{argument}` 자리에 숫자 {wanted}개가 있어야 하는데 {got}개를 넣었어요.
뉴런의 가중치는 입력마다 하나씩, 층의 편향은 뉴런마다 하나씩 있어요.

network-layer/uneven
`{argument}` 안에 든 목록들의 길이가 서로 달라요.
한 층의 뉴런은 모두 같은 입력을 읽어요. 뉴런마다 가중치를 같은 수만큼 넣으세요.

network-inputs
이 신경망에는 한 번에 숫자 {wanted}개를 넣는데, {got}개를 넣었어요.
대괄호 안에 숫자 {wanted}개를 넣은 행 하나를 주세요.

network-inputs/row
이 신경망은 숫자 {wanted}개로 된 행을 받는데, {row}행에는 {got}개가 있어요.
한 행의 입력이 몇 개인지는 `Network([…])` 안의 첫 숫자가 정해요.

network-file
`{file}` 파일에는 패키지의 `save`로 저장한 신경망이 없어요.
패키지로 읽을 신경망은 패키지로 저장하세요: `network.save("{file}", overwrite=True)`. 다른 데서 만든 파일이나 쓰다 끊긴 파일은 읽을 수 없어요.

network-file/name
파일 이름이 있어야 하는데, {got} 값이 왔어요.
이름을 따옴표 안에 쓰세요. 예: `"network.json"`

network-answers
행은 {wanted}개인데 정답은 {got}개예요.
행마다 정답이 하나씩, 같은 순서로 있어야 해요.

network-answers/numbers
{row}행의 정답이 {got} 값인데, 이 신경망은 숫자 {wanted}개를 답해요.
정답을 숫자 {wanted}개짜리 목록으로 쓰세요. 예를 들어 맞는 클래스는 1, 나머지는 0이에요.

network-sizes
층의 크기 자리에 {got} 값이 왔어요. 0보다 큰 정수를 둘 이상 목록에 담아 주세요.
입력이 몇 개인지, 그다음 층마다 뉴런이 몇 개인지 쓰세요. 예: `Network([2, 4, 1])`

network-sizes/many
층의 크기 {got} 값으로는 가중치가 너무 많아져요.
더 작은 수를 쓰세요. 예: `Network([64, 16, 10])`

neuron-diagnose
`diagnose` 함수가 살펴볼 훈련을 받지 못했어요.
먼저 훈련하고, 신경망과 X와 y를 `diagnose(network, X, y)`처럼 주거나, `train` 함수가 돌려준 값과 행들을 `diagnose(result, rows)`처럼 주세요.

neuron-diagnose/answers
`diagnose` 함수가 행은 받았지만 정답은 받지 못했어요.
`fit`에 준 정답도 함께 주세요: `diagnose(network, X, y)`

neuron-diagnose/rows
`diagnose` 함수가 `train` 함수와 다른 행들을 받았어요.
같은 행들을 주세요: `diagnose(result, rows)`

network-slope
`{argument}` 기울기는 {got} 값인데, 조금 움직여서 재 보면 {wanted} 값이에요.
이 기울기를 계산하는 줄을 보세요. 부호와 곱하는 순서에서 실수하기 쉬워요.

neuron-choice
`{argument}` 자리에는 {got} 값을 쓸 수 없어요.
이 가운데서 고르세요: {wanted}

neuron-choice/misspelt
`{argument}` 자리에는 {got} 값을 쓸 수 없어요.
혹시 '{word}'[값]을/를 쓰려던 건가요?

neuron-count
`{argument}` 자리에 {got} 값을 넣었는데, 0보다 큰 정수여야 해요.
1이나 100 같은 수를 쓰세요.

neuron-rows
{row}행에 값이 {got}개 있는데 {wanted}개여야 해요.
이 뉴런이라면 한 행에 입력 {inputs}개, 그다음에 정답이 와요.

neuron-rows/list
표의 {row}번째 자리에 행이 아니라 {got} 값이 있어요.
표는 행을 모은 목록이에요. 예: `[[1, 1, 1], [1, 0, 0]]`

neuron-rows/table
`{argument}` 자리에는 표가 있어야 하는데, {got} 값이 왔어요.
표는 행을 모은 목록이에요. 예: `[[1, 1], [1, 0]]`

neuron-not-numbers
`{argument}` 안에 숫자가 아닌 {got} 값이 있어요.
뉴런은 숫자로만 계산해요. 문자열은 숫자로 바꾸세요. 예를 들어 '예'는 1, '아니요'는 0으로 써요.

neuron-not-numbers/finite
`{argument}` 안에 {got} 값이 있어서 뉴런이 계산할 수 없어요.
계산이 걷잡을 수 없이 커지면 생겨요. 그 앞 단계의 숫자를 출력해 보세요.

neuron-rate
학습률로 {got} 값을 넣었는데, 학습률은 0보다 커야 해요.
보통 0.01이나 0.1을 써요.

neuron-table-answers
입력이 둘인 표에는 0이나 1로 된 정답이 네 개 있어야 하는데 {got} 값을 넣었어요.
(1, 1), (1, 0), (0, 1), (0, 0) 순서로 쓰세요. 예: `[1, 0, 0, 0]`

neuron-table-name
패키지에 `{name}`[표]이/가 없어요.
아래 파이썬의 말에 있는 이름 가운데서 고르세요.

neuron-table-name/misspelt
패키지에 `{name}`[표]이/가 없어요.
혹시 `{word}`[표]을/를 쓰려던 건가요?

neuron-count/none
`{argument}` 자리에 {got} 값을 넣었는데, 0이거나 0보다 큰 정수여야 해요.
0이나 100 같은 수를 쓰세요.

neuron-drawing
그림은 {columns}글자씩 {rows}줄이어야 하는데, 그렇지 않아요.
흰 칸은 `.`, 검은 칸은 `#`으로 쓰세요. 되돌리기 버튼을 누르면 전에 있던 그림이 돌아와요.

neuron-range
`{argument}` 값은 {low}부터 {high}까지인데, {got} 값이 왔어요.
{low}부터 {high}까지의 수를 쓰세요.

neuron-wish/many
`{argument}`에는 {wish}[값]이/가 필요한데 {count}개짜리 목록이 왔어요.
그 목록은 {got}[값]이에요/예요. 이 줄 바로 앞에서 출력해 보면 어디서 왔는지 알 수 있어요.

neuron-wish
`{argument}`에는 {wish}[값]이/가 필요한데 {got} 값이 왔어요.
이 줄 바로 앞에서 그 값을 출력해 보면 어디서 왔는지 알 수 있어요.

network-file/saved
`from_dict`에 넘긴 것은 `to_dict`가 준 신경망이 아니에요.
`to_dict`가 준 것을 바꾸지 말고 그대로 넘기세요.

network-file/away
이 신경망은 저장할 수 없어요. 가중치 가운데 계산할 수 없는 값이 있어요.
훈련하다가 숫자가 끝없이 커졌다면, 신경망을 새로 만들어 더 작은 학습률로 훈련하세요. 파일은 만들지 않았어요.

network-file/there
`{file}` 파일이 이미 있어요. `save`는 있는 파일을 말없이 덮어쓰지 않아요.
다른 이름을 쓰거나, 덮어쓰라고 하세요: `network.save("{file}", overwrite=True)`

python-two
`{word}`[낱말]은/는 파이썬 2의 것이에요. 지금은 파이썬 3을 써요.
`{instead}`처럼 쓰세요.

python-two/import
`{word}`[함수]은/는 파이썬 2에서는 그냥 쓸 수 있었지만, 파이썬 3에서는 가져와야 해요.
맨 위에 이 줄을 쓰세요: `{import}`

python-two/gone
`{word}`[낱말]은/는 파이썬 2에만 있고 파이썬 3에는 없어요.
더 새로운 코드를 찾거나, 그 줄이 하려던 일을 직접 쓰세요.

python-two/module
`{word}` 모듈은 파이썬 3에서 `{instead}`[이름]으로/로 이름이 바뀌었어요.
`import {instead}`처럼 쓰세요.

python-two/except
`except {word}` 뒤에 쉼표를 쓰는 것은 파이썬 2의 방식이에요.
`except {word} as {name}:`처럼 쓰세요.

python-two/raise
`raise {word}` 뒤에 쉼표를 쓰는 것은 파이썬 2의 방식이에요.
문자열을 괄호 안에 넣으세요: `raise {word}({inside})`

python-two/backticks
값을 둘러싼 기호(백틱)는 파이썬 2의 것이에요.
값을 문자열로 바꾸려면 `repr(…)` 함수를 쓰세요.

python-two/print
이 줄은 `print`와 `exec`에 괄호가 없던 파이썬 2의 방식이에요.
`{call}`처럼 쓰세요.

python-two/number
`{word}` 끝의 글자는 파이썬 2의 것이에요.
`{instead}`처럼 쓰세요. 정수는 아무리 길어도 괜찮아요.

python-two/lazy
파이썬 3에서 `{function}`[부분]은/는 목록이 아니라 값을 하나씩 내주는 것이에요.
먼저 목록으로 만드세요: `list(…)`

numpy-name
`{name}`[이름]은/는 NumPy에서 없어졌어요. 오래된 책과 블로그에는 남아 있어요.
`{instead}`처럼 쓰세요.

name-of-numpy
`{object}`에는 `{name}`[이름]이/가 없어요. NumPy에서 쓰는 이름이에요.
`{instead}`처럼 쓰세요.

name-of-numpy/lists
`{object}`에는 `{name}`[이름]이/가 없어요. NumPy의 배열에서 쓰는 이름이에요.
이 책은 배열을 쓰지 않아요. `for` 반복문으로 목록의 값을 하나씩 꺼내세요.

notebook-line/magic
`{command}`[명령]은/는 파이썬이 아니라 주피터 같은 노트북의 명령이에요.
그 줄을 지우세요. 여기서는 그런 명령이 필요 없어요.

notebook-line/shell
`!`로 시작하는 줄은 터미널에 명령을 보내요. 노트북에서만 돼요.
`{command}`[명령]은/는 파이썬이 아니에요. 줄을 지우거나 터미널에서 `!` 없이 입력하세요.

notebook-line/pip
`{command}`[명령]은/는 노트북에서 패키지를 설치해요. 이 페이지에서는 되지 않고, 이 책에는 다른 패키지도 필요 없어요.
그 줄을 지우세요.

notebook-line/pip-elsewhere
`{command}`[명령]은/는 노트북에서 패키지를 설치하는 명령이에요. 파이썬 코드가 아니에요.
터미널에서 `!` 없이 입력하고, 여기서는 그 줄을 지우세요.

notebook-line/help
물음표로 도움말을 보는 것은 노트북에서만 돼요.
`help({name})`처럼 쓰세요.

not-in-the-page/threads
`{name}`[부분]은/는 스레드를 하나 더 시작하는데, 브라우저의 페이지에서는 하나만 돌 수 있어요.
여기서는 차례대로 실행하세요. 내 컴퓨터의 터미널에서는 돼요.

not-in-the-page/processes
`{name}`[부분]은/는 다른 프로그램을 시작하는데, 브라우저의 페이지에서는 그럴 수 없어요.
파이썬 안에서 차례대로 하세요. 내 컴퓨터의 파이썬은 할 수 있어요.

not-in-the-page/net
`{name}`[부분]은/는 인터넷에 쓰는 것인데, 이 페이지의 파이썬은 인터넷에 연결할 수 없어요.
필요한 글이나 숫자를 복사해서 셀에 값으로 쓰세요. 내 컴퓨터의 파이썬은 할 수 있어요.

not-in-the-page/windows
`{name}`[부분]은/는 따로 창이나 터미널이 필요한데, 브라우저의 페이지에는 없어요.
여기서는 `print`와 `input()` 함수를 쓰세요. 내 컴퓨터의 파이썬은 쓸 수 있어요.

event-loop-runs
`asyncio.run`은 이벤트 루프를 시작하는데, 여기서는 이미 하나가 돌고 있어요.
이 책에는 `asyncio`가 필요 없어요. `async` 대신 보통 함수를 부르세요.

event-loop-runs/notebook
`asyncio.run`은 이벤트 루프를 시작하는데, 노트북에서는 이미 하나가 돌고 있어요.
그 대신 `await`를 쓰세요: `await main()`

not-awaitable
`await`는 아직 준비되지 않은 것을 기다리는데, `{object}`[부분]은/는 바로 {type} 값을 줘요.
`await`를 빼세요.

standard-input
`sys.stdin`은 터미널에 입력한 것을 읽는데, 여기에는 터미널이 없어요.
`input()` 함수를 쓰세요. 입력 칸에서 물어보고, 한 번에 한 줄을 줘요.

standard-input/number
0번 파일은 터미널에 입력한 것인데, 여기에는 터미널이 없어요.
`input()` 함수를 쓰세요. 입력 칸에서 물어보고, 한 번에 한 줄을 줘요.

time-zone
여기에는 시간대 표가 없어서 파이썬이 `{name}`[시간대]을/를 몰라요.
UTC와의 차이를 직접 쓰세요. 서울이라면 `datetime` 모듈의 `timezone(timedelta(hours=9))`예요.

file-closed
`{file}`[파일]을/를 열 수 없어요. 폴더이거나, 읽고 쓸 권한이 없어요.
이름을 살펴보세요. 폴더라면 뒤에 파일 이름까지 쓰세요.

sequence-times
문자열이나 목록에 곱할 수 있는 것은 정수뿐이에요. 여기서는 {left_type} 값에 {right_type} 값을 곱했어요.
파일이나 `input()`에서 온 문자열이라면 먼저 숫자로 바꾸세요: `float(…)`
"""
