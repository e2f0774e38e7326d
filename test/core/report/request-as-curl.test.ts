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

  const shorthands: readonly (readonly [name: string, header: string, options: string, masked: string])[] = [
    [
      'Digest',
      'Authorization: Digest alice fake-pass-word',
      "--digest --user 'alice:fake-pass-word'",
      "--digest --user 'alice:fake•••'",
    ],
    [
      'whatever the server asks for',
      'Authorization: Any alice fake',
      "--anyauth --user 'alice:fake'",
      "--anyauth --user 'alice:•••'",
    ],
    [
      'AWS signatures',
      'Authorization: AWS fake-id fake-secret-key token:fake-session-token region:eu-west-1 service:s3',
      "-H 'X-Amz-Security-Token: fake-session-token' --aws-sigv4 'aws:amz:eu-west-1:s3' --user 'fake-id:fake-secret-key'",
      "-H 'X-Amz-Security-Token: fake•••' --aws-sigv4 'aws:amz:eu-west-1:s3' --user 'fake-id:fake•••'",
    ],
    [
      'client certificates',
      'X-ClientCert: cert:a.pem key:b.pem passphrase:fake-phrase-1',
      "--cert 'a.pem' --key 'b.pem' --pass 'fake-phrase-1'",
      "--cert 'a.pem' --key 'b.pem' --pass 'fake•••'",
    ],
  ];
  for (const [name, header, options, hidden] of shorthands) {
    it(`leaves ${name} to curl`, () => {
      const given = sourceOf(`# @no-redirect\nGET https://a.example\n${header}\n`);
      const line = (reveal: boolean) => resolvedAsCurl(given, { reveal }).replace(/ \\\n {2}/g, ' ');
      assert.equal(line(true), `curl 'https://a.example' ${options}`);
      assert.equal(line(false), `curl 'https://a.example' ${hidden}`);
    });
  }

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
