import { createHash } from 'node:crypto';
import type * as vscode from 'vscode';

/** Where they are remembered: by origin, as hashes of method and path, so that no path with a secret is kept. */
const key = 'openRequests';
const mostOrigins = 200;
const mostRequests = 500;

/** Requests that succeeded without credentials: nothing is missing from them. Remembered for the workspace. */
export class OpenRequests {
  readonly #state: vscode.Memento;
  #known: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  /** Whether this request, by its method and its URL as written, needed no credentials before. */
  has(method: string, url: string): boolean {
    const known = this.#read();
    if (known.size === 0) return false;
    const [origin, target] = partsOf(method, url);
    return known.get(origin)?.has(target) === true;
  }

  /** Remembers a success without credentials. */
  async add(method: string, url: string): Promise<void> {
    const [origin, target] = partsOf(method, url);
    const targets = new Set(this.#read().get(origin));
    if (targets.has(target) || targets.size >= mostRequests) return;
    targets.add(target);
    const known = new Map(this.#read()).set(origin, targets);
    await this.#write(new Map([...known].slice(-mostOrigins)));
  }

  /** A request that is refused now needs credentials after all. */
  async remove(method: string, url: string): Promise<void> {
    const [origin, target] = partsOf(method, url);
    const targets = new Set(this.#read().get(origin));
    if (targets.delete(target)) await this.#write(new Map([...this.#read(), [origin, targets]]));
  }

  async forget(): Promise<void> {
    await this.#write(new Map());
  }

  #read(): ReadonlyMap<string, ReadonlySet<string>> {
    this.#known ??= read(this.#state.get<unknown>(key));
    return this.#known;
  }

  async #write(known: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
    this.#known = known;
    const plain = Object.fromEntries([...known].map(([origin, targets]) => [origin, [...targets]]));
    await this.#state.update(key, known.size === 0 ? undefined : plain);
  }
}

/** What an older version wrote, or what broke, counts as not there. */
function read(state: unknown): Map<string, Set<string>> {
  if (typeof state !== 'object' || state === null) return new Map();
  return new Map(
    Object.entries(state).flatMap(([origin, targets]): [string, Set<string>][] =>
      Array.isArray(targets) ? [[origin, new Set(targets.filter(each => typeof each === 'string'))]] : [],
    ),
  );
}

/** The host without userinfo, and the hash of method and path; the query does not count. */
function partsOf(method: string, url: string): readonly [origin: string, target: string] {
  const [, scheme = '', authority = '', path = ''] =
    /^([a-z][a-z\d+.-]*:\/\/)?([^/?#\s]*)([^?#\s]*)/i.exec(url) ?? [];
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  const hash = createHash('sha256').update(`${method.toUpperCase()} ${path}`).digest('hex').slice(0, 16);
  return [`${scheme.toLowerCase()}${host}`, hash];
}
