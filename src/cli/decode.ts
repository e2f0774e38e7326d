import { type DecodedText, decodeText } from '../core/auth/decode-text.ts';
import { type DecodedToken, tokenTimes } from '../core/auth/jwt.ts';
import { type KeySet, type Verification, verifySignature } from '../core/auth/verify.ts';
import { parseObject } from '../core/diagnosis/issuer-metadata.ts';
import { formatInstant, formatLife } from '../core/report/life.ts';
import { createMask } from '../core/secrets/mask.ts';
import { send } from '../transport/send.ts';
import { parseOptions } from './options.ts';
import type { Terminal } from './terminal.ts';
import { UsageError, unreadable } from './usage-error.ts';

const options = { jwks: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

/** `decode`: reads a token, an Authorization or WWW-Authenticate header, or a cookie; secrets stay masked. */
export async function decodeCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions({ args, options, allowPositionals: true });
  const input =
    positionals.length === 0 || positionals[0] === '-' ? await terminal.readInput() : positionals.join(' ');
  const decoded = decodeText(input);
  if (!decoded)
    throw new UsageError(
      'unreadable-input',
      'neither a JWT nor an Authorization, WWW-Authenticate or Cookie header',
    );
  const token = 'token' in decoded ? decoded.token : undefined;
  const verification =
    values.jwks !== undefined && token
      ? await verifySignature(token, await readKeys(values.jwks, terminal))
      : undefined;
  const described = describe(decoded, verification);
  terminal.out(
    values.json
      ? `${JSON.stringify({ schema: 1, ...described }, null, 2)}\n`
      : asLines(described, token, terminal),
  );
  return problemsOf(decoded).length > 0 || verification?.signature === 'invalid' ? 1 : 0;
}

async function readKeys(source: string, terminal: Terminal): Promise<KeySet> {
  const keys = parseObject(
    /^https?:/i.test(source) ? await fetchKeys(source, terminal) : await readKeyFile(source, terminal),
  )?.['keys'];
  if (!Array.isArray(keys))
    throw new UsageError('unreadable-input', `${source}: not a JSON Web Key Set (no "keys")`);
  return { keys: keys.filter(key => typeof key === 'object' && key !== null) };
}

async function fetchKeys(url: string, terminal: Terminal): Promise<string> {
  const { response, failure } = await send(
    { method: 'GET', url, headers: [['Accept', 'application/json']] },
    { now: terminal.now, timeoutMs: 15_000, signal: terminal.interrupted },
  );
  if (response?.status === 200) return response.body.text;
  throw new UsageError(
    'unreadable-input',
    `${url}: ${response ? `answered ${response.status}` : (failure?.message ?? 'no answer')}`,
  );
}

async function readKeyFile(path: string, terminal: Terminal): Promise<string> {
  try {
    return await terminal.readFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

function problemsOf(decoded: DecodedText): readonly string[] {
  if (decoded.kind === 'token') return decoded.token.problems.map(({ message }) => message);
  if (decoded.kind === 'credentials') return decoded.credentials.problems.map(({ message }) => message);
  return decoded.kind === 'challenges' ? decoded.problems.map(({ message }) => message) : [];
}

const mask = createMask([]);

/** The decoded text as plain data, masked, without the signature. */
function describe(decoded: DecodedText, verification: Verification | undefined): Record<string, unknown> {
  const problems = problemsOf(decoded);
  switch (decoded.kind) {
    case 'token':
      return { kind: 'token', ...describeToken(decoded.token, verification), problems };
    case 'credentials':
      return {
        kind: 'credentials',
        header: decoded.header,
        scheme: decoded.credentials.knownScheme,
        ...(decoded.credentials.basic ? { user: decoded.credentials.basic.user, password: '•••' } : {}),
        params: mask.value(decoded.credentials.params),
        ...(decoded.token ? { token: describeToken(decoded.token, verification) } : {}),
        problems,
      };
    case 'challenges':
      return { kind: 'challenges', header: decoded.header, challenges: decoded.challenges, problems };
    case 'cookies':
      return {
        kind: 'cookies',
        header: decoded.header,
        cookies: decoded.cookies.map(cookie => ({ ...cookie, value: '•••' })),
        problems,
      };
  }
}

function describeToken(token: DecodedToken, verification: Verification | undefined): Record<string, unknown> {
  const detail =
    verification?.signature === 'invalid'
      ? verification.detail
      : verification?.signature === 'unchecked'
        ? verification.reason
        : undefined;
  return {
    format: token.format,
    header: mask.value(token.header),
    claims: mask.value(token.claims ?? {}),
    signature: verification?.signature ?? 'unchecked',
    ...(detail === undefined ? {} : { signatureDetail: detail }),
  };
}

function asLines(
  described: Record<string, unknown>,
  token: DecodedToken | undefined,
  terminal: Terminal,
): string {
  const lines = Object.entries(described).flatMap(([name, value]) => {
    if (Array.isArray(value) && value.length === 0) return [];
    return [typeof value === 'string' ? `${name}: ${value}` : `${name}: ${JSON.stringify(value, null, 2)}`];
  });
  if (!token) return `${lines.join('\n')}\n`;
  const times = tokenTimes(token);
  const life = [formatLife(times, terminal.now())];
  if (times.expiresAt !== undefined) life.push(`exp is ${formatInstant(times.expiresAt)}`);
  return `${[...life, ...lines].join('\n')}\n`;
}
