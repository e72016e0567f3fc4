/** How long a worker may say nothing before another takes its place: in Firefox one now and then never begins. */

/** Each one after it has twice as long. */
export const SILENCE_MS = 3000;
