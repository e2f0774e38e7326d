// Azurite, a stand-in for Azure's storage: blobs for one account with a key.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
process.argv = [
  ...process.argv.slice(0, 2),
  ...['--blobHost', '127.0.0.1', '--blobPort', process.argv[2]],
  ...['--inMemoryPersistence', '--silent', '--disableTelemetry', '--skipApiVersionCheck'],
];
require('azurite/dist/src/blob/main.js');
