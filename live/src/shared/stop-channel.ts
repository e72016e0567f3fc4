/** The Stop channel: what a page can say to a worker that is busy with Python, which hears no message. */

/**
 * How Stop and the answers to `input()` reach a busy worker: through shared memory, through the
 * service worker that answers requests below `address`, or not at all.
 */
export type Means =
  | { kind: "shared"; memory: SharedArrayBuffer }
  | { kind: "service-worker"; address: string }
  | { kind: "none" };

/** What the worker reads in shared memory: [stop, answer ready, its length in bytes], then bytes. */
export const SHARED = { stop: 0, ready: 1, length: 2, text: 12, size: 1 << 16 } as const;

/** What a page tells the service worker; it says so again until its worker has heard. */
export type Told =
  /** New workers shall be the service worker's own: this page has none yet. */
  | { type: "claim" }
  | { type: "stop"; channel: string; job: number }
  | { type: "answer"; channel: string; job: number; question: number; text: string };

/** What a worker asks the service worker, which replies at once, or holds the request. */
export type Asked =
  | { kind: "stop"; job: number }
  /** `question` counts the questions of a job from 1. */
  | { kind: "input"; job: number; question: number };

/** "go on" is the reply to the question for Stop, "again" that to a question nobody answered yet. */
export type Reply = "stop" | "go on" | "again" | { text: string };

/** Requests of the channel begin with it, below the service worker's scope. */
const PLACE = "live-channel/";
/** Marks the service worker's own replies: without it, whatever else a host says is none. */
const MARK = "X-Live";

/** Where a channel is, below the service worker's scope. */
export function channelAddress(channel: string, scope: string): string {
  return scope + PLACE + channel;
}

/** The address to which a worker sends its question. */
export function questionAddress(channel: string, asked: Asked): string {
  const { kind, job } = asked;
  return `${channel}/${kind}/${job}${kind === "input" ? `/${asked.question}` : ""}`;
}

/** Read such an address; null if it is none of the channel's. */
export function readQuestion(
  address: string,
  scope: string,
): { channel: string; asked: Asked } | null {
  const place = scope + PLACE;
  if (!address.startsWith(place)) return null;
  const [channel = "", kind, job, question] = address.slice(place.length).split("/");
  if (kind === "stop") return { channel, asked: { kind, job: Number(job) } };
  return { channel, asked: { kind: "input", job: Number(job), question: Number(question) } };
}

/** What the answer to a worker's request is made of. */
export interface Written {
  body: string;
  headers: Record<string, string>;
}

/** Put a reply into an answer. */
export function writeReply(reply: Reply): Written {
  const body = typeof reply === "string" ? reply : `=${reply.text}`;
  return { body, headers: { [MARK]: "1", "Cache-Control": "no-store" } };
}

/** Read an answer; null if it was not the service worker that gave it. */
export function readReply(body: string, header: (name: string) => string | null): Reply | null {
  if (header(MARK) !== "1") return null;
  return body.startsWith("=") ? { text: body.slice(1) } : (body as Reply);
}
