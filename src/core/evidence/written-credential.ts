import { parseCookies } from '../auth/cookies.ts';
import type { Text } from '../http-file/range.ts';
import { findReferences } from '../http-file/references.ts';
import type { ResolvedHeader, ResolvedRequest, Substitution } from '../http-file/resolved-request.ts';
import { bodyCredentials } from './body-credentials.ts';
import type { WireCredential } from './evidence.ts';

/** A credential as it stands in the text of its request. */
export interface WrittenCredential {
  /** With its references: `Bearer {{token}}`. */
  readonly text: string;
  /** Offset into the .http text: of its first reference, else of the header, the URL or the body that it stands in. */
  readonly start: number;
  /** What its references stand for, and what these hold, each behind the one that holds it. */
  readonly substitutions: readonly Substitution[];
  /** Whether the transport made an Authorization header of the URL's userinfo. */
  readonly userinfo: boolean;
}

/** Finds the part of the text that a credential was made of; undefined where the text has none. */
export function writtenCredential(
  credential: WireCredential,
  source: ResolvedRequest,
): WrittenCredential | undefined {
  return finders[credential.kind](credential, source);
}

type Finder = (credential: WireCredential, source: ResolvedRequest) => WrittenCredential | undefined;

const finders: Readonly<Record<WireCredential['kind'], Finder>> = {
  authorization: (credential, source) => inHeader(credential, source) ?? madeOfUserinfo(source),
  'proxy-authorization': inHeader,
  'key-header': inHeader,
  cookie: inCookies,
  userinfo: (_, source) => userinfoOf(source),
  'key-parameter': inQuery,
  'body-field': inBody,
};

function inHeader({ name, value }: WireCredential, source: ResolvedRequest): WrittenCredential | undefined {
  const lines = headersNamed(source, name);
  const header = lines.find(line => line.value === value) ?? lines[0];
  return header && inLine(header, header.line.value.text, true);
}

function inCookies({ name, value }: WireCredential, source: ResolvedRequest): WrittenCredential | undefined {
  const isIt = (cookie: { readonly name: string; readonly value: string }) =>
    cookie.name === name && cookie.value === value;
  for (const header of headersNamed(source, 'Cookie')) {
    const at = parseCookies(header.value).findIndex(isIt);
    if (at < 0) continue;
    const written = parseCookies(header.line.value.text);
    const own = written.find(cookie => cookie.name === name);
    return own ? inLine(header, own.value, false) : inLine(header, header.line.value.text, true);
  }
  return undefined;
}

function headersNamed(source: ResolvedRequest, name: string): ResolvedHeader[] {
  return source.headers.filter(header => header.name.toLowerCase() === name.toLowerCase());
}

function inLine(header: ResolvedHeader, text: string, whole: boolean): WrittenCredential {
  const { substitutions, line } = header;
  return {
    text,
    start: line.range.start,
    substitutions: whole ? substitutions : mentioned(text, substitutions),
    userinfo: false,
  };
}

/** `user:password@` of the authority (RFC 3986, section 3.2.1), as written. */
const userinfoPart = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?([^/?#]*)@/i;

function userinfoOf(source: ResolvedRequest): WrittenCredential | undefined {
  if (!userinfoPart.test(source.url)) return undefined;
  const written = userinfoPart.exec(source.node.url.text)?.[1];
  return inUrl(source, written ?? source.node.url.text);
}

function madeOfUserinfo(source: ResolvedRequest): WrittenCredential | undefined {
  const found = userinfoOf(source);
  return found && { ...found, userinfo: true };
}

function inQuery({ name, value }: WireCredential, source: ResolvedRequest): WrittenCredential | undefined {
  if (!hasParameter(source.url, name, value)) return undefined;
  const text = source.node.url.text;
  const query = text.includes('?') ? text.slice(text.indexOf('?') + 1) : '';
  for (const part of query.split('#', 1).join('').split('&')) {
    const equals = part.indexOf('=');
    if (equals > 0 && decoded(part.slice(0, equals)) === name) return inUrl(source, part.slice(equals + 1));
  }
  return inUrl(source, text);
}

function hasParameter(url: string, name: string, value: string): boolean {
  return URL.canParse(url) && new URL(url).searchParams.getAll(name).includes(value);
}

function inUrl(source: ResolvedRequest, text: string): WrittenCredential {
  return inPart(source, source.node.url, text);
}

function inBody({ name, value }: WireCredential, source: ResolvedRequest): WrittenCredential | undefined {
  const { body } = source.node;
  if (body === undefined) return undefined;
  const own = bodyCredentials(body.text.trim()).find(field => field.name === name);
  if (own !== undefined) return inPart(source, body, own.value);
  const written = inPart(source, body, body.text);
  const fitting = written.substitutions.filter(
    each => each.value !== undefined && value.includes(each.value),
  );
  const references = fitting.filter(({ within }) => within === undefined);
  if (references.length === 0) return { ...written, text: '', substitutions: [] };
  const text = references.map(({ expression }) => `{{${expression}}}`).join('');
  return { ...written, text, substitutions: mentioned(text, written.substitutions) };
}

function inPart(source: ResolvedRequest, part: Text, text: string): WrittenCredential {
  const { start, end } = part.range;
  const inside = source.substitutions.filter(({ range }) => range.start >= start && range.end <= end);
  const substitutions = mentioned(text, inside);
  // Where lines were joined, the beginning is as near as the text tells
  const at = part.text.length === end - start ? Math.max(0, part.text.indexOf(text)) : 0;
  return { text, start: substitutions[0]?.range.start ?? start + at, substitutions, userinfo: false };
}

/** The substitutions that `text` refers to, with those inside of them, each reference once. */
function mentioned(text: string, substitutions: readonly Substitution[]): Substitution[] {
  const wanted = new Set(findReferences(text).map(({ expression }) => expression));
  const found: Substitution[] = [];
  let taken = false;
  for (const substitution of substitutions) {
    if (substitution.within === undefined) taken = wanted.delete(substitution.expression);
    if (taken) found.push(substitution);
  }
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
