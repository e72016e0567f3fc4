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

/** The same, of newlines only those that end a line of Python: others stand in brackets or behind a `\`. */
export function lineTokens(code: string): Token[] {
  const all = tokens(code);
  let depth = 0;
  return all.filter((token, index) => {
    depth = depthBehind(depth, token);
    if (token.kind === "newline") return depth === 0 && all[index - 1]?.text !== "\\";
    return token.text !== "\\";
  });
}

export const opens = ({ kind, text }: Token) => kind === "operator" && "([{".includes(text);
export const closes = ({ kind, text }: Token) => kind === "operator" && ")]}".includes(text);

/** How many brackets are open behind a token, of how many before it. */
export function depthBehind(depth: number, token: Token): number {
  if (closes(token)) return Math.max(0, depth - 1);
  return opens(token) ? depth + 1 : depth;
}

/** Words of Python's own that are no values: behind most of them one begins. */
const KEYWORDS = new Set(
  (
    "and as assert async await break case class continue def del elif else except finally for from " +
    "global if import in is lambda nonlocal not or pass raise return try while with yield"
  ).split(" "),
);

/** Whether a value may end with a token: a minus behind it subtracts, a bracket opens a call or an index. */
export function endsValue(token: Token | undefined): boolean {
  if (!token || token.kind === "newline") return false;
  if (token.kind === "operator") return closes(token);
  return token.kind !== "name" || !KEYWORDS.has(token.text);
}
