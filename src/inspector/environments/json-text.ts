import { lineStarts, positionAt } from '../../core/http-file/range.ts';

/** A place in a file beside the .http file where something is wrong; line and column count from 1. */
export interface FileProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What a JSON text holds, or where it is broken. */
export type JsonResult = { readonly value: unknown } | { readonly problem: FileProblem };

/** Reads JSON that may hold comments and trailing commas, as VS Code writes its settings. Never quotes the text: it may hold secrets. */
export function readJsonText(file: string, text: string): JsonResult {
  const plain = withoutComments(text);
  try {
    return { value: JSON.parse(plain) };
  } catch {
    const { line, column } = positionAt(lineStarts(text), firstError(plain));
    const place = `line ${line + 1}, column ${column + 1}`;
    return { problem: { file, line: line + 1, column: column + 1, message: `not valid JSON, ${place}` } };
  }
}

const commentOrString = /"(?:[^"\\\n]|\\.)*"?|\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)/g;
const trailingComma = /"(?:[^"\\\n]|\\.)*"?|,(?=\s*[\]}])/g;

/** Comments, trailing commas and a byte order mark become spaces, so that every other character stays where it is. */
function withoutComments(text: string): string {
  return text
    .replace(/^\ufeff/, ' ')
    .replace(commentOrString, found => (found.startsWith('"') ? found : found.replace(/[^\r\n]/g, ' ')))
    .replace(trailingComma, found => (found === ',' ? ' ' : found));
}

const token =
  /\s*(?:("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])|([{}[\]:,]))/uy;

/** What may follow: a value, a key, a colon, or a comma or the end of what is open. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

/** Where a text that is no JSON stops to be one; the engine's own messages do not always tell. */
function firstError(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let end = 0;
  for (;;) {
    token.lastIndex = end;
    const match = token.exec(text);
    const [, string, atom, mark = ''] = match ?? [];
    const next: Expected | undefined = match
      ? step(expected, string !== undefined, atom !== undefined, mark, open)
      : undefined;
    if (next === undefined) return end + text.slice(end).search(/\S|$/);
    expected = next;
    end = token.lastIndex;
  }
}

function step(
  expected: Expected,
  isString: boolean,
  isAtom: boolean,
  mark: string,
  open: string[],
): Expected | undefined {
  const wantsValue = expected === 'value' || expected === 'value-or-end';
  if (wantsValue && (isString || isAtom)) return 'comma-or-end';
  if (wantsValue && (mark === '{' || mark === '[')) {
    open.push(mark);
    return mark === '{' ? 'key-or-end' : 'value-or-end';
  }
  if (isString && expected.startsWith('key')) return 'colon';
  if (mark === ':' && expected === 'colon') return 'value';
  if (expected.endsWith('-or-end') && (mark === '}' || mark === ']')) {
    return open.pop() === (mark === '}' ? '{' : '[') ? 'comma-or-end' : undefined;
  }
  if (mark === ',' && expected === 'comma-or-end' && open.length > 0) {
    return open.at(-1) === '{' ? 'key' : 'value';
  }
  return undefined;
}
