import assert from 'node:assert/strict';
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
  topLevel,
  topLevelDifferences,
} from './support/conventions.ts';
import { importsOf, type SourceFile } from './support/source-files.ts';

const file = (path: string, text = ''): SourceFile => ({ path, text });

describe('importsOf', () => {
  const cases: readonly (readonly [name: string, text: string, expected: string])[] = [
    ['a static import', "import { a } from '../auth/jwt.ts';", 'static src/core/auth/jwt.ts'],
    ['a default import', "import undici from 'undici';", 'static undici'],
    ['an import over several lines', "import {\n  a,\n  b,\n} from './x.ts';", 'static src/core/report/x.ts'],
    ['an import for its effect', "import './x.ts';", 'static src/core/report/x.ts'],
    ['a type import', "import type { A } from './x.ts';", 'type src/core/report/x.ts'],
    ['a re-export', "export { a } from './x.ts';", 'static src/core/report/x.ts'],
    ['a re-export of everything', "export * from './x.ts';", 'static src/core/report/x.ts'],
    ['a re-export of types', "export type { A } from './x.ts';", 'type src/core/report/x.ts'],
    ['a dynamic import', "const a = await import('undici');", 'dynamic undici'],
    ['the type of a module', "let a: typeof import('undici');", 'type undici'],
  ];
  for (const [name, text, expected] of cases) {
    it(`reads ${name}`, () => {
      const imports = importsOf(file('src/core/report/report.ts', text));
      assert.deepEqual(
        imports.map(({ kind, target }) => `${kind} ${target}`),
        [expected],
      );
    });
  }
});

describe('brokenArrows', () => {
  const broken: readonly (readonly [path: string, text: string])[] = [
    ['src/core/http-file/parse.ts', "import { a } from '../auth/jwt.ts';"],
    ['src/core/auth/jwt.ts', "import { a } from '../http-file/parse.ts';"],
    ['src/core/secrets/scan.ts', "import { a } from '../evidence/evidence.ts';"],
    ['src/core/evidence/collect.ts', "import { a } from '../diagnosis/cause.ts';"],
    ['src/core/diagnosis/diagnose.ts', "import type { A } from '../report/report.ts';"],
    ['src/core/report/report.ts', "import { a } from 'node:fs';"],
    ['src/core/diagnosis/diagnose.ts', "import { a } from 'jose';"],
    ['src/core/auth/jwt.ts', "const a = await import('undici');"],
    ['src/transport/send.ts', "import { a } from '../inspector/inspect.ts';"],
    ['src/inspector/inspect.ts', "import { a } from 'undici';"],
    ['src/inspector/inspect.ts', "import { a } from 'node:fs';"],
    ['src/playground/playground.ts', "import { a } from '../transport/send.ts';"],
    ['src/cli/main.ts', "import { a } from '../extension/world.ts';"],
    ['src/cli/main.ts', "import * as vscode from 'vscode';"],
    ['src/extension/world.ts', "import { a } from '../cli/main.ts';"],
    ['src/extension/world.ts', "import { a } from '../transport/cookie-jar.ts';"],
    ['src/extension/world.ts', "import { a } from '../webview/view/panel.ts';"],
    ['src/webview/main.ts', "import { a } from '../core/report/report.ts';"],
    ['src/webview/main.ts', "import type * as vscode from 'vscode';"],
    ['src/shared/odds.ts', ''],
  ];
  for (const [path, text] of broken) {
    it(`sees ${text || 'a file of no part'} in ${path}`, () => {
      assert.equal(brokenArrows([file(path, text)]).length, 1);
    });
  }

  const allowed: readonly (readonly [path: string, text: string])[] = [
    ['src/core/auth/verify.ts', "import { a } from 'jose';"],
    ['src/core/auth/jwt.ts', "import type { A } from '../http-file/range.ts';"],
    ['src/core/report/report.ts', "import { a } from '../diagnosis/cause.ts';"],
    ['src/transport/send.ts', "import { a } from 'undici';\nimport { b } from 'node:tls';"],
    ['src/cli/main.ts', "import { a } from '../playground/playground.ts';"],
    ['src/extension/world.ts', "const { send } = await import('../transport/send.ts');"],
    ['src/webview/main.ts', "import type { A } from '../core/report/report.ts';"],
  ];
  for (const [path, text] of allowed) {
    it(`allows ${text} in ${path}`, () => {
      assert.deepEqual(brokenArrows([file(path, text)]), []);
    });
  }
});

describe('importCircles', () => {
  const circles = (...texts: readonly (readonly [path: string, text: string])[]) =>
    importCircles(texts.map(([path, text]) => file(path, text)));

  it('sees files that import each other, for a type alone as well', () => {
    assert.deepEqual(
      circles(
        ['src/core/auth/a.ts', "import { b } from './b.ts';"],
        ['src/core/auth/b.ts', "import { c } from './c.ts';"],
        ['src/core/auth/c.ts', "import type { A } from './a.ts';"],
        ['src/core/auth/d.ts', "import { a } from './a.ts';"],
      ),
      ['src/core/auth/a.ts → src/core/auth/b.ts → src/core/auth/c.ts → src/core/auth/a.ts'],
    );
  });

  it('lets two files take from a third, and lets what is loaded later look back', () => {
    assert.deepEqual(
      circles(
        ['src/core/auth/a.ts', "import { b } from './b.ts';\nimport { c } from './c.ts';"],
        ['src/core/auth/b.ts', "import { c } from './c.ts';"],
        ['src/core/auth/c.ts', "const { a } = await import('./a.ts');"],
      ),
      [],
    );
  });
});

