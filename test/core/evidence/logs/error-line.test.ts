import assert from 'node:assert/strict';
import { readErrorLine } from '../../../../src/core/evidence/logs/error-line.ts';

const nginx = (message: string) =>
  `2026/06/16 10:00:00 [error] 7#7: *5 ${message}, client: 192.0.2.1, server: x.example, request: "GET /private HTTP/1.1", host: "x.example"`;
const apache = (message: string) =>
  `[Tue Jun 16 10:00:00.1 2026] [auth_basic:error] [pid 7:tid 8] [client 192.0.2.1:50000] ${message}`;

describe('readErrorLine', () => {
  const rows = [
    [nginx('user "alice": password mismatch'), 'alice', '/private', 'user "alice": password mismatch'],
    [
      nginx('no user/password was provided for basic authentication'),
      undefined,
      '/private',
      'no user/password was provided for basic authentication',
    ],
    [
      apache('AH01617: user alice: authentication failure for "/private": Password Mismatch'),
      'alice',
      '/private',
      undefined,
    ],
    [apache('AH01618: user bob not found: /private'), 'bob', '/private', undefined],
    [apache('AH01631: user carol: authorization failure for "/admin": '), 'carol', '/admin', undefined],
    [
      apache('AH01630: client denied by server configuration: /srv/www/.git'),
      undefined,
      undefined,
      undefined,
    ],
    [
      apache('AH01614: client used wrong authentication scheme: /private, referer: https://x.example/'),
      undefined,
      '/private',
      undefined,
    ],
  ] as const;
  for (const [line, user, target, message] of rows) {
    it(`reads ${line.slice(60)}`, () => {
      const entry = readErrorLine(line);
      assert.equal(entry?.kind, 'error');
      assert.equal(entry.client, '192.0.2.1');
      assert.equal(entry.time, Date.UTC(2026, 5, 16, 10));
      assert.equal(entry.user, user);
      assert.equal(entry.target, target);
      if (message !== undefined) assert.equal(entry.message, message);
    });
  }

  for (const line of [
    '',
    '[info] started',
    '2026/06/16 10:00:00 Get "https://api.example.com/": EOF',
    '[a] [b] c',
  ]) {
    it(`takes no other line: ${JSON.stringify(line)}`, () => {
      assert.equal(readErrorLine(line), undefined);
    });
  }
});
