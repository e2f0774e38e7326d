import { scanMarkup } from '../../evidence/markup.ts';
import type { Found } from './json-path.ts';

interface Element {
  /** With its prefix; empty for the document. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  /** Of the element and all below it, in order. */
  text: string;
  /** Of the element alone. */
  own: string;
}

interface Step {
  readonly anyDepth: boolean;
  /** A name, `*`, `@name`, `text()` or `.`. */
  readonly test: string;
  readonly predicates: readonly string[];
}

const deepest = 64;
const mostElements = 20_000;
const noRawElements: ReadonlySet<string> = new Set();

/**
 * Evaluates a location path of XPath 1.0 on an XML text; the text of the first match counts. The part of XPath that people
 * use in .http files: `/a/b`, `//b`, `*`, `.`, `@c`, `text()`, `string(…)`, and the predicates `[2]`, `[last()]`, `[b]`,
 * `[@c]`, `[b='x']`, `[@c='x']`, `[text()='x']`, `[.='x']`, `[local-name()='x']`. A name without a prefix is found
 * in any namespace, which XPath itself would not do.
 */
export function findInXml(xml: string, path: string): Found {
  const inner = /^string\((.*)\)$/.exec(path)?.[1] ?? path;
  const steps = readSteps(inner);
  if (steps === undefined) return { says: `cannot be searched: ${path} is no path that is understood here` };
  const document = readTree(xml);
  if (document.children.length === 0) return { says: 'is no XML' };
  let context: readonly Element[] = [document];
  for (const [index, { anyDepth, test, predicates }] of steps.entries()) {
    const last = index === steps.length - 1;
    const parents = anyDepth ? withAllBelow(context) : context;
    if (test.startsWith('@') || test === 'text()') {
      const found = last ? leaf(parents, test) : undefined;
      return found === undefined ? { says: `holds no ${path}` } : { value: found };
    }
    if (test !== '.') context = parents.flatMap(parent => childrenOf(parent, test, predicates));
  }
  const [first] = context;
  return first === undefined ? { says: `holds no ${path}` } : { value: first.text };
}

const stepPattern = /(\/\/?)(@?[\w.*:-]+(?:\(\))?)((?:\[(?:[^\]'"]|'[^']*'|"[^"]*")*\])*)/y;

function readSteps(path: string): Step[] | undefined {
  const steps: Step[] = [];
  stepPattern.lastIndex = 0;
  for (let at = 0; at < path.length; at = stepPattern.lastIndex) {
    const match = stepPattern.exec(path);
    const [, slashes, test, brackets = ''] = match ?? [];
    if (test === undefined || test.includes('::') || (test.endsWith(')') && test !== 'text()'))
      return undefined;
    const predicates = [...brackets.matchAll(/\[((?:[^\]'"]|'[^']*'|"[^"]*")*)\]/g)].map(([, text = '']) =>
      text.trim(),
    );
    if (!predicates.every(text => predicateTest(text) !== undefined)) return undefined;
    steps.push({ anyDepth: slashes === '//', test, predicates });
  }
  return steps.length === 0 ? undefined : steps;
}

function leaf(elements: readonly Element[], test: string): string | undefined {
  for (const element of elements) {
    const value = test === 'text()' ? element.own || undefined : attribute(element, test.slice(1));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A position counts among the children of one parent (XPath 1.0, section 2.5). */
function childrenOf({ children }: Element, test: string, predicates: readonly string[]): Element[] {
  let found = children.filter(({ name }) => isCalled(name, test));
  for (const predicate of predicates) {
    const accepts = predicateTest(predicate);
    if (accepts !== undefined) found = found.filter((each, index) => accepts(each, index, found.length));
  }
  return found;
}

type Accepts = (element: Element, index: number, count: number) => boolean;

/** What a predicate lets pass; `undefined` when it is not understood. */
function predicateTest(text: string): Accepts | undefined {
  if (/^\d{1,9}$/.test(text)) return (_, index) => index === Number(text) - 1;
  if (text === 'last()') return (_, index, count) => index === count - 1;
  const match = /^(@?[\w*:-]+|text\(\)|local-name\(\)|name\(\)|\.)\s*(?:=\s*(?:'([^']*)'|"([^"]*)"))?$/.exec(
    text,
  );
  const [, subject, single, double] = match ?? [];
  if (subject === undefined) return undefined;
  const wanted = single ?? double;
  return element => {
    const values = valuesOf(element, subject);
    return wanted === undefined ? values.length > 0 : values.includes(wanted);
  };
}

function valuesOf(element: Element, subject: string): string[] {
  if (subject === '.') return [element.text];
  if (subject === 'text()') return element.own === '' ? [] : [element.own];
  if (subject === 'name()') return [element.name];
  if (subject === 'local-name()') return [localName(element.name)];
  if (!subject.startsWith('@'))
    return element.children.filter(({ name }) => isCalled(name, subject)).map(child => child.text);
  const value = attribute(element, subject.slice(1));
  return value === undefined ? [] : [value];
}

function attribute({ attributes }: Element, wanted: string): string | undefined {
  for (const [name, value] of attributes) if (isCalled(name, wanted)) return value;
  return undefined;
}

function isCalled(name: string, wanted: string): boolean {
  return wanted === '*' || name === wanted || (!wanted.includes(':') && localName(name) === wanted);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Each element once, though one of them may stand below another. */
function withAllBelow(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  for (const element of all) for (const child of element.children) all.add(child);
  return [...all];
}

/** A tree of the elements; what is nested deeper than anybody nests is left out. */
function readTree(xml: string): Element {
  const document: Element = { name: '', attributes: new Map(), children: [], text: '', own: '' };
  const open: Element[] = [document];
  let left = mostElements;
  for (const piece of scanMarkup(xml, noRawElements)) {
    if (piece.kind === 'text') {
      for (const element of open) element.text += piece.text;
      const innermost = open.at(-1);
      if (innermost !== undefined) innermost.own += piece.text;
    } else if (piece.kind === 'close') {
      const at = open.findLastIndex(({ name }) => name === piece.name);
      if (at > 0) open.length = at;
    } else if (piece.kind === 'open' && open.length <= deepest && left-- > 0) {
      const { name, attributes } = piece;
      const element: Element = { name, attributes, children: [], text: '', own: '' };
      open.at(-1)?.children.push(element);
      if (!piece.closed) open.push(element);
    }
  }
  return document;
}
