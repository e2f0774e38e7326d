import type { Credentials } from '../../auth/credentials.ts';
import { readCredentials } from '../../auth/read-credentials.ts';
import { type Dialect, toolNames } from '../dialect.ts';
import type { HeaderLine, RequestNode, VariableDefinition } from '../nodes.ts';
import type { Problem } from '../problem.ts';
import type { Range, Text } from '../range.ts';
import { findReferences } from '../references.ts';
import { expandCredentials } from '../shorthands.ts';
import { type ExpandedText, expandText } from './expanded-text.ts';

/** What lies around an .http file, as far as it is known. */
export interface Surroundings {
  readonly dialect: Dialect | undefined;
  /** Names that some environment, setting or `.env` defines; absent where nobody has looked. */
  readonly knownNames?: ReadonlySet<string>;
  /** Environment files, the nearest folder first. */
  readonly environmentFiles?: readonly { readonly path: string; readonly text: string }[];
}

/** What the requests of one file have in common. */
export interface FileView extends Surroundings {
  readonly source: string;
  /** Names of requests whose answers the file refers to, as in `{{login.response.body.token}}`. */
  readonly chained: ReadonlySet<string>;
  /** Names that a script of the file sets, or that a request has, whose answer httpYac makes a variable. */
  readonly scripted: ReadonlySet<string>;
  /** Other files and scripts are drawn in, which may define anything. */
  readonly drawsIn: boolean;
}

/** An Authorization or Proxy-Authorization line with the file's variables put in, and what it says. */
export interface CredentialLine {
  readonly line: HeaderLine;
  readonly value: ExpandedText;
  /** In lower case; empty when there is none. */
  readonly scheme: string;
  /** `shorthand` where the tool makes the value from what is written: `Basic user password`. */
  readonly form: 'wire' | 'shorthand';
  /** Behind the scheme, and where that begins in the value. */
  readonly rest: string;
  readonly restAt: number;
  /** What a server reads; absent for a shorthand. */
  readonly read: Credentials | undefined;
}

/** One reference of a request, with its place in the file. */
export interface PlacedReference {
  readonly expression: string;
  readonly range: Range;
  readonly where: 'url' | 'header' | 'body';
  readonly header?: HeaderLine;
}

/** Schemes that stand for something that a tool computes. */
const computed = /^(?:aws|cognito|oauth2|openid)$/;
const pair = /\S[ \t:]\S/;
const digestParameter = /\b(?:username|realm|nonce|response|uri)\s*=/i;

/** One request as traps look at it. What costs time is worked out when the first of them asks. */
export class RequestView {
  readonly file: FileView;
  readonly node: RequestNode;
  /** What the parser said of the block. */
  readonly problems: readonly Problem[];
  /** The definitions that were looked up, by name; `undefined` for what the file does not define. */
  readonly used = new Map<string, VariableDefinition | undefined>();
  readonly #lookUp: (name: string) => VariableDefinition | undefined;
  #credentials: readonly CredentialLine[] | undefined;
  #references: readonly PlacedReference[] | undefined;
  #url: ExpandedText | undefined;

  constructor(
    file: FileView,
    node: RequestNode,
    problems: readonly Problem[],
    lookUp: (name: string) => VariableDefinition | undefined,
  ) {
    this.file = file;
    this.node = node;
    this.problems = problems;
    this.#lookUp = lookUp;
  }

  get source(): string {
    return this.file.source;
  }

  get dialect(): Dialect | undefined {
    return this.file.dialect;
  }

  /** The tools in a sentence: that of the file where it is known, else those of `dialects`. */
  tools(...dialects: readonly Dialect[]): string {
    const concerned = this.dialect === undefined ? dialects : [this.dialect];
    return concerned.map(dialect => toolNames[dialect]).join(' and ');
  }

  /** The definition of a file variable that counts here. */
  definition = (name: string): VariableDefinition | undefined => {
    const found = this.#lookUp(name);
    this.used.set(name, found);
    return found;
  };

  expand(text: Text): ExpandedText {
    return expandText(text, this.definition);
  }

  get url(): ExpandedText {
    this.#url ??= this.expand(this.node.url);
    return this.#url;
  }

  get credentials(): readonly CredentialLine[] {
    this.#credentials ??= this.node.headers
      .filter(({ name }) => /^(?:proxy-)?authorization$/i.test(name.text))
      .map(line => readLine(line, this.expand(line.value)));
    return this.#credentials;
  }

  /** Every `{{reference}}` of the request as written. */
  get references(): readonly PlacedReference[] {
    this.#references ??= [
      ...this.#referencesIn(this.node.url, 'url'),
      ...this.node.headers.flatMap(line => this.#referencesIn(line.value, 'header', line)),
      ...(this.node.body === undefined ? [] : this.#referencesIn(this.node.body, 'body')),
    ];
    return this.#references;
  }

  /** The file from `start` to `end`. */
  slice({ start, end }: Range): string {
    return this.source.slice(start, end);
  }

  #referencesIn(text: Text, where: PlacedReference['where'], header?: HeaderLine): PlacedReference[] {
    if (!text.text.includes('{{')) return [];
    const found: PlacedReference[] = [];
    let from = text.range.start;
    for (const { expression, range } of findReferences(text.text)) {
      const written = text.text.slice(range.start, range.end);
      const start = this.source.indexOf(written, from); // joined lines lie apart in the file, in the same order
      if (start === -1 || start > text.range.end) break;
      from = start + written.length;
      found.push({ expression, range: { start, end: from }, where, ...(header && { header }) });
    }
    return found;
  }
}

function readLine(line: HeaderLine, value: ExpandedText): CredentialLine {
  const [written = '', scheme = ''] = /^([A-Za-z][\w-]*)[ \t]+/.exec(value.text) ?? [];
  const rest = value.text.slice(written.length);
  const lower = scheme.toLowerCase();
  const base = { line, value, scheme: lower, rest, restAt: written.length };
  const form = isShorthand(lower, rest, value.text) ? 'shorthand' : 'wire';
  return { ...base, form, read: form === 'wire' ? readCredentials(value.text) : undefined };
}

function isShorthand(scheme: string, rest: string, value: string): boolean {
  if (computed.test(scheme) || /^(?:oauth2|openid|negotiate|any)$/i.test(value)) return true;
  if (scheme === 'basic') return expandCredentials(value).value !== value;
  if (scheme === 'ntlm' || scheme === 'any') return pair.test(rest);
  return scheme === 'digest' && pair.test(rest) && !digestParameter.test(rest);
}
