/** Says where the site really lies, where its text names an address: a copy may lie anywhere. */

/** @param root the address of the book's first page */
export function sayOwnAddress(root: string): void {
  for (const named of document.querySelectorAll<HTMLElement>("[data-address]")) {
    named.textContent = root + named.dataset.address;
  }
}
