import type { Cause } from '../cause.ts';
import { isRefused, spoken, statusFact } from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';

/** Too many attempts, or an administrator's lock. */
export const accountLocked: Cause = {
  id: 'account-locked',
  title: 'The account is locked',
  help: {
    meaning:
      'After several wrong attempts, or by an administrator, the account was locked. Even the right password is refused now.',
    confirm: 'The message speaks of a lock, of attempts or of a CAPTCHA; sign-in in a browser fails as well.',
    client:
      'Stop trying: every attempt may prolong the lock. Wait, unlock the account through its own page, or ask an administrator. Look for a script that uses an old password.',
    server: 'Say when the lock ends (Retry-After), if that may be told.',
  },
  references: [
    {
      title: 'OWASP: Authentication Cheat Sheet, account lockout',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html',
    },
  ],
  detect(evidence, said) {
    const words = spoken(said, 'account-locked');
    if (!words || !isRefused(evidence, said)) return undefined;
    return {
      ...words,
      weight: words.weight + 3,
      explanation: 'The server says that this account is locked for now; the password may even be right.',
      facts: [...words.facts, statusFact(evidence)],
      fixes: [
        clientAdvice('Stop sending this request until the account is unlocked.'),
        serverAdvice('Tell when the lock ends.'),
      ],
    };
  },
};
