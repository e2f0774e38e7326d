// Socket.IO over HTTP polling: refused at the door, by a middleware of the engine, or on joining a namespace.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { Server } = require('socket.io');
const jwt = require('jsonwebtoken');

const secret = 'example-key-of-the-live-evaluation-0123456789';
const verify = token => jwt.verify(token, secret, { algorithms: ['HS256'] });
const http = createServer((_request, response) => response.writeHead(404).end('Not Found'));

// The namespace checks the token of the handshake.
const joined = new Server(http, { path: '/joined/' });
joined.use((socket, next) => {
  const { token } = socket.handshake.auth;
  if (!token)
    return next(Object.assign(new Error('Authentication error'), { data: { content: 'No token provided' } }));
  try {
    socket.data.user = verify(token);
    next();
  } catch (error) {
    next(Object.assign(new Error('Authentication error'), { data: { content: error.message } }));
  }
});
joined.of('/admin').use((socket, next) => {
  const role = socket.handshake.auth.role;
  next(role === 'admin' ? undefined : new Error('Forbidden: admin role required'));
});
// The door itself: a reason in a callback.
new Server(http, {
  path: '/door/',
  allowRequest({ headers }, callback) {
    try {
      verify(headers.authorization?.replace('Bearer ', ''));
      callback(null, true);
    } catch (error) {
      callback(headers.authorization ? error.message : 'Unauthorized', false);
    }
  },
});
// A middleware of the engine, as for express.
const engine = new Server(http, { path: '/engine/' });
engine.engine.use((request, response, next) => {
  const query = new URL(request.url, 'http://127.0.0.1').searchParams;
  const refuse = (status, error) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ error }));
  if (!query.has('apiKey')) return refuse(401, 'apiKey is missing in the query');
  if (query.get('apiKey') !== 'example-key-1') return refuse(401, 'Unknown apiKey');
  next();
});
http.listen(Number(process.argv[2]), '127.0.0.1');
