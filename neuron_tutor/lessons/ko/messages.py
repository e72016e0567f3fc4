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
    "no-number-given": "`3`이나 `0.5`처럼 숫자 하나를 적어 주세요.",
    "no-name": "이 셀에 `{name}` 이름이 없어요. 이름을 잘못 썼나요? 처음으로 버튼을 누르면 처음 코드가 돌아와요.",
    "no-result": "이번에는 결과에 답이 나오지 않아서 채점할 수 없어요.",
    "it-was": "정답: {answer}.",
    "changed-right": "고친 코드의 결과도 맞혔어요: {answer}.",
    "changed-wrong": "고친 코드의 결과는 달라요: {answer}.",
    "none-of-these": "고친 코드의 결과는 보기에 없는 답이에요.",
}
