import { readAnswerReference, readBareReference } from './answers/answer-reference.ts';
import { createLocator } from './joined-text.ts';
import type { HttpFile, RequestNode } from './nodes.ts';
import type { Problem } from './problem.ts';
import type { Range, Text } from './range.ts';
import { findReferences } from './references.ts';
import { isNamed } from './requests.ts';

/** One place where a request names another whose answer it needs. */
export interface Dependency {
  /** The name of the other request. */
  readonly name: string;
  readonly range: Range;
}

/**
 * Requests that need one another, so that none of them can be sent first: one problem at each place that names the other.
 * Takes time linear in the length of the text.
 */
export function chainProblems(file: HttpFile): Problem[] {
  const byName = new Map<string, RequestNode>();
  for (const node of file.requests) {
    if (node.name !== undefined && !byName.has(node.name.text)) byName.set(node.name.text, node);
  }
  if (byName.size === 0) return [];
  const needs = new Map<RequestNode, readonly Dependency[]>();
  const find = dependencyFinder(file, new Set(byName.keys()));
  for (const node of file.requests) {
    const dependencies = find(node);
    if (dependencies.length > 0) needs.set(node, dependencies);
  }
  const circular = inCircles(needs, byName);
  return [...circular].flatMap(node =>
    (needs.get(node) ?? []).flatMap(({ name, range }) => {
      const other = byName.get(name);
      if (other === undefined || !circular.has(other)) return [];
      const what = other === node ? 'its own answer' : `the answer of ${name}, which needs this one`;
      const message = `This request needs ${what}, so neither can be sent first.`;
      return [{ code: 'circular-request', severity: 'error', message, range } satisfies Problem];
    }),
  );
}

/** Finds what requests of `file` need: by `{{name.response…}}`, through file variables too, and by `@ref` and `@forceRef`. */
export function dependencyFinder(
  file: HttpFile,
  names: ReadonlySet<string>,
): (node: RequestNode) => Dependency[] {
  const named = file.requests.flatMap(node => (isNamed(node) ? (node.name?.text ?? []) : []));
  const short = new Set(named);
  const through = variableNeeds(file, names, short);
  const inText = (text: Text): Dependency[] => {
    if (!text.text.includes('{{')) return [];
    const locate = createLocator(text);
    return findReferences(text.text).flatMap(({ expression, range }) => {
      const place = locate(range);
      return needed(expression, names, short, through).map(name => ({ name, range: place }));
    });
  };
  return ({ url, headers, body, directives }) => [
    ...directives.flatMap(({ key, value }) =>
      /^(?:force)?ref$/i.test(key.text) && names.has(value.text)
        ? [{ name: value.text, range: value.range }]
        : [],
    ),
    ...inText(url),
    ...headers.flatMap(({ value }) => inText(value)),
    ...(body === undefined ? [] : inText(body)),
  ];
}

function needed(
  expression: string,
  names: ReadonlySet<string>,
  short: ReadonlySet<string>,
  through: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const written = expression.replace(/^%[ \t]*/, '');
  const known = through.get(written);
  if (known !== undefined) return known;
  const reference = readAnswerReference(written) ?? readBareReference(written, short);
  return reference !== undefined && names.has(reference.request) ? [reference.request] : [];
}

/** Which requests each file variable leads to. Variables that use each other are followed in the order of the text. */
function variableNeeds(
  file: HttpFile,
  names: ReadonlySet<string>,
  short: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const through = new Map<string, readonly string[]>();
  for (const { name, value } of file.variables) {
    const found = findReferences(value.text).flatMap(({ expression }) =>
      needed(expression, names, short, through),
    );
    through.set(name.text, [...new Set(found)]);
  }
  return through;
}

/** What is left when requests that need none of the others, and those that none needs, are taken away again and again. */
function inCircles(
  needs: ReadonlyMap<RequestNode, readonly Dependency[]>,
  byName: ReadonlyMap<string, RequestNode>,
): ReadonlySet<RequestNode> {
  const forward = new Map<RequestNode, RequestNode[]>();
  const backward = new Map<RequestNode, RequestNode[]>();
  for (const [node, dependencies] of needs) {
    for (const { name } of dependencies) {
      const other = byName.get(name);
      if (other === undefined) continue;
      add(forward, node, other);
      add(backward, other, node);
    }
  }
  const left = new Set([...forward.keys(), ...backward.keys()]);
  takeAway(left, forward, backward);
  takeAway(left, backward, forward);
  return left;
}

function add(edges: Map<RequestNode, RequestNode[]>, from: RequestNode, to: RequestNode): void {
  const known = edges.get(from);
  if (known === undefined) edges.set(from, [to]);
  else known.push(to);
}

/** Takes away whoever has nobody left in `ahead`, and then those who had nobody but them. */
function takeAway(
  left: Set<RequestNode>,
  ahead: ReadonlyMap<RequestNode, readonly RequestNode[]>,
  behind: ReadonlyMap<RequestNode, readonly RequestNode[]>,
): void {
  const open = new Map(
    [...left].map(node => [node, (ahead.get(node) ?? []).filter(n => left.has(n)).length]),
  );
  const ready = [...left].filter(node => open.get(node) === 0);
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    left.delete(node);
    for (const other of behind.get(node) ?? []) {
      const count = (open.get(other) ?? 0) - 1;
      open.set(other, count);
      if (count === 0) ready.push(other);
    }
  }
}
