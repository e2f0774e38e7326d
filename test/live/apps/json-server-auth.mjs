// json-server with json-server-auth: a database of JSON with guards of the kind 660 and 600.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const jsonServer = require('json-server');
const auth = require('json-server-auth');

const app = jsonServer.create();
const router = jsonServer.router({
  users: [],
  orders: [{ id: 1, userId: 1 }],
  notes: [
    { id: 1, userId: 1 },
    { id: 2, userId: 9 },
  ],
  prices: [],
});
app.db = router.db;
app.use(auth.rewriter({ users: 600, orders: 660, notes: 600, prices: 444 }), auth, router);
app.listen(Number(process.argv[2]), '127.0.0.1');
