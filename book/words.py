"""Every word that the build itself puts into a page, in both languages."""

WORDS = {
    "ko": {
        "makes": "만드는 것:",
        "minutes": "읽기 {}분쯤 · 연습까지 {}분쯤",
        "part-0": "뉴런 하나가 배울 때까지",
        "rest-0": "여기서 쉬어 가도 좋아요. 내 손으로 쓴 뉴런이 혼자 배워요.",
        "part-5": "더 어려운 표, 멈추지 않는 컴퓨터",
        "rest-5": "여기서도 쉬기 좋아요. 퍼셉트론 하나를 남김없이 만들었어요.",
        "part-8": "입력도 여럿, 뉴런도 여럿",
        "rest-8": "또 한 번 쉬어 갈 곳이에요. 여기까지가 배우는 뉴런과 손으로 이은 신경망이에요.",
        "part-10": "스스로 배우는 신경망",
        "rest-10": "여기서 쉬어요. 손글씨를 읽는 신경망을 처음부터 끝까지 직접 썼어요.",
        "part-14": "여기서 더 멀리",
        "plan": "| 장 | 만드는 것 | 새 낱말 | 읽기(분) | 연습까지(분) | 차시 |",
        "standards": "| 성취기준 | 과목 | 내용 | 장 |",
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
        "recall": "기억나나요? 짧은 질문 세 개",
        "answer": "답",
        "needs-script": "내가 쓴 코드는 이 브라우저에만 있어요. 보려면 자바스크립트가 필요해요.",
        "no-script": "코드를 실행하려면 자바스크립트가 필요해요. 브라우저 설정에서 자바스크립트를"
        " 켜고 페이지를 새로 고쳐 주세요. 글과 코드와 책의 결과는 이대로도 읽을 수 있어요.",
        "from-disk": "이 페이지는 저장된 파일로 열려 있어서 코드를 실행할 수 없어요. 책의 웹"
        " 주소로 열거나, 책의 폴더에서 python -m http.server 명령을 실행하고"
        " http://localhost:8000 주소로 여세요.",
        "framed": "다른 사이트 안에 끼워 넣은 화면이라서 코드를 실행할 수 없어요. 읽을 수는 있어요."
        " 실행하려면 책을 새 창에서 여세요. 열리지 않으면 주소를 복사해서 여세요:",
        "script-lost": "{} 파일을 불러오지 못해서 코드를 실행할 수 없어요. 인터넷 연결을 확인하고"
        " 페이지를 새로 고쳐 주세요. 고친 코드는 아래 셀에 그대로 있어요.",
    },
    "en": {
        "makes": "You make:",
        "minutes": "about {} minutes · {} with the exercises",
        "part-0": "Until one neuron learns",
        "rest-0": "A good place to rest. A neuron that you wrote learns by itself.",
        "part-5": "Harder tables, and a computer that never stops",
        "rest-5": "Another place to rest. You have built a whole perceptron.",
        "part-8": "Many inputs, several neurons",
        "rest-8": "Rest here too. Neurons that learn, and a network wired by hand, are yours.",
        "part-10": "Networks that learn by themselves",
        "rest-10": "Rest. A network that reads handwriting is yours, from its first line on.",
        "part-14": "Further out",
        "plan": "| chapter | you make | new words | reading | with exercises | lessons |",
        "standards": "| standard | subject | topic | chapters |",
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
        "recall": "Do you remember? Three quick questions",
        "answer": "Answer",
        "needs-script": "What you wrote is in this browser alone. Showing it needs JavaScript.",
        "no-script": "Running code needs JavaScript. Turn it on in your browser's settings and"
        " reload the page. Text, code and the book's results can be read as they are.",
        "from-disk": "This page was opened from a file, where browsers run no Python. Open the"
        " book at its web address, or run python -m http.server in the book's folder and open"
        " http://localhost:8000.",
        "framed": "This page is embedded in another site that lets no code run. You can read it"
        " here. To run it, open the book in a window of its own, or copy its address:",
        "script-lost": "The file {} could not be loaded, so that no code can run. Check your"
        " connection and reload the page. The code that you changed stands in its cells below.",
    },
}
