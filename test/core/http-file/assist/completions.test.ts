import assert from 'node:assert/strict';
import { completionsAt } from '../../../../src/core/http-file/assist/completions.ts';
import { methodTable } from '../../../../src/core/http-file/assist/method-table.ts';
import { isKnownMethod } from '../../../../src/core/http-file/request-line.ts';
import { marked, withEnvironment } from './marked-text.ts';

const offered = (lines: readonly string[]) => {
  const { subject, offset, text } = marked(lines, withEnvironment());
  const list = completionsAt(subject, offset);
  return {
    labels: list?.completions.map(({ label }) => label) ?? [],
    replaced: list && text.slice(list.range.start, list.range.end),
    list: list?.completions ?? [],
  };
};
const post = ['POST https://a.test/', 'Content-Type: application/json'];

describe('completionsAt', () => {
  const places: readonly (readonly [
    what: string,
    lines: readonly string[],
    replaced: string,
    label: string,
  ])[] = [
    ['methods in an empty file', ['¦'], '', 'GET'],
    ['methods at the beginning of a line', ['### a', 'PO¦'], 'PO', 'POST'],
    ['methods before a URL', ['@a = 1', 'DEL¦ https://a.test/'], 'DEL', 'DELETE'],
    ['methods in any case', ['pat¦'], 'pat', 'PATCH'],
    ['header names below the request line', ['GET https://a.test/', 'Auth¦'], 'Auth', 'Authorization'],
    ['header names above others', ['GET https://a.test/', 'Acc¦', 'Host: a'], 'Acc', 'Accept-Language'],
    ['header names on the line behind the headers', [...post, '¦'], '', 'Authorization'],
    ['header names before their colon', ['GET https://a.test/', 'Acce¦pt: */*'], 'Accept', 'Accept'],
    ['values of a header', ['GET https://a.test/', 'Accept: app¦'], 'app', 'application/json'],
    ['further values of a header', ['GET https://a.test/', 'Accept: text/html, te¦'], 'te', 'text/plain'],
    ['schemes', ['GET https://a.test/', 'authorization: ¦'], '', 'Bearer'],
    ['schemes for proxies', ['GET https://a.test/', 'Proxy-Authorization: Ba¦'], 'Ba', 'Basic'],
    [
      'variables behind a scheme',
      ['@key = 1', 'GET https://a.test/', 'Authorization: Bearer ¦'],
      '',
      '{{key}}',
    ],
    ['variables in a key header', ['@key = 1', 'GET https://a.test/', 'X-Api-Key: ¦'], '', '{{key}}'],
    ['variables in a URL', ['@key = 1', 'GET https://a.test/{{k¦}}'], 'k', 'key'],
    ['variables in a body', ['@key = 1', ...post, '', '{ "a": "{{¦" }'], '', 'key'],
    ['variables in a definition', ['@key = 1', '@other = {{k¦'], 'k', 'key'],
    ['variables of the environment', ['GET https://{{ho¦st}}/'], 'host', 'host'],
    ['variables of other environments', ['GET https://{{¦}}/'], '', 'tenant'],
    ['variables that are percent-encoded', ['@key = 1', 'GET https://a.test/{{%¦}}'], '', 'key'],
    ['system variables', ['GET https://a.test/{{$g¦'], '$g', '$guid'],
    [
      'parts of a named request',
      ['# @name login', 'GET /', '###', 'GET /{{login.¦'],
      'login.',
      'login.response.body.$.',
    ],
    ['directives', ['# @na¦', 'GET https://a.test/'], 'na', 'name'],
    ['directives behind slashes', ['// @¦', 'GET https://a.test/'], '', 'no-redirect'],
    ['requests behind @ref', ['# @name login', 'GET /', '###', '# @ref lo¦', 'GET /'], 'lo', 'login'],
  ];
  for (const [what, lines, replaced, label] of places) {
    it(`offers ${what}`, () => {
      const found = offered(lines);
      assert.ok(found.labels.includes(label), found.labels.join());
      assert.equal(found.replaced, replaced);
    });
  }

  const silent: readonly (readonly [what: string, lines: readonly string[]])[] = [
    ['a JSON body', [...post, '', '{ "a¦" }']],
    ['a body that is yet empty', [...post, '', '¦']],
    ['a line of a body that reads like a header', [...post, '', 'Authorization: ¦']],
    ['a line of a body that reads like a method', [...post, '', 'some text', 'GE¦']],
    ['a form body', ['POST https://a.test/', '', 'grant_type=¦']],
    ['a URL', ['GET https://a.te¦st/']],
    ['a continued URL', ['GET https://a.test/', '  ?pa¦ge=1']],
    ['a separator', ['### GE¦']],
    ['a comment', ['# GE¦']],
    ['a comment among headers', ['GET https://a.test/', '# @na¦']],
    ['the name of a variable', ['@na¦']],
    ['the value of a variable', ['@name = va¦']],
    ['a reference that is closed', ['GET https://a.test/{{a}}¦']],
    ['an unknown header', ['GET https://a.test/', 'X-Other: ¦']],
    ['a line that is no header', ['GET https://a.test/', '> ./scr¦']],
  ];
  for (const [what, lines] of silent) {
    it(`stays silent in ${what}`, () => assert.deepEqual(offered(lines).labels, []));
  }

  it('writes what a header needs, and opens the next list', () => {
    const { list } = offered(['GET https://a.test/', '¦']);
    const of = (name: string) => list.find(({ label }) => label === name);
    assert.deepEqual([of('Authorization')?.insert, of('Authorization')?.goesOn], ['Authorization: ', true]);
    assert.deepEqual([of('Host')?.insert, of('Host')?.goesOn], ['Host: ', undefined]);
    assert.equal(
      offered(['GET /', 'Acc¦: x']).list.find(({ label }) => label === 'Accept')?.insert,
      'Accept',
    );
  });

  it('writes schemes as snippets whose stops are references', () => {
    const basic = offered(['GET /', 'Authorization: ¦']).list.find(({ label }) => label === 'Basic');
    assert.ok(basic);
    assert.match(basic.insert, /^Basic \{\{\$\{1:user\}\\\}\\\}:\{\{\$\{2:password\}\\\}\\\}$/);
    assert.equal(basic.snippet, true);
  });

  it('closes the braces where they are open alone', () => {
    const insert = (line: string) =>
      offered(['@key = 1', line]).list.find(({ label }) => label === 'key')?.insert;
    assert.equal(insert('GET /{{¦'), 'key}}');
    assert.equal(insert('GET /{{¦}}'), 'key');
    assert.equal(insert('GET /{{ ¦ }}'), 'key');
  });

  it('writes the words that a system variable needs', () => {
    const insert = (name: string) => offered(['GET /{{¦}}']).list.find(({ label }) => label === name)?.insert;
    assert.equal(insert('$guid'), '\\$guid');
    assert.equal(insert('$timestamp'), '\\$timestamp');
    assert.match(insert('$processEnv') ?? '', /^\\\$processEnv \$\{1:\w+\}$/);
  });

  it('shows no value of a variable', () => {
    const secret = 'made-up-secret-0002';
    const { list } = offered([`@password = ${secret}`, 'GET /{{¦}}']);
    assert.ok(list.length > 0);
    assert.ok(!JSON.stringify(list).includes(secret));
    assert.ok(!JSON.stringify(list).includes('made-up-token'));
  });

  it('offers one entry for each of many requests', () => {
    const many = Array.from({ length: 2000 }, (_, index) => `###\n# @name r${index}\nGET /\n`);
    const labels = offered([...many, '###', 'GET /{{¦}}']).labels.filter(label => label.startsWith('r'));
    assert.equal(labels.length, 1000);
  });

  it('offers methods that the parser knows', () => {
    assert.deepEqual(
      methodTable.filter(([method]) => !isKnownMethod(method)),
      [],
    );
  });
});
