import { inflateSync } from 'fflate/browser';
import { decodeBase64, decodeUtf8 } from './base64.ts';

/** In characters of base64: more than any identity provider sends. */
const longest = 400_000;
/** In bytes. A message in a URL is short, and a few deflated bytes can stand for very many. */
const longestDeflated = 16_384;
const longestInflated = 300_000;

/**
 * The XML in the value of SAMLRequest or SAMLResponse: base64 in a form (SAML 2.0 Bindings, section 3.5.4), deflated
 * before that in a URL (section 3.4.4.1). Senders mix the two up, so the bytes decide. undefined when it is neither.
 */
export function decodeSaml(value: string): string | undefined {
  if (value === '' || value.length > longest) return undefined;
  // A plus that was not escaped has become a space; line breaks belong to MIME's base64.
  const bytes = decodeBase64(value.replace(/[\r\n\t]+/g, '').replaceAll(' ', '+'));
  if (!bytes || bytes.length === 0) return undefined;
  const text = decodeUtf8(bytes);
  return text?.trimStart().startsWith('<') ? text : inflated(bytes);
}

function inflated(bytes: Uint8Array): string | undefined {
  if (bytes.length > longestDeflated) return undefined;
  try {
    // A buffer of one's own bounds what comes out: whatever does not fit is cut off.
    const text = decodeUtf8(inflateSync(bytes, { out: new Uint8Array(longestInflated) }));
    return text?.trimStart().startsWith('<') ? text : undefined;
  } catch {
    return undefined;
  }
}
