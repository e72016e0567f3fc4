/** The search box: tells Material of what comes into it without a key. */

/** Material reads the query on `keyup` alone: a paste by mouse would find nothing. */
export function noticeEveryInput(): void {
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.form?.name !== "search") return;
    target.dispatchEvent(new Event("keyup"));
  });
}
