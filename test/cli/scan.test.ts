import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { scanCommand } from '../../src/cli/scan.ts';
import type { ScanReport } from '../../src/core/report/scan-report.ts';
import { newProgress, type ScanWorld, scanWorkspace } from '../../src/inspector/scan-workspace.ts';
import { fakeTerminal } from './fake-terminal.ts';

const secret = 'Zq81mN77xTz0q4Lw9RbK2';
const request = `GET https://api.example/a\nAuthorization: Bearer ${secret}\n`;

describe('scan', () => {
  let folder = '';
  const at = (path: string) => join(folder, path);
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  };
  const scan = async (...args: string[]) => {
    const terminal = fakeTerminal();
    const status = await scanCommand(args, terminal);
    return { status, output: terminal.printed() };
  };
  const report = async (...args: string[]): Promise<ScanReport> =>
    JSON.parse((await scan('--json', ...args)).output) as ScanReport;
  const pathsOf = ({ findings }: ScanReport) => findings.map(({ path }) => path.slice(folder.length + 1));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'scan-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('names place, kind and severity, and never the secret', async () => {
    write('a.http', request);
    const { status, output } = await scan(folder);
    assert.equal(status, 1);
    assert.match(output, /a\.http:2:23: warning: The Authorization header holds a secret in plain text/);
    assert.match(output, /1 finding in 1 files/);
    assert.ok(!output.includes(secret) && !output.includes(secret.slice(0, 4)));
  });

  it('answers 0 where there is nothing', async () => {
    write('a.http', 'GET https://api.example/a\n');
    assert.equal((await scan(at('a.http'))).status, 0);
  });

  it('refuses what it cannot read or understand', async () => {
    await assert.rejects(scan(), /at least one/);
    await assert.rejects(scan(at('nothing')), /cannot read/);
    await assert.rejects(scan('--json', '--sarif', folder), /exclude/);
  });

  it('passes over what the list at the top of a folder sets aside, as the editor does', async () => {
    write('a.http', request);
    write('deep/b.http', request.replace(secret, `${secret}x`));
    const [first] = (await report(folder)).findings;
    write('.auth-inspector-ignore', `# demo\nvalue ${first?.fingerprint}\n`);
    assert.deepEqual(pathsOf(await report(folder)), ['deep/b.http']);
    write('.auth-inspector-ignore', `value ${first?.fingerprint}\ndeep/\n`);
    assert.deepEqual(pathsOf(await report(folder)), []);
  });

  it('passes over what ignore files leave out, and node_modules', async () => {
    write('.gitignore', '*.local\nbuild/\n!keep.local\n');
    write('.ignore', 'drafts/\n');
    for (const path of [
      'a.local',
      'keep.local',
      'build/b.env',
      'drafts/c.http',
      'node_modules/d/.env',
      'e/f.http',
      'e/g.http',
    ])
      write(
        path,
        path.endsWith('.http') ? request : `x = https://jane:${secret}@api.example\nAPI_KEY=${secret}\n`,
      );
    write('e/.gitignore', 'g.http\n');
    assert.deepEqual(pathsOf(await report(folder)), ['keep.local', 'e/f.http']);
    assert.deepEqual(pathsOf(await report(at('a.local'))), ['a.local']);
  });

  it('skips and counts what is binary, huge, a link or unreadable', async () => {
    write('a.bin.txt', Uint8Array.of(0x41, 0, 0x42));
    write('huge.txt', '');
    truncateSync(at('huge.txt'), 100 * 1024 * 1024);
    write('locked/x.http', request);
    symlinkSync(folder, at('loop'));
    write('image.png', 'x');
    chmodSync(at('locked'), 0);
    const { skipped } = await report(folder);
    chmodSync(at('locked'), 0o700);
    assert.deepEqual({ ...skipped, unreadable: 0 }, { binary: 2, large: 1, unreadable: 0, link: 1 });
  });

  it('reads invalid UTF-8, UTF-16 and endless lines', async () => {
    write('a.env', Buffer.concat([Buffer.from([0xff, 0xc0, 0x0a]), Buffer.from(`API_KEY=${secret}`)]));
    write('b.env', Buffer.from(`\ufeffAPI_KEY=${secret}\n`, 'utf16le'));
    write('c.http', `GET https://api.example/?${'a=b&'.repeat(200_000)}api_key=${secret}\n`);
    assert.deepEqual(pathsOf(await report(folder)), ['a.env', 'b.env', 'c.http']);
  });

  it('sets a value aside by its fingerprint', async () => {
    write('a.http', request);
    const [found] = (await report(folder)).findings;
    assert.equal((await scan('--ignore', found?.fingerprint ?? '', folder)).status, 0);
  });

  it('tells what lacks credentials by others of the folder and by an OpenAPI document in YAML', async () => {
    write(
      'openapi.yaml',
      'openapi: 3.1.0\nsecurity:\n  - key: []\npaths:\n  /open:\n    get:\n      security: []\n  /closed:\n    get: {}\n',
    );
    write('api/a.http', 'GET https://api.example/closed\n\n###\nGET https://api.example/open\n');
    const { findings } = await report(folder);
    assert.deepEqual(
      findings.map(({ rule, line, severity }) => `${rule} ${line} ${severity}`),
      ['missing-authorization 1 warning'],
    );
  });

  it('writes SARIF 2.1.0 whose results point at rules and places', async () => {
    write('a b/c#1.http', request);
    const { output } = await scan('--sarif', folder);
    const { version, runs } = JSON.parse(output);
    const [{ tool, results }] = runs;
    assert.equal(version, '2.1.0');
    assert.equal(results[0].level, 'warning');
    assert.equal(tool.driver.rules[results[0].ruleIndex].id, results[0].ruleId);
    const { artifactLocation, region } = results[0].locations[0].physicalLocation;
    assert.match(artifactLocation.uri, /a%20b\/c%231\.http$/);
    assert.deepEqual(region, { startLine: 2, startColumn: 23, endLine: 2, endColumn: 23 + secret.length });
    assert.ok(!output.includes(secret));
  });

  it('ends when it is cancelled, and tells each file before it is read', async () => {
    const world: ScanWorld = {
      list: async () => ['a.http', 'b.http', 'c.http'].map(name => ({ name, kind: 'file' as const })),
      size: async () => 1,
      read: async () => new TextEncoder().encode(request),
    };
    const stop = new AbortController();
    const seen: string[] = [];
    const progress = newProgress();
    const onProgress = (path: string) => {
      seen.push(path);
      if (path === 'b.http') stop.abort();
    };
    for await (const _ of scanWorkspace([''], world, { signal: stop.signal, onProgress }, progress))
      assert.fail('cancelled');
    assert.deepEqual(seen, ['a.http', 'b.http']);
  });
});
