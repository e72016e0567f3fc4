/** The custom element `<live-work>`: what a reader can do with all work of this browser at once. */

import { button, make } from "./element.ts";
import { pageWords } from "./language.ts";
import { siblings } from "./pages.ts";
import { Pupil } from "./pupil.ts";
import { download, JSON_TYPE } from "./save.ts";
import type { Session } from "./session.ts";
import { asksOn, doneOn, slip } from "./slip.ts";
import { sayUnfetched } from "./unfetched.ts";
import { allAsFile, asFile, type Stores } from "./work-file.ts";

export class LiveWork extends HTMLElement {
  /** Set once before the element is defined. */
  static stores: Stores;
  static session: Session;

  private readonly status = make("span");
  /** What is offered, handed out or told at length. */
  private readonly place = make("div", "live-offers");

  connectedCallback(): void {
    if (this.childElementCount > 0) return;
    const said = pageWords();
    const text = make("p");
    text.textContent = said.work;
    const { status, place } = this;
    status.setAttribute("role", "status");
    const file = make("input");
    file.type = "file";
    file.accept = ".json,application/json";
    file.hidden = true;
    file.addEventListener("change", () => {
      const [chosen] = file.files ?? [];
      if (chosen) void chosen.text().then((text) => this.load(text));
      file.value = "";
    });
    const save = () => download(allAsFile(LiveWork.stores), said.fileName, JSON_TYPE);
    const [slipButton, slipText] = this.slipButton(status);
    const { open, back, ask } = this.pupilButtons(save, status);
    this.append(
      text,
      group(said.myWork, [
        button(said.saveWork, save),
        button(said.loadWork, () => file.click()),
        file,
        this.waitingButton(),
        this.asideButton(),
      ]),
      group(said.thisPage, [
        button(said.sharePage, () => void this.share(), "share-page"),
        ...this.takeButtons(),
      ]),
      group(said.inClass, [...slipButton, open, back]),
      ...slipText,
      ask,
      status,
      place,
    );
  }

  private async load(text: string): Promise<void> {
    const { stores, session } = LiveWork;
    await this.exchange(({ load }) => load(text, stores, session, this.status, this.place));
  }

  /** Take the page along with what was changed on it: only where it has a notebook. */
  private takeButtons(): HTMLElement[] {
    if (!document.querySelector(".book-notebook a[download]")) return [];
    const { takeNotebook, takeProgram } = pageWords();
    const take = (as: "ipynb" | "py") => () =>
      void this.exchange(({ takePage }) => takePage(siblings(this), as)).catch((error) =>
        sayUnfetched(this.status, "files", error),
      );
    return [
      button(takeNotebook, take("ipynb"), "take-notebook"),
      button(takeProgram, take("py"), "take-program"),
    ];
  }

  /** What came with a file and waits for a choice, but for what cells of this page show. */
  private waitingButton(): HTMLElement {
    const { stores, session } = LiveWork;
    const here = siblings(this).map((cell) => cell.name);
    const elsewhere = stores.work.offers.names().filter((name) => !here.includes(name));
    const count = elsewhere.length + stores.neuron.waiting.names().length;
    const show = () =>
      this.exchange(({ waiting }) => this.place.replaceChildren(...waiting(stores, session)));
    const open = button(pageWords().choose(count), () => void show(), "choose");
    open.hidden = count === 0;
    return open;
  }

  /** Do something with what is fetched only now. */
  private async exchange(act: (fetched: typeof import("./exchange.ts")) => unknown): Promise<void> {
    const fetched = await import("./exchange.ts").catch((error: unknown) => {
      void sayUnfetched(this.status, "files", error);
    });
    if (!fetched) return;
    this.status.textContent = "";
    await act(fetched);
  }

  /** Hand out a link to this page with what was changed on it. */
  private async share(): Promise<void> {
    const cells = siblings(this).filter((cell) => cell.code !== cell.text.original);
    const shared = cells.map((cell) => cell.text.toShare);
    const changed = LiveWork.stores.work.cells(cells.map((cell) => cell.name));
    const save = () => download(asFile({ cells: changed }), pageWords().fileName, JSON_TYPE);
    await this.exchange(({ handOut }) => handOut(shared, "", this.place, save));
  }

  /** Show and copy what a pupil hands in; nothing is sent. */
  private slipButton(status: HTMLElement): [HTMLElement[], HTMLElement[]] {
    if (!asksOn(document)) return [[], []];
    const { neuron } = LiveWork.stores;
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
    return [[button(said.slip, () => void show(), "slip")], [text]];
  }

  /** Run with the book's neuron in the place of the reader's, until it is pressed again. */
  private asideButton(): HTMLElement {
    const { neuron } = LiveWork.stores;
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
  private pupilButtons(save: () => void, status: HTMLElement) {
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
    const ask = make("p", "live-pupil");
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
    return { open, back, ask };
  }
}

/** Buttons for one purpose, behind its name. */
function group(name: string, buttons: HTMLElement[]): HTMLElement {
  const box = make("div", "live-group");
  box.role = "group";
  box.ariaLabel = name;
  const label = Object.assign(make("span"), { textContent: name, ariaHidden: "true" });
  box.append(label, ...buttons);
  return box;
}

function canComeBack(): boolean {
  try {
    return new Pupil().hasLeft;
  } catch {
    return false; // a browser that keeps nothing
  }
}
