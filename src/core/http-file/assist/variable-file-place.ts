import type { Range } from '../range.ts';

/** What to look for in a file of variables. */
export interface SoughtVariable {
  readonly file: string;
  readonly name: string;
  /** The section of an environment file. */
  readonly environment?: string;
}

/** Where a file of variables defines one: its key in a JSON environment file, its name in a `.env` file. */
export function placeInVariableFile(text: string, sought: SoughtVariable): Range | undefined {
  const { file, name, environment } = sought;
  if (!/\.json[^/\\]*$/i.test(file)) return placeInDotenv(text, name);
  // JetBrains and Visual Studio name values inside objects by a path with dots
  const path = environment === undefined ? name : `${environment}.${name}`;
  const paths = [path, `environments.${path}`];
  return jsonKeys(text).findLast(key => paths.includes(key.path))?.range;
}

function placeInDotenv(text: string, name: string): Range | undefined {
  let found: Range | undefined;
  for (const match of text.matchAll(/^[ \t]*(?:export[ \t]+)?([^\s=#]+)[ \t]*=/gm)) {
    if (match[1] !== name) continue;
    const start = match.index + match[0].indexOf(name);
    found = { start, end: start + name.length };
  }
  return found;
}

interface JsonKey {
  /** The keys that lead to it, joined by dots. */
  readonly path: string;
  readonly range: Range;
}

/** No environment file is deeper; what lies below is not looked at. */
const deepest = 16;
/** A string of a length that a key may have, a comment, or a character that gives the structure. */
const jsonToken = /"(?:[^"\\\r\n]|\\.){0,1000}"|\/\/[^\r\n]*|[{}[\]:,]/g;

/** Every key of a JSON text with its path; comments and broken values are passed over. */
function jsonKeys(text: string): JsonKey[] {
  const keys: JsonKey[] = [];
  const path: string[] = [];
  let depth = 0;
  let last: { readonly text: string; readonly start: number } | undefined;
  for (const { 0: token, index } of text.matchAll(jsonToken)) {
    if (token.startsWith('"')) last = { text: token.slice(1, -1), start: index + 1 };
    else if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (token === ':' && last !== undefined && depth > 0 && depth <= deepest) {
      path.length = depth - 1;
      path.push(last.text);
      const end = last.start + last.text.length;
      keys.push({ path: path.join('.'), range: { start: last.start, end } });
    }
    if (token === ',' || token === '{' || token === '[') last = undefined;
  }
  return keys;
}
