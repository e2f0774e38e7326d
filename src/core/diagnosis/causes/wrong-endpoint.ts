import type { Cause } from '../cause.ts';
import { spoken, statusFact } from '../detection.ts';
import { clientAdvice } from '../fixes.ts';

/** The credentials, or the request, belong to another host, environment, version or path. */
export const wrongEndpoint: Cause = {
  id: 'wrong-endpoint',
  title: 'The request went to the wrong address',
  help: {
    meaning:
      'Host, path, version or environment are not the ones that these credentials are for. Some servers word that as an authentication failure.',
    confirm:
      'Compare host and path letter by letter with the documentation, and the environment of the key (test or live) with that of the host.',
    client: 'Correct the URL, or take the credentials of this environment.',
    server: 'Answer 404 for an unknown path, whatever the credentials.',
  },
  references: [
    {
      title: 'RFC 9110, section 15.5.5: 404 Not Found',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5',
    },
  ],
  detect(evidence, said) {
    const words = spoken(said, 'wrong-endpoint');
    if (!words || (evidence.status ?? 0) < 300) return undefined;
    return {
      ...words,
      explanation:
        'The server’s words fit an address that does not exist there, or credentials of another environment.',
      facts: [
        ...words.facts,
        { where: 'request URL', text: evidence.exchange?.request.url ?? '' },
        statusFact(evidence),
      ],
      fixes: [clientAdvice('Compare host, path, version and environment with the API’s documentation.')],
    };
  },
};
