/** The custom element `<live-neuron>`: the reader's own neuron as one text, to read and to take home. */

import { button, make } from "./element.ts";
import { pageWords } from "./language.ts";
import type { MyNeuron, Part } from "./mine.ts";
import { download as save } from "./save.ts";
import { sayUnfetched } from "./unfetched.ts";

export class LiveNeuron extends HTMLElement {
  /** Set once before the element is defined. */
  static neuron: MyNeuron;

  private readonly words = pageWords();
  private readonly bar = make("p", "live-neuron-bar");
  private readonly status = make("span");

  connectedCallback(): void {
    if (this.bar.isConnected) return;
    this.querySelector(".live-script-only")?.remove();
    this.status.setAttribute("role", "status");
    const take = () => save(this.text, "my_neuron.py", "text/x-python");
    const book = button(
      this.words.takeNeuronNotebook,
      () => void this.takeNotebook(),
      "take-notebook",
    );
    this.bar.append(button(this.words.takeNeuron, take, "take"), " ", book, " ", this.status);
    this.prepend(this.bar);
    this.show();
  }

  /** All parts of the reader's as one Python text, in the order of the book. */
  get text(): string {
    const parts = this.items.map((item) => this.written(item)?.code.trim() ?? "");
    return `${parts.filter(Boolean).join("\n\n\n")}\n`;
  }

  /** Each part in a cell that judges it: so it gets into the folder of the notebooks. */
  private async takeNotebook(): Promise<void> {
    const items = this.items.filter((item) => this.written(item));
    const parts = items.map((item): [string, string] => [
      item.dataset.part ?? "",
      this.written(item)?.code ?? "",
    ]);
    const [first] = this.items;
    const chapter = first?.querySelector("a")?.pathname.split("/").at(-2) ?? "";
    try {
      const { takeNeuron } = await import("./exchange.ts");
      await takeNeuron(parts, chapter);
    } catch (error) {
      void sayUnfetched(this.status, "files", error);
    }
  }

  private get items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("[data-part]")];
  }

  private written(item: HTMLElement): Part | null {
    return LiveNeuron.neuron.part(item.dataset.part ?? "");
  }

  /** Show it as it is kept now. */
  show(): void {
    for (const item of this.items) {
      for (const old of item.querySelectorAll(".live-part")) old.remove();
      item.append(this.draw(item));
    }
    const written = this.items.filter((item) => this.written(item)?.shown === false).length;
    this.status.textContent = this.words.partsWritten(written, this.items.length);
    for (const take of this.bar.getElementsByTagName("button")) {
      take.disabled = this.text.trim() === "";
    }
  }

  private draw(item: HTMLElement): HTMLElement {
    const { words } = this;
    const part = this.written(item);
    // Beside its name, so that what is to come is a short list.
    if (!part) return Object.assign(make("span", "live-part"), { textContent: words.notYours });
    const box = make("div", "live-part");
    const code = make("pre", "live-part-code");
    code.translate = false;
    code.tabIndex = 0;
    code.textContent = part.code.trim();
    const id = item.dataset.part ?? "";
    const act = (change: () => void) => () => {
      change();
      this.show();
    };
    box.append(code);
    if (part.shown) box.append(Object.assign(make("p"), { textContent: words.partShown }));
    if (part.before.length > 0) {
      box.append(
        button(
          words.partBack,
          act(() => LiveNeuron.neuron.goBack(id)),
          "back",
        ),
        " ",
      );
    }
    box.append(
      button(
        words.partRemove,
        act(() => LiveNeuron.neuron.remove(id)),
        "remove",
      ),
    );
    return box;
  }
}
