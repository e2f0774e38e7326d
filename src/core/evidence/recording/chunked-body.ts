const sizeLine = /^([0-9A-Fa-f]{1,8})[ \t]*(?:;.*)?$/;

/**
 * Puts a body together that was pasted with its chunk sizes (RFC 9112, section 7.1). Most recordings hold it together
 * already, whatever Transfer-Encoding says: what does not read as chunks stays as it is.
 */
export function joinChunks(body: string): string {
  return bySize(body) ?? byLines(body) ?? body;
}

/** By the sizes, which count bytes. */
function bySize(body: string): string | undefined {
  const bytes = new TextEncoder().encode(body.trimStart());
  const decoder = new TextDecoder();
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const feed = bytes.indexOf(10, at);
    const end = feed === -1 ? bytes.length : feed;
    const size = sizeOf(decoder.decode(bytes.subarray(at, Math.min(end, at + 200))).trimEnd());
    if (size === undefined) return undefined;
    if (size === 0) return decoder.decode(concatenated(parts));
    parts.push(bytes.subarray(end + 1, end + 1 + size));
    at = behindLineBreak(bytes, end + 1 + size);
    if (at < 0) return undefined;
  }
  return undefined;
}

function sizeOf(line: string): number | undefined {
  const digits = sizeLine.exec(line)?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 16);
}

function behindLineBreak(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 13 && bytes[at + 1] === 10) return at + 2;
  return bytes[at] === 10 ? at + 1 : -1;
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Where pasting has changed the line breaks, the sizes no longer fit: one chunk between a size and the final 0. */
function byLines(body: string): string | undefined {
  const lines = body.trim().split(/\r?\n/);
  const size = sizeOf(lines[0] ?? '');
  if (lines.length < 3 || size === undefined || size === 0 || lines.at(-1)?.trim() !== '0') return undefined;
  return lines.slice(1, -1).join('\n').trimEnd();
}
