import { parseSetCookie } from '../auth/cookies.ts';
import { readUrlCredentials } from '../auth/url-credentials.ts';
import { positionAt } from '../http-file/range.ts';
import type { Origin, ResolvedRequest, Substitution } from '../http-file/resolved-request.ts';
import { wireCredentials } from './collect.ts';
import type { Evidence, WireCredential } from './evidence.ts';
import { headerValues, type SentRequest } from './exchange.ts';
import { type WrittenCredential, writtenCredential } from './written-credential.ts';

/** One step back from the wire: a place, a reference, or what the reference stands for. In words, without values. */
export type OriginStep = string;

/** Where one credential on the wire came from. */
export interface CredentialOrigin {
  readonly credential: WireCredential;
  /** One-based number of the request that carried it first: redirects count, and what they carried on is not repeated. */
  readonly hop: number;
  /** As it stands in the text, `Bearer {{token}}`; literals in it are secrets. Empty where there is no text. */
  readonly written: string;
  /**
   * Nearest first: `line 12 of orders.http`, `{{token}}`, `@token on line 3`. One chain for every variable that it ends
   * in, one alone where it has none.
   */
  readonly chains: readonly (readonly OriginStep[])[];
  /** The variables behind it, those inside of variables included. */
  readonly substitutions: readonly Substitution[];
}

/**
 * Where every credential on the wire came from: the text and its variables, the URL's userinfo, a redirect, or the
 * settings. Where nothing was sent, those that would have been. `file` is the path of the .http text. Pure.
 */
export function provenanceOf(evidence: Evidence, file = ''): CredentialOrigin[] {
  const { exchange, source } = evidence;
  if (exchange === undefined) return evidence.credentials.map(found => fromText(found, source, file));
  const requests = [...exchange.hops.map(({ request }) => request), exchange.request];
  const known = new Set<string>();
  return requests.flatMap((request, at) =>
    wireCredentials(request)
      .filter(({ kind, name, value }) => {
        const key = JSON.stringify([kind, name, value]);
        return !known.has(key) && known.add(key);
      })
      .map((credential): CredentialOrigin => {
        if (exchange.recorded) return bare(credential, at, 'recorded');
        return (
          (at > 0 && fromRedirect(credential, at, evidence)) ||
          fromEarlier(credential, at, evidence) ||
          fromText(credential, source, file, at)
        );
      }),
  );
}

function bare(credential: WireCredential, at: number, ...chain: readonly OriginStep[]): CredentialOrigin {
  return { credential, hop: at + 1, written: '', chains: [chain], substitutions: [] };
}

/** What a redirect answer gave: a cookie, or credentials in the address that it led to. */
function fromRedirect(
  credential: WireCredential,
  at: number,
  evidence: Evidence,
): CredentialOrigin | undefined {
  const before = evidence.exchange?.hops.slice(0, at) ?? [];
  const { kind, name, value } = credential;
  if (kind === 'cookie') {
    const setter = before.findLastIndex(({ response }) => setsCookie(response.headers, credential));
    if (setter < 0) return undefined;
    return bare(
      credential,
      at,
      'cookies kept for this exchange',
      `Set-Cookie of ${answerOf(setter, before)}`,
    );
  }
  const location = before.at(-1)?.location ?? '';
  const { userinfo, parameters } = readUrlCredentials(location);
  const place = `Location of ${answerOf(at - 1, before)}`;
  if (kind === 'userinfo' && userinfo !== undefined) return bare(credential, at, place);
  if (kind === 'authorization' && userinfo !== undefined)
    return bare(credential, at, 'userinfo of the URL', place);
  const named = parameters.some(parameter => parameter.name === name && parameter.value === value);
  return kind === 'key-parameter' && named ? bare(credential, at, place) : undefined;
}

/** A cookie that the text does not hold and that an earlier request of the run was given. */
function fromEarlier(
  credential: WireCredential,
  at: number,
  { earlier, source }: Evidence,
): CredentialOrigin | undefined {
  if (credential.kind !== 'cookie') return undefined;
  if (source !== undefined && writtenCredential(credential, source) !== undefined) return undefined;
  const setter = earlier.findLast(({ exchange }) =>
    [...exchange.hops.map(({ response }) => response), exchange.response].some(
      response => response !== undefined && setsCookie(response.headers, credential),
    ),
  );
  if (setter === undefined) return undefined;
  return bare(credential, at, 'cookies kept for this run', `Set-Cookie of ${setter.name}`);
}

function setsCookie(headers: SentRequest['headers'], { name, value }: WireCredential): boolean {
  return headerValues(headers, 'Set-Cookie').some(line => {
    const cookie = parseSetCookie(line);
    return cookie?.name === name && cookie.value === value;
  });
}

function answerOf(hop: number, hops: readonly { readonly request: SentRequest }[]): string {
  const url = hops[hop]?.request.url ?? '';
  const place = URL.canParse(url) ? `, from ${new URL(url).host}` : '';
  return `answer ${hop + 1}${place}`;
}

function fromText(
  credential: WireCredential,
  source: ResolvedRequest | undefined,
  file: string,
  at = 0,
): CredentialOrigin {
  if (source === undefined) return bare(credential, at, 'unknown');
  const written = writtenCredential(credential, source);
  if (written === undefined) {
    const proxy = credential.kind === 'proxy-authorization';
    return bare(credential, at, proxy ? 'userinfo of the proxy address, from the settings' : 'unknown');
  }
  const { text, substitutions } = written;
  return {
    credential,
    hop: at + 1,
    written: text,
    chains: chainsOf(written, placeOf(written, source, file)),
    substitutions,
  };
}

function placeOf(
  { start, userinfo }: WrittenCredential,
  source: ResolvedRequest,
  file: string,
): OriginStep[] {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const line = `line ${positionAt(source.lineStarts, start).line + 1}`;
  const place = name === '' ? line : `${line} of ${name === '-' ? 'the input' : name}`;
  return userinfo ? ['userinfo of the URL', place] : [place];
}

/** Variables form a tree; each way from the request to a leaf is one chain. */
function chainsOf({ substitutions }: WrittenCredential, place: readonly OriginStep[]): OriginStep[][] {
  if (substitutions.length === 0) return [[...place]];
  const chains: OriginStep[][] = [];
  const ways = new Map<string, readonly OriginStep[]>();
  for (const [index, { expression, origin, within }] of substitutions.entries()) {
    if (within === undefined) ways.clear();
    const before = (within === undefined ? undefined : ways.get(within)) ?? place;
    const way = [...before, `{{${expression}}}`, originWords(expression, origin)];
    ways.set(expression, way);
    if (substitutions[index + 1]?.within !== expression) chains.push(way);
  }
  return chains;
}

/** `@token on line 3`, `environment dev in http-client.env.json`, `environment variable API_TOKEN`. */
export function originWords(expression: string, origin: Origin | undefined): string {
  if (origin === undefined) return 'not defined';
  const { kind, where, environment, file } = origin;
  if (kind === 'file-variable') return `@${expression} on ${where}`;
  if (kind !== 'environment' || environment === undefined) return where;
  const name = (file ?? '').slice(
    Math.max((file ?? '').lastIndexOf('/'), (file ?? '').lastIndexOf('\\')) + 1,
  );
  return `environment ${environment}${name === '' ? '' : ` in ${name}`}`;
}
