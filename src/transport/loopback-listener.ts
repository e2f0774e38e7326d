import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** Listens for the one request with which a browser brings back the answer of a provider (RFC 8252, section 7.3). */
export interface LoopbackListener {
  /** As the provider must be told it, with the port that is listened on. */
  readonly redirectUri: string;
  /** The URL that the browser asked for; rejects with the signal's reason. */
  next(signal: AbortSignal): Promise<URL>;
  close(): Promise<void>;
}

/** The port of the redirect URI is taken. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port} of this machine is in use`);
    this.port = port;
  }
}

const hosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a redirect URI leads to this machine, over plain http. */
export function isLoopbackRedirect(redirectUri: string): boolean {
  const url = URL.parse(redirectUri);
  return url?.protocol === 'http:' && hosts.has(url.hostname);
}

const page =
  '<!doctype html><meta charset="utf-8"><title>HTTP Auth Inspector</title><p>Done. You can close this page and go back.';

/**
 * Listens on loopback alone, at the port and path of `redirectUri`; port 0 stands for any free one.
 * Throws `PortInUse`. Whoever starts it closes it.
 */
export async function listenOnLoopback(redirectUri: string): Promise<LoopbackListener> {
  const wanted = new URL(redirectUri);
  const server = createServer({ maxHeaderSize: 32_768 });
  const port = await listen(server, wanted);
  // A URL drops port 80 by itself, and 0 must become the real one.
  if (wanted.port === '0') wanted.port = String(port);
  let seen: URL | undefined;
  let tell: ((url: URL) => void) | undefined;
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const url = URL.parse(request.url ?? '', wanted.origin);
    const isAnswer =
      url?.pathname === wanted.pathname && ['code', 'error'].some(name => url.searchParams.has(name));
    if (request.method !== 'GET' || !url || !isAnswer) {
      response.writeHead(404, { Connection: 'close' }).end();
      return;
    }
    response
      .writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Content-Security-Policy': "default-src 'none'",
        'Referrer-Policy': 'no-referrer',
        Connection: 'close',
      })
      .end(page);
    seen ??= url;
    tell?.(seen);
  });
  return {
    redirectUri: redirectUri.endsWith('/') || wanted.pathname !== '/' ? wanted.href : wanted.origin,
    next: signal =>
      new Promise((resolve, reject) => {
        tell = resolve;
        if (seen) resolve(seen);
        const stop = () => reject(signal.reason);
        if (signal.aborted) stop();
        else signal.addEventListener('abort', stop, { once: true });
      }),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, { hostname, port }: URL): Promise<number> {
  const wanted = port === '' ? 80 : Number(port);
  // `localhost` may mean either family; browsers try both.
  const host = hostname === '[::1]' ? '::1' : '127.0.0.1';
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new PortInUse(wanted) : error);
    });
    server.listen(wanted, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : wanted);
    });
  });
}
