"""What the command line says in Korean, in characters that code page 949 has."""

KO = {
    # help
    "help": """\
쓰는 법: neuron 명령 [값] [옵션]
        (python -m neuron_tutor 라고 써도 돼요)

명령
  learn 표            뉴런 하나에게 표를 가르쳐요
  digits              손글씨 숫자를 읽는 신경망을 훈련해요
  notebooks 폴더      이 책의 모든 장을 주피터 노트북으로 복사해요
  check 장 파일       내가 쓴 파일로 그 장의 연습 문제를 채점해요
  book                인터넷 없이 이 컴퓨터에서 책 전체를 열어요
  doctor              neuron 패키지가 제대로 설치되었는지 살펴봐요

어느 명령에나 쓸 수 있는 옵션
  --lang ko|en        말하는 언어 (정하지 않으면 컴퓨터의 언어)
  --json              사람이 읽는 글 대신 JSON 객체 하나를 출력해요
  --version           패키지와 파이썬의 버전
  -h, --help          도움말 (neuron learn --help 처럼 명령마다 있어요)

종료 코드
  0    잘 끝났어요
  1    끝까지 돌았지만 답이 '아니요'예요 (표를 다 배우지 못함, 문제를
       다 풀지 못함, 고칠 것이 있음)
  2    명령이나 파일을 알아볼 수 없어요
  130  Ctrl+C 키로 멈췄어요""",
    "help.learn": """\
쓰는 법: neuron learn 표 [옵션]

뉴런 하나가 표를 다 맞힐 때까지, 또는 더 배울 수 없을 때까지 훈련해요.

표로 쓸 수 있는 것
  이름                and, or, xor, nand, storm, "x1 and not x2" 같은 이름
  정답 네 개          1000 처럼, 입력 (1,1) (1,0) (0,1) (0,0)의 정답을 차례로
  파일                어떤 꼴의 CSV 파일이든. 한 행에 입력들과 정답(예, 아니요)
                      을 써요. 첫 줄은 이름이어도 돼요

옵션
  --rate 수           학습률 (0.01)
  --epochs 수         최대 에포크 (10000)
  --seed 수           난수 시드 (0). 같은 시드는 늘 같은 결과를 내요

파일을 잘못 읽으면 쓰는 옵션
  --answer 열         정답이 있는 열의 이름, 또는 몇 번째 열인지
  --yes 값            '예'라는 뜻의 정답
  --separator 기호    comma, semicolon, tab, bar, space 또는 글자 하나
  --decimal 기호      소수점: point 또는 comma
  --lang, --json, --help

종료 코드: 다 배우면 0, 못 배우면 1, 표를 알아볼 수 없으면 2, Ctrl+C 키는 130""",
    "help.digits": """\
쓰는 법: neuron digits [옵션]

가로 8칸, 세로 8칸짜리 손글씨 숫자 1,797개로 신경망(64-16-10)을 훈련해요.
1,200개로 배우고, 237개로 가장 좋은 에포크를 고르고(검증), 360개로
마지막에 한 번 채점해요(테스트).

옵션
  --epochs 수         에포크 (10)
  --rate 수           학습률 (0.05)
  --seed 수           난수 시드 (0). 같은 시드는 늘 같은 결과를 내요
  --save 파일         지금까지 가장 좋은 모델을 JSON 파일로 저장해요.
                      Ctrl+C 키로 멈춰도 남아요
  --force             있는 파일을 묻지 않고 바꿔요
  --lang, --json, --help

종료 코드: 훈련이 되면 0, 발산하거나 배운 것이 없으면 1, 옵션이나 파일을 쓸 수
없으면 2, Ctrl+C 키는 130""",
    "help.notebooks": """\
쓰는 법: neuron notebooks 폴더 [옵션]

이 책의 모든 장을 주피터 노트북으로 폴더에 복사해요. 폴더가 없으면 만들어요.
여러분이 고쳤거나 실행한 노트북은 건드리지 않아요.

옵션
  --lang ko|en        어느 언어의 노트북인지 (정하지 않으면 컴퓨터의 언어)
  --force             고친 노트북도 새것으로 바꿔요
  --json, --help

종료 코드: 복사하면 0, 복사하지 못한 것이 있으면 1, 폴더를 쓸 수 없으면 2,
Ctrl+C 키는 130""",
    "help.check": """\
쓰는 법: neuron check 장 파일 [옵션]

파이썬 파일을 실행하고, 그 장의 연습 문제를 하나씩 채점해요. 장은 ch04,
4, 04-training 가운데 어느 것으로 써도 돼요. ch01-or 처럼 문제 하나만 고를
수도 있어요.

그 장의 셀이 연습 문제 전까지 만든 것은 파일이 시작할 때 이미 있어요. 파일이
출력하는 글은 보여 주지 않고, input() 함수에 답할 사람도 없어요.

옵션
  --seconds 수        파일이나 풀이 하나가 써도 되는 시간(초) (60)
  --lang, --json, --help

종료 코드: 모두 맞으면 0, 틀렸거나 안 푼 문제가 있거나 파일에 오류가 있거나
파일이 끝나지 않으면 1, 장이나 파일이 없으면 2, Ctrl+C 키는 130""",
    "help.book": """\
쓰는 법: neuron book [옵션]

브라우저에서 돌아가는 파이썬까지 든 책 전체를 이 컴퓨터에서 열어요.
neuron-from-scratch-book 패키지에 들어 있어요.

옵션
  --port 수           쓸 포트 번호 (8314. 고친 코드는 포트마다 따로 저장돼요)
  --host 주소         다른 컴퓨터에서도 보이게 해요 (0.0.0.0)
  --no-open           브라우저를 열지 않고 주소만 알려 줘요
  --lang, --json, --help

종료 코드: 0 Ctrl+C 키로 닫음, 1 포트를 다른 프로그램이 쓰고 있거나 책 파일이
온전하지 않음, 2 책이 설치되어 있지 않거나 옵션을 알아볼 수 없음""",
    "help.doctor": """\
쓰는 법: neuron doctor [옵션]

import neuron 이라고 쓰면 무엇을 가져오게 되는지 살펴보고, 고칠 것이 있으면
어떻게 고치는지 알려 줘요. 이름이 같은 다른 패키지(예일 대학교의 NEURON
시뮬레이터)가 있거나, 지금 폴더에 neuron.py 파일이 있으면 엉뚱한 것을 가져와요.

옵션
  --lang, --json, --help

종료 코드: 고칠 것이 없으면 0, 있으면 1, 잘못 쓴 옵션은 2""",
    # what was typed
    "usage.command": "`{given}` 명령은 없어요.{hint} 명령의 목록은 neuron --help 로 볼 수 있어요.",
    "usage.option": "`{given}` 옵션은 없어요.{hint} 도움말은 {help} 로 볼 수 있어요.",
    "usage.value": "`{name}` 옵션 뒤에는 값이 하나 필요해요.",
    "usage.flag": "`{name}` 옵션에는 값을 쓰지 않아요.",
    "usage.extra": "`{given}` 부분이 남아요. 쓰는 법: {usage} (도움말: {help})",
    "usage.missing": "{what} 자리가 비어 있어요. 쓰는 법: {usage} (도움말: {help})",
    "usage.lang": "`--lang` 옵션의 값은 ko 아니면 en 이에요. `{given}` 값은 쓸 수 없어요.",
    "usage.whole": "`{name}` 옵션의 값은 {least} 이상의 정수여야 해요. 받은 값: `{given}`",
    "usage.positive": "`{name}` 옵션의 값은 0보다 큰 수여야 해요. 받은 값: `{given}`",
    "usage.separator": (
        "`--separator` 옵션에는 글자 하나, 또는 comma, semicolon, tab, bar, space 가운데 하나를"
        " 쓰세요. 받은 값: `{given}`"
    ),
    "usage.decimal": "`--decimal` 옵션의 값은 point 아니면 comma 예요. 받은 값: `{given}`",
    "hint": " 혹시 `{word}` 말인가요?",
    "what.table": "표",
    "what.folder": "폴더",
    "what.chapter": "장",
    "what.file": "파일",
    # files
    "file.absent": "`{path}` 파일이 없어요.{hint}",
    "file.folder": "`{path}` 이름은 파일이 아니라 폴더예요.",
    "file.special": "`{path}` 이름은 파일이 아니라 장치예요.",
    "file.not-folder": "`{path}` 이름은 폴더가 아니라 파일이에요.",
    "file.no-folder": "`{path}` 파일을 담을 폴더가 없어요. 폴더부터 만드세요.",
    "file.exists": "`{path}` 파일이 벌써 있어요. 바꾸려면 --force 옵션을 붙이세요.",
    "file.replace?": "`{path}` 파일이 벌써 있어요. 바꿀까요? [y/N] ",
    "file.encoding": "`{path}` 파일의 글자를 읽을 수 없어요. UTF-8로 저장해 보세요.",
    "file.refused": "`{path}` 파일이나 폴더를 쓸 수 없어요. ({reason})",
    "output.refused": "출력을 쓸 수 없어요. ({reason})",
    "stopped": "멈췄어요.",
    # learn
    "table.unknown": (
        "`{given}` 표는 없어요.{hint} 이름 하나(and, or, xor ...), 1000 같은 정답 네 개,"
        " 또는 CSV 파일을 쓰세요."
    ),
    "table.empty": "`{path}` 파일에 배울 행이 없어요.",
    "table.narrow": (
        "`{path}` 파일 {line}번 줄: 입력과 정답, 값이 적어도 두 개 있어야 해요. 값 사이에 다른"
        " 기호가 있으면 --separator 뒤에 그 기호를 쓰세요."
    ),
    "table.ragged": "`{path}` 파일 {line}번 줄: 값이 {wanted}개여야 하는데 {given}개예요.",
    "table.workbook": (
        "`{path}` 파일은 글이 아니라 문서예요. 엑셀 같은 프로그램에서 열어 CSV로 저장하고, 그"
        " 파일을 쓰세요."
    ),
    "table.other-kind": (
        "`{path}` 파일은 줄마다 값이 있는 표가 아니라 {kind} 문서예요. 엑셀 같은 프로그램에서 열어"
        " CSV로 저장하고, 그 파일을 쓰세요."
    ),
    "table.format": (
        "`{path}` 파일은 {kind} 형식이라서 여기서는 읽지 못해요. 이 파일을 만든 프로그램에서 표를"
        " CSV로 저장하고, 그 파일을 쓰세요."
    ),
    "table.code": (
        "`{path}` 파일은 프로그램 코드예요. 표만 남기고, 한 줄에 한 행씩 쓰세요. 값 사이에는"
        " 쉼표를 넣어요. 예: 1,0,1"
    ),
    "table.no-text": (
        "`{path}` 파일은 글이 아니에요. 이 파일을 만든 프로그램에서 표를 CSV로 저장하고, 그 파일을"
        " 쓰세요."
    ),
    "table.packed": (
        "`{path}` 파일은 압축되어 있어요({kind}). 압축을 풀고, 그 안에 있던 파일을 쓰세요."
    ),
    "table.missing": (
        "`{path}` 파일 {line}번 줄 `{column}` 열: 값이 없어요. 값을 채우거나 그 행을 지우세요."
    ),
    "table.missing.word": (
        "`{path}` 파일 {line}번 줄 `{column}` 열: 값 없이 `{given}` 표시만 있어요. 값을 채우거나"
        " 그 행을 지우세요."
    ),
    "table.number": (
        "`{path}` 파일 {line}번 줄 `{column}` 열: `{given}` 값은 수가 아니에요. 수로 고치거나 그"
        " 열을 지우세요."
    ),
    "table.column": "`{path}` 파일에 `{given}` 열이 없어요.{hint} 있는 열: {names}",
    "table.columns": (
        "`{path}` 파일에 `{given}` 열이 여러 개예요. --answer 옵션에 이름 대신 몇 번째 열인지"
        " 쓰세요. ({places} 가운데 하나)"
    ),
    "table.yes": "`{path}` 파일 `{column}` 열에 `{given}` 정답은 없어요.{hint}",
    "table.answer.one": (
        "`{path}` 파일 {line}번 줄 `{column}` 열: 정답이 `{given}` 하나뿐이에요. '예'라는 뜻이면"
        " 이 옵션을 붙이세요: --yes {typed_given}"
    ),
    "table.answer.same": (
        "`{path}` 파일 `{column}` 열: 정답이 모두 같아서(`{given}`) 배울 것이 없어요. 진짜"
        " 정답이 `{name}` 열에 있으면 이 옵션을 붙이세요: --answer {typed_name}"
    ),
    "table.answer.two": (
        "`{path}` 파일 {line}번 줄 `{column}` 열: 정답이 `{given}`, `{other}` 두 가지예요."
        " '예'라는 뜻의 정답을 알려 주세요. 예를 들면: --yes {typed_given}"
    ),
    "table.answer.many": (
        "`{path}` 파일 {line}번 줄 `{column}` 열: 정답은 0과 1처럼 두 가지여야 하는데 `{given}`"
        " 값까지 있어요. 정답이 다른 열에 있으면 --answer 옵션에 그 이름을 쓰세요."
    ),
    "table.answer.other": (
        "`{path}` 파일 {line}번 줄 `{column}` 열: 정답은 0과 1처럼 두 가지여야 하는데 `{given}`"
        " 값까지 있어요. 정답이 `{name}` 열에 있으면 이 옵션을 붙이세요: --answer {typed_name}"
    ),
    "table.no-file": "`{given}` 표는 파일이 아니에요. 정답을 이미 알고 있어서 읽을 것이 없어요.",
    "table.file-too": (
        "`{given}` 값을 규칙으로 읽었어요. 이름이 같은 파일도 있어요. 그 파일을 쓰려면: ./{given}"
    ),
    "table.separator": "읽은 방법: 구분 기호는 {sign}.",
    "table.decimal": "소수점은 쉼표.",
    "table.names": "이름은 {line}번 줄.",
    "table.no-names": "이름은 없음.",
    "table.skipped": "건너뛴 줄: {lines}.",
    "table.answers": "정답은 `{answer}` 열 (예: {yes}, 아니요: {no}).",
    "table.words": "수로 바꾼 말: {words}.",
    "table.units": "뗀 단위: {columns}.",
    "table.left-out": "뺀 열: {columns}.",
    "sign.comma": "쉼표",
    "sign.semicolon": "쌍반점",
    "sign.tab": "탭",
    "sign.bar": "세로줄",
    "sign.space": "빈칸",
    "why.empty": "비어 있음",
    "why.numbering": "행 번호",
    "why.words": "글",
    "learn.start": "표: {table} ({rows}행)   학습률 {rate:g}   시드 {seed}",
    "learn.converged": "{epochs}에포크 만에 {total}행을 모두 맞혔어요.",
    "learn.lucky": "처음부터 {total}행을 모두 맞혔어요. 훈련할 것이 없었어요.",
    "learn.cycle": (
        "{epochs}에포크 만에 멈췄어요: 똑같은 숫자들이 되풀이돼요(순환). 더 돌아도 나아지지"
        " 않아요.\n직선 하나로 정답을 나눌 수 없는 표는 뉴런 하나로 다 맞힐 수 없어요."
    ),
    "learn.diverged": (
        "{epochs}에포크 만에 멈췄어요: 수가 끝없이 커져서 더 셀 수 없어요(발산).\n"
        "학습률을 더 작게 골라 보세요: --rate 0.01"
    ),
    "learn.frozen": (
        "{epochs}에포크 만에 멈췄어요: 틀린 행이 있는데도 숫자가 하나도 움직이지 않아요(정지)."
        "\n숫자에 비해 한 걸음이 너무 작아요. 학습률을 키워 보세요."
    ),
    "learn.limit": "{epochs}에포크를 다 돌았지만 아직 다 맞히지 못했어요. 더 돌면 될지도 몰라요.",
    "learn.best": "가장 잘했을 때 {total}행 가운데 {right}행을 맞혔어요. 아래는 그때의 뉴런이에요.",
    "learn.rule": "배운 규칙:",
    "learn.inequality": "{sum} > {threshold} 이면 1, 아니면 0",
    "learn.more": "({count}행이 더 있어요)",
    "column.epoch": "에포크",
    "column.right": "맞은 행",
    "column.threshold": "임계값",
    "column.answer": "정답",
    "column.prediction": "예측값",
    "column.loss": "손실",
    "column.training": "훈련 정확도",
    "column.validation": "검증 정확도",
    "wrong": "틀림",
    # digits
    "digits.start": (
        "손글씨 숫자 {train}개로 배우고 {validation}개로 검증해요."
        "   학습률 {rate:g}   시드 {seed}\n(Ctrl+C 키를 누르면 멈춰요.)"
    ),
    "digits.best": (
        "가장 좋은 모델은 {epoch}에포크의 것이에요. 처음 보는 테스트 숫자 {total}개 가운데"
        " {right}개를 맞혔어요. 정확도 {share}"
    ),
    "digits.diverged": "손실이 끝없이 커졌어요(발산). 학습률을 줄여 보세요.",
    "digits.guessing": (
        "배운 것이 없어요. 아무렇게나 찍어도 이만큼은 맞혀요. 학습률을 줄이거나 에포크를 늘려"
        " 보세요."
    ),
    "digits.stopped": "훈련을 멈췄어요.",
    "digits.nothing": "아직 한 에포크도 끝나지 않아서 남길 모델이 없어요.",
    "digits.credit": "데이터: {credit}",
    "digits.saved": "모델을 저장했어요: {path}\n다시 쓰려면: neuron.Network.load({name!r})",
    # notebooks
    "notebooks.new": "  새로 만듦    {name}",
    "notebooks.updated": "  새것으로     {name}",
    "notebooks.same": "  이미 있음    {name}",
    "notebooks.kept": "  그대로 둠    {name}   (고쳤거나 실행한 노트북이에요)",
    "notebooks.blocked": "  복사 못 함   {name}   (이름이 같은 폴더가 있어요)",
    "notebooks.force": (
        "그대로 둔 노트북도 새것으로 바꾸려면 --force 옵션을 붙이세요. 여러분이 쓴 것은 사라져요."
    ),
    "notebooks.other": (
        "`{path}` 폴더에는 다른 언어의 노트북이 같은 이름으로 들어 있어요. 다른 폴더를 쓰거나,"
        " 그 노트북들을 바꾸려면 --force 옵션을 붙이세요."
    ),
    "notebooks.next": "이제 주피터로 열어 보세요: jupyter lab {folder}",
    "notebooks.none": (
        "이 neuron 패키지에는 노트북이 들어 있지 않아요."
        " neuron-from-scratch 패키지의 wheel 파일에는 들어 있어요."
    ),
    # check
    "check.unknown": (
        "`{given}` 장이나 문제는 없어요.{hint} 장은 ch01 처럼, 문제는 ch01-or 처럼 쓰세요."
    ),
    "check.page": (
        "`{given}` 문제는 책의 그 페이지에서 채점해요. 거기 있는 것을 함께 쓰는 문제라서 그래요."
        " 이 명령은 ch00부터 {last}까지의 문제를 채점해요."
    ),
    "check.order": "장을 먼저, 파일을 나중에 써요. 이렇게 쓰세요: neuron check {chapter} {file}",
    "check.notebook": (
        "`{path}` 파일은 노트북이에요. 풀이를 my.py 같은 파이썬 파일로 옮기고, 그 파일을 쓰세요."
    ),
    "check.itself": (
        "지금 확인하는 파일 안에서 `{path}` 파일을 또 확인하려고 했어요. 그 줄을 지워 주세요."
    ),
    "check.error": "`{path}` 파일이 오류로 끝났어요. 그 줄 아래는 실행되지 않았어요.",
    "check.endless": (
        "`{path}` 파일이 끝나지 않아요. 아주 많이 실행했는데도 {line}번 줄에 머물러 있어요."
        " 거기서 되풀이가 언제 멈추는지 살펴보세요."
    ),
    "check.exited": (
        "`{path}` 파일이 {line}번 줄에서 exit() 같은 것으로 스스로 끝났어요. 그 아래는 실행되지"
        " 않았어요."
    ),
    "check.quit": (
        "`{path}` 파일이 os._exit() 같은 것으로 파이썬을 끝내 버려서 채점하지 못했어요. 그 부분을"
        " 지워 보세요."
    ),
    "check.slow": (
        "`{path}` 파일이 {seconds}초가 지나도 끝나지 않았어요. 무엇을 기다리는지 살펴보세요. 시간이"
        " 더 필요하면 --seconds 옵션으로 늘릴 수 있어요."
    ),
    "check.unreached": "파일이 이 문제까지 오지 못했어요. 위에서 알려 준 것부터 고치세요.",
    "check.not-attempted": "아직 안 풀었어요",
    "check.wrong": "아직 아니에요",
    "check.right": "맞았어요",
    "check.total": "맞은 문제: {total}개 가운데 {right}개",
    # doctor
    "book.absent": "책의 페이지들이 설치되어 있지 않아요. {package} 패키지에 들어 있어요.",
    "doctor.python": "파이썬        {version}   ({path})",
    "doctor.inside": "가상 환경     {path}",
    "doctor.outside": "가상 환경     쓰지 않아요 ({path})",
    "doctor.version": "패키지        neuron-from-scratch {version}",
    "doctor.checkout": "패키지        설치되지 않았어요. 소스 폴더에서 바로 실행하고 있어요.",
    "doctor.place": "import neuron {path}",
    "doctor.nowhere": "없음",
    "doctor.well": "고칠 것이 없어요. import neuron 이라고 쓰면 이 책의 패키지를 가져와요.",
    "doctor.ill": "고친 다음에 neuron doctor 명령을 다시 실행해 보세요.",
    "doctor.other": (
        "문제: 이름이 같은 다른 패키지가 함께 설치되어 있어요: {about}\n"
        "      둘 다 neuron 폴더를 쓰기 때문에 서로의 파일을 덮어써요."
    ),
    "doctor.other.do": (
        "할 일: 가상 환경을 새로 만들어 이 책의 패키지만 설치하세요. 다른 패키지는 그대로 둬도"
        " 돼요.\n      {make}\n      {install}"
    ),
    "doctor.damaged": "문제: 이 패키지의 파일이 없거나 바뀌었어요: {about}",
    "doctor.damaged.do": (
        "할 일: 다시 설치하세요. 다른 패키지와 함께 설치되어 있다면 가상 환경을 새로 만드세요.\n"
        "      {reinstall}"
    ),
    "doctor.foreign": "문제: import neuron 이라고 쓰면 다른 패키지를 가져와요: {about}",
    "doctor.foreign.do": (
        "할 일: 가상 환경을 새로 만들어 이 책의 패키지를 설치하세요.\n      {make}\n      {install}"
    ),
    "doctor.shadow": (
        "문제: 지금 폴더에 있는 것이 패키지를 가려요: {about}\n"
        "      이 폴더의 프로그램은 import neuron 이라고 쓸 때 이것을 가져와요."
    ),
    "doctor.path": (
        "문제: 파이썬이 먼저 찾는 폴더에 있는 것이 패키지를 가려요: {about}\n"
        "      프로그램은 import neuron 이라고 쓸 때 이것을 가져와요."
    ),
    "doctor.path.do": (
        "할 일: 그 폴더를 PYTHONPATH 변수에서 빼거나, 가상 환경을 새로 만드세요.\n"
        "      {make}\n      {install}"
    ),
    "doctor.shadow.do": "할 일: `{name}` 이름을 my_neuron 같은 다른 이름으로 바꾸세요.",
}
