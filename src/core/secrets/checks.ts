/** What the characters of a token prove about it. */
export type CheckName = 'crc32' | 'base32' | 'digit' | 'mixed';

/** `made-up`: nobody ever issued it. `doubtful`: it does not look like what is issued today. */
export type Verdict = 'passed' | 'doubtful' | 'made-up';

const checks: Readonly<Record<CheckName, (token: string) => Verdict>> = {
  crc32: token => (hasChecksum(token) ? 'passed' : 'made-up'),
  // AWS encodes the account in base32, which has no 0, 1, 8 and 9
  base32: token => (/[0189]/.test(token.slice(4)) ? 'doubtful' : 'passed'),
  // Words with hyphens or underscores have the same form
  digit: token => (/\d.*\d/s.test(token) ? 'passed' : 'made-up'),
  mixed: token => (/\d/.test(token) && /[a-z]/.test(token) && /[A-Z]/.test(token) ? 'passed' : 'made-up'),
};

export function verify(check: CheckName | undefined, token: string): Verdict {
  return check === undefined ? 'passed' : checks[check](token);
}

const checkedLength = 36;
const checksumLength = 6;
const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** GitHub and npm: the last 6 of the 36 characters behind the prefix are the CRC-32 of the others, in base 62. */
function hasChecksum(token: string): boolean {
  const random = token.slice(token.indexOf('_') + 1);
  if (random.length !== checkedLength) return true; // a longer, newer form
  return checksumOf(random.slice(0, -checksumLength)) === random.slice(-checksumLength);
}

/** The CRC-32 of an ASCII text in base 62, in 6 digits. */
export function checksumOf(text: string): string {
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at++) {
    crc ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  let rest = (crc ^ 0xffffffff) >>> 0;
  let digits = '';
  for (let place = 0; place < checksumLength; place++) {
    digits = base62.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}
