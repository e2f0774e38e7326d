import { isCsrfHeader, isKeyParameter } from '../auth/key-names.ts';
import { percentDecoded } from '../auth/percent-decoded.ts';
import {
  isParameterScheme,
  isSchemeWord,
  isSecretHeader,
  type Replace,
  replaceInHeader,
  replaceParameters,
} from './by-name-header.ts';
import { isNoSecret } from './placeholders.ts';
import { isPersonalName, isSecretName } from './secret-names.ts';

/** Replaces one value by the name that it stands under; `undefined` when the name says nothing. */
export function replaceNamed(name: string, value: string, replace: Replace): string | undefined {
  if (isSecretHeader(name)) return replaceInHeader(name, value, replace);
  if (!isSecretName(name)) return undefined;
  return isNoSecret(value) ? value : replace(value, isPersonalName(name));
}

type Rule = (text: string, replace: Replace) => string;

/** In this order: a header line or a JSON field knows best what a later, more general rule would take whole. */
const rules: readonly Rule[] = [
  replaceJsonFields,
  replaceNestedJsonFields,
  replaceHeaderLines,
  replaceUserinfo,
  replaceParametersOfUrls,
  replaceQuotedParameters,
  replaceElements,
  replaceInputs,
  replaceBehindSchemes,
];

/** Replaces every secret that a name gives away in a text of any kind. Linear time. */
export function replaceInText(text: string, replace: Replace): string {
  return rules.reduce((current, rule) => rule(current, replace), text);
}

/** Userinfo and key-like parameters of a URL, wherever they stand. */
export function replaceInUrl(url: string, replace: Replace): string {
  return replaceParametersOfUrls(replaceUserinfo(url, replace), replace);
}

const jsonField =
  /"([^"\\\r\n]{1,100})"([ \t\r\n]{0,20}:[ \t\r\n]{0,20}(?:\[[ \t\r\n]{0,20})?)(?:"((?:[^"\\]|\\.)*)("|$)|(-?\d[\d.]*))/gs;

function replaceJsonFields(text: string, replace: Replace): string {
  return text.replace(
    jsonField,
    (
      all,
      name: string,
      colon: string,
      value: string | undefined,
      end: string | undefined,
      number?: string,
    ) => {
      if (number !== undefined)
        return isSecretName(name) ? `"${name}"${colon}"${replace(number, true)}"` : all;
      const replaced = replaceNamed(name, value ?? '', replace);
      return replaced === undefined ? all : `"${name}"${colon}"${replaced}${end ?? ''}`;
    },
  );
}

/** A JSON text inside a JSON string: `{"message": "{\"password\": \"x\"}"}`. */
const nestedField = /\\"([^"\\\r\n]{1,100})\\"([ \t]{0,20}:[ \t]{0,20}\\")((?:[^"\\]|\\(?!"))*)/g;

function replaceNestedJsonFields(text: string, replace: Replace): string {
  return text.replace(nestedField, (all, name: string, colon: string, value: string) => {
    const replaced = replaceNamed(name, value, replace);
    return replaced === undefined ? all : `\\"${name}\\"${colon}${replaced}`;
  });
}

