/** The words around code that comes and goes: links, files, what the author has changed. */

import type { Lang } from "./protocol.ts";

const KO = {
  offered: {
    link: "이 코드는 지금 연 링크에 들어 있어요. 책의 코드가 아니고, 아직 실행하지 않았어요.",
    file: "불러온 파일의 코드가 지금 코드와 달라요. 어느 쪽을 쓸지 골라 주세요.",
    book: "책의 코드가 그 사이에 바뀌었어요. 어느 쪽을 쓸지 골라 주세요.",
    part: "파일에 든 내 뉴런의 이 부분이 지금 것과 달라요. 어느 쪽을 쓸지 골라 주세요.",
  },
  take: {
    link: "이 코드 쓰기",
    file: "파일의 코드 쓰기",
    book: "책의 새 코드 쓰기",
    part: "채점하고 쓰기",
  },
  drop: { link: "쓰지 않기", file: "지금 코드 두기", book: "지금 코드 두기", part: "지금 것 두기" },
  side: { link: "링크", file: "파일", book: "책의 새 코드", part: "파일" },
  beside: { link: "책", file: "지금 코드", book: "지금 코드", part: "지금 것" },
  taken: {
    link: "이 코드로 바꿨어요.",
    file: "이 코드로 바꿨어요.",
    book: "이 코드로 바꿨어요.",
    part: "채점에 맞으면 내 뉴런에 들어가요.",
  },
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
  yourAnswer: "**내 답:**",
  programNeeds:
    "이 프로그램에는 책의 패키지가 있어야 해요. 설치하는 방법은 책의 첫 페이지에 있어요.\nmy_neuron에서 가져오는 것이 있으면 이 파일을 my_neuron 폴더 옆에 두세요. 그 폴더는 neuron notebooks 명령이 만들어 줘요.",
  neuronTitle:
    "# 내 뉴런\n\n책의 노트북이 있는 폴더에 이 파일을 두고 셀을 차례로 실행하세요. 맞은 부분이 `my_neuron` 폴더에 들어가요.",
  notOurs: "이 책에서 저장한 파일이 아니에요. 파일을 다시 골라 주세요.",
  newerFile: "더 새로운 책에서 저장한 파일이라서 아무것도 불러오지 않았어요.",
  loaded: (cells: number) => `고친 셀 ${cells}개를 불러왔어요.`,
  asked: (cells: number) =>
    `서로 다르게 고친 셀 ${cells}개는 그대로 두고, 두 코드를 함께 보여 드려요.`,
  behind: (cells: number) =>
    `셀 ${cells}개는 여기에서 더 고친 것이 있어서 그대로 뒀어요. 되돌리기로 볼 수 있어요.`,
  partsCame: (parts: number) => `내 뉴런의 부분 ${parts}개는 채점에 맞아야 들어가요.`,
  exercisesCame: "연습은 여기에서 실행해서 맞아야 푼 것으로 쳐요.",
  unkept: (cells: number) =>
    `그 가운데 ${cells}개는 이 브라우저에 저장할 수 없어서, 창을 닫으면 사라져요.`,
  takeBackFile: "불러오기 되돌리기",
  fileTakenBack: "불러오기 전으로 되돌렸어요.",
  judgeParts: "내 뉴런의 부분 채점하기",
  judgingParts: "내 뉴런의 부분을 채점하고 있어요…",
  partsRight: (parts: number) => `${parts}개가 맞아서 내 뉴런에 들어갔어요.`,
  partsUnjudged: (parts: number) => `${parts}개는 채점하지 못했어요.`,
  partsWrong: (parts: number) => `${parts}개는 맞지 않아서 넣지 않았어요.`,
};

const EN: typeof KO = {
  offered: {
    link: "This code came with the link that you opened. It is not the book's, and it has not run.",
    file: "The file has other code for this cell than you have here. Choose which one to use.",
    book: "The book's code has changed since you edited this cell. Choose which one to use.",
    part: "The file has another version of this part of your neuron. Choose which one to use.",
  },
  take: {
    link: "Use this code",
    file: "Use the file's code",
    book: "Use the book's new code",
    part: "Judge it and use it",
  },
  drop: { link: "Leave it", file: "Keep mine", book: "Keep mine", part: "Keep mine" },
  side: { link: "the link", file: "the file", book: "the book's new code", part: "the file" },
  beside: { link: "the book", file: "yours", book: "yours", part: "yours" },
  taken: {
    link: "This code stands in the cell now.",
    file: "This code stands in the cell now.",
    book: "This code stands in the cell now.",
    part: "If it is right, it becomes part of your neuron.",
  },
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
  yourAnswer: "**My answer:**",
  programNeeds:
    "This program needs the package of the book: the first page of the book says how to install it.\nIf it imports from my_neuron, put it beside that folder, which the command neuron notebooks makes.",
  neuronTitle:
    "# My neuron\n\nPut this file into the folder of the book's notebooks and run the cells in their order. What is right gets into the folder `my_neuron`.",
  notOurs: "This file was not saved from this book. Choose another one.",
  newerFile: "A newer version of the book saved this file, so nothing was loaded.",
  loaded: (cells) => `Loaded ${counted(cells, "changed cell")}.`,
  asked: (cells) =>
    `Both sides changed ${counted(cells, "cell")}: you see both versions and choose.`,
  behind: (cells) =>
    `You have gone on from ${counted(cells, "cell")} in the file: Undo leads back to it.`,
  partsCame: (parts) =>
    `${counted(parts, "part")} of your neuron must be judged before they count.`,
  exercisesCame: "Exercises count as solved once they have run here and are right.",
  unkept: (cells) =>
    `This browser could not keep ${cells} of them: they are gone when you close the window.`,
  takeBackFile: "Undo the loading",
  fileTakenBack: "Everything is as it was before the loading.",
  judgeParts: "Judge the parts of my neuron",
  judgingParts: "Judging the parts of your neuron…",
  partsRight: (parts) => `${counted(parts, "part")} judged right and taken into your neuron.`,
  partsUnjudged: (parts) => `${counted(parts, "part")} could not be judged.`,
  partsWrong: (parts) => `${counted(parts, "part")} judged wrong and left out.`,
};

export type SharingWords = typeof KO;

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The words of a language. */
export function sharingWords(lang: Lang): SharingWords {
  return lang === "ko" ? KO : EN;
}
