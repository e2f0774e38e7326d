export type PlaygroundErrorCode = 'port-in-use' | 'port-not-allowed' | 'port-invalid' | 'not-listening';

/** The one failure of the practice server's own: it could not begin to listen. The message is one clear line. */
export class PlaygroundError extends Error {
  override readonly name = 'PlaygroundError';
  readonly code: PlaygroundErrorCode;

  constructor(code: PlaygroundErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
