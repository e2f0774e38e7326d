import { readUrlCredentials } from '../auth/url-credentials.ts';
import type { CauseId } from '../diagnosis/cause-id.ts';
import { understand } from '../diagnosis/statements.ts';
import { normalise } from '../diagnosis/wording.ts';
import { collectEvidence } from '../evidence/collect.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { LogEntry } from '../evidence/logs/log-entry.ts';
import type { Judge } from '../evidence/logs/log-summary.ts';
import type { Reading } from '../evidence/logs/refusal-group.ts';

interface Sentence {
  readonly form: RegExp;
  readonly cause: CauseId;
  readonly status: number;
}

/**
 * Sentences that mean one thing: nginx (ngx_http_auth_basic_module, access, limit_req, ssl), Apache httpd (mod_auth_basic,
 * mod_auth_digest, mod_authz_core, ModSecurity), Envoy's response code details.
 */
const sentences: readonly Sentence[] = [
  { form: /no user\/password was provided/, cause: 'missing-credentials', status: 401 },
  { form: /^user "[^"]*": password mismatch/, cause: 'invalid-credentials', status: 401 },
  { form: /^user "[^"]*" was not found in/, cause: 'invalid-credentials', status: 401 },
  {
    form: /^AH\d{5}: user .{1,300}(?:password mismatch|not found)/i,
    cause: 'invalid-credentials',
    status: 401,
  },
  { form: /used wrong authentication scheme/, cause: 'scheme-mismatch', status: 401 },
  { form: /invalid nonce|nonce expired/, cause: 'digest-nonce-stale', status: 401 },
  { form: /authori[sz]ation failure/, cause: 'insufficient-permissions', status: 403 },
  { form: /client denied by server/, cause: 'blocked-by-intermediary', status: 403 },
  { form: /^access forbidden by rule/, cause: 'blocked-by-intermediary', status: 403 },
  { form: /ModSecurity: .{0,80}Access denied/, cause: 'blocked-by-intermediary', status: 403 },
  { form: /directory index of .{0,300} is forbidden/, cause: 'not-an-auth-failure', status: 403 },
  { form: /^limiting (?:requests|connections)/, cause: 'rate-limited', status: 429 },
  { form: /^(?:local_rate_limited|request_rate_limited)/, cause: 'rate-limited', status: 429 },
  { form: /^rbac_access_denied/, cause: 'insufficient-permissions', status: 403 },
  { form: /^jwt_authn_access_denied\{Jwt_is_expired/, cause: 'token-expired', status: 401 },
  { form: /^jwt_authn_access_denied\{Jwt_is_missing/, cause: 'missing-credentials', status: 401 },
];

const forbidden: ReadonlySet<CauseId> = new Set([
  'insufficient-permissions',
  'insufficient-scope',
  'blocked-by-intermediary',
  'csrf-failed',
  'step-up-required',
  'account-disabled',
]);

/** By the status alone, where it leaves one cause. */
const byStatus: Readonly<Record<number, Reading>> = {
  407: { cause: 'proxy-authentication-required', confidence: 'likely', because: 'status 407' },
  419: { cause: 'csrf-failed', confidence: 'likely', because: 'status 419' },
  429: { cause: 'rate-limited', confidence: 'likely', because: 'status 429' },
};

const mostRemembered = 500;
type Understood = { readonly cause: CauseId; readonly status: number; readonly sure: boolean } | undefined;

/** Judges the lines of one log by the phrases of the diagnosis; what sentences mean is remembered, in bounded memory. */
export function logJudge(): Judge {
  const remembered = new Map<string, Understood>();
  const meaning = (words: string, status: number): Understood => {
    const key = `${status} ${words}`;
    if (remembered.has(key)) return remembered.get(key);
    const understood = meaningOf(words, status);
    if (remembered.size < mostRemembered) remembered.set(key, understood);
    return understood;
  };
  const read = ({ message }: LogEntry, status: number) => {
    if (message === undefined) return undefined;
    const known = sentences.find(({ form }) => form.test(message));
    const words = withoutNames(message);
    const understood = known ? { ...known, sure: true } : meaning(words, status);
    if (!understood) return undefined;
    return {
      cause: understood.cause,
      confidence: understood.sure ? 'likely' : 'possible',
      because: words,
      status: understood.status,
    } as const;
  };
  return {
    request: entry => {
      const said = read(entry, entry.status ?? 0);
      if (said) return { cause: said.cause, confidence: said.confidence, because: said.because };
      return byStatus[entry.status ?? 0] ?? byFields(entry);
    },
    sentence: entry => read(entry, 0),
  };
}

/** What the fields of an access log tell of a 401 or 403. */
function byFields({ status, user, target = '' }: LogEntry): Reading {
  if (status === 403)
    return user === undefined
      ? {
          cause: 'insufficient-permissions',
          confidence: 'possible',
          because: 'status 403, no user name logged',
        }
      : {
          cause: 'insufficient-permissions',
          confidence: 'likely',
          because: 'status 403 for a user who is named',
        };
  if (user !== undefined)
    return {
      ...{ cause: 'invalid-credentials', confidence: 'likely' },
      because: 'status 401 though a user name was sent',
    } as const;
  if (readUrlCredentials(`http://log.invalid${target}`).parameters.length > 0)
    return {
      ...{ cause: 'invalid-credentials', confidence: 'possible' },
      because: 'status 401 though the query holds a key or token',
    } as const;
  return {
    ...{ cause: 'missing-credentials', confidence: 'possible' },
    because: 'status 401, no user name logged (a token or key in a header is not logged)',
  } as const;
}

/** One sentence for all users, addresses and files. */
function withoutNames(message: string): string {
  return message
    .replace(/^user "[^"]*"/, 'user "…"')
    .replace(/\buser [`']?[^\s:'`"]+'?(?=: | not found| in realm)/, 'user …')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '…')
    .replace(/(?<![\w"])\/\S+/g, '…')
    .replace(/\b\d{4,}\b/g, '…')
    .replace(/"\/[^"]*"/g, '"…"')
    .slice(0, 200);
}

/** By the phrases table. A sentence without a status must speak of authentication: `understand` sees to that. */
function meaningOf(words: string, status: number): Understood {
  const [first] = understand({ where: 'log', text: words }, evidenceOf(status));
  if (!first || normalise(words) === '') return undefined;
  return {
    cause: first.cause,
    status: status || statusOf(first.cause),
    sure: first.strength === 'worded' || (status === 0 && first.cause !== 'not-an-auth-failure'),
  };
}

function statusOf(cause: CauseId): number {
  if (cause === 'rate-limited') return 429;
  return forbidden.has(cause) ? 403 : 401;
}

/** An answer of which nothing is known but its status; 500 stands for a status that the log does not tell. */
function evidenceOf(status: number): Evidence {
  const request = { method: '', url: '', headers: [], bodySize: 0 };
  const body = { text: '', size: 0, truncated: false };
  const response = { status: status || 500, statusText: '', headers: [], body, httpVersion: '' };
  const exchange = { request, response, hops: [], sentAt: 0, durationMs: 0, recorded: true };
  return collectEvidence({ exchange, source: undefined, now: 0 });
}
