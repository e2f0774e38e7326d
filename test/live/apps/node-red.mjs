// Node-RED with a password on its editor's API: one user may do everything, another may only read.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const express = require('express');
const bcrypt = require('bcryptjs');
const RED = require('node-red');

const app = express();
const server = createServer(app);
const password = bcrypt.hashSync('example-password', 4);
RED.init(server, {
  httpAdminRoot: '/',
  httpNodeRoot: '/api',
  userDir: process.env.USER_DIR,
  flowFile: 'flows.json',
  logging: { console: { level: 'off' } },
  telemetry: { enabled: false, updateNotification: false },
  adminAuth: {
    type: 'credentials',
    sessionExpiryTime: 3,
    users: [
      { username: 'alice', password, permissions: '*' },
      { username: 'bob', password, permissions: 'read' },
    ],
    tokens: async token => (token === 'example-token-1' ? { username: 'robot', permissions: '*' } : null),
  },
});
app.use('/', RED.httpAdmin);
app.use('/api', RED.httpNode);
await RED.start();
server.listen(Number(process.argv[2]), '127.0.0.1');
