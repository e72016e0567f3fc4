/** Whether a run equals the book: the one comparison that pages and tests share. */

/** Text, and the words and numbers of each figure, in order. */
export interface Content {
  text: string;
  figures: string[];
}

/** What a run showed, or what the book recorded. */
export interface Shown extends Content {
  /** The class of the exception, as `ValueError`, if there was one. */
  error: string | null;
}

const NUMBER = /(?<![\w.])-?\d+\.\d+(?:e[+-]?\d+)?|(?<![\w.])-?\d+e[+-]?\d+/gi;

/** Round the numbers in a text to 9 significant digits; drop white space at the ends of lines. */
export function comparable(text: string): string {
  return text
    .replace(NUMBER, (digits) => String(Number(Number(digits).toPrecision(9))))
    .replace(/[^\S\n]+$/gm, "")
    .trimEnd();
}

/** Compare by text, by the texts of figures and by the class of the error. */
export function sameAsBook(book: Shown, run: Shown): boolean {
  return (
    comparable(book.text) === comparable(run.text) &&
    book.figures.length === run.figures.length &&
    book.figures.every((figure, i) => comparable(figure) === comparable(run.figures[i] ?? "")) &&
    book.error === run.error
  );
}

/** Whether both are what one run has shown: that was compared before. */
export function isOneRun(a: Shown, b: Shown): boolean {
  return a.text === b.text && a.figures === b.figures && a.error === b.error;
}

/** Whether something was shown that could be the same or not. */
export function isSilent({ text, figures, error }: Shown): boolean {
  return !text.trim() && figures.length === 0 && error === null;
}
