import { readFileSync } from 'node:fs';
import { createServer as createHttp, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { TlsOptions } from 'node:tls';
import { projectRoot } from './project-root.ts';

/** One request as a server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  /** Names and values in wire order, as one flat list. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

export interface LocalServer {
  readonly port: number;
  /** `http://127.0.0.1:port` or with https. */
  readonly origin: string;
  /** Every HTTP request so far; empty for a raw server. */
  readonly seen: readonly SeenRequest[];
}

/** Servers on 127.0.0.1 that live until `stop`, which also cuts every open connection. */
export interface LocalServers {
  http(listener: RequestListener): Promise<LocalServer>;
  /** With the certificate of this name in test/fixtures/tls. */
  https(certificate: string, listener: RequestListener, options?: TlsOptions): Promise<LocalServer>;
  /** Any bytes: the listener owns the socket. */
  raw(listener: (socket: Socket) => void): Promise<LocalServer>;
  stop(): Promise<void>;
}

export function localServers(): LocalServers {
  const running: { server: Server; sockets: Set<Socket> }[] = [];
  const start = async (
    server: Server,
    scheme: string,
    seen: readonly SeenRequest[],
  ): Promise<LocalServer> => {
    const sockets = new Set<Socket>();
    running.push({ server, sockets });
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    });
    server.on('tlsClientError', () => undefined);
    const { port } = await listen(server);
    return { port, origin: `${scheme}://127.0.0.1:${port}`, seen };
  };
  return {
    http(listener) {
      const seen: SeenRequest[] = [];
      return start(createHttp(recording(seen, listener)), 'http', seen);
    },
    https(certificate, listener, options = {}) {
      const seen: SeenRequest[] = [];
      const secrets = { cert: certificateText(certificate), key: certificateText(`${certificate}-test-key`) };
      return start(createHttps({ ...secrets, ...options }, recording(seen, listener)), 'https', seen);
    },
    raw: listener => start(createTcp(listener), 'http', []),
    async stop() {
      const stopped = running.splice(0).map(({ server, sockets }) => {
        for (const socket of sockets) socket.destroy();
        return new Promise<void>(resolve => server.close(() => resolve()));
      });
      await Promise.all(stopped);
    },
  };
}

/** A PEM file of test/fixtures/tls. */
export function certificateText(name: string): string {
  return readFileSync(join(projectRoot, 'test', 'fixtures', 'tls', `${name}.pem`), 'utf8');
}

/** A port on which nothing listens: it was free a moment ago. */
export async function deadPort(): Promise<number> {
  const server = createTcp();
  const { port } = await listen(server);
  await new Promise<void>(resolve => server.close(() => resolve()));
  return port;
}

/** Answers every connection with these bytes, once the client has sent something. */
export function answering(answer: string | Uint8Array, { end = true } = {}): (socket: Socket) => void {
  return socket => {
    socket.once('data', () => {
      const bytes = typeof answer === 'string' ? Buffer.from(answer, 'latin1') : answer;
      if (end) socket.end(bytes);
      else socket.write(bytes);
    });
  };
}

function listen(server: Server): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('the server has no port'));
      else resolve(address);
    });
  });
}

function recording(seen: SeenRequest[], listener: RequestListener): RequestListener {
  return (request: IncomingMessage, response) => {
    void buffer(request).then(
      body => {
        seen.push({
          method: request.method ?? '',
          url: request.url ?? '',
          rawHeaders: request.rawHeaders,
          body,
        });
        listener(request, response);
      },
      () => response.destroy(),
    );
  };
}
