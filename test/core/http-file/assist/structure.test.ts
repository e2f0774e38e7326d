import assert from 'node:assert/strict';
import { foldsIn } from '../../../../src/core/http-file/assist/folding.ts';
import { semanticTokens } from '../../../../src/core/http-file/assist/semantic-tokens.ts';
import { type OutlineSymbol, symbolsIn } from '../../../../src/core/http-file/assist/symbols.ts';
import { parseInBlocks } from '../../../../src/core/http-file/incremental.ts';
import { frozenSources, sample, sampleNames } from '../sample.ts';
import { marked, shown, withEnvironment } from './marked-text.ts';

describe('symbolsIn', () => {
  const outline = (text: string): string[] => {
    const line = (symbol: OutlineSymbol): string[] => [
      `${symbol.kind} ${symbol.name}${symbol.detail === '' ? '' : ` (${symbol.detail})`}`,
      ...symbol.children.flatMap(child => line(child).map(each => `  ${each}`)),
    ];
    return parseInBlocks(text).blocks.flatMap(block => symbolsIn(block).flatMap(line));
  };

  it('tells requests and variables, and no value', () => {
    assert.deepEqual(
      outline(
        '@host = a.test\n@token = made-up-0004\nGET https://{{host}}/\n### Two\n@x = 1\nPOST /two\n\nbody\n',
      ),
      [
        'variable host',
        'variable token',
        'request GET https://{{host}}/',
        'request Two (POST /two)',
        '  variable x',
      ],
    );
  });

  it('says nothing of prose', () => assert.deepEqual(outline('# a comment\n\n### Title only\n'), []));

  for (const name of sampleNames) {
    it(`keeps selections and children inside in ${name}`, () => {
      const check = (symbol: OutlineSymbol, start: number, end: number): void => {
        assert.ok(start <= symbol.range.start && symbol.range.end <= end, symbol.name);
        assert.ok(symbol.range.start <= symbol.selection.start && symbol.selection.end <= symbol.range.end);
        for (const child of symbol.children) check(child, symbol.range.start, symbol.range.end);
      };
      for (const block of parseInBlocks(sample(name)).blocks) {
        for (const symbol of symbolsIn(block)) check(symbol, 0, block.text.length);
      }
    });
  }
});

describe('foldsIn', () => {
  const folds = (...lines: string[]): string[] => {
    const { blocks, firstLines } = parseInBlocks(lines.join('\n'));
    return blocks.flatMap((block, index) =>
      foldsIn(block).map(fold => {
        const first = (firstLines[index] ?? 0) + 1;
        return `${first + fold.startLine}-${first + fold.endLine}`;
      }),
    );
  };

  it('folds requests without the blank lines behind them', () => {
    assert.deepEqual(folds('@a = 1', '@b = 2', '', '### one', 'GET /', 'A: b', '', '### two', 'GET /'), [
      '1-2',
      '4-6',
      '8-9',
    ]);
  });

  it('folds bodies, and what is indented in them', () => {
    assert.deepEqual(folds('POST /', '', '{', '  "a": {', '    "b": 1', '  },', '  "c": 2', '}'), [
      '1-8',
      '3-8',
      '4-5',
    ]);
  });

  it('folds no single line', () => assert.deepEqual(folds('GET /', '', '###', '', '### b', ''), []));
});

describe('semanticTokens', () => {
  const tokens = (lines: readonly string[], from = 0, to = Number.POSITIVE_INFINITY): string[] => {
    const { subject, text } = marked(lines, withEnvironment());
    return semanticTokens(subject, { start: from, end: to }).map(
      ({ range, kind, unresolved }) => `${shown(text, range)} ${kind}${unresolved ? '?' : ''}`,
    );
  };

  it('tell what is defined from what is not', () => {
    assert.deepEqual(
      tokens(['@a = 1', '# @prompt asked', 'GET https://{{host}}/{{a}}/{{asked}}/{{missing}}/{{tenant}}']),
      ['3:host variable', '3:a variable', '3:asked variable', '3:missing variable?', '3:tenant variable?'],
    );
  });

  it('know the names of requests', () => {
    const lines = [
      '# @name login',
      'GET /',
      '###',
      '# @ref login',
      '# @ref lost',
      'GET /{{login.response.body.$.a}}',
    ];
    assert.deepEqual(tokens([...lines, 'A: {{lost.response.body}}']), [
      '4:login request',
      '5:lost request?',
      '6:login request',
      '7:lost request?',
    ]);
  });

  it('leave scripts and system variables to the grammar', () => {
    assert.deepEqual(tokens(['GET /{{$guid}}/{{ a + 1 }}/{{f()}}']), []);
  });

  it('look at the blocks in sight alone', () => {
    const lines = ['GET /{{a}}', '### two', 'GET /{{b}}', '### three', 'GET /{{c}}'];
    assert.deepEqual(tokens(lines, 12, 25), ['3:b variable?']);
  });

  it('are the same for a file that was parsed piece by piece', () => {
    const inBlocks = parseInBlocks(sample('rest-client.http'));
    const found = semanticTokens(
      { inBlocks, sources: frozenSources() },
      { start: 0, end: inBlocks.text.length },
    );
    assert.ok(found.every(({ range }) => range.start < range.end && range.end <= inBlocks.text.length));
    assert.ok(found.every(({ range }, index) => range.start >= (found[index - 1]?.range.end ?? 0)));
  });
});
