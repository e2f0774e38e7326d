import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { build } from 'esbuild';
import { cliOptions, hostOptions, suiteOptions } from '../esbuild.mjs';
import { schemes } from '../src/core/auth/schemes/index.ts';
import { causeIds } from '../src/core/diagnosis/cause-id.ts';
import { causes } from '../src/core/diagnosis/causes/index.ts';
import { toolNames } from '../src/core/http-file/dialect.ts';
import { traps } from '../src/core/http-file/traps/index.ts';
import { brokenArrows, importCircles, worldlyUses } from './support/architecture.ts';
import { eagerInputs } from './support/bundles.ts';
import {
  differences,
  focusedOrSkippedTests,
  homelessTests,
  localTraces,
  meaninglessNames,
  registryDifferences,
  resolvedPackages,
  topLevelDifferences,
} from './support/conventions.ts';
import { projectRoot } from './support/project-root.ts';
import { projectFiles, projectPaths, readProjectFile } from './support/source-files.ts';
import { suites } from './support/suites.ts';

const diagnosis = 'src/core/diagnosis';

describe('the architecture', () => {
  it('has no broken arrow', () => {
    assert.deepEqual(brokenArrows(projectFiles('src', /\.ts$/)), []);
  });

  it('has no circle of imports below the extension', () => {
    const files = projectFiles('src', /\.ts$/).filter(({ path }) => !path.startsWith('src/extension/'));
    assert.deepEqual(importCircles(files), []);
  });

  it('keeps the core away from clock, chance, network and machine', async () => {
    assert.deepEqual(await worldlyUses(projectFiles('src/core', /\.ts$/)), []);
  });

  it('loads transport, token library and practice server on first use only', async () => {
    const { metafile } = await build({ ...hostOptions(), write: false, metafile: true });
    const eager = eagerInputs(metafile, 'dist/extension.js');
    assert.ok(eager.includes('src/extension/extension.ts'));
    const late =
      /^(?:node_modules\/(?:undici|jose|oauth4webapi)\/|src\/(?:transport|inspector|playground)\/)/;
    assert.deepEqual(
      eager.filter(path => late.test(path)),
      [],
    );
  });
});

describe('the registries', () => {
  const files = projectFiles(diagnosis, /\.ts$/);
  for (const [folder, contract] of [['causes'], ['probes'], ['products', 'product.ts']] as const) {
    it(`list every file of ${folder}, each with its name as id`, () => {
      assert.deepEqual(registryDifferences(files, `${diagnosis}/${folder}`, contract), []);
    });
  }

  it('list every trap, each with its name as id', () => {
    const sources = projectFiles('src/core/http-file', /\.ts$/);
    assert.deepEqual(registryDifferences(sources, 'src/core/http-file/traps', 'trap.ts'), []);
  });

  it('hold one documented cause for every id', () => {
    assert.deepEqual(
      differences(
        causes.map(cause => cause.id),
        causeIds,
      ),
      [],
    );
    for (const { id, title, help, references } of causes) {
      const texts = [title, help.meaning, help.confirm, help.client, help.server];
      assert.ok(
        texts.every(text => text.trim() !== ''),
        `${id} has an empty text`,
      );
      assert.ok(references.length > 0, `${id} names no source`);
    }
  });
});

