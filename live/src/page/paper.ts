/** A chapter on paper: everything unfolded, hints left out, the solutions at its end. */

import type { Words } from "../shared/words.ts";
import { make } from "./element.ts";

/** Prepare the page when it is about to be printed, and put it back afterwards. */
export function preparePrint(words: () => Words): void {
  let putBack: (() => void)[] = [];
  addEventListener("beforeprint", () => {
    putBack = [unfold(), gatherSolutions(words())];
  });
  addEventListener("afterprint", () => {
    for (const restore of putBack) restore();
  });
}

/** Open what is folded: a closed `<details>` prints its summary alone. */
function unfold(): () => void {
  const closed = [...document.querySelectorAll<HTMLDetailsElement>("article details:not([open])")];
  const steps = closed.filter((details) => !details.closest(".live-help"));
  for (const details of steps) details.open = true;
  return () => {
    for (const details of steps) details.open = false;
  };
}

function gatherSolutions(words: Words): () => void {
  const section = make("section", "live-solutions");
  const title = make("h2");
  title.textContent = words.solutions;
  section.append(title);
  for (const help of document.querySelectorAll("article .live-help")) {
    const task = help.closest("live-cell")?.querySelector(".live-task")?.cloneNode(true);
    const steps = [...help.querySelectorAll("details")].slice(-2); // the solution, and why
    section.append(
      ...(task ? [task] : []),
      ...steps.flatMap((step) => [...step.children].slice(1).map((part) => part.cloneNode(true))),
    );
  }
  if (section.childElementCount > 1) document.querySelector("article")?.append(section);
  return () => section.remove();
}
