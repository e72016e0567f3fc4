/** What the reader looks at, kept from a page to its counterpart in the other language. */

const PLACE = "neuron-place";
/** What both languages have, with the same ids. */
const MARKS = "article h1[id], article h2[id], article h3[id], article .live-name[id]";

/** Remember what the reader looks at: the last mark above the middle of the screen, and where it is. */
export function keepPlace(): void {
  const marks = [...document.querySelectorAll(MARKS)];
  const seen = marks.filter((mark) => mark.getBoundingClientRect().top < innerHeight / 2).at(-1);
  if (!seen || scrollY === 0) return;
  try {
    const place = { id: seen.id, top: seen.getBoundingClientRect().top };
    sessionStorage.setItem(PLACE, JSON.stringify(place));
  } catch {
    // Where nothing can be kept the page begins at its top.
  }
}

/** Go to what the reader looked at in the other language. */
export function takePlace(): void {
  try {
    const { id, top } = JSON.parse(sessionStorage.getItem(PLACE) ?? "{}");
    sessionStorage.removeItem(PLACE);
    const mark = id && document.getElementById(id);
    if (mark) scrollBy({ top: mark.getBoundingClientRect().top - top, behavior: "instant" });
  } catch {
    // As above.
  }
}
