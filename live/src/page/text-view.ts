/** Shows text while it grows, and leaves alone what the reader looks at or has selected. */

import type { Words } from "../shared/words.ts";
import { button, make } from "./element.ts";
import type { Line, Run } from "./line.ts";
import type { Passage } from "./terminal.ts";

/** While text pours in, only its end is painted: laying out 10,000 lines takes longer than a frame. */
const LINES_WHILE_RUNNING = 200;
/** So much is painted at most for a reader who has stopped to look. */
const LINES_WHILE_HELD = 20_000;
/** The browser lays out whole chunks, and those on the screen alone (output.css). */
const LINES_PER_CHUNK = 100;
/** What is longer is shown by its ends. */
const LONG = 1_500;
const ENDS = 300;
/** How near to the end a reader counts as being there, in pixels. */
const NEAR = 8;
/** A wheel or a finger is heard before what it moves: until then nothing may move it back, in ms. */
const TURNING_MS = 400;

interface Row {
  line: Line;
  version: number;
  /** A newline follows. */
  ended: boolean;
  chunk: HTMLElement;
  nodes: ChildNode[];
}

export class TextView {
  readonly element = make("pre", "live-text");
  private readonly words: Words;
  private readonly gap = make("span", "live-gap");
  private readonly unfolded = new Set<number>();
  private readonly changed: () => void;
  private rows: Row[] = [];
  private scrolledBack = false;
  /** When the reader last began to scroll. */
  private turned = Number.NEGATIVE_INFINITY;

  /** `changed` is called when the text must be painted again. */
  constructor(words: Words, changed: () => void) {
    this.words = words;
    this.changed = changed;
    this.element.tabIndex = 0;
    this.element.setAttribute("role", "region");
    this.element.setAttribute("aria-label", words.output);
    this.element.addEventListener("scroll", () => {
      const { scrollTop, scrollHeight, clientHeight } = this.element;
      this.scrolledBack = scrollHeight - scrollTop - clientHeight > NEAR;
    });
    for (const type of ["wheel", "touchmove"]) {
      const turn = () => {
        this.turned = performance.now();
      };
      this.element.addEventListener(type, turn, { passive: true });
    }
  }

  /** Paint a passage; `follow` to stay at its end unless the reader has gone elsewhere. */
  paint(passage: Passage, running: boolean, follow: boolean): void {
    const { lines, erased } = passage;
    const [first] = lines;
    const empty = !first || (lines.length === 1 && first.length === 0);
    this.element.hidden = empty;
    if (empty || !first) {
      this.discard(this.rows.splice(0));
      return;
    }
    const turning = performance.now() - this.turned < TURNING_MS;
    const held = this.rows.length > 0 && (this.scrolledBack || turning || this.isSelected());
    const from = running && !held ? Math.max(0, lines.length - LINES_WHILE_RUNNING) : 0;
    this.discard(this.take((row) => row.line.number < erased));
    // What a held reader sees stays, though it was dropped since.
    if (!held) this.discard(this.take((row) => row.line.number < (lines[from] as Line).number));
    this.repaint(passage);
    if (!running || this.rows.length < LINES_WHILE_HELD) this.add(lines, from, running);
    this.markGap(first.number);
    if (follow && running && !held) this.element.scrollTop = this.element.scrollHeight;
  }

  /** Paint the lines that came before and after those that stand there. */
  private add(lines: Line[], from: number, running: boolean): void {
    const first = this.rows[0]?.line.number ?? Number.POSITIVE_INFINITY;
    const last = this.rows.at(-1)?.line.number ?? -1;
    const firstKept = (lines[0] as Line).number;
    if (running && this.rows.length > 0 && last < firstKept - 1) return; // it would leave a gap
    const earlier = lines.slice(from).filter(({ number }) => number < first && last >= firstKept);
    const later = lines.slice(from).filter(({ number }) => number > last);
    const top = this.rows[0]?.chunk;
    if (top && earlier.length > 0) {
      const before = top.offsetTop; // to ask is to lay out all lines: not in every frame
      this.rows.unshift(...this.rowsOf(earlier, lines.at(-1), (chunk) => top.before(chunk)));
      this.element.scrollTop += top.offsetTop - before;
    }
    const fresh = last < firstKept - 1 || this.roomIn(this.rows.at(-1)) === 0;
    const open = fresh ? undefined : this.rows.at(-1)?.chunk;
    this.rows.push(
      ...this.rowsOf(later, lines.at(-1), (chunk) => this.element.append(chunk), open),
    );
  }

