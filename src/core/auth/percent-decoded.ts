/** Percent-decoded text (RFC 3986, section 2.1) in UTF-8; as it stands where its encoding is broken. Never throws. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
