"""Every word that the build itself puts into a page, in both languages."""

WORDS = {
    "ko": {
        "chapter": "장",
        "makes": "만드는 것",
        "new-words": "새로 알게 되는 말",
        "predict": "먼저 맞혀 보기",
        "look": "책의 결과 보기",
        "hint": "힌트 {}",
        "solution": "풀이",
        "reason": "왜 그럴까요",
        "symbol": "기호",
        "code": "코드",
        "also": "다른 말",
        "notebook": "이 장을 주피터 노트북으로 내려받기",
        "colab": "구글 코랩에서 열기",
    },
    "en": {
        "chapter": "Chapter",
        "makes": "What you make",
        "new-words": "New words",
        "predict": "Predict first",
        "look": "See the book's output",
        "hint": "Hint {}",
        "solution": "Solution",
        "reason": "Why is that so?",
        "symbol": "symbol",
        "code": "in code",
        "also": "also",
        "notebook": "Download this chapter as a Jupyter notebook",
        "colab": "Open in Google Colab",
    },
}
