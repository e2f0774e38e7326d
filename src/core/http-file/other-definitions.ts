import type { HttpFile } from './nodes.ts';
import { positionAt } from './range.ts';
import type { Origin, OtherDefinition, Substitution } from './resolved-request.ts';
import type { VariableSources } from './variable-sources.ts';

/** More places than a person compares. */
const most = 16;
/** What is exported by a shell on purpose; `path` or `user` of a file are not meant to be the machine's. */
const exportedName = /^[A-Z][A-Z0-9_]*$/;
const named = /^\$(?:processEnv[ \t]+|dotenv[ \t]+|env\.)(\w+)$/;

type Candidate = Origin & { readonly value: string; readonly applies: boolean };

/**
 * Definitions of the same name that did not count: elsewhere in the file, in other sections or files of the
 * environments, in the process and in `.env`. `template` is the definition that did, as written.
 */
export function otherDefinitions(
  { expression, value, origin }: Pick<Substitution, 'expression' | 'value' | 'origin'>,
  template: string | undefined,
  file: HttpFile,
  sources: VariableSources,
): OtherDefinition[] {
  const outside = expression.startsWith('$');
  const name = outside ? named.exec(expression)?.[1] : expression;
  if (name === undefined) return [];
  const candidates = [
    ...(outside ? [] : inFile(name, file)),
    ...(outside ? [] : inEnvironments(name, sources)),
    ...(outside || exportedName.test(name) ? inProcess(name, sources) : []),
  ];
  return candidates
    .filter(({ kind, where }) => kind !== origin?.kind || where !== origin.where)
    .slice(0, most)
    .map(candidate => ({ ...candidate, same: candidate.value === value || candidate.value === template }));
}

function inFile(name: string, { variables, lineStarts }: HttpFile): Candidate[] {
  return variables
    .filter(variable => variable.name.text === name)
    .map(({ value, range }) => ({
      kind: 'file-variable',
      where: `line ${positionAt(lineStarts, range.start).line + 1}`,
      value: value.text,
      applies: true,
    }));
}

function inEnvironments(name: string, { defined }: VariableSources): Candidate[] {
  return (defined?.get(name) ?? []).map(value => ({ kind: 'environment', ...value }));
}

function inProcess(name: string, sources: VariableSources): Candidate[] {
  const places = [
    { kind: 'process-env', where: `environment variable ${name}`, value: sources.processEnv(name) },
    { kind: 'dotenv', where: `.env variable ${name}`, value: sources.dotenv(name) },
  ] as const;
  return places.flatMap(({ kind, where, value }) =>
    value === undefined || value === '' ? [] : [{ kind, where, value, applies: true }],
  );
}
