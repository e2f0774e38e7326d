import assert from 'node:assert/strict';
import { parseHttpFile } from '../../../src/core/http-file/parse.ts';
import { readPastedRequest } from '../../../src/core/http-file/pasted-request.ts';
import { requestInsertion } from '../../../src/core/http-file/request-insertion.ts';

const command = "curl -L 'https://pasted.example/' -H 'Accept: */*'";

/** The text with the command pasted where the bar stands. */
function paste(text: string, copied = command): string {
  const at = text.indexOf('|');
  const source = text.replace('|', '');
  const pasted = readPastedRequest(copied);
  assert.ok(pasted);
  const range = { start: at, end: at };
  return source.slice(0, at) + requestInsertion(source, range, pasted) + source.slice(at);
}

const request = 'GET https://pasted.example/\nAccept: */*';

describe('requestInsertion', () => {
  const places: readonly (readonly [name: string, text: string, expected: string])[] = [
    ['an empty file', '|', `${request}\n`],
    ['below a variable', '@a = 1\n|', `@a = 1\n${request}\n`],
    ['below a ### line', '### One\n|\n', `### One\n${request}\n`],
    ['behind a request', 'GET https://a.example\n|', `GET https://a.example\n\n###\n\n${request}\n`],
    [
      'behind a request and a blank line',
      'GET https://a.example\n\n|',
      `GET https://a.example\n\n###\n\n${request}\n`,
    ],
    ['at the end of a request', 'GET https://a.example|', `GET https://a.example\n\n###\n\n${request}\n`],
    ['in front of a request', '|GET https://a.example', `${request}\n\n###\n\nGET https://a.example`],
    [
      'in front of a ### line',
      '|### One\nGET https://a.example',
      `${request}\n\n### One\nGET https://a.example`,
    ],
    ['at the end of a comment', '# mine|', `# mine\n${request}\n`],
  ];
  for (const [name, text, expected] of places) {
    it(`writes a request of its own: ${name}`, () => assert.equal(paste(text), expected));
  }

  it('leaves the requests around it what they are', () => {
    const around = 'GET https://a.example\nAccept: */*\n|\n{"a":1}\n\n### Two\nGET https://b.example\n';
    const { requests } = parseHttpFile(paste(around));
    assert.deepEqual(
      requests.map(({ url }) => url.text),
      ['https://a.example', 'https://pasted.example/', 'https://b.example'],
    );
  });

  it('writes what was left out as comments above', () => {
    const text = paste('|', `${command} -k`);
    assert.match(text, /^# Note: The certificate of the server is checked here.*\nGET https:/);
    assert.equal(parseHttpFile(text).requests.length, 1);
  });
});
