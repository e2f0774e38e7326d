import assert from 'node:assert/strict';
import { diagnose } from '../../../../src/core/diagnosis/diagnose.ts';
import { collectEvidence } from '../../../../src/core/evidence/collect.ts';
import { noon, sourceOf } from '../../../support/answers.ts';
import { asks, bearer, commandIn, findingOf, firstOf, textAfterFix } from '../refusals.ts';

const text = '### Orders\nGET https://api.example.com/orders\nAuthorization: Bearer {{token}}\n';
const challenged = { status: 401, received: asks('Bearer') } as const;

describe('unresolved-variable', () => {
  it('is certain and first for a request that was not sent, and defines the variable above it', () => {
    const evidence = collectEvidence({ exchange: undefined, source: sourceOf(text), now: noon });
    const [first] = diagnose(evidence).findings;
    assert.equal(first?.cause, 'unresolved-variable');
    assert.equal(first?.confidence, 'certain');
    assert.match(first?.explanation ?? '', /^Nothing was sent: \{\{token\}\}/);
    assert.equal(
      textAfterFix(text, first),
      '### Orders\n@token = \nGET https://api.example.com/orders\nAuthorization: Bearer {{token}}\n',
    );
  });

  it('ranks before malformed credentials when the braces were sent', () => {
    const first = firstOf({ ...challenged, sent: bearer('{{token}}'), source: sourceOf(text) });
    assert.equal(first?.cause, 'unresolved-variable');
    assert.match(first?.explanation ?? '', /sent literally/);
  });

  it('leads to a reference that no line of the file could define', () => {
    const source = sourceOf(text.replace('{{token}}', '{{login.response.body.$.token}}'));
    const finding = firstOf({ ...challenged, sent: bearer('{{login.response.body.$.token}}'), source });
    assert.equal(finding?.cause, 'unresolved-variable');
    assert.equal(commandIn(finding, 'edit-variable')?.argument, 'login.response.body.$.token');
  });

  for (const [tool, value] of [
    ['.http tools', '{{apiToken}}'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder itself is what is sent
    ['shells', '${API_TOKEN}'],
    ['template engines', '<%= token %>'],
  ] as const) {
    it(`recognises a placeholder of ${tool} without an .http file`, () => {
      const first = firstOf({ ...challenged, sent: bearer(value) });
      assert.equal(first?.cause, 'unresolved-variable');
      assert.equal(first?.confidence, 'certain');
      assert.match(first?.facts[0]?.text ?? '', /TOKEN|token|Token/);
    });
  }

  it('recognises a percent-encoded placeholder in the URL', () => {
    const url = 'https://api.example.com/tenants/%7B%7Btenant%7D%7D/orders';
    const finding = findingOf('unresolved-variable', { ...challenged, url });
    assert.equal(finding?.confidence, 'certain');
    assert.deepEqual(finding?.facts[0], { where: 'request URL', text: '{{tenant}}' });
  });

  it('names the variable that came out empty', () => {
    const first = firstOf({
      ...challenged,
      sent: [['Authorization', 'Bearer']],
      source: sourceOf(text, { token: '' }),
    });
    assert.equal(first?.cause, 'unresolved-variable');
    assert.match(first?.explanation ?? '', /\{\{token\}\} is empty \(environment test\)/);
    assert.equal(commandIn(first, 'edit-variable')?.argument, 'token');
  });

  it('is only possible for a scheme without a credential, where no text tells of a variable', () => {
    const change = { ...challenged, sent: [['Authorization', 'Bearer']] } as const;
    assert.equal(firstOf(change)?.cause, 'missing-credentials');
    assert.equal(findingOf('unresolved-variable', change)?.confidence, 'possible');
  });

  it('is possible for a key header without a value', () => {
    const finding = findingOf('unresolved-variable', { status: 401, sent: [['X-Api-Key', '']] });
    assert.equal(finding?.confidence, 'possible');
  });

  it('stays silent when the server accepted the braces', () => {
    const change = { status: 200, sent: bearer('{{token}}'), source: sourceOf(text) };
    assert.equal(findingOf('unresolved-variable', change), undefined);
  });

  it('stays silent when every variable has a value', () => {
    const change = { ...challenged, sent: bearer('made-up'), source: sourceOf(text, { token: 'made-up' }) };
    assert.equal(findingOf('unresolved-variable', change), undefined);
  });

  it('stays silent for JSON in a query', () => {
    const url = 'https://api.example.com/orders?filter={"a":{"b":{"c":1}}}';
    assert.equal(findingOf('unresolved-variable', { ...challenged, url }), undefined);
  });

  it('stays silent for an empty cookie', () => {
    assert.equal(findingOf('unresolved-variable', { ...challenged, sent: [['Cookie', 'sid=']] }), undefined);
  });
});
