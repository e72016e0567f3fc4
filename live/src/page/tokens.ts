/** As much of Python's grammar as it takes to find numbers and strings in a cell's code. */

export interface Token {
  kind: "name" | "number" | "string" | "operator" | "newline";
  start: number;
  end: number;
  text: string;
}

const PATTERN = new RegExp(
  [
    /(?<comment>#[^\n]*)/u,
    /(?<string>[rbfuRBFU]{0,2}(?:"""(?:\\[\s\S]|(?!""")[\s\S])*"""|'''(?:\\[\s\S]|(?!''')[\s\S])*'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'))/u,
    /(?<number>(?:0[xXbBoO][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?)j?)/u,
    /(?<name>[\p{L}_][\p{L}\p{N}_]*)/u,
    /(?<newline>\n)/u,
    /(?<operator>[^\s\p{L}\p{N}])/u,
  ]
    .map((part) => part.source)
    .join("|"),
  "gu",
);

/** Split code into tokens; comments and spaces are left out. */
export function tokens(code: string): Token[] {
  const found: Token[] = [];
  for (const match of code.matchAll(PATTERN)) {
    const groups = match.groups as Record<string, string | undefined>;
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
    if (!kind || kind === "comment") continue;
    const start = match.index;
    const text = match[0];
    found.push({ kind: kind as Token["kind"], start, end: start + text.length, text });
  }
  return found;
}
