import type { HttpFile, RequestNode, VariableDefinition } from './nodes.ts';
import { otherDefinitions } from './other-definitions.ts';
import { positionAt } from './range.ts';
import { findReferences, type Reference } from './references.ts';
import type { OtherDefinition, Substitution, VariableSources } from './resolve.ts';
import { evaluateSystemVariable } from './system-variables.ts';

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

/** A scope for `node`: system variables first, then those of the file, then those of the environment. */
export function createScope(node: RequestNode, file: HttpFile, sources: VariableSources): Scope {
  const definitions = visibleDefinitions(node, file);
  const known = new Map<string, Meaning>();
  const active = new Set<string>();
  let left = longest;

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
    const system = evaluateSystemVariable(expression, sources);
    if (system !== undefined) {
      const { value, kind, where, missing } = system;
      return withOthers({ expression, value, origin: { kind, where }, missing, uses: [] }, undefined);
    }
    const definition = definitions.get(expression);
    if (definition !== undefined) {
      const line = positionAt(file.lineStarts, definition.range.start).line + 1;
      return evaluate(expression, definition.value.text, { kind: 'file-variable', where: `line ${line}` });
    }
    const outside = sources.environment.get(expression);
    if (outside === undefined) {
      return withOthers({ expression, value: undefined, origin: undefined, uses: [] }, undefined);
    }
    const { value, ...origin } = outside;
    return evaluate(expression, value, { kind: 'environment', ...origin });
  }

  function withOthers(meaning: Meaning, template: string | undefined): Meaning {
    const others = otherDefinitions(meaning, template, file, sources);
    return others.length === 0 ? meaning : { ...meaning, others };
  }

  function evaluate(name: string, template: string, origin: Substitution['origin']): Meaning {
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
    known.set(name, meaning);
    return meaning;
  }

  return { expand };
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
      if (!byExpression.has(each.expression)) byExpression.set(each.expression, each);
    }
  }
  return [...byExpression.values()];
}
