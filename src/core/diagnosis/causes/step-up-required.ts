import type { Evidence } from '../../evidence/evidence.ts';
import type { Cause } from '../cause.ts';
import { challengeFacts, isRefused, spoken } from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';

/** Stronger or fresher authentication, a second factor, consent. */
export const stepUpRequired: Cause = {
  id: 'step-up-required',
  title: 'A stronger or fresher sign-in is required',
  help: {
    meaning:
      'The credentials are good, but not strong or fresh enough for this: a second factor, a recent sign-in, consent or a compliant device is asked for.',
    confirm: 'The challenge or message names acr_values, max_age, a one-time code or consent.',
    client:
      'Sign in again interactively and meet what is asked; send the one-time code where the API takes it.',
    server: 'Use the challenge of RFC 9470, so that clients know what to ask the user for.',
  },
  references: [
    {
      title: 'RFC 9470: OAuth 2.0 Step Up Authentication Challenge',
      url: 'https://www.rfc-editor.org/rfc/rfc9470',
    },
  ],
  detect(evidence, said) {
    const words = spoken(said, 'step-up-required');
    if (!words || !isRefused(evidence, said)) return undefined;
    return {
      ...words,
      weight: words.weight + 2,
      explanation: `The server wants the user to authenticate again or more strongly${wanted(evidence)}.`,
      facts: [...words.facts, ...challengeFacts(evidence)],
      fixes: [
        clientAdvice(`Sign in again interactively${wanted(evidence)}.`),
        serverAdvice('Send acr_values or max_age in the challenge (RFC 9470).'),
      ],
    };
  },
};

function wanted(evidence: Evidence): string {
  const parts = evidence.challenges.flatMap(({ params }) =>
    ['acr_values', 'max_age'].flatMap(name =>
      params[name] === undefined ? [] : [`${name} ${params[name]}`],
    ),
  );
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
