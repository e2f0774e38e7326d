import type { Problem } from '../http-file/problem.ts';
import {
  type AuthParam,
  type Cursor,
  endsElement,
  isKnownParam,
  matchAt,
  readParam,
  report,
  skipSpace,
  startsBareParam,
  startsChallenge,
  startsParam,
  tokenAt,
} from './auth-params.ts';
import type { ChallengeProblemCode } from './challenge-problem.ts';

/** One challenge of WWW-Authenticate or Proxy-Authenticate (RFC 9110, section 11.3). */
export interface Challenge {
  /** As the server spelt it; compare case-insensitively. Empty where the header names none. */
  readonly scheme: string;
  readonly token68?: string;
  /** Names in lower case, values unquoted. The first of a repeated name wins and the second is a problem. */
  readonly params: Readonly<Record<string, string>>;
}

interface Draft {
  readonly scheme: string;
  token68?: string;
  readonly params: Map<string, string>;
  /** Where a comma stands directly behind the scheme. */
  readonly commaAt: number | undefined;
}

const token68Pattern = /[A-Za-z0-9\-._~+/]+=*/y;
const separatorPattern = /[ \t,;]+/y;
const junkPattern = /[^,]+/y;

/**
 * Parses one header value (RFC 9110, section 11.6.1). Always both: what was understood, and where the rest breaks.
 * A problem of severity `error` loses meaning for a strict reader, a `warning` breaks the grammar in a way most readers
 * forgive, a `hint` works everywhere and is only not what a server must send.
 */
export function parseChallenges(header: string): {
  challenges: Challenge[];
  problems: Problem<ChallengeProblemCode>[];
} {
  const cursor: Cursor = { text: header, at: 0, problems: [] };
  const drafts: Draft[] = [];
  for (let gap = skipSeparators(cursor); cursor.at < header.length; gap = skipSeparators(cursor)) {
    const current = drafts.at(-1);
    // A parameter directly behind a token68 is reported once, as a mixture.
    const mixed =
      current?.token68 !== undefined && current.params.size === 0 && startsParam(header, cursor.at);
    if (gap.missingComma && current && !mixed) {
      report(cursor, 'unexpected-character', 'warning', gap.start, cursor.at, 'A comma is missing here.');
    }
    readElement(cursor, drafts);
  }
  if (drafts.length === 0 && cursor.problems.length === 0) {
    report(cursor, 'empty-header', 'error', 0, header.length, 'The header names no authentication scheme.');
  }
  return { challenges: drafts.map(finish), problems: cursor.problems };
}

/** Parses a bare auth-param list (Authentication-Info, RFC 7615; Digest credentials). */
export function parseAuthParams(text: string): {
  params: Record<string, string>;
  problems: Problem<ChallengeProblemCode>[];
} {
  const cursor: Cursor = { text, at: 0, problems: [] };
  const params = new Map<string, string>();
  for (let gap = skipSeparators(cursor); cursor.at < text.length; gap = skipSeparators(cursor)) {
    if (gap.missingComma && gap.start > 0) {
      report(cursor, 'unexpected-character', 'warning', gap.start, cursor.at, 'A comma is missing here.');
    }
    if (tokenAt(text, cursor.at) === '') readJunk(cursor);
    else addParam(cursor, params, readParam(cursor));
  }
  return { params: Object.fromEntries(params), problems: cursor.problems };
}

/** Passes whitespace, commas and stray semicolons. Empty list elements are allowed (RFC 9110, section 5.6.1). */
function skipSeparators(cursor: Cursor): { readonly start: number; readonly missingComma: boolean } {
  const start = cursor.at;
  const gap = matchAt(separatorPattern, cursor.text, start);
  cursor.at += gap.length;
  const semicolon = gap.indexOf(';');
  if (semicolon >= 0) {
    const at = start + semicolon;
    report(
      cursor,
      'unexpected-character',
      'warning',
      at,
      at + 1,
      'A semicolon stands here where a comma belongs.',
    );
  }
  return { start, missingComma: !gap.includes(',') && semicolon < 0 };
}

