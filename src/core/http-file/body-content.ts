import type { Dialect } from './dialect.ts';
import { decodeFile } from './file-encoding.ts';
import { joinFormLines, withoutLines } from './joined-text.ts';
import { joined } from './lines.ts';
import type { BodyFile, ForeignLine, RequestNode } from './nodes.ts';
import type { Problem } from './problem.ts';
import type { Text } from './range.ts';
import type { Substitution } from './resolved-request.ts';

/** A text with its references replaced. */
export interface Substituted {
  readonly text: string;
  readonly substitutions: readonly Substitution[];
  readonly problems: readonly Problem[];
}

/** How a body is to be read beside what it says itself. */
export interface BodyReading {
  /** Whose file it is, where that is known. */
  readonly dialect?: Dialect;
  /** Contents of the files that it names, by their path as it reads with its references replaced. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

/** A body as it goes over the wire, but for what its media type asks for. */
export interface BodyContent {
  /** Text and files in a row: bytes where they are not known to be text. */
  readonly pieces: readonly (string | Uint8Array)[];
  /** Paths of the files, in order. */
  readonly paths: readonly string[];
  readonly substitutions: readonly Substitution[];
  readonly problems: readonly Problem[];
  /** A file is not there, so the body is not what it says. */
  readonly missing: Problem | undefined;
}

/** Lines of a body that a client leaves out: comments, and definitions of variables. */
const leftOut: Readonly<Partial<Record<Dialect, readonly ForeignLine['kind'][]>>> = {
  'rest-client': ['comment'],
  httpyac: ['comment', 'variable'],
  jetbrains: ['comment'],
};

/**
 * Puts a body together: its text with references replaced, and the files that it names in their places. `replace` is the
 * substitution of the request; `form` joins lines that begin with `&` to the line above.
 */
export function bodyContent(
  { body, bodyFiles, foreignLines }: Pick<RequestNode, 'body' | 'bodyFiles' | 'foreignLines'>,
  { dialect, files }: BodyReading,
  replace: (text: Text) => Substituted,
  form: boolean,
): BodyContent {
  const kinds = dialect === undefined ? undefined : leftOut[dialect];
  const dropped = kinds === undefined ? [] : foreignLines.filter(({ kind }) => kinds.includes(kind));
  const kept = body === undefined ? undefined : withoutLines(body, dropped);
  const text = kept !== undefined && form ? joinFormLines(kept) : kept;
  const pieces: (string | Uint8Array)[] = [];
  const paths: string[] = [];
  const substitutions: Substitution[] = [];
  const problems: Problem[] = [];
  let missing: Problem | undefined;
  const add = (replaced: Substituted): string => {
    substitutions.push(...replaced.substitutions);
    problems.push(...replaced.problems);
    return replaced.text;
  };
  for (const segment of segmentsOf(text, bodyFiles)) {
    if (!('path' in segment)) {
      pieces.push(add(replace(segment)));
      continue;
    }
    const path = add(replace(segment.path));
    paths.push(path);
    const content = files === undefined ? new Uint8Array() : files.get(path);
    const read = content === undefined ? fileMissing(segment) : readContent(segment, content, replace);
    if ('code' in read) missing ??= read;
    else if ('text' in read) pieces.push(add(read));
    else pieces.push(read);
  }
  if (missing !== undefined) problems.push(missing);
  return { pieces, paths, substitutions, problems, missing };
}

/** The content of a file, with references replaced where its line asks for it. */
function readContent(
  file: BodyFile,
  content: Uint8Array,
  replace: (text: Text) => Substituted,
): Uint8Array | Substituted | Problem {
  if (!file.substitutes) return content;
  const text = decodeFile(content, file.encoding?.text);
  if (text === undefined) return encodingUnknown(file);
  // References in the file are reported at the line that names it
  const { range } = file;
  const { text: replaced, substitutions, problems } = replace({ text, range, parts: [{ text, range }] });
  return {
    text: replaced,
    substitutions: substitutions.map(each => ({ ...each, range })),
    problems: problems.map(each => ({ ...each, range })),
  };
}

/** The text cut where files stand in it, in order. */
function segmentsOf(text: Text | undefined, files: readonly BodyFile[]): (Text | BodyFile)[] {
  const parts = text === undefined ? [] : (text.parts ?? [text]);
  const segments: (Text | BodyFile)[] = [];
  let next = 0;
  const takeUpTo = (offset: number): void => {
    const from = next;
    while (next < parts.length && (parts[next]?.range.start ?? offset) < offset) next++;
    const [first, ...rest] = parts.slice(from, next);
    if (first !== undefined) segments.push(joined([first, ...rest]));
  };
  for (const file of files) {
    takeUpTo(file.range.start);
    segments.push(file);
  }
  takeUpTo(Number.POSITIVE_INFINITY);
  return segments;
}

function fileMissing({ path, range }: BodyFile): Problem {
  const message = `The body is to be read from ${path.text}, which is not there or cannot be read, so nothing is sent.`;
  return { code: 'body-file-missing', severity: 'error', message, range };
}

function encodingUnknown({ encoding, range }: BodyFile): Problem {
  const message = `The encoding ${encoding?.text ?? ''} is not known, so nothing is sent.`;
  return { code: 'body-encoding-unknown', severity: 'error', message, range: encoding?.range ?? range };
}
