import { parseAuthParams } from '../challenges.ts';
import type { CredentialProblem } from '../credentials.ts';
import { doubledScheme, emptyProblem } from './bearer.ts';
import { problemIn, type SchemeInput, type SchemeReading } from './scheme.ts';

const always = ['username', 'realm', 'nonce', 'uri', 'response'];
/** Wanted as soon as qop is there (RFC 7616, section 3.4). */
const withQop = ['nc', 'cnonce'];

/** Reads `Digest` credentials (RFC 7616, section 3.4). */
export function readDigest(input: SchemeInput): SchemeReading {
  if (input.rest === '') return { problems: [emptyProblem(input)] };
  const doubled = doubledScheme(input);
  if (doubled) return { params: parseAuthParams(doubled.token).params, problems: [doubled.problem] };
  const { params, problems } = parseAuthParams(input.rest);
  const wanted = params['qop'] === undefined ? always : [...always, ...withQop];
  const missing = wanted.filter(name => !has(params, name));
  return { params, problems: [...syntaxProblems(input, problems), ...missingParams(input, missing)] };
}

/** One problem that names every parameter that the scheme wants and that is not there. */
export function missingParams(input: SchemeInput, missing: readonly string[]): CredentialProblem[] {
  if (missing.length === 0) return [];
  const message = `${input.knownScheme} credentials lack ${missing.join(', ')}.`;
  return [problemIn(input, 'missing-parameter', 'error', message)];
}

/** A string that never ends; other slips of the list are forgiven by servers or show as a missing parameter. */
function syntaxProblems(
  input: SchemeInput,
  problems: ReturnType<typeof parseAuthParams>['problems'],
): CredentialProblem[] {
  const open = problems.find(problem => problem.code === 'unterminated-quote');
  return open ? [problemIn(input, 'quoted', 'error', open.message, open.range)] : [];
}

function has(params: Readonly<Record<string, string>>, name: string): boolean {
  // The extended form `username*` stands for a name outside of ASCII (RFC 7616, section 3.4.4).
  return (params[name] ?? '') !== '' || (name === 'username' && params['username*'] !== undefined);
}
