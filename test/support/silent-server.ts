import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A server on loopback that takes connections and never answers. */
export interface SilentServer {
  readonly origin: string;
  /** How many connections there were. */
  connections(): number;
  /** Resolves when a client has connected. */
  connected(): Promise<void>;
  /** Resolves when the client of the first connection has gone. */
  abandoned(): Promise<void>;
  close(): Promise<void>;
}

export async function startSilentServer(): Promise<SilentServer> {
  const sockets: Socket[] = [];
  const server = createServer(socket => {
    sockets.push(socket);
    // A client that aborts resets the connection.
    socket.on('error', () => undefined);
    socket.resume();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const connected = async () => {
    if (sockets.length === 0) await once(server, 'connection');
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    connections: () => sockets.length,
    connected,
    abandoned: async () => {
      await connected();
      const [first] = sockets;
      if (first !== undefined && !first.closed) await once(first, 'close');
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
