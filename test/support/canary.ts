/** A made-up secret that is found again wherever it leaks to. Bare letters and digits, so that no encoding but base64 changes it. */
export function canary(path: string): string {
  return `madeup${path.replaceAll(/[^a-z]/gi, '')}canary5d41c09e`;
}

/** How a canary reads in plain text, and inside any base64 text, where its place decides between three spellings. */
export function spellings(secret: string): string[] {
  const inBase64 = [0, 1, 2].map(offset => {
    const text = Buffer.from(`${'x'.repeat(offset)}${secret}`).toString('base64url');
    // What shares a group of four with its neighbours is cut off.
    return text.slice(offset === 0 ? 0 : 4, -4);
  });
  return [secret, ...inBase64];
}

/** The canaries that stand in a text, in plain or as base64. */
export function leaks(text: string, secrets: readonly string[]): string[] {
  const plain = text.replaceAll(/%([0-9a-f]{2})/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const base64url = plain.replaceAll('+', '-').replaceAll('/', '_');
  return secrets.filter(secret =>
    spellings(secret).some(one => plain.includes(one) || base64url.includes(one)),
  );
}
