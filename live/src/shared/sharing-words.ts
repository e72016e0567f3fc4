/** The words around code that comes and goes: links, files, what the author has changed. */

import type { Lang } from "./protocol.ts";

const KO = {
  offered: {
    link: "이 코드는 지금 연 링크에 들어 있어요. 책의 코드가 아니고, 아직 실행하지 않았어요.",
    file: "불러온 파일의 코드가 지금 코드와 달라요. 어느 쪽을 쓸지 골라 주세요.",
    book: "책의 코드가 그 사이에 바뀌었어요. 어느 쪽을 쓸지 골라 주세요.",
  },
  take: { link: "이 코드 쓰기", file: "파일의 코드 쓰기", book: "책의 새 코드 쓰기" },
  drop: { link: "쓰지 않기", file: "지금 코드 두기", book: "지금 코드 두기" },
  side: { link: "링크", file: "파일", book: "책의 새 코드" },
  beside: { link: "책", file: "지금 코드", book: "지금 코드" },
  taken: "이 코드로 바꿨어요.",
  notTaken: "코드를 그대로 뒀어요.",
  again: "다시 보기",
  takeBack: "바꾸기 전으로",
  unseen: "눈에 보이지 않는 글자가 있어서 번호로 나타냈어요.",
  older: "링크를 만든 다음에 책의 코드가 바뀌었어요.",
  refused: {
    damaged: "링크가 온전하지 않아서 열지 못했으니, 링크 전체를 다시 받아 주세요.",
    tooLong: "링크에 든 코드가 너무 길어서 열지 않았어요.",
    otherVersion: "책의 다른 버전에서 만든 링크라서 열지 못했어요.",
  },
  noSuchCell: (cells: number) => `링크에 든 셀 ${cells}개는 이 페이지에 없어요.`,
  haveAlready: "링크에 든 코드가 이미 여기에 있어요.",
  link: "공유할 링크",
  shared: "이 링크를 열면 책의 코드 옆에 지금 코드가 보여요.",
  unchanged: "고친 코드가 없어서, 이 자리로 오는 링크만 만들었어요.",
  linkCopied: "링크를 복사했어요.",
  notCopied: "아래 링크를 복사해 주세요.",
  localOnly: "이 링크는 이 컴퓨터에서만 열려요.",
  fullLink: "링크에 담기에는 코드가 너무 길어요. 파일로 받아서 보내 주세요.",
  takeFile: "파일로 받기",
};

const EN: typeof KO = {
  offered: {
    link: "This code came with the link that you opened. It is not the book's, and it has not run.",
    file: "The file has other code for this cell than you have here. Choose which one to use.",
    book: "The book's code has changed since you edited this cell. Choose which one to use.",
  },
  take: { link: "Use this code", file: "Use the file's code", book: "Use the book's new code" },
  drop: { link: "Leave it", file: "Keep mine", book: "Keep mine" },
  side: { link: "the link", file: "the file", book: "the book's new code" },
  beside: { link: "the book", file: "yours", book: "yours" },
  taken: "This code stands in the cell now.",
  notTaken: "Your code stays as it is.",
  again: "Show it again",
  takeBack: "Take it back",
  unseen: "It has signs that cannot be seen. They are shown by their numbers.",
  older: "The book's code has changed since this link was made.",
  refused: {
    damaged: "This link is damaged and was not opened: ask for the whole link again.",
    tooLong: "This link holds too much code, so it was not opened.",
    otherVersion: "Another version of the book made this link, so it was not opened.",
  },
  noSuchCell: (cells) => `The link has ${counted(cells, "cell")} that this page does not have.`,
  haveAlready: "You have the code of this link already.",
  link: "Link to share",
  shared: "Whoever opens this link sees your code beside the book's.",
  unchanged: "Nothing is changed here, so the link leads to this place alone.",
  linkCopied: "The link is copied.",
  notCopied: "Copy the link below.",
  localOnly: "This link opens on this computer only.",
  fullLink: "This is too much code for a link. Take it as a file and send that.",
  takeFile: "Take the file",
};

export type SharingWords = typeof KO;

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The words of a language. */
export function sharingWords(lang: Lang): SharingWords {
  return lang === "ko" ? KO : EN;
}