  private rowsOf(
    lines: Line[],
    last: Line | undefined,
    place: (chunk: HTMLElement) => void,
    open?: HTMLElement,
  ): Row[] {
    let chunk = open;
    let room = chunk ? this.roomIn(this.rows.at(-1)) : 0;
    return lines.map((line) => {
      if (!chunk || room === 0) {
        chunk = make("span", "live-chunk");
        room = LINES_PER_CHUNK;
        place(chunk);
      }
      room--;
      const row = { line, version: line.version, ended: line !== last, chunk, nodes: [] };
      return this.draw(row, (nodes) => chunk?.append(...nodes));
    });
  }

  /** How many more lines the chunk of the last row takes. */
  private roomIn(row: Row | undefined): number {
    if (!row) return 0;
    const used = this.rows.length - this.rows.findLastIndex(({ chunk }) => chunk !== row.chunk) - 1;
    return Math.max(0, LINES_PER_CHUNK - used);
  }

  /** Bring the rows that stand there up to date; a selection in others survives. */
  private repaint({ lines }: Passage): void {
    for (const row of this.rows) {
      const ended = row.line !== lines.at(-1);
      if (row.version === row.line.version && row.ended === ended) continue;
      row.version = row.line.version;
      row.ended = ended;
      const old = row.nodes;
      this.draw(row, (nodes) => old[0]?.before(...nodes));
      for (const node of old) if (!row.nodes.includes(node)) node.remove();
    }
  }

  private take(which: (row: Row) => boolean): Row[] {
    const taken = this.rows.filter(which);
    if (taken.length > 0) this.rows = this.rows.filter((row) => !which(row));
    return taken;
  }

  private discard(rows: Row[]): void {
    for (const { nodes, chunk } of rows) {
      for (const node of nodes) node.remove();
      if (!chunk.hasChildNodes()) chunk.remove();
    }
  }

  /** Say where lines are missing between what a held reader sees and what is kept. */
  private markGap(firstKept: number): void {
    const next = this.rows.findIndex(({ line }) => line.number >= firstKept);
    const last = this.rows[next - 1]?.line.number;
    const missing = last === undefined ? 0 : firstKept - last - 1;
    if (missing > 0) {
      this.gap.textContent = this.words.gap(missing);
      this.rows[next]?.chunk.before(this.gap);
    } else this.gap.remove();
  }

  private isSelected(): boolean {
    const selection = getSelection();
    if (!selection || selection.isCollapsed) return false;
    return selection.containsNode(this.element, true);
  }

  private draw(row: Row, place: (nodes: ChildNode[]) => void): Row {
    const { line, ended, nodes } = row;
    const folded = line.length > LONG && !this.unfolded.has(line.number);
    if (folded || line.dropped > 0) row.nodes = [this.drawLong(line, folded)];
    else {
      row.nodes = line.runs.map(drawRun);
      const newline = ended ? "\n" : "";
      const last = row.nodes.at(-1);
      if (last instanceof Text) last.data += newline;
      else row.nodes.push(document.createTextNode(newline));
      // What grows at its end keeps its node, and with it a selection.
      const [[before], [after]] = [nodes, row.nodes];
      if (
        nodes.length === 1 &&
        row.nodes.length === 1 &&
        before instanceof Text &&
        after instanceof Text &&
        after.data.startsWith(before.data)
      ) {
        before.appendData(after.data.slice(before.length));
        row.nodes = nodes;
        return row;
      }
    }
    place(row.nodes);
    return row;
  }

  /** Show the ends of a long line, how much is missing between them, and a way to see it. */
  private drawLong(line: Line, folded: boolean): HTMLElement {
    const box = make("span", "live-long");
    const ends = folded ? [ENDS, line.length - ENDS] : [line.droppedAt, line.droppedAt];
    const [head = 0, tail = 0] = ends;
    const note = make("span", "live-left-out");
    note.textContent = this.words.leftOut(tail - head + line.dropped);
    if (folded)
      note.append(
        " ",
        button(this.words.showAll, () => this.unfold(line), "show-all"),
      );
    box.append(
      ...line.slice(0, head).map(drawRun),
      note,
      ...line.slice(tail, line.length).map(drawRun),
    );
    return box;
  }

  private unfold(line: Line): void {
    this.unfolded.add(line.number);
    line.version++;
    this.element.focus({ preventScroll: true }); // the button goes
    this.changed();
  }
}

function drawRun({ style, text }: Run): HTMLElement | Text {
  const { stream, color, back, marks } = style;
  if (stream === "stdout" && color === null && back === null && marks.length === 0) {
    return document.createTextNode(text);
  }
  const span = make("span");
  span.textContent = text;
  if (stream !== "stdout") span.dataset.stream = stream;
  const [ink, ground] = marks.includes("reverse") ? [back, color ?? "ink"] : [color, back];
  if (ink !== null) span.dataset.color = String(ink);
  if (ground !== null) span.dataset.back = String(ground);
  if (marks.length > 0) span.dataset.marks = marks.join(" ");
  return span;
}
