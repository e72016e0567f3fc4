/** Colours and weights of text, as programs ask for them in a terminal. */

import type { Stream } from "../shared/protocol.ts";

/** How a piece of text looks: `color` and `back` are places in a terminal's palette of sixteen. */
export interface Style {
  readonly stream: Stream;
  readonly color: number | null;
  readonly back: number | null;
  /** Of "bold", "dim", "italic", "underline", "strike" and "reverse", those that are on. */
  readonly marks: readonly Mark[];
}

export type Mark = "bold" | "dim" | "italic" | "underline" | "strike" | "reverse";

const ON: Record<number, Mark> = {
  1: "bold",
  2: "dim",
  3: "italic",
  4: "underline",
  7: "reverse",
  9: "strike",
  21: "underline",
};
const OFF: Record<number, readonly Mark[]> = {
  22: ["bold", "dim"],
  23: ["italic"],
  24: ["underline"],
  27: ["reverse"],
  29: ["strike"],
};

/** The look of text for which nobody has asked anything. */
export function plain(stream: Stream): Style {
  return { stream, color: null, back: null, marks: [] };
}

/** Whether two pieces of text look the same. */
export function alike(a: Style, b: Style): boolean {
  return (
    a === b ||
    (a.stream === b.stream &&
      a.color === b.color &&
      a.back === b.back &&
      a.marks.join() === b.marks.join())
  );
}

/** Follow a request like `1;31` (the parameters of SGR, `ESC [ … m`). */
export function restyle(style: Style, request: string): Style {
  // `38:2::r:g:b` says what `38;2;r;g;b` says.
  const codes = request.replace(/:+/g, ";").split(";").map(Number);
  let { color, back, marks } = style;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    const on = ON[code];
    if (code === 0) [color, back, marks] = [null, null, []];
    else if (on) marks = [...marks.filter((mark) => mark !== on), on].sort();
    else if (code in OFF) marks = marks.filter((mark) => !OFF[code]?.includes(mark));
    else if (code >= 30 && code <= 37) color = code - 30;
    else if (code >= 40 && code <= 47) back = code - 40;
    else if (code >= 90 && code <= 97) color = code - 82;
    else if (code >= 100 && code <= 107) back = code - 92;
    else if (code === 39) color = null;
    else if (code === 49) back = null;
    else if (code === 38 || code === 48) {
      const wide = codes[i + 1] === 2;
      const rest = codes.slice(i + 2, i + (wide ? 5 : 3));
      const found = wide ? nearest(rest) : ofPalette(rest[0] ?? 0);
      if (code === 38) color = found;
      else back = found;
      i += wide ? 4 : 2;
    }
  }
  return { stream: style.stream, color, back, marks };
}

/** A colour of the palette of 256. */
function ofPalette(index: number): number {
  if (index < 16) return Math.max(0, index);
  if (index >= 232) return nearest(Array(3).fill(8 + (index - 232) * 10));
  const step = (of: number) => [0, 95, 135, 175, 215, 255][of % 6] ?? 0;
  const place = index - 16;
  return nearest([step(Math.floor(place / 36)), step(Math.floor(place / 6)), step(place)]);
}

/** Of our sixteen colours, which can be read on light and dark paper, the one of this hue. */
function nearest(rgb: number[]): number {
  const [r = 0, g = 0, b = 0] = rgb;
  const [low, high] = [Math.min(r, g, b), Math.max(r, g, b)];
  if (high - low < 0.2 * high || high < 40) {
    return [0, 8, 7, 15][Math.min(3, Math.floor(high / 64))] as number;
  }
  const middle = (low + high) / 2;
  const hue = (r > middle ? 1 : 0) + (g > middle ? 2 : 0) + (b > middle ? 4 : 0);
  return high > 200 ? hue + 8 : hue;
}
