import assert from 'node:assert/strict';
import { dialects } from '../../../../src/core/http-file/dialect.ts';
import { parseHttpFile } from '../../../../src/core/http-file/parse.ts';
import type { Problem } from '../../../../src/core/http-file/problem.ts';
import {
  findProblems,
  ProblemFinder,
  problemsOfRequest,
} from '../../../../src/core/http-file/trap-finder/find-traps.ts';
import { blocksAsUnits, requestsAsUnits } from '../../../../src/core/http-file/trap-finder/units.ts';
import { onlyRequest, sample, sampleNames } from '../sample.ts';
import { applied } from '../traps/trap-cases.ts';

const plain = { dialect: undefined };

function problemsOf(text: string): Problem[] {
  return findProblems(parseHttpFile(text), text, plain);
}

describe('findProblems', () => {
  it('gives what the parser found and what traps found, in the order of the text', () => {
    const text =
      '### a\nGET https://a.test\nAuthorization: Bearer "x"\n\n### a\nGET https://a.test\nAuthorisation: x';
    assert.deepEqual(
      problemsOf(text).map(({ code }) => code),
      ['quoted', 'duplicate-name', 'misspelt-header'],
    );
  });

  it('says nothing twice of a variable that several requests use', () => {
    const request = '\n###\nGET https://a.test\nAuthorization: Bearer {{t}}\n';
    const found = problemsOf(`@t = "x"\n${request}${request}`);
    assert.deepEqual(
      found.map(({ code, range }) => [code, range.start]),
      [['quoted', 5]],
    );
  });

  it('says what catches some tools only one step milder where the dialect is not known', () => {
    const text = 'GET https://a.test\nAuthorization: Basic ann:a:b';
    const file = parseHttpFile(text);
    assert.deepEqual(
      [undefined, 'rest-client' as const, 'httpyac' as const].map(dialect =>
        findProblems(file, text, { dialect })
          .filter(({ code }) => code.startsWith('basic'))
          .map(({ severity }) => severity),
      ),
      [['warning'], ['error'], []],
    );
  });

  it('offers fixes after which their problems are gone', () => {
    const text = 'GET https://a.test\nAuthorisation : Bearer Bearer made-up\n@x = 1\n\nCookie: a=b\n';
    let fixed = text;
    for (let round = 0; round < 8; round++) {
      const fix = problemsOf(fixed).find(problem => problem.fix !== undefined)?.fix;
      if (fix === undefined) break;
      fixed = applied(fixed, fix);
    }
    assert.equal(fixed, '@x = 1\nGET https://a.test\nAuthorization: Bearer made-up\nCookie: a=b\n');
  });
});

describe('problemsOfRequest', () => {
  it('finds what stands in one request, the parser’s problems of traps included', () => {
    const text = 'GET https://a.test\n\nCookie: a=b\n';
    const file = parseHttpFile(text);
    const found = problemsOfRequest(onlyRequest(file), file, text, plain);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['header-after-blank-line'],
    );
  });
});

