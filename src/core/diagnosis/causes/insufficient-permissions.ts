import type { Evidence } from '../../evidence/evidence.ts';
import { isAnswerAlone } from '../../evidence/exchange.ts';
import type { Cause, Detection } from '../cause.ts';
import {
  isRefused,
  type Spoken,
  sameForEveryone,
  speaksOfBusiness,
  spoken,
  statusFact,
  wereJudged,
} from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';
import { refusalOf } from '../refusal.ts';

/** Identity accepted, role or policy refuses. */
export const insufficientPermissions: Cause = {
  id: 'insufficient-permissions',
  title: 'The identity is accepted, but not allowed to do this',
  help: {
    meaning:
      'Who you are is known; a role, policy or ownership rule says no. New credentials of the same identity will not help.',
    confirm:
      'Without credentials the same request gets another answer (401), and the same identity may do other things.',
    client: 'Ask for the role or permission, or use an identity that has it.',
    server: 'Answer 403 and say which permission is missing, as far as that may be told.',
  },
  references: [
    {
      title: 'RFC 9110, section 15.5.4: 403 Forbidden',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4',
    },
  ],
  detect(evidence, said, earlier) {
    if (!isRefused(evidence, said)) return undefined;
    const words = atStatus(evidence, spoken(said, 'insufficient-permissions'));
    const known = wereJudged(evidence, said);
    const anonymous = evidence.probes.anonymous?.response?.status;
    const doubted = said.some(
      ({ cause, strength }) => strength !== 'hint' && cause !== 'insufficient-permissions',
    );
    if (known && !doubted && evidence.status === 403 && anonymous === 401)
      return acceptedIdentity(evidence, words);
    if (words && known && words.confidence !== 'possible') {
      return {
        ...words,
        explanation: 'The server says that this identity may not do this.',
        facts: [...words.facts, statusFact(evidence)],
        fixes: fixes(),
      };
    }
    if (refusalOf(evidence) !== 'forbidden' || earlier.some(({ confidence }) => confidence !== 'possible'))
      return undefined;
    if (isAnswerAlone(evidence.exchange)) return unreasoned(evidence, words);
    return {
      confidence:
        known && !sameForEveryone(evidence) && !speaksOfBusiness(evidence, said) ? 'likely' : 'possible',
      weight: 4,
      explanation: known
        ? '403 means that the server understood who is asking and refuses. It does not say why, so a firewall in front of it cannot be ruled out.'
        : '403 to a request without credentials: closed for everyone, or for everyone who does not sign in.',
      facts: [...(words?.facts ?? []), statusFact(evidence)],
      fixes: fixes(),
    };
  },
};

/** A 401 that says "access denied" speaks of credentials, unless it names a permission or role. */
function atStatus(evidence: Evidence, words: Spoken | undefined): Spoken | undefined {
  if (!words || evidence.status !== 401 || ['exact', 'narrowed'].includes(words.strength)) return words;
  return words.facts.some(({ text }) =>
    /permission|privilege|\bplans?\b|subscription|key.access.denied|role|entitle|\bpolicy\b|claims required|not allowed|not permitted|not \w+ user|not an? (?:\w+ )?admin|\buser\b.{0,40} (?:is )?not authori[sz]ed|not authori[sz]ed to \w+ (?:this|that|these|the|another) (?!call|request|api|action|operation|resource|page|url|endpoint|service)\w+|not authori[sz]ed to perform|\bonly\b.{1,60}\b(?:can|may)\b|\bs[oó]lo (?:el|la|los|las)\b|\b(?:apenas|somente)\b|\bnur\b.{1,60}\b(?:darf|dürfen)\b|\bseule?s?\b.{1,60}\bpeu(?:t|vent)\b/i.test(
      text,
    ),
  )
    ? words
    : undefined;
}

/** The answer alone was recorded, so nothing says that an identity was accepted. */
function unreasoned(evidence: Evidence, words: Spoken | undefined): Detection {
  return {
    confidence: 'possible',
    weight: 4,
    explanation:
      '403 without a reason: this identity may not do this, or the request named none. The recording does not hold the request.',
    facts: [...(words?.facts ?? []), statusFact(evidence)],
    fixes: fixes(),
  };
}

function acceptedIdentity(evidence: Evidence, words: Spoken | undefined): Detection {
  return {
    confidence: words ? 'certain' : 'likely',
    weight: words ? 36 : 12,
    explanation:
      'Without credentials the server asks for some (401); with these it answers 403. So it knows the identity and refuses what it wants to do.',
    facts: [
      ...(words?.facts ?? []),
      { where: 'probe anonymous', text: '401 without credentials' },
      statusFact(evidence),
    ],
    fixes: fixes(),
  };
}

function fixes(): Detection['fixes'] {
  return [
    clientAdvice('Ask for the missing role or permission, or use an identity that has it.'),
    serverAdvice('Say in the answer which permission is missing.'),
  ];
}
