import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dispatch } from './dispatch.ts';
import type { Received } from './endpoint.ts';
import { answerConnect, answerForeignTarget } from './forward-proxy.ts';
import { PlaygroundError, type PlaygroundErrorCode } from './playground-error.ts';
import { problem, type Reply } from './reply.ts';

const host = '127.0.0.1';
const maxBodyBytes = 64 * 1024;
const requestTimeoutMs = 10_000;

/** A bound port. Requests that arrive before `serve` are answered as soon as it is called. */
export interface Listener {
  readonly origin: string;
  serve(dispatch: Dispatch): void;
  /** Closes the port and every connection at once; may be called again. */
  close(): Promise<void>;
}

/** Binds `port` on loopback, 0 for a free one. Throws a PlaygroundError when it cannot. */
export async function listen(port: number): Promise<Listener> {
  let ready: (dispatch: Dispatch) => void = () => undefined;
  const dispatching = new Promise<Dispatch>(resolve => {
    ready = resolve;
  });
  let origin = '';
  const server = createServer({ requestTimeout: requestTimeoutMs, connectionsCheckingInterval: 1000 });
  server.on('request', (request, response) => {
    // A client that hangs up midway leaves nothing to answer.
    dispatching.then(dispatch => handle(request, response, origin, dispatch)).catch(() => response.destroy());
  });
  server.on('connect', answerConnect);
  origin = `http://${host}:${await bind(server, port)}`;
  let closing: Promise<void> | undefined;
  return {
    origin,
    serve: ready,
    close() {
      closing ??= closeServer(server);
      return closing;
    },
  };
}

const bindFailures: Readonly<Record<string, { code: PlaygroundErrorCode; text: string }>> = {
  EADDRINUSE: { code: 'port-in-use', text: 'is already in use; choose another one, or 0 for a free one' },
  EACCES: { code: 'port-not-allowed', text: 'may not be opened by this user; choose one above 1023' },
  ERR_SOCKET_BAD_PORT: { code: 'port-invalid', text: 'is not a port; choose a number from 0 to 65535' },
};

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      const known = bindFailures[code] ?? { code: 'not-listening', text: `could not be opened (${code})` };
      reject(new PlaygroundError(known.code, `Port ${port} on ${host} ${known.text}.`, { cause: error }));
    };
    server.once('error', failed);
    try {
      server.listen({ host, port, exclusive: true }, () => {
        server.removeListener('error', failed);
        resolve(addressOf(server).port);
      });
    } catch (error) {
      failed(error);
    }
  });
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new PlaygroundError('not-listening', `Nothing could be opened on ${host}.`);
  }
  return address;
}

function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function handle(
  message: IncomingMessage,
  response: ServerResponse,
  origin: string,
  dispatch: Dispatch,
): Promise<void> {
  const body = await readBody(message);
  if (body === undefined) {
    write(message, response, problem(413, undefined, [['Connection', 'close']]));
    return;
  }
  const target = readTarget(message.url ?? '/', origin);
  if (target === undefined) {
    write(message, response, problem(400, 'The request target could not be read.'));
    return;
  }
  const request: Received = {
    method: message.method ?? 'GET',
    path: target.pathname,
    query: target.searchParams,
    headers: message.headersDistinct,
    body,
  };
  const reply = target.origin === origin ? await dispatch(request) : answerForeignTarget(request);
  write(message, response, reply);
}

/** Origin-form and absolute-form alike (RFC 9112, section 3.2); the latter is how clients talk to a proxy. */
function readTarget(target: string, origin: string): URL | undefined {
  return URL.parse(target.startsWith('/') ? origin + target : target) ?? undefined;
}

/** The whole body as text, or `undefined` when it is larger than the bound. */
async function readBody(message: IncomingMessage): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of message.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function write(message: IncomingMessage, response: ServerResponse, reply: Reply): void {
  response.sendDate = !reply.headers.some(([name]) => name === 'Date');
  response.statusCode = reply.status;
  if (reply.statusText !== undefined) response.statusMessage = reply.statusText;
  for (const [name, value] of reply.headers) response.appendHeader(name, value);
  const bytes = Buffer.from(reply.body ?? '', 'utf8');
  if (reply.status !== 204) response.setHeader('Content-Length', bytes.length);
  response.end(message.method === 'HEAD' ? undefined : bytes);
}