describe('a ProblemFinder', () => {
  for (const name of sampleNames) {
    it(`finds the same in each version of ${name} as one that has seen none before`, () => {
      const original = sample(name);
      for (const dialect of [undefined, ...dialects]) {
        const finder = new ProblemFinder();
        for (let at = 0; at < original.length; at += 97) {
          const inserted = ['\n', '@a = "1"\n', '### x\n', 'Bearer ', '\u200b'][at % 5] ?? '';
          const text = original.slice(0, at) + inserted + original.slice(at);
          const file = parseHttpFile(text);
          assert.deepEqual(
            finder.find(requestsAsUnits(file, text), { dialect }),
            findProblems(file, text, { dialect }),
          );
        }
      }
    });
  }

  it('finds the same block by block', () => {
    const texts = [
      '@t = "made-up"\n',
      '### a\nGET https://a.test\nAuthorization: Bearer {{t}}\nAccept : a/b\n',
    ];
    const blocks = [...texts, ...texts.slice(1)].map(text => ({ text, file: parseHttpFile(text) }));
    const finder = new ProblemFinder();
    for (const top of ['', '# one line more\n']) {
      const [first = { text: '', file: parseHttpFile('') }, ...rest] = blocks;
      const moved = [{ text: top + first.text, file: parseHttpFile(top + first.text) }, ...rest];
      const text = moved.map(block => block.text).join('');
      const file = parseHttpFile(text);
      const offsets = moved.map((_, index) =>
        moved.slice(0, index).reduce((sum, b) => sum + b.text.length, 0),
      );
      assert.deepEqual(
        finder.find(blocksAsUnits({ text, blocks: moved, offsets, file }), plain),
        findProblems(file, text, plain),
      );
    }
  });

  it('looks again where a variable that a request uses says something else', () => {
    const finder = new ProblemFinder();
    const codes = (value: string) => {
      const text = `@t = ${value}\n\n###\nGET https://a.test\nAuthorization: Bearer {{t}}\n`;
      return finder
        .find(requestsAsUnits(parseHttpFile(text), text), plain)
        .map(({ code, range }) => [code, range.start]);
    };
    assert.deepEqual(codes('made-up'), []);
    assert.deepEqual(codes('"made-up"'), [['quoted', 5]]);
    assert.deepEqual(codes('   "made-up"'), [['quoted', 8]]);
    assert.deepEqual(codes('made-up'), []);
  });

  it('finds places inside of any text', () => {
    const pieces = [
      'GET http://a',
      '\n',
      'Authorization: Basic {{a}}:b c',
      '@a = {{b}}"',
      '\u200b',
      '{{',
      '# @name',
      '//x',
      ' ',
    ];
    for (let seed = 1; seed < 400; seed++) {
      const text = Array.from(
        { length: 12 },
        (_, at) => pieces[(seed * (at + 3) * 7919) % pieces.length],
      ).join(seed % 3 === 0 ? '\n' : '');
      for (const { range, fix } of problemsOf(text)) {
        for (const { start, end } of [range, ...(fix?.edits.map(edit => edit.range) ?? [])]) {
          assert.ok(0 <= start && start <= end && end <= text.length, JSON.stringify([text, start, end]));
        }
      }
    }
  });

  const block = '### Title\nPOST https://a.test/{{v}}\nAuthorization: Bearer {{v}}\n\n{"a": "b"}\n\n';
  const head = 'POST https://a.test\n';
  // biome-ignore format: each a shape that a careless expression would be quadratic on
  const shapes: readonly (readonly [what: string, make: (size: number) => string])[] = [
    ['requests', size => block.repeat(size / block.length)],
    ['comments in a body', size => `${head}\na\n${'# b\n'.repeat(size / 4)}`],
    ['white space in a body', size => `${head}\na\n#${' '.repeat(size)}\n${'\n   '.repeat(size / 4)}`],
    ['variables in a body', size => `${head}\na\n${'@b = c\n'.repeat(size / 7)}`],
    ['invisible characters', size => `${head}A: ${'\u200bx'.repeat(size / 2)}`],
    ['references in credentials', size => `${head}Authorization: Bearer ${'{{a}}'.repeat(size / 5)}`],
    ['variables that double each other', size => `@a = ${'x'.repeat(size / 64)}\n@b = ${'{{a}}'.repeat(64)}\n${head}Authorization: {{b}}`],
    ['at signs in a URL', size => `GET https://${'@a'.repeat(size / 2)}`],
    ['backslashes', size => `@p = ${'\\\\x'.repeat(size / 3)}\n${head}A: {{p}}`],
    ['words of a shorthand', size => `${head}Authorization: oauth2${' a'.repeat(size / 2)}`],
    ['spaces behind Basic', size => `${head}Authorization: Basic a${' '.repeat(size)}b`],
    ['blank lines above a header', size => `${head}${'\n'.repeat(size)}Cookie: a=b`],
  ];
  for (const [what, make] of shapes) {
    it(`takes about twice the time for twice the text: ${what}`, function () {
      this.timeout(20_000);
      const milliseconds = (text: string): number => {
        const file = parseHttpFile(text);
        const runs = [0, 1, 2, 3].map(() => {
          const start = performance.now();
          findProblems(file, text, { ...plain, knownNames: new Set() });
          return performance.now() - start;
        });
        return Math.min(...runs.slice(1));
      };
      const size = 50_000;
      const once = milliseconds(make(size));
      const twice = milliseconds(make(2 * size));
      assert.ok(twice < 4 * once + 10, `${once} ms, then ${twice} ms`);
    });
  }
});
