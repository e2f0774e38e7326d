import { systemVariables } from '../system-variables.ts';
import type { Completion } from './completion.ts';
import { isPlainName, requestNames } from './names.ts';
import { occurrencesIn } from './occurrences.ts';
import { snippetOf } from './snippet.ts';
import { placedBlocks, type Subject } from './subject.ts';

/** What may stand between `{{` and `}}`; the closing braces are added unless `closed`. */
export function referenceCompletions(subject: Subject, closed: boolean): Completion[] {
  const end = closed ? '' : '}}';
  const variables = variableNames(subject).map(({ name, detail }): Completion => {
    return { kind: 'variable', label: name, insert: name + end, detail };
  });
  return [...variables, ...requestCompletions(subject, end), ...systemCompletions(end)];
}

/** Variables as whole words, for a value that is mostly one: `{{token}}`. */
export function variableWords(subject: Subject): Completion[] {
  return variableNames(subject).map(({ name, detail }) => ({
    ...{ kind: 'variable', label: `{{${name}}}`, insert: `{{${name}}}`, detail },
  }));
}

interface OfferedName {
  readonly name: string;
  readonly detail: string;
}

/** Those of the file, then those of the chosen environment, then those that other environments define. */
function variableNames({ inBlocks, sources }: Subject): OfferedName[] {
  const names = new Map<string, string>();
  const add = (name: string, detail: string): void => {
    if (isPlainName(name) && !names.has(name)) names.set(name, detail);
  };
  for (const { block } of placedBlocks(inBlocks)) {
    for (const { role, name } of occurrencesIn(block)) {
      if (role === 'variable-definition') add(name, 'variable of this file');
    }
  }
  for (const [name, { where }] of sources.environment) add(name, where);
  for (const [name, values] of sources.defined ?? []) {
    const sections = [...new Set(values.flatMap(({ environment }) => environment ?? []))].join(', ');
    add(name, `only in the environment ${sections}`);
  }
  return [...names].map(([name, detail]) => ({ name, detail }));
}

const parts = ['response.body.$.', 'response.headers.', 'request.body.$.', 'request.headers.'];
/** With more requests than a person looks through, one entry for each, and an end to them. */
const manyNames = 50;
const mostNames = 1000;

/** What can be taken from a named request and its answer, as REST Client and httpYac write it. */
function requestCompletions({ inBlocks }: Subject, end: string): Completion[] {
  const names = [...requestNames(inBlocks).keys()].filter(name => /^[\w-]+$/.test(name));
  const offered = names.length > manyNames ? parts.slice(0, 1) : parts;
  return names.slice(0, mostNames).flatMap(name =>
    offered.map(part => ({
      ...{ kind: 'request', label: `${name}.${part}`, insert: snippetOf(`${name}.${part}<>${end}`) },
      ...{ snippet: true, detail: 'of a request of this file' },
    })),
  );
}

/** Words that must follow a name become stops; those in brackets may be left out. */
function systemCompletions(end: string): Completion[] {
  return systemVariables.map(({ name, usage }) => {
    const needed = usage === '' || usage.startsWith('[±') || usage.startsWith('[min') ? '' : usage;
    const space = needed === '' || name.endsWith('.') ? '' : ' ';
    const stop = needed === '' ? '' : `<${wordToType(needed)}>`;
    return {
      ...{ kind: 'system', label: name, insert: snippetOf(`${name}${space}${stop}${end}`), snippet: true },
      detail: `${name}${usage === '' || name.endsWith('.') ? '' : ' '}${usage}`,
    };
  });
}

/** `NAME` of `[%]NAME`, `iso8601` of `iso8601|rfc1123 [±n unit]`. */
function wordToType(usage: string): string {
  return /^(?:\[%\])?(\w+)/.exec(usage)?.[1] ?? 'value';
}
