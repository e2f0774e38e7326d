import { isKeyParameter } from '../auth/key-names.ts';
import type { Text } from '../http-file/range.ts';
import { addPairs, type Candidate, trimmed } from './candidates.ts';
import { isSecretLiteral } from './literal-names.ts';
import { remembered } from './remembered.ts';
import { isSecretName } from './secret-names.ts';
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

const isFieldName = remembered((name: string) => isSecretName(name) || isSecretLiteral(name, ''));
const isField = (name: string, value: string) => isFieldName(name) || isSecretLiteral(name, value);
const isFormField = (name: string, value: string) =>
  isSecretParameter(name) || (name === 'code' && looksRandom(value));
const isPart = (name: string, value: string) => isKeyParameter(name) || isField(name, value);

/** Adds the secret fields of a body: a form, JSON, GraphQL, XML, the parts of a multipart body, in whatever order they come. */
export function addFromBody(candidates: Candidate[], body: Text): void {
  if (body.text.includes('form-data'))
    addPairs(candidates, 'body-field', body, multipartField, 'form field', isPart);
  addPairs(candidates, 'body-field', body, formField, 'form field', isFormField);
  addFromJson(candidates, body, 'body-field', 'JSON field');
  addPairs(candidates, 'body-field', body, argument, 'argument', isField);
  if (!body.text.includes('</') && !body.text.includes('/>')) return;
  addPairs(candidates, 'body-field', body, element, 'element', isField);
  addPairs(candidates, 'body-field', body, attribute, 'attribute', isField);
}

/** Adds the fields of a JSON text that their names give away, `//` comments and text that is no JSON around them. */
export function addFromJson(
  candidates: Candidate[],
  json: Text,
  kind: 'body-field' | 'variable',
  what: string,
): void {
  addPairs(candidates, kind, json, jsonField, what, isField);
}

/** What stands behind an equals sign in a connection string: `Server=db;User Id=sa;Password=…`. */
export function trimmedPart(start: number, value: string, name: string): Candidate {
  return trimmed('variable', start, value, `The connection string`, name);
}