const headerStart = /(?<![\w-])([A-Za-z][\w-]{1,63})'?[ \t]{0,3}:[ \t]{0,3}["'`]?(?=\S)/g;
/** `Error validating access token: Session has expired`: a plain word with a colon need not be a header. */
const proseWord = /^(?!authorization$|cookie$)[a-z]+$/i;
const schemedValue = /(?:([A-Za-z][\w-]{0,40})[ \t]{1,3})?([^\s"'`<>]+)/y;
const restOfLine = /[^\r\n`]*/y;
const cookiePair = /([^\s=;:,"'`]{1,256}=)([^\s;"'`]*)(;[ \t]*)?/y;

/** `Authorization: …`, `Cookie: …` and key headers inside a text. Of prose behind the value nothing is taken. */
function replaceHeaderLines(text: string, replace: Replace): string {
  let result = '';
  let done = 0;
  for (const match of text.matchAll(headerStart)) {
    const name = match[1] ?? '';
    const start = match.index + match[0].length;
    if (start < done || !isSecretHeader(name)) continue;
    if (proseWord.test(name) && !/^\S{0,100}\d/.test(text.slice(start, start + 101))) continue;
    const end = name.toLowerCase().endsWith('cookie')
      ? endOfCookies(text, start, /^cookie$/i.test(name))
      : endOfValue(text, start);
    result += text.slice(done, start) + replaceInHeader(name, text.slice(start, end), replace);
    done = end;
  }
  return result + text.slice(done);
}

function endOfValue(text: string, start: number): number {
  let at = start;
  for (;;) {
    schemedValue.lastIndex = at;
    const match = schemedValue.exec(text);
    if (match === null) return at;
    const [all, word = '', value = ''] = match;
    if (word === '') return at + all.length;
    if (isParameterScheme(word)) return endOfLine(text, at);
    if (!isSchemeWord(word)) return at + word.length;
    if (!isSchemeWord(value)) return at + all.length;
    at += all.length - value.length;
  }
}

function endOfLine(text: string, start: number): number {
  restOfLine.lastIndex = start;
  return start + (restOfLine.exec(text)?.[0].length ?? 0);
}

function endOfCookies(text: string, start: number, several: boolean): number {
  let end = start;
  for (;;) {
    cookiePair.lastIndex = end;
    const match = cookiePair.exec(text);
    if (match === null) return end;
    end += match[0].length;
    if (!several || match[3] === undefined) return end;
  }
}

/** Starts at `://`, so that a run of letters is read once (RFC 3986, section 3.2.1). */
const userinfo = /:\/\/([^\s/?#@:"'<>]*)(?::([^\s/?#"'<>]*))?@/g;
const longestPlainUser = 20;

function replaceUserinfo(text: string, replace: Replace): string {
  return text.replace(userinfo, (_, user: string, password: string | undefined) => {
    // A long user without a password is a token in the user's place.
    if (password === undefined) return `://${user.length >= longestPlainUser ? replace(user) : user}@`;
    return `://${user}:${isNoSecret(password) ? password : replace(password, true)}@`;
  });
}

const urlParameter = /(?<![\w.%[\]-])([\w.%[\]-]{1,64})=([^\s&"'`<>#;,\\]+)/g;
const shortestCode = 16;

function replaceParametersOfUrls(text: string, replace: Replace): string {
  return text.replace(urlParameter, (all, written: string, value: string, at: number) => {
    const name = percentDecoded(written);
    // `not a valid key=value pair` is prose.
    if (/[ \t]/.test(text.charAt(at - 1)) && !/\d/.test(value)) return all;
    // An authorization code (RFC 6749, section 4.1.2) is long; an error code is not.
    const code = name === 'code' && value.length >= shortestCode;
    if (!code && !isKeyParameter(name) && !isSecretName(name) && !isCsrfHeader(name)) return all;
    return isNoSecret(percentDecoded(value)) ? all : `${written}=${replace(value, isPersonalName(name))}`;
  });
}

const quotedParameter = /(?<![\w-])([\w-]{1,64})="([^"\r\n]*)"/g;
const hexDigest = /^[0-9a-f]{32,128}$/i;

/** Auth-params in a text: Digest's `response` is hidden where it is a digest, and not another thing of that name. */
function replaceQuotedParameters(text: string, replace: Replace): string {
  return text.replace(quotedParameter, (all, name: string, value: string) => {
    const digest = name.toLowerCase() === 'response' && hexDigest.test(value);
    return digest || isSecretName(name) ? replaceParameters(all, replace) : all;
  });
}

const element = /<([\w:.-]{1,64})>([^<>]+)<\//g;

function replaceElements(text: string, replace: Replace): string {
  return text.replace(element, (all, name: string, value: string) => {
    const replaced = replaceNamed(name, value, replace);
    return replaced === undefined ? all : `<${name}>${replaced}</`;
  });
}

const input = /<(?:input|meta)\b[^<>]{1,2000}>/gi;
const attributeName = /\bname[ \t]*=[ \t]*["']?([^\s"'<>]{1,100})/i;
const attributeValue = /\b(value|content)([ \t]*=[ \t]*)("[^"]*"|'[^']*'|[^\s"'<>]+)/i;

/** `<input type="hidden" name="csrf_token" value="…">` and `<meta name="csrf-token" content="…">`. */
function replaceInputs(text: string, replace: Replace): string {
  return text.replace(input, tag => {
    const name = attributeName.exec(tag)?.[1] ?? '';
    if (!isSecretName(name) && !isCsrfHeader(name)) return tag;
    return tag.replace(attributeValue, (all, attribute: string, equals: string, written: string) => {
      const quote = /^["']/.exec(written)?.[0] ?? '';
      const value = quote === '' ? written : written.slice(1, -1);
      return isNoSecret(value) ? all : `${attribute}${equals}${quote}${replace(value)}${quote}`;
    });
  });
}

const behindScheme =
  /(?<![\w-])(Basic|Bearer|DPoP|Token|JWT|ApiKey|Negotiate|NTLM)([ \t]{1,3})([\w.~+/-]{8,}={0,2})(?![\w="])/gi;
const shortestCredential = 16;

/** A credential behind its scheme without a header name. A word of prose (`Bearer authentication`) is none. */
function replaceBehindSchemes(text: string, replace: Replace): string {
  return text.replace(behindScheme, (all, scheme: string, gap: string, value: string) => {
    const basic = scheme.toLowerCase() === 'basic';
    const credential = basic ? basicText(value)?.includes(':') : isCredential(value);
    return credential === true ? `${scheme}${gap}${replace(value, basic)}` : all;
  });
}

function isCredential(value: string): boolean {
  return value.length >= shortestCredential && /\d/.test(value);
}

/** What the base64 of Basic holds, one byte a character; `undefined` when it is not base64. */
export function basicText(value: string): string | undefined {
  try {
    return atob(value);
  } catch {
    return undefined;
  }
}
