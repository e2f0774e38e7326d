import { TokenError } from '../token-error.ts';
import type { SignIn } from '../token-world.ts';
import type { ClientSession } from './grant.ts';

const patience = 300_000;

/** What a person can sign in with, and a signal for the user's Cancel and for the end of our patience. */
export function login({ tokens, configuration: { name }, options }: ClientSession): {
  readonly signIn: SignIn;
  readonly signal: AbortSignal;
} {
  const { signIn, loginTimeoutMs = patience } = tokens;
  if (signIn === undefined) {
    const message = `The client ${name} needs a person to sign in, and there is nobody to ask.`;
    throw new TokenError({ code: 'login-impossible', name, message });
  }
  const limit = AbortSignal.timeout(loginTimeoutMs);
  return { signIn, signal: options.signal ? AbortSignal.any([options.signal, limit]) : limit };
}

/** What a rejected wait means: the user's Cancel, the end of our patience, or neither. */
export function interruption(error: unknown, name: string, cancelled: boolean): unknown {
  if (cancelled) {
    return new TokenError({
      code: 'login-cancelled',
      name,
      message: 'The sign-in was cancelled; nothing was stored.',
    });
  }
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return new TokenError({
      code: 'login-timeout',
      name,
      message: 'The sign-in was not completed in time; nothing was stored.',
    });
  }
  return error;
}
