import assert from 'node:assert/strict';
import { collectEvidence } from '../../../src/core/evidence/collect.ts';
import type { Evidence } from '../../../src/core/evidence/evidence.ts';
import type { Exchange, Hop, SentRequest } from '../../../src/core/evidence/exchange.ts';
import { originWords, provenanceOf } from '../../../src/core/evidence/provenance.ts';
import { resolveRequest } from '../../../src/core/http-file/resolve.ts';
import type { VariableSources } from '../../../src/core/http-file/variable-sources.ts';
import { exchange, hop, noon, receivedResponse, sentRequest } from '../../support/inspection-builder.ts';
import { frozenSources, onlyRequest, parseLines } from '../http-file/sample.ts';

/** The evidence of a text that was sent as it is resolved; `change` is what the transport made of it. */
function evidenceOf(
  lines: readonly string[],
  overrides: Partial<VariableSources> = {},
  change: (request: SentRequest) => Partial<Exchange> = request => ({ request }),
): Evidence {
  const { file } = parseLines(...lines);
  const source = resolveRequest(onlyRequest(file), file, frozenSources(overrides));
  const { method, url, body } = source;
  const headers = source.headers.map(({ name, value }) => [name, value] as const);
  const request = sentRequest({ method, url, headers, ...(body === undefined ? {} : { body }) });
  return collectEvidence({ exchange: exchange(change(request)), source, now: noon });
}

const chains = (evidence: Evidence) =>
  provenanceOf(evidence, '/project/orders.http').map(
    ({ credential, written, chains: found }) => [credential.where, written, ...found] as const,
  );

const get = 'GET https://api.test/orders';
const environmentOf = (name: string, value: string, section: string, file: string) =>
  new Map([[name, { value, where: `/p/${file}, ${section}`, environment: section, file: `/p/${file}` }]]);

