import type { Dialect } from '../core/http-file/dialect.ts';
import type { RequestNode } from '../core/http-file/nodes.ts';
import type { OpenedFile } from './opened-file.ts';
import { type PreparedRequest, prepareRequest } from './prepare-request.ts';
import { startRun } from './run.ts';
import { unanswered } from './upstream.ts';
import type { World } from './world.ts';

/** With which variables a request is read. */
export interface ReadingOptions {
  readonly environment?: string | undefined;
  readonly dialect?: Dialect | undefined;
  /** Values that go before all others. */
  readonly given?: ReadonlyMap<string, string>;
}

/** Resolves the variables of a request without sending anything, not even what it depends on. */
export async function readUnsent(
  file: OpenedFile,
  node: RequestNode,
  world: World,
  { environment, dialect, given }: ReadingOptions,
): Promise<PreparedRequest> {
  const { tokens: _, ...withoutTokens } = world;
  const options = {
    // Without a network no time passes
    timeoutMs: 0,
    ...(environment === undefined ? {} : { environment }),
    ...(dialect === undefined ? {} : { dialect }),
  };
  return await prepareRequest(file, node, withoutTokens, options, startRun(given), async () =>
    unanswered('not-sent', 'it was not sent, since nothing is sent for this'),
  );
}
