/** Hands out a link to cells as they stand here, or a file where they are too long for one. */

import { sharingWords } from "../shared/sharing-words.ts";
import { button, make } from "./element.ts";
import { pageLanguage, pageWords } from "./language.ts";
import { type Shared, toFragment } from "./link.ts";

/** Show it in a place; `anchor` is the link's end where nothing was changed. */
export async function handOut(
  cells: Shared[],
  anchor: string,
  place: HTMLElement,
  saveFile: () => void,
): Promise<void> {
  const said = sharingWords(pageLanguage());
  const fragment = cells.length > 0 ? await toFragment(cells) : anchor;
  const box = make("section", "live-offer");
  const says = make("p");
  says.setAttribute("role", "status");
  const close = button(pageWords().close, () => box.remove(), "close");
  box.append(says);
  for (const old of place.querySelectorAll(":scope > .live-offer")) old.remove();
  place.append(box);
  if (fragment === null) {
    says.textContent = said.fullLink;
    box.append(button(said.takeFile, saveFile, "take-file"), " ", close);
    return;
  }
  const address = published(location, canonical());
  const link = `${address}${fragment}`;
  const field = make("input");
  field.readOnly = true;
  field.value = link;
  field.setAttribute("aria-label", said.link);
  field.addEventListener("focus", () => field.select());
  const done = await copied(link);
  says.textContent = [
    done ? said.linkCopied : said.notCopied,
    cells.length > 0 ? said.shared : said.unchanged,
    isLocal(new URL(address)) ? said.localOnly : "",
  ].join(" ");
  box.append(field);
  if ("share" in navigator) {
    box.append(
      button(pageWords().send, () => void send(link), "send"),
      " ",
    );
  }
  box.append(close);
}

/** The address that others can open: of an offline copy, that of the published page. */
export function published(here: Pick<Location, "href">, canonical: string | null): string {
  const own = new URL(here.href);
  own.hash = "";
  if (!canonical || !isLocal(own)) return own.href;
  const known = new URL(canonical);
  return isLocal(known) ? own.href : known.href;
}

function isLocal({ protocol, hostname }: URL): boolean {
  return protocol === "file:" || /^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}

function canonical(): string | null {
  return document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? null;
}

async function copied(link: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(link);
    return true;
  } catch {
    return false; // forbidden, or no secure place
  }
}

async function send(url: string): Promise<void> {
  await navigator.share({ url }).catch(() => {}); // the reader has thought better of it
}
