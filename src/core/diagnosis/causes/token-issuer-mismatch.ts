import type { Evidence } from '../../evidence/evidence.ts';
import type { Cause, Detection } from '../cause.ts';
import {
  claimText,
  isRefused,
  readableToken,
  type Spoken,
  spoken,
  statusFact,
  wereJudged,
} from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';

/** iss is another tenant, realm or environment. */
export const tokenIssuerMismatch: Cause = {
  id: 'token-issuer-mismatch',
  title: 'The token comes from an issuer that the server does not trust',
  help: {
    meaning:
      'The token names its issuer (iss). The server trusts others: another tenant, realm or environment. The comparison is of strings: a trailing slash, http for https, or localhost for a container name is enough.',
    confirm: 'Compare iss, letter by letter, with the issuer that the API’s challenge or metadata names.',
    client: 'Sign in at the issuer of this environment.',
    server: 'Check the configured issuer against the iss of a token, trailing slash included.',
  },
  references: [
    { title: 'RFC 7519, section 4.1.1: iss', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.1' },
    {
      title: 'RFC 9728, section 2: authorization_servers',
      url: 'https://www.rfc-editor.org/rfc/rfc9728#section-2',
    },
  ],
  detect(evidence, said) {
    if (!isRefused(evidence, said) || !wereJudged(evidence, said)) return undefined;
    const words = spoken(said, 'token-issuer-mismatch');
    return byMetadata(evidence, words) ?? (words && saidSo(evidence, words));
  },
};

function byMetadata(evidence: Evidence, words: Spoken | undefined): Detection | undefined {
  const carried = readableToken(evidence);
  const issuer = carried && claimText(carried, 'iss');
  const trusted = evidence.probes.resource?.authorizationServers ?? [];
  if (!carried || issuer === undefined || trusted.length === 0 || trusted.includes(issuer)) return undefined;
  return {
    confidence: words ? 'certain' : 'likely',
    weight: 46,
    explanation: `The API trusts ${trusted.join(', ')}; the token was issued by ${issuer}.`,
    facts: [
      { where: `claim iss, ${carried.where}`, text: issuer },
      { where: 'probe resource metadata', text: `authorization_servers ${trusted.join(', ')}` },
      ...(words?.facts ?? []),
      statusFact(evidence),
    ],
    fixes: fixes(),
  };
}

function saidSo(evidence: Evidence, words: Spoken): Detection {
  const carried = readableToken(evidence);
  const issuer = carried && claimText(carried, 'iss');
  return {
    ...words,
    weight: words.weight + 2,
    explanation: `The server says that it does not trust the token’s issuer${issuer === undefined ? '' : `, ${issuer}`}.`,
    facts: [
      ...words.facts,
      ...(carried && issuer !== undefined ? [{ where: `claim iss, ${carried.where}`, text: issuer }] : []),
    ],
    fixes: fixes(),
  };
}

function fixes(): Detection['fixes'] {
  return [
    clientAdvice('Get the token from the issuer of this environment.'),
    serverAdvice('Compare the configured issuer with iss letter by letter.'),
  ];
}
