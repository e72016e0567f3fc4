"""What figures say in Korean."""

KO = {
    # shared
    "answer": "정답",
    "epoch": "에포크",
    "epochs": "에포크 수",
    "input": "입력",
    "median": "중앙값 {value}",
    "output": "출력",
    "prediction": "예측값",
    "row": "{row}행",
    "score": "{total}개 중 {right}개 맞음",
    "sum": "가중합",
    "threshold": "임계값",
    "weight": "가중치",
    # handles
    "click.answer": "{row}행의 정답: {now}",
    "click.turn": "{name}: {now}",
    "drag.dot": "두 가중치",
    "drag.number": "{name}",
    "drag.point": "{row}번 점",
    # conveyor, storm machine, loop
    "conveyor.summary": "{name} 기계에 넣은 것: {inputs}. 나온 것: {outputs}.",
    "conveyor.title": "{name} 기계",
    "storm.clouds": "먹구름",
    "storm.drop": "기온 뚝",
    "storm.no-clouds": "맑은 하늘",
    "storm.no-drop": "기온 그대로",
    "storm.no-storm": "폭풍 없음",
    "storm.storm": "폭풍",
    "storm.title": "폭풍 기계",
    "loop.again": "다시 보기",
    "loop.done": "다 맞으면 끝",
    "loop.evaluate": "채점하기",
    "loop.guess": "첫 추측",
    "loop.improve": "고치기",
    "loop.now": "기계가 지금 있는 곳: {stage}.",
    "loop.summary": (
        "먼저 아무렇게나 추측하고 채점해요. 틀린 것이 있으면 조금 고치고 다시 채점해요. "
        "이렇게 돌고 돌다가 다 맞으면 끝나요."
    ),
    "loop.title": "채점하고, 고치고, 다시 채점하기",
    "loop.wrong": "틀린 것이 있으면",
    # rice mill
    "mill.fan": "바람",
    "mill.husks": "왕겨",
    "mill.rice": "하얀 쌀",
    "mill.rollers": "롤러가 껍질을 벗겨요",
    "mill.rough": "벼",
    "mill.summary": (
        "위에 벼를 부어요. 마주 도는 롤러 두 개가 단단한 껍질을 벗겨요. 껍질인 왕겨는 "
        "바람에 날려 옆으로 나가고, 하얀 쌀은 아래로 떨어져요. 그래서 쌀과 왕겨, 두 "
        "더미가 나와요."
    ),
    "mill.title": "속을 들여다본 정미기",
    # table
    "table.head": "입력 {names}.",
    "table.more": "그 밖에 {count}행",
    "table.right": "{x}: 정답 {answer}, 예측값 {prediction}, 맞음.",
    "table.row": "{x}: 정답 {answer}.",
    "table.title": "표",
    "table.wrong": "{x}: 정답 {answer}, 예측값 {prediction}, 틀림.",
    # neuron
    "neuron.fires": "{products} = {sum}, 임계값 {threshold}보다 커서 출력은 1이에요.",
    "neuron.form": "가중치 {weights}, 임계값 {threshold}인 뉴런이에요.",
    "neuron.more": "그 밖에 {count}개",
    "neuron.rests": "{products} = {sum}, 임계값 {threshold}보다 크지 않아서 출력은 0이에요.",
    "neuron.title": "뉴런 하나",
    # weight map
    "map.dot": "{place}: {answers}, {total}개 중 {right}개 맞음",
    "map.goal": "{answers} 조각에서는 모든 행이 맞아요.",
    "map.longer": "화살표는 {factor}배로 늘려 그렸어요",
    "map.no-goal": "이 지도에는 {answers} 답을 내는 곳이 없어요.",
    "map.path": "{count}번 움직임, {start} → {end}",
    "map.regions": (
        "{x} 가중치와 {y} 가중치가 {low}에서 {high}까지일 때 조각은 {count}개예요. "
        "조각마다 내는 답: {answers}."
    ),
    "map.steps": "{start} → {end}",
    "map.title": "가중치 지도",
    # boundary
    "boundary.hollow": "속이 빈 점은 틀린 점",
    "boundary.one": "정답 1",
    "boundary.share": (
        "{x} 입력과 {y} 입력이 {low}에서 {high}까지일 때, 이 네모의 {share}퍼센트에서 답이 1이에요."
    ),
    "boundary.title": "결정 경계",
    "boundary.wrong": "틀린 점: {points}.",
    "boundary.zero": "정답 0",
    # number line
    "line.above": "{row}행: 가중합 {sum}, 임계값보다 커서 출력 1.",
    "line.below": "{row}행: 가중합 {sum}, 임계값보다 크지 않아서 출력 0.",
    "line.moving": "가중치가 아직 움직여요",
    "line.nailed": "{row}행은 입력이 모두 0이라서 어떤 가중치로도 가중합이 움직이지 않아요.",
    "line.one": "출력 1",
    "line.still": "가중치가 더는 움직이지 않아요",
    "line.threshold": "임계값: {threshold}.",
    "line.title": "가중합과 임계값",
    "line.zero": "출력 0",
    # charts
    "chart.empty": "{name}: 아직 값이 없어요.",
    "chart.places": "곡선",
    "chart.series": (
        "{name}: 값 {count}개, 처음 {first}, 마지막 {last}, "
        "가장 낮은 값 {low}, 가장 높은 값 {high}."
    ),
    "chart.title": "훈련 과정",
    "chart.values": "값",
    "histogram.peak": "가장 많은 구간은 {low} 이상 {high} 미만, {times}번.",
    "histogram.peak-one": "가장 많은 값은 {low}, {times}번.",
    "histogram.series": (
        "값 {count}개, 가장 작은 값 {low}, 중앙값 {median}, 평균 {mean}, 가장 큰 값 {high}."
    ),
    "histogram.title": "값마다 나온 횟수",
    # folding
    "folding.flat": "종이가 펼쳐져 있어요.",
    "folding.folded": "종이를 접었어요. {one}번 점과 {other}번 점이 포개졌어요.",
    "folding.half": "{other}번 점이 있는 모서리가 {one}번 점 쪽으로 넘어가고 있어요.",
    "folding.parted": "이제 직선 하나로 답이 나뉘어요.",
    "folding.point": "{row}번 점 {place}: 정답 {answer}.",
    "folding.title": "종이 접기",
    # slope
    "slope.ball": "{x} = {at}, {y} {value}",
    "slope.gone": "공이 달아났어요.",
    "slope.least": "{x} = {where} 근처가 가장 낮아요. 거기서 {y} {least}.",
    "slope.loss": "손실",
    "slope.range": "{x} = {low}부터 {high}까지 그린 곡선이에요.",
    "slope.rate": "학습률 {rate}.",
    "slope.steep": "기울기 {slope}",
    "slope.steps": "{x} = {first}에서 지금까지 {count}걸음.",
    "slope.title": "곡선 위의 공",
    # graph
    "graph.back": "결과에서 위로 {rows}줄까지 기울기가 나와 있어요.",
    "graph.named": "{name}: {value}.",
    "graph.sloped": "{name}: {value}, 기울기 {slope}.",
    "graph.summary": "숫자 {count}개가 {rows}줄로 이어져 있고, 맨 아래가 결과 {result}.",
    "graph.title": "계산 그래프",
    # tug of war
    "ropes.down": "내리는 쪽",
    "ropes.nobody": "당긴 행 없음",
    "ropes.pull": "{row}행 {pull}",
    "ropes.rope": "{name} 가중치: {pulls}. 올린 횟수 {up}, 내린 횟수 {down}, 합치면 {net}.",
    "ropes.title": "줄다리기",
    "ropes.up": "올리는 쪽",
    "ropes.wasted": "당긴 힘의 {share}%가 서로 지워져요",
    # microscope
    "bias": "편향",
    "microscope.backward": "책임은 뒤로",
    "microscope.blame": "정답은 {answer}. 마지막 뉴런의 책임은 얼마나 될까요?",
    "microscope.code": "코드",
    "microscope.drag": "단계",
    "microscope.forward": "신호는 앞으로",
    "microscope.go": "{name}: {step}단계로",
    "microscope.hidden": "은닉 뉴런 {j}번이 입력에 가중치를 곱해서 더해요.",
    "microscope.move": "가중치 고치기",
    "microscope.move-hidden": "은닉 뉴런 {j}번의 가중치를 고쳐요.",
    "microscope.move-output": "책임을 다 나눴어요. 이제 마지막 뉴런의 가중치를 고쳐요.",
    "microscope.neuron": "은닉 뉴런 {j}번",
    "microscope.output": "마지막 뉴런이 신호에 가중치를 곱해서 더해요.",
    "microscope.share": "은닉 뉴런 {j}번이 책임을 나눠 받아요.",
    "microscope.step": "{steps}단계 중 {step}단계",
    "microscope.title": "현미경으로 본 학습 한 번",
    # pictures
    "digit.summary": "여덟 줄, 어두운 점은 #: {lines}",
    "digit.title": "8 × 8 점 그림",
    "digits.labels": "레이블: {labels}.",
    "digits.right": "맞았다는 표시 {count}개({labels}).",
    "digits.summary": "8 × 8 점 그림 {count}장.",
    "digits.title": "그림들",
    "heat.against": "아니라는 쪽",
    "heat.for": "맞다는 쪽",
    "heat.summary": (
        "가중치 64개, {low}에서 {high}까지. 맞다는 쪽 {up}개, 아니라는 쪽 {down}개. "
        "가장 센 자리: {strong}."
    ),
    "heat.title": "그림으로 본 가중치",
    "heats.down": "잉크가 내려요",
    "heats.neuron": "{name}번: 가장 세게 올리는 칸 {up}, 내리는 칸 {down}.",
    "heats.summary": "가중치가 64개씩 있는 뉴런 {count}개.",
    "heats.title": "그림으로 본 한 층의 가중치",
    "heats.up": "잉크가 올려요",
    "pad.cell": "{row}행 {column}열",
    "pad.summary": "64칸 중 {count}칸이 검은색: {lines}",
    "pad.title": "그림판",
    # shares and confusions
    "confusion.read": "읽은 숫자",
    "confusion.row": "{name}: {total}개 중 {right}개 맞음.",
    "confusion.taken": "{name} 대신 {other}: {count}번.",
    "confusion.title": "무엇을 무엇으로 착각했나",
    "shares.one": "{name}: {percent}.",
    "shares.summary": "큰 몫부터 차례로.",
    "shares.title": "답마다 받은 몫",
    # 내가 쓸 숫자의 자리
    "album.back": "앞 자리로",
    "album.clear": "이 자리 지우기",
    "album.drag": "그림판에 놓을 자리",
    "album.drawn": "그렸어요",
    "album.empty": "비었어요",
    "album.next": "다음 자리로",
    "album.now": "{place}번 자리: {digit} 쓰기",
    "album.place": "{place}번 자리, 숫자 {digit}: {done}",
    "album.summary": "{count}자리 중 {drawn}자리에 그렸어요. 그림판에는 {now}.",
    "album.title": "내 숫자를 쓸 자리",
}
