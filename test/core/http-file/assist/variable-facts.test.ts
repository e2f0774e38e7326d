import assert from 'node:assert/strict';
import { variableFactsAt } from '../../../../src/core/http-file/assist/variable-facts.ts';
import type { VariableSources } from '../../../../src/core/http-file/variable-sources.ts';
import { marked, withEnvironment } from './marked-text.ts';

const facts = (lines: readonly string[], overrides?: Partial<VariableSources>) => {
  const { subject, offset } = marked(lines, overrides);
  return variableFactsAt(subject, offset);
};

describe('variableFactsAt', () => {
  it('tells the value and where it comes from', () => {
    const found = facts(['@page = 2', 'GET https://a.test/?page={{pa¦ge}}']);
    assert.deepEqual(found?.value, { text: '2', masked: false });
    assert.equal(found.origin?.where, 'line 1');
  });

  it('takes the definition that counts for the request', () => {
    const found = facts(['@page = 2', 'GET /', '###', '@page = 3', 'GET /{{pa¦ge}}']);
    assert.equal(found?.value?.text, '3');
    assert.deepEqual(
      found.others.map(({ where, value }) => [where, value.text]),
      [['line 1', '2']],
    );
  });

  it('tells what other environments say', () => {
    const found = facts(['GET https://{{ho¦st}}/'], withEnvironment());
    assert.equal(found?.value?.text, 'dev.example.com');
    assert.equal(found.origin?.environment, 'dev');
    assert.deepEqual(
      found.others.map(({ where, applies }) => [where, applies]),
      [['/w/http-client.env.json, prod', false]],
    );
  });

  it('tells of a variable where it is defined', () => {
    assert.equal(facts(['@pa¦ge = {{size}}', '@size = 5', 'GET /'])?.value?.text, '5');
    assert.equal(facts(['@pa¦ge = 2'])?.value?.text, '2');
  });

  const secret = 'made-up-secret-0003';
  const jwt = ['eyJhbGciOiJub25lIn0', 'eyJzdWIiOiJtYWRlLXVwIn0', 'c2ln'].join('.');
  const masked: readonly (readonly [what: string, lines: readonly string[]])[] = [
    ['its name', [`@password = ${secret}`, 'GET /{{pass¦word}}']],
    ['the name where it is defined', [`@pass¦word = ${secret}`, 'GET /']],
    ['its shape', [`@value = ${jwt}`, 'GET /{{val¦ue}}']],
    ['where it is used', [`@value = ${secret}`, 'GET /', 'Authorization: Bearer {{val¦ue}}']],
    ['what it is made of', [`@token = ${secret}`, '@line = a {{token}} b', 'GET /{{li¦ne}}']],
    ['its name in the environment of the process', ['GET /{{$processEnv API_TO¦KEN}}']],
    ['its name, in other definitions', [`@token = ${secret}`, '@token = {{$guid}}', 'GET /{{tok¦en}}']],
  ];
  for (const [what, lines] of masked) {
    it(`masks a secret by ${what}`, () => {
      const found = JSON.stringify(facts(lines, { processEnv: () => secret }));
      assert.ok(found.includes('•••'), found);
      assert.ok(!found.includes(secret) && !found.includes(jwt), found);
    });
  }

  const remarks: readonly (readonly [what: string, lines: readonly string[], remark: RegExp])[] = [
    ['that nothing defines', ['GET /{{mis¦sing}}'], /Nothing defines it/],
    ['of a request', ['# @name login', 'GET /', '###', 'GET /{{login.response.bo¦dy}}'], /request login/],
    ['that defines itself', ['@a = {{a}}', 'GET /{{a¦}}'], /defined by itself/],
    ['of the system', ['GET /{{$gu¦id}}'], /new value each time/],
    ['of the system with wrong words', ['GET /{{$datetime wr¦ong}}'], /It is written \$datetime/],
    ['that is no system variable', ['GET /{{$wr¦ong}}'], /No system variable/],
    ['that is not set', ['GET /{{$processEnv NOT_SE¦T}}'], /not set/],
  ];
  for (const [what, lines, remark] of remarks) {
    it(`remarks on a variable ${what}`, () => {
      const found = facts(lines);
      assert.match(found?.remark ?? '', remark);
      assert.ok(found?.value === undefined || found.value.text === '');
    });
  }

  for (const [what, lines] of [
    ['text', ['GET https://a.te¦st/']],
    ['the name of a request', ['# @name log¦in', 'GET /']],
    ['a comment', ['# {{to¦ken}}', 'GET /']],
  ] as const) {
    it(`stays silent over ${what}`, () => assert.equal(facts(lines), undefined));
  }

  it('cuts a long value off', () => {
    const found = facts([`@long = ${'ab '.repeat(5000)}`, 'GET /{{lo¦ng}}']);
    assert.ok((found?.value?.text.length ?? 0) < 250);
  });
});
