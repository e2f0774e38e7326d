import type { TicketLibrary } from '../core/auth/authorizers/authorizer.ts';
import type { CertificateFiles } from '../core/auth/client-certificates.ts';
import type { Prompt } from '../core/http-file/prompts.ts';
import type { send } from '../transport/send.ts';
import type { ProxySettings } from '../transport/send-options.ts';
import type { TokenWorld } from './oauth/token-world.ts';

/** Everything of the outside world that an inspection needs, passed in by the front end. */
export interface World {
  /** Milliseconds since 1970. */
  now(): number;
  uuid(): string;
  /** A number in [0, 1). */
  random(): number;
  processEnv(name: string): string | undefined;
  /** `undefined` when there is no such file. */
  readTextFile(path: string): Promise<string | undefined>;
  /** The bytes of a file; `undefined` when there is none or it may not be read. */
  readFile(path: string): Promise<Uint8Array | undefined>;
  /** The folder that paths in a file may also count from, without a separator at its end. */
  readonly workspace?: string | undefined;
  /** Names of the files in a folder, whose path ends in a separator; none when it cannot be read. */
  listFolder?(folder: string): Promise<readonly string[]>;
  /**
   * VS Code's settings with environments (`rest-client.environmentVariables`, `httpyac.environmentVariables`), by name.
   * Where absent they are read from the nearest `.vscode/settings.json`.
   */
  readonly editorSettings?: Readonly<Record<string, unknown>>;
  /** Path of the project's folder, without a separator at its end. */
  readonly projectRoot?: string;
  /** Asks the user; `undefined` when nobody answers. Absent where nobody can be asked. */
  ask?(prompt: Prompt): Promise<string | undefined>;
  /** Absent: `{{$auth.token(…)}}` and its like stay unresolved. */
  readonly tokens?: TokenWorld;
  readonly send: typeof send;
  readonly proxy: ProxySettings | undefined;
  /** Makes tokens of Negotiate, or says why it cannot. Default: there is no library. */
  tickets?(): Promise<TicketLibrary | string>;
  /** Client certificates of the editor's settings. Default: none. */
  readonly clientCertificates?: readonly CertificateFiles[];
  /** As readFile, for certificates, which may lie anywhere. Default: readFile. */
  readCertificate?(path: string): Promise<Uint8Array | undefined>;
  /** The passphrase of a certificate file that does not open; `again` where the last one was wrong. */
  certificatePassphrase?(path: string, again: boolean): Promise<string | undefined>;
}
