import { type Dialect, dialects, toolNames } from './dialect.ts';
import { constructSigns, type DialectSign, extensionDialects, fileSigns } from './dialect-signs.ts';

/** What the dialect of an .http file is told by. */
export interface DialectEvidence {
  /** Ids of the editor's extensions; others than those that send .http files are passed over. */
  readonly installedExtensions: readonly string[];
  /** Names of the files and folders in the folder of the .http file and those above, without paths. */
  readonly filesBeside: readonly string[];
  /** What `constructsIn` found in the text. */
  readonly constructs: readonly DialectSign[];
}

/** The tool that a file is written for. */
export interface DetectedDialect {
  /** `undefined` where nothing speaks for one tool more than for every other. */
  readonly dialect: Dialect | undefined;
  /** One clause each: what speaks for it, or where it is not known, what speaks for which tools. */
  readonly reasons: readonly string[];
}

interface Voice {
  readonly dialects: readonly Dialect[];
  readonly weight: number;
  readonly reason: string;
}

/** What only one tool reads says more than an installed extension; what several read, less. */
const weights = { ownConstruct: 4, extension: 3, ownFile: 2, shared: 1 } as const;

/** The constructs of `text` that speak for some tools and not for all. Takes time linear in the text. */
export function constructsIn(text: string): DialectSign[] {
  return constructSigns.filter(({ pattern }) => pattern.test(text));
}

/** Weighs what speaks for each tool. Pure: whoever calls has looked around. */
export function detectDialect(evidence: DialectEvidence): DetectedDialect {
  const voices = [...extensionVoices(evidence), ...fileVoices(evidence), ...constructVoices(evidence)];
  const totals = dialects
    .map(dialect => ({ dialect, total: totalOf(voices, dialect) }))
    .toSorted((a, b) => b.total - a.total);
  const [first, second] = totals;
  const isClear = first !== undefined && first.total > (second?.total ?? 0);
  const dialect = isClear ? first.dialect : undefined;
  const concerned = voices.filter(voice => dialect === undefined || voice.dialects.includes(dialect));
  return { dialect, reasons: concerned.map(({ reason }) => reason) };
}

function totalOf(voices: readonly Voice[], dialect: Dialect): number {
  return voices
    .filter(voice => voice.dialects.includes(dialect))
    .reduce((total, { weight }) => total + weight, 0);
}

function extensionVoices({ installedExtensions }: DialectEvidence): Voice[] {
  return installedExtensions.flatMap(id => {
    const lower = id.toLowerCase();
    const dialect = Object.hasOwn(extensionDialects, lower) ? extensionDialects[lower] : undefined;
    if (dialect === undefined) return [];
    return [
      {
        dialects: [dialect],
        weight: weights.extension,
        reason: `the extension ${toolNames[dialect]} is installed`,
      },
    ];
  });
}

/** Each kind of file counts once, however many there are. */
function fileVoices({ filesBeside }: DialectEvidence): Voice[] {
  return fileSigns.flatMap(({ pattern, dialects: speaksFor }) => {
    const name = filesBeside.find(file => pattern.test(file));
    if (name === undefined) return [];
    const weight = speaksFor.length === 1 ? weights.ownFile : weights.shared;
    return [{ dialects: speaksFor, weight, reason: `${name} lies beside it` }];
  });
}

function constructVoices({ constructs }: DialectEvidence): Voice[] {
  return constructs.map(({ name, dialects: readBy }) => ({
    dialects: readBy,
    weight: readBy.length === 1 ? weights.ownConstruct : weights.shared,
    reason: `it uses ${name}`,
  }));
}
