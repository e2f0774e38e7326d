import assert from 'node:assert/strict';
import type { Dialect } from '../../../src/core/http-file/dialect.ts';
import { requestSettings } from '../../../src/core/http-file/request-settings.ts';
import { onlyRequest, parseLines } from './sample.ts';

const settings = (line: string, dialect?: Dialect) =>
  requestSettings(onlyRequest(parseLines(line, 'GET https://a.test').file), dialect);
const usual = { followRedirects: true, keepCookies: true, log: true };

describe('requestSettings', () => {
  const cases: readonly (readonly [line: string, settings: object, dialect?: Dialect])[] = [
    ['# nothing', {}],
    ['# @no-redirect', { followRedirects: false }],
    ['// @noRedirect', { followRedirects: false }],
    ['# @No-Redirect', { followRedirects: false }],
    ['# @no-redirect false', {}],
    ['# @no-cookie-jar', { keepCookies: false }],
    ['# @no-log', { log: false }],
    ['# @timeout 5', { timeoutMs: 5_000 }],
    ['# @timeout 5 ms', { timeoutMs: 5 }],
    ['# @timeout 5s', { timeoutMs: 5_000 }],
    ['# @timeout 2 m', { timeoutMs: 120_000 }],
    ['# @timeout = 5', { timeoutMs: 5_000 }],
    ['# @timeout 5000', { timeoutMs: 5_000 }],
    ['# @timeout 5000', { timeoutMs: 3_600_000 }, 'jetbrains'],
    ['# @timeout 500', { timeoutMs: 500 }, 'httpyac'],
    ['# @timeout 0', { timeoutMs: 1 }],
    ['# @timeout soon', {}],
    ['# @connection-timeout 3', { connectTimeoutMs: 3_000 }],
  ];
  for (const [line, expected, dialect] of cases) {
    it(`reads "${line}"${dialect === undefined ? '' : ` of ${dialect}`}`, () => {
      assert.deepEqual(settings(line, dialect), { ...usual, ...expected });
    });
  }
});
