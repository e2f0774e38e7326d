import assert from 'node:assert/strict';
import { withheldScopes } from '../../../../src/core/auth/oauth/granted-scopes.ts';

describe('withheldScopes', () => {
  const rows: readonly (readonly [
    asked: string | undefined,
    granted: string | undefined,
    withheld: string,
  ])[] = [
    ['orders invoices', 'orders', 'invoices'],
    ['orders invoices', '', 'orders invoices'],
    ['orders  invoices', 'invoices orders more', ''],
    ['orders', undefined, ''],
    [undefined, 'orders', ''],
    ['openid profile offline_access orders', 'orders', ''],
    ['User.Read', 'https://api.example.com/User.Read', ''],
    ['https://api.example.com/User.Read', 'User.Read', ''],
    ['https://api.example.com/.default', 'https://api.example.com/User.Read', ''],
  ];
  for (const [asked, granted, withheld] of rows) {
    it(`of ${asked ?? 'nothing asked'} answered with ${granted ?? 'nothing'}: ${withheld || 'none'}`, () => {
      assert.equal(withheldScopes(asked, granted).join(' '), withheld);
    });
  }
});
