// Verdaccio, an npm registry, with the configuration that the environment names.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { runServer } = require('verdaccio');
const server = await runServer(process.env.VERDACCIO_CONFIG);
server.listen(Number(process.argv[2]), '127.0.0.1');
