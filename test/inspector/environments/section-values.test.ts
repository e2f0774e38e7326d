import assert from 'node:assert/strict';
import { readSection } from '../../../src/inspector/environments/section-values.ts';

describe('readSection', () => {
  it('reads plain values, and members of objects under their path', () => {
    const { values } = readSection({
      host: 'a.test',
      port: 80,
      on: true,
      none: null,
      user: { name: 'alice', roles: ['admin', { id: 1 }] },
    });
    assert.deepEqual(Object.fromEntries(values), {
      host: 'a.test',
      port: '80',
      on: 'true',
      'user.name': 'alice',
      'user.roles[0]': 'admin',
      'user.roles[1].id': '1',
    });
  });

  it('leaves the configuration of sign-ins and certificates out', () => {
    const { values } = readSection({
      Security: { Auth: { x: { Type: 'OAuth2' } } },
      SSLConfiguration: { a: 1 },
    });
    assert.deepEqual([...values], []);
  });

  for (const [provider, says] of [
    ['AspnetUserSecrets', /user secrets.*\(secret key\)$/],
    ['AzureKeyVault', /Azure Key Vault/],
    ['Encrypted', /encrypted by Visual Studio/],
    ['Other', /provider Other/],
    ['constructor', /provider constructor/],
  ] as const) {
    it(`says why a value of ${provider} cannot be read`, () => {
      const { values, unavailable } = readSection({ token: { provider, secretName: 'key', value: 'x' } });
      assert.deepEqual([...values], []);
      assert.match(unavailable.get('token') ?? '', says);
    });
  }

  for (const section of [undefined, null, 'text', 5, []]) {
    it(`reads nothing of ${JSON.stringify(section)}`, () => {
      assert.equal(readSection(section).values.size, 0);
    });
  }
});
