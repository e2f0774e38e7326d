import { tokenScopes } from '../../auth/jwt.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Cause, Detection } from '../cause.ts';
import {
  challengeFacts,
  isRefused,
  namesAnother,
  readableToken,
  type Spoken,
  spoken,
  wereJudged,
} from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';
import type { Statement } from '../statement.ts';

/** Identity accepted, scope lacking. */
export const insufficientScope: Cause = {
  id: 'insufficient-scope',
  title: 'The token lacks a scope that this request needs',
  help: {
    meaning: 'The server knows the token, but what it was granted (its scopes) does not cover this request.',
    confirm: 'Compare the scope named in the challenge with the scope or scp claim of the token.',
    client:
      'Sign in again and ask for the missing scope, or give the key that permission where it was created.',
    server: 'Name the needed scope in the challenge: error="insufficient_scope", scope="…".',
  },
  references: [
    {
      title: 'RFC 6750, section 3.1: insufficient_scope',
      url: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
    },
  ],
  detect(evidence, said) {
    const words = spoken(said, 'insufficient-scope') ?? lackingScope(evidence, said);
    if (!words || !isRefused(evidence, said) || !wereJudged(evidence, said)) return undefined;
    return detection(evidence, words);
  },
};

/** A challenge that names a scope (RFC 6750, section 3) to a token that lists its own and lacks that one. */
function lackingScope(evidence: Evidence, said: readonly Statement[]): Spoken | undefined {
  const carried = readableToken(evidence);
  const granted = carried ? tokenScopes(carried.token) : [];
  const wanted = evidence.challenges.flatMap(({ params }) => params['scope']?.split(/\s+/) ?? []);
  if (granted.length === 0 || wanted.length === 0 || wanted.every(scope => granted.includes(scope)))
    return undefined;
  return namesAnother(said, 'insufficient-scope')
    ? undefined
    : { confidence: 'likely', weight: 30, strength: 'worded', facts: [] };
}

function detection(evidence: Evidence, words: Spoken): Detection {
  const wanted = evidence.challenges.map(({ params }) => params['scope']).find(scope => scope !== undefined);
  const carried = readableToken(evidence);
  const granted = carried ? tokenScopes(carried.token) : [];
  const missing = wanted?.split(/\s+/).filter(scope => !granted.includes(scope)) ?? [];
  const lacking = carried && missing.length > 0 ? ` It lacks ${missing.join(', ')}.` : '';
  return {
    ...words,
    weight: words.weight + 1,
    explanation: `The server accepts the token and says that its scope is not enough${wanted ? `: it wants ${wanted}` : ''}.${lacking}`,
    facts: [
      ...words.facts,
      ...challengeFacts(evidence),
      ...(carried ? [{ where: `scopes, ${carried.where}`, text: granted.join(' ') || '(none)' }] : []),
    ],
    fixes: [
      clientAdvice(
        missing.length > 0
          ? `Sign in again and ask for ${missing.join(' ')}.`
          : 'Sign in again with the scope that this request needs.',
      ),
      serverAdvice('Name the needed scope in the challenge.'),
    ],
  };
}
