import assert from 'node:assert/strict';
import { checksumOf, verify } from '../../../src/core/secrets/checks.ts';
import { scanText } from '../../../src/core/secrets/scan.ts';

const random = 'Zq81mN77xTz0q4Lw9RbK2vYc5Hd3Pe';

describe('checks of tokens', () => {
  it('knows the checksum of GitHub and npm', () => {
    assert.equal(verify('crc32', `ghp_${random}${checksumOf(random)}`), 'passed');
    assert.equal(verify('crc32', `npm_${random}${checksumOf(random)}`), 'passed');
    assert.equal(verify('crc32', `ghp_${random}000000`), 'made-up');
  });

  it('computes the CRC-32 in base 62 with leading zeros', () => {
    assert.equal(checksumOf(''), '000000');
    // The CRC-32 of `123456789` is 0xcbf43926
    assert.equal(checksumOf('123456789'), '3jZRME');
    assert.match(checksumOf(random), /^[0-9A-Za-z]{6}$/);
  });

  it('says nothing about a longer, newer form', () => {
    assert.equal(verify('crc32', `ghs_${random.repeat(3)}`), 'passed');
  });

  it('leaves a token silent whose checksum is wrong, by its shape', () => {
    assert.deepEqual(scanText(`x = ghp_${random}000000`), []);
    assert.equal(scanText(`x = ghp_${random}${checksumOf(random)}`).length, 1);
  });

  it('calls an AWS key ID doubtful that is not in base 32', () => {
    assert.equal(verify('base32', 'AKIAQWERTYUIOPASDFG2'), 'passed');
    assert.equal(verify('base32', 'AKIAQWERTYUIOPASDFG1'), 'doubtful');
  });
});
