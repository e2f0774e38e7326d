import { parseAuthParams } from '../challenges.ts';
import { readToken } from './bearer.ts';
import { missingParams } from './digest.ts';
import type { SchemeInput, SchemeReading } from './scheme.ts';

/** `name=` with a value behind it; the `=` of base64 padding ends its text. */
const startsWithParam = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+[ \t]*=[ \t]*[^=\s]/;

/** Parameters without which a signature cannot be checked, by scheme in lower case. */
const requiredParams: Readonly<Record<string, readonly string[]>> = {
  // docs.aws.amazon.com, "Authenticating requests (AWS Signature Version 4)"
  'aws4-hmac-sha256': ['credential', 'signedheaders', 'signature'],
  // github.com/mozilla/hawk, "Authorization header"
  hawk: ['id', 'ts', 'nonce', 'mac'],
  // draft-cavage-http-signatures, section 2.1
  signature: ['keyid', 'signature'],
};

/** Reads the credentials of any other scheme: auth-params when they are such, else one token. */
export function readGeneric(input: SchemeInput): SchemeReading {
  const { rest } = input;
  if (!startsWithParam.test(rest)) return readToken(input);
  const params = readParams(rest);
  const wanted = requiredParams[input.scheme.toLowerCase()] ?? [];
  const token = params['token'];
  return {
    params,
    // Rails and Snowflake: `Token token="x"`.
    ...(token !== undefined && { token }),
    problems: missingParams(
      input,
      wanted.filter(name => !params[name]),
    ),
  };
}

function readParams(rest: string): Record<string, string> {
  // Azure joins the parts of a shared access signature like a query: `sr=…&sig=…&se=…`.
  if (/^[^",\s]*&/.test(rest)) {
    return Object.fromEntries(
      [...new URLSearchParams(rest)].map(([name, value]) => [name.toLowerCase(), value]),
    );
  }
  return parseAuthParams(rest).params;
}

/** Reads a scheme that always holds one token, equals signs and all (`PVEAPIToken=user@pam!name=secret`). */
export function readOpaque(input: SchemeInput): SchemeReading {
  return readToken(input);
}
