import assert from 'node:assert/strict';
import { readJsonLine } from '../../../../src/core/evidence/logs/json-line.ts';

const read = (line: object) => readJsonLine(JSON.stringify(line));

describe('readJsonLine', () => {
  const rows = [
    [
      'Envoy',
      {
        start_time: '2026-06-16T10:00:00.000Z',
        method: 'GET',
        path: '/a',
        response_code: 401,
        response_code_details: 'jwt_authn_access_denied{Jwt_is_expired}',
        x_forwarded_for: '203.0.113.8,10.0.0.1',
        downstream_remote_address: '10.0.0.1:4444',
        user_agent: 'okhttp',
      },
      {
        status: 401,
        client: '203.0.113.8',
        target: '/a',
        method: 'GET',
        userAgent: 'okhttp',
        message: 'jwt_authn_access_denied{Jwt_is_expired}',
      },
    ],
    [
      'Traefik',
      {
        ClientAddr: '203.0.113.8:5000',
        ClientHost: '203.0.113.8',
        ClientUsername: 'alice',
        DownstreamStatus: 403,
        RequestMethod: 'GET',
        RequestPath: '/a?x=1',
        StartUTC: '2026-06-16T10:00:00Z',
        'request_User-Agent': 'curl',
      },
      { status: 403, client: '203.0.113.8', user: 'alice', target: '/a?x=1', userAgent: 'curl' },
    ],
    [
      'Caddy',
      {
        level: 'info',
        ts: 1781604000,
        msg: 'handled request',
        request: { remote_ip: '203.0.113.8', method: 'GET', uri: '/a', headers: { 'User-Agent': ['curl'] } },
        user_id: 'alice',
        status: 401,
      },
      { status: 401, client: '203.0.113.8', user: 'alice', target: '/a', userAgent: 'curl' },
    ],
    [
      'pino-http',
      {
        level: 50,
        time: 1781604000000,
        req: {
          method: 'GET',
          url: '/a',
          headers: { 'user-agent': 'curl' },
          remoteAddress: '::ffff:203.0.113.8',
        },
        res: { statusCode: 401 },
        err: { message: 'jwt expired' },
        msg: 'request errored',
      },
      { status: 401, client: '203.0.113.8', message: 'jwt expired', userAgent: 'curl' },
    ],
    [
      'the Kubernetes audit log',
      {
        auditID: 'x',
        stage: 'ResponseComplete',
        requestURI: '/api/v1/pods',
        verb: 'list',
        user: { username: 'bob' },
        sourceIPs: ['203.0.113.8'],
        responseStatus: { code: 403, message: 'pods is forbidden' },
        requestReceivedTimestamp: '2026-06-16T10:00:00.000000Z',
      },
      { status: 403, client: '203.0.113.8', user: 'bob', method: 'LIST', message: 'pods is forbidden' },
    ],
    [
      'nginx with a JSON log_format',
      {
        time_iso8601: '2026-06-16T10:00:00+00:00',
        remote_addr: '203.0.113.8',
        remote_user: '-',
        request: 'GET /a HTTP/1.1',
        status: '401',
        http_user_agent: 'curl',
      },
      { status: 401, client: '203.0.113.8', user: undefined, target: '/a', method: 'GET' },
    ],
    [
      'Google Cloud load balancing',
      {
        timestamp: '2026-06-16T10:00:00Z',
        httpRequest: {
          requestMethod: 'GET',
          requestUrl: 'https://x.example/a?b=c',
          status: 403,
          remoteIp: '203.0.113.8',
          userAgent: 'curl',
        },
      },
      { status: 403, client: '203.0.113.8', target: '/a?b=c' },
    ],
  ] as const;
  for (const [name, line, expected] of rows) {
    it(`reads ${name}`, () => {
      const entry = read(line)?.entry;
      assert.equal(entry?.kind, 'access');
      assert.equal(entry.time, Date.UTC(2026, 5, 16, 10));
      for (const [field, value] of Object.entries(expected))
        assert.equal(entry[field as keyof typeof entry], value, field);
    });
  }

  it('takes a sentence without a request for an error', () => {
    const entry = read({ level: 50, time: 1781604000000, msg: 'jwt expired' })?.entry;
    assert.equal(entry?.kind, 'error');
    assert.equal(entry.message, 'jwt expired');
  });

  it('hands on the line that a collector carries', () => {
    const inner = '192.0.2.1 - - [16/Jun/2026:10:00:00 +0000] "GET /a HTTP/1.1" 401 0';
    assert.equal(read({ log: `${inner}\n`, stream: 'stdout' })?.carried, inner);
  });

  it('counts a request of the audit log once, when it is complete', () => {
    assert.deepEqual(
      read({
        auditID: 'x',
        stage: 'RequestReceived',
        requestURI: '/a',
        verb: 'get',
        responseStatus: { code: 401 },
      }),
      {},
    );
  });

  it('has nothing to say of other objects', () => {
    assert.deepEqual(read({ a: 1 }), {});
  });

  for (const line of ['', '[1]', '{"a', 'null', 'GET /']) {
    it(`takes no other line: ${JSON.stringify(line)}`, () => {
      assert.equal(readJsonLine(line), undefined);
    });
  }
});
