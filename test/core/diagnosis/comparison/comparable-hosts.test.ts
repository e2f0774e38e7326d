import assert from 'node:assert/strict';
import {
  hostOf,
  isComparable,
  isLoopback,
} from '../../../../src/core/diagnosis/comparison/comparable-hosts.ts';

describe('hosts that may be compared', () => {
  const loopback = [
    'http://localhost/',
    'http://LOCALHOST.:8080/x',
    'http://127.0.0.1:3000/',
    'http://127.1/',
    'http://127.255.0.9/',
    'https://[::1]:8443/',
  ];
  for (const url of loopback) {
    it(`are loopback without being allowed: ${url}`, () => {
      assert.equal(isLoopback(url), true);
      assert.equal(isComparable(url, []), true);
    });
  }

  const others = [
    'http://127.0.0.1.example.com/',
    'http://localhost.example.com/',
    'http://127.0.0.1@example.com/',
    'http://example.com/?localhost',
    'http://10.0.0.1/',
    'http://[::2]/',
    'http://0.0.0.0/',
    'ftp://localhost/',
    'localhost/orders',
    '',
  ];
  for (const url of others) {
    it(`are not: ${url || 'nothing'}`, () => {
      assert.equal(isLoopback(url), false);
      assert.equal(isComparable(url, []), false);
    });
  }

  const allowed: readonly [url: string, names: string[], expected: boolean][] = [
    ['https://api.example.com/x', ['api.example.com'], true],
    ['https://API.example.com/x', [' Api.Example.com '], true],
    ['https://api.example.com:8443/x', ['api.example.com.'], true],
    ['http://[2001:db8::1]/', ['2001:db8::1'], true],
    ['http://[2001:db8::1]/', ['[2001:db8::1]'], true],
    ['https://api.example.com/x', ['example.com'], false],
    ['https://example.com/', ['api.example.com'], false],
    ['https://example.com.evil.test/', ['example.com'], false],
    ['https://example.com/', ['*', '', '*.com'], false],
    ['file:///etc/hosts', [''], false],
  ];
  for (const [url, names, expected] of allowed) {
    it(`${expected ? 'include' : 'leave out'} ${url} with ${JSON.stringify(names)} allowed`, () => {
      assert.equal(isComparable(url, names), expected);
    });
  }

  it('are named without port, brackets and root dot', () => {
    assert.equal(hostOf('https://Api.Example.com.:8443/x'), 'api.example.com');
    assert.equal(hostOf('http://[::1]:80/'), '::1');
    assert.equal(hostOf('{{host}}/x'), undefined);
  });
});
