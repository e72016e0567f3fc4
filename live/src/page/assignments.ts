/** Finds where a cell's code gives a name the value that it has in the end. */

import { closes, depthBehind, endsValue, opens, type Token } from "./tokens.ts";

/** What stands between two ends of lines or semicolons, with the column in which its line begins. */
interface Statement {
  column: number;
  tokens: Token[];
  /** Whether it stands behind the colon of an `if`, a loop or the like. */
  inner: boolean;
}

/** Behind these a name gets a value. */
const NAMING = new Set(["as", "del", "import"]);

/** What begins a line that may go on behind its colon. */
const BLOCK = /^(if|elif|else|for|while|try|except|finally|with|case)$/;

/**
 * The index of the token behind the `=` of the assignment to a name that counts in the end: the last
 * one, if it is a plain `name = …` at the top level. Names in functions and classes are others.
 */
export function assignedTo(all: Token[], name: string): number | null {
  let found: Token | undefined;
  let scope = Number.POSITIVE_INFINITY; // what begins further right stands in a function or a class
  for (const { column, tokens, inner } of statements(all)) {
    if (column > scope) continue;
    const [first, second, third] = tokens[0]?.text === "async" ? tokens.slice(1) : tokens;
    const isScope = first?.text === "def" || first?.text === "class";
    scope = isScope ? column : Number.POSITIVE_INFINITY;
    if (isScope ? second?.text !== name : !gives(tokens, name)) continue;
    const isPlain = first?.text === name && second?.text === "=" && column === 0 && !inner;
    found = isPlain ? third : undefined;
  }
  return found ? all.indexOf(found) : null;
}

/** Whether a statement gives a name a value, whatever it is. */
function gives(statement: Token[], name: string): boolean {
  const isLoop = statement[0]?.text === "for";
  const until = isLoop ? statement.findIndex(({ text }) => text === "in") : lastEquals(statement);
  const enclosing: boolean[] = []; // of each open bracket, whether names in it are targets
  return statement.some((token, index) => {
    const [before, behind] = [statement[index - 1], statement[index + 1]];
    if (opens(token)) enclosing.push(!endsValue(before));
    if (closes(token)) enclosing.pop();
    if (token.kind !== "name" || token.text !== name) return false;
    if (NAMING.has(before?.text ?? "")) return true;
    const isTarget = before?.text !== "." && !".[(".includes(behind?.text ?? "?");
    return index < until && isTarget && enclosing.every(Boolean);
  });
}

/** The index of a statement's last `=` outside of brackets that assigns; -1 if there is none. */
function lastEquals(statement: Token[]): number {
  let [depth, found] = [0, -1];
  for (const [index, token] of statement.entries()) {
    depth = depthBehind(depth, token);
    if (depth > 0) continue;
    if (token.text === "lambda") break; // its arguments may have values
    const [before, behind] = [statement[index - 1], statement[index + 1]];
    const compares =
      (before && "=!<>".includes(before.text) && before.end === token.start) ||
      (behind?.text === "=" && behind.start === token.end);
    if (token.text === "=" && !compares) found = index;
  }
  return found;
}

/** Split the code at ends of lines, at semicolons, and at colons behind which a line goes on. */
function statements(all: Token[]): Statement[] {
  const found: Statement[] = [];
  let open: Statement | null = null;
  let [lineStart, depth] = [0, 0];
  const begin = (column: number, inner: boolean) => {
    open = { column, inner, tokens: [] };
    found.push(open);
    return open;
  };
  for (const token of all) {
    if (token.kind === "newline") {
      lineStart = token.end;
      open = null;
      continue;
    }
    depth = depthBehind(depth, token);
    const here: Statement = open ?? begin(token.start - lineStart, false);
    const isColon = token.text === ":" && BLOCK.test(here.tokens[0]?.text ?? "");
    if (depth === 0 && (token.text === ";" || isColon)) begin(here.column, here.inner || isColon);
    else here.tokens.push(token);
  }
  return found;
}
