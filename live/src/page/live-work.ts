/** The custom element `<live-work>`: what a reader can do with all work of this browser at once. */

import { button, make } from "./element.ts";
import { pageWords } from "./language.ts";
import type { MyNeuron } from "./mine.ts";
import { siblings } from "./pages.ts";
import { Pupil } from "./pupil.ts";
import { download } from "./save.ts";
import { asksOn, doneOn, slip } from "./slip.ts";
import type { Work } from "./work.ts";

export class LiveWork extends HTMLElement {
  /** Set once before the element is defined. */
  static work: Work;
  static neuron: MyNeuron;

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
    const save = () => download(LiveWork.work.toFile(), said.fileName, "application/json");
    const place = make("div", "live-offers");
    this.append(
      text,
      button(said.saveWork, save),
      button(said.loadWork, () => file.click()),
      file,
      button(said.sharePage, () => void this.share(place, status), "share-page"),
      this.asideButton(),
      ...this.slipButton(status),
      ...this.pupilButtons(save, status),
      status,
      place,
    );
  }

  /** Hand out a link to this page with what was changed on it. */
  private async share(place: HTMLElement, status: HTMLElement): Promise<void> {
    const cells = siblings(this).filter((cell) => cell.code !== cell.original);
    const names = cells.map((cell) => cell.name);
    const { fileName, notFetched } = pageWords();
    const save = () => download(LiveWork.work.toFile(names), fileName, "application/json");
    await import("./exchange.ts").then(
      ({ handOut }) =>
        handOut(
          cells.map((cell) => cell.toShare),
          "",
          place,
          save,
        ),
      () => {
        status.textContent = notFetched;
      },
    );
  }

  /** Show and copy what a pupil hands in; nothing is sent. */
  private slipButton(status: HTMLElement): HTMLElement[] {
    if (!asksOn(document)) return [];
    const { neuron } = LiveWork;
    const said = pageWords();
    const text = make("textarea", "live-slip");
    text.readOnly = true;
    text.hidden = true;
    text.setAttribute("aria-label", said.slipText);
    const how = (id: string) => {
      const part = neuron.part(id);
      return part && (part.shown ? "shown" : "written");
    };
    const show = async () => {
      text.value = slip(doneOn(document, how), new Date(), said);
      text.rows = text.value.split("\n").length;
      text.hidden = false;
      text.select();
      try {
        await navigator.clipboard.writeText(text.value);
        status.textContent = said.slipCopied;
      } catch {
        status.textContent = said.slipHere; // not allowed, or no clipboard
      }
    };
    return [button(said.slip, () => void show(), "slip"), text];
  }

  /** Run with the book's neuron in the place of the reader's, until it is pressed again. */
  private asideButton(): HTMLElement {
    const { neuron } = LiveWork;
    const press = () => {
      neuron.aside = !neuron.aside;
      pressed.setAttribute("aria-pressed", String(neuron.aside));
      document.dispatchEvent(new Event("live-neuron-changed"));
    };
    const pressed = button(pageWords().withBook, press, "aside");
    pressed.setAttribute("aria-pressed", String(neuron.aside));
    pressed.hidden = neuron.parts().size === 0 && !neuron.aside;
    return pressed;
  }

  /** Clear this browser for the next pupil; the first press asks, and can save. */
  private pupilButtons(save: () => void, status: HTMLElement): HTMLElement[] {
    const said = pageWords();
    const act = (change: (pupil: Pupil) => void) => () => {
      try {
        change(new Pupil());
        location.reload();
      } catch {
        status.textContent = said.notCleared;
      }
    };
    const leave = act((pupil) => pupil.leave());
    const ask = make("span", "live-pupil");
    ask.hidden = true;
    const close = () => {
      ask.hidden = true;
      open.focus();
    };
    ask.append(
      said.newPupilAsks,
      " ",
      button(
        said.saveAndClear,
        () => {
          save();
          leave();
        },
        "save-and-clear",
      ),
      button(said.clear, leave, "clear"),
      button(said.keepAll, close, "keep-all"),
    );
    const show = () => {
      ask.hidden = false;
      ask.querySelector("button")?.focus();
    };
    const open = button(said.newPupil, show, "new-pupil");
    const back = button(
      said.bringBack,
      act((pupil) => pupil.comeBack()),
      "bring-back",
    );
    back.hidden = !canComeBack();
    return [open, back, ask];
  }
}

function canComeBack(): boolean {
  try {
    return new Pupil().hasLeft;
  } catch {
    return false; // a browser that keeps nothing
  }
}
