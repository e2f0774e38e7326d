import { isSensitiveHeader } from '../../auth/key-names.ts';
import { isSecretName } from '../../secrets/secret-names.ts';
import type { RequestNode } from '../nodes.ts';
import { parseHttpFile } from '../parse.ts';
import type { Range } from '../range.ts';
import type { Origin } from '../resolved-request.ts';
import { createScope, type Meaning } from '../scope.ts';
import { shifted } from '../shifted.ts';
import { systemVariables } from '../system-variables.ts';
import { requestHead, requestNames } from './names.ts';
import { type Occurrence, occurrencesIn } from './occurrences.ts';
import { type ShownValue, shownValue } from './shown-value.ts';
import { blockAt, inText, placedBlocks, type Subject } from './subject.ts';

/** What is known of a variable at one place of the file. Secrets are masked. */
export interface VariableFacts {
  readonly expression: string;
  readonly range: Range;
  /** Absent where it has none, or gets a new one each time it is sent. */
  readonly value?: ShownValue;
  readonly origin: Origin | undefined;
  /** One sentence where there is more to say than value and origin. */
  readonly remark?: string;
  /** Definitions of the same name that do not count here. */
  readonly others: readonly {
    readonly where: string;
    readonly value: ShownValue;
    readonly applies: boolean;
  }[];
}

/** The variable at an offset of the text, be it used there or defined. */
export function variableFactsAt(subject: Subject, offset: number): VariableFacts | undefined {
  const placed = blockAt(subject.inBlocks, offset);
  const at = offset - placed.offset;
  const found = occurrencesIn(placed.block).find(({ range }) => range.start <= at && at <= range.end);
  if (found === undefined || found.role === 'request-name' || found.role === 'request-mention')
    return undefined;
  const credential = placed.block.file.requests.some(({ headers }) =>
    headers.some(({ name, value }) => isSensitiveHeader(name.text) && within(found.range, value.range)),
  );
  const meaning = meaningAt(subject, found.name, offset);
  return { ...factsOf(subject, found, meaning, credential), range: inText(found.range, placed.offset) };
}

function within(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What an expression stands for in the request at an offset, or in the next one below. */
export function meaningAt(
  { inBlocks, sources }: Subject,
  expression: string,
  offset: number,
): Meaning | undefined {
  const scope = createScope(requestFor({ inBlocks, sources }, offset), inBlocks.file, sources);
  return scope.expand(`{{${expression}}}`).references[0]?.meaning;
}

/** Where no request is, one behind all lines sees every definition. */
const standIn = parseHttpFile('GET /').requests;

function requestFor({ inBlocks }: Subject, offset: number): RequestNode {
  for (const { block, offset: from } of placedBlocks(inBlocks)) {
    if (from + block.text.length < offset) continue;
    const node = block.file.requests.find(request => from + request.block.end >= offset);
    if (node !== undefined) return shifted(node, from);
  }
  const [last] = standIn;
  if (last === undefined) throw new TypeError('GET / is a request');
  return shifted(last, inBlocks.text.length);
}

function factsOf(
  { inBlocks }: Subject,
  { name: expression, role }: Occurrence,
  meaning: Meaning | undefined,
  credential: boolean,
): Omit<VariableFacts, 'range'> {
  const { value, origin, uses = [], others = [] } = meaning ?? { value: undefined, origin: undefined };
  const secrets = uses.flatMap(use => (isSecretName(use.expression) ? (use.value ?? []) : []));
  const show = (text: string): ShownValue => shownValue(expression, text, { secrets, credential });
  const remark = remarkOn(expression, meaning, requestNames(inBlocks), role);
  return {
    expression,
    origin,
    ...(value === undefined || origin?.kind === 'system' ? {} : { value: show(value) }),
    ...(remark === undefined ? {} : { remark }),
    others: others.map(other => ({ where: other.where, value: show(other.value), applies: other.applies })),
  };
}

function remarkOn(
  expression: string,
  meaning: Meaning | undefined,
  requests: ReadonlyMap<string, Range>,
  role: Occurrence['role'],
): string | undefined {
  if (meaning?.obstacle === 'circular') return 'It is defined by itself, so it has no value.';
  if (meaning?.origin?.kind === 'system') return 'A new value each time the request is sent.';
  if (meaning?.missing === true) return 'It is not set.';
  if (meaning?.value !== undefined || role === 'variable-definition') return undefined;
  const head = requestHead(expression) ?? expression.split('.', 1)[0] ?? '';
  if (requests.has(head)) return `Taken from the request ${head} and its answer.`;
  if (!expression.startsWith('$')) return 'Nothing defines it.';
  const row = systemVariables.find(({ name }) => expression === name || expression.startsWith(`${name} `));
  return row === undefined
    ? 'No system variable is called so.'
    : `It is written ${`${row.name} ${row.usage}`.trim()}.`;
}
