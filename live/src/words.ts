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
  running: "실행하고 있어요…",
  input: "입력을 기다려요…",
  finished: "다 실행했어요",
  failed: "오류가 났어요",
  stopped: "멈췄어요",
  errorAt: (line: number) => `${line}번째 줄`,
  above: (cell: string) => `위에 있는 ${cell} 셀에서 오류가 났어요. 그 셀을 먼저 고쳐 주세요.`,
  progress: (loaded: string, total: string) =>
    `파이썬을 내려받고 있어요… ${total}MB 중 ${loaded}MB`,
  unpacking: "파이썬을 깨우고 있어요…",
  renewed: "파이썬을 새로 시작하고 앞의 셀을 다시 실행해 두었어요.",
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
  dropped: (lines: number) => `… 앞의 ${lines}줄은 너무 길어서 뺐어요`,
  unavailable: "파이썬을 불러오지 못했어요. 인터넷 연결을 확인하고 다시 실행해 보세요.",
  moduleMissing: (module: string) =>
    `${module} 모듈을 내려받지 못했어요. 인터넷 연결을 확인하고 다시 실행해 보세요.`,
  noEditor: "편집기를 불러오지 못했어요. 인터넷 연결을 확인하고 코드를 다시 눌러 보세요.",
  died: "파이썬이 쓰러져서 새로 시작했어요. 이 셀은 끝까지 실행되지 못했어요.",
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
  running: "Running…",
  input: "Waiting for your input…",
  finished: "Finished",
  failed: "There was an error",
  stopped: "Stopped",
  errorAt: (line) => `line ${line}`,
  above: (cell) => `The cell ${cell} above has an error. Mend that cell first.`,
  progress: (loaded, total) => `Downloading Python… ${loaded} of ${total} MB`,
  unpacking: "Waking Python up…",
  renewed: "Python was started anew, and the cells above have run again.",
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
  loaded: (cells) => `Loaded ${cells} changed cells`,
  notOurs: "This file was not saved from this book. Choose another one.",
  fileName: "neuron-my-work.json",
  answer: "Type here and press Enter",
  send: "Send",
  dropped: (lines) => `… the first ${lines} lines were left out, there are too many`,
  unavailable: "Python could not be loaded. Check your connection and run the cell again.",
  moduleMissing: (module) =>
    `The module ${module} could not be downloaded. Check your connection and run the cell again.`,
  noEditor: "The editor could not be loaded. Check your connection and select the code again.",
  died: "Python broke down and was started anew. This cell did not run to its end.",
  same: "Same as the book",
  different: "Not the same as the book",
};

export type Words = typeof KO;

/** The words of a language, by default that of the page. */
export function words(lang: Lang = pageLanguage()): Words {
  return lang === "ko" ? KO : EN;
}

/** The language that the page says it is in. */
export function pageLanguage(): Lang {
  return document.documentElement.lang.startsWith("ko") ? "ko" : "en";
}
