import type { Cause } from '../cause.ts';
import { isRefused, spoken, statusFact } from '../detection.ts';
import { clientAdvice, resend, serverAdvice } from '../fixes.ts';
import { refusalOf } from '../refusal.ts';

/** The server could not reach its own provider. */
export const identityProviderUnreachable: Cause = {
  id: 'identity-provider-unreachable',
  title: 'The server could not reach its identity provider',
  help: {
    meaning:
      'To check credentials the server asks another one: for keys, introspection, a directory. That one did not answer, so it refuses everybody.',
    confirm:
      'Other users fail at the same time, and the provider’s discovery document or JWKS cannot be fetched from the server’s network.',
    client: 'Nothing is wrong with the request. Try again later and tell whoever runs the server.',
    server:
      'Check name resolution, proxy, certificates and the address of the provider from the server itself. Answer 503 rather than 401.',
  },
  references: [
    {
      title: 'RFC 9110, section 15.6.4: 503 Service Unavailable',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4',
    },
  ],
  detect(evidence, said) {
    const words = spoken(said, 'identity-provider-unreachable');
    if (!words || !(isRefused(evidence, said) || refusalOf(evidence) === 'server-error')) return undefined;
    return {
      ...words,
      weight: words.weight + 4,
      explanation:
        'The server says that it could not ask the system that would know these credentials. They may be perfectly good.',
      facts: [...words.facts, statusFact(evidence)],
      fixes: [
        serverAdvice('Check, from the server, that the provider’s addresses can be reached.'),
        clientAdvice('Try again later.'),
        resend('Send again'),
      ],
    };
  },
};
