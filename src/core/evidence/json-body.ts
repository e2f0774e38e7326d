import type { BodyText } from './body-facts.ts';
import { TextList } from './text-list.ts';

const deepest = 8;

/** What some servers put in front so that the answer is no script, and the packet type of a refused Socket.IO connection. */
const guard = /^(?:\)\]\}'?,?\s*|44(?:\/[\w/-]{1,100},)?(?=\{))/;

/** The texts of a JSON body, or of the first line of newline-delimited JSON; undefined when it is neither. */
export function readJson(text: string): readonly BodyText[] | undefined {
  const trimmed = text.trim().replace(guard, '');
  if (!/^[{["]/.test(trimmed)) return undefined;
  const value = parse(trimmed) ?? parse(trimmed.split('\n', 1)[0] ?? '');
  if (!value) return undefined;
  const list = new TextList();
  collect(list, '', value.parsed, 0);
  return list.texts;
}

function parse(text: string): { readonly parsed: unknown } | undefined {
  try {
    return { parsed: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function collect(list: TextList, path: string, value: unknown, depth: number): void {
  if (list.full || depth > deepest) return;
  if (typeof value === 'string' || typeof value === 'number') {
    list.add(path, String(value));
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length && !list.full; index++) {
      collect(list, `${path}[${index}]`, value[index], depth + 1);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      if (list.full) return;
      collect(list, path === '' ? key : `${path}.${key}`, member, depth + 1);
    }
  }
}
