import assert from 'node:assert/strict';
import { variableSources } from '../../src/inspector/variable-sources.ts';
import { fakeWorld, inspectText } from './fake-world.ts';

const text = 'GET https://api.example.com/{{path}}\nX-A: {{a}}\nX-B: {{b}}\n';
const publicFile = 'http-client.env.json';
const privateFile = 'http-client.private.env.json';
const json = (value: unknown) => JSON.stringify(value);

/** What was sent with these files on the disk, and the notes. */
async function sentWith(files: Readonly<Record<string, string>>, environment = 'dev') {
  const world = fakeWorld(() => ({ status: 200 }), files);
  const { notes } = await inspectText(text, world, { environment, sendUnresolved: true });
  const request = world.sent[0]?.request;
  return { url: request?.url, headers: Object.fromEntries(request?.headers ?? []), notes };
}

describe('variable sources', () => {
  it('are the chosen environment of the nearest folder', async () => {
    const { url, headers } = await sentWith({
      [`/project/api/${publicFile}`]: json({ dev: { path: 'near', a: 1, b: true }, prod: { path: 'wrong' } }),
      [`/project/${publicFile}`]: json({ dev: { path: 'far' } }),
    });
    assert.equal(url, 'https://api.example.com/near');
    assert.deepEqual(headers, { 'X-A': '1', 'X-B': 'true' });
  });

  it('are searched in the folders above, up to the root', async () => {
    const { url } = await sentWith({ [`/${publicFile}`]: json({ dev: { path: 'root' } }) });
    assert.equal(url, 'https://api.example.com/root');
  });

  it('let the private file override the public one, and add to it', async () => {
    const { url, headers } = await sentWith({
      [`/project/api/${publicFile}`]: json({ dev: { path: 'public', a: 'public' } }),
      [`/project/api/${privateFile}`]: json({ dev: { path: 'private', b: 'private' } }),
    });
    assert.equal(url, 'https://api.example.com/private');
    assert.deepEqual(headers, { 'X-A': 'public', 'X-B': 'private' });
  });

  it('start from $shared, which the chosen environment overrides', async () => {
    const { url, headers } = await sentWith({
      [`/project/api/${publicFile}`]: json({
        dev: { path: 'dev' },
        $shared: { path: 'shared', a: 'shared' },
      }),
    });
    assert.equal(url, 'https://api.example.com/dev');
    assert.equal(headers['X-A'], 'shared');
  });

  it('do not let $shared of the private file override the chosen environment of the public one', async () => {
    const { url } = await sentWith({
      [`/project/api/${publicFile}`]: json({ dev: { path: 'dev' } }),
      [`/project/api/${privateFile}`]: json({ $shared: { path: 'shared' } }),
    });
    assert.equal(url, 'https://api.example.com/dev');
  });

  it('are $shared alone where no environment was chosen', async () => {
    const world = fakeWorld(() => ({ status: 200 }), {
      [`/project/api/${publicFile}`]: json({ $shared: { path: 'shared' }, dev: { path: 'dev' } }),
    });
    const { sources } = await variableSources('/project/api/orders.http', world, undefined);
    assert.deepEqual(
      [...sources.environment].map(([name, { value }]) => [name, value]),
      [['path', 'shared']],
    );
  });

  it('leave out values that are no plain value', async () => {
    const { url } = await sentWith({
      [`/project/api/${publicFile}`]: json({ dev: { path: { x: 1 }, a: null } }),
    });
    assert.match(url ?? '', /path/);
  });

  it('say where a value came from', async () => {
    const path = `/project/api/${publicFile}`;
    const world = fakeWorld(() => ({ status: 200 }), { [path]: json({ dev: { path: 'x' } }) });
    const { sources } = await variableSources('/project/api/orders.http', world, 'dev');
    assert.equal(sources.environment.get('path')?.where, `${path}, dev`);
  });

  it('hold what every environment defines, and whether it applies', async () => {
    const world = fakeWorld(() => ({ status: 200 }), {
      [`/project/api/${publicFile}`]: json({ $shared: { a: 1 }, dev: { a: 2 }, prod: { a: 3, b: 4 } }),
      [`/project/api/${privateFile}`]: json({ prod: { a: 5, c: {} } }),
    });
    const { sources } = await variableSources('/project/api/orders.http', world, 'dev');
    const defined = (name: string) =>
      sources.defined?.get(name)?.map(({ value, environment, applies }) => [value, environment, applies]);
    assert.deepEqual(defined('a'), [
      ['1', '$shared', true],
      ['2', 'dev', true],
      ['3', 'prod', false],
      ['5', 'prod', false],
    ]);
    assert.deepEqual(defined('b'), [['4', 'prod', false]]);
    assert.equal(defined('c'), undefined);
  });

  for (const [what, broken] of [
    ['broken JSON', '{"dev": {'],
    ['a list', '[1]'],
    ['a text', '"dev"'],
    ['null', 'null'],
    ['an empty file', ''],
  ] as const) {
    it(`turn ${what} into a note, and go on with the other file`, async () => {
      const { url, notes } = await sentWith({
        [`/project/api/${publicFile}`]: broken,
        [`/project/api/${privateFile}`]: json({ dev: { path: 'private' } }),
      });
      assert.equal(url, 'https://api.example.com/private');
      assert.ok(notes.some(note => note.startsWith(`/project/api/${publicFile}: `)));
    });
  }

  it('never repeat the content of a broken file in a note', async () => {
    const { notes } = await sentWith({ [`/project/api/${privateFile}`]: 'SECRET {"dev": "SECRET"}' });
    assert.ok(notes.length > 0);
    assert.doesNotMatch(notes.join('\n'), /SECRET/);
  });

  it('read .env of the nearest folder, and the process', async () => {
    const world = fakeWorld(
      () => ({ status: 200 }),
      { '/project/.env': 'API_PATH="from dotenv"\n# note\nOTHER=x\n', '/.env': 'API_PATH=far\n' },
      { API_KEY: 'from-process' },
    );
    const lines = 'GET https://api.example.com/\nX-A: {{$dotenv API_PATH}}\nX-B: {{$processEnv API_KEY}}\n';
    await inspectText(lines, world);
    assert.deepEqual(world.sent[0]?.request.headers, [
      ['X-A', 'from dotenv'],
      ['X-B', 'from-process'],
    ]);
  });

  it('take from the .env files above what the nearest lacks, as httpYac does', async () => {
    const world = fakeWorld(() => ({ status: 200 }), {
      '/project/api/.env': 'A=1\n',
      '/project/.env': 'A=0\nB=2\n',
    });
    const { sources } = await variableSources('/project/api/orders.http', world, undefined);
    assert.deepEqual([sources.dotenv('A'), sources.dotenv('B')], ['1', '2']);
  });

  for (const [file, folders] of [
    ['/project/api/orders.http', ['/project/api/', '/project/', '/']],
    ['/orders.http', ['/']],
    ['C:\\project\\orders.http', ['C:\\project\\', 'C:\\']],
    ['-', ['']],
    ['orders.http', ['']],
  ] as const) {
    it(`look beside ${file} and above, each folder once`, async () => {
      const world = fakeWorld(() => ({ status: 200 }));
      await variableSources(file, world, 'dev');
      const looked = world.read.filter(path => path.endsWith('.env'));
      assert.deepEqual(
        looked,
        folders.map(folder => `${folder}.env`),
      );
    });
  }

  it('look in the working folder for a relative path too', async () => {
    const world = fakeWorld(() => ({ status: 200 }));
    await variableSources('api/orders.http', world, 'dev');
    assert.deepEqual(
      world.read.filter(path => path.endsWith('.env')),
      ['api/.env', '.env'],
    );
  });

  it('are searched within a bound, however deep the file lies', async () => {
    const world = fakeWorld(() => ({ status: 200 }));
    await variableSources(`${'/deep'.repeat(500)}/orders.http`, world, 'dev');
    assert.ok(world.read.length <= 3 * 24, String(world.read.length));
  });
});
