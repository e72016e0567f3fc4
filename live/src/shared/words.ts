/** Every word that the live cells show, in both languages. */

import type { Lang } from "./protocol.ts";

const KO = {
  run: "실행",
  stop: "멈추기",
  reset: "처음으로",
  copy: "복사",
  copied: "복사했어요",
  runAbove: "위 셀 먼저 실행",
  code: "코드. 누르면 고칠 수 있어요",
  editor: "코드 편집기. Esc 키를 누르면 나가고, Shift와 Enter 키를 함께 누르면 실행돼요",
  output: "실행 결과",
  idle: "",
  starting: "파이썬을 준비하고 있어요…",
  waiting: "앞의 셀이 끝나기를 기다려요…",
  waitingFor: (cell: string, left: number) =>
    `\`${cell}\` 셀이 끝나기를 기다려요${left ? `. 그다음 셀도 ${left}개 있어요` : "…"}`,
  asks: (cell: string) => `\`${cell}\` 셀이 묻고 있어요. 거기에 먼저 답해 주세요.`,
  agedOwn: "고치기 전 코드의 결과예요. 다시 실행하면 지금 코드의 결과가 나와요.",
  agedAbove: (cell: string) => `위의 \`${cell}\` 셀을 고치기 전에 나온 결과예요.`,
  running: "실행하고 있어요…",
  input: "입력을 기다려요…",
  finished: "다 실행했어요",
  failed: "오류가 났어요",
  stopped: "멈췄어요",
  errorAt: (line: number) => `${line}번째 줄`,
  above: (cell: string) => `위에 있는 \`${cell}\` 셀에서 오류가 났어요. 그 셀을 먼저 고쳐 주세요.`,
  progress: (loaded: string, total: string) =>
    `파이썬을 내려받고 있어요… ${total}MB 중 ${loaded}MB`,
  unpacking: "파이썬을 깨우고 있어요…",
  renewed:
    "파이썬을 끝내서 변수가 사라졌어요. 다음에 실행하면 새로 시작해서 위의 셀부터 다시 실행해요.",
  outcome: { "not-attempted": "아직 안 풀었어요.", wrong: "거의 다 왔어요.", right: "맞았어요!" },
  foresaw: { "not-attempted": "", wrong: "예상과 달라요.", right: "예상대로예요!" },
  yourAnswer: "내 답",
  solutions: "연습 풀이",
  inGlossary: "용어집에서 보기",
  solved: (done: number, all: number) => `연습 ${all}개 중 ${done}개를 풀었어요`,
  goOn: "하던 곳부터 이어서 하기",
  think: (seconds: number) => `${seconds}초 동안 생각하기`,
  thinking: (seconds: number) => `${seconds}초 남았어요`,
  thought: "이제 같이 볼까요?",
  skip: "건너뛰기",
  undo: "되돌리기",
  bookChanged: "책의 코드가 그 사이에 바뀌었어요. 처음으로 버튼을 누르면 새 코드를 볼 수 있어요.",
  notKept: "이 브라우저에는 고친 코드를 저장할 수 없어요. 창을 닫기 전에 따로 복사해 두세요.",
  fix: "이렇게 고치기",
  original: "파이썬이 한 말 그대로 보기",
  showDifference: "무엇이 다른지 보기",
  inBook: "책",
  here: "지금",
  keys: "기호 키",
  indent: "들여쓰기",
  less: "숫자 줄이기",
  more: "숫자 늘리기",
  saveWork: "내 작업을 파일로 저장",
  loadWork: "파일에서 불러오기",
  work: "고친 코드는 이 브라우저에만 남아요. 브라우저가 오래된 기록을 지울 수 있으니 가끔 파일로 저장해 두세요.",
  loaded: (cells: number) => `고친 셀 ${cells}개를 불러왔어요`,
  notOurs: "이 책에서 저장한 파일이 아니에요. 파일을 다시 골라 주세요.",
  fileName: "뉴런-내-작업.json",
  answer: "여기에 쓰고 Enter 키를 누르세요",
  send: "보내기",
  dropped: (lines: number) => `… 출력이 길어서 앞의 ${lines}줄은 뺐어요`,
  gap: (lines: number) => `… 그 사이의 ${lines}줄은 뺐어요`,
  leftOut: (characters: number) => `… ${characters}글자는 뺐어요…`,
  showAll: "다 보기",
  fullSize: "크게 보기",
  close: "닫기",
  offline:
    "인터넷에 닿지 않아서 파이썬을 불러오지 못했어요. 인터넷 연결을 확인하고 다시 실행해 보세요.",
  newer:
    "페이지를 열어 둔 사이에 책이 새로 나와서 파이썬을 불러오지 못했어요. 페이지를 새로 고쳐 주세요. 고친 코드는 그대로 있어요.",
  missing: (file: string, status: number) =>
    `파이썬을 불러오지 못했어요. 서버가 ${file} 파일을 주지 않아요(${status} 응답). 페이지를 새로 고쳐 보고, 그래도 안 되면 이 사이트를 운영하는 사람에게 알려 주세요.`,
  wrongType: (file: string, type: string) =>
    `파이썬을 불러오지 못했어요. 서버가 ${file} 파일을 ${type} 형식으로 보내서 브라우저가 받지 않아요. 이 사이트를 운영하는 사람에게 알려 주세요.`,
  unknown:
    "파이썬을 불러오지 못했어요. 다시 실행해 보고, 그래도 안 되면 페이지를 새로 고쳐 주세요.",
  moduleMissing: (module: string) =>
    `${module} 모듈을 내려받지 못했어요. 인터넷 연결을 확인하고 다시 실행해 보세요.`,
  noEditor: "편집기를 불러오지 못했어요. 인터넷 연결을 확인하고 코드를 다시 눌러 보세요.",
  died: "파이썬이 쓰러져서 이 셀은 끝까지 실행되지 못했어요. 다음에 실행하면 새로 시작해서 위의 셀부터 다시 실행해요.",
  same: "책과 똑같아요",
  different: "책과 달라요",
};

