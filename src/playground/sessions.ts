import { randomBytes } from 'node:crypto';

export interface Session {
  readonly id: string;
  readonly user: string;
  /** The anti-forgery token that state-changing requests of this session must carry. */
  readonly csrfToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

const lifetimeMs = 12 * 60 * 60 * 1000;
const most = 1000;

/** Sign-ins of the portal, in memory: gone when the server stops. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  begin(user: string): Session {
    const session = {
      id: randomBytes(18).toString('base64url'),
      user,
      csrfToken: randomBytes(18).toString('base64url'),
      expiresAt: this.#now() + lifetimeMs,
    };
    this.#sessions.set(session.id, session);
    this.#forgetOldest();
    return session;
  }

  /** The session called `id`, unless it is unknown or over. */
  find(id: string | undefined): Session | undefined {
    const session = id === undefined ? undefined : this.#sessions.get(id);
    return session !== undefined && session.expiresAt > this.#now() ? session : undefined;
  }

  end(id: string): void {
    this.#sessions.delete(id);
  }

  #forgetOldest(): void {
    if (this.#sessions.size <= most) return;
    const oldest = this.#sessions.keys().next();
    if (oldest.done !== true) this.#sessions.delete(oldest.value);
  }
}
