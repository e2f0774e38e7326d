import { type AuthCrypto, base64OfBytes, joined } from '../auth-crypto.ts';
import { md4 } from '../md4.ts';
import { avIds, fileTimeOffset, type NtlmChallenge, ntlmFlags, readAvPairs } from './ntlm.ts';

/** Whom an answer speaks for. */
export interface NtlmUser {
  readonly user: string;
  readonly password: string;
  /** Empty where none is named: the server takes its own, or `user@domain` names it. */
  readonly domain: string;
  readonly workstation: string;
}

/** What an answer takes besides. */
export interface NtlmMoment {
  /** Eight unpredictable bytes. */
  readonly clientChallenge: Uint8Array;
  /** Milliseconds since 1970; the server's own time counts where its challenge tells it. */
  readonly now: number;
}

const offered =
  ntlmFlags.unicode |
  ntlmFlags.oem |
  ntlmFlags.requestTarget |
  ntlmFlags.ntlm |
  ntlmFlags.alwaysSign |
  ntlmFlags.extendedSessionSecurity;

/**
 * The first message (Type 1, [MS-NLMP], section 2.2.1.1): what is offered, and nothing about the user or the machine. Names
 * and version are left empty but there: some servers (gss-ntlmssp) refuse a shorter message.
 */
export function ntlmOffer(): Uint8Array {
  return joined(ascii('NTLMSSP\0'), uint32(1), uint32(offered), new Uint8Array(24));
}

/** A message as it stands in a header, behind the scheme. */
export function ntlmHeader(message: Uint8Array): string {
  return `NTLM ${base64OfBytes(message)}`;
}

/** What answers are proved with ([MS-NLMP], section 3.3.2). */
export interface NtlmResponse {
  readonly nt: Uint8Array;
  readonly lm: Uint8Array;
  readonly sessionKey: Uint8Array;
}

/** The NTLMv2 response to a challenge. Version 1 is never computed: the password can be found from it. */
export function ntlmResponse(
  { nonce, targetInfo, time }: Pick<NtlmChallenge, 'nonce' | 'targetInfo' | 'time'>,
  { user, password, domain }: Pick<NtlmUser, 'user' | 'password' | 'domain'>,
  { clientChallenge, now }: NtlmMoment,
  { hmacMd5 }: Pick<AuthCrypto, 'hmacMd5'>,
): NtlmResponse {
  const key = hmacMd5(md4(utf16(password)), utf16(`${upperCase(user)}${domain}`));
  const info = time === undefined ? targetInfo : withMicFlag(targetInfo);
  const blob = joined(
    Uint8Array.of(1, 1, 0, 0, 0, 0, 0, 0),
    fileTime(time ?? now),
    clientChallenge,
    new Uint8Array(4),
    info,
    new Uint8Array(4),
  );
  const proof = hmacMd5(key, joined(nonce, blob));
  // A server that tells its time wants no LMv2 response (section 3.1.5.1.2).
  const lm =
    time === undefined
      ? joined(hmacMd5(key, joined(nonce, clientChallenge)), clientChallenge)
      : new Uint8Array(24);
  return { nt: joined(proof, blob), lm, sessionKey: hmacMd5(key, proof) };
}

/** The third message (Type 3, [MS-NLMP], section 2.2.1.3), with its integrity code where the server tells its time. */
export function ntlmAnswer(
  challenge: NtlmChallenge,
  who: NtlmUser,
  moment: NtlmMoment,
  crypto: Pick<AuthCrypto, 'hmacMd5'>,
): Uint8Array {
  const { nt, lm, sessionKey } = ntlmResponse(challenge, who, moment, crypto);
  const isUnicode = (challenge.flags & ntlmFlags.unicode) !== 0;
  const text = (value: string) => (isUnicode ? utf16(value) : ascii(value));
  const texts = [who.domain, who.user, who.workstation].map(text);
  const hasMic = challenge.time !== undefined;
  let at = hasMic ? 88 : 64;
  const parts = [lm, nt, ...texts, new Uint8Array()];
  const descriptors = parts.map(part => {
    const descriptor = joined(uint16(part.length), uint16(part.length), uint32(at));
    at += part.length;
    return descriptor;
  });
  // Only what both sides know of (section 2.2.2.5).
  const common = challenge.flags & (offered | ntlmFlags.targetInfo);
  const flags = isUnicode ? common & ~ntlmFlags.oem : common;
  const message = joined(
    ascii('NTLMSSP\0'),
    uint32(3),
    ...descriptors,
    uint32(flags),
    new Uint8Array(hasMic ? 24 : 0),
    ...parts,
  );
  if (hasMic) message.set(crypto.hmacMd5(sessionKey, joined(ntlmOffer(), challenge.message, message)), 72);
  return message;
}

/** Announces the integrity code, so that nobody can take it away (MsvAvFlags, section 2.2.2.1). */
function withMicFlag(list: Uint8Array): Uint8Array {
  const pairs = new Map(readAvPairs(list));
  const [low = 0, ...high] = pairs.get(avIds.flags) ?? uint32(0);
  pairs.set(avIds.flags, Uint8Array.of(low | 2, ...high));
  const written = [...pairs].map(([id, value]) => joined(uint16(id), uint16(value.length), value));
  return joined(...written, new Uint8Array(4));
}

function fileTime(milliseconds: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(Math.round(milliseconds) + fileTimeOffset) * 10_000n, true);
  return new Uint8Array(view.buffer);
}

/** As Windows has it: a letter for a letter, so that ß stays. */
function upperCase(text: string): string {
  return Array.from(text, character => {
    const upper = character.toUpperCase();
    return upper.length === character.length ? upper : character;
  }).join('');
}

function utf16(text: string): Uint8Array {
  return joined(...Array.from({ length: text.length }, (_, index) => uint16(text.charCodeAt(index))));
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0));
}

function uint16(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, value >>> 8);
}

function uint32(value: number): Uint8Array {
  return joined(uint16(value & 0xffff), uint16(value >>> 16));
}