describe('provenanceOf', () => {
  const line2 = 'line 2 of orders.http';
  const line3 = 'line 3 of orders.http';
  const table: readonly [
    what: string,
    lines: string[],
    expected: unknown[],
    sources?: Partial<VariableSources>,
  ][] = [
    ['a literal header', [get, 'X-Api-Key: made-up'], [['header X-Api-Key', 'made-up', [line2]]]],
    [
      'a variable of the file',
      ['@token = made-up', get, 'Authorization: Bearer {{token}}'],
      [['Authorization header', 'Bearer {{token}}', [line3, '{{token}}', '@token on line 1']]],
    ],
    [
      'a variable of an environment',
      [get, 'Authorization: Bearer {{token}}'],
      [
        [
          'Authorization header',
          'Bearer {{token}}',
          [line2, '{{token}}', 'environment dev in http-client.private.env.json'],
        ],
      ],
      { environment: environmentOf('token', 'made-up', 'dev', 'http-client.private.env.json') },
    ],
    [
      'an environment variable inside a variable inside a variable',
      ['@auth = Bearer {{token}}', '@token = {{$processEnv API_TOKEN}}', get, 'Authorization: {{auth}}'],
      [
        [
          'Authorization header',
          '{{auth}}',
          [
            'line 4 of orders.http',
            '{{auth}}',
            '@auth on line 1',
            '{{token}}',
            '@token on line 2',
            '{{$processEnv API_TOKEN}}',
            'environment variable API_TOKEN',
          ],
        ],
      ],
    ],
    [
      'two variables, one of them nested',
      ['@user = alice', '@pass = {{$dotenv PASSWORD}}', get, 'Authorization: Basic {{user}} {{pass}}'],
      [
        [
          'Authorization header',
          'Basic {{user}} {{pass}}',
          ['line 4 of orders.http', '{{user}}', '@user on line 1'],
          [
            'line 4 of orders.http',
            '{{pass}}',
            '@pass on line 2',
            '{{$dotenv PASSWORD}}',
            '.env variable PASSWORD',
          ],
        ],
      ],
    ],
    [
      'a variable that branches',
      ['@pair = {{user}}:{{pass}}', '@user = alice', '@pass = made-up', get, 'Authorization: Basic {{pair}}'],
      [
        [
          'Authorization header',
          'Basic {{pair}}',
          ['line 5 of orders.http', '{{pair}}', '@pair on line 1', '{{user}}', '@user on line 2'],
          ['line 5 of orders.http', '{{pair}}', '@pair on line 1', '{{pass}}', '@pass on line 3'],
        ],
      ],
    ],
    [
      'one cookie of several',
      ['@sid = made-up', get, 'Cookie: theme=dark; sid={{sid}}'],
      [
        ['cookie theme', 'dark', [line3]],
        ['cookie sid', '{{sid}}', [line3, '{{sid}}', '@sid on line 1']],
      ],
    ],
    [
      'a whole Cookie header in a variable',
      ['@jar = sid=made-up', get, 'Cookie: {{jar}}'],
      [['cookie sid', '{{jar}}', [line3, '{{jar}}', '@jar on line 1']]],
    ],
    [
      'one query parameter of several, on a line of its own',
      ['@key = made-up', 'GET https://api.test/orders', '  ?page={{$randomInt}}', '  &api_key={{key}}'],
      [['query parameter api_key', '{{key}}', ['line 4 of orders.http', '{{key}}', '@key on line 1']]],
    ],
    [
      'a URL in a variable',
      ['@url = https://api.test/?api_key=made-up', 'GET {{url}}'],
      [['query parameter api_key', '{{url}}', [line2, '{{url}}', '@url on line 1']]],
    ],
    [
      'a field of a JSON body',
      ['@pw = made-up', 'POST https://api.test/login', '', '{"user": "a", "password": "{{pw}}"}'],
      [['body field password', '{{pw}}', ['line 4 of orders.http', '{{pw}}', '@pw on line 1']]],
    ],
    [
      'fields of a form',
      [
        'POST https://api.test/token',
        'Content-Type: application/x-www-form-urlencoded',
        '',
        'client_id=a',
        '&client_secret=made-up',
      ],
      [['body field client_secret', 'made-up', ['line 5 of orders.http']]],
    ],
    [
      'a variable that nothing defines',
      [get, 'X-Api-Key: {{key}}'],
      [['header X-Api-Key', '{{key}}', [line2, '{{key}}', 'not defined']]],
    ],
    ['no credential, whatever the transport adds', [get, 'User-Agent: test', 'Accept: */*'], []],
  ];
  for (const [what, lines, expected, sources] of table) {
    it(`tells ${what}`, () => assert.deepEqual(chains(evidenceOf(lines, sources)), expected));
  }

  it('tells what would have been sent where nothing was', () => {
    const { source } = evidenceOf([get, 'Authorization: Bearer {{token}}']);
    const evidence = collectEvidence({ exchange: undefined, source, now: noon });
    assert.deepEqual(chains(evidence), [
      ['Authorization header', 'Bearer {{token}}', [line2, '{{token}}', 'not defined']],
    ]);
  });

  it('tells that an Authorization header was made of the userinfo of the URL', () => {
    const lines = ['@pw = made-up', 'GET https://alice:{{pw}}@api.test/'];
    const evidence = evidenceOf(lines, {}, request => ({
      request: { ...request, headers: [['Authorization', `Basic ${btoa('alice:made-up')}`]] },
    }));
    const way = [line2, '{{pw}}', '@pw on line 1'];
    assert.deepEqual(chains(evidence), [
      ['Authorization header', 'alice:{{pw}}', ['userinfo of the URL', ...way]],
      ['userinfo of the URL', 'alice:{{pw}}', way],
    ]);
  });

  it('tells credentials for a proxy that are not in the text', () => {
    const evidence = evidenceOf([get], {}, request => ({
      request: { ...request, headers: [['Proxy-Authorization', `Basic ${btoa('alice:made-up')}`]] },
    }));
    assert.deepEqual(chains(evidence), [
      ['Proxy-Authorization header', '', ['userinfo of the proxy address, from the settings']],
    ]);
  });

  describe('after a redirect', () => {
    const redirected = (first: Partial<Hop>, then: Partial<SentRequest>) =>
      evidenceOf([get, 'Authorization: Bearer made-up'], {}, request => ({
        request: { ...request, ...then },
        hops: [hop({ request, ...first })],
      }));
    const written = ['Authorization header', 'Bearer made-up', [line2]];

    it('names the answer that set a cookie', () => {
      const response = receivedResponse(302, [['Set-Cookie', 'sid=made-up; Path=/']]);
      const evidence = redirected({ response }, { headers: [['Cookie', 'sid=made-up']] });
      assert.deepEqual(chains(evidence), [
        written,
        ['cookie sid', '', ['cookies kept for this exchange', 'Set-Cookie of answer 1, from api.test']],
      ]);
      assert.deepEqual(
        provenanceOf(evidence).map(origin => origin.hop),
        [1, 2],
      );
    });

    it('does not repeat what travelled on', () => {
      assert.deepEqual(chains(redirected({}, {})), [written]);
    });

    it('names the Location that held a key or userinfo', () => {
      const url = 'https://bob:made-up@other.test/?api_key=made-up';
      const headers = [['Authorization', `Basic ${btoa('bob:made-up')}`]] as const;
      const place = 'Location of answer 1, from api.test';
      assert.deepEqual(chains(redirected({ location: url }, { url, headers })), [
        written,
        ['Authorization header', '', ['userinfo of the URL', place]],
        ['userinfo of the URL', '', [place]],
        ['query parameter api_key', '', [place]],
      ]);
    });
  });

  it('says "recorded" where there is no text', () => {
    const sent = exchange({ request: sentRequest({ headers: [['Cookie', 'sid=made-up']] }), recorded: true });
    const evidence = collectEvidence({ exchange: sent, source: undefined, now: noon });
    assert.deepEqual(chains(evidence), [['cookie sid', '', ['recorded']]]);
  });

  it('holds no value in any step', () => {
    const evidence = evidenceOf([
      '@token = made-up-value',
      get,
      'Authorization: Bearer {{token}}',
      'X-Api-Key: made-up-value',
    ]);
    assert.doesNotMatch(JSON.stringify(provenanceOf(evidence).map(origin => origin.chains)), /made-up/);
  });
});

describe('originWords', () => {
  it('names an environment by what is known of it', () => {
    const kind = 'environment';
    assert.equal(originWords('x', { kind, where: 'dev' }), 'dev');
    assert.equal(originWords('x', { kind, where: 'dev', environment: 'dev' }), 'environment dev');
    assert.equal(
      originWords('x', { kind, where: 'w', environment: 'dev', file: 'C:\\p\\a.env.json' }),
      'environment dev in a.env.json',
    );
  });
});
