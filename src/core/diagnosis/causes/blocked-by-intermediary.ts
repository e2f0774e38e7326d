import type { Cause } from '../cause.ts';
import { isRefused, namesAnother, spoken, statusFact } from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';

/** Firewall, WAF, IP rule, captive portal or gateway refused before the application saw the request. */
export const blockedByIntermediary: Cause = {
  id: 'blocked-by-intermediary',
  title: 'Something in front of the application refused the request',
  help: {
    meaning:
      'A firewall, a network rule, a captive portal or a gateway answered. The application never saw the request, so its credentials do not matter.',
    confirm:
      'The page looks unlike the API’s answers; Server or Via name another product; from another network it works.',
    client:
      'Try from an allowed network or address; for a captive portal, open any page in a browser and sign in there.',
    server:
      'Look for the request in the log of the firewall or gateway, by the reference on its page, and allow it there.',
  },
  references: [
    {
      title: 'RFC 6585, section 6: 511 Network Authentication Required',
      url: 'https://www.rfc-editor.org/rfc/rfc6585#section-6',
    },
    { title: 'RFC 7725: 451 Unavailable For Legal Reasons', url: 'https://www.rfc-editor.org/rfc/rfc7725' },
  ],
  detect(evidence, said) {
    const { status } = evidence;
    const network = status === 511 || status === 451;
    const words = spoken(said, 'blocked-by-intermediary');
    if (!network && (!words || !isRefused(evidence, said))) return undefined;
    if (network && namesAnother(said, 'blocked-by-intermediary')) return undefined;
    return {
      confidence: network ? 'certain' : (words?.confidence ?? 'likely'),
      weight: network ? 50 : (words?.weight ?? 0) + 2,
      explanation: network
        ? `Status ${status} is for what stands between you and the server: ${status === 511 ? 'a network that wants you to sign in first' : 'access is barred for legal reasons'}.`
        : 'The words are those of a firewall or network rule, not of an application that checked credentials.',
      facts: [...(words?.facts ?? []), statusFact(evidence)],
      fixes: [
        clientAdvice('Try from an allowed network or address.'),
        serverAdvice('Look the request up in the log of the firewall or gateway.'),
      ],
    };
  },
};
