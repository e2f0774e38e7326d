import type { RequestNode } from '../core/http-file/nodes.ts';
import { resolveRequest } from '../core/http-file/resolve.ts';
import { type CurlOptions, resolvedAsCurl } from '../core/report/request-as-curl.ts';
import type { OpenedFile, World } from './inspect.ts';
import { variableSources } from './variable-sources.ts';

/** A request as a curl command, and the variables that nothing defines, which stand in it as they are written. */
export interface CopiedRequest {
  readonly command: string;
  readonly unresolved: readonly string[];
}

/** Substitutes the variables of a request and writes it as a curl command. Nothing is sent. */
export async function copyAsCurl(
  file: OpenedFile,
  node: RequestNode,
  world: World,
  options: CurlOptions & { readonly environment?: string },
): Promise<CopiedRequest> {
  const { sources } = await variableSources(file.path, world, options.environment);
  const source = resolveRequest(node, file.parsed, sources);
  const unresolved = source.substitutions.filter(({ value }) => value === undefined);
  return {
    command: resolvedAsCurl(source, options),
    unresolved: [...new Set(unresolved.map(({ expression }) => expression))],
  };
}
