/** Make HTML elements: plain ones, buttons, and text with code in it. */

/** Make an element of a class. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = "",
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  return element;
}

/** Make a button that acts; `action` names it for styles and tests. */
export function button(
  name: string,
  act: (press: MouseEvent) => void,
  action?: string,
): HTMLButtonElement {
  const element = make("button", "live-button");
  element.type = "button";
  element.textContent = name;
  if (action) element.dataset.action = action;
  element.addEventListener("click", act);
  return element;
}

/** Split text in which `code` stands between backticks into text and elements. */
export function withCode(text: string): (string | HTMLElement)[] {
  return text.split("`").map((part, index) => {
    if (index % 2 === 0) return part;
    const code = make("code");
    code.textContent = part;
    code.translate = false;
    return code;
  });
}

/** The same, with *words* and **more** between stars: for texts of our own, which quote no code bare. */
export function withStress(text: string): (string | HTMLElement)[] {
  return withCode(text).flatMap((part) => (typeof part === "string" ? stressed(part) : [part]));
}

function stressed(text: string): (string | HTMLElement)[] {
  // The pieces: text, more, word, text, …; of the two between texts one is there.
  const pieces = text.split(/\*\*([^*]+)\*\*|\*([^*]+)\*/);
  return pieces.flatMap((piece, index) => {
    if (index % 3 === 0 || !piece) return piece ?? [];
    const element = make(index % 3 === 1 ? "b" : "em");
    element.textContent = piece;
    return element;
  });
}
