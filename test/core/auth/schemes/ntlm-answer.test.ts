import assert from 'node:assert/strict';
import { base64OfBytes, hex } from '../../../../src/core/auth/auth-crypto.ts';
import {
  challengeFacts,
  fileTimeOffset,
  type NtlmChallenge,
  ntlmFlags,
  readAvPairs,
  readNtlm,
} from '../../../../src/core/auth/schemes/ntlm.ts';
import { ntlmAnswer, ntlmOffer, ntlmResponse } from '../../../../src/core/auth/schemes/ntlm-answer.ts';
import { nodeCrypto } from '../../../../src/inspector/node-crypto.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'));
/** [MS-NLMP], section 4.2.1: the common values of the examples. */
const who = { user: 'User', password: 'Password', domain: 'Domain', workstation: 'COMPUTER' };
const moment = { clientChallenge: bytes('aaaaaaaaaaaaaaaa'), now: -fileTimeOffset };
const nonce = bytes('0123456789abcdef');
/** Section 4.2.4: domain “Domain”, server “Server”, and the end of the list. */
const targetInfo = bytes('02000c0044006f006d00610069006e00 01000c005300650072007600650072 00 00000000');
const timed = bytes('07000800 0090d336b734c301 00000000');

function challengeMessage(info: Uint8Array, flags: number = ntlmFlags.unicode | ntlmFlags.targetInfo) {
  const target = Buffer.from('Domain', 'utf16le');
  const head = Buffer.alloc(48);
  head.write('NTLMSSP\0', 0, 'latin1');
  head.writeUInt32LE(2, 8);
  head.writeUInt16LE(target.length, 12);
  head.writeUInt32LE(48, 16);
  head.writeUInt32LE(flags, 20);
  head.set(nonce, 24);
  head.writeUInt16LE(info.length, 40);
  head.writeUInt32LE(48 + target.length, 44);
  return Buffer.concat([head, target, info]).toString('base64');
}

function challenge(info: Uint8Array, flags?: number): NtlmChallenge {
  const read = readNtlm(challengeMessage(info, flags))?.challenge;
  assert.ok(read);
  return read;
}

describe('the answer of NTLM', () => {
  it('has the proof of the specification’s own example (section 4.2.4.2)', () => {
    const { nt, lm, sessionKey } = ntlmResponse({ nonce, targetInfo }, who, moment, nodeCrypto);
    assert.equal(hex(nt.subarray(0, 16)), '68cd0ab851e51c96aabc927bebef6a1c');
    assert.equal(hex(lm), '86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa');
    assert.equal(hex(sessionKey), '8de40ccadbc14a82f15cb0ad0de95ca3');
  });

  it('names user, domain and workstation, and nothing of the password', () => {
    const answer = ntlmAnswer(challenge(targetInfo), who, moment, nodeCrypto);
    assert.deepEqual(readNtlm(base64OfBytes(answer)), {
      type: 3,
      domain: 'Domain',
      user: 'User',
      workstation: 'COMPUTER',
      isVersion2: true,
    });
    assert.ok(!Buffer.from(answer).includes(Buffer.from('Password', 'utf16le')));
  });

  it('carries an integrity code, announced in its list, where the server tells its time', () => {
    const asked = challenge(timed);
    const answer = ntlmAnswer(asked, who, moment, nodeCrypto);
    const mic = answer.slice(72, 88);
    const { sessionKey, lm, nt } = ntlmResponse(asked, who, moment, nodeCrypto);
    const bare = answer.slice();
    bare.fill(0, 72, 88);
    const whole = Buffer.concat([ntlmOffer(), asked.message, bare]);
    assert.equal(hex(mic), hex(nodeCrypto.hmacMd5(sessionKey, whole)));
    assert.equal(hex(lm), '00'.repeat(24));
    assert.equal(hex(readAvPairs(nt.subarray(44)).get(6) ?? nonce), '02000000');
    assert.equal(hex(nt.subarray(24, 32)), '0090d336b734c301');
  });

  it('is written in the server’s alphabet where that is not Unicode', () => {
    const answer = ntlmAnswer(challenge(targetInfo, ntlmFlags.oem), who, moment, nodeCrypto);
    assert.ok(Buffer.from(answer).includes('DomainUserCOMPUTER'));
  });

  it('offers without naming anybody', () => {
    assert.deepEqual(readNtlm(base64OfBytes(ntlmOffer())), { type: 1 });
    assert.equal(ntlmOffer().length, 40);
  });
});

describe('the challenge of NTLM', () => {
  it('tells target, time and how far the clocks are apart', () => {
    const message = readNtlm(challengeMessage(timed));
    const time = message?.challenge?.time ?? 0;
    assert.equal(new Date(time).toISOString(), '2003-06-17T10:00:00.000Z');
    assert.ok(message);
    assert.match(challengeFacts(message, time + 90_000), /target Domain, .*, 90 s behind ours/);
    assert.match(challengeFacts(message, time), /, as ours/);
  });

  it('says where an older server tells less', () => {
    const message = readNtlm(challengeMessage(new Uint8Array(), ntlmFlags.unicode));
    assert.ok(message);
    assert.match(challengeFacts(message), /does not tell its time, it gives no target information/);
  });

  it('is read as far as it goes when it is cut', () => {
    const whole = Buffer.from(challengeMessage(targetInfo), 'base64');
    for (let length = 0; length < whole.length; length++) {
      const read = readNtlm(whole.subarray(0, length).toString('base64'));
      assert.ok(read === undefined || read.type === 2);
    }
  });
});
