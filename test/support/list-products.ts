import { readdirSync, writeFileSync } from 'node:fs';

/**
 * Writes the registry of products: one import and one entry for every data file in its folder.
 * `npm run products` after adding a file; a test fails where it was forgotten.
 */
const folder = new URL('../../src/core/diagnosis/products/', import.meta.url);

export function registryText(files: readonly string[]): string {
  const ids = files.map(file => file.replace(/\.ts$/, '')).sort();
  const name = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const imports = [...ids, 'product']
    .sort()
    .map(id =>
      id === 'product'
        ? "import type { Product } from './product.ts';"
        : `import { ${name(id)} } from './${id}.ts';`,
    );
  return `${imports.join('\n')}\n\n/** Every product whose words are known, one data file each. Written by \`npm run products\`. */\nexport const products: readonly Product[] = [\n${ids.map(id => `  ${name(id)},\n`).join('')}];\n`;
}

export function productFiles(): string[] {
  return readdirSync(folder).filter(
    file => file.endsWith('.ts') && file !== 'index.ts' && file !== 'product.ts',
  );
}

if (import.meta.main) writeFileSync(new URL('index.ts', folder), registryText(productFiles()));
