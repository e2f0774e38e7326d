// s3rver, a stand-in for S3, with one bucket.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const S3rver = require('s3rver');
await new S3rver({
  address: '127.0.0.1',
  port: Number(process.argv[2]),
  silent: true,
  allowMismatchedSignatures: false,
  directory: process.env.STORAGE,
  configureBuckets: [{ name: 'orders' }],
}).run();
