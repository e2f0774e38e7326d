import { isKeyHeader } from '../auth/key-names.ts';
import { remembered } from './remembered.ts';
import { isSecretName, wordsOf } from './secret-names.ts';
import { looksRandom } from './strength.ts';

/** Names whose literal is a secret whatever it looks like, besides those that are masked everywhere. */
const secretEnds: ReadonlySet<string> = new Set(
  'pass passwort userpassword creds credentials apitoken authtoken accesstoken bearertoken'.split(' '),
);

const secretPairEnds: ReadonlySet<string> = new Set([
  'key base',
  'password confirmation',
  'password confirm',
  'password repeat',
  'encryption key',
]);

/** Names that as often mean something else: their literal must look as if a program had made it. */
const weakEnds: ReadonlySet<string> = new Set(
  'key auth basic bearer cookie session sid sas pat sig credential salt seed authentication'.split(' '),
);

const harmlessKeys: ReadonlySet<string> = new Set(
  (
    'public publishable pub primary foreign cache storage partition sort shard project translation i18n config header object row map ' +
    'index color locale alt hot short arrow delete enter site anon group order idempotency routing host vapid'
  ).split(' '),
);

/** First words of names that say something about a secret: `hasPassword`, `showToken`. */
const aboutSecrets: ReadonlySet<string> = new Set(
  'is has show hide needs requires require enable use allow forgot reset sec if max min'.split(' '),
);

type Strength = 'strong' | 'weak' | 'none';

const strengthOf = remembered((name: string): Strength => {
  if (name.length > 100 || /[*/\\{}<>$]/.test(name)) return 'none';
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (/^(?:key|token)$/.test(last) && harmlessKeys.has(before)) return 'none';
  if (aboutSecrets.has(words[0] ?? '') && words.length > 1) return 'none';
  // As a header it is a credential; as a field or variable it is half of any pair
  if (words.length === 1 && last === 'key') return 'weak';
  if (words.includes('csrf') || words.includes('xsrf')) return 'weak';
  if (isSecretName(name) || isKeyHeader(name) || secretEnds.has(last)) return 'strong';
  if (secretPairEnds.has(`${before} ${last}`)) return 'strong';
  return weakEnds.has(last) ? 'weak' : 'none';
});

/** Whether a literal that somebody gave a variable, a setting or a field of this name is a secret. */
export function isSecretLiteral(name: string, value: string): boolean {
  const strength = strengthOf(name);
  if (strength === 'none') return false;
  return strength === 'strong' || looksRandom(value);
}

/** Whether a name speaks for credentials at all, so that `user:password` under it is a pair. */
export function isCredentialName(name: string): boolean {
  return strengthOf(name) !== 'none';
}
