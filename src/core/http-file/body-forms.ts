import type { FormedBody } from './formed-body.ts';
import { graphQlBody } from './graphql-body.ts';
import type { Range } from './range.ts';

/** What a media type asks of the text of a body. */
type Form = (text: string) => string;

const forms: readonly { readonly type: RegExp; readonly form: Form }[] = [
  // RFC 2046, section 4.1.1: lines end with CRLF
  { type: /^multipart\//i, form: text => text.replace(/\r\n|\r|\n/g, '\r\n') },
  { type: /^application\/(?:x-)?ndjson/i, form: text => (text.endsWith('\n') ? text : `${text}\n`) },
];

/** Puts the pieces of a body in the form that its media type, or GraphQL, asks for. `range` is where the body stands. */
export function formBody(
  pieces: readonly (string | Uint8Array)[],
  contentType: string,
  graphQl: boolean,
  range: Range,
): FormedBody {
  const form = forms.find(({ type }) => type.test(contentType))?.form;
  if (graphQl) return graphQlBody(asText(pieces), range);
  if (pieces.every(piece => typeof piece === 'string')) {
    const text = inLines(pieces).join('');
    return { content: form === undefined ? text : form(text) };
  }
  const formed = inLines(pieces).map(piece =>
    typeof piece !== 'string' ? piece : form === undefined ? piece : form(piece),
  );
  return { content: joinBytes(formed) };
}

/** A file stands on a line of its own: line breaks go between it and what is above and below. */
function inLines<Piece extends string | Uint8Array>(pieces: readonly Piece[]): (Piece | string)[] {
  return pieces.flatMap((piece, index) => {
    const above = pieces[index - 1];
    const apart = index > 0 && !(typeof above === 'string' && /[\r\n]$/.test(above));
    return apart ? ['\n', piece] : [piece];
  });
}

function asText(pieces: readonly (string | Uint8Array)[]): string {
  return inLines(pieces)
    .map(piece => (typeof piece === 'string' ? piece : new TextDecoder().decode(piece)))
    .join('');
}

function joinBytes(pieces: readonly (string | Uint8Array)[]): Uint8Array {
  const encoder = new TextEncoder();
  const parts = pieces.map(piece => (typeof piece === 'string' ? encoder.encode(piece) : piece));
  const all = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
