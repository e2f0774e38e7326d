import assert from 'node:assert/strict';
import { parseMarkdown } from '../../../src/core/http-file/markdown.ts';
import { positionAt } from '../../../src/core/http-file/range.ts';

describe('parseMarkdown', () => {
  const text = [
    '# Orders', // a comment to an .http file
    '',
    'GET https://prose.test',
    '',
    '```http',
    '@host = https://api.test',
    '# @name list',
    'GET {{host}}/orders',
    'Accept: */*',
    '```',
    '```json',
    '{"a": 1}',
    '```',
    '```rest',
    'POST {{host}}/orders',
    '',
    '{"b": 2}',
    '```',
    'Done.',
  ].join('\n');

  it('reads the requests of both kinds of fences and nothing else', () => {
    const { requests, variables, problems } = parseMarkdown(text);
    assert.deepEqual(
      requests.map(({ method, url, name, body }) => [method.text, url.text, name?.text, body?.text]),
      [
        ['GET', '{{host}}/orders', 'list', undefined],
        ['POST', '{{host}}/orders', undefined, '{"b": 2}'],
      ],
    );
    assert.deepEqual(
      variables.map(({ name }) => name.text),
      ['host'],
    );
    assert.deepEqual(problems, []);
  });

  it('keeps the places of the whole text', () => {
    const { requests, lineStarts } = parseMarkdown(text);
    assert.deepEqual(
      requests.map(({ requestLine }) => positionAt(lineStarts, requestLine.start).line + 1),
      [8, 15],
    );
    for (const { url } of requests) assert.equal(text.slice(url.range.start, url.range.end), url.text);
  });

  for (const silent of [
    '',
    'GET https://prose.test',
    '```http {1}\nGET https://a.test\n```',
    '````http\nGET https://a.test',
  ]) {
    it(`finds nothing in ${JSON.stringify(silent)}`, () => {
      assert.deepEqual(parseMarkdown(silent).requests, []);
    });
  }

  it('reads a fence that never closes to its end', () => {
    assert.equal(parseMarkdown('```http\r\nGET https://a.test\r\nA: b').requests[0]?.headers.length, 1);
  });
});
