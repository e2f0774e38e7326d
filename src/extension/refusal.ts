/** Why a command could not do what it was asked to; stable, for tests. */
export type RefusalCode =
  | 'untrusted-workspace'
  | 'no-http-document'
  | 'no-request'
  | 'no-report'
  | 'not-comparable'
  | 'no-token'
  | 'no-pasted-request'
  | 'not-revoked'
  | 'stale-fix'
  | 'no-secret'
  | 'not-moved'
  | 'not-verified'
  | 'no-such-item'
  | 'bad-tool-input';

/** The extension's own error class: its message is one line for the user, shown at the edge. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
