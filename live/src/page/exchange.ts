/** What carries code into this page and out of it: fetched as one when it is first asked for. */

export { handOut } from "./hand-out.ts";
export { load, waiting } from "./load-view.ts";
export { drawOffer } from "./offer-view.ts";
export { receive } from "./receive.ts";
export { takeNeuron, takePage } from "./take-home.ts";
