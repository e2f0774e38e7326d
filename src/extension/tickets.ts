import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { TicketLibrary } from '../core/auth/authorizers/authorizer.ts';
import { ticketsBy } from '../inspector/tickets.ts';

/** VS Code brings the module `kerberos` for its own proxies; nothing else is looked at. */
export async function editorTickets(): Promise<TicketLibrary | string> {
  for (const folder of ['node_modules', 'node_modules.asar.unpacked']) {
    const path = join(vscode.env.appRoot, folder, 'kerberos');
    try {
      return ticketsBy(createRequire(join(path, 'package.json'))(path));
    } catch {
      // Not there, or not for this platform
    }
  }
  return 'this editor comes without the module kerberos, which Negotiate needs.';
}
