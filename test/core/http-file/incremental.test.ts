import assert from 'node:assert/strict';
import {
  blockIndexAt,
  type FileInBlocks,
  parseAgain,
  parseInBlocks,
  type TextEdit,
} from '../../../src/core/http-file/incremental.ts';
import { parseHttpFile } from '../../../src/core/http-file/parse.ts';
import { sample, sampleNames } from './sample.ts';
import { fragments, seeded } from './seeded.ts';

function edited(text: string, { start, end, text: inserted }: TextEdit): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

/** Every part of the file is what a parse of the whole text gives. */
function assertWhole(parsed: FileInBlocks, text: string): void {
  assert.equal(parsed.text, text);
  assert.equal(parsed.blocks.map(block => block.text).join(''), text);
  const { requests, variables, directives, imports, problems, lineStarts, length } = parsed.file;
  const whole = { requests, variables, directives, imports, problems, lineStarts, length };
  assert.deepEqual(whole, parseHttpFile(text));
  for (const [index, offset] of parsed.offsets.entries()) {
    assert.equal(lineStarts[parsed.firstLines[index] ?? -1], offset);
  }
}

function assertAfter(text: string, edit: TextEdit): FileInBlocks {
  const parsed = parseAgain(parseInBlocks(text), edit);
  assertWhole(parsed, edited(text, edit));
  return parsed;
}

function randomEdit(text: string, random: () => number): TextEdit {
  const start = Math.floor(random() * (text.length + 1));
  const end = Math.min(text.length, start + Math.floor(random() ** 4 * 80));
  const choice = random();
  const from = Math.floor(random() * text.length);
  const inserted =
    choice < 0.3
      ? ''
      : choice < 0.8
        ? (fragments[Math.floor(random() * fragments.length)] ?? '')
        : text.slice(from, from + Math.floor(random() * 200));
  return choice < 0.6 ? { start, end, text: inserted } : { start, end: start, text: inserted };
}

describe('parseAgain', () => {
  for (const [index, name] of sampleNames.entries()) {
    it(`gives what a whole parse gives after each of many edits of ${name}`, function () {
      this.timeout(20_000);
      const random = seeded(100 + index);
      for (let round = 0; round < 20; round++) {
        let text = sample(name);
        let parsed = parseInBlocks(text);
        assertWhole(parsed, text);
        for (let count = 0; count < 15; count++) {
          const edit = randomEdit(text, random);
          text = edited(text, edit);
          parsed = parseAgain(parsed, edit);
          assertWhole(parsed, text);
        }
      }
    });
  }

  const three = '@a = 1\n### one\nGET http://a\n\n### two\nGET http://b\n\n### three\nGET http://c\n';
  const at = three.indexOf('### two');
  const edits: readonly (readonly [what: string, edit: TextEdit])[] = [
    ['a letter before a separator', { start: at, end: at, text: 'x' }],
    ['a hash less in a separator', { start: at + 2, end: at + 3, text: '' }],
    ['a separator that is typed to its end', { start: at - 1, end: at - 1, text: '\n###' }],
    ['a separator that is taken out', { start: at, end: at + 8, text: '' }],
    ['the line break before a separator', { start: at - 2, end: at, text: '' }],
    ['a carriage return before a separator', { start: at, end: at, text: '\r' }],
    ['the whole text', { start: 0, end: three.length, text: '' }],
    ['everything but the last block', { start: 0, end: three.indexOf('### three'), text: '' }],
    ['a byte order mark', { start: 0, end: 0, text: '\ufeff' }],
    ['text at the end', { start: three.length, end: three.length, text: '###' }],
  ];
  for (const [what, edit] of edits) {
    it(`follows ${what}`, () => assertAfter(three, edit));
  }

  it('keeps the blocks that an edit does not touch', () => {
    const before = parseInBlocks(three);
    const place = three.indexOf('http://b') + 8;
    const after = parseAgain(before, { start: place, end: place, text: '/path' });
    assert.equal(after.blocks.length, 4);
    assert.deepEqual(
      after.blocks.map((block, index) => block === before.blocks[index]),
      [true, true, false, true],
    );
  });

  it('leaves the file before the edit as it was', () => {
    const before = parseInBlocks(three);
    parseAgain(before, { start: 0, end: 0, text: '@b = 2\n' });
    assertWhole(before, three);
  });

  it('finds the block of an offset', () => {
    const parsed = parseInBlocks(three);
    assert.deepEqual(
      [0, 7, at - 1, at, three.length].map(offset => blockIndexAt(parsed, offset)),
      [0, 1, 1, 2, 3],
    );
  });
});
