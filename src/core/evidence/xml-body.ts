import type { BodyText } from './body-facts.ts';
import { scanMarkup } from './markup.ts';
import { TextList } from './text-list.ts';

const deepest = 12;
const noRawElements: ReadonlySet<string> = new Set();

/** Element texts (`Error.Code`) and attributes (`Error.@code`) of an XML body; namespace prefixes are left out. */
export function readXml(text: string): readonly BodyText[] {
  const list = new TextList();
  const path: string[] = [];
  let depth = 0;
  for (const piece of scanMarkup(text, noRawElements)) {
    if (list.full) break;
    if (piece.kind === 'text' && depth <= deepest) list.add(path.join('.'), piece.text);
    if (piece.kind === 'close' && depth > 0) {
      depth--;
      path.length = Math.min(path.length, depth);
    }
    if (piece.kind !== 'open') continue;
    const within = [...path, localName(piece.name)].join('.');
    if (depth < deepest) addAttributes(list, within, piece.attributes);
    if (piece.closed) continue;
    if (depth < deepest) path.push(localName(piece.name));
    depth++;
  }
  return list.texts;
}

function addAttributes(list: TextList, path: string, attributes: ReadonlyMap<string, string>): void {
  for (const [name, value] of attributes) {
    if (!/^xmlns(?::|$)/.test(name)) list.add(`${path}.@${localName(name)}`, value);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
