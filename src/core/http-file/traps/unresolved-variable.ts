import { isSensitiveHeader } from '../../auth/key-names.ts';
import { unresolvedVariable as placeholderIn } from '../../auth/placeholders.ts';
import type { Dialect } from '../dialect.ts';
import type { PlacedReference, RequestView } from '../trap-finder/request-view.ts';
import type { Found, Trap } from './trap.ts';

/** What becomes of an unknown `{{x}}`. */
const outcome: Partial<Record<Dialect, string>> = {
  'rest-client': 'REST Client sends it as it stands',
  httpyac: 'httpYac stops with a ReferenceError and sends nothing',
  jetbrains: 'the JetBrains client sends it as it stands, with a notification',
  'visual-studio': 'Visual Studio refuses the request',
};

/** A variable inside credentials that nothing defines, or that is written in another language's form. */
export const unresolvedVariable: Trap = {
  id: 'unresolved-variable',
  shownByExchange: true,
  find: view => [...undefinedNames(view), ...foreignForms(view)],
};

function undefinedNames(view: RequestView): Found[] {
  const { knownNames, drawsIn } = view.file;
  if (knownNames === undefined || drawsIn) return [];
  return view.references.flatMap(({ expression, range, where, header }) => {
    const sensitive = header !== undefined && isSensitiveHeader(header.name.text);
    if (where === 'body' || isDefined(view, expression) || knownNames.has(expression)) return [];
    const what = (view.dialect && outcome[view.dialect]) ?? 'it is sent as it stands';
    const message = `{{${expression}}} is defined nowhere, so ${what}.`;
    return [{ severity: sensitive ? 'error' : 'warning', message, range }];
  });
}

function isDefined(view: RequestView, expression: PlacedReference['expression']): boolean {
  // Chained answers, functions and expressions are found out when they are run
  if (!/^%?[\w-]+$/.test(expression)) return true;
  const name = expression.replace(/^%/, '');
  if (view.definition(name) !== undefined || view.file.scripted.has(name)) return true;
  if (view.file.chained.has(name)) return true;
  return view.node.directives.some(
    ({ key, value }) =>
      /^(?:prompt|ref|forceref|import|loop)$/i.test(key.text) && mentions(value.text, key.text, name),
  );
}

/** A prompt names its variable; what other files and loops define is not known. */
function mentions(value: string, key: string, name: string): boolean {
  return key.toLowerCase() !== 'prompt' || value.split(/[ \t]/, 1)[0] === name;
}

/** `${token}` and an opened `{{` are no references here. */
function foreignForms(view: RequestView): Found[] {
  return view.credentials.flatMap(({ value }): Found[] => {
    const at = placeholderIn(value.text);
    if (at === undefined || isReference(value.text.slice(at.start, at.end))) return [];
    const range = value.locate(at);
    const written = value.text.slice(at.start, at.end);
    const name = /^\$\{([\w.-]+)\}$/.exec(written)?.[1];
    const message = `“${written}” is no reference in an .http file: it is sent as it stands. Write {{name}}.`;
    const fix = name && { title: `Write {{${name}}}`, edits: [{ range, newText: `{{${name}}}` }] };
    return [{ severity: 'error', message, range, ...(fix && { fix }) }];
  });
}

/** A closed pair of braces: whether anything defines it is asked above. */
function isReference(written: string): boolean {
  return written.startsWith('{{') && written.endsWith('}}');
}
