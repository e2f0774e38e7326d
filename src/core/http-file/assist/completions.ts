import { isSensitiveHeader } from '../../auth/key-names.ts';
import type { Range } from '../range.ts';
import type { Completion } from './completion.ts';
import { directiveTable } from './directive-table.ts';
import { headerTable } from './header-table.ts';
import { methodTable } from './method-table.ts';
import { requestNames } from './names.ts';
import { type Place, placeAt } from './place.ts';
import { schemeTable } from './scheme-table.ts';
import { snippetOf } from './snippet.ts';
import type { Subject } from './subject.ts';
import { referenceCompletions, variableWords } from './variable-completions.ts';

/** Entries for one place, in the order in which they are offered, and what each of them replaces. */
export interface CompletionList {
  readonly range: Range;
  readonly completions: readonly Completion[];
}

/** What may be written at an offset of the text; `undefined` in bodies, comments, URLs and wherever nothing can be foretold. */
export function completionsAt(subject: Subject, offset: number): CompletionList | undefined {
  const place = placeAt(subject.inBlocks, offset);
  if (place === undefined) return undefined;
  const completions = completionsFor(subject, place, offset);
  return completions.length === 0 ? undefined : { range: place.range, completions };
}

function completionsFor(subject: Subject, place: Place, offset: number): Completion[] {
  switch (place.kind) {
    case 'method':
      return methodTable.map(([label, detail]) => ({ kind: 'method', label, insert: `${label} `, detail }));
    case 'directive':
      return directiveTable.map(({ key, purpose, template }) => ({
        ...{ kind: 'directive', label: key, insert: key, detail: purpose },
        ...(template === undefined ? {} : { insert: `${key} ${snippetOf(template)}`, snippet: true }),
      }));
    case 'request-name':
      return [...requestNames(subject.inBlocks).keys()].map(name => ({
        ...{ kind: 'request', label: name, insert: name, detail: 'request of this file' },
      }));
    case 'header-name':
      return headerNames(place.colon);
    case 'header-value':
      return headerValues(subject, place, offset);
    case 'reference':
      return referenceCompletions(subject, place.closed);
  }
}

function headerNames(colon: boolean): Completion[] {
  return headerTable.map(({ name, purpose, values }) => {
    const goesOn = !colon && (values !== undefined || isCredentialHeader(name));
    return {
      ...{ kind: 'header', label: name, insert: colon ? name : `${name}: `, detail: purpose },
      ...(goesOn ? { goesOn: true } : {}),
    };
  });
}

function headerValues(
  subject: Subject,
  { header, before, range }: Extract<Place, { readonly kind: 'header-value' }>,
  offset: number,
): Completion[] {
  const isFirstWord = before.length <= offset - range.start;
  if (isCredentialHeader(header) && isFirstWord) {
    return schemeTable.map(({ name, purpose, template }) => ({
      ...{
        kind: 'scheme',
        label: name,
        insert: `${name} ${snippetOf(template)}`,
        snippet: true,
        detail: purpose,
      },
    }));
  }
  if (isSensitiveHeader(header)) return variableWords(subject);
  const values = headerTable.find(({ name }) => name.toLowerCase() === header.toLowerCase())?.values ?? [];
  return values.map(value => ({ kind: 'value', label: value, insert: value }));
}

function isCredentialHeader(name: string): boolean {
  return /^(?:proxy-)?authorization$/i.test(name);
}
