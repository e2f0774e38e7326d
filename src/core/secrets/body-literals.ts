import { isKeyParameter } from '../auth/key-names.ts';
import type { Text } from '../http-file/range.ts';
import { addFromAssigned } from './assigned-literals.ts';
import { addPairs, type Candidate } from './candidates.ts';
import { isSecretLiteral } from './literal-names.ts';
import { looksRandom } from './strength.ts';
import { isSecretParameter } from './url-literals.ts';

const formField = /(?<![^&\s])([^\s=&"'{}:<>]{1,100})=([^\s&"'<>]*)/g;
const jsonField =
  /\\?"([^"\\\r\n]{1,100})\\?"[ \t\r\n]{0,20}:[ \t\r\n]{0,20}\\?"((?:[^"\\\r\n]|\\(?!")[^\r\n]|\\"(?=[^\r\n]{0,200}[^\\\r\n]"))*)(?=\\?")/g;
/** An argument of GraphQL: its name has no quotes. In a JSON string its quotes are escaped. */
const argument = /(?<=[({,\s])([A-Za-z_]\w{0,63})[ \t]{0,5}:[ \t]{0,5}\\?"([^"\\\r\n]*)(?=\\?")/g;
const element = /<(?:[\w-]{1,40}:)?([\w.-]{1,64})(?:\s[^<>]{0,500})?>([^<>]+)(?=<\/)/g;
const attribute = /(?<=\s)(?:[\w-]{1,40}:)?([\w.-]{1,64})="([^"<>\r\n]*)(?=")/g;
const multipartField =
  /;[ \t]*name="([^"\r\n]{1,100})"[^\r\n]{0,200}(?:\r?\n[^\r\n]{1,200}){0,4}\r?\n\r?\n([^\r\n]{1,4000})/g;

const isField = isSecretLiteral;
const isFormField = (name: string, value: string) =>
  isSecretParameter(name) || (name === 'code' && looksRandom(value));
const isPart = (name: string, value: string) => isKeyParameter(name) || isField(name, value);

/** Adds the secret fields of a body: a form, JSON, GraphQL, XML, the parts of a multipart body, in whatever order they come. */
export function addFromBody(candidates: Candidate[], body: Text): void {
  if (body.text.includes('form-data'))
    addPairs(candidates, 'body-field', body, multipartField, 'form field', isPart);
  addPairs(candidates, 'body-field', body, formField, 'form field', isFormField);
  addFromJson(candidates, body, 'body-field', 'The JSON field');
  addPairs(candidates, 'body-field', body, argument, 'argument', isField);
  if (!body.text.includes('</') && !body.text.includes('/>')) return;
  addPairs(candidates, 'body-field', body, element, 'element', isField);
  addPairs(candidates, 'body-field', body, attribute, 'attribute', isField);
}

/** Adds the fields of a JSON text that their names give away, whatever comments stand between them. */
export function addFromJson(
  candidates: Candidate[],
  { text, range }: Text,
  kind: 'body-field' | 'variable',
  what: string,
): void {
  if (text.search(jsonField) === -1) return; // without the copy of the expression that matchAll makes
  for (const match of text.matchAll(jsonField)) {
    const [all, name = '', value = ''] = match;
    const start = range.start + match.index + all.length - value.length;
    addFromAssigned(
      candidates,
      { text: value, range: { start, end: start + value.length } },
      { name, what, kind },
    );
  }
}
