import type { TokenFailure } from '../../core/auth/oauth/token-failure.ts';

/** No token could be had. Caught at the edge of the inspection, where it becomes a finding. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  readonly failure: TokenFailure;

  constructor(failure: TokenFailure) {
    super(failure.message);
    this.failure = failure;
  }
}
