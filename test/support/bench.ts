// Parse speed against httpYac's parser on the same files in one run, and what a keystroke costs in a long file.
//   npm run bench
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { parseByName } from '../../src/core/http-file/markdown.ts';
import { printKeystrokes } from './bench-keystroke.ts';
import { clientFiles } from './client-files.ts';
import { installPackages } from './live-place.ts';

/** The least ratio that is accepted. */
const bar = 50;
const version = '6.16.7';
/** Each file is repeated to about this many characters, so that a run takes longer than the clock is coarse. */
const size = 40_000;
const rounds = 12;

/** What is used of httpYac's own interface. */
interface HttpYac {
  readonly io: { readonly fileProvider: object };
  readonly store: {
    readonly HttpFileStore: new () => {
      getOrCreate(
        name: string,
        text: () => Promise<string>,
        version: number,
        options: object,
      ): Promise<object>;
    };
  };
}

interface Measured {
  readonly name: string;
  readonly megabytes: number;
  /** The best of all rounds, in milliseconds. */
  theirs: number;
  ours: number;
}

async function loadHttpYac(): Promise<HttpYac> {
  const folder = await installPackages('httpyac', [`httpyac@${version}`]);
  const httpyac: HttpYac = createRequire(path.join(folder, 'here.js'))('httpyac');
  // Its parser asks for a file system; there is nothing in this one.
  Object.assign(httpyac.io.fileProvider, {
    isAbsolute: async (name: string) => path.isAbsolute(name),
    dirname: path.dirname,
    joinPath: path.join,
    exists: async () => false,
    hasExtension: (name: string, ...extensions: string[]) => extensions.includes(path.extname(name).slice(1)),
    readdir: async () => [],
    readFile: async () => '',
  });
  return httpyac;
}

async function milliseconds(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

async function measure({ store }: HttpYac): Promise<Measured[]> {
  const texts = clientFiles()
    .filter(({ name }) => name.endsWith('.http'))
    .map(({ name, text }) => ({ name, text: `${text}\n###\n`.repeat(Math.ceil(size / text.length)) }));
  const measured = texts.map(({ name, text }): Measured => {
    const megabytes = Buffer.byteLength(text) / 1e6;
    return { name, megabytes, theirs: Number.POSITIVE_INFINITY, ours: Number.POSITIVE_INFINITY };
  });
  let fileVersion = 1;
  // Round by round, so that whatever else the machine does meets both.
  for (let round = 0; round < rounds; round++) {
    for (const [index, { text }] of texts.entries()) {
      const row = measured[index];
      if (row === undefined) continue;
      const options = { workingDir: path.sep, config: {} };
      const theirs = () =>
        new store.HttpFileStore().getOrCreate('/bench.http', async () => text, fileVersion++, options);
      row.theirs = Math.min(row.theirs, await milliseconds(theirs));
      for (let again = 0; again < 5; again++) {
        row.ours = Math.min(row.ours, await milliseconds(() => parseByName(row.name, text)));
      }
    }
  }
  return measured;
}

function line({ name, megabytes, theirs, ours }: Measured): string {
  const speed = (time: number) => `${((megabytes / time) * 1000).toFixed(2).padStart(8)} MB/s`;
  return `${name.padEnd(28)}${speed(ours)}  ${speed(theirs)}  ${(theirs / ours).toFixed(0).padStart(5)} times`;
}

async function main(): Promise<number> {
  const measured = await measure(await loadHttpYac());
  const sum = (value: (row: Measured) => number) => measured.reduce((total, row) => total + value(row), 0);
  const all: Measured = {
    name: 'all of them',
    megabytes: sum(row => row.megabytes),
    theirs: sum(row => row.theirs),
    ours: sum(row => row.ours),
  };
  console.log(`${''.padEnd(28)}${'here'.padStart(13)}  ${`httpyac ${version}`.padStart(13)}`);
  for (const row of [...measured, all]) console.log(line(row));
  const ratio = all.theirs / all.ours;
  console.log(`${ratio.toFixed(1)} times httpYac's speed; at least ${bar} are wanted.`);
  printKeystrokes();
  return ratio >= bar ? 0 : 1;
}

process.exitCode = await main();
