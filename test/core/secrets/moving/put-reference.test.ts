import assert from 'node:assert/strict';
import { privateFileOf, privateTwin } from '../../../../src/core/secrets/moving/private-file.ts';
import { putReference } from '../../../../src/core/secrets/moving/put-reference.ts';

const literal = 'made-up-7f3Qm0Zt9Kc2';

function put(text: string, reference: string): string {
  const start = text.indexOf(literal);
  return putReference(text, [{ start, end: start + literal.length }], reference).reduce(
    (left, { range, newText }) => left.slice(0, range.start) + newText + left.slice(range.end),
    text,
  );
}

describe('a reference in the place of a literal', () => {
  const cases: readonly (readonly [before: string, reference: string, after: string])[] = [
    [`Authorization: Bearer ${literal}\n`, '{{$secret A}}', 'Authorization: Bearer {{$secret A}}\n'],
    [`@token = ${literal}\nGET /`, '{{$secret token}}', '@token = {{$secret token}}\nGET /'],
    [`@token = ${literal}\nGET /`, '{{other}}', '@token = {{other}}\nGET /'],
    [`@token = ${literal}\nGET /`, '{{token}}', 'GET /'],
    [`a\r\n@token=${literal}  \r\nGET /`, '{{token}}', 'a\r\nGET /'],
    [`@token = ${literal}`, '{{token}}', ''],
    [`@url = https://a/?key=${literal}\n`, '{{url}}', '@url = https://a/?key={{url}}\n'],
  ];
  for (const [before, reference, after] of cases) {
    it(`makes ${JSON.stringify(after)}`, () => assert.equal(put(before, reference), after));
  }
});

describe('the private file', () => {
  it('is the one of the dialect', () => {
    assert.deepEqual(privateFileOf('jetbrains'), { name: 'http-client.private.env.json', shared: undefined });
    assert.equal(privateFileOf('visual-studio')?.name, 'http-client.env.json.user');
    assert.equal(privateFileOf('kulala')?.shared, '$kulalaShared');
    assert.equal(privateFileOf('rest-client'), undefined);
    assert.equal(privateFileOf(undefined)?.shared, '$shared');
  });

  it('is the twin of a public one', () => {
    assert.equal(privateTwin('http-client.env.json'), 'http-client.private.env.json');
    assert.equal(privateTwin('rest-client.env.json'), 'rest-client.private.env.json');
    assert.equal(privateTwin('http-client.private.env.json'), undefined);
    assert.equal(privateTwin('settings.json'), undefined);
  });
});
