import type { OAuthConfiguration } from '../../core/auth/oauth/client-configuration.ts';
import type { TokenSet } from '../../core/auth/oauth/token-life.ts';

/** Tokens that were handed out, with the client that can renew and revoke them: all of it is secret. */
export interface StoredTokens {
  readonly configuration: OAuthConfiguration;
  /** Where the client's secret may go: the origin of its token endpoint. */
  readonly tokenEndpoint: string;
  readonly issuer?: string;
  readonly revocationEndpoint?: string;
  readonly introspectionEndpoint?: string;
  readonly tokens: TokenSet;
  /** Thumbprint of the key that the tokens are bound to, which lives as long as its session. */
  readonly boundTo?: string;
}

/** Where tokens are kept between requests. The key holds no secret. */
export interface TokenStore {
  load(key: string): Promise<StoredTokens | undefined>;
  save(key: string, stored: StoredTokens): Promise<void>;
  remove(key: string): Promise<void>;
}

/** What the user of a device code has to type where (RFC 8628, section 3.2). */
export interface DeviceCode {
  readonly userCode: string;
  readonly verificationUri: string;
  /** With the code in it. */
  readonly complete?: string;
}

/** Waits for the answer of a provider at a redirect URI that is not on loopback: an editor's own address. */
export interface Callback {
  readonly redirectUri: string;
  /** Rejects with the signal's reason. */
  next(signal: AbortSignal): Promise<URL>;
  close(): Promise<void>;
}

/** The part of a front end that lets a person sign in. */
export interface SignIn {
  /** False when no browser could be opened and nobody was told the address. */
  openBrowser(url: string): Promise<boolean>;
  showDeviceCode(code: DeviceCode): Promise<void>;
  /** For redirect URIs that are not on loopback; `undefined` for those that it does not serve. `state` tells answers apart. */
  callbackFor?(redirectUri: string, state: string): Promise<Callback | undefined>;
  /** Where the user’s browser finds a loopback address of the machine that this runs on. Default: there. */
  reachable?(redirectUri: string): Promise<string>;
}

/** What obtaining tokens needs of the outside world besides the network. */
export interface TokenWorld {
  readonly store: TokenStore;
  /** `{{$secret NAME}}`; `undefined` where none is kept. */
  secret(name: string): Promise<string | undefined>;
  /** Asks a person for a secret that is not kept; `undefined` where none is given. Absent where nobody can be asked. */
  askSecret?(name: string): Promise<string | undefined>;
  /** Absent where nobody can be asked. */
  readonly signIn?: SignIn;
  /** `{{$vscodeAuth provider scope…}}`: absent outside the editor. */
  editorToken?(provider: string, scopes: readonly string[]): Promise<string | undefined>;
  /** Resolves after so many milliseconds; rejects with the signal's reason. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** How long a person may take to sign in. Default: five minutes. */
  readonly loginTimeoutMs?: number;
}

/** The same tokens and secrets where nobody may be asked: no browser, no question, no session of the editor. */
export function unattended({ store, secret, wait }: TokenWorld): TokenWorld {
  return { store, secret, wait };
}

/** Tokens for as long as this process runs. */
export function memoryTokenStore(): TokenStore {
  const kept = new Map<string, StoredTokens>();
  return {
    load: async key => kept.get(key),
    async save(key, stored) {
      kept.set(key, stored);
    },
    async remove(key) {
      kept.delete(key);
    },
  };
}
