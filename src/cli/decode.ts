import { decodeText } from '../core/auth/decode-text.ts';
import { type DecodedToken, tokenTimes } from '../core/auth/jwt.ts';
import { type KeySet, verifySignature } from '../core/auth/verify.ts';
import { parseObject } from '../core/diagnosis/issuer-metadata.ts';
import { decodedProblems, describeDecoded } from '../core/report/decoded-text.ts';
import { formatInstant, formatLife } from '../core/report/life.ts';
import { send } from '../transport/send.ts';
import { parseOptions } from './options.ts';
import type { Terminal } from './terminal.ts';
import { readFile, UsageError } from './usage-error.ts';

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
  const described = describeDecoded(decoded, verification);
  terminal.out(
    values.json
      ? `${JSON.stringify({ schema: 1, ...described }, null, 2)}\n`
      : asLines(described, token, terminal),
  );
  return decodedProblems(decoded).length > 0 || verification?.signature === 'invalid' ? 1 : 0;
}

async function readKeys(source: string, terminal: Terminal): Promise<KeySet> {
  const keys = parseObject(
    /^https?:/i.test(source) ? await fetchKeys(source, terminal) : await readFile(source, terminal),
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
