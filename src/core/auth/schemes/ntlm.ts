import { decodeBase64 } from '../base64.ts';
import type { Challenge } from '../challenges.ts';
import type { Credentials } from '../credentials.ts';

/** One of the three messages of NTLM ([MS-NLMP], section 2.2.1). */
export interface NtlmMessage {
  readonly type: 1 | 2 | 3;
  /** Type 2: the domain or machine that asks. Type 3: the domain of the user. */
  readonly domain?: string;
  readonly user?: string;
  readonly workstation?: string;
  /** Type 2: what answers are computed from. */
  readonly challenge?: NtlmChallenge;
  /** Type 3: whether the answer is NTLMv2, which is longer than the 24 bytes of the old one. */
  readonly isVersion2?: boolean;
}

/** The server's side of it ([MS-NLMP], section 2.2.1.2). */
export interface NtlmChallenge {
  /** The whole message. */
  readonly message: Uint8Array;
  readonly flags: number;
  /** Eight bytes. */
  readonly nonce: Uint8Array;
  /** The list of AV_PAIRs with its end, as it came; empty where there is none. */
  readonly targetInfo: Uint8Array;
  readonly dnsDomain?: string;
  readonly dnsComputer?: string;
  /** Milliseconds since 1970, by the server's clock. */
  readonly time?: number;
}

/** NTLMSSP_NEGOTIATE_… ([MS-NLMP], section 2.2.2.5). */
export const ntlmFlags = {
  unicode: 0x1,
  oem: 0x2,
  requestTarget: 0x4,
  ntlm: 0x200,
  alwaysSign: 0x8000,
  extendedSessionSecurity: 0x80000,
  targetInfo: 0x800000,
} as const;

/** AV_PAIR identifiers ([MS-NLMP], section 2.2.2.1). */
export const avIds = { end: 0, dnsComputer: 3, dnsDomain: 4, flags: 6, timestamp: 7 } as const;

const signature = 'NTLMSSP\0';
const unicode = new TextDecoder('utf-16le');
const oem = new TextDecoder('latin1');

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
  const isUnicode = flags + 4 <= bytes.length && (view.getUint32(flags, true) & ntlmFlags.unicode) !== 0;
  const texts = Object.entries(fields).flatMap(([name, at]) => {
    const text = field(view, at);
    return text.length === 0 ? [] : [[name, (isUnicode ? unicode : oem).decode(text)] as const];
  });
  const challenge = type === 2 ? readChallenge(view) : undefined;
  return {
    type,
    ...Object.fromEntries(texts),
    ...(challenge === undefined ? {} : { challenge }),
    ...(type === 3 ? { isVersion2: field(view, 20).length > 24 } : {}),
  };
}

/** What a buffer descriptor points to ([MS-NLMP], section 2.2.1): length, room, offset. Empty where it leads nowhere. */
function field(view: DataView, at: number): Uint8Array {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  if (at + 8 > bytes.length) return new Uint8Array();
  const start = view.getUint32(at + 4, true);
  return bytes.subarray(start, start + view.getUint16(at, true));
}

function readChallenge(view: DataView): NtlmChallenge | undefined {
  if (view.byteLength < 32) return undefined;
  const message = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const flags = view.getUint32(20, true);
  const targetInfo = (flags & ntlmFlags.targetInfo) === 0 ? new Uint8Array() : field(view, 40);
  const pairs = readAvPairs(targetInfo);
  const [dnsDomain, dnsComputer] = [avIds.dnsDomain, avIds.dnsComputer].map(id => {
    const text = pairs.get(id);
    return text && unicode.decode(text);
  });
  const time = timeOf(pairs.get(avIds.timestamp));
  return {
    message,
    flags,
    nonce: message.subarray(24, 32),
    targetInfo,
    ...(dnsDomain ? { dnsDomain } : {}),
    ...(dnsComputer ? { dnsComputer } : {}),
    ...(time === undefined ? {} : { time }),
  };
}

/** The pairs of a list, up to its end; a list that breaks off is read as far as it goes. */
export function readAvPairs(list: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
  const pairs = new Map<number, Uint8Array>();
  for (let at = 0; at + 4 <= list.length; ) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (id === avIds.end || at + 4 + length > list.length) break;
    pairs.set(id, list.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return pairs;
}

/** Between 1601, where FILETIME begins, and 1970. */
export const fileTimeOffset = 11_644_473_600_000;

function timeOf(bytes: Uint8Array | undefined): number | undefined {
  if (bytes?.length !== 8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 8);
  return Math.round(Number(view.getBigUint64(0, true)) / 10_000) - fileTimeOffset;
}

/** What an NTLM message says, one sentence each. */
export function explainNtlm({ token, rest }: Credentials): string[] {
  return explainNtlmToken(token ?? rest);
}

/** What a message says that is given as its base64. */
export function explainNtlmToken(token: string): string[] {
  const message = readNtlm(token);
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
    ...versionOf(message),
    ...(message.challenge === undefined ? [] : [challengeFacts(message)]),
    'All three have to travel over one connection: a proxy or load balancer that spreads requests breaks them.',
  ];
}

function versionOf({ isVersion2 }: NtlmMessage): string[] {
  if (isVersion2 === undefined) return [];
  return [
    isVersion2
      ? 'The answer is NTLMv2.'
      : 'The answer is NTLM version 1, from which the password can be found; servers of today refuse it.',
  ];
}

/** What the server says of itself in its challenge, in one sentence. */
export function challengeFacts({ domain, challenge }: NtlmMessage, now?: number): string {
  const { dnsDomain, dnsComputer, time, targetInfo } = challenge ?? {};
  const facts = [
    ...(domain === undefined ? [] : [`target ${printable(domain)}`]),
    ...(dnsComputer === undefined ? [] : [`host ${printable(dnsComputer)}`]),
    ...(dnsDomain === undefined ? [] : [`domain ${printable(dnsDomain)}`]),
    ...(time === undefined ? ['it does not tell its time'] : [`its clock says ${clock(time, now)}`]),
    ...(targetInfo?.length ? [] : ['it gives no target information, as servers older than NTLMv2 do']),
  ];
  return `The server’s challenge: ${facts.join(', ')}.`;
}

function clock(time: number, now: number | undefined): string {
  if (Math.abs(time) > 8.64e15) return 'no time at all';
  const text = new Date(time).toISOString();
  const seconds = now === undefined ? 0 : Math.round((time - now) / 1000);
  if (now === undefined) return text;
  return Math.abs(seconds) < 2
    ? `${text}, as ours`
    : `${text}, ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} ours`;
}

/** A server's words must not break a line, nor fill a page. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').slice(0, 255);
}

/** What an NTLM challenge says: an offer, or the second message. */
export function explainNtlmChallenge({ token68 }: Challenge): string[] {
  if (token68 !== undefined) return explainNtlmToken(token68);
  return ['NTLM is offered: user, password and domain, in three messages over one connection.'];
}
