import type { CredentialProblem, CredentialProblemCode } from './credentials.ts';

/** A family of characters that have no place in credentials, and what is left when they are taken out. */
interface Family {
  readonly code: CredentialProblemCode;
  readonly pattern: RegExp;
  readonly message: string;
  /** What the character should have been; undefined where nobody can tell. */
  readonly replace?: (character: string) => string;
}

const families: readonly Family[] = [
  {
    code: 'control-character',
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    pattern: /[\u0000-\u001f\u007f]+/,
    message:
      'A line break, tab or other control character stands in the value, which no header may hold (RFC 9110, section 5.5).',
    replace: character => (character === '\t' ? ' ' : ''),
  },
  {
    code: 'invisible-character',
    pattern: /[\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff]+/,
    message:
      'A character that cannot be seen (a hard space, a zero-width mark) stands in the value, as copying from a page or a chat leaves it.',
    replace: character => (/\s/.test(character) && character !== '\ufeff' ? ' ' : ''),
  },
  {
    code: 'smart-quotes',
    pattern: /[\u2018-\u201f\u00ab\u00bb\u2039\u203a]+/,
    message: 'Typographic quotation marks stand in the value, as a word processor makes them.',
    replace: character => (/[\u2018-\u201b\u2039\u203a]/.test(character) ? "'" : '"'),
  },
  {
    code: 'non-ascii',
    pattern: /[\u0080-\uffff]+/,
    message:
      'A character outside of ASCII stands in the value, and reaches the server in an encoding that it may not expect.',
  },
];

/** The characters that have no place in a header value, and the value as it reads without those that are certain slips. */
export function foreignCharacters(value: string): {
  readonly problems: readonly CredentialProblem[];
  readonly cleaned: string;
} {
  const problems: CredentialProblem[] = [];
  let cleaned = value;
  for (const { code, pattern, message, replace } of families) {
    const match = pattern.exec(replace ? value : cleaned);
    if (!match) continue;
    const start = value.indexOf(match[0]);
    problems.push({
      code,
      severity: replace ? 'error' : 'warning',
      message,
      range: { start, end: start + match[0].length },
    });
    if (replace) cleaned = cleaned.replace(new RegExp(pattern, 'g'), run => [...run].map(replace).join(''));
  }
  return { problems, cleaned: cleaned === value ? value : cleaned.trim() };
}
