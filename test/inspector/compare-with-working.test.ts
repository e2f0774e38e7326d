import assert from 'node:assert/strict';
import { parseHttpFile } from '../../src/core/http-file/parse.ts';
import type { RequestComparisonReport } from '../../src/core/report/request-comparison-report.ts';
import { compareWithWorking } from '../../src/inspector/compare-with-working.ts';
import { exchangeWith } from '../support/answers.ts';
import { fakeWorld } from './fake-world.ts';

const secret = 'canary-Fake-9f8e7d6c';
const text = '### Orders\nGET https://api.example.com/orders\nX-Trace: {{trace}}\n';
const environments = JSON.stringify({ dev: { trace: 'a' }, test: { trace: 'b' } });
const world = fakeWorld(
  () => undefined,
  { '/project/http-client.env.json': environments },
  { API_TOKEN: secret },
);

function compare(
  working: string,
  options: Parameters<typeof compareWithWorking>[4] = { environment: 'dev' },
) {
  const parsed = parseHttpFile(text);
  const [node] = parsed.requests;
  assert.ok(node);
  return compareWithWorking({ path: '/project/api/a.http', text, parsed }, node, working, world, options);
}

async function reportOf(...args: Parameters<typeof compare>): Promise<RequestComparisonReport> {
  const report = await compare(...args);
  assert.ok(!('refused' in report));
  return report;
}

const entry = {
  startedDateTime: '2026-06-16T10:00:00Z',
  request: {
    method: 'GET',
    url: 'https://api.example.com/orders',
    headers: [{ name: 'Authorization', value: `Bearer ${secret}` }],
  },
  response: { status: 200, headers: [], content: {} },
};

const forms: readonly (readonly [form: string, text: string])[] = [
  ['curl command', `curl https://api.example.com/orders -H 'Authorization: Bearer ${secret}'`],
  ['curl command', `curl https://api.example.com/orders -H "Authorization: Bearer $API_TOKEN"`],
  [
    'fetch call',
    `fetch("https://api.example.com/orders", {"headers":{"authorization":"Bearer ${secret}"}});`,
  ],
  [
    'PowerShell command',
    `Invoke-WebRequest -Uri "https://api.example.com/orders" -Headers @{"authorization"="Bearer ${secret}"}`,
  ],
  ['recorded request', JSON.stringify({ log: { entries: [entry] } })],
  ['recorded request', JSON.stringify(entry)],
  ['HTTP request', `GET /orders HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer ${secret}\n`],
  [
    'recorded request',
    `GET /orders HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer ${secret}\n\nHTTP/1.1 200 OK\n\n`,
  ],
  [
    'recorded request',
    `* SSL connection using TLSv1.3\n> GET /orders HTTP/1.1\n> Host: api.example.com\n> Authorization: Bearer ${secret}\n>\n< HTTP/1.1 200 OK\n<\n`,
  ],
];

describe('compareWithWorking', () => {
  for (const [form, working] of forms) {
    it(`reads a ${form}: ${working.slice(0, 40)}`, async () => {
      const report = await reportOf(working);
      assert.equal(report.working.form, form);
      const [first] = report.differences;
      assert.deepEqual(
        [first?.name.toLowerCase(), first?.kind, first?.rule],
        ['authorization', 'missing', 'credentials-missing'],
      );
      assert.equal(JSON.stringify(report).includes(secret), false);
      assert.deepEqual(
        report.differences.filter(({ part }) => part !== 'header'),
        [],
      );
    });
  }

  it('substitutes the variables of the chosen environment', async () => {
    const working = "curl https://api.example.com/orders -H 'X-Trace: b'";
    const names = async (environment: string) =>
      (await reportOf(working, { environment })).differences.map(({ name }) => name);
    assert.deepEqual(await names('test'), ['User-Agent']);
    assert.deepEqual(await names('dev'), ['X-Trace', 'User-Agent']);
  });

  it('takes the one of several that is most like yours, and says so', async () => {
    const working = 'curl https://api.example.com/login\ncurl https://api.example.com/orders';
    const { working: chosen, notes } = await reportOf(working);
    assert.equal(chosen.url, 'https://api.example.com/orders');
    assert.ok(notes.some(note => note.startsWith('It holds 2 requests')));
  });

  it('uses what was sent and answered, and names what a redirect dropped', async () => {
    const [first, last] = [
      exchangeWith({ url: 'http://api.example.com/orders', sent: [['Authorization', `Bearer ${secret}`]] }),
      exchangeWith({ status: 401, received: [['WWW-Authenticate', 'Bearer realm="x"']] }),
    ];
    assert.ok(first.response);
    const exchange = {
      ...last,
      hops: [
        {
          request: first.request,
          response: first.response,
          location: 'https://api.example.com/orders',
          dropped: [{ name: 'Authorization', why: 'another origin' }],
        },
      ],
    };
    const report = await reportOf(
      `curl https://api.example.com/orders -H 'Authorization: Bearer ${secret}'`,
      { exchange },
    );
    assert.deepEqual([report.comparedAs, report.status, report.challenges], ['sent', 401, ['Bearer']]);
    assert.match(
      report.conclusion,
      /only the scheme of the URL explains the 401 with this challenge \(Bearer\)/,
    );
    assert.ok(report.notes.some(note => /redirected to https:.* without Authorization;/.test(note)));
  });

  it('tells what had to be left out of the command', async () => {
    const { notes } = await reportOf('curl -k https://api.example.com/orders');
    assert.ok(notes.some(note => note.startsWith('The certificate of the server')));
  });

  for (const working of ['', 'hello', '{"request": {', '{"log": 1}', 'HTTP/1.1 401 Unauthorized\n\n']) {
    it(`refuses ${working.trim() || 'nothing'} in one clause`, async () => {
      const report = await compare(working);
      assert.ok('refused' in report);
      assert.doesNotMatch(report.refused, /\n/);
    });
  }

  it('sends nothing', () => assert.deepEqual(world.sent, []));
});
