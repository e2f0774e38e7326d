import assert from 'node:assert/strict';
import { logEntry } from '../../../src/core/evidence/logs/log-entry.ts';
import { logJudge } from '../../../src/core/report/log-report-causes.ts';

const entry = (fields: { status?: number; user?: string; message?: string; target?: string }) =>
  logEntry('access', 'combined', {
    ...{ time: undefined, client: undefined, method: undefined, userAgent: undefined },
    ...{ status: fields.status, user: fields.user, message: fields.message, target: fields.target },
  });

describe('logJudge', () => {
  const judge = logJudge();

  for (const [name, fields, cause, confidence] of [
    ['401 without a name', { status: 401 }, 'missing-credentials', 'possible'],
    ['401 with a name', { status: 401, user: 'alice' }, 'invalid-credentials', 'likely'],
    [
      '401 with a key in the query',
      { status: 401, target: '/a?api_key=fake' },
      'invalid-credentials',
      'possible',
    ],
    ['403 without a name', { status: 403 }, 'insufficient-permissions', 'possible'],
    ['403 with a name', { status: 403, user: 'alice' }, 'insufficient-permissions', 'likely'],
    ['407', { status: 407 }, 'proxy-authentication-required', 'likely'],
    ['419', { status: 419 }, 'csrf-failed', 'likely'],
    ['429', { status: 429 }, 'rate-limited', 'likely'],
    ['401 with words', { status: 401, message: 'jwt expired' }, 'token-expired', 'likely'],
    [
      '401 with Envoy’s details',
      { status: 401, message: 'jwt_authn_access_denied{Jwt_is_missing}' },
      'missing-credentials',
      'likely',
    ],
    ['403 with words', { status: 403, message: 'Invalid CSRF token' }, 'csrf-failed', 'likely'],
    ['401 with empty words', { status: 401, message: 'Unauthorized' }, 'missing-credentials', 'possible'],
    [
      '401 with words about nothing',
      { status: 401, message: 'request completed' },
      'missing-credentials',
      'possible',
    ],
  ] as const) {
    it(`takes ${name} for ${cause}`, () => {
      const reading = judge.request(entry(fields));
      assert.equal(reading.cause, cause);
      assert.equal(reading.confidence, confidence);
    });
  }

  for (const [message, cause, status] of [
    ['no user/password was provided for basic authentication', 'missing-credentials', 401],
    ['user "alice": password mismatch', 'invalid-credentials', 401],
    ['user "bob" was not found in "/etc/nginx/.htpasswd"', 'invalid-credentials', 401],
    ['access forbidden by rule', 'blocked-by-intermediary', 403],
    ['limiting requests, excess: 5.120 by zone "api"', 'rate-limited', 429],
    ['AH01617: user alice: authentication failure for "/a": Password Mismatch', 'invalid-credentials', 401],
    ['AH01618: user bob not found: /a', 'invalid-credentials', 401],
    ['AH01614: client used wrong authentication scheme: /a', 'scheme-mismatch', 401],
    ['AH01631: user carol: authorization failure for "/a":', 'insufficient-permissions', 403],
    ['jwt expired', 'token-expired', 401],
  ] as const) {
    it(`understands "${message}"`, () => {
      const reading = judge.sentence(entry({ message }));
      assert.equal(reading?.cause, cause);
      assert.equal(reading.status, status);
    });
  }

  for (const message of [
    'open() "/srv/www/favicon.ico" failed (2: No such file or directory)',
    'connect() failed (111: Connection refused) while connecting to upstream',
    'AH00094: Command line: apache2 -D FOREGROUND',
    'server listening on 3000',
    'worker process 31 exited with code 0',
  ]) {
    it(`stays silent about "${message}"`, () => {
      assert.equal(judge.sentence(entry({ message })), undefined);
    });
  }

  it('gives one reason for all users, addresses and files', () => {
    const reasons = ['alice', 'bob'].map(
      user => judge.sentence(entry({ message: `user "${user}": password mismatch` }))?.because,
    );
    assert.deepEqual(reasons, ['user "…": password mismatch', 'user "…": password mismatch']);
  });
});
