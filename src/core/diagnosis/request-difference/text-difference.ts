/**
 * In what two values differ, without quoting either: `yours ends after 20 of 40 characters`. Meant for secrets. One
 * clause, about the second text.
 */
export function textDifference(working: string, yours: string): string {
  const found = kinds.find(({ applies }) => applies(working, yours));
  if (found !== undefined) return found.clause(working, yours);
  const lengths =
    working.length === yours.length
      ? `both have ${working.length} characters`
      : `yours has ${yours.length} characters instead of ${working.length}`;
  const shared = sharedLength(working, yours);
  return shared === 0 ? lengths : `${lengths}, the first ${shared} the same`;
}

interface Kind {
  applies(working: string, yours: string): boolean;
  clause(working: string, yours: string): string;
}

const quotes = /^(["'`“”‘’])([\s\S]*)(["'`“”‘’])$/;

/** The surest first. */
const kinds: readonly Kind[] = [
  { applies: (_, yours) => yours === '', clause: () => 'yours is empty' },
  {
    applies: (working, yours) => bare(working) === bare(yours),
    clause: () => 'they differ in white space alone',
  },
  {
    applies: (working, yours) => yours.replace(quotes, '$2') === working,
    clause: () => 'yours has quotes around it',
  },
  {
    applies: (working, yours) => working.toLowerCase() === yours.toLowerCase(),
    clause: () => 'they differ in upper and lower case alone',
  },
  {
    applies: (working, yours) => encodeURIComponent(working.toWellFormed()) === yours,
    clause: () => 'yours is percent-encoded, the other is not',
  },
  {
    applies: (working, yours) => encodeURIComponent(yours.toWellFormed()) === working,
    clause: () => 'the other is percent-encoded, yours is not',
  },
  {
    applies: (working, yours) => working.startsWith(yours),
    clause: (working, yours) => `yours ends after ${yours.length} of ${working.length} characters`,
  },
  {
    applies: (working, yours) => yours.startsWith(working),
    clause: (working, yours) => `${yours.length - working.length} more characters stand at the end of yours`,
  },
  {
    applies: (working, yours) => yours.endsWith(working),
    clause: (working, yours) =>
      `${yours.length - working.length} more characters stand in front of the value in yours`,
  },
];

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function sharedLength(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one.charAt(shared) === other.charAt(shared)) shared++;
  return shared;
}
