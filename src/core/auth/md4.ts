const rotations = [
  [3, 7, 11, 19],
  [3, 5, 9, 13],
  [3, 9, 11, 15],
] as const;

/** Which word of the block each step takes, by round. */
const order = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15],
  [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15],
] as const;

const mixes = [
  (b: number, c: number, d: number) => (b & c) | (~b & d),
  (b: number, c: number, d: number) => ((b & c) | (b & d) | (c & d)) + 0x5a827999,
  (b: number, c: number, d: number) => (b ^ c ^ d) + 0x6ed9eba1,
] as const;

/**
 * MD4 (RFC 1320), which NTLM hashes passwords with and platforms no longer offer: OpenSSL 3 keeps it for its legacy provider.
 * It protects nothing by itself.
 */
export function md4(data: Uint8Array): Uint8Array {
  const words = padded(data);
  let state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let at = 0; at < words.byteLength; at += 64) state = digested(state, words, at);
  const digest = new DataView(new ArrayBuffer(16));
  state.forEach((word, index) => {
    digest.setUint32(index * 4, word, true);
  });
  return new Uint8Array(digest.buffer);
}

type State = [number, number, number, number];

/** RFC 1320, section 3.4. */
function digested(before: State, words: DataView, at: number): State {
  let [a, b, c, d] = before;
  for (const [round, mix] of mixes.entries()) {
    for (const [step, word] of (order[round] ?? []).entries()) {
      const sum = (a + mix(b, c, d) + words.getUint32(at + word * 4, true)) | 0;
      const by = rotations[round]?.[step % 4] ?? 0;
      [a, b, c, d] = [d, (sum << by) | (sum >>> (32 - by)), b, c];
    }
  }
  return [before[0] + a, before[1] + b, before[2] + c, before[3] + d];
}

/** The data, a one bit, zeros, and the length in bits (sections 3.1 and 3.2). */
function padded(data: Uint8Array): DataView {
  const bytes = new Uint8Array(Math.ceil((data.length + 9) / 64) * 64);
  bytes.set(data);
  bytes[data.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, data.length * 8, true);
  view.setUint32(bytes.length - 4, Math.floor(data.length / 2 ** 29), true);
  return view;
}
