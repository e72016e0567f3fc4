/** Opens a link that carries code: offers it to the cells of the page, and runs nothing. */

import { type SharingWords, sharingWords } from "../shared/sharing-words.ts";
import { button, make } from "./element.ts";
import { pageLanguage, pageWords } from "./language.ts";
import { fromFragment, type Shared, toFragment } from "./link.ts";
import type { LiveCell } from "./live-cell.ts";
import { fingerprint } from "./work.ts";

/** Offer what the address of this page carries, or carried when it came. */
export async function receive(cells: LiveCell[], hash: string): Promise<void> {
  const said = sharingWords(pageLanguage());
  const shared = await fromFragment(hash);
  if (cells.length > 0 && !cells.some((cell) => cell.isConnected)) return; // its reader has left the page
  document.querySelector(".live-link-says")?.remove();
  if (typeof shared === "string") {
    say(said.refused[shared]);
    return;
  }
  const places = await offer(shared, cells, said);
  const strange = shared.filter(({ name }) => !cells.some((cell) => cell.name === name)).length;
  if (strange > 0) say(said.noSuchCell(strange));
  else if (places.length === 0) say(said.haveAlready);
  const [first] = places;
  first?.scrollIntoView({ block: "center", behavior: "instant" });
  first?.querySelector<HTMLElement>(".live-offer")?.focus({ preventScroll: true });
}

/** What the reader has yet to decide stays in the address, so that a reload shows it again. */
async function offer(
  shared: Shared[],
  cells: LiveCell[],
  said: SharingWords,
): Promise<HTMLElement[]> {
  const open = new Set<Shared>();
  const places: HTMLElement[] = [];
  for (const cell of cells) {
    const found = shared.find(({ name }) => name === cell.name);
    if (!found || found.code === cell.code) continue;
    open.add(found);
    places.push(
      await cell.text.offer("link", {
        code: found.code,
        note: found.book === fingerprint(cell.text.original) ? "" : said.older,
        decided: (taken) => {
          open.delete(found);
          if (taken) cell.task.noteShown();
          void keepInAddress([...open]);
        },
      }),
    );
  }
  return places;
}

async function keepInAddress(left: Shared[]): Promise<void> {
  const fragment = left.length > 0 ? await toFragment(left) : "";
  history.replaceState(history.state, "", `${location.pathname}${location.search}${fragment}`);
}

/** Say something at the top of the page, until it is closed. */
function say(text: string): void {
  const says = make("p", "live-link-says");
  says.setAttribute("role", "alert");
  const close = () => {
    says.remove();
    void keepInAddress([]);
  };
  says.append(text, " ", button(pageWords().close, close, "close"));
  document.querySelector("article h1")?.after(says);
}
