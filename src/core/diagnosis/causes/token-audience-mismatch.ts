import { tokenAudiences } from '../../auth/jwt.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Cause, Detection } from '../cause.ts';
import {
  isPlainRefusal,
  isRefused,
  namesAnother,
  readableToken,
  type Spoken,
  spoken,
  statusFact,
  wereJudged,
} from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';

/** aud names another API. */
export const tokenAudienceMismatch: Cause = {
  id: 'token-audience-mismatch',
  title: 'The token was issued for another API',
  help: {
    meaning:
      'A token says for whom it is meant (aud). This one is meant for another API, so this one must refuse it.',
    confirm:
      'Compare aud with the identifier of the API: in its documentation, its resource metadata, or a token that works.',
    client:
      'Ask the issuer for a token for this API: parameter resource (RFC 8707), audience (Auth0) or the API’s scope (Entra ID).',
    server: 'Say in error_description which audience is expected, or publish RFC 9728 resource metadata.',
  },
  references: [
    { title: 'RFC 7519, section 4.1.3: aud', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.3' },
    { title: 'RFC 8707: Resource Indicators for OAuth 2.0', url: 'https://www.rfc-editor.org/rfc/rfc8707' },
  ],
  detect(evidence, said) {
    if (!isRefused(evidence, said) || !wereJudged(evidence, said)) return undefined;
    const words = spoken(said, 'token-audience-mismatch');
    return (
      byMetadata(evidence, words) ?? (words ? saidSo(evidence, words) : byHost(evidence, namesAnother(said)))
    );
  },
};

/** The API itself publishes what it is called (RFC 9728). */
function byMetadata(evidence: Evidence, words: Spoken | undefined): Detection | undefined {
  const carried = readableToken(evidence);
  const wanted = evidence.probes.resource?.resource;
  const audiences = carried ? tokenAudiences(carried.token) : [];
  if (!carried || wanted === undefined || audiences.length === 0) return undefined;
  if (audiences.some(audience => sameIdentifier(audience, wanted))) return undefined;
  return {
    confidence: words ? 'certain' : 'likely',
    weight: 45,
    explanation: `The API calls itself ${wanted}; the token is meant for ${audiences.join(', ')}.`,
    facts: [
      { where: `claim aud, ${carried.where}`, text: audiences.join(', ') },
      { where: 'probe resource metadata', text: `resource ${wanted}` },
      ...(words?.facts ?? []),
      statusFact(evidence),
    ],
    fixes: fixes(wanted),
  };
}

function saidSo(evidence: Evidence, words: Spoken): Detection {
  const carried = readableToken(evidence);
  const audiences = carried ? tokenAudiences(carried.token) : [];
  return {
    ...words,
    weight: words.weight + 3,
    explanation:
      `The server says that the token is not meant for it. ${carried ? `Its audience is ${audiences.join(', ') || 'not given'}.` : ''}`.trim(),
    facts: [
      ...words.facts,
      ...(carried ? [{ where: `claim aud, ${carried.where}`, text: audiences.join(', ') || '(none)' }] : []),
    ],
    fixes: fixes(undefined),
  };
}

/** Not proof, only a candidate: an audience that is the address of another host. */
function byHost(evidence: Evidence, beside: boolean): Detection | undefined {
  const carried = readableToken(evidence);
  const host = URL.parse(evidence.exchange?.request.url ?? '')?.hostname;
  if (!carried || !host || isLocal(host) || beside || !isPlainRefusal(evidence)) return undefined;
  const hosts = tokenAudiences(carried.token).map(audience =>
    /^https?:/.test(audience) ? URL.parse(audience)?.hostname : undefined,
  );
  if (hosts.length === 0 || hosts.some(other => other === undefined || other === host)) return undefined;
  return {
    confidence: 'possible',
    weight: 3,
    explanation: `The token is meant for ${tokenAudiences(carried.token).join(', ')}, and the request goes to ${host}.`,
    facts: [
      { where: `claim aud, ${carried.where}`, text: tokenAudiences(carried.token).join(', ') },
      { where: 'request URL', text: host },
    ],
    fixes: fixes(undefined),
  };
}

/** A development address tells nothing of what the API is called. */
function isLocal(host: string): boolean {
  return host === 'localhost' || !host.includes('.') || /^[\d.]+$|^\[/.test(host);
}

function sameIdentifier(a: string, b: string): boolean {
  return a.replace(/\/$/, '') === b.replace(/\/$/, '');
}

function fixes(wanted: string | undefined): Detection['fixes'] {
  return [
    clientAdvice(
      wanted
        ? `Ask the issuer for a token for ${wanted}.`
        : 'Ask the issuer for a token whose audience is this API.',
    ),
    serverAdvice('Name the expected audience in error_description.'),
  ];
}
