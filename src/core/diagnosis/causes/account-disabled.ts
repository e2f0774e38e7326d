import type { Cause } from '../cause.ts';
import { isRefused, spoken, statusFact } from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';

/** The account exists but is switched off, unverified or unpaid, or its password has expired. */
export const accountDisabled: Cause = {
  id: 'account-disabled',
  title: 'The account is not active',
  help: {
    meaning:
      'The account, application or subscription behind the credentials is known and switched off: suspended, not verified, unpaid, or its password has expired.',
    confirm: 'Sign in to the provider’s console with the same account: it says what is missing.',
    client: 'Verify the address, pay, renew the password, or ask whoever administers the account.',
    server: 'Say what makes the account inactive.',
  },
  references: [
    {
      title: 'RFC 9110, section 15.5.4: 403 Forbidden',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4',
    },
  ],
  detect(evidence, said) {
    const words = spoken(said, 'account-disabled');
    if (!words && evidence.status !== 402) return undefined;
    if (!isRefused(evidence, said)) return undefined;
    return {
      confidence: words?.confidence ?? 'likely',
      weight: (words?.weight ?? 10) + 3,
      explanation: 'The server knows the account and says that it is not active.',
      facts: [...(words?.facts ?? []), statusFact(evidence)],
      fixes: [
        clientAdvice('Activate, verify, pay for or renew the account, as the message asks.'),
        serverAdvice('Say what makes the account inactive.'),
      ],
    };
  },
};