describe('worldlyUses', () => {
  // biome-ignore format: one use a line reads better
  const uses = [
    'process.env', 'console.log(1)', "Buffer.from('')", 'globalThis.x', "fetch('')", 'Date.now()', 'new Date()', 'new Date',
    'Math.random()', 'performance.now()', 'setTimeout(f, 1)', 'crypto.randomUUID()',
  ];
  for (const use of uses) {
    it(`sees ${use}`, async () => {
      assert.equal((await worldlyUses([file('src/core/auth/a.ts', `export const a = ${use};`)])).length, 1);
    });
  }

  // biome-ignore format: one use a line reads better
  const harmless = [
    "'the process of Date.now() and fetch()'", 'new Date(0)', 'Date.parse(x)', 'x.process', '((fetch: () => 1) => fetch())(f)',
    '1 // console.log, Math.random()',
  ];
  for (const use of harmless) {
    it(`stays silent about ${use}`, async () => {
      assert.deepEqual(await worldlyUses([file('src/core/auth/a.ts', `export const a = ${use}\n;`)]), []);
    });
  }
});

describe('eagerInputs', () => {
  it('follows static imports and stops at dynamic ones', () => {
    const output = (
      input: string,
      imports: readonly [path: string, kind: 'import-statement' | 'dynamic-import'][],
    ) => ({
      bytes: 1,
      exports: [],
      inputs: { [input]: { bytesInOutput: 1 } },
      imports: imports.map(([path, kind]) => ({ path, kind })),
    });
    const outputs = {
      'dist/a.js': output('src/a.ts', [
        ['dist/b.js', 'import-statement'],
        ['dist/c.js', 'dynamic-import'],
      ]),
      'dist/b.js': output('src/b.ts', [['dist/a.js', 'import-statement']]),
      'dist/c.js': output('src/c.ts', []),
    };
    assert.deepEqual(eagerInputs({ outputs }, 'dist/a.js').sort(), ['src/a.ts', 'src/b.ts']);
  });
});

describe('registryDifferences', () => {
  const index = file('d/causes/index.ts', "import { good } from './good.ts';");
  const good = file('d/causes/good.ts', "export const good = {\n  id: 'good',\n};");

  it('accepts a file that is listed under its name', () => {
    assert.deepEqual(registryDifferences([index, good], 'd/causes'), []);
  });

  it('passes over the contract', () => {
    assert.deepEqual(
      registryDifferences([index, good, file('d/causes/cause.ts')], 'd/causes', 'cause.ts'),
      [],
    );
  });

  it('sees a file that is not listed', () => {
    const late = file('d/causes/late.ts', "export const late = {\n  id: 'late',\n};");
    assert.deepEqual(registryDifferences([index, good, late], 'd/causes'), [
      'd/causes/late.ts is not in the index',
    ]);
  });

  it('sees an id that differs from the name', () => {
    const odd = file('d/causes/good.ts', "export const good = {\n  id: 'odd',\n};");
    assert.deepEqual(registryDifferences([index, odd], 'd/causes'), ['d/causes/good.ts has the id odd']);
  });

  it('sees a folder without index', () => {
    assert.deepEqual(registryDifferences([good], 'd/causes'), ['d/causes has no index.ts']);
  });
});

describe('the guards of the repository', () => {
  it('see a top-level entry that is missing and one that is not agreed on', () => {
    const paths = topLevel.filter(name => name !== 'LICENSE').concat('notes.txt', '.gitignore');
    assert.deepEqual(topLevelDifferences(paths), ['LICENSE is missing', 'notes.txt is not agreed on']);
  });

  it('see names that say nothing', () => {
    const bad = [
      'src/utils.ts',
      'src/common/a.ts',
      'test/string-helpers.ts',
      'src/panel-manager.ts',
      'a/util.test.ts',
    ];
    const fine = [
      'src/a/products/x-api-manager.ts',
      'src/core/auth/jwt.ts',
      'src/uncommon.ts',
      'src/utility-bill.ts',
    ];
    assert.deepEqual(meaninglessNames([...bad, ...fine]), bad);
  });

  it('see focused and skipped tests', () => {
    const texts = ["it.only('a')", "describe.skip('a')", "xit('a')", "fdescribe('a')", 'this.skip()'];
    const files = texts.map(text => file(text, text));
    assert.deepEqual(focusedOrSkippedTests(files), texts);
    assert.deepEqual(focusedOrSkippedTests([file('a', "it('skips'); audit.skipped(); exit(1);")]), []);
  });

  it('see paths of a machine and registries', () => {
    const bad = [
      "'/home/ann/x'",
      '/root/.npm',
      'C:\\Users\\ann',
      ['https://registry', 'npmjs', 'org/a'].join('.'),
      'https://nexus.corp/a',
    ];
    const fine = ['https://example.com/home/ann/x', '{{origin}}/work/1', 'src/work/a', '/usr/bin/env'];
    assert.equal(localTraces([file('a', bad.join('\n'))]).length, bad.length);
    assert.deepEqual(localTraces([file('a', fine.join('\n'))]), []);
  });

  it('see a lock file that names a registry', () => {
    const packages = { 'node_modules/a': { resolved: 'https://example.com/a.tgz' }, 'node_modules/b': {} };
    assert.deepEqual(resolvedPackages({ packages }), ['node_modules/a']);
  });

  it('see lists that differ', () => {
    assert.deepEqual(differences(['a', 'b'], ['b', 'c']), ['only in the first: a', 'only in the second: c']);
  });

  it('see tests that no suite or more than one runs', () => {
    const runs = (path: string) => (path === 'a' ? [] : path === 'b' ? ['x', 'y'] : ['x']);
    assert.deepEqual(homelessTests(['a', 'b', 'c'], runs), ['a is run by no suite', 'b is run by x and y']);
  });
});
