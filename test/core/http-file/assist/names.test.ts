import assert from 'node:assert/strict';
import { definitionsAt } from '../../../../src/core/http-file/assist/definition.ts';
import { namedThingAt, placesOf } from '../../../../src/core/http-file/assist/names.ts';
import { rename, renameOffer } from '../../../../src/core/http-file/assist/rename.ts';
import { marked, shown, withEnvironment } from './marked-text.ts';

const chain = [
  '@host = a.test',
  '# @name login',
  'POST https://{{host}}/login',
  '',
  '{ "user": "{{user}}", "again": "{{ host }}" }',
  '### get',
  '# @ref login',
  'GET https://{{host}}/items',
  'Authorization: Bearer {{login.response.body.$.token}}',
  'X-Time: {{$timestamp}}',
  '###',
  '@host = b.test',
  'GET https://{{%host}}/{{token}}',
];
/** The chain with the cursor in the middle of the piece on a line, counted from 1. */
const at = (line: number, piece: string) => {
  const lines = chain.map((text, index) => {
    if (index !== line - 1) return text;
    const column = text.indexOf(piece) + Math.floor(piece.length / 2);
    return `${text.slice(0, column)}¦${text.slice(column)}`;
  });
  return marked(lines, withEnvironment());
};
const places = (line: number, piece: string): string[] => {
  const { subject, offset, text } = at(line, piece);
  const thing = namedThingAt(subject, offset);
  if (thing === undefined) return [];
  return placesOf(subject.inBlocks, thing).map(
    ({ range, definition }) => shown(text, range) + (definition ? '!' : ''),
  );
};

describe('references', () => {
  const variable = ['1:host!', '3:host', '5:host', '8:host', '12:host!', '13:host'];
  const request = ['2:login!', '7:login', '9:login'];
  for (const [line, piece, expected] of [
    [1, 'host', variable],
    [3, 'host', variable],
    [13, 'host', variable],
    [2, 'login', request],
    [7, 'login', request],
    [9, 'login', request],
    [5, 'user}', ['5:user']],
    [13, 'token', ['13:token']],
  ] as const) {
    it(`are found from line ${line}, ${piece}`, () => assert.deepEqual(places(line, piece), expected));
  }

  for (const [line, piece] of [
    [10, '$timestamp'],
    [4, ''],
    [3, 'https'],
    [10, 'X-Time'],
  ] as const) {
    it(`are not looked for from ${piece || 'an empty line'}`, () =>
      assert.deepEqual(places(line, piece), []));
  }
});

describe('definitionsAt', () => {
  const found = (line: number, piece: string): string[] => {
    const { subject, offset, text } = at(line, piece);
    return definitionsAt(subject, offset).map(definition =>
      definition.kind === 'here'
        ? shown(text, definition.range)
        : `${definition.file} ${definition.environment} ${definition.name}`,
    );
  };
  for (const [line, piece, expected] of [
    [3, 'host', '1:host'],
    [8, 'host', '1:host'],
    [13, 'host', '12:host'],
    [9, 'login', '2:login'],
    [7, 'login', '2:login'],
    [13, 'token', '/w/http-client.env.json dev token'],
  ] as const) {
    it(`leads from line ${line}, ${piece}, to what counts there`, () =>
      assert.deepEqual(found(line, piece), [expected]));
  }

  it('leads to another environment where that is all there is', () => {
    const { subject, offset } = marked(['GET https://a.test/{{ten¦ant}}'], withEnvironment());
    assert.deepEqual(definitionsAt(subject, offset), [
      { kind: 'elsewhere', file: '/w/http-client.env.json', name: 'tenant', environment: 'prod' },
    ]);
  });

  it('leads nowhere from what nothing defines', () => {
    assert.deepEqual(found(5, 'user}'), []);
    assert.deepEqual(found(10, '$timestamp'), []);
  });
});

describe('rename', () => {
  const renamed = (line: number, piece: string, newName: string): string[] | string => {
    const { subject, offset, text } = at(line, piece);
    const renaming = rename(subject, offset, newName);
    return 'refusal' in renaming ? renaming.refusal : renaming.ranges.map(range => shown(text, range));
  };

  it('takes in every place of the file', () => {
    assert.deepEqual(renamed(8, 'host', 'server'), [
      '1:host',
      '3:host',
      '5:host',
      '8:host',
      '12:host',
      '13:host',
    ]);
    assert.deepEqual(renamed(9, 'login', 'sign-in'), ['2:login', '7:login', '9:login']);
  });

  it('offers the name at the cursor', () => {
    const { subject, offset, text } = at(9, 'login');
    const offer = renameOffer(subject, offset);
    assert.equal('thing' in offer ? shown(text, offer.thing.range) : offer.refusal, '9:login');
  });

  for (const [what, line, piece, newName, refusal] of [
    ['what other files may use', 13, 'token', 'x', /outside this file \(.*dev\)/],
    ['what nothing defines', 5, 'user}', 'x', /Nothing in this file defines user/],
    ['system variables', 10, '$timestamp', 'x', /Only variables/],
    ['a name with a space', 3, 'host', 'a b', /cannot be a name/],
    ['a name with braces', 3, 'host', 'a}}', /cannot be a name/],
    ['an empty name', 3, 'host', '', /cannot be a name/],
    ['a name with a dot for what is referred to', 9, 'login', 'a.b', /cannot be a name/],
    ['the name of another variable', 3, 'host', 'user', /user is the name of something else/],
    ['the name of a request', 3, 'host', 'login', /login is the name/],
    ['a name of the environment', 3, 'host', 'token', /token is the name/],
  ] as const) {
    it(`refuses ${what}`, () => {
      const answer = renamed(line, piece, newName);
      assert.ok(typeof answer === 'string');
      assert.match(answer, refusal);
    });
  }

  it('gives a title that nothing mentions any words', () => {
    assert.deepEqual(renamed(6, 'get', 'Get all items'), ['6:get']);
  });
});
