import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asJson } from '../../../src/core/report/as-json.ts';
import { asMarkdown } from '../../../src/core/report/as-markdown.ts';
import { asText } from '../../../src/core/report/as-text.ts';
import { createReport } from '../../../src/core/report/create-report.ts';
import type { Inspection } from '../../../src/core/report/inspection.ts';
import { unexpectedFailure } from '../../../src/core/secrets/unexpected-failure.ts';
import { type LocalServers, localServers } from '../../support/local-server.ts';
import { type TokenProvider, tokenProvider } from '../../support/token-provider.ts';
import { environment, realWorld, run, testTokens } from './real-world.ts';

const canary = 'made-up/canary+secret 5d41';
/** The canary as it may stand in a URL, a form, a JSON text and a Basic header. */
const disguises = [
  canary,
  encodeURIComponent(canary),
  new URLSearchParams({ a: canary }).toString().slice(2),
  Buffer.from(canary).toString('base64').slice(0, -4),
  Buffer.from(`machine:${encodeURIComponent(canary)}`)
    .toString('base64')
    .slice(12, -4),
];

describe('a secret', () => {
  let servers: LocalServers;
  let provider: TokenProvider;
  beforeEach(async () => {
    servers = localServers();
    provider = await tokenProvider(servers);
  });
  afterEach(() => servers.stop());

  const base = () => ({
    'Grant Type': 'Client Credentials',
    'Token URL': `${provider.origin}/token`,
    'Client ID': 'machine',
    'Client Secret': '{{$secret CANARY}}',
  });
  const clients: Readonly<Record<string, () => object>> = {
    'in a Basic header': base,
    'in a body': () => ({ ...base(), 'Client Credentials': 'in body' }),
    'as a password': () => ({
      ...base(),
      'Grant Type': 'Password',
      Username: 'ann',
      Password: '{{$secret CANARY}}',
    }),
    'as a private key': () => ({ ...base(), 'Client Secret': '', 'Private Key': '{{$secret CANARY}}' }),
    'as a token of the configuration': () => ({ Type: 'Mock', Token: '{{$secret CANARY}}' }),
    'at an endpoint of another origin': () => ({
      ...base(),
      'Grant Type': 'Device Authorization',
      'Device Auth URL': 'http://localhost:1/device',
    }),
    'at a provider that is not https': () => ({ ...base(), 'Token URL': 'http://idp.example.com/token' }),
    'in a wrong field': () => ({ ...base(), 'Client Credentials': 'by {{$secret CANARY}}' }),
  };
  const shown = (inspection: Inspection) => {
    const report = createReport([inspection]);
    return [asJson(report), asMarkdown(report), asText(report, { width: 120, verbose: true })].join('\n');
  };
  const assertAbsent = (text: string) => {
    for (const disguise of disguises) assert.ok(!text.includes(disguise), text);
  };

  for (const [where, client] of Object.entries(clients)) {
    it(`is in no report ${where}`, async () => {
      const world = realWorld(testTokens(provider.browse, { CANARY: canary }), environment(client()));
      const text = `GET ${provider.origin}/api\nAuthorization: Bearer {{$auth.token("shop")}}\n`;
      assertAbsent(shown(await run(text, world)));
    });
  }

  const requests: Readonly<Record<string, string>> = {
    'in a header': 'X-Anything: {{$secret CANARY}}',
    'in a Bearer header': 'Authorization: Bearer {{$secret CANARY}}',
    'in a Basic header of the request': 'Authorization: Basic ann {{$secret CANARY}}',
    'in a body of any form': 'Content-Type: text/plain\n\nhello {{$secret CANARY}}',
  };
  for (const [where, lines] of Object.entries(requests)) {
    it(`is in no report ${where}`, async () => {
      const echo = await servers.http((request, response) => {
        response.writeHead(401, { 'X-Echo': String(request.headers['x-anything'] ?? '') });
        response.end(
          JSON.stringify({ message: `no such user: ${request.headers.authorization ?? ''} ${canary}` }),
        );
      });
      const world = realWorld(testTokens(provider.browse, { CANARY: canary }), {});
      assertAbsent(shown(await run(`POST ${echo.origin}/%7B\n${lines}\n`, world)));
    });
  }

  it('is in no progress text, crash text, or file', async () => {
    const before = new Set(await readdir(tmpdir()));
    const told: string[] = [];
    const world = realWorld(testTokens(provider.browse, { CANARY: canary }), environment(base()));
    const broken = {
      ...world,
      tokens: { ...testTokens(provider.browse), secret: () => Promise.reject(new Error(`token=${canary}`)) },
    };
    const text = `GET ${provider.origin}/api\nAuthorization: Bearer {{$auth.token("shop")}}\n`;
    await run(text, world, { progress: line => told.push(line) });
    const crash = await run(text, broken).then(() => '', unexpectedFailure);
    assertAbsent([...told, crash].join('\n'));
    const fresh = (await readdir(tmpdir(), { withFileTypes: true })).filter(
      entry => entry.isFile() && !before.has(entry.name),
    );
    for (const { name } of fresh)
      assertAbsent(await readFile(join(tmpdir(), name), 'latin1').catch(() => ''));
  });
});
