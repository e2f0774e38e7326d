import type { Evidence, IssuerMetadata } from '../../evidence/evidence.ts';
import { claimText, isPlainRefusal, readableToken } from '../detection.ts';

/** The issuer whose metadata would tell more: the iss of the refused token, where it is a web address. */
export function issuerToAsk(evidence: Evidence): URL | undefined {
  const token = readableToken(evidence);
  const issuer = token && claimText(token, 'iss');
  if (!issuer || !isPlainRefusal(evidence)) return undefined;
  const url = URL.parse(issuer);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') && !url.username ? url : undefined;
}

/** Reads a metadata document; undefined when it is none. */
export function readIssuerMetadata(url: string, text: string): IssuerMetadata | undefined {
  const document = parseObject(text);
  if (!document) return undefined;
  const field = (name: string) => (typeof document[name] === 'string' ? document[name] : undefined);
  const [issuer, jwksUri, introspectionEndpoint] = [field('issuer'), field('jwks_uri'), field('introspection_endpoint')];
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
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
