/** The service worker's end of the Stop channel: carries what pages say to workers that are busy. */

import {
  type Asked,
  type Reply,
  readQuestion,
  type Told,
  writeReply,
} from "../shared/stop-channel.ts";

/** Browsers drop requests that are held longer: Firefox after 64 s, Chromium after 309 s. */
const HOLD_MS = 20_000;

/** What a page has said to one of its workers. */
interface Said {
  /** The number of the job that shall stop. */
  stop: number;
  /** By "job/question". */
  answers: Map<string, string>;
  wake: (() => void)[];
}

const channels = new Map<string, Said>();

/** A page says something to one of its workers. */
export function hear(told: Exclude<Told, { type: "claim" }>): void {
  const said = of(told.channel);
  if (told.type === "stop") said.stop = told.job;
  else said.answers.set(`${told.job}/${told.question}`, told.text);
  for (const wake of said.wake.splice(0)) wake();
}

/** Answer a worker's question; null if the address is none of the channel's. */
export function answerQuestion(address: string, root: string): Promise<Response> | null {
  const question = readQuestion(address, root);
  return question && reply(of(question.channel), question.asked).then(answer);
}

function answer(reply: Reply): Response {
  const { body, headers } = writeReply(reply);
  return new Response(body, { headers });
}

/** Reply to a question for Stop at once; keep one for an answer until it comes, or for a while. */
async function reply(said: Said, asked: Asked): Promise<Reply> {
  const until = Date.now() + HOLD_MS;
  do {
    if (said.stop === asked.job) return "stop";
    if (asked.kind === "stop") return "go on";
    const text = said.answers.get(`${asked.job}/${asked.question}`);
    if (text !== undefined) return { text };
    await new Promise<void>((resolve) => {
      said.wake.push(resolve);
      setTimeout(resolve, until - Date.now());
    });
  } while (Date.now() < until);
  return "again";
}

function of(channel: string): Said {
  let said = channels.get(channel);
  if (!said) {
    said = { stop: 0, answers: new Map(), wake: [] };
    channels.set(channel, said);
  }
  return said;
}
