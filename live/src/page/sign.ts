/** Underlines a piece of the code, whether it is drawn as text or in the editor. */

const NAME = "live-error";

export class SignMark {
  private range: Range | null = null;

  /** Underline characters of a line, both counted from 0; browsers without highlights show the line. */
  show(code: HTMLElement, line: number, start: number, end: number): void {
    this.clear();
    if (!("highlights" in CSS)) return;
    const lines = [...code.querySelectorAll<HTMLElement>(".pce-line")];
    const from = lines.length > 0 ? start : startOf(code, line) + start;
    const root = lines.length > 0 ? lines[line] : code;
    const range = root && rangeOf(root, from, from + end - start);
    if (!range) return;
    this.range = range;
    const highlight = CSS.highlights.get(NAME) ?? new Highlight();
    highlight.add(range);
    CSS.highlights.set(NAME, highlight);
  }

  clear(): void {
    if (this.range) CSS.highlights.get(NAME)?.delete(this.range);
    this.range = null;
  }
}

/** How many characters come before a line. */
function startOf(code: HTMLElement, line: number): number {
  const lines = (code.textContent ?? "").split("\n").slice(0, line);
  return lines.reduce((sum, { length }) => sum + length + 1, 0);
}

function rangeOf(root: HTMLElement, start: number, end: number): Range | null {
  const range = document.createRange();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (!begun && start < at + length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return null;
}
