/** The custom element `<live-work>`: save the reader's work to a file, and load it again. */

import { button, make } from "./element.ts";
import { pageWords } from "./language.ts";
import { download } from "./save.ts";
import type { Work } from "./work.ts";

export class LiveWork extends HTMLElement {
  /** Set once before the element is defined. */
  static work: Work;

  connectedCallback(): void {
    if (this.childElementCount > 0) return;
    const said = pageWords();
    const text = make("p");
    text.textContent = said.work;
    const status = make("span");
    status.setAttribute("role", "status");
    const file = make("input");
    file.type = "file";
    file.accept = ".json,application/json";
    file.hidden = true;
    file.addEventListener("change", async () => {
      const chosen = file.files?.[0];
      const taken = chosen ? LiveWork.work.fromFile(await chosen.text()) : null;
      const unkept = taken?.unkept ? ` ${said.unkept(taken.unkept)}` : "";
      if (chosen) status.textContent = taken ? said.loaded(taken.loaded) + unkept : said.notOurs;
      file.value = "";
      if (taken?.loaded) document.dispatchEvent(new Event("live-work-loaded"));
    });
    this.append(
      text,
      button(said.saveWork, () =>
        download(LiveWork.work.toFile(), said.fileName, "application/json"),
      ),
      button(said.loadWork, () => file.click()),
      file,
      status,
    );
  }
}