describe('the repository', () => {
  const paths = projectPaths();
  const text = projectFiles('', /\.(?:ts|mjs|json|md|http|sh|yml|css|svg|txt)$|^\.[^/]*$|^\.ci\//);

  it('has the agreed entries at its top', () => {
    assert.deepEqual(topLevelDifferences(paths), []);
  });

  it('names every file after what is in it', () => {
    assert.deepEqual(meaninglessNames(paths), []);
  });

  it('holds no path of a machine and no registry', () => {
    const own = new Set(['test/support/conventions.ts', 'test/project-guards.test.ts']);
    assert.deepEqual(localTraces(text.filter(({ path }) => !own.has(path))), []);
    assert.deepEqual(resolvedPackages(JSON.parse(readProjectFile('package-lock.json'))), []);
  });

  it('contributes the commands that the extension registers', async () => {
    const { contributes } = JSON.parse(readProjectFile('package.json'));
    const contributed: string[] = contributes.commands.map(({ command }: { command: string }) => command);
    const source = readProjectFile('src/extension/commands.ts');
    const registered = [...source.matchAll(/'(httpAuthInspector\.\w+)'/g)].map(match => match[1] ?? '');
    assert.deepEqual(differences(contributed, registered), []);
  });
});

describe('the tests', () => {
  it('all run', () => {
    const own = new Set(['test/project-guards.test.ts']);
    const files = projectFiles('test', /\.(?:test|browser)\.ts$/).filter(({ path }) => !own.has(path));
    assert.deepEqual(focusedOrSkippedTests(files), []);
  });

  it('belong to one suite each', () => {
    const filesOf = new Map(
      suites.map(({ name, files }) => [
        name,
        files.flatMap(pattern => globSync(pattern, { cwd: projectRoot })),
      ]),
    );
    const runs = (path: string) =>
      [...filesOf].filter(([, files]) => files.includes(path)).map(([name]) => name);
    const paths = projectPaths('test').filter(path => /\.(?:test|browser)\.ts$/.test(path));
    assert.ok(paths.includes('test/project.test.ts'));
    assert.deepEqual(homelessTests(paths, runs), []);
  });

  it('of the extension host are all in its bundle', async () => {
    const { metafile } = await build({ ...suiteOptions(), write: false, metafile: true });
    const paths = projectPaths('test/extension/suite').filter(path => path.endsWith('.test.ts'));
    assert.ok(paths.length > 0);
    assert.deepEqual(
      paths.filter(path => metafile.inputs[path] === undefined),
      [],
    );
  });
});

describe('the README', () => {
  const readme = readProjectFile('README.md');

  it('lists every cause with its title', () => {
    const rows = causes.map(({ id, title }) => `| \`${id}\` | ${title} |`);
    assert.deepEqual(
      rows.filter(row => !readme.includes(row)),
      [],
    );
  });

  it('says of every trap whom it catches, and whether there is a fix', () => {
    const table = readme.slice(readme.indexOf('## Traps'), readme.indexOf('## On the command line'));
    const rows = [...table.matchAll(/^\| `([\w-]+)` \| ([^|]+) \| [^|]+ \|([^|]*)\|$/gm)];
    const names = { 'rest-client': 'REST Client', httpyac: 'httpYac', jetbrains: 'JetBrains' };
    const written = rows.map(([, id, whom]) => `${id} ${whom}`);
    const registered = traps.map(({ id, dialects: caught = [] }) => {
      const whom = caught.map(name => ({ ...toolNames, ...names })[name]).join(', ');
      return `${id} ${whom === '' ? 'all' : whom}`;
    });
    assert.deepEqual(written, registered);
    const fixing = rows.filter(([, , , fix = '']) => fix.trim() !== '').map(([, id = '']) => id);
    const offering = traps
      .map(({ id }) => id)
      .filter(id => /\bfixed:/.test(readProjectFile(`test/core/http-file/traps/${id}.test.ts`)));
    assert.deepEqual(fixing, offering);
  });

  it('lists every scheme with what is put on the wire', () => {
    const rows = schemes.map(({ name, sending }) => `| \`${name}\` | ${sending} |`);
    assert.deepEqual(
      rows.filter(row => !readme.includes(row)),
      [],
    );
  });

  it('shows pictures that are there', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\((media\/[^)]+)\)/g)].map(match => match[1] ?? '');
    assert.ok(pictures.length >= 2);
    assert.deepEqual(
      pictures.filter(path => !projectPaths().includes(path)),
      [],
    );
  });
});

describe('the notices of bundled packages', () => {
  it('name every package in the bundle with its version', async () => {
    const built = await Promise.all(
      [hostOptions(), cliOptions()].map(options => build({ ...options, write: false, metafile: true })),
    );
    const bundled = built
      .flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}))
      .map(path => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
    const named = [...new Set(bundled.filter(name => name !== undefined))].map(name => {
      const { version } = JSON.parse(readProjectFile(`node_modules/${name}/package.json`)) as {
        version: string;
      };
      return `${name} ${version}`;
    });
    const notices = readProjectFile('media/third-party-notices.txt').split('\n');
    assert.ok(named.length >= 2);
    assert.deepEqual(
      named.filter(name => !notices.includes(name)),
      [],
    );
  });
});
