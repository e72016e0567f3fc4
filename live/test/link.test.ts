/** A link carries code whole or not at all, whoever wrote it; what it brings is shown as it is. */

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { published } from "../src/page/hand-out.ts";
import { fromFragment, isShared, MAX_LINK, type Shared, toFragment } from "../src/page/link.ts";
import { parts } from "../src/page/offer-view.ts";

const cell = (code: string, name = "a-cell"): Shared => ({ name, code, book: "0123abcd" });

async function packed(cells: Shared[]): Promise<string> {
  const fragment = await toFragment(cells);
  assert.ok(fragment);
  return fragment;
}

/** A fragment of what any program may have packed. */
const forged = (plain: string | Uint8Array, pack: (text: Buffer) => Buffer = deflateSync) =>
  `#share=1.${pack(Buffer.from(plain)).toString("base64url")}`;

const HOSTILE = {
  html: "</pre><script>alert(1)</script><img src=x onerror=alert(1)>",
  "a turned text": "access = '\u202e\u2066# admin\u2069\u2066'",
  hangul: `점수 = 1  # 😀\n${"가".repeat(500)}`,
  quotes: `"""'''\\\\"\n\t\`\${x}`,
  nothing: "",
};
for (const [what, code] of Object.entries(HOSTILE)) {
  test(`code comes out as it went in: ${what}`, async () => {
    const fragment = await packed([cell(code), cell("x = 2", "other")]);
    assert.match(fragment, /^#share=1\.[\w-]+$/);
    assert.deepEqual(await fromFragment(fragment), [cell(code), cell("x = 2", "other")]);
  });
}

test("another program reads the same: the format is zlib's, in JSON", async () => {
  const { inflateSync } = await import("node:zlib");
  const fragment = await packed([cell("x = 1")]);
  const data = Buffer.from(fragment.slice("#share=1.".length), "base64url");
  assert.equal(inflateSync(data).toString(), '[["a-cell","x = 1","0123abcd"]]');
  assert.deepEqual(await fromFragment(forged('[["a-cell","x = 1","0123abcd"]]')), [cell("x = 1")]);
});

test("what a chat leaves behind the address does no harm", async () => {
  const fragment = await packed([cell("x = 1")]);
  for (const end of [".", ")", ">", "”.", "…"]) {
    assert.deepEqual(await fromFragment(fragment + end), [cell("x = 1")]);
  }
});

test("line ends of Windows become those of Python", async () => {
  assert.deepEqual(await fromFragment(await packed([cell("a\r\nb\rc")])), [cell("a\nb\nc")]);
});

test("a cut link is damaged, wherever it was cut", async () => {
  const fragment = await packed([cell("for i in range(10):\n    print(i)\n")]);
  for (let end = "#share=".length; end < fragment.length; end++) {
    assert.equal(await fromFragment(fragment.slice(0, end)), "damaged", fragment.slice(0, end));
  }
});

test("one changed sign is damage, wherever it stands", async () => {
  const fragment = await packed([cell("print('hello')")]);
  for (let at = "#share=1.".length; at < fragment.length - 1; at++) {
    const other = fragment[at] === "A" ? "B" : "A";
    const found = await fromFragment(fragment.slice(0, at) + other + fragment.slice(at + 1));
    assert.equal(found, "damaged", String(at));
  }
});

const JSON_OF_OTHERS = [
  "null",
  "{}",
  "[]",
  "[[]]",
  "[null]",
  '"text"',
  "[1, 2",
  '[["a-cell","x"]]',
  '[["a-cell",1,"0123abcd"]]',
  '[[1,"x","0123abcd"]]',
  '[["a-cell","x","zz"]]',
  '[["../../x","x","0123abcd"]]',
  '[["a\\"] *","x","0123abcd"]]',
  '[["","x","0123abcd"]]',
  '[["a-cell","x","0123abcd"],["a-cell","y","0123abcd"]]',
  '[["a-cell","\\u0000","0123abcd"]]',
  '[["a-cell","\\ud800","0123abcd"]]',
  '[["a-cell","\\udc00x","0123abcd"]]',
  `[${Array(101).fill('["a","","0123abcd"]').join(",")}]`,
];
for (const text of JSON_OF_OTHERS) {
  test(`no shared code: ${text.slice(0, 60)}`, async () => {
    assert.equal(await fromFragment(forged(text)), "damaged");
  });
}

test("what is packed otherwise, is no text, or has more behind it is damaged", async () => {
  const text = '[["a-cell","x","0123abcd"]]';
  assert.equal(await fromFragment(forged(text, gzipSync)), "damaged");
  assert.equal(await fromFragment(forged(text, deflateRawSync)), "damaged");
  const more = (plain: Buffer) => Buffer.concat([deflateSync(plain), Buffer.from("more")]);
  assert.equal(await fromFragment(forged(text, more)), "damaged");
  const latin = Buffer.from('[["a-cell","\xe9","0123abcd"]]', "latin1");
  assert.equal(await fromFragment(forged(latin)), "damaged");
  for (const data of ["", "*", "AAAA", "====", "a b", "%25", "A"]) {
    assert.equal(await fromFragment(`#share=1.${data}`), "damaged", data);
  }
  for (const fragment of ["#share=", "#share=x.AA", "#share=.AA", "#share=1", "#share=1234567.A"]) {
    assert.equal(await fromFragment(fragment), "damaged", fragment);
  }
});

test("a link of another version says so, whatever stands in it", async () => {
  for (const rest of ["", "AAAA", "never-heard-of"]) {
    assert.equal(await fromFragment(`#share=2.${rest}`), "otherVersion");
  }
});

test("a bomb is not unpacked: not a hundredth of it", async () => {
  const bomb = forged(Buffer.alloc(5_000_000, "["));
  assert.ok(bomb.length <= MAX_LINK, String(bomb.length));
  let unpacked = 0;
  const { DecompressionStream: Real } = globalThis;
  globalThis.DecompressionStream = class extends Real {
    constructor(format: CompressionFormat) {
      super(format);
      const { readable } = this;
      const getReader = readable.getReader.bind(readable);
      Object.defineProperty(readable, "getReader", {
        value: () => {
          const reader = getReader() as ReadableStreamDefaultReader<Uint8Array>;
          const read = reader.read.bind(reader);
          reader.read = async () => {
            const piece = await read();
            unpacked += piece.value?.length ?? 0;
            return piece;
          };
          return reader;
        },
      });
    }
  };
  try {
    assert.equal(await fromFragment(bomb), "tooLong");
  } finally {
    globalThis.DecompressionStream = Real;
  }
  assert.ok(unpacked > 65_536 && unpacked < 500_000, String(unpacked));
});

test("too long a link is neither made nor opened", async () => {
  assert.equal(await fromFragment(`#share=1.${"A".repeat(MAX_LINK)}`), "tooLong");
  const noise = randomBytes(6_000).toString("hex");
  assert.equal(await toFragment([cell(noise)]), null);
  assert.equal(await toFragment([cell("x".repeat(70_000))]), null);
  assert.ok((await packed([cell("x".repeat(60_000))])).length < MAX_LINK);
});

test("only an address that carries code is taken for one", () => {
  assert.ok(isShared("#share=anything"));
  for (const fragment of ["", "#cell-a", "#share", "#sharing=1"]) assert.ok(!isShared(fragment));
});

test("signs that cannot be seen are named, all others are left as they are", () => {
  const shown = (text: string) =>
    parts(text).map(({ text, unseen }) => (unseen ? `<${text}>` : text));
  assert.equal(shown("a\u202eb\u2066c").join(""), "a<U+202E>b<U+2066>c");
  assert.equal(shown("\u0000\u0007\u001b[1m").join(""), "<U+0000><U+0007><U+001B>[1m");
  assert.equal(
    shown("x\u200by\u00adz\ufeff\u3164\u2028").join(""),
    "x<U+200B>y<U+00AD>z<U+FEFF><U+3164><U+2028>",
  );
  assert.equal(shown("\u{e0041}").join(""), "<U+E0041>");
  const plain = "\tprint('가각 é 👩‍💻 ❤️ <b>&amp;')";
  assert.deepEqual(
    parts(plain)
      .map(({ unseen }) => unseen)
      .filter(Boolean),
    [],
  );
  assert.equal(shown(plain).join(""), plain);
});

for (const [here, known, link] of [
  [
    "http://127.0.0.1:8314/en/04/#cell",
    "https://o.github.io/book/en/04/",
    "https://o.github.io/book/en/04/",
  ],
  ["http://localhost:8000/04/", "https://o.github.io/book/04/", "https://o.github.io/book/04/"],
  ["http://[::1]:1/04/", "https://o.github.io/book/04/", "https://o.github.io/book/04/"],
  ["file:///home/x/04/index.html", "https://o.github.io/book/04/", "https://o.github.io/book/04/"],
  [
    "https://school.example/book/04/#share=1",
    "https://o.github.io/book/04/",
    "https://school.example/book/04/",
  ],
  ["http://127.0.0.1:9/04/", "http://127.0.0.1:8314/04/", "http://127.0.0.1:9/04/"],
  ["http://127.0.0.1:9/04/", null, "http://127.0.0.1:9/04/"],
  ["https://127.0.0.1.evil.example/", "https://o.github.io/", "https://127.0.0.1.evil.example/"],
] as const) {
  test(`at ${here} others are given ${link}`, () => {
    assert.equal(published({ href: here }, known), link);
  });
}
