const strict = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('latin1');

/** The bytes of a base64 text (RFC 4648, section 4), padded or not; undefined when it is none. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const digits = text.replace(/={1,2}$/, '');
  if (!/^[A-Za-z0-9+/]*$/.test(digits) || digits.length % 4 === 1) return undefined;
  const binary = atob(digits);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** The bytes of a base64url text (RFC 4648, section 5), padded or not; undefined when it is none. */
export function decodeBase64Url(text: string): Uint8Array | undefined {
  return /[+/]/.test(text) ? undefined : decodeBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
}

/** Base64 of the UTF-8 form of `text`. */
export function encodeBase64(text: string): string {
  const parts: string[] = [];
  for (const byte of new TextEncoder().encode(text)) parts.push(String.fromCharCode(byte));
  return btoa(parts.join(''));
}

/** The text in these bytes, or undefined when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 where the bytes allow it, else ISO 8859-1: the two that Basic knows (RFC 7617, section 2.1). */
export function decodeText(bytes: Uint8Array): string {
  return decodeUtf8(bytes) ?? latin1.decode(bytes);
}
