/** Names that Node.js has for byte-by-byte reading; the standard decoder takes them for windows-1252. */
const byteByByte: ReadonlySet<string> = new Set(['latin1', 'binary', 'iso-8859-1', 'ascii', 'us-ascii']);

/** Decodes the content of a file; UTF-8 where no encoding is named. `undefined` for an encoding that is not known. */
export function decodeFile(bytes: Uint8Array, encoding = 'utf-8'): string | undefined {
  if (byteByByte.has(encoding.toLowerCase())) {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return text;
  }
  try {
    return new TextDecoder(encoding.replace(/^(utf)(8|16)/i, '$1-$2')).decode(bytes);
  } catch {
    return undefined;
  }
}
