import assert from 'node:assert/strict';
import { onlyRequest, parseLines, problemsIn } from '../sample.ts';

describe('a curl command in an .http text', () => {
  it('is a request with method, URL, headers and body', () => {
    const { text, file } = parseLines(
      '### Create',
      '# @name create',
      "curl -X PUT https://api.test/{{id}} -H 'Accept: */*' \\",
      '  -H "Authorization: Bearer {{token}}" -L \\',
      "  -d '{",
      '  "a": 1}\'',
      '',
      '> {% client.log("it\'s") %}',
    );
    const { method, url, headers, body, name, requestLine, curl, directives } = onlyRequest(file);
    assert.deepEqual(
      [method.text, url.text, name?.text, curl, directives.length],
      ['PUT', 'https://api.test/{{id}}', 'create', true, 1],
    );
    assert.deepEqual(
      headers.map(each => `${each.name.text}: ${each.value.text}`),
      ['Accept: */*', 'Authorization: Bearer {{token}}', 'Content-Type: application/x-www-form-urlencoded'],
    );
    assert.equal(body?.text, '{\n  "a": 1}');
    assert.ok(text.slice(0, requestLine.end).endsWith('"a": 1}\''));
    const [, authorization] = headers;
    const { start = 0, end = 0 } = authorization?.value.range ?? {};
    assert.equal(text.slice(start, end), 'Bearer {{token}}');
    assert.deepEqual(file.problems, []);
  });

  it('follows redirects with -L alone', () => {
    const keys = ['curl https://a.test', 'curl -L https://a.test'].map(line =>
      onlyRequest(parseLines(line).file).directives.map(({ key }) => key.text),
    );
    assert.deepEqual(keys, [['no-redirect'], []]);
  });

  it('gives what it spells otherwise an empty range', () => {
    const { headers } = onlyRequest(parseLines('curl -u alice:secret https://a.test').file);
    assert.equal(headers[0]?.value.text, `Basic ${btoa('alice:secret')}`);
    assert.equal(headers[0]?.value.range.start, headers[0]?.value.range.end);
  });

  it('ends with its line', () => {
    const { file } = parseLines('curl https://a.test', '', '###', 'GET https://b.test');
    assert.deepEqual(
      file.requests.map(({ url }) => url.text),
      ['https://a.test', 'https://b.test'],
    );
  });

  it('may stand below another', () => {
    const { file } = parseLines(
      "curl https://a.test -d 'b",
      "c'",
      '',
      '# @name two',
      'curl ^"https://d.test^" ^',
      '  -H ^"E: f^"',
      'curl https://g.test',
    );
    assert.deepEqual(
      file.requests.map(({ url, name, headers }) => [url.text, name?.text, headers.at(-1)?.value.text]),
      [
        ['https://a.test', undefined, 'application/x-www-form-urlencoded'],
        ['https://d.test', 'two', 'f'],
        ['https://g.test', undefined, undefined],
      ],
    );
    assert.deepEqual(file.problems, []);
  });

  it('says what is wrong at its place', () => {
    assert.deepEqual(problemsIn(parseLines('@a = 1', 'curl --frobnicate https://a.test')), [
      'curl-option-unknown@--frobnicate',
    ]);
  });
});
