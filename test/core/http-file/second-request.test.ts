import assert from 'node:assert/strict';
import { requestAt } from '../../../src/core/http-file/requests.ts';
import { parseLines, problemsIn } from './sample.ts';

const url = 'https://api.example.com';

describe('a second request without a separator', () => {
  const divided: readonly (readonly [what: string, lines: string[], requests: string[]])[] = [
    ['among the headers', [`GET ${url}/a`, 'A: b', 'POST /b', 'C: d'], ['GET A', 'POST C']],
    ['below a blank line', [`GET ${url}/a`, '', `DELETE ${url}/b`, 'C: d'], ['GET', 'DELETE C']],
    ['below a body', [`PUT ${url}/a`, '', '{"a": 1}', '', 'GET {{host}}/b'], ['PUT {"a": 1}', 'GET']],
    [
      'below its own metadata',
      [`GET ${url}/a`, '', '# @name two', '// why', `GET ${url}/b`],
      ['GET', 'two GET'],
    ],
    [
      'with a path alone, where there is no body',
      [`GET ${url}/a`, '', '?? status == 200', '', 'GET /b', ''],
      ['GET', 'GET'],
    ],
    ['three of them', [`GET ${url}`, `GET ${url}`, '', `GET ${url}`], ['GET', 'GET', 'GET']],
  ];
  for (const [what, lines, requests] of divided) {
    it(`begins ${what}`, () => {
      const parsed = parseLines(...lines);
      assert.deepEqual(
        parsed.file.requests.map(({ name, method, headers, body }) =>
          [name?.text, method.text, ...headers.map(header => header.name.text), body?.text]
            .filter(text => text !== undefined)
            .join(' '),
        ),
        requests,
      );
      const found = problemsIn(parsed).filter(problem => !problem.startsWith('script-ignored'));
      assert.equal(found.length, requests.length - 1);
      for (const problem of found) assert.match(problem, /^missing-separator@[A-Z]+ /);
    });
  }

  const whole: readonly (readonly [what: string, lines: string[]])[] = [
    ['right below text', [`POST ${url}`, '', 'first', `GET ${url}`]],
    ['with a path alone', [`POST ${url}`, '', 'first', '', 'GET /path']],
    ['in small letters', [`POST ${url}`, '', 'first', '', `get ${url}`]],
    ['indented', [`POST ${url}`, '', 'first', '', `  GET ${url}`]],
    ['in a text', [`POST ${url}`, 'Content-Type: text/plain', '', 'first', '', `GET ${url}`]],
    [
      'in a batch',
      [`POST ${url}`, 'Content-Type: multipart/mixed; boundary=b', '', '--b', '', `GET ${url}`, '--b--'],
    ],
    [
      'where the file wants separators',
      ['# @forceRegionDelimiter', `POST ${url}`, '', 'a', '', `GET ${url}`],
    ],
    ['in prose', [`POST ${url}`, '', 'first', '', 'GET the token first']],
  ];
  for (const [what, lines] of whole) {
    it(`does not begin with a line ${what}`, () => {
      const { text, file } = parseLines(...lines);
      assert.equal(file.requests.length, 1);
      assert.ok(text.endsWith(file.requests[0]?.body?.text ?? 'none'));
      assert.deepEqual(file.problems, []);
    });
  }

  it('is found by the place of the cursor', () => {
    const { text, file } = parseLines(`GET ${url}/a`, '', `GET ${url}/b`, '', '###', `GET ${url}/c`);
    const urls = ['/a', '/b', '/c'].map(path => requestAt(file, text.indexOf(path))?.url.text);
    assert.deepEqual(urls, [`${url}/a`, `${url}/b`, `${url}/c`]);
  });
});
