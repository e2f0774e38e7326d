import { type AnswerReference, readAnswerReference, readBareReference } from './answers/answer-reference.ts';
import { answerValue } from './answers/answer-value.ts';
import type { HttpFile, RequestNode, VariableDefinition } from './nodes.ts';
import { otherDefinitions } from './other-definitions.ts';
import { type Prompt, promptsOf, readPrompt } from './prompts.ts';
import { positionAt } from './range.ts';
import { findReferences, type Reference } from './references.ts';
import { isNamed } from './requests.ts';
import type { OtherDefinition, Substitution } from './resolved-request.ts';
import { evaluateSystemVariable } from './system-variables.ts';
import { knownUnavailable, type Unavailable } from './unavailable-variables.ts';
import type { VariableSources } from './variable-sources.ts';

/** Why a variable that is defined has no value nevertheless. */
export type Obstacle = 'circular' | 'too-deep' | 'too-long';

/** What one expression stands for. */
export interface Meaning {
  readonly expression: string;
  readonly value: string | undefined;
  readonly origin: Substitution['origin'];
  readonly obstacle?: Obstacle;
  /** Names an environment or `.env` variable that is not set. */
  readonly missing?: boolean;
  readonly unavailable?: Unavailable;
  /** The request whose exchange it names. */
  readonly needs?: string;
  readonly prompt?: Prompt;
  /** The expression whose definition holds this one. */
  readonly within?: string;
  /** Definitions of the same name that did not count. */
  readonly others?: readonly OtherDefinition[];
  /** Expressions inside its definition, and inside theirs, each once. */
  readonly uses: readonly Meaning[];
}

/** A text with its references replaced, and what they stood for. */
export interface Expansion {
  readonly text: string;
  readonly references: readonly { readonly reference: Reference; readonly meaning: Meaning }[];
}

/** Resolves the references of one request. Within it, a file variable has one value wherever it is used. */
export interface Scope {
  expand(text: string): Expansion;
}

/** So long a chain of variables is an accident, and would exhaust the stack. */
const deepest = 64;
/** Code units that all references of a request may insert together: variables can multiply each other. */
const longest = 2 ** 24;
/** Look-ups of one request: lazy variables are evaluated wherever they stand, and can multiply each other, too. */
const mostLookUps = 100_000;

/**
 * A scope for `node`: values given for the run first, then system variables, what was asked for, exchanges, the variables
 * of the file and those of the environment.
 */
