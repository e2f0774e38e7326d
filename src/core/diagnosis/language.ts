import { configuration, grants, network, permissions, scopes } from './language/access.ts';
import { accounts } from './language/accounts.ts';
import { otherLanguages } from './language/other-languages.ts';
import { endpoints, presence, unknown } from './language/presence.ts';
import { openEnded, proofs } from './language/proofs.ts';
import { times } from './language/times.ts';
import { providers, tokens } from './language/tokens.ts';
import type { Phrase } from './language/vocabulary.ts';

/**
 * What servers say in prose and in error codes, in any wording. The first row that fits a text decides,
 * so the groups go from the particular to the general.
 */
export const phrases: readonly Phrase[] = [
  ...proofs,
  ...openEnded,
  ...providers,
  ...times,
  ...tokens,
  ...configuration,
  ...grants,
  ...accounts,
  ...network,
  ...scopes,
  ...endpoints,
  ...presence,
  ...permissions,
  ...unknown,
  ...otherLanguages,
];
