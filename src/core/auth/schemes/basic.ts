import { decodeBase64, decodeBase64Url, decodeText, encodeBase64 } from '../base64.ts';
import type { CredentialProblem, Credentials } from '../credentials.ts';
import { unresolvedVariable } from '../placeholders.ts';
import { doubledScheme, emptyProblem, placeholder, quoted, severalValues } from './bearer.ts';
import { problemIn, type SchemeInput, type SchemeReading } from './scheme.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controlCharacters = /[\u0000-\u001f\u007f]+/g;

/** Reads `Basic` credentials: base64 of `user:password` (RFC 7617, section 2). */
export function readBasic(input: SchemeInput): SchemeReading {
  if (input.rest === '') return { problems: [emptyProblem(input)] };
  const wrapped = doubledScheme(input) ?? severalValues(input) ?? placeholder(input) ?? quoted(input);
  if (wrapped) {
    const inner = decodedPair(wrapped.token);
    return { ...(inner && { basic: inner }), problems: [wrapped.problem] };
  }
  const bytes = decodeBase64(input.rest);
  return bytes === undefined ? readUndecodable(input) : readDecoded(input, decodeText(bytes));
}

function readUndecodable(input: SchemeInput): SchemeReading {
  const { rest, scheme } = input;
  const colon = rest.indexOf(':');
  if (colon > 0) {
    const message = 'User and password stand here as they are; Basic wants them in base64.';
    const corrected = `${scheme} ${encodeBase64(rest)}`;
    return {
      basic: split(rest, colon),
      problems: [problemIn(input, 'not-base64', 'error', message, { corrected })],
    };
  }
  const blank = /\s/.exec(rest);
  if (blank) {
    const message = 'White space stands inside the base64 text.';
    const joined = rest.replace(/\s+/g, '');
    const basic = decodedPair(joined);
    const more = { start: blank.index, end: blank.index + 1, corrected: basic && `${scheme} ${joined}` };
    return { ...(basic && { basic }), problems: [problemIn(input, 'whitespace', 'error', message, more)] };
  }
  const urlSafe = decodeBase64Url(rest);
  const text = urlSafe && decodeText(urlSafe);
  if (text?.includes(':')) {
    const message = 'The credentials use the URL-safe alphabet (- and _); Basic wants + and /.';
    const corrected = `${scheme} ${rest.replaceAll('-', '+').replaceAll('_', '/')}`;
    return {
      basic: split(text, text.indexOf(':')),
      problems: [problemIn(input, 'not-base64', 'error', message, { corrected })],
    };
  }
  const at = /[^A-Za-z0-9+/=]/.exec(rest)?.index;
  const message = 'This is not base64, in which Basic wants user and password.';
  const where = at === undefined ? {} : { start: at, end: at + 1 };
  return { problems: [problemIn(input, 'not-base64', 'error', message, where)] };
}

function readDecoded(input: SchemeInput, text: string): SchemeReading {
  const colon = text.indexOf(':');
  if (colon < 0) return { problems: [noColon(input, text)] };
  return { basic: split(text, colon), problems: pairProblems(input, text) };
}

function noColon(input: SchemeInput, text: string): CredentialProblem {
  const inner = decodedPair(text);
  const message = inner
    ? 'The credentials were put into base64 twice.'
    : 'The decoded credentials hold no colon, which parts the user from the password.';
  return problemIn(input, 'no-colon', 'error', message, { corrected: inner && `${input.scheme} ${text}` });
}

/** What is wrong with a pair that decoded well. */
function pairProblems(input: SchemeInput, text: string): CredentialProblem[] {
  const { rest, scheme } = input;
  if (unresolvedVariable(text)) {
    const message =
      'The base64 holds a variable that was not resolved: it was encoded before its value was put in.';
    return [problemIn(input, 'unresolved-variable', 'error', message)];
  }
  const cleaned = text.replace(controlCharacters, '');
  if (cleaned !== text) {
    const message =
      'The decoded credentials hold a control character, such as the line end that `echo` adds before encoding.';
    return [
      problemIn(input, 'control-character', 'error', message, {
        corrected: `${scheme} ${encodeBase64(cleaned)}`,
      }),
    ];
  }
  const { user, password } = split(text, text.indexOf(':'));
  const absent = [user, password].find(part => /^(?:undefined|null|none|\[object \w+\])$/i.test(part));
  if (absent !== undefined) {
    const message = `The decoded credentials hold "${absent}", which programs print for a value that is not there.`;
    return [problemIn(input, 'placeholder', 'error', message)];
  }
  const missing = (4 - (rest.length % 4)) % 4;
  if (missing === 0) return [];
  const message = 'The padding (=) at the end of the base64 text is missing; some servers refuse that.';
  return [
    problemIn(input, 'not-base64', 'warning', message, {
      corrected: `${scheme} ${rest}${'='.repeat(missing)}`,
    }),
  ];
}

function decodedPair(base64: string): { user: string; password: string } | undefined {
  const bytes = decodeBase64(base64);
  const text = bytes && decodeText(bytes);
  const colon = text?.indexOf(':') ?? -1;
  return text === undefined || colon < 0 ? undefined : split(text, colon);
}

/** The first colon parts the two; a password may hold more of them (RFC 7617, section 2). */
function split(text: string, colon: number): { user: string; password: string } {
  return { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

/** The value that sends a user and a password (RFC 7617, section 2), in UTF-8 as section 2.1 lets a server ask for. */
export function buildBasic(user: string, password: string): string {
  return `Basic ${encodeBase64(`${user}:${password}`)}`;
}

/** Why a pair cannot be sent with Basic; undefined when it can (RFC 7617, section 2). */
export function basicObstacle(user: string): string | undefined {
  return user.includes(':')
    ? 'the user name holds a colon, which Basic parts user and password with'
    : undefined;
}

/** What Basic credentials say, one sentence each. */
export function explainBasic({ basic }: Credentials): string[] {
  if (basic === undefined) return [];
  const isAscii = /^[\x20-\x7e]*$/.test(basic.user + basic.password);
  return [
    `The user ${basic.user} and the password, in base64: readable by everyone who sees the header, so it belongs on https alone.`,
    ...(isAscii
      ? []
      : [
          'They hold characters outside of ASCII: a server that does not ask for charset="UTF-8" may read them otherwise.',
        ]),
  ];
}
