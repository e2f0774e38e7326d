/** A piece of an XML or HTML text. Names keep their case; attributes and text have their entities resolved. */
export type Piece =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly closed: boolean;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  /** What stands inside `script`, `style` and the like, unread. */
  | { readonly kind: 'raw'; readonly name: string; readonly text: string };

const namePattern = /[A-Za-z_][^\s/>=]*/y;
const attributePattern = /[\s/]*([^\s/>=]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y;
const entityPattern = /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([a-z]{2,4}));/g;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const mostAttributes = 100;

/**
 * Cuts a text into tags and what stands between them, in one pass and without judging whether they nest. Knows no DTD
 * and no entities beyond the predefined five and numbers, so nothing can expand or be fetched.
 *
 * @param rawElements names in lower case of elements whose content is no markup (HTML's `script`, `style`)
 */
export function* scanMarkup(text: string, rawElements: ReadonlySet<string>): Generator<Piece> {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    const end = open < 0 ? text.length : open;
    if (end > at) yield { kind: 'text', text: resolveEntities(text.slice(at, end)) };
    if (open < 0) return;
    if (text.startsWith('<![CDATA[', open)) {
      at = behind(text, ']]>', open + 9);
      yield { kind: 'text', text: text.slice(open + 9, text.startsWith(']]>', at - 3) ? at - 3 : at) };
    } else if (text.startsWith('<!--', open)) {
      at = behind(text, '-->', open + 4);
    } else if (text[open + 1] === '!' || text[open + 1] === '?') {
      at = behind(text, '>', open + 2);
    } else if (text[open + 1] === '/') {
      at = behind(text, '>', open + 2);
      yield { kind: 'close', name: nameAt(text, open + 2) };
    } else if (nameAt(text, open + 1) === '') {
      yield { kind: 'text', text: '<' };
      at = open + 1;
    } else {
      const tag = readTag(text, open);
      yield tag.piece;
      at = tag.end;
      if (rawElements.has(tag.piece.name.toLowerCase()) && !tag.piece.closed) {
        const closing = new RegExp(`</${tag.piece.name}`, 'gi');
        closing.lastIndex = at;
        const rawEnd = closing.exec(text)?.index ?? text.length;
        yield { kind: 'raw', name: tag.piece.name.toLowerCase(), text: text.slice(at, rawEnd) };
        at = rawEnd;
      }
    }
  }
}

function readTag(
  text: string,
  open: number,
): { readonly piece: Piece & { readonly kind: 'open' }; readonly end: number } {
  const name = nameAt(text, open + 1);
  const attributes = new Map<string, string>();
  let at = open + 1 + name.length;
  while (attributes.size < mostAttributes) {
    attributePattern.lastIndex = at;
    const match = attributePattern.exec(text);
    if (!match) break;
    const [whole, key = '', double, single, bare] = match;
    if (!attributes.has(key)) attributes.set(key, resolveEntities(double ?? single ?? bare ?? ''));
    at += whole.length;
  }
  const end = behind(text, '>', at);
  return { piece: { kind: 'open', name, attributes, closed: text[end - 2] === '/' }, end };
}

function nameAt(text: string, at: number): string {
  namePattern.lastIndex = at;
  return namePattern.exec(text)?.[0] ?? '';
}

/** The offset behind the next `mark`; the end of the text when there is none. */
function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entityPattern, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
