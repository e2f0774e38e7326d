import type { Dialect } from './dialect.ts';
import type { RequestNode } from './nodes.ts';
import type { ResolvedHeader } from './resolved-request.ts';

/** True for a request that carries GraphQL: `X-Request-Type: GraphQL`, in any case, or the method GRAPHQL. */
export function isGraphQl(node: RequestNode, headers: readonly ResolvedHeader[]): boolean {
  return node.method.text.toUpperCase() === 'GRAPHQL' || headers.some(isGraphQlMark);
}

function isGraphQlMark({ name, value }: ResolvedHeader): boolean {
  return name.toLowerCase() === 'x-request-type' && value.toLowerCase() === 'graphql';
}

/**
 * The headers as they go over the wire: without what is meant for the client, with the media type of GraphQL, and in a
 * file of REST Client with equal names joined, as it sends them.
 */
export function wireHeaders(
  node: RequestNode,
  headers: readonly ResolvedHeader[],
  dialect: Dialect | undefined,
): readonly ResolvedHeader[] {
  const own = isGraphQl(node, headers) ? graphQlHeaders(node, headers) : headers;
  return dialect === 'rest-client' ? joinEqualNames(own) : own;
}

function graphQlHeaders(node: RequestNode, headers: readonly ResolvedHeader[]): ResolvedHeader[] {
  const own = headers.filter(header => !isGraphQlMark(header));
  if (own.some(({ name }) => name.toLowerCase() === 'content-type')) return own;
  const { line } = headers.find(isGraphQlMark) ?? {
    line: { name: node.method, value: node.method, range: node.method.range },
  };
  return [...own, { name: 'Content-Type', value: 'application/json', line, substitutions: [] }];
}

function joinEqualNames(headers: readonly ResolvedHeader[]): ResolvedHeader[] {
  const byName = new Map<string, ResolvedHeader>();
  for (const header of headers) {
    const name = header.name.toLowerCase();
    const first = byName.get(name);
    const value =
      first === undefined ? header.value : first.value + (name === 'cookie' ? ';' : ',') + header.value;
    const substitutions = [...(first?.substitutions ?? []), ...header.substitutions];
    byName.set(name, first === undefined ? header : { ...first, value, substitutions });
  }
  return [...byName.values()];
}
