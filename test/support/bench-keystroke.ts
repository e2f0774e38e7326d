// What a keystroke costs in a file of 10,000 requests, beside a parse of the whole file.
//   node test/support/bench-keystroke.ts [--json]
import { type OutlineSymbol, symbolsIn } from '../../src/core/http-file/assist/symbols.ts';
import {
  type FileInBlocks,
  type ParsedBlock,
  parseAgain,
  parseInBlocks,
} from '../../src/core/http-file/incremental.ts';
import { parseHttpFile } from '../../src/core/http-file/parse.ts';
import { positionAt } from '../../src/core/http-file/range.ts';
import { ProblemFinder } from '../../src/core/http-file/trap-finder/find-traps.ts';
import { blocksAsUnits } from '../../src/core/http-file/trap-finder/units.ts';
import { type PlannedLens, planLenses } from '../../src/extension/language/lens-plan.ts';
import { MadeInPlace } from '../../src/extension/language/made-in-place.ts';
import { type ScannedBlocks, SecretScan } from '../../src/extension/language/secret-scan.ts';

/** Times in milliseconds: on the clock, or of the processor, which leaves out what else the machine does. */
export interface KeystrokeTimes {
  readonly requests: number;
  readonly lines: number;
  /** The best parse of the whole text. */
  readonly whole: number;
  /** Half of the keystrokes took no longer, and 95 of 100. */
  readonly median: number;
  readonly most: number;
  /** Processor time of a whole parse and of a keystroke, on average. */
  readonly wholeCpu: number;
  readonly keystrokeCpu: number;
}

/** A file as people write them: named requests with credentials, headers and a body. */
export function longHttpFile(requests: number): string {
  const one = (index: number) =>
    `### Request ${index}\n# @name r${index}\nPOST https://{{host}}/items/${index}?page=1\n` +
    `Authorization: Bearer {{token}}\nAccept: */*\n\n{\n  "item": ${index}\n}\n\n`;
  const requestTexts = Array.from({ length: requests }, (_, index) => one(index));
  return `@host = example.com\n@token = {{$processEnv API_TOKEN}}\n${requestTexts.join('')}`;
}

/** Types letters all over the file and measures each until lenses, problems and symbols are fresh. */
export function measureKeystrokes(requests = 10_000, keystrokes = 100): KeystrokeTimes {
  const text = longHttpFile(requests);
  const wholes: Spent[] = [];
  // Before and behind, not in between: what it leaves to be collected would count as the keystrokes'
  const parseWhole = () => {
    for (let count = 0; count < 5; count++) wholes.push(spentOn(() => parseHttpFile(text)));
  };
  const times: Spent[] = [];
  const kept: Kept = {
    scanned: new WeakMap(),
    finder: new ProblemFinder(),
    lenses: new MadeInPlace(),
    symbols: new MadeInPlace(),
  };
  parseWhole();
  let file = parseInBlocks(text);
  refresh(file, kept);
  for (let count = 0; count < keystrokes; count++) {
    // Also at the top, where everything below moves
    const start = count % 4 === 0 ? 5 : Math.floor((file.text.length * (count % 17)) / 17);
    const type = () => {
      file = parseAgain(file, { start, end: start, text: 'x' });
      refresh(file, kept);
    };
    times.push(spentOn(type));
  }
  parseWhole();
  const clocks = times.map(({ clock }) => clock).sort((a, b) => a - b);
  const at = (share: number) => clocks[Math.floor((clocks.length - 1) * share)] ?? 0;
  const average = (spent: readonly Spent[]) => spent.reduce((sum, { cpu }) => sum + cpu, 0) / spent.length;
  return {
    requests,
    lines: text.split('\n').length,
    whole: Math.min(...wholes.map(({ clock }) => clock)),
    median: at(0.5),
    most: at(0.95),
    wholeCpu: average(wholes),
    keystrokeCpu: average(times),
  };
}

/** What the providers keep between keystrokes. */
interface Kept {
  readonly scanned: ScannedBlocks;
  readonly finder: ProblemFinder;
  readonly lenses: MadeInPlace<readonly PlannedLens[], number[]>;
  readonly symbols: MadeInPlace<ParsedBlock, number[]>;
}

/** What the providers make after a keystroke, with every place as line and column. */
function refresh(file: FileInBlocks, kept: Kept): number {
  const scan = new SecretScan(file.blocks, kept.scanned);
  scan.advance(1000);
  let made = kept.finder.find(blocksAsUnits(file), { dialect: undefined }).length;
  const planned = planLenses(
    file.blocks,
    block => scan.of(block),
    () => false,
  );
  for (const [index, block] of file.blocks.entries()) {
    const line = file.firstLines[index] ?? 0;
    const offset = file.offsets[index] ?? 0;
    const lenses = planned[index] ?? [];
    const placed =
      kept.lenses.at(lenses, line, offset) ??
      kept.lenses.keep(lenses, line, offset, linesOf(block, line, lenses.map(lensOffset)));
    const symbols =
      kept.symbols.at(block, line, 0) ??
      kept.symbols.keep(block, line, 0, linesOf(block, line, symbolsIn(block).flatMap(symbolOffsets)));
    made += placed.length + symbols.length;
  }
  return made;
}

function linesOf({ file }: ParsedBlock, firstLine: number, offsets: readonly number[]): number[] {
  return offsets.map(offset => firstLine + positionAt(file.lineStarts, offset).line);
}

const lensOffset = ({ offset }: PlannedLens) => offset;
const symbolOffsets = ({ range, selection }: OutlineSymbol) => [
  range.start,
  range.end,
  selection.start,
  selection.end,
];

interface Spent {
  readonly clock: number;
  readonly cpu: number;
}

function spentOn(work: () => unknown): Spent {
  const cpu = process.threadCpuUsage();
  const start = performance.now();
  work();
  const clock = performance.now() - start;
  const { user, system } = process.threadCpuUsage(cpu);
  return { clock, cpu: (user + system) / 1000 };
}

/** Prints what a keystroke costs. */
export function printKeystrokes(): void {
  const { requests, lines, whole, median, most, wholeCpu, keystrokeCpu } = measureKeystrokes();
  const ms = (time: number) => `${time.toFixed(1)} ms`;
  console.log(`${requests} requests, ${lines} lines; the whole file is parsed in ${ms(whole)} at best`);
  console.log(`keystroke to fresh lenses, problems and symbols: ${ms(median)} (median), ${ms(most)} (95 %)`);
  console.log(`processor time on average: ${ms(wholeCpu)} for the file, ${ms(keystrokeCpu)} for a keystroke`);
}

if (import.meta.main) {
  if (process.argv.includes('--json')) console.log(JSON.stringify(measureKeystrokes()));
  else printKeystrokes();
}
