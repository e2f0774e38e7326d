import { maskSign, maskValue } from './masked-value.ts';

/** Below this length a secret is hidden by its place alone: everywhere else it would be a part of ordinary words. */
const shortestKnown = 4;
const plainWord = /^[a-z]{4,7}$/i;
/** In characters: a regular expression has a size limit, and the engine's complaint about it would quote the secret. */
const longestExpression = 100_000;

/** Replaces every occurrence of the secrets, in any of the forms that they travel in. One pass over the text. */
export function createKnownReplacer(secrets: readonly string[]): (text: string) => string {
  const replacements = new Map<string, string>();
  for (const secret of new Set(secrets)) {
    if (secret.length < shortestKnown) continue;
    const sign = maskValue(secret);
    for (const form of formsOf(secret)) {
      if (!replacements.has(form))
        replacements.set(form, form.startsWith(sign.slice(0, 4)) ? sign : maskSign);
    }
    for (const form of base64Forms(secret)) if (!replacements.has(form)) replacements.set(form, maskSign);
    // What is masked stays as it is, even where its visible beginning is a secret too.
    if (sign !== maskSign) replacements.set(sign, sign);
  }
  if (replacements.size === 0) return text => text;
  const { long, short } = bySize([...replacements.keys()]);
  const expression = new RegExp(short.map(formPattern).join('|'), 'g');
  const replacementOf = (found: string) => replacements.get(found) ?? maskSign;
  return text => {
    const rest = long.reduce((left, form) => left.replaceAll(form, () => replacementOf(form)), text);
    return short.length === 0 ? rest : rest.replace(expression, replacementOf);
  };
}

/** Both parts longest first, so that no form is torn up by one that it contains; the short ones fit into one expression. */
function bySize(forms: readonly string[]): { long: string[]; short: string[] } {
  const shortestFirst = forms.toSorted((a, b) => a.length - b.length);
  let size = 0;
  const firstLong = shortestFirst.findIndex(form => {
    size += form.length;
    return size > longestExpression;
  });
  const end = firstLong === -1 ? forms.length : firstLong;
  return { long: shortestFirst.slice(end).reverse(), short: shortestFirst.slice(0, end).reverse() };
}

function formPattern(form: string): string {
  const literal = form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  // `demo` as a password must not tear up `demonstration`.
  return plainWord.test(form) ? `(?<![A-Za-z])${literal}(?![A-Za-z])` : literal;
}

/** The text itself, and its escaped forms in URLs, forms, JSON and HTML. */
function formsOf(secret: string): Set<string> {
  const percent = percentEncoded(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  const forms = [
    secret,
    percent,
    lowerHex(percent),
    percent.replaceAll('%20', '+'),
    percentEncoded(percent),
    strictlyEncoded(percent),
    json,
    json.replaceAll('/', '\\/'),
    JSON.stringify(json).slice(1, -1),
    unicodeEscaped(json, false),
    unicodeEscaped(json, true),
    htmlEscaped(secret, '&#39;'),
    htmlEscaped(secret, '&#x27;'),
    htmlEscaped(secret, '&apos;'),
  ];
  return new Set(forms.filter(form => form.length >= shortestKnown));
}

function percentEncoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function lowerHex(text: string): string {
  return text.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase());
}

/** RFC 3986 reserves these too; OAuth 1.0 and AWS signatures encode them. */
function strictlyEncoded(text: string): string {
  return text.replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** As serializers write that keep JSON to ASCII and safe inside HTML. */
function unicodeEscaped(json: string, upper: boolean): string {
  return json.replace(/[<>&'+]|[^ -~]/g, sign => {
    const hex = sign.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${upper ? hex.toUpperCase() : hex}`;
  });
}

function htmlEscaped(text: string, apostrophe: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", apostrophe);
}

/** Shorter pieces of base64 turn up by chance. */
const shortestPiece = 8;

/**
 * The base64 of the secret, and the piece of base64 that it leaves inside a longer text (`user:` in front of it), which
 * depends only on its offset modulo 3.
 */
function base64Forms(secret: string): Set<string> {
  const forms = new Set<string>();
  for (const bytes of [utf8Bytes(secret), latin1Bytes(secret)]) {
    if (bytes === undefined) continue;
    const whole = btoa(bytes);
    addBoth(forms, whole);
    addBoth(forms, whole.replace(/=+$/, ''));
    for (const offset of [0, 1, 2]) addBoth(forms, innerPiece(bytes, offset));
  }
  return forms;
}

function addBoth(forms: Set<string>, base64: string): void {
  if (base64.length < shortestPiece) return;
  forms.add(base64);
  forms.add(base64.replaceAll('+', '-').replaceAll('/', '_'));
}

function innerPiece(bytes: string, offset: number): string {
  const encoded = btoa('\0'.repeat(offset) + bytes).replace(/=+$/, '');
  // The characters that share bits with a neighbour are not the secret's alone.
  const start = Math.ceil((offset * 8) / 6);
  const end = Math.floor(((offset + bytes.length) * 8) / 6);
  return encoded.slice(start, end);
}

function utf8Bytes(text: string): string {
  return Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join('');
}

function latin1Bytes(text: string): string | undefined {
  return [...text].every(sign => sign.charCodeAt(0) < 256) ? text : undefined;
}
