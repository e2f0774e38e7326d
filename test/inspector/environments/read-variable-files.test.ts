import assert from 'node:assert/strict';
import { parseHttpFile } from '../../../src/core/http-file/parse.ts';
import { resolveRequest } from '../../../src/core/http-file/resolve.ts';
import {
  environmentNames,
  readVariableFiles,
  sourcesFor,
  variableSources,
} from '../../../src/inspector/variable-sources.ts';
import type { World } from '../../../src/inspector/world.ts';
import { fakeWorld, listing } from '../fake-world.ts';

const file = '/project/api/orders.http';
const json = (value: unknown) => JSON.stringify(value);

function worldWith(files: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  return listing(
    fakeWorld(() => ({ status: 200 }), files, env),
    files,
  );
}

async function valueIn(
  name: string,
  files: Readonly<Record<string, string>>,
  environment: string | undefined = 'dev',
  world: World = worldWith(files),
) {
  const { sources } = await variableSources(file, world, environment);
  return sources.environment.get(name)?.value;
}

describe('the files that define variables', () => {
  const api = '/project/api/';
  const alone: readonly (readonly [name: string, text: string])[] = [
    ['http-client.env.json', json({ dev: { x: 'found' } })],
    ['http-client.private.env.json', json({ dev: { x: 'found' } })],
    ['http-client.env.json.user', json({ dev: { x: 'found' } })],
    ['rest-client.env.json', json({ dev: { x: 'found' } })],
    ['rest-client.private.env.json', json({ $shared: { x: 'found' } })],
    ['.httpyac.json', json({ environments: { dev: { x: 'found' } } })],
    ['httpyac.config.json', json({ environments: { $shared: { x: 'found' } } })],
    ['package.json', json({ name: 'p', httpyac: { environments: { dev: { x: 'found' } } } })],
    ['.env', 'x=found\n'],
    ['.env.dev', 'x=found\n'],
    ['dev.env', 'x=found\n'],
    ['env/.env', 'x=found\n'],
    ['env/.env.dev', 'x=found\n'],
    ['env/dev.env', 'x=found\n'],
    ['.vscode/settings.json', '{ // note\n"rest-client.environmentVariables": {"dev": {"x": "found"}}, }'],
    ['.vscode/settings.json', json({ 'httpyac.environmentVariables': { $shared: { x: 'found' } } })],
    ['http-client.env.json', json({ $kulalaShared: { x: 'found' } })],
  ];
  for (const [name, text] of alone) {
    for (const folder of [api, '/project/', '/']) {
      it(`are read from ${folder}${name}: ${text.slice(0, 50).replace('\n', ' ')}`, async () => {
        assert.equal(await valueIn('x', { [`${folder}${name}`]: text }), 'found');
      });
    }
  }

  /** Each defines x as its own name; the later one wins. */
  const order: readonly string[] = [
    '.env',
    '.env.dev',
    'package.json',
    '.httpyac.json',
    'rest-client.env.json',
    'rest-client.private.env.json',
    'http-client.env.json',
    'http-client.private.env.json',
    'http-client.env.json.user',
  ];
  const contentOf = (name: string): string => {
    if (name.startsWith('.env')) return `x=${name}\n`;
    const environments = { dev: { x: name } };
    if (name === 'package.json') return json({ httpyac: { environments } });
    return json(name.includes('httpyac') ? { environments } : environments);
  };
  for (const [index, stronger] of order.entries()) {
    const weaker = order[index - 1];
    if (weaker === undefined) continue;
    it(`let ${stronger} override ${weaker}, even from farther away`, async () => {
      const files = { [`${api}${weaker}`]: contentOf(weaker), [`/project/${stronger}`]: contentOf(stronger) };
      assert.equal(await valueIn('x', files), stronger);
    });
  }

  for (const name of ['http-client.env.json', '.env', 'rest-client.env.json', '.httpyac.json']) {
    it(`let the nearest ${name} win, and those above add`, async () => {
      const content = (values: Record<string, string>) => {
        if (name === '.env')
          return Object.entries(values)
            .map(pair => pair.join('='))
            .join('\n');
        return json(name === '.httpyac.json' ? { environments: { dev: values } } : { dev: values });
      };
      const files = {
        [`${api}${name}`]: content({ x: 'near' }),
        [`/project/${name}`]: content({ x: 'far', y: 'added' }),
      };
      assert.equal(await valueIn('x', files), 'near');
      assert.equal(await valueIn('y', files), 'added');
    });
  }

  it('use $default while no environment is chosen, and only then', async () => {
    const files = {
      '/project/.httpyac.json': json({ environments: { $default: { x: 'd' }, dev: { y: 'e' } } }),
    };
    assert.equal(
      (await variableSources(file, worldWith(files), undefined)).sources.environment.get('x')?.value,
      'd',
    );
    assert.equal(await valueIn('x', files), undefined);
  });

  it('are the settings that the editor passes in, and then no settings file', async () => {
    const files = {
      '/project/.vscode/settings.json': json({ 'rest-client.environmentVariables': { dev: { x: 'file' } } }),
    };
    const editorSettings = {
      'rest-client.environmentVariables': { dev: { x: 'editor' }, $shared: { y: 's' } },
    };
    const world = { ...worldWith(files), editorSettings };
    assert.equal(await valueIn('x', files, 'dev', world), 'editor');
    const { sources } = await variableSources(file, world, 'dev');
    assert.equal(sources.shared?.get('y')?.value, 's');
    assert.equal(sources.environment.get('x')?.where, 'setting rest-client.environmentVariables, dev');
  });

  it('are those of the folder that HTTPYAC_ENV names', async () => {
    const files = { '/shared/.env.dev': 'x=shared\n' };
    assert.equal(await valueIn('x', files, 'dev', worldWith(files, { HTTPYAC_ENV: '/shared' })), 'shared');
  });

  it('give $dotenv the value of the chosen environment', async () => {
    const files = { '/project/.env': 'KEY=all\n', '/project/.env.dev': 'KEY=dev\n' };
    const of = async (environment: string | undefined) =>
      (await variableSources(file, worldWith(files), environment)).sources.dotenv('KEY');
    assert.equal(await of('dev'), 'dev');
    assert.equal(await of('prod'), 'all');
    assert.equal(await of(undefined), 'all');
  });

  it('say that a plain name came from .env', async () => {
    const files = { '/project/.env': 'TOKEN=made-up\n' };
    const { sources } = await variableSources(file, worldWith(files), undefined);
    const parsed = parseHttpFile('GET http://a.test\nAuthorization: Bearer {{TOKEN}}\n');
    const [node] = parsed.requests;
    assert.ok(node);
    assert.deepEqual(resolveRequest(node, parsed, sources).substitutions[0]?.origin, {
      kind: 'dotenv',
      where: '.env variable TOKEN',
      file: '/project/.env',
    });
  });

  it('name the environments that there are, without samples and shared sections', async () => {
    const files = {
      '/project/http-client.env.json': json({ $shared: {}, dev: {}, prod: {} }),
      '/project/.env.stage': '',
      '/project/.env.example': '',
      '/project/test.env': '',
      '/project/.env': '',
      '/project/.httpyac.json': json({ environments: { $default: {}, dev: {}, local: {} } }),
    };
    const found = environmentNames(await readVariableFiles(file, worldWith(files)));
    assert.deepEqual(found.toSorted(), ['dev', 'local', 'prod', 'stage', 'test']);
  });

  it('leave programs alone and name them', async () => {
    const files = { '/project/httpyac.config.js': 'throw 1', '/project/.httpyac.cjs': 'module.exports = {}' };
    const world = worldWith(files);
    const { scripts, documents } = await readVariableFiles(file, world);
    assert.deepEqual(scripts.toSorted(), ['/project/.httpyac.cjs', '/project/httpyac.config.js']);
    assert.deepEqual(documents, []);
  });

  it('make one problem of each broken file, with its place', async () => {
    const files = { [`${api}http-client.env.json`]: '{\n  "dev": {\n    "x" 1\n', [`${api}.env`]: '= =\n' };
    const { problems, notes } = await readVariableFiles(file, worldWith(files));
    assert.deepEqual(
      problems.map(problem => [problem.file, problem.line, problem.column]),
      [[`${api}http-client.env.json`, 3, 9]],
    );
    assert.equal(notes.length, 1);
  });

  it('say nothing of a package.json or settings without environments', async () => {
    const files = {
      '/project/package.json': '{"name": "p"}',
      '/project/.vscode/settings.json': '{"editor.tabSize": 2}',
    };
    const { documents, notes } = await readVariableFiles(file, worldWith(files));
    assert.deepEqual([documents, notes], [[], []]);
  });

  it('explain what Visual Studio keeps elsewhere, unless another file has it', async () => {
    const provider = { provider: 'AspnetUserSecrets', secretName: 'key' };
    const files = {
      '/project/http-client.env.json': json({ dev: { a: provider, b: provider } }),
      '/project/http-client.env.json.user': json({ dev: { b: 'own' } }),
    };
    const sources = sourcesFor(await readVariableFiles(file, worldWith(files)), worldWith(files), 'dev');
    const parsed = parseHttpFile('GET http://a.test/{{a}}/{{b}}\n');
    const [node] = parsed.requests;
    assert.ok(node);
    const { url, problems } = resolveRequest(node, parsed, sources);
    assert.equal(url, 'http://a.test/{{a}}/own');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['secret-elsewhere'],
    );
  });

  it('say that no environment is called so, where there are others', async () => {
    const files = { '/project/http-client.env.json': json({ dev: {} }) };
    const { notes } = await variableSources(file, worldWith(files), 'prod');
    assert.deepEqual(notes, ['No environment is called "prod"; there are dev.']);
    assert.deepEqual((await variableSources(file, worldWith({}), 'prod')).notes, []);
  });

  it('are found beside a file on Windows, too', async () => {
    const files: Record<string, string> = { 'C:\\project\\http-client.env.json': json({ dev: { x: 'w' } }) };
    const world = {
      ...fakeWorld(() => ({ status: 200 }), files),
      listFolder: async (folder: string) => (folder === 'C:\\project\\' ? ['http-client.env.json'] : []),
    };
    const { sources } = await variableSources('C:\\project\\api\\a.http', world, 'dev');
    assert.equal(sources.environment.get('x')?.value, 'w');
  });
});
