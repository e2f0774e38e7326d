import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { packProducts, withoutPapers } from '../build/packed-products.ts';
import { type PackedProduct, type PackedRow, unpackProducts } from '../build/unpack-products.ts';
import { hostOptions } from '../esbuild.mjs';
import { products } from '../src/core/diagnosis/products/index.ts';
import type { Product } from '../src/core/diagnosis/products/product.ts';
import { collectEvidence } from '../src/core/evidence/collect.ts';
import { exchangeOf, readCorpus } from './support/corpus.ts';
import { projectRoot } from './support/project-root.ts';
import { projectFiles } from './support/source-files.ts';

/** The registry as the bundles have it. */
async function builtProducts(): Promise<readonly PackedProduct[]> {
  const { outputFiles } = await build({
    ...hostOptions({ minify: true }),
    entryPoints: ['src/core/diagnosis/products/index.ts'],
    splitting: false,
    banner: {},
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)).products;
}

/** Functions are told apart by what they do, not by which they are. */
const withoutFunctions = (registry: readonly object[]): unknown =>
  registry.map(product => ({
    ...product,
    rows: (product as PackedProduct).rows.map(row => ({ ...row, when: typeof row.when })),
  }));

const recorded = projectFiles('test/fixtures', /\/(?:products|corpus)\/[^/]+\.jsonl$/).flatMap(({ path }) =>
  readCorpus(new URL(path, `file://${projectRoot}/`)),
);

describe('the packed registry of products', () => {
  let built: readonly PackedProduct[];
  before(async () => {
    built = await builtProducts();
  });

  it('has every product and row in its order, without ids and sources', () => {
    assert.deepEqual(withoutFunctions(built), withoutFunctions(withoutPapers(products)));
  });

  it('asks the same of every recorded answer', () => {
    const rows = products.flatMap(product => product.rows);
    const pairs = built.flatMap(product => product.rows).map((row, index) => [row.when, rows[index]?.when]);
    const conditions = new Map(pairs.filter(([packed]) => packed !== undefined) as [Condition, Condition][]);
    const answers = recorded.map(answer =>
      collectEvidence({ exchange: exchangeOf(answer), source: undefined, now: 0 }),
    );
    assert.ok(answers.length > 1000 && conditions.size > 50);
    for (const [packed, written] of conditions) {
      const differing = answers.filter(evidence => packed(evidence) !== written(evidence));
      assert.equal(differing.length, 0, String(written));
    }
  });

  it('keeps what no product has today: flags, several states, empty lists', () => {
    const product: Product = {
      id: 'made-up',
      name: 'Made up',
      protocol: true,
      fingerprints: [{ host: /^a\/b$/iu }, { body: /\// }, { header: ['Server', /./s] }],
      rows: [
        { id: 'a', causes: ['not-an-auth-failure', 'rate-limited'], status: [401, 403], source: 'nowhere' },
        { id: 'b', causes: [], header: ['X-Made-Up', /^\n$/], fingerprinted: true, source: 'nowhere' },
      ],
    };
    const bare: Product = { id: 'bare', name: 'Bare', fingerprints: [], rows: [] };
    const registry = [bare, product, bare];
    assert.deepEqual(unpackProducts(packProducts(registry, []), []), withoutPapers(registry));
  });
});

type Condition = NonNullable<PackedRow['when']>;
