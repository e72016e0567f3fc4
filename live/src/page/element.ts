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
export function button(name: string, act: () => void, action?: string): HTMLButtonElement {
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
