import { ask, known, post } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';

export const aws4: LiveServer = {
  id: 'aws4',
  async start(place) {
    const at = await place.node('aws4.mjs', ['aws4@1.13.2']);
    const aws = (more = 'service:execute-api region:eu-west-1', key = 'made/up+secret/key') =>
      `Authorization: AWS AKIDEXAMPLE ${key} ${more}`;
    const json = 'Content-Type: application/json; charset=utf-8';
    const s3 = 'service:s3 region:us-east-1';
    return [
      known('get', ask(`${at}/orders`, aws()), 'not-an-auth-failure'),
      known('query out of order', ask(`${at}/orders?b=2&a=1&a=0&c`, aws()), 'not-an-auth-failure'),
      known(
        'query escaped',
        ask(`${at}/orders?filter=a%20b%2Fc&name=J%C3%BCrgen`, aws()),
        'not-an-auth-failure',
      ),
      known('path escaped', ask(`${at}/orders/arn%3Aaws/a%20b`, aws()), 'not-an-auth-failure'),
      known('body', post(`${at}/orders`, '{"name": "Jürgen"}', json, aws()), 'not-an-auth-failure'),
      known(
        'headers of one’s own',
        post(`${at}/orders`, '{}', json, 'X-Amz-Target: Orders.List', 'X-Other:  a   b', aws()),
        'not-an-auth-failure',
      ),
      known(
        'session token',
        ask(`${at}/orders`, aws(`token:made-up-token ${'service:sts region:us-east-1'}`)),
        'not-an-auth-failure',
      ),
      known('s3', ask(`${at}/bucket/a%20b.txt?list-type=2`, aws(s3)), 'not-an-auth-failure'),
      known(
        's3, put',
        post(`${at}/bucket/a.txt`, 'text', 'Content-Type: text/plain', aws(s3)),
        'not-an-auth-failure',
      ),
      known('wrong key', ask(`${at}/orders`, aws(undefined, 'other')), 'request-signature-mismatch'),
      known(
        'unknown id',
        ask(`${at}/orders`, aws().replace('AKIDEXAMPLE', 'AKIDOTHER')),
        'invalid-credentials',
      ),
      known('nothing sent', ask(`${at}/orders`), 'missing-credentials'),
    ];
  },
};
