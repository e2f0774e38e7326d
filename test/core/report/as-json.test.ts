import assert from 'node:assert/strict';
import { asJson } from '../../../src/core/report/as-json.ts';
import { createReport } from '../../../src/core/report/create-report.ts';
import type { Report } from '../../../src/core/report/report.ts';
import {
  exchange,
  finding,
  hop,
  inspection,
  probeRecord,
  receivedResponse,
  sentRequest,
  wireToken,
} from '../../support/inspection-builder.ts';
import { madeUpToken } from '../../support/made-up-token.ts';

const full = createReport([
  inspection({
    findings: [
      finding('token-expired', 'certain', {
        facts: [{ where: 'claim exp', text: '5' }],
        fixes: [{ kind: 'advice', title: 'Log in again', audience: 'client' }],
        references: [{ title: 'RFC 7519', url: 'https://www.rfc-editor.org/rfc/rfc7519' }],
      }),
    ],
    probes: [probeRecord()],
    evidence: {
      exchange: exchange({
        request: sentRequest({ headers: [['Accept', '*/*']] }),
        response: receivedResponse(401),
        failure: { code: 'reset', message: 'broke off' },
        hops: [hop({ request: sentRequest({ headers: [['Accept', '*/*']] }) })],
      }),
      challenges: [{ scheme: 'Bearer', params: { realm: 'api' }, header: 'WWW-Authenticate' }],
      tokens: [wireToken(madeUpToken({ sub: 'alice', aud: 'api' }))],
    },
  }),
]);

/** The same report with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

describe('asJson', () => {
  it('is exactly one JSON object that says what the report says', () => {
    const text = asJson(full);
    assert.ok(text.startsWith('{') && text.endsWith('}'));
    assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(full)));
  });

  it('begins every object with the promised fields, in the promised order', () => {
    const parsed = JSON.parse(asJson(full));
    const [result] = parsed.results;
    const promised: readonly [object: object, fields: readonly string[]][] = [
      [parsed, ['schema', 'results']],
      [result, ['request', 'response', 'failure', 'hops', 'challenges', 'tokens', 'probes', 'findings']],
      [result.request, ['name', 'file', 'line', 'method', 'url', 'headers']],
      [result.response, ['status', 'statusText', 'headers', 'durationMs']],
      [result.failure, ['code', 'message']],
      [result.challenges[0], ['scheme', 'params']],
      [result.tokens[0], ['where', 'format', 'header', 'claims', 'signature']],
      [result.probes[0], ['id', 'method', 'url', 'status', 'learned']],
      [
        result.findings[0],
        ['cause', 'confidence', 'title', 'explanation', 'evidence', 'fixes', 'references'],
      ],
      [result.findings[0].evidence[0], ['where', 'text']],
      [result.findings[0].fixes[0], ['title']],
      [result.findings[0].references[0], ['title', 'url']],
    ];
    for (const [object, fields] of promised)
      assert.deepEqual(Object.keys(object).slice(0, fields.length), fields);
    assert.deepEqual(result.request.headers, [['Accept', '*/*']]);
  });

  it('writes null where there is no answer and no failure', () => {
    const [result] = JSON.parse(
      asJson(createReport([inspection({ evidence: { exchange: undefined } })])),
    ).results;
    assert.equal(result.response, null);
    assert.equal(result.failure, null);
    assert.deepEqual(result.hops, []);
  });

  it('does not depend on how the report was put together', () => {
    const turned = JSON.parse(JSON.stringify(reversed(full))) as Report;
    const [result] = JSON.parse(asJson(turned)).results;
    assert.deepEqual(Object.keys(result), Object.keys(JSON.parse(asJson(full)).results[0]));
    assert.deepEqual(Object.keys(result.request), Object.keys(JSON.parse(asJson(full)).results[0].request));
  });

  it('keeps the claims in the order of the token', () => {
    const [result] = JSON.parse(asJson(full)).results;
    assert.deepEqual(Object.keys(result.tokens[0].claims), ['sub', 'aud']);
  });

  it('fits in one line when asked to', () => assert.equal(asJson(full, { indent: 0 }).split('\n').length, 1));
});
