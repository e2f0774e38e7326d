import { writtenDpopKey } from '../auth/authorizers/dpop.ts';
import { isCsrfCookie, isSessionCookie, parseCookies, parseSetCookie } from '../auth/cookies.ts';
import { readCognito } from '../auth/oauth/cognito-shorthand.ts';
import { percentDecoded } from '../auth/percent-decoded.ts';
import { readWrittenCredentials } from '../auth/written-credentials.ts';
import type { Exchange, Header, ReceivedResponse, SentRequest } from '../evidence/exchange.ts';
import { isSecretHeader, replaceInHeader } from '../secrets/by-name-header.ts';
import { basicText, replaceInText, replaceInUrl } from '../secrets/by-name-text.ts';
import { isMasked } from '../secrets/masked-value.ts';
import { isNoSecret } from '../secrets/placeholders.ts';
import type { Inspection } from './inspection.ts';

/** `theme=dark` is no secret that must vanish from the whole report; its place hides it anyway. */
const shortestUnknownCookie = 12;

/**
 * Every secret of an inspection, to be hidden wherever else it turns up: credentials in headers, URLs and bodies of
 * everything that was sent, cookies and tokens of everything that came back, in this exchange and in those before it
 * in the same run; and what was typed in answer to a prompt for a secret.
 */
export function collectSecrets({
  evidence,
  probes,
  secrets = [],
}: Pick<Inspection, 'evidence' | 'probes' | 'secrets'>): readonly string[] {
  const found = new Set<string>();
  const add = (secret: string) => {
    if (!isNoSecret(secret) && !isMasked(secret)) found.add(secret);
    return secret;
  };
  for (const secret of secrets) {
    add(secret);
    add(encodeURIComponent(secret));
  }
  for (const exchange of [
    evidence.exchange,
    ...probes.map(probe => probe.exchange),
    ...probeExchanges(evidence),
    ...evidence.earlier.map(({ exchange }) => exchange),
  ])
    if (exchange !== undefined) fromExchange(exchange, add);
  const { source } = evidence;
  if (source !== undefined) {
    for (const { prompt, value } of source.substitutions)
      if (prompt?.secret === true && value !== undefined) add(value);
    const headers = source.headers.map(({ name, value }): Header => [name, value]);
    fromRequest(
      { url: source.url, headers, ...(source.body === undefined ? {} : { body: source.body }) },
      add,
    );
  }
  for (const { kind, value, credentials } of [...evidence.credentials, ...evidence.firstCredentials]) {
    // The two authorization kinds hold a scheme and public parameters too, which are told apart below.
    if (kind === 'authorization' || kind === 'proxy-authorization') fromHeader(['Authorization', value], add);
    else if (kind === 'userinfo') add(value.slice(value.indexOf(':') + 1));
    else if (kind !== 'cookie' || value.length >= shortestUnknownCookie) add(value);
    if (credentials?.token !== undefined) add(credentials.token);
    if (credentials?.basic !== undefined) fromBasic(credentials.basic.user, credentials.basic.password, add);
  }
  for (const { token } of evidence.tokens) add(token.raw);
  for (const cookie of evidence.setCookies) fromCookie(cookie.name, cookie.value, add);
  return [...found];
}

type Add = (secret: string) => string;

function probeExchanges({ probes }: Inspection['evidence']): readonly (Exchange | undefined)[] {
  return [probes.anonymous, probes.preflight];
}

function fromExchange(exchange: Exchange, add: Add): void {
  for (const hop of exchange.hops) {
    fromRequest(hop.request, add);
    fromResponse(hop.response, add);
    replaceInUrl(hop.location, secret => fromText(secret, add));
  }
  fromRequest(exchange.request, add);
  if (exchange.response !== undefined) fromResponse(exchange.response, add);
}

function fromRequest(request: Pick<SentRequest, 'url' | 'headers' | 'body'>, add: Add): void {
  replaceInUrl(request.url, secret => fromText(secret, add));
  for (const header of request.headers) fromHeader(header, add);
  if (request.body !== undefined) replaceInText(request.body, secret => fromText(secret, add));
}

function fromResponse(response: ReceivedResponse, add: Add): void {
  for (const header of response.headers) fromHeader(header, add);
  replaceInText(response.body.text, secret => fromText(secret, add));
}

/** In a URL, a form or a JSON text a secret stands escaped; elsewhere it stands as it is. */
function fromText(secret: string, add: Add): string {
  add(percentDecoded(secret));
  add(percentDecoded(secret.replaceAll('+', ' ')));
  add(unescaped(secret));
  return add(secret);
}

function fromHeader([name, value]: Header, add: Add): void {
  const lower = name.toLowerCase();
  const key = writtenDpopKey([[name, value]]);
  if (key !== undefined) add(key);
  if (lower === 'cookie') {
    for (const cookie of parseCookies(value)) fromCookie(cookie.name, cookie.value, add);
  } else if (lower === 'set-cookie') {
    const cookie = parseSetCookie(value);
    if (cookie !== undefined) fromCookie(cookie.name, cookie.value, add);
  } else if (isSecretHeader(name)) {
    fromShorthand(value, add);
    replaceInHeader(name, value, (secret, whole) => fromCredential(secret, whole === true, add));
  } else {
    replaceInText(value, secret => fromText(secret, add));
  }
}

/** What the .http dialects compute from: the password of `Digest user password` is hidden without its user too. */
function fromShorthand(value: string, add: Add): void {
  const pool = readCognito(value);
  if (pool !== undefined) fromBasic(pool.user, pool.password, add);
  const written = readWrittenCredentials(value);
  if (written?.kind === 'password') fromBasic(written.user, written.password, add);
  else if (written?.kind === 'aws')
    for (const secret of [written.key, written.token ?? '']) if (secret !== '') add(secret);
}

function fromCredential(secret: string, whole: boolean, add: Add): string {
  const text = whole ? basicText(secret) : undefined;
  const colon = text?.indexOf(':') ?? -1;
  if (text !== undefined && colon >= 0) {
    for (const decodedText of [text, utf8(text)]) {
      const at = decodedText.indexOf(':');
      fromBasic(decodedText.slice(0, at), decodedText.slice(at + 1), add);
    }
  }
  // Basic with the plain `user:password` is a mistake that the .http dialects invite.
  else if (whole && secret.includes(':')) add(secret.slice(secret.indexOf(':') + 1));
  return add(secret);
}

function fromBasic(user: string, password: string, add: Add): void {
  add(password);
  if (password !== '') add(`${user}:${password}`);
}

function fromCookie(name: string, value: string, add: Add): void {
  if (value.length >= shortestUnknownCookie || isSessionCookie(name) || isCsrfCookie(name)) {
    add(value);
    add(percentDecoded(value));
  }
}

function unescaped(json: string): string {
  try {
    return String(JSON.parse(`"${json}"`));
  } catch {
    return json;
  }
}

function utf8(bytes: string): string {
  return new TextDecoder().decode(Uint8Array.from(bytes, byte => byte.charCodeAt(0)));
}
