import type { OAuthClient } from '../core/auth/oauth/oauth-client.ts';
import type { ProbeRecord } from '../core/evidence/evidence.ts';
import type { Exchange } from '../core/evidence/exchange.ts';
import type { BodyReading } from '../core/http-file/body-content.ts';
import type { HttpFile, RequestNode } from '../core/http-file/nodes.ts';
import type { ResolvedRequest } from '../core/http-file/resolved-request.ts';
import type { VariableSources } from '../core/http-file/variable-sources.ts';
import type { InspectOptions } from './inspect-options.ts';
import type { TokenError } from './oauth/token-error.ts';
import type { TokenWorld } from './oauth/token-world.ts';
import type { World } from './world.ts';

/** A request with its tokens in place, and what it took to get them. */
export interface TokenResolution {
  readonly source: ResolvedRequest;
  /** The values of the references, for resolving the request again. */
  readonly fetched: ReadonlyMap<string, { readonly value: string; readonly where: string }>;
  /** Every value that was fetched: never to be shown. */
  readonly secrets: readonly string[];
  /** Requests to providers, as shown to the user. */
  readonly records: readonly ProbeRecord[];
  readonly notes: readonly string[];
  /** Those that handed out the tokens, as far as they can prove themselves. */
  readonly clients: readonly OAuthClient[];
  /** Names of the clients whose token was kept from an earlier request. */
  readonly kept: readonly string[];
  /** Set where a token could not be had; the request must not be sent then. */
  readonly failed?: {
    readonly error: TokenError;
    readonly exchange: Exchange | undefined;
    readonly grant: string | undefined;
  };
}

export interface TokenQuestion {
  readonly node: RequestNode;
  readonly file: HttpFile;
  readonly path: string;
  readonly sources: VariableSources;
  readonly reading: BodyReading;
  /** The sections of the environment files that apply, in the order in which they override each other. */
  readonly security: readonly unknown[];
  readonly world: World;
  /** Absent where nothing may be fetched. */
  readonly tokens: TokenWorld | undefined;
  readonly options: Pick<InspectOptions, 'renewTokens' | 'timeoutMs' | 'signal' | 'progress'>;
}
