import type { TokenFailure, TokenFailureCode } from '../auth/oauth/token-failure.ts';
import { type Exchange, headerValue, type ReceivedResponse } from '../evidence/exchange.ts';
import type { Fact } from './cause.ts';
import { parseObject } from './issuer-metadata.ts';

const longest = 300;

/** What in the provider's answer shows each failure. */
const shownBy: Readonly<Partial<Record<TokenFailureCode, (response: ReceivedResponse) => readonly Fact[]>>> =
  {
    'not-json': ({ headers, status }) => [
      { where: 'response status', text: String(status) },
      { where: 'response header Content-Type', text: headerValue(headers, 'Content-Type') ?? 'none' },
    ],
    'wrong-issuer'({ body }) {
      const issuer = parseObject(body.text)?.['issuer'];
      return typeof issuer === 'string' ? [{ where: 'response body, issuer', text: issuer }] : [];
    },
  };

/** The facts that prove a failed token request: the provider's own words, and what of its answer shows the rest. */
export function tokenFailureFacts(
  { code, error, description }: TokenFailure,
  exchange: Exchange | undefined,
): Fact[] {
  const said: readonly (readonly [string, string | undefined])[] = [
    ['error of the provider', error],
    ['error_description of the provider', description],
  ];
  const facts = said.flatMap(([where, text]) => (text === undefined ? [] : [{ where, text }]));
  const seen = exchange?.response ? (shownBy[code]?.(exchange.response) ?? []) : [];
  return [...facts, ...seen].map(({ where, text }) => ({ where, text: text.slice(0, longest) }));
}
