import type { TextEdit } from '../../http-file/problem.ts';
import { lineBreakOf } from './dotenv-line.ts';

/** Adds a line for the file `name` to the text of a `.gitignore`; `undefined` where one covers it in every folder already. */
export function addToGitignore(text: string, name: string): TextEdit | undefined {
  if (isCovered(text, name)) return undefined;
  const separator = text === '' || text.endsWith('\n') ? '' : lineBreakOf(text);
  return {
    range: { start: text.length, end: text.length },
    newText: `${separator}${name}${lineBreakOf(text)}`,
  };
}

/**
 * Whether a `.gitignore` keeps files of this name out, wherever they lie. A pattern with a folder in it, and whatever a
 * later `!` may take back, does not count: a line too many does no harm.
 */
function isCovered(text: string, name: string): boolean {
  let covered = false;
  for (const line of text.split(/\r?\n/)) {
    const pattern = line.trimEnd();
    if (pattern === '' || pattern.startsWith('#')) continue;
    const kept = pattern.startsWith('!');
    const glob = (kept ? pattern.slice(1) : pattern).replace(/^(?:\*\*\/)+/, '');
    if (glob.includes('/') || glob.length > 200) continue;
    if (matches(glob, name)) covered = !kept;
  }
  return covered;
}

/** `*` and `?` only: what else a pattern may hold is rare, and counts as no match. */
function matches(glob: string, name: string): boolean {
  if (/[[\]\\]/.test(glob)) return false;
  let at = 0;
  let from = 0;
  let star = -1;
  let mark = 0;
  // Greedy, with one way back to the last star: linear in practice and quadratic at worst, on names of few characters
  while (from < name.length) {
    if (glob[at] === '?' || (glob[at] === name[from] && glob[at] !== '*')) {
      at++;
      from++;
    } else if (glob[at] === '*') {
      star = at++;
      mark = from;
    } else if (star !== -1) {
      at = star + 1;
      from = ++mark;
    } else return false;
  }
  while (glob[at] === '*') at++;
  return at === glob.length;
}
