/** Where on the screen the sentence stands that an element belongs to. */

const END = /[.?!…]["”’)\]]*\s+/gu;

/** The box around the sentence; around the element itself where it stands in no text. */
export function sentenceBox(element: Element): DOMRect {
  const block = element.closest("p, li, dd, td");
  if (!block) return element.getBoundingClientRect();
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEndBefore(element);
  const before = range.toString();
  const start = [...before.matchAll(END)].reduce((_, found) => found.index + found[0].length, 0);
  range.setEnd(block, block.childNodes.length);
  const rest = range.toString().slice(before.length);
  const stop = rest.search(END);
  const end = before.length + (stop < 0 ? rest.length : stop + 1);
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const { length } = text as Text;
    if (at <= start && start < at + length) range.setStart(text, start - at);
    if (at < end && end <= at + length) range.setEnd(text, end - at);
    at += length;
  }
  return range.getBoundingClientRect();
}
