/** Give the reader a text as a file. */

import { make } from "./element.ts";

export const JSON_TYPE = "application/json";
export const NOTEBOOK = "application/x-ipynb+json";

export function download(text: string, name: string, type: string): void {
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