const EN: typeof KO = {
  run: "Run",
  stop: "Stop",
  reset: "Reset",
  copy: "Copy",
  copied: "Copied",
  runAbove: "Run the cells above first",
  code: "Code. Select it to edit",
  editor: "Code editor. Escape leaves it, Shift and Enter run it",
  output: "Output",
  idle: "",
  starting: "Getting Python ready…",
  waiting: "Waiting for the cell before…",
  waitingFor: (cell, left) =>
    `Waiting for the cell \`${cell}\`${left ? ` and ${left} more after it` : "…"}`,
  asks: (cell) => `The cell \`${cell}\` asks you something. Answer there first.`,
  agedOwn: "This comes from the code before your change. Run the cell again to see the new result.",
  agedAbove: (cell) => `This comes from before the cell \`${cell}\` above was changed.`,
  running: "Running…",
  input: "Waiting for your input…",
  finished: "Finished",
  failed: "There was an error",
  stopped: "Stopped",
  errorAt: (line) => `line ${line}`,
  above: (cell) => `The cell \`${cell}\` above has an error. Mend that cell first.`,
  progress: (loaded, total) => `Downloading Python… ${loaded} of ${total} MB`,
  unpacking: "Waking Python up…",
  renewed:
    "Python had to be ended, and its variables are gone. It is started anew when you next run a cell, and the cells above run again first.",
  outcome: { "not-attempted": "Not yet.", wrong: "Almost there.", right: "Right!" },
  foresaw: { "not-attempted": "", wrong: "Not what you expected.", right: "As you foresaw!" },
  yourAnswer: "Your answer",
  solutions: "Solutions to the exercises",
  inGlossary: "See the glossary",
  solved: (done, all) => `${done} of ${counted(all, "exercise")} solved`,
  goOn: "Continue where you left off",
  think: (seconds) => `Think for ${counted(seconds, "second")}`,
  thinking: (seconds) => `${counted(seconds, "second")} left`,
  thought: "Shall we look together?",
  skip: "Skip",
  undo: "Undo",
  bookChanged: "The book's code has changed since. Reset shows the new one.",
  notKept: "This browser keeps nothing. Copy your code before you close the window.",
  fix: "Correct it like this",
  original: "What Python said, word for word",
  showDifference: "See the difference",
  inBook: "the book",
  here: "here",
  keys: "Symbols",
  indent: "Indent",
  less: "Smaller number",
  more: "Bigger number",
  saveWork: "Save my work to a file",
  loadWork: "Load it from a file",
  work: "What you change stays in this browser alone. Browsers may forget old things, so save to a file now and then.",
  loaded: (cells) => `Loaded ${counted(cells, "changed cell")}`,
  notOurs: "This file was not saved from this book. Choose another one.",
  fileName: "neuron-my-work.json",
  answer: "Type here and press Enter",
  send: "Send",
  dropped: (lines) => `… the output is long: ${counted(lines, "line")} before this left out`,
  gap: (lines) => `… ${counted(lines, "line")} between left out`,
  leftOut: (characters) => `… ${counted(characters, "character")} left out …`,
  showAll: "Show all",
  fullSize: "Full size",
  close: "Close",
  offline: "Python could not be loaded: there is no connection. Check it and run the cell again.",
  newer:
    "Python could not be loaded: the book was published anew while this page was open. Reload the page; your changed code stays.",
  missing: (file, status) =>
    `Python could not be loaded: the server does not give the file ${file} (status ${status}). Reload the page; if that does not help, tell whoever runs this site.`,
  wrongType: (file, type) =>
    `Python could not be loaded: the server sends the file ${file} as ${type}, which the browser refuses. Tell whoever runs this site.`,
  unknown:
    "Python could not be loaded. Run the cell again; if that does not help, reload the page.",
  moduleMissing: (module) =>
    `The module ${module} could not be downloaded. Check your connection and run the cell again.`,
  noEditor: "The editor could not be loaded. Check your connection and select the code again.",
  died: "Python broke down, and this cell did not run to its end. It is started anew when you next run a cell, and the cells above run again first.",
  same: "Same as the book",
  different: "Not the same as the book",
};

export type Words = typeof KO;

/** Say how many, as `1 line` and `2 lines`. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The words of a language. */
export function words(lang: Lang): Words {
  return lang === "ko" ? KO : EN;
}
