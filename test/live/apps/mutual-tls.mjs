// Node's own https with client certificates: demanded in the handshake, or asked for and judged by the application.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';

const pem = name => readFileSync(process.env[name]);
const good = { cert: pem('CERT'), key: pem('KEY'), ca: pem('CA') };
const ok = (_request, response) => response.setHeader('Content-Type', 'application/json').end('{"ok":true}');

function judging(request, response) {
  response.setHeader('Content-Type', 'application/json');
  const refuse = (status, body) => response.writeHead(status).end(JSON.stringify(body));
  const { url, socket, headers } = request;
  if (url === '/open') return ok(request, response);
  if (url === '/broken') return refuse(500, { error: 'Internal Server Error' });
  if (url === '/spring' && !socket.authorized)
    return refuse(403, { timestamp: new Date().toISOString(), status: 403, error: 'Forbidden', path: url });
  if (url === '/either' && !socket.authorized) {
    if (headers.authorization === 'Bearer example-token-1') return ok(request, response);
    response.setHeader('WWW-Authenticate', 'Bearer realm="orders"');
    return refuse(401, { error: 'Present a client certificate or a bearer token' });
  }
  if (!socket.authorized)
    return refuse(401, {
      error: `Client certificate required: ${socket.authorizationError ?? 'none was presented'}`,
    });
  ok(request, response);
}

const listen = (server, port) => server.listen(Number(port), '127.0.0.1');
const { OLD, ASKING, EXPIRED, OTHER, SELF } = process.env;
listen(createServer({ ...good, requestCert: true, maxVersion: 'TLSv1.2' }, ok), OLD);
listen(createServer({ ...good, requestCert: true, rejectUnauthorized: false }, judging), ASKING);
listen(createServer({ cert: pem('CERT_EXPIRED'), key: pem('KEY_EXPIRED') }, ok), EXPIRED);
listen(createServer({ cert: pem('CERT_OTHER'), key: pem('KEY_OTHER') }, ok), OTHER);
listen(createServer({ cert: pem('CERT_SELF'), key: pem('KEY_SELF') }, ok), SELF);
listen(createServer({ ...good, requestCert: true }, ok), process.argv[2]);
