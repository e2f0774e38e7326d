import { createRequire } from 'node:module';
import type { TicketLibrary } from '../core/auth/authorizers/authorizer.ts';
import { ticketsBy } from '../inspector/tickets.ts';

/**
 * The npm module `kerberos`, where the user has installed it beside this program. It is never looked for in the folder that
 * the program runs in: that may be anybody's.
 */
export async function installedTickets(): Promise<TicketLibrary | string> {
  try {
    return ticketsBy(createRequire(import.meta.url)('kerberos'));
  } catch {
    return 'the npm module kerberos is not installed beside this program: npm install -g kerberos, then again.';
  }
}
