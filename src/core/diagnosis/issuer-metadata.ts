import type { Evidence, IssuerMetadata } from '../evidence/evidence.ts';
import type { Exchange } from '../evidence/exchange.ts';
import { claimText, isPlainRefusal, readableToken } from './detection.ts';
import type { ProbeLearning } from './probe.ts';

/** The issuer whose metadata would tell more: the iss of the refused token, where it is a web address. */
export function issuerToAsk(evidence: Evidence): URL | undefined {
  const token = readableToken(evidence);
  const issuer = token && claimText(token, 'iss');
  if (!issuer || !isPlainRefusal(evidence)) return undefined;
  return askable(issuer);
}

/** An address that a token, challenge or document names, as one that may be asked: of the web, and without userinfo. */
export function askable(address: string, base?: string): URL | undefined {
  const from = base === undefined ? undefined : URL.parse(base);
  if (from) {
    from.username = '';
    from.password = '';
  }
  const url = from ? URL.parse(address, from.href) : URL.parse(address);
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined;
}

/** Reads a metadata document; undefined when it is none. */
export function readIssuerMetadata(url: string, text: string): IssuerMetadata | undefined {
  const document = parseObject(text);
  if (!document) return undefined;
  const field = (name: string) => (typeof document[name] === 'string' ? document[name] : undefined);
  const [issuer, jwksUri, introspectionEndpoint] = [
    field('issuer'),
    field('jwks_uri'),
    field('introspection_endpoint'),
  ];
  if (issuer === undefined && jwksUri === undefined) return undefined;
  return {
    url,
    ...(issuer === undefined ? {} : { issuer }),
    ...(jwksUri === undefined ? {} : { jwksUri }),
    ...(introspectionEndpoint === undefined ? {} : { introspectionEndpoint }),
  };
}

/** A JSON object; undefined for anything else. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** What either metadata document taught: the issuer's name and where its keys are, or why not. */
export function learnIssuerMetadata(exchange: Exchange): ProbeLearning {
  const { response, failure, request } = exchange;
  if (!response) {
    const reason = failure?.message ?? 'no answer';
    return { learned: `the issuer could not be reached: ${reason}`, facts: { issuerFailure: reason } };
  }
  const metadata = response.status === 200 ? readIssuerMetadata(request.url, response.body.text) : undefined;
  if (!metadata) {
    const reason = `${request.url} answered ${response.status} without metadata`;
    return { learned: reason, facts: { issuerFailure: reason } };
  }
  return {
    learned: `issuer ${metadata.issuer ?? '(unnamed)'}, keys at ${metadata.jwksUri ?? '(not published)'}`,
    facts: { issuer: metadata },
  };
}
