import type { Severity } from '../http-file/problem.ts';
import type { CredentialProblem, Credentials } from './credentials.ts';
import { foreignCharacters } from './foreign-characters.ts';
import { looksLikeToken } from './jwt.ts';
import { unresolvedVariable } from './placeholders.ts';
import { knownSchemeName } from './scheme-names.ts';
import { schemeReader } from './schemes/index.ts';

/** A value, taken apart at its scheme. */
interface Parts {
  readonly scheme: string;
  readonly rest: string;
  readonly offset: number;
  readonly problem?: CredentialProblem;
}

/** Schemes that people glue to their credentials. Others (`Key`, `AWS`) may well be a user name in front of a colon. */
const gluedSchemes = /^(?:bearer|basic|digest|dpop|jwt|token|apikey|negotiate)$/i;
const schemePattern = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+/;

/** Reads one header value. Never throws: whatever is wrong stands in `problems`, the surest first. */
export function readCredentials(value: string): Credentials {
  const variable = unresolvedVariable(value);
  if (variable) {
    const written = value.slice(variable.start, variable.end);
    const message = `The variable ${written} was sent as it is written, without a value.`;
    return {
      ...readClean(value),
      problems: [{ code: 'unresolved-variable', severity: 'error', message, range: variable }],
    };
  }
  const { problems, cleaned } = foreignCharacters(value);
  const reading = readClean(cleaned);
  if (problems.length === 0) return reading;
  // The rest is judged as it reads once these characters are gone; positions fit the cleaned text alone.
  const [next] = reading.problems;
  const corrected = cleaned === value || (next && !next.corrected) ? undefined : (next?.corrected ?? cleaned);
  const own = problems.map(problem => (corrected === undefined ? problem : { ...problem, corrected }));
  if (corrected !== undefined) return { ...reading, problems: own };
  const whole = { start: 0, end: value.length };
  const others =
    cleaned === value ? reading.problems : reading.problems.map(problem => ({ ...problem, range: whole }));
  return { ...reading, problems: surestFirst([...own, ...others]) };
}

const severities: readonly Severity[] = ['error', 'warning', 'hint'];

function surestFirst(problems: readonly CredentialProblem[]): CredentialProblem[] {
  return problems.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

function readClean(value: string): Credentials {
  const parts = takeApart(value);
  const { scheme, rest, offset } = parts;
  const knownScheme = knownSchemeName(scheme) ?? scheme;
  if (scheme === '') return readWithoutScheme(value, parts);
  const reading = schemeReader(scheme)({ scheme, knownScheme, rest, offset });
  const { problems, params = {}, ...found } = reading;
  return {
    scheme,
    knownScheme,
    rest,
    params,
    ...found,
    problems: parts.problem ? [parts.problem, ...problems] : problems,
  };
}

/** Finds the scheme: a word, then white space (RFC 9110, section 11.4), or the slips that are made there. */
function takeApart(value: string): Parts {
  const trimmed = value.trim();
  const start = value.indexOf(trimmed);
  const word = schemePattern.exec(trimmed)?.[0] ?? '';
  const behind = trimmed.slice(word.length);
  const known = knownSchemeName(word);
  if (/^authorization$/i.test(word) && /^\s*[:=]/.test(behind)) return repeatedName(trimmed, start, word);
  if (/^\s/.test(behind) && !looksLikeToken(word)) return part(trimmed, start, word, word.length);
  if (behind === '' && known !== undefined) return part(trimmed, start, word, word.length);
  if (/^p[bv][es]apitoken$/i.test(word) && behind.startsWith('='))
    return part(trimmed, start, word, word.length + 1);
  if (gluedSchemes.test(word) && /^[:=]/.test(behind)) return glued(trimmed, start, word, word.length + 1);
  const joined = /^(?:bearer|jwt|token)(?=eyJ)/i.exec(word)?.[0];
  if (joined !== undefined) return glued(trimmed, start, joined, joined.length);
  return { scheme: '', rest: trimmed, offset: start };
}

function part(trimmed: string, start: number, scheme: string, length: number): Parts {
  const rest = trimmed.slice(length).trimStart();
  return { scheme, rest, offset: start + trimmed.length - rest.length };
}

/** `Bearer: x`, `Bearer=x`, `BearereyJ…`: a strict server reads no scheme that it knows. */
function glued(trimmed: string, start: number, scheme: string, length: number): Parts {
  const parts = part(trimmed, start, scheme, length);
  const message = `A single space belongs between ${scheme} and what follows; as it stands the server finds no scheme that it knows.`;
  const range = { start: start + scheme.length, end: Math.max(start + length, start + scheme.length) };
  const corrected = parts.rest === '' ? {} : { corrected: `${scheme} ${parts.rest}` };
  return { ...parts, problem: { code: 'no-scheme', severity: 'error', message, range, ...corrected } };
}

/** The header's own name stands at the beginning of its value. */
function repeatedName(trimmed: string, start: number, word: string): Parts {
  const corrected = trimmed.slice(word.length).replace(/^\s*[:=]\s*/, '');
  const scheme = schemePattern.exec(corrected)?.[0] ?? '';
  const rest = corrected.slice(scheme.length).trimStart();
  const message = 'The name of the header stands again at the beginning of its value.';
  const end = start + trimmed.length - corrected.length;
  return {
    scheme,
    rest,
    offset: start + trimmed.length - rest.length,
    problem: { code: 'doubled-scheme', severity: 'error', message, range: { start, end }, corrected },
  };
}

function readWithoutScheme(value: string, { rest, offset, problem }: Parts): Credentials {
  const base = { scheme: '', knownScheme: '', rest, params: {} };
  if (problem) return { ...base, problems: [problem] };
  if (rest === '') {
    const message = 'The header is there, but empty.';
    return {
      ...base,
      problems: [{ code: 'empty', severity: 'error', message, range: { start: 0, end: value.length } }],
    };
  }
  const range = { start: offset, end: offset + rest.length };
  const message = 'No scheme stands in front of the credentials; most servers then ignore them.';
  const corrected = looksLikeToken(rest) ? { corrected: `Bearer ${rest}` } : {};
  const { problems } = schemeReader('')({ scheme: '', knownScheme: '', rest, offset });
  const surer = problems.filter(({ code }) => code === 'placeholder');
  return {
    ...base,
    token: rest,
    problems: [...surer, { code: 'no-scheme', severity: 'warning', message, range, ...corrected }],
  };
}