/** Reads what begins at the cursor: a parameter of the challenge before it, or a challenge of its own. */
function readElement(cursor: Cursor, drafts: Draft[]): void {
  const { text, at } = cursor;
  const current = drafts.at(-1);
  if (startsParam(text, at)) addToChallenge(cursor, current ?? schemeless(cursor, drafts));
  else if (current && startsBareParam(text, at)) addToChallenge(cursor, current);
  else if (tokenAt(text, at) === '') readJunk(cursor);
  else readChallenge(cursor, drafts);
}

function schemeless(cursor: Cursor, drafts: Draft[]): Draft {
  const end = cursor.at + tokenAt(cursor.text, cursor.at).length;
  report(
    cursor,
    'missing-scheme',
    'error',
    cursor.at,
    end,
    'A parameter stands here where the header must name a scheme first.',
  );
  const draft: Draft = { scheme: '', params: new Map(), commaAt: undefined };
  drafts.push(draft);
  return draft;
}

function readJunk(cursor: Cursor): void {
  const start = cursor.at;
  cursor.at += matchAt(junkPattern, cursor.text, start).length;
  report(
    cursor,
    'unexpected-character',
    'error',
    start,
    cursor.at,
    'Neither a scheme nor a parameter can begin like this.',
  );
}

function readChallenge(cursor: Cursor, drafts: Draft[]): void {
  const { text } = cursor;
  const scheme = tokenAt(text, cursor.at);
  cursor.at += scheme.length;
  const draft: Draft = {
    scheme,
    params: new Map(),
    commaAt: text[cursor.at] === ',' ? cursor.at : undefined,
  };
  drafts.push(draft);
  if (text[cursor.at] === ':') {
    report(
      cursor,
      'unexpected-character',
      'error',
      cursor.at,
      cursor.at + 1,
      'A scheme is followed by a space, not by a colon.',
    );
    cursor.at++;
  }
  const schemeEnd = cursor.at;
  skipSpace(cursor);
  if (cursor.at > schemeEnd && !endsElement(text, cursor.at) && !startsChallenge(text, cursor.at)) {
    readSchemeData(cursor, draft);
  } else {
    cursor.at = schemeEnd;
  }
}

/** Reads the token68 or the first parameter behind a scheme. */
function readSchemeData(cursor: Cursor, draft: Draft): void {
  const { text, at } = cursor;
  const token68 = matchAt(token68Pattern, text, at);
  const behind: Cursor = { text, at: at + token68.length, problems: [] };
  skipSpace(behind);
  const whole = token68 !== '' && endsElement(text, behind.at) && !isKnownParam(token68);
  if (!whole && (startsParam(text, at) || startsBareParam(text, at))) {
    addToChallenge(cursor, draft);
  } else if (token68 !== '') {
    draft.token68 = token68;
    cursor.at += token68.length;
  }
}

function addToChallenge(cursor: Cursor, draft: Draft): void {
  const start = cursor.at;
  if (draft.commaAt !== undefined && draft.params.size === 0) {
    report(
      cursor,
      'unexpected-character',
      'warning',
      draft.commaAt,
      draft.commaAt + 1,
      'No comma belongs between a scheme and its parameters.',
    );
  }
  if (draft.token68 !== undefined && draft.params.size === 0) {
    const end = start + tokenAt(cursor.text, start).length;
    report(
      cursor,
      'mixed-token68',
      'error',
      start,
      end,
      'A challenge carries either one token or parameters, not both.',
    );
  }
  const param = readParam(cursor);
  addParam(cursor, draft.params, param);
  if (param.name === 'realm' && param.form === 'token') {
    report(
      cursor,
      'unquoted-value',
      'hint',
      start,
      cursor.at,
      'A server must quote the realm (RFC 9110, section 11.5).',
    );
  }
}

function addParam(cursor: Cursor, params: Map<string, string>, param: AuthParam): void {
  if (!params.has(param.name)) {
    params.set(param.name, param.value);
    return;
  }
  const message = `The parameter ${param.name} stands here a second time; the first one counts.`;
  report(cursor, 'duplicate-parameter', 'warning', param.start, cursor.at, message);
}

function finish(draft: Draft): Challenge {
  const params = Object.fromEntries(draft.params);
  return draft.token68 === undefined
    ? { scheme: draft.scheme, params }
    : { scheme: draft.scheme, token68: draft.token68, params };
}
