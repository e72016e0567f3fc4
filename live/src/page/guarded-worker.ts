/** A worker under the page's policy: a cell's code reaches no other host. */

/**
 * A worker takes its policy from its script's headers, which the service worker adds. Where there is
 * none (a private window, plain http), one made from a text of the page's own takes the page's.
 */
export function guardedWorker(script: string): Worker {
  if (navigator.serviceWorker?.controller) return new Worker(script, { type: "module" });
  const text = `import ${JSON.stringify(script)};`;
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  return new Worker(address, { type: "module" });
}
