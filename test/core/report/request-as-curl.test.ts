import assert from 'node:assert/strict';
import { inspectedAsCurl, resolvedAsCurl } from '../../../src/core/report/request-as-curl.ts';
import { evidenceWith, sourceOf, tokenWith } from '../../support/answers.ts';

const token = tokenWith({ sub: 'alice' });
const secrets = [
  'fake-password-9f8e',
  'fake-key-0a1b2c3d4e5f',
  'fake-session-77',
  token.split('.')[2] ?? token,
];
const source = sourceOf(`@key = ${secrets[1]}
POST https://api.example.com/orders?api_key={{key}}&page=2
Authorization: Bearer ${token}
Cookie: sid=${secrets[2]}; theme=dark
X-Page: 2
Content-Type: application/json

{"password":"${secrets[0]}","name":"alice"}
`);

describe('resolvedAsCurl', () => {
  it('masks every secret, and nothing else', () => {
    const command = resolvedAsCurl(source);
    assert.deepEqual(
      secrets.filter(secret => command.includes(secret)),
      [],
    );
    assert.match(command, /^curl 'https:\/\/api\.example\.com\/orders\?api_key=[^&']*•••&page=2' \\$/m);
    assert.match(command, /-H 'Authorization: Bearer eyJhbG…•••' \\$/m);
    assert.match(command, /-H 'X-Page: 2' \\$/m);
    assert.match(command, /--data-raw '\{"password":"fake•••","name":"alice"\}' \\$/m);
    assert.match(command, /-L$/);
  });

  it('writes them as they are where they are asked for', () => {
    const command = resolvedAsCurl(source, { reveal: true, shell: 'cmd' });
    assert.deepEqual(
      secrets.filter(secret => !command.includes(secret)),
      [],
    );
    assert.match(command, /^curl \^"https/);
  });

  it('follows no redirect where the request says so', () => {
    assert.doesNotMatch(resolvedAsCurl(sourceOf('# @no-redirect\nGET https://a.example\n')), /-L/);
  });
});

describe('inspectedAsCurl', () => {
  const inspection = (evidence: ReturnType<typeof evidenceWith>) => ({
    ...{ file: 'a.http', line: 1, name: 'a', diagnosis: { findings: [], broken: [] }, probes: [], notes: [] },
    evidence,
  });

  it('is what was sent, masked', () => {
    const evidence = evidenceWith({ status: 401, sent: [['Authorization', `Bearer ${token}`]], source });
    const command = inspectedAsCurl(inspection(evidence)) ?? '';
    assert.match(command, /^curl 'https:\/\/api\.example\.com\/orders' \\$/m);
    assert.match(command, /-H 'Authorization: Bearer eyJhbG…•••' \\$/m);
  });

  it('is what the text says where nothing was sent', () => {
    const unsent = { ...evidenceWith({ source }), exchange: undefined };
    assert.match(inspectedAsCurl(inspection(unsent)) ?? '', /--data-raw/);
    assert.equal(inspectedAsCurl(inspection({ ...unsent, source: undefined })), undefined);
  });
});
