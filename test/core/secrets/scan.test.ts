import assert from 'node:assert/strict';
import { parseHttpFile } from '../../../src/core/http-file/parse.ts';
import { type SecretFinding, scanRequest, scanText, scanVariables } from '../../../src/core/secrets/scan.ts';
import { madeUpToken } from '../../support/made-up-token.ts';

const jwt = madeUpToken({ sub: 'alice' });
const github = `ghp_${'0'.repeat(36)}`;

/** Each finding as `kind literal`, in order. */
function shown(findings: readonly SecretFinding[], text: string): string[] {
  return findings.map(({ kind, range }) => `${kind} ${text.slice(range.start, range.end)}`);
}

function inRequests(text: string): string[] {
  const file = parseHttpFile(text);
  return file.requests.flatMap(node => shown(scanRequest(node, file, text), text));
}

function inVariables(text: string): string[] {
  return shown(scanVariables(parseHttpFile(text)), text);
}

const withHeader = (header: string) => `### first\nGET https://api.example/users\nAccept: */*\n${header}\n`;

describe('scan of requests', () => {
  const fires: readonly [what: string, text: string, found: readonly string[]][] = [
    ['a Bearer token', withHeader('Authorization: Bearer s3cr3t-0815'), ['authorization s3cr3t-0815']],
    ['a JWT', withHeader(`Authorization: Bearer ${jwt}`), [`authorization ${jwt}`]],
    [
      'Basic credentials',
      withHeader('Authorization: Basic YWxpY2U6aHVudGVyMg=='),
      ['authorization YWxpY2U6aHVudGVyMg=='],
    ],
    [
      'Basic credentials in words',
      withHeader('Authorization: Basic alice:hunter2'),
      ['authorization alice:hunter2'],
    ],
    ['a scheme that nobody knows', withHeader('Authorization: MyScheme zq81-77'), ['authorization zq81-77']],
    ['a token without a scheme', withHeader('Authorization: zq81-77'), ['authorization zq81-77']],
    [
      'proxy credentials',
      withHeader('Proxy-Authorization: Basic YWxpY2U6aHVudGVyMg=='),
      ['authorization YWxpY2U6aHVudGVyMg=='],
    ],
    ['a key header', withHeader('X-Api-Key:   zq81-77  '), ['key-header zq81-77']],
    ['a session cookie', withHeader('Cookie: theme=dark; JSESSIONID=zq8177; lang=en'), ['cookie zq8177']],
    ['a password in the URL', 'GET https://alice:hunter2@api.example/users\n', ['userinfo hunter2']],
    [
      'a key in the query',
      'GET https://api.example/users?page=1&api_key=zq8177&x=1\n',
      ['key-parameter zq8177'],
    ],
    [
      'a key in a continued query',
      'GET https://api.example/users\n  ?page=1\n  &api_key=zq8177\n',
      ['key-parameter zq8177'],
    ],
    [
      'a form field',
      'POST https://api.example/login\n\nuser=alice&password=hunter2\n',
      ['body-field hunter2'],
    ],
    [
      'a JSON field',
      'POST https://api.example/login\n\n{"user": "alice", "password": "hunter2"}\n',
      ['body-field hunter2'],
    ],
    ['a known format anywhere', withHeader(`X-Note: see ${github}.`), [`known-format ${github}`]],
    [
      'a known format in the body',
      `POST https://api.example/\n\nkeep ${github}\n`,
      [`known-format ${github}`],
    ],
    [
      'several, in the order of the text',
      `GET https://a:hunter2@api.example/?token=zq8177\nX-Api-Key: zq81-78\n`,
      ['userinfo hunter2', 'key-parameter zq8177', 'key-header zq81-78'],
    ],
  ];
  for (const [what, text, found] of fires)
    it(`finds ${what}`, () => assert.deepEqual(inRequests(text), found));

  const silent: readonly [what: string, text: string][] = [
    ['a variable', withHeader('Authorization: Bearer {{token}}')],
    ['a variable among letters', withHeader('Authorization: Basic {{user}}:{{password}}')],
    ['an environment variable of the shell', withHeader('X-Api-Key: $API_KEY')],
    ['a scheme alone', withHeader('Authorization: Bearer')],
    ['no value', withHeader('Authorization:')],
    ['<token>', withHeader('Authorization: Bearer <token>')],
    ['xxx', withHeader('Authorization: Bearer xxx')],
    ['changeme', withHeader('X-Api-Key: changeme')],
    ['YOUR_API_KEY', withHeader('X-Api-Key: YOUR_API_KEY')],
    ['your-token-here', withHeader('Authorization: Bearer your-token-here')],
    ['example', withHeader('X-Api-Key: example')],
    ['undefined', withHeader('Authorization: Bearer undefined')],
    ['dots', withHeader('Authorization: Bearer ...')],
    ['a word cut by dots', withHeader('Authorization: Bearer eyJhbGciOi...')],
    ['stars', withHeader('X-Api-Key: ********')],
    ['the words for an OAuth client', withHeader('Authorization: oauth2 authorization_code shop')],
    ['an ordinary cookie', withHeader('Cookie: theme=dark; lang=en')],
    ['an ordinary header', withHeader('X-Request-Id: 6f1ed002ab5595859014ebf0951522d9')],
    ['an idempotency key', withHeader('Idempotency-Key: 6f1ed002-ab55')],
    ['a page token', 'GET https://api.example/users?pageToken=CAUQAA&page=2\n'],
    ['a user without a password', 'GET https://alice@api.example/users\n'],
    ['a variable as password', 'GET https://alice:{{password}}@api.example/users\n'],
    ['the type of a token', 'POST https://api.example/\n\n{"token_type": "bearer", "grant": "password"}\n'],
    ['a field that is a variable', 'POST https://api.example/\n\n{"password": "{{password}}"}\n'],
  ];
  for (const [what, text] of silent)
    it(`stays silent at ${what}`, () => assert.deepEqual(inRequests(text), []));

  it('leaves a variable that is defined inside a continued header to the scan of variables', () => {
    const text = withHeader(`X-Note: one\n@first = 1\n@second = ${github}\n  two ${github}`);
    assert.deepEqual(inRequests(text), [`known-format ${github}`]);
    assert.deepEqual(inVariables(text), [`known-format ${github}`]);
    const file = parseHttpFile(text);
    const [found] = file.requests.flatMap(node => scanRequest(node, file, text));
    assert.equal(found?.range.start, text.lastIndexOf(github));
  });

  it('tells a secret once that two places give away, and puts all in order', () => {
    const text = `POST https://api.example/\nX-Api-Key: ${github}\n\n${github} {"secret": "${jwt}", "a": "${github}"}\n`;
    const places = [
      `key-header ${github}`,
      `known-format ${github}`,
      `body-field ${jwt}`,
      `known-format ${github}`,
    ];
    assert.deepEqual(inRequests(text), places);
  });

  it('finds the same secrets again when the same names come again', () => {
    const one = `GET https://api.example/?api_key=zq8177\nX-Api-Key: zq81-78\n\n###\n`;
    const found = ['key-parameter zq8177', 'key-header zq81-78'];
    assert.deepEqual(inRequests(one.repeat(3)), [...found, ...found, ...found]);
  });

  it('names the provider and the format, and never the secret', () => {
    const text = withHeader(`Authorization: Bearer ${github}`);
    const file = parseHttpFile(text);
    const [finding] = file.requests.flatMap(node => scanRequest(node, file, text));
    assert.equal(finding?.format?.provider, 'GitHub');
    assert.equal(
      finding?.message,
      'The Authorization header holds a GitHub personal access token in plain text. Whoever reads this file can use it.',
    );
    assert.equal(finding?.token, false);
  });

  it('tells a JWT, so that its expiry can be looked at', () => {
    const text = withHeader(`Authorization: Bearer ${jwt}`);
    const file = parseHttpFile(text);
    const [finding] = file.requests.flatMap(node => scanRequest(node, file, text));
    assert.equal(finding?.token, true);
    assert.match(finding?.message ?? '', /holds a JWT in plain text/);
  });
});

