import type { VariableSources } from './variable-sources.ts';

/** One of JetBrains' `$random.…` variables, which httpYac knows too. */
export interface RandomVariable {
  readonly name: string;
  /** As shown to a user: the arguments behind the name. */
  readonly usage: string;
  /** `undefined` when the arguments cannot be used. */
  make(args: readonly number[], random: VariableSources['random']): string | undefined;
}

/** Longer texts than anybody tests with; JetBrains has a bound, too. */
const longestText = 10_000;

const lower = 'abcdefghijklmnopqrstuvwxyz';
const letters = lower + lower.toUpperCase();
const digits = '0123456789';

/** Integers: the lower bound counts, the upper one does not; without arguments 0 to 999 (JetBrains). */
export const randomVariables: readonly RandomVariable[] = [
  { name: '$random.integer', usage: '(from, to)', make: integer },
  { name: '$random.float', usage: '(from, to)', make: float },
  { name: '$random.alphabetic', usage: '(length)', make: textOf(letters) },
  { name: '$random.alphanumeric', usage: '(length)', make: textOf(`${letters}${digits}_`) },
  { name: '$random.hexadecimal', usage: '(length)', make: textOf(`${digits}abcdef`) },
  { name: '$random.email', usage: '', make: email },
];

function integer(args: readonly number[], random: VariableSources['random']): string | undefined {
  const [from = 0, to = 1000] = args;
  if (!Number.isInteger(from) || !Number.isInteger(to) || from >= to) return undefined;
  return String(from + Math.floor(random() * (to - from)));
}

function float(args: readonly number[], random: VariableSources['random']): string | undefined {
  const [from = 0, to = 1000] = args;
  return from < to ? String(from + random() * (to - from)) : undefined;
}

function textOf(alphabet: string): RandomVariable['make'] {
  return (args, random) => {
    const [length = 10] = args;
    if (args.length > 1 || !Number.isInteger(length) || length < 0 || length > longestText) return undefined;
    return text(length, alphabet, random);
  };
}

function email(args: readonly number[], random: VariableSources['random']): string | undefined {
  return args.length > 0 ? undefined : `${text(10, lower, random)}@example.com`;
}

function text(length: number, alphabet: string, random: VariableSources['random']): string {
  let made = '';
  for (let at = 0; at < length; at++) made += alphabet.charAt(Math.floor(random() * alphabet.length));
  return made;
}

/** The numbers in `(1, 2)`; none in an empty text or `()`; `undefined` when it is anything else. */
export function readArguments(words: string): number[] | undefined {
  if (words === '') return [];
  const inner = /^\(([^()]*)\)$/.exec(words)?.[1]?.trim();
  if (inner === undefined) return undefined;
  const args = inner === '' ? [] : inner.split(',').map(part => part.trim());
  if (args.some(part => !/^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(part)) || args.length > 2) return undefined;
  return args.map(Number);
}
