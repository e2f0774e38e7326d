import assert from 'node:assert/strict';
import type { HttpFile } from '../../../src/core/http-file/nodes.ts';
import { parseHttpFile } from '../../../src/core/http-file/parse.ts';
import type { Range, Text } from '../../../src/core/http-file/range.ts';
import { resolveRequest } from '../../../src/core/http-file/resolve.ts';
import { frozenSources, sample, sampleNames } from './sample.ts';
import { fragments, seeded } from './seeded.ts';

function mutate(text: string, random: () => number): string {
  let mutated = text;
  for (let count = Math.floor(random() * 8); count >= 0; count--) {
    const from = Math.floor(random() * mutated.length);
    const to = Math.min(mutated.length, from + Math.floor(random() ** 3 * 60));
    const fragment = fragments[Math.floor(random() * fragments.length)] ?? '';
    const moved = mutated.slice(from, to);
    const choice = random();
    if (choice < 0.4) mutated = mutated.slice(0, from) + fragment + mutated.slice(from);
    else if (choice < 0.7) mutated = mutated.slice(0, from) + mutated.slice(to);
    else if (choice < 0.9) mutated = mutated.slice(0, to) + moved + mutated.slice(to);
    else mutated = mutated.slice(from);
  }
  return mutated;
}

function assertInside(text: string, range: Range): void {
  const { start, end } = range;
  assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
}

function assertExact(text: string, node: Text | undefined): void {
  if (node === undefined) return;
  assertInside(text, node.range);
  if (node.parts !== undefined) {
    assert.equal(node.parts.map(part => part.text).join(''), node.text);
    return;
  }
  const assumed = node.range.start === node.range.end && node.text === 'GET';
  if (!assumed) assert.equal(text.slice(node.range.start, node.range.end), node.text);
}

function assertRanges(text: string, file: HttpFile): void {
  for (const { range } of file.problems) assertInside(text, range);
  for (const { name, value, range } of file.variables) {
    assertInside(text, range);
    assertExact(text, name);
    assertExact(text, value);
  }
  let before = 0;
  for (const node of file.requests) {
    assert.ok(node.block.start >= before);
    before = node.block.end;
    for (const range of [node.range, node.block, node.requestLine]) assertInside(text, range);
    assert.ok(node.block.start <= node.range.start && node.range.end <= node.block.end);
    assert.ok(node.range.start <= node.requestLine.start && node.requestLine.end <= node.range.end);
    for (const each of [node.name, node.method, node.url, node.httpVersion, node.body])
      assertExact(text, each);
    for (const { name, value, range } of node.headers) {
      assertInside(text, range);
      assertExact(text, name);
      assertExact(text, value);
    }
    for (const { key, value } of node.directives) {
      assertExact(text, key);
      assertExact(text, value);
    }
  }
}

describe('parseHttpFile and resolveRequest on any text', () => {
  for (const [index, name] of sampleNames.entries()) {
    it(`never throw and keep exact ranges on mutations of ${name}`, () => {
      const random = seeded(index + 1);
      const original = sample(name);
      const sources = frozenSources({ environment: new Map([['page', { value: '{{a}}', where: 'test' }]]) });
      for (let round = 0; round < 400; round++) {
        const text = mutate(original, random);
        const file = parseHttpFile(text);
        assertRanges(text, file);
        for (const node of file.requests) {
          const resolved = resolveRequest(node, file, sources);
          for (const { range } of [...resolved.substitutions, ...resolved.problems])
            assertInside(text, range);
        }
      }
    });
  }
});

describe('parseHttpFile on large texts', () => {
  /** The best of five runs, after one to warm up. */
  function milliseconds(text: string): number {
    const runs = [0, 1, 2, 3, 4, 5].map(() => {
      const start = performance.now();
      parseHttpFile(text);
      return performance.now() - start;
    });
    return Math.min(...runs.slice(1));
  }

  const block = '### Title\n# @name n\n@v = 1\nPOST https://a.test/{{v}}\nA: b {{v}}\n\n{"a": "b"}\n\n';
  // biome-ignore format: each a shape that a careless expression would be quadratic on
  const shapes: readonly (readonly [what: string, make: (size: number) => string])[] = [
    ['many requests', size => block.repeat(size / block.length)],
    ['one long body line', size => `POST http://a\n\n${'x'.repeat(size)}`],
    ['one long URL of spaces', size => `GET http://a${' '.repeat(size)}b`],
    ['one long header of spaces', size => `GET http://a\nA: ${' '.repeat(size)}b`],
    ['open braces', size => `GET http://a${'{{'.repeat(size / 2)}`],
    ['braces that open often and close once', size => `GET http://a${'{{'.repeat(size / 2)}}}`],
    ['a long handler path', size => `POST http://a\n\n> ${'.'.repeat(size)} x`],
    ['unclosed handlers', size => `POST http://a\n\n${'> {%\n'.repeat(size / 5)}`],
    ['handler lines', size => `POST http://a\n\n${'>> a\n'.repeat(size / 5)}`],
    ['header lines', size => `GET http://a\n${'A: b\n'.repeat(size / 5)}`],
    ['folded header lines', size => `GET http://a\nA: b\n${' bcd\n'.repeat(size / 5)}`],
    ['comment lines', size => '# @a\n'.repeat(size / 5)],
    ['hyphens in a name', size => `GET http://a\n${'-'.repeat(size)} : b`],
    ['comments that never close', size => '/*\n'.repeat(size / 3)],
    ['requests without separators', size => 'GET http://a\n\n# @name b\n\n'.repeat(size / 25)],
    ['request lines below text', size => `POST http://a\n\nx\n${'# y\nGET http://b\n'.repeat(size / 17)}`],
    ['curl commands with open quotes', size => "###\ncurl 'a\n".repeat(size / 12)],
    ['curl commands without separators', size => "curl -H 'a: b' http://c\n# d\n".repeat(size / 28)],
    ['curl headers', size => `curl http://a${" -H 'a: b'".repeat(size / 10)}`],
    ['files in a body', size => `POST http://a\n\n${'< b\n\n'.repeat(size / 5)}`],
    ['dots in a host', size => `${'a.'.repeat(size / 2)} x`],
  ];
  for (const [what, make] of shapes) {
    it(`takes about twice the time for twice the text: ${what}`, function () {
      this.timeout(20_000);
      const size = 50_000;
      const once = milliseconds(make(size));
      const twice = milliseconds(make(2 * size));
      assert.ok(twice < 4 * once + 10, `${once} ms, then ${twice} ms`);
    });
  }
});
