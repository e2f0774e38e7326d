import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { AuthCrypto } from '../core/auth/auth-crypto.ts';

/** The platform's digest functions. An editor's BoringSSL knows all four names too. */
export const nodeCrypto: AuthCrypto = {
  hash: (name, data) => createHash(name).update(data).digest(),
  hmacSha256: (key, data) => createHmac('sha256', key).update(data).digest(),
  hmacMd5: (key, data) => createHmac('md5', key).update(data).digest(),
  randomBytes: length => randomBytes(length),
};
