// express-pouchdb, CouchDB's interface over databases in memory, with an administrator and a lesser user.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const express = require('express');
const PouchDB = require('pouchdb').plugin(require('pouchdb-adapter-memory')).defaults({ adapter: 'memory' });

const couch = require('express-pouchdb')(PouchDB, { inMemoryConfig: true, logPath: process.env.LOG_FILE });
const app = express();
app.use('/', couch);
const port = Number(process.argv[2]);
app.listen(port, '127.0.0.1');
