import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'esbuild';
import { causeIds } from '../src/core/diagnosis/cause-id.ts';
import { products } from '../src/core/diagnosis/products/index.ts';
import type { Fingerprint, Product, ProductRow } from '../src/core/diagnosis/products/product.ts';
import * as shared from '../src/core/diagnosis/row-conditions.ts';
import { columnBreak, columns, firstCause, unpackProducts } from './unpack-products.ts';

type Condition = NonNullable<ProductRow['when']>;
type Values = Partial<Record<(typeof columns)[number], string | number>>;

/** Conditions of one product: they stay code, in the file that they are written in. */
interface OwnCondition {
  readonly product: string;
  readonly condition: Condition;
}

/** The same for every bundle that one process builds. */
let packedOnce: string | undefined;

/**
 * The registry of products as one packed text in place of its many files, a tenth of the package less. Of a product's
 * own file only the conditions are left that it alone has.
 */
export const packedProducts: Plugin = {
  name: 'packed-products',
  setup({ onLoad }) {
    const own = ownConditions(products);
    onLoad({ filter: /core[\\/]diagnosis[\\/]products[\\/]index\.ts$/ }, () => {
      packedOnce ??= registryModule(products, own);
      return { contents: packedOnce, loader: 'ts' };
    });
    onLoad({ filter: /core[\\/]diagnosis[\\/]products[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')) + exportedConditions(basename(path, '.ts'), own),
      loader: 'ts',
    }));
  },
};

/** What stands for products/index.ts. Throws when the registry does not come out of it as it went in. */
function registryModule(registry: readonly Product[], own: readonly OwnCondition[]): string {
  const conditions = [...Object.values(shared), ...own.map(({ condition }) => condition)];
  const text = packProducts(registry, conditions);
  if (!isDeepStrictEqual(unpackProducts(text, conditions), withoutPapers(registry))) {
    throw new Error('The packed registry of products is not the one that was packed.');
  }
  const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  const packed = brotliCompressSync(text, { params }).toString('base64');
  const names = own.map((_, index) => `own${index}`);
  return `
import { brotliDecompressSync } from 'node:zlib';
import { unpackProducts } from ${JSON.stringify(join(import.meta.dirname, 'unpack-products.ts'))};
import { ${Object.keys(shared)} } from '../row-conditions.ts';
${own.map(({ product }, index) => `import { own${index} } from './${product}.ts';`).join('\n')}
export const products = unpackProducts(
  brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString(),
  [${[...Object.keys(shared), ...names]}],
);`;
}

/** The registry as text, column after column. `conditions` are all functions that rows have. Pure. */
export function packProducts(registry: readonly Product[], conditions: readonly Condition[]): string {
  const tables: readonly Values[][] = [
    registry.map(({ name, protocol, fingerprints, rows }) => ({
      name,
      protocol: protocol ? 1 : '',
      fingerprints: fingerprints.length,
      rows: rows.length,
    })),
    registry.flatMap(({ fingerprints }) => fingerprints.map(packFingerprint)),
    registry.flatMap(({ rows }) => rows.map(row => packRow(row, conditions))),
  ];
  return columns
    .map(column => {
      const table = tables.find(([first]) => first && column in first) ?? [];
      return table.map(values => values[column] ?? '').join('\n');
    })
    .join(columnBreak);
}

function packFingerprint(print: Fingerprint): Values {
  if ('header' in print) return { place: print.header[0], print: packPattern(print.header[1]) };
  return 'body' in print
    ? { place: 'body', print: packPattern(print.body) }
    : { place: 'host', print: packPattern(print.host) };
}

function packRow(row: ProductRow, conditions: readonly Condition[]): Values {
  return {
    causes: row.causes.map(id => String.fromCharCode(firstCause + causeIds.indexOf(id))).join(''),
    status: [row.status ?? []].flat().join(' '),
    headerName: row.header?.[0] ?? '',
    header: packPattern(row.header?.[1]),
    text: packPattern(row.text),
    body: packPattern(row.body),
    fingerprinted: row.fingerprinted ? 1 : '',
    when: row.when ? conditions.indexOf(row.when) : '',
  };
}

function packPattern(pattern: RegExp | undefined): string {
  return pattern ? String(pattern).slice(1) : '';
}

/** What is left of the registry at run time. Pure. */
export function withoutPapers(registry: readonly Product[]): object[] {
  return registry.map(({ id: _, ...product }) => ({
    ...product,
    rows: product.rows.map(({ id: _id, source: _source, ...row }) => row),
  }));
}

/** The conditions that are not among the shared ones, each once, with the product that has it. Pure. */
export function ownConditions(registry: readonly Product[]): OwnCondition[] {
  const found = new Map<Condition, string>();
  const known = new Set<Condition>(Object.values(shared));
  for (const { id, rows } of registry) {
    for (const { when } of rows) if (when && !known.has(when)) found.set(when, found.get(when) ?? id);
  }
  return [...found].map(([condition, product]) => ({ product, condition }));
}

/**
 * Exports of a product's own conditions, to be put below its file: by name where it has one, else as written, which is
 * right for an arrow function in a row. One made by another function is neither, and not taken.
 */
function exportedConditions(product: string, own: readonly OwnCondition[]): string {
  return own
    .map(({ product: owner, condition }, index) => {
      if (owner !== product) return '';
      if (condition.name === '') throw new Error(`${product}: write the condition as a function of its own.`);
      return `\nexport const own${index} = ${condition.name === 'when' ? condition : condition.name};`;
    })
    .join('');
}
