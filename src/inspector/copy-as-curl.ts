import type { RequestNode } from '../core/http-file/nodes.ts';
import { type CurlOptions, resolvedAsCurl } from '../core/report/request-as-curl.ts';
import type { OpenedFile } from './opened-file.ts';
import { type ReadingOptions, readUnsent } from './unsent-request.ts';
import type { World } from './world.ts';

/** A request as a curl command. */
export interface CopiedRequest {
  readonly command: string;
  /** What is not in it as it would be sent, one line each. */
  readonly notes: readonly string[];
}

/** Substitutes the variables of a request and writes it as a curl command. Nothing is sent. */
export async function copyAsCurl(
  file: OpenedFile,
  node: RequestNode,
  world: World,
  options: CurlOptions & ReadingOptions,
): Promise<CopiedRequest> {
  const { source } = await readUnsent(file, node, world, options);
  const open = source.substitutions.filter(({ value }) => value === undefined);
  const names = [...new Set(open.map(({ expression }) => expression))];
  const hasOtherBody = source.bytes !== undefined && source.body === undefined;
  return {
    command: resolvedAsCurl(source, options),
    notes: [
      ...names.map(name => `nothing gives {{${name}}} a value here, so it stands as it is written`),
      ...(hasOtherBody ? ['the body is no text, so it is left out'] : []),
      ...(source.unsent === undefined ? [] : [source.unsent.message]),
    ],
  };
}
