import { decodeBase64 } from '../base64.ts';
import type { Credentials } from '../credentials.ts';

/** One of the three messages of NTLM ([MS-NLMP], section 2.2.1). */
export interface NtlmMessage {
  readonly type: 1 | 2 | 3;
  /** Type 2: the domain or machine that asks. Type 3: the domain of the user. */
  readonly domain?: string;
  readonly user?: string;
  readonly workstation?: string;
}

const signature = 'NTLMSSP\0';
const unicode = new TextDecoder('utf-16le');
const oem = new TextDecoder('latin1');
/** NTLMSSP_NEGOTIATE_UNICODE */
const unicodeFlag = 1;

/** Offsets of the text fields and of the flags, by the type of the message. */
const layouts = {
  1: { fields: {}, flags: 12 },
  2: { fields: { domain: 12 }, flags: 20 },
  3: { fields: { domain: 28, user: 36, workstation: 44 }, flags: 60 },
} as const;

/** Reads a message from its base64; undefined when it is none. Never throws. */
export function readNtlm(token: string): NtlmMessage | undefined {
  const bytes = decodeBase64(token);
  if (bytes === undefined || bytes.length < 16 || !oem.decode(bytes).startsWith(signature)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = view.getUint32(8, true);
  if (type !== 1 && type !== 2 && type !== 3) return undefined;
  const { fields, flags } = layouts[type];
  const isUnicode = flags + 4 <= bytes.length && (view.getUint32(flags, true) & unicodeFlag) !== 0;
  const texts = Object.entries(fields).flatMap(([name, at]) => {
    if (at + 8 > bytes.length) return [];
    const start = view.getUint32(at + 4, true);
    const text = bytes.subarray(start, start + view.getUint16(at, true));
    return text.length === 0 ? [] : [[name, (isUnicode ? unicode : oem).decode(text)] as const];
  });
  return { type, ...Object.fromEntries(texts) };
}

/** What an NTLM message says, one sentence each. */
export function explainNtlm({ token, rest }: Credentials): string[] {
  const message = readNtlm(token ?? rest);
  if (message === undefined) return ['This is no NTLM message.'];
  const { type, domain, user, workstation } = message;
  const who = `${domain === undefined ? '' : `${domain}\\`}${user ?? '(nobody)'}`;
  const steps = {
    1: 'The first of three messages: the client offers NTLM and names nobody yet.',
    2: `The second of three messages: the server${domain === undefined ? '' : ` of ${domain}`} sends its challenge.`,
    3: `The third of three messages: the answer of ${who}${workstation === undefined ? '' : ` at ${workstation}`}; the password itself is not sent.`,
  };
  return [
    steps[type],
    'All three have to travel over one connection: a proxy or load balancer that spreads requests breaks them.',
  ];
}
