import assert from 'node:assert/strict';
import { pathPattern } from '../../../../src/core/evidence/logs/path-pattern.ts';

describe('pathPattern', () => {
  for (const [target, pattern] of [
    ['/', '/'],
    ['', '/'],
    ['/orders/17?page=2', '/orders/{id}'],
    ['/orders/', '/orders'],
    ['/v1/orders', '/v1/orders'],
    ['/users/0b6f7c1e-58a1-4f3e-9d4e-1c2b3a4d5e6f/keys', '/users/{id}/keys'],
    ['/commits/9f8e7d6c5b4a', '/commits/{id}'],
    ['/customers/cus_9f8e7d6c', '/customers/{id}'],
    ['/items/01J0Z3N5Q7R9T1V3X5Z7B9D1F3', '/items/{id}'],
    ['/users/alice@example.com', '/users/{email}'],
    ['/days/2026-06-16', '/days/{date}'],
    ['/reset/eyJhbGciOiJub25lIn0.e30.', '/reset/{token}'],
    ['/a;jsessionid=1F2E3D', '/a'],
    ['/feedback/decade', '/feedback/decade'],
    ['/wp-login.php', '/wp-login.php'],
    ['/api/insufficient-permissions', '/api/insufficient-permissions'],
  ] as const) {
    it(`makes ${pattern} of ${target}`, () => {
      assert.equal(pathPattern(target), pattern);
    });
  }

  it('cuts what is too deep', () => {
    assert.equal(pathPattern('/a'.repeat(500)), `${'/a'.repeat(12)}/…`);
  });
});
