import type { Evidence } from '../../evidence/evidence.ts';
import type { Cause, Detection, Fix } from '../cause.ts';
import type { CauseId } from '../cause-id.ts';
import {
  authorization,
  challengeFacts,
  isRefused,
  namesAnother,
  quote,
  sameForEveryone,
  spoken,
  statusFact,
  wereJudged,
} from '../detection.ts';
import { clientAdvice, editValue, sourceHeader } from '../fixes.ts';
import { refusalOf } from '../refusal.ts';
import { saysNothingSeen } from '../said-nothing-seen.ts';
import type { Statement } from '../statement.ts';

/** Schemes whose names mean the same everywhere; a name of somebody's own may be met by another. */
const standard = new Set([
  'basic',
  'bearer',
  'digest',
  'dpop',
  'negotiate',
  'ntlm',
  'hoba',
  'mutual',
  'oauth',
  'token',
]);

/** What a server that offers one scheme takes besides: NTLM for Negotiate, Bearer where Rails offers Token, any spelling of a key. */
const taken: Readonly<Record<string, readonly string[]>> = {
  negotiate: ['ntlm', 'kerberos'],
  ntlm: ['negotiate'],
  token: ['bearer'],
  key: ['apikey', 'api-key'],
  apikey: ['key', 'api-key'],
  // A bound token sent without its proof is another cause: token-binding-mismatch.
  dpop: ['bearer'],
  // A name from before RFC 6750; those who still send it take Bearer, and often Basic.
  oauth: ['bearer', 'basic'],
};

/** One scheme was used, the server takes others. */
export const schemeMismatch: Cause = {
  id: 'scheme-mismatch',
  title: 'The server does not take this authentication scheme',
  help: {
    meaning:
      'The Authorization header uses one scheme, such as Basic; the server asks for another, such as Bearer. It does not even look at the value.',
    confirm: 'Compare the first word of the Authorization header with the schemes in WWW-Authenticate.',
    client:
      'Get a credential for a scheme that the server offers: an access token for Bearer, user and password for Basic.',
    server: 'List every scheme that is accepted, each in a challenge of its own.',
  },
  references: [
    {
      title: 'RFC 9110, section 11.6.1: WWW-Authenticate',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1',
    },
    { title: 'IANA: HTTP authentication schemes', url: 'https://www.iana.org/assignments/http-authschemes/' },
  ],
  detect(evidence, said) {
    if (!isRefused(evidence, said)) return undefined;
    return (
      withheldScheme(evidence) ??
      unofferedScheme(evidence, said) ??
      saidSo(evidence, said) ??
      unreadScheme(evidence, said)
    );
  },
};

/** Credentials stand in the request and never went out: no challenge is one that they were written for. */
function withheldScheme(evidence: Evidence): Detection | undefined {
  const withheld = evidence.exchange?.withheld;
  const offered = evidence.challenges.filter(({ header }) => header === 'WWW-Authenticate');
  const isTaken = evidence.exchange?.withheldBecause !== undefined;
  if (withheld === undefined || isTaken || offered.length === 0) return undefined;
  const names = [...new Set(offered.map(({ scheme }) => scheme))];
  return {
    confidence: 'certain',
    weight: 50,
    explanation: `The credentials were written for ${withheld}; the server offers ${names.join(', ')} and nothing that they can answer, so they were not sent.`,
    facts: [...challengeFacts(evidence), statusFact(evidence)],
    fixes: fixes(evidence, names),
  };
}

function unofferedScheme(evidence: Evidence, said: readonly Statement[]): Detection | undefined {
  const used = authorization(evidence)?.credentials;
  const offered = evidence.challenges
    .filter(({ header, scheme }) => header === 'WWW-Authenticate' && scheme !== '')
    .map(({ scheme }) => scheme);
  if (refusalOf(evidence) !== 'unauthorized' || !used?.scheme || offered.length === 0) return undefined;
  if (used.problems.some(({ code }) => code === 'no-scheme' || code === 'empty')) return undefined;
  // "No credentials" to what was sent under a scheme that is only related: here it is not taken for the same.
  const unseen = said.some(({ cause, text }) => cause === 'missing-credentials' && saysNothingSeen(text));
  const isOffered = unseen ? isSameScheme : answers;
  if (offered.some(scheme => isOffered(used.scheme, scheme))) return undefined;
  // Registries and build servers offer Basic for the sake of browsers and take Bearer all the same.
  const fallback = isFallback(used.scheme, offered);
  const known = offered.some(scheme => standard.has(scheme.toLowerCase()));
  const judged =
    !sameForEveryone(evidence) &&
    said.some(
      ({ cause, strength }) =>
        !['scheme-mismatch', 'missing-credentials'].includes(cause) &&
        (strength === 'exact' || strength === 'worded'),
    );
  const beside =
    namesAnother(said, 'scheme-mismatch', 'malformed-credentials') || ((fallback || !known) && judged);
  const surely = !fallback && known;
  return {
    confidence: beside ? 'possible' : surely ? 'certain' : 'likely',
    weight: surely ? 42 : 48,
    explanation: `The request uses ${used.knownScheme}; the server offers ${[...new Set(offered)].join(', ')} and nothing else.`,
    facts: [
      { where: 'request, Authorization header', text: `scheme ${used.scheme}` },
      ...challengeFacts(evidence),
      statusFact(evidence),
    ],
    fixes: fixes(evidence, offered),
  };
}

