import { transform } from 'esbuild';

/** What an editor reads of a package.json; the rest is for those who build it. */
const onlyForBuilding: ReadonlySet<string> = new Set(['scripts', 'devDependencies', 'mocha']);

/** By the name of a file in the package: its content without what no editor reads. */
const lean: readonly (readonly [name: RegExp, rewrite: (content: string) => string | Promise<string>])[] = [
  [/(?:^|\/)package\.json$/, content => JSON.stringify(JSON.parse(content, withoutBuilding))],
  [/\.json$/, content => JSON.stringify(JSON.parse(content))],
  [/\.css$/, async content => (await transform(content, { loader: 'css', minify: true })).code],
];

/** The content of a packaged file, shorter where that changes nothing for an editor. Throws for JSON that is none. */
export async function leanContent(name: string, content: Buffer): Promise<Buffer> {
  const rewrite = lean.find(([pattern]) => pattern.test(name))?.[1];
  return rewrite === undefined ? content : Buffer.from(await rewrite(content.toString()));
}

function withoutBuilding(key: string, value: unknown): unknown {
  return onlyForBuilding.has(key) ? undefined : value;
}
