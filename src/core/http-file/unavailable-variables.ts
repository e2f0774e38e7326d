import type { Problem } from './problem.ts';

/** Why an expression that is understood has no value: `says` completes `{{x}} …`. */
export interface Unavailable {
  readonly code: string;
  readonly says: string;
  /** Where it is no mistake of the text. */
  readonly severity?: Problem['severity'];
}

/** Variables that the clients know and that have no value here, by how they begin, and why. */
const known: readonly (readonly [pattern: RegExp, unavailable: Unavailable])[] = [
  ...[
    /^\$oidcAccessToken\b/,
    /^\$aad(?:V2)?Token\b/,
    /^\$auth\.(?:token|idToken)\b/,
    /^\$vscodeAuth\b/,
    /^\$secret\b/,
  ].map(
    pattern =>
      [
        pattern,
        { code: 'fetched-when-sent', severity: 'hint', says: 'is obtained when the request is sent' },
      ] as const,
  ),
  [
    /^\$exampleServer\b/,
    { code: 'client-only-variable', says: "stands for a server that runs in JetBrains' own client only" },
  ],
  [
    /^\$random\.\w+\.\w+/,
    { code: 'client-only-variable', says: 'takes made-up data that JetBrains has and that is not here' },
  ],
];

/** Why an expression that a client understands has no value here; `undefined` for any other. */
export function knownUnavailable(expression: string): Unavailable | undefined {
  if (expression.startsWith('$')) {
    return known.find(([pattern]) => pattern.test(expression))?.[1];
  }
  return isScript(expression) ? script : undefined;
}

const script: Unavailable = {
  code: 'script-expression',
  says: 'is a JavaScript expression, and scripts are never run here: write its value into a variable',
};

/** Calls, operators, texts and numbers; a name, even one with a hyphen, is none. */
function isScript(expression: string): boolean {
  return /[()+*/?:'"`=<>!&|;,~^]|^await |^new |^typeof | - |^-?\d|\}$|^\{/.test(expression);
}
