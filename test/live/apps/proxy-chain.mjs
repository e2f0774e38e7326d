// proxy-chain, a proxy of Node's that wants a password and blocks some hosts.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { RequestError, Server } = require('proxy-chain');

const accounts = { alice: 'example-password', stale: 'example-password' };
const server = new Server({
  host: '127.0.0.1',
  port: Number(process.argv[2]),
  prepareRequestFunction({ username, password, hostname }) {
    if (accounts[username] !== password || !username)
      return { requestAuthentication: true, failMsg: 'Bad username or password, please try again.' };
    if (username === 'stale') throw new RequestError('Your traffic package has expired.', 402);
    if (hostname === 'localhost') throw new RequestError('The access policy blocks this host.', 403);
    return { upstreamProxyUrl: null };
  },
});
await server.listen();