export function createScope(node: RequestNode, file: HttpFile, sources: VariableSources): Scope {
  const definitions = visibleDefinitions(node, file);
  const prompts = promptsOf(node);
  const requestNames = new Set(sources.importedRequests);
  const shortNames = new Set(sources.importedRequests);
  for (const request of file.requests) {
    if (request.name === undefined) continue;
    requestNames.add(request.name.text);
    if (isNamed(request)) shortNames.add(request.name.text);
  }
  const known = new Map<string, Meaning>();
  const active = new Set<string>();
  let left = longest;
  let lookUpsLeft = mostLookUps;

  function expand(text: string): Expansion {
    const references = findReferences(text).map(reference => ({ reference, meaning: insertable(reference) }));
    let from = 0;
    const pieces: string[] = [];
    for (const { reference, meaning } of references) {
      if (meaning.value === undefined) continue;
      pieces.push(text.slice(from, reference.range.start), meaning.value);
      from = reference.range.end;
    }
    return { text: from === 0 ? text : pieces.join('') + text.slice(from), references };
  }

  function insertable({ expression }: Reference): Meaning {
    const meaning = lookUp(expression);
    const length = meaning.value?.length ?? 0;
    if (length > left) return { ...meaning, value: undefined, obstacle: 'too-long' };
    left -= length;
    return meaning;
  }

  function lookUp(expression: string): Meaning {
    if (lookUpsLeft-- <= 0)
      return { expression, value: undefined, origin: undefined, uses: [], obstacle: 'too-long' };
    if (expression.startsWith('%')) return encoded(expression);
    return (
      fromRun(expression) ?? fromSystem(expression) ?? fromText(expression) ?? undefinedMeaning(expression)
    );
  }

  /** `{{%name}}`: the value as a part of a URL can hold it (REST Client). */
  function encoded(expression: string): Meaning {
    const meaning = lookUp(expression.slice(1).trim());
    const { value } = meaning;
    return {
      ...meaning,
      expression,
      value: value === undefined ? value : encodeURIComponent(value.toWellFormed()),
    };
  }

  /** Given on the command line, asked for, or answered by an earlier request. */
  function fromRun(expression: string): Meaning | undefined {
    const given = sources.given?.get(expression);
    if (given !== undefined) return plain(expression, given, { kind: 'given', where: `--var ${expression}` });
    const fetched = sources.fetched?.get(expression);
    if (fetched !== undefined)
      return plain(expression, fetched.value, { kind: 'system', where: fetched.where });
    const prompt = prompts.get(expression) ?? readPrompt(expression);
    if (prompt !== undefined) return asked(expression, prompt);
    const reference = readAnswerReference(expression);
    return reference === undefined ? undefined : answer(expression, reference);
  }

  function asked(expression: string, prompt: Prompt): Meaning {
    const value = sources.given?.get(prompt.name) ?? sources.answers?.get(prompt.name);
    const origin = { kind: 'prompt', where: `the answer to “${prompt.question}”` } as const;
    if (value !== undefined) return { ...plain(expression, value, origin), prompt };
    return { ...plain(expression, undefined, origin), prompt, unavailable: unanswered };
  }

  function answer(expression: string, reference: AnswerReference): Meaning {
    const { request, side } = reference;
    const exchange = sources.answered?.get(request);
    const needs = requestNames.has(request) ? { needs: request } : {};
    if (exchange === undefined) {
      const unavailable = requestNames.has(request) ? notSent(request) : noSuchRequest(request);
      return { ...plain(expression, undefined, undefined), ...needs, unavailable };
    }
    const status = exchange.response?.status;
    const answered = `the answer of ${request}${status === undefined ? '' : ` (${status})`}`;
    const origin = {
      kind: 'answer',
      where: side === 'request' ? `the request ${request}` : answered,
    } as const;
    const found = answerValue(reference, exchange);
    if ('value' in found) return { ...plain(expression, found.value, origin), ...needs };
    const code = exchange.failure?.code === 'circular-request' ? 'circular-request' : 'answer-without-value';
    return { ...plain(expression, undefined, origin), ...needs, unavailable: { code, says: found.says } };
  }

  function fromSystem(expression: string): Meaning | undefined {
    const system = evaluateSystemVariable(expression, sources);
    if (system === undefined) return undefined;
    const { value, missing, ...origin } = system;
    if (origin.kind === 'environment' && value !== undefined) return evaluate(expression, value, origin);
    return withOthers({ expression, value, origin, missing, uses: [] }, undefined);
  }

  function fromText(expression: string): Meaning | undefined {
    const definition = definitions.get(expression.replace(/^\$(?=global\.)/, ''));
    if (definition !== undefined) {
      const line = positionAt(file.lineStarts, definition.range.start).line + 1;
      const origin = { kind: 'file-variable', where: `line ${line}` } as const;
      return evaluate(expression, definition.value.text, origin, definition.lazy === true);
    }
    const outside = sources.environment.get(expression);
    if (outside !== undefined) {
      const { value, ...origin } = outside;
      return evaluate(expression, value, { kind: 'environment', ...origin });
    }
    const reference = readBareReference(expression, shortNames);
    return reference === undefined ? undefined : answer(expression, reference);
  }

  function undefinedMeaning(expression: string): Meaning {
    const meaning = plain(expression, undefined, undefined);
    const says = sources.unavailable?.get(expression);
    const unavailable =
      says === undefined ? knownUnavailable(expression) : { code: 'secret-elsewhere', says };
    return withOthers(unavailable === undefined ? meaning : { ...meaning, unavailable }, undefined);
  }

  function withOthers(meaning: Meaning, template: string | undefined): Meaning {
    const others = otherDefinitions(meaning, template, file, sources);
    return others.length === 0 ? meaning : { ...meaning, others };
  }

  function evaluate(name: string, template: string, origin: Substitution['origin'], lazy = false): Meaning {
    const before = known.get(name);
    if (before !== undefined) return before;
    const unusable = { expression: name, value: undefined, origin, uses: [] };
    if (active.has(name)) return { ...unusable, obstacle: 'circular' };
    if (active.size >= deepest) return { ...unusable, obstacle: 'too-deep' };
    active.add(name);
    const { text, references } = expand(template);
    const uses = distinct(references.map(({ meaning }) => ({ ...meaning, within: name })));
    // A variable below leads back here, or to one that is still being evaluated because of which this one is
    const circular = uses.some(use => use.obstacle === 'circular' && active.has(use.expression));
    active.delete(name);
    const meaning: Meaning = circular
      ? { ...unusable, uses, obstacle: 'circular' }
      : withOthers({ expression: name, value: text, origin, uses }, template);
    if (!lazy) known.set(name, meaning);
    return meaning;
  }

  return { expand };
}

function plain(expression: string, value: string | undefined, origin: Substitution['origin']): Meaning {
  return { expression, value, origin, uses: [] };
}

const unanswered: Unavailable = {
  code: 'prompt-unanswered',
  severity: 'hint',
  says: 'is asked for when the request is sent (on the command line, --var gives it)',
};

function notSent(request: string): Unavailable {
  const says = `comes from the answer of ${request}, which is sent first`;
  return { code: 'request-not-sent', severity: 'hint', says };
}

function noSuchRequest(request: string): Unavailable {
  return { code: 'no-such-request', says: `has no value: no request is called ${request}` };
}

/** The definition nearest above counts, and where a name is only defined below the request, the first one there. */
function visibleDefinitions(node: RequestNode, file: HttpFile): ReadonlyMap<string, VariableDefinition> {
  const definitions = new Map<string, VariableDefinition>();
  for (const definition of file.variables) {
    const above = definition.range.start < node.range.end;
    if (above || !definitions.has(definition.name.text)) definitions.set(definition.name.text, definition);
  }
  return definitions;
}

function distinct(meanings: readonly Meaning[]): Meaning[] {
  const byExpression = new Map<string, Meaning>();
  for (const meaning of meanings) {
    for (const each of [meaning, ...meaning.uses]) {
      const before = byExpression.get(each.expression);
      // One that could be evaluated in one place and not in another was not
      if (before === undefined || (before.obstacle ?? each.obstacle) !== before.obstacle)
        byExpression.set(each.expression, each);
    }
  }
  return [...byExpression.values()];
}