function isSameScheme(used: string, offered: string): boolean {
  return used.toLowerCase() === offered.toLowerCase();
}

function isFallback(used: string, offered: readonly string[]): boolean {
  return (
    /^(?:bearer|token|jwt|api-?key)$/i.test(used) && offered.every(scheme => scheme.toLowerCase() === 'basic')
  );
}

function answers(used: string, offered: string): boolean {
  const [a, b] = [used.toLowerCase(), offered.toLowerCase()];
  return a === b || (taken[b]?.includes(a) ?? false);
}

function saidSo(evidence: Evidence, said: readonly Statement[]): Detection | undefined {
  const words = spoken(said, 'scheme-mismatch');
  if (!words || !wereJudged(evidence, said)) return undefined;
  const used = authorization(evidence)?.credentials;
  const tokenScheme =
    !used?.scheme || ['bearer', 'token', 'jwt', 'dpop'].includes(used?.scheme.toLowerCase() ?? '');
  return {
    ...words,
    weight: words.weight + (tokenScheme ? 0 : 20),
    explanation: `The server says that it does not take this way of authenticating${used?.scheme ? ` (${used.scheme})` : ''}.`,
    fixes: fixes(
      evidence,
      evidence.challenges.map(({ scheme }) => scheme),
    ),
  };
}

/** A scheme that was read neither in word nor in deed: no challenge asks for it, and it made no difference. */
function unreadScheme(evidence: Evidence, said: readonly Statement[]): Detection | undefined {
  const used = authorization(evidence)?.credentials;
  const scheme = used?.scheme.toLowerCase();
  if (!used || !scheme || evidence.challenges.length > 0 || ['bearer', 'dpop'].includes(scheme))
    return undefined;
  const reading = said.find(
    ({ cause, text }) =>
      spoke[cause]?.test(text) &&
      // Whoever judges the token that stands there has read it, whatever its scheme.
      (evidence.tokens.length === 0 || cause === 'missing-credentials' || /bearer/i.test(text)) &&
      (!['token', 'jwt'].includes(scheme) || cause === 'missing-credentials' || /bearer|jwt/i.test(text)),
  );
  const ignored =
    evidence.status === 401 &&
    ['basic', 'digest'].includes(scheme) &&
    sameForEveryone(evidence) &&
    said.every(({ strength }) => strength === 'hint');
  if (!reading && !ignored) return undefined;
  return {
    ...unread(evidence, reading),
    explanation: reading
      ? `The request uses ${used.knownScheme}, and the server speaks of something else: it does not read this scheme.`
      : `A server that takes ${used.knownScheme} should ask for it in a challenge (RFC 9110, section 11.6.1). This one sends none and answers as if nothing had been sent.`,
    facts: [
      ...(reading ? [quote(reading)] : []),
      { where: 'request, Authorization header', text: `scheme ${used.scheme}` },
      statusFact(evidence),
    ],
    fixes: fixes(evidence, ['Bearer']),
  };
}

function unread(
  evidence: Evidence,
  reading: Statement | undefined,
): Pick<Detection, 'confidence' | 'weight'> {
  if (reading) return { confidence: /jwt|bearer/i.test(reading.text) ? 'certain' : 'likely', weight: 46 };
  return speaksOfPasswords(evidence)
    ? { confidence: 'possible', weight: 5 }
    : { confidence: 'likely', weight: 30 };
}

/** Whoever names user, password or credentials to a stranger takes them, with or without a challenge. */
function speaksOfPasswords({ body }: Evidence): boolean {
  return body.texts.some(({ text }) => /\b(?:user ?name|password|credentials?|log ?in)\b/i.test(text));
}

/** What a server says to credentials that it takes for a token, or does not see. */
const spoke: Readonly<Partial<Record<CauseId, RegExp>>> = {
  'malformed-credentials': /jwt|bearer|token|segments/i,
  'missing-credentials': /jwt|bearer|token|authorization/i,
  'invalid-credentials': /jwt|bearer/i,
};

function fixes(evidence: Evidence, offered: readonly string[]): Fix[] {
  const wanted =
    offered.length > 0 ? [...new Set(offered)].join(' or ') : 'the scheme that the API documents';
  return [
    ...editValue(sourceHeader(evidence.source, 'Authorization'), 'Go to the Authorization header'),
    clientAdvice(`Send credentials for ${wanted}.`),
  ];
}
