import { createDispatch } from './dispatch.ts';
import { allEndpoints, endpointGroups } from './endpoints.ts';
import { createHttpFile } from './http-file.ts';
import { type Listener, listen } from './listener.ts';
import { createSite } from './site.ts';

export { PlaygroundError, type PlaygroundErrorCode } from './playground-error.ts';

/** A running practice server, on loopback only. */
export interface Playground {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** An .http text with one request for every cause, each with a `# @expect <cause-id>` directive, its tokens freshly made. */
  readonly httpFile: string;
  close(): Promise<void>;
}

/**
 * Starts the practice server; port 0 (the default) takes a free one. `now` is in milliseconds since 1970.
 * Throws a PlaygroundError when it cannot listen.
 */
export async function startPlayground(options: {
  readonly port?: number;
  now(): number;
}): Promise<Playground> {
  const main = await listen(options.port ?? 0);
  const listeners = [main];
  try {
    const other = await listen(0);
    listeners.push(other);
    return await serve(main, other, () => options.now());
  } catch (error) {
    await closeAll(listeners);
    throw error;
  }
}

async function serve(main: Listener, other: Listener, now: () => number): Promise<Playground> {
  const site = await createSite(main.origin, other.origin, now);
  const httpFile = await createHttpFile(endpointGroups, site);
  const served = (name: 'main' | 'other') =>
    createDispatch(
      allEndpoints.filter(endpoint => (endpoint.listener ?? 'main') === name),
      site,
    );
  main.serve(served('main'));
  other.serve(served('other'));
  return { origin: main.origin, httpFile, close: () => closeAll([main, other]) };
}

async function closeAll(listeners: readonly Listener[]): Promise<void> {
  await Promise.all(listeners.map(listener => listener.close()));
}
