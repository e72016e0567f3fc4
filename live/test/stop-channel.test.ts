/** What the page says reaches a worker that is busy: through shared memory, or the service worker. */

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { sharedChannel } from "../src/page/stop-sender.ts";
import { StopReceiver } from "../src/worker/stop-receiver.ts";

const SIGINT = 2;
let now = 0;
let asked: string[] = [];
/** What the service worker answers; null where somebody else does, an error where nobody does. */
let serve: (question: string) => string | null = () => "go on";

class FakeRequest {
  private question = "";
  private answer: string | null = null;
  responseText = "";

  open(method: string, address: string, asynchronous: boolean): void {
    assert.deepEqual([method, asynchronous], ["GET", false]);
    this.question = address.replace("https://site/c/", "");
  }

  send(): void {
    asked.push(this.question);
    this.answer = serve(this.question);
    this.responseText = this.answer ?? "<html>404</html>";
  }

  getResponseHeader(name: string): string | null {
    return name === "X-Live" && this.answer !== null ? "1" : null;
  }
}

beforeEach(() => {
  now = 1000;
  asked = [];
  serve = () => "go on";
  Object.assign(globalThis, { XMLHttpRequest: FakeRequest });
  mock.method(performance, "now", () => now);
});

/** Look as often as Python does, for some time. */
function look(line: StopReceiver, milliseconds: number): number[] {
  const seen: number[] = [];
  for (const end = now + milliseconds; now < end; now += 1) seen.push(line[0]);
  return seen.filter((signal) => signal !== 0);
}

function makeLine(kind: "shared" | "service-worker") {
  const channel = sharedChannel();
  const ticks: number[] = [];
  const line = new StopReceiver(() => ticks.push(now));
  line.use(kind === "shared" ? channel.means : { kind, address: "https://site/c" });
  line.begin(7);
  return { line, channel, ticks };
}

test("the service worker is asked fourteen times a second, however often Python looks", () => {
  const { line, ticks } = makeLine("service-worker");
  assert.deepEqual(look(line, 1001), []);
  assert.deepEqual(asked, Array(14).fill("stop/7"));
  assert.equal(ticks.length, 14, "what waits to be shown is sent as often");
});

test("Stop interrupts, by both means", () => {
  const there = makeLine("service-worker");
  serve = () => "stop";
  assert.ok(look(there.line, 101).includes(SIGINT));
  const { line, channel } = makeLine("shared");
  channel.stop(7);
  assert.ok(look(line, 101).includes(SIGINT));
});

test("one Stop is one interrupt for half a second, and one again for who resists", () => {
  for (const kind of ["shared", "service-worker"] as const) {
    const { line, channel } = makeLine(kind);
    serve = () => "stop";
    channel.stop(7);
    assert.deepEqual(look(line, 501), [SIGINT]);
    assert.deepEqual(look(line, 501), [SIGINT]);
    line.begin(8);
    channel.stop(8);
    assert.deepEqual(line.wait(1), { stopped: true });
    assert.deepEqual(look(line, 301), [], "a question that was stopped has heard of it");
  }
});

test("a Stop for another job does not count", () => {
  const { line, channel } = makeLine("shared");
  channel.stop(6);
  assert.deepEqual(look(line, 500), []);
  channel.stop(7);
  line.begin(8);
  assert.deepEqual(look(line, 500), []);
});

test("a Stop that overtakes its job, which waits behind a busy worker, counts", () => {
  const { line, channel } = makeLine("shared");
  channel.stop(8);
  line.begin(8);
  assert.ok(look(line, 101).includes(SIGINT));
});

test("after its job, a Stop interrupts nothing more", () => {
  for (const kind of ["shared", "service-worker"] as const) {
    const { line, channel } = makeLine(kind);
    serve = () => "stop";
    channel.stop(7);
    assert.ok(look(line, 101).includes(SIGINT));
    line.end();
    assert.deepEqual(look(line, 500), []);
  }
});

test("an answer that came too late for its job is not given to the next", () => {
  const { line, channel } = makeLine("shared");
  channel.answer(7, 1, "late");
  line.begin(8);
  channel.stop(8);
  assert.deepEqual(line.wait(1), { stopped: true });
});

test("where something else answers, or nothing does, Python runs on and is not slowed down", () => {
  for (const answer of [
    () => null,
    () => {
      throw new Error("offline");
    },
  ]) {
    const { line } = makeLine("service-worker");
    asked = [];
    serve = answer;
    assert.deepEqual(look(line, 2000), []);
    assert.ok(asked.length <= 5, "thrice, and then once a second");
    serve = () => "stop";
    assert.ok(look(line, 1001).includes(SIGINT), "who answers at last is heard");
  }
});

test("one answer that is missing is forgiven", () => {
  const { line } = makeLine("service-worker");
  let count = 0;
  serve = () => (++count % 3 === 0 ? "go on" : null);
  look(line, 2000);
  serve = () => "stop";
  assert.ok(look(line, 101).includes(SIGINT));
});

test("an answer comes through the service worker, which may ask for patience", () => {
  const { line } = makeLine("service-worker");
  const answers = ["again", "again", null, "=가나 = 다\n"];
  serve = () => answers.shift() ?? null;
  assert.deepEqual(line.wait(2), { text: "가나 = 다\n" });
  assert.deepEqual(asked, Array(4).fill("input/7/2"));
});

test("an empty answer is an answer, and Stop is none", () => {
  const { line } = makeLine("service-worker");
  serve = () => "=";
  assert.deepEqual(line.wait(1), { text: "" });
  serve = () => "=stop";
  assert.deepEqual(line.wait(1), { text: "stop" });
  serve = () => "stop";
  assert.deepEqual(line.wait(1), { stopped: true });
});

test("a question that nobody can answer says so, and does not wait forever", () => {
  const { line } = makeLine("service-worker");
  serve = () => null;
  assert.deepEqual(line.wait(1), { unreachable: true });
  const silent = new StopReceiver(() => {});
  silent.begin(1);
  assert.deepEqual(silent.wait(1), { unreachable: true });
});

test("an answer comes through shared memory to the letter, once", () => {
  const { line, channel } = makeLine("shared");
  channel.answer(7, 1, "안녕 🙂");
  assert.deepEqual(line.wait(1), { text: "안녕 🙂" });
  channel.answer(7, 2, "");
  assert.deepEqual(line.wait(2), { text: "" });
  channel.stop(7);
  assert.deepEqual(line.wait(3), { stopped: true });
});

test("an answer longer than the shared memory is cut and harms nothing", () => {
  const { line, channel } = makeLine("shared");
  channel.answer(7, 1, "x".repeat(200_000));
  const answer = line.wait(1);
  assert.ok("text" in answer && /^x{60000,}$/.test(answer.text));
});
