/** Hands out the page's own notebook: the kept one too, which a browser's download would not find. */

import { make } from "./element.ts";
import { download, NOTEBOOK } from "./save.ts";
import { fetchFile, sayUnfetched } from "./unfetched.ts";

/** Call once. */
export function attachNotebookLink(): void {
  document.addEventListener("click", (event) => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
    const link =
      target instanceof Element
        ? target.closest<HTMLAnchorElement>(".book-notebook a[download]")
        : null;
    if (!link || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    void handOut(link);
  });
}

async function handOut({ href, parentElement }: HTMLAnchorElement): Promise<void> {
  const status = parentElement?.querySelector("[role=status]") ?? make("span");
  status.setAttribute("role", "status");
  status.textContent = "";
  if (!status.isConnected) parentElement?.append(" ", status);
  try {
    const answer = await fetchFile(href);
    download(await answer.text(), href.split("/").pop() ?? "", NOTEBOOK);
  } catch (error) {
    void sayUnfetched(status, "files", error);
  }
}
