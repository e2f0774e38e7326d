import assert from 'node:assert/strict';
import {
  certificateFor,
  readCertificateHeader,
  readCertificateTable,
  readSslConfiguration,
} from '../../../src/core/auth/client-certificates.ts';

describe('client certificates, as configured', () => {
  const table = readCertificateTable({
    'API.example.test': { cert: '/a/client.crt', key: '/a/client.key' },
    'api.example.test:8443': { pfx: 'client.p12', passphrase: 'made-up' },
    'none.example.test': { passphrase: 'made-up' },
    'odd.example.test': 'client.p12',
  });

  it('are read from the tables of REST Client and httpYac, unusable entries left out', () => {
    assert.deepEqual(table, [
      { host: 'api.example.test', cert: '/a/client.crt', key: '/a/client.key' },
      { host: 'api.example.test:8443', pfx: 'client.p12', passphrase: 'made-up' },
    ]);
    for (const nothing of [undefined, null, [], 'x', 5]) assert.deepEqual(readCertificateTable(nothing), []);
  });

  const urls = [
    ['https://api.example.test/a', '/a/client.crt'],
    ['https://api.example.test:443/a', '/a/client.crt'],
    ['https://api.example.test:8443/', 'client.p12'],
    ['https://api.example.test:9443/', undefined],
    ['https://other.example.test/', undefined],
    ['http://api.example.test/', undefined],
  ] as const;
  for (const [url, file] of urls) {
    it(`are ${file === undefined ? 'none' : file} for ${url}`, () => {
      const found = certificateFor(new URL(url), table);
      assert.equal(found?.pfx ?? found?.cert, file);
    });
  }

  it('are read from the SSLConfiguration of an environment', () => {
    const configuration = {
      clientCertificate: 'cert.pem',
      clientCertificateKey: { path: 'key.pem', format: 'PEM' },
      hasCertificatePassphrase: true,
    };
    const expected = { host: '*', cert: 'cert.pem', key: 'key.pem' };
    assert.deepEqual(readSslConfiguration(configuration), [expected]);
    assert.deepEqual(readSslConfiguration({ clientCertificate: 'a.p12' }), [{ host: '*', pfx: 'a.p12' }]);
    assert.deepEqual(readSslConfiguration({ verifyHostCertificate: false }), []);
  });

  it('are read from the header of httpYac', () => {
    const value = 'pfx:C:\\certificates\\a.p12 passphrase:made:up';
    assert.deepEqual(readCertificateHeader(value), [
      { host: '*', pfx: 'C:\\certificates\\a.p12', passphrase: 'made:up' },
    ]);
    assert.deepEqual(readCertificateHeader('nothing'), []);
  });
});
