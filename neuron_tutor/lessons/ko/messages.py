"""What is said of any exercise."""

MESSAGES = {
    "right": "잘했어요.",
    "wrong": "아직 답이 맞지 않아요. 힌트를 하나 열어 볼까요?",
    "not-attempted": "점 세 개 `...` 자리를 채우고 다시 실행해 보세요.",
    "does-not-end": "코드가 끝나지 않아요. 되풀이가 언제 멈추는지 살펴보세요.",
    "raises": "여러 입력으로 시험해 보니 `{error}` 오류가 나요. 다른 값을 넣어서도 실행해 보세요.",
    "exits": "코드가 `exit()` 같은 것으로 프로그램을 끝내 버려요. 그 부분을 지우고 다시 실행해 보세요.",
    "no-number": "여기에는 숫자 하나가 필요해요.",
    "no-function": "이 이름은 함수여야 해요. `def` 줄을 지우지 않았는지 보세요.",
    "no-answer": "먼저 답을 골라 보세요.",
    "it-was": "정답: {answer}.",
}
