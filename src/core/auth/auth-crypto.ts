/** Hash functions that authentication schemes name. */
export type HashName = 'md5' | 'sha256' | 'sha512' | 'sha512-256';

/** Digest functions and randomness, passed in: WebCrypto has neither MD5 nor SHA-512/256, and answers later only. */
export interface AuthCrypto {
  hash(name: HashName, data: Uint8Array): Uint8Array;
  /** HMAC with SHA-256 (RFC 2104). */
  hmacSha256(key: Uint8Array, data: Uint8Array): Uint8Array;
  /** HMAC with MD5 (RFC 2104), for NTLM. */
  hmacMd5(key: Uint8Array, data: Uint8Array): Uint8Array;
  /** So many unpredictable bytes. */
  randomBytes(length: number): Uint8Array;
}

/** The platform's WebCrypto, for keys and signatures. */
export type Subtle = typeof crypto.subtle;
export type PlatformKey = Awaited<ReturnType<Subtle['importKey']>>;

const encoder = new TextEncoder();

/** The UTF-8 form of a text. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The parts one behind the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Lower-case hexadecimal digits, two a byte. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Base64 of bytes (RFC 4648, section 4), padded. */
export function base64OfBytes(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}

/** Base64url of bytes (RFC 4648, section 5), without padding. */
export function base64Url(bytes: Uint8Array): string {
  return base64OfBytes(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** A text as HTTP's one-byte-a-character strings carry it: the bytes of its UTF-8 form. */
export function wireText(text: string): string {
  return Array.from(utf8(text), byte => String.fromCharCode(byte)).join('');
}
