/** Lines that were pasted into a question: each answers one of the next, as a terminal keeps them. */

/** The part of a text field that is needed here. */
export interface Field {
  value: string;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
}

export class Ahead {
  /** The last one has no end yet: it stays to be finished. */
  private lines: string[] = [];

  /** Put a text of several lines into a field, which keeps the first; false: it is of one line. */
  take(field: Field, text: string): boolean {
    if (!/[\r\n]/.test(text)) return false;
    const { value, selectionStart, selectionEnd } = field;
    const start = selectionStart ?? value.length;
    const whole = value.slice(0, start) + text + value.slice(selectionEnd ?? start);
    const [first = "", ...others] = whole.split(/\r\n?|\n/);
    // What waits begins a line already.
    if (this.lines.length > 0 && others.at(-1) === "") others.pop();
    this.lines.unshift(...others);
    field.value = first;
    return true;
  }

  /** For the next question: a whole line answers it, what has no end yet stands in its field. */
  next(): { line: string; whole: boolean } {
    const line = this.lines.shift() ?? "";
    return { line, whole: this.lines.length > 0 };
  }

  /** Nobody asks for them any more. */
  forget(): void {
    this.lines = [];
  }
}
