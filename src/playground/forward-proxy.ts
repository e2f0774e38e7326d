import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type BasicResult, checkBasic } from './basic.ts';
import { header, type Received } from './endpoint.ts';
import { problem, type Reply } from './reply.ts';
import { demoUser } from './site.ts';

const challenge = 'Basic realm="practice proxy", charset="UTF-8"';
const accounts = new Map<string, string>([[demoUser.name, demoUser.password]]);

/** Checks Proxy-Authorization; a refusal is a 407 with its challenge (RFC 9110, section 11.7). */
export function requireProxyAuthorization(request: Received): { refusal: Reply } | { user: string } {
  const result = checkBasic(header(request, 'proxy-authorization'), accounts);
  if ('user' in result) return result;
  return { refusal: problem(407, result.refused, [['Proxy-Authenticate', challenge]]) };
}

/** A request whose absolute-form target is elsewhere: asked for credentials like a proxy, and never forwarded. */
export function answerForeignTarget(request: Received): Reply {
  const result = requireProxyAuthorization(request);
  if ('refusal' in result) return result.refusal;
  return problem(403, 'This proxy is for practice and forwards nothing.');
}

/** CONNECT, the way to a TLS server through a proxy: asked for credentials as well, and never tunnelled. */
export function answerConnect(message: IncomingMessage, socket: Duplex): void {
  const result: BasicResult = checkBasic(message.headers['proxy-authorization'], accounts);
  const status = 'user' in result ? '403 Forbidden' : '407 Proxy Authentication Required';
  const fields = 'user' in result ? '' : `Proxy-Authenticate: ${challenge}\r\n`;
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\n${fields}Content-Length: 0\r\nConnection: close\r\n\r\n`, () =>
    socket.destroy(),
  );
}