describe('scan of variables', () => {
  const fires: readonly [text: string, found: readonly string[]][] = [
    [`@token = ${jwt}\n`, [`variable ${jwt}`]],
    ['@password=hunter2\n', ['variable hunter2']],
    ['@apiKey = zq81-77\n@client_secret = zq81-78\n', ['variable zq81-77', 'variable zq81-78']],
    ['@accessToken = Bearer zq81-77\n', ['variable zq81-77']],
    [`@anything = ${github}\n`, [`known-format ${github}`]],
    ['@base = https://alice:hunter2@api.example\n', ['userinfo hunter2']],
  ];
  for (const [text, found] of fires)
    it(`finds the secret of ${text.slice(0, 30).trim()}`, () => assert.deepEqual(inVariables(text), found));

  const silent = [
    '@host = https://api.example\n',
    '@token = {{login.response.body.access_token}}\n',
    '@password = <password>\n',
    '@apiKey = YOUR_API_KEY\n',
    '@tokenUrl = https://login.example/token\n',
    '@passwordLength = 12\n',
    '@page = 2\n',
    '@secret =\n',
  ];
  for (const text of silent)
    it(`stays silent at ${text.trim()}`, () => assert.deepEqual(inVariables(text), []));
});

describe('scan of any text', () => {
  it('finds known formats', () => {
    const text = `TOKEN=${github}\nOTHER=none`;
    assert.deepEqual(shown(scanText(text), text), [`known-format ${github}`]);
  });

  it('stays silent where there is none', () => assert.deepEqual(scanText('nothing to see, sk-learn'), []));
});
