import assert from 'node:assert/strict';
import type { ReportResult } from '../../../src/core/report/report.ts';
import { pathSentences, requestPath } from '../../../src/webview/layout/request-path.ts';
import { emptyResult, sampleResult } from '../../support/panel-samples.ts';

const bearer = 'Bearer token (Authorization)';
const hop: ReportResult['hops'][number] = {
  method: 'GET',
  url: 'https://api.example.test/a',
  status: 302,
  location: 'https://cdn.example/b',
  dropped: [{ name: 'Authorization', why: 'another origin' }],
  carried: [bearer],
};

function redirected(changes: Partial<ReportResult> = {}): ReportResult {
  const base = sampleResult({ probes: [], hops: [hop], carried: [] });
  return { ...base, request: { ...base.request, url: 'https://cdn.example/b' }, ...changes };
}

describe('requestPath', () => {
  it('leads from the client to the origin that refused', () => {
    const { stations, legs, aside } = requestPath(sampleResult({ probes: [] }));
    assert.deepEqual(
      stations.map(({ role, title, answer, tone }) => [role, title, answer, tone]),
      [
        ['client', 'Your request', '', 'plain'],
        ['origin', 'api.example.test', '401 Unauthorized', 'refused'],
      ],
    );
    assert.deepEqual(legs, [{ carried: [bearer], dropped: [], travelled: true, labelled: true }]);
    assert.deepEqual(aside, []);
  });

  it('puts what a redirect dropped on the way behind it', () => {
    const { stations, legs } = requestPath(redirected());
    assert.deepEqual(
      stations.map(({ title, answer }) => [title, answer]),
      [
        ['Your request', ''],
        ['api.example.test', '302'],
        ['cdn.example', '401 Unauthorized'],
      ],
    );
    assert.deepEqual(
      legs.map(leg => [leg.carried, leg.dropped]),
      [
        [[bearer], []],
        [[], hop.dropped],
      ],
    );
  });

  it('passes a proxy, and ends there when the proxy refuses', () => {
    const connection = { proxy: 'http://proxy.example:3128' };
    const through = requestPath(sampleResult({ connection, probes: [] }));
    assert.deepEqual(
      through.stations.map(station => station.role),
      ['client', 'proxy', 'origin'],
    );
    assert.deepEqual(
      through.legs.map(leg => leg.labelled),
      [false, true],
    );
    const { response } = sampleResult();
    assert.ok(response);
    const refused = requestPath(
      sampleResult({ connection, probes: [], response: { ...response, status: 407 } }),
    );
    assert.deepEqual(
      refused.stations.map(station => station.tone),
      ['plain', 'refused', 'unreached'],
    );
    assert.deepEqual(
      refused.legs.map(leg => leg.travelled),
      [true, false],
    );
  });

  it('takes a 407 without a known proxy for the answer of the origin', () => {
    const { response } = sampleResult();
    assert.ok(response);
    const path = requestPath(sampleResult({ response: { ...response, status: 407 }, connection: null }));
    assert.equal(path.stations.at(-1)?.tone, 'refused');
  });

  for (const [code, travelled] of [
    ['dns', false],
    ['refused', false],
    ['tls', false],
    ['invalid-request', false],
    ['timeout', true],
    ['reset', true],
  ] as const) {
    it(`says that credentials ${travelled ? 'travelled' : 'stayed here'} when it failed by ${code}`, () => {
      const path = requestPath(sampleResult({ response: null, failure: { code, message: '' } }));
      assert.equal(path.legs[0]?.travelled, travelled);
      assert.equal(path.stations.at(-1)?.tone, 'unreached');
    });
  }

  it('sets the parties aside that only probes asked, each once and three at most', () => {
    const probes = ['a', 'a', 'b', 'c', 'd'].map(name => ({
      id: 'jwks',
      method: 'GET',
      url: `https://${name}.example/keys`,
      status: null,
      learned: '',
    }));
    const path = requestPath(sampleResult({ probes }));
    assert.deepEqual(
      path.aside.map(({ title, answer }) => [title, answer]),
      [
        ['a.example', 'no answer'],
        ['b.example', 'no answer'],
        ['c.example', 'no answer'],
      ],
    );
  });

  it('sets no party aside that the request itself met', () => {
    const [own] = sampleResult().probes;
    assert.ok(own);
    assert.deepEqual(requestPath(sampleResult({ probes: [own] })).aside, []);
  });

  it('is not broken by a result without anything in it', () => {
    const path = requestPath(emptyResult());
    assert.deepEqual(
      path.legs.map(leg => leg.travelled),
      [false],
    );
    assert.equal(path.stations.at(-1)?.answer, 'not sent');
  });
});

describe('pathSentences', () => {
  it('tells the drop with its reason', () => {
    const words = pathSentences(requestPath(redirected()));
    assert.equal(
      words,
      'api.example.test received Bearer token (Authorization). It answered 302. ' +
        'cdn.example received no credentials. Authorization did not travel on: another origin. It answered 401 Unauthorized.',
    );
  });

  it('tells what was not reached', () => {
    assert.match(
      pathSentences(requestPath(sampleResult({ response: null, probes: [] }))),
      /was not reached\.$/,
    );
  });
});
