import { headerValue } from '../../evidence/exchange.ts';
import type { Cause } from '../cause.ts';
import { isRefused, namesAnother, spoken, statusFact } from '../detection.ts';
import { clientAdvice, resend, serverAdvice } from '../fixes.ts';

/** Attempts are throttled. */
export const rateLimited: Cause = {
  id: 'rate-limited',
  title: 'Too many requests: the server throttles them',
  help: {
    meaning: 'The server counts requests and has had enough for now. The credentials may be good.',
    confirm: 'Status 429, Retry-After, or RateLimit headers with nothing remaining.',
    client: 'Wait as long as Retry-After says, then send again; space retries out.',
    server: 'Send Retry-After with every 429.',
  },
  references: [
    {
      title: 'RFC 6585, section 4: 429 Too Many Requests',
      url: 'https://www.rfc-editor.org/rfc/rfc6585#section-4',
    },
    {
      title: 'RFC 9110, section 10.2.3: Retry-After',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3',
    },
  ],
  detect(evidence, said) {
    const words = spoken(said, 'rate-limited');
    const throttled = evidence.status === 429;
    if (!throttled && (!words || !(isRefused(evidence, said) || evidence.status === 503))) return undefined;
    const wait = headerValue(evidence.exchange?.response?.headers ?? [], 'Retry-After');
    return {
      confidence:
        throttled && !namesAnother(said, 'rate-limited')
          ? 'certain'
          : throttled
            ? 'likely'
            : (words?.confidence ?? 'possible'),
      weight: throttled ? (namesAnother(said, 'rate-limited') ? 15 : 40) : (words?.weight ?? 0) + 3,
      explanation: `The server limits how often it answers${wait ? `, and asks to wait: Retry-After ${wait}` : ''}.`,
      facts: [
        statusFact(evidence),
        ...(wait ? [{ where: 'response header Retry-After', text: wait }] : []),
        ...(words?.facts ?? []),
      ],
      fixes: [
        resend('Send again'),
        clientAdvice(
          wait
            ? `Wait ${/^\d+$/.test(wait) ? `${wait} s` : `until ${wait}`} before the next request.`
            : 'Wait before the next request.',
        ),
        serverAdvice('Send Retry-After.'),
      ],
    };
  },
};
