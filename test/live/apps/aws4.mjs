// A service that signs each request again with the aws4 package, and compares, as AWS does.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const aws4 = require('aws4');

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'made/up+secret/key' };
const refuse = (response, code, message) =>
  response
    .writeHead(403, { 'Content-Type': 'application/xml' })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`);

createServer((request, response) => {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', () => {
    const { authorization = '' } = request.headers;
    const [, id, , region, service, names] =
      /Credential=(\w+)\/(\d+)\/([\w-]+)\/([\w-]+)\/aws4_request, SignedHeaders=([\w;-]+)/.exec(
        authorization,
      ) ?? [];
    if (id === undefined)
      return refuse(response, 'MissingAuthenticationToken', 'Request is missing Authentication Token');
    if (id !== credentials.accessKeyId)
      return refuse(
        response,
        'InvalidAccessKeyId',
        'The AWS Access Key Id you provided does not exist in our records.',
      );
    const headers = Object.fromEntries(names.split(';').map(name => [name, request.headers[name]]));
    const sessionToken = headers['x-amz-security-token'];
    const signed = aws4.sign(
      {
        service,
        region,
        method: request.method,
        host: request.headers.host,
        path: request.url,
        headers,
        body: Buffer.concat(chunks).toString(),
        // The package adds it, and we leave it unsigned as proxies may change it.
        extraHeadersToIgnore: { 'content-length': true },
      },
      { ...credentials, ...(sessionToken ? { sessionToken } : {}) },
    );
    if (signed.headers.Authorization === authorization)
      return response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    refuse(
      response,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    );
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
