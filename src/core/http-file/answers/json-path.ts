import { JSONPathJS } from 'jsonpath-js';

/** What a path found: the text of its first match, else why there is none. */
export type Found = { readonly value: string } | { readonly says: string };

/**
 * Evaluates a JSONPath (RFC 9535) on a JSON text. Of several matches the first counts, as in REST Client; objects and
 * lists are written as JSON. Names with a hyphen may stand behind a dot, as the clients' older dialect has it.
 */
export function findInJson(json: string, path: string): Found {
  const value = parsed(json);
  if (value === undefined) return { says: 'is no JSON' };
  try {
    const found: unknown = new JSONPathJS(quoteHyphens(path)).find(value.json);
    const first: unknown = Array.isArray(found) ? found[0] : undefined;
    return first === undefined ? { says: `holds no ${path}` } : { value: written(first) };
  } catch {
    return { says: `cannot be searched: ${path} is no JSONPath` };
  }
}

function parsed(text: string): { readonly json: ReturnType<typeof JSON.parse> } | undefined {
  try {
    return { json: JSON.parse(text, withoutPrototype) };
  } catch {
    return undefined;
  }
}

/** The library takes inherited members for members of the JSON. */
function withoutPrototype(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.assign(Object.create(null), value);
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `.access-token` is not RFC 9535's way to name a member, and what people write. Texts in brackets stay as they are. */
function quoteHyphens(path: string): string {
  return path.replace(
    /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|(\.\.?)([A-Za-z_$][\w$]*(?:-[\w$]+)+)/g,
    (whole, dots?: string, name?: string) =>
      name === undefined ? whole : `${dots === '..' ? '..' : ''}['${name}']`,
  );
}
