import { isSessionCookie } from '../auth/cookies.ts';
import { readPlaceholder } from '../auth/placeholders.ts';
import type { OtherDefinition, Substitution } from '../http-file/resolved-request.ts';
import type { Evidence } from './evidence.ts';
import { type CredentialOrigin, originWords, provenanceOf } from './provenance.ts';

export type UnintendedKind =
  | 'placeholder'
  | 'userinfo-not-sent'
  | 'cookie-beside-authorization'
  | 'several-definitions'
  | 'other-environment';

/** A credential that was sent though something else may have been meant. Holds no values. */
export interface Unintended {
  readonly kind: UnintendedKind;
  /** One line. */
  readonly note: string;
  /** Where it shows, for the findings that it may explain. */
  readonly facts: readonly { readonly where: string; readonly text: string }[];
}

/** Shorter values, such as user names, are the same in two environments without anyone's mistake. */
const shortestTelling = 12;

/**
 * Credentials that the user may not have meant to send, as far as the text and its variables tell: a name that is
 * defined in several ways, a value of another environment, a placeholder, one credential beside another. Where the
 * server accepted the request, only what is a mistake in any case. Pure.
 */
export function unintendedCredentials(evidence: Evidence): Unintended[] {
  if (evidence.source === undefined || evidence.exchange?.recorded === true) return [];
  const origins = provenanceOf(evidence);
  const accepted = evidence.status !== undefined && evidence.status < 400;
  const found = [
    ...origins.flatMap(placeholder),
    ...userinfoNotSent(evidence),
    ...(accepted ? [] : [...cookieBeside(evidence), ...origins.flatMap(definitions)]),
  ];
  return [...new Map(found.map(each => [each.note, each])).values()];
}

function placeholder({ credential, substitutions, hop }: CredentialOrigin): Unintended[] {
  const variables = substitutions.flatMap((substitution): Unintended[] => {
    const { expression, value, origin } = substitution;
    // What holds another variable is judged by that one
    if (value === undefined || origin === undefined || substitutions.some(s => s.within === expression))
      return [];
    const meaning =
      value.toLowerCase() === expression.toLowerCase() ? 'its own name' : readPlaceholder(value)?.meaning;
    if (meaning === undefined) return [];
    const place = originWords(expression, origin);
    return [
      {
        kind: 'placeholder',
        note: `The value of {{${expression}}} (${place}) is ${meaning}; it was used in the ${credential.where}.`,
        facts: [{ where: place, text: `the value is ${meaning}` }],
      },
    ];
  });
  if (variables.length > 0 || substitutions.length > 0 || hop > 1) return variables;
  const meaning = readPlaceholder(credential.credentials?.token ?? credential.value)?.meaning;
  if (meaning === undefined || credential.kind === 'cookie') return [];
  const note = `The value of the ${credential.where} is ${meaning}.`;
  return [
    { kind: 'placeholder', note, facts: [{ where: credential.where, text: `the value is ${meaning}` }] },
  ];
}

function userinfoNotSent({ firstCredentials, source }: Evidence): Unintended[] {
  const header = firstCredentials.find(({ kind }) => kind === 'authorization');
  const userinfo = firstCredentials.find(({ kind }) => kind === 'userinfo');
  const basic = header?.credentials?.basic;
  const isWritten = source?.headers.some(({ name }) => name.toLowerCase() === 'authorization') ?? false;
  if (!header || !userinfo || !isWritten) return [];
  if (basic !== undefined && `${basic.user}:${basic.password}` === userinfo.value) return [];
  return [
    {
      kind: 'userinfo-not-sent',
      note: 'The URL holds user and password and the request an Authorization header: the header was sent, the userinfo was not.',
      facts: [{ where: 'userinfo of the URL', text: 'not sent, because there is an Authorization header' }],
    },
  ];
}

function cookieBeside({ credentials }: Evidence): Unintended[] {
  const header = credentials.find(({ kind }) => kind === 'authorization');
  const cookie = credentials.find(({ kind, name }) => kind === 'cookie' && isSessionCookie(name));
  if (!header || !cookie) return [];
  return [
    {
      kind: 'cookie-beside-authorization',
      note: `The session ${cookie.where} was sent beside the Authorization header: the server may judge either of the two.`,
      facts: [{ where: `request, ${cookie.where}`, text: 'sent beside the Authorization header' }],
    },
  ];
}

function definitions({ substitutions }: CredentialOrigin): Unintended[] {
  return substitutions.flatMap(each => [...otherEnvironment(each), ...severalDefinitions(each)]);
}

/** `$shared` filled in for an environment that lacks the name, or the value is that of a section that was not chosen. */
function otherEnvironment({ expression, value, origin, others = [] }: Substitution): Unintended[] {
  const elsewhere = others.filter(({ applies }) => !applies);
  if (origin === undefined) {
    if (elsewhere.length === 0) return [];
    const where = words(expression, elsewhere);
    const note = `{{${expression}}} is defined in ${where} alone, which was not chosen.`;
    return [
      {
        kind: 'other-environment',
        note,
        facts: [{ where: `{{${expression}}}`, text: `defined in ${where}` }],
      },
    ];
  }
  const place = originWords(expression, origin);
  const same = elsewhere.filter(other => other.same && other.value.length >= shortestTelling);
  if (same.length > 0 && value !== undefined) {
    const where = words(expression, same);
    const note = `The value of {{${expression}}} (${place}) is that of ${where}, which was not chosen.`;
    return [
      { kind: 'other-environment', note, facts: [{ where: place, text: `the same value as ${where}` }] },
    ];
  }
  const own = elsewhere.filter(isOwnValue);
  if (origin.environment !== '$shared' || own.length === 0) return [];
  const where = words(expression, own);
  const note = `{{${expression}}} comes from ${place}, as no chosen environment defines it; ${where} has one of its own.`;
  return [{ kind: 'other-environment', note, facts: [{ where: place, text: `${where} defines another` }] }];
}

/** A chosen environment is meant to override `$shared`; every other order surprises someone. */
function severalDefinitions({ expression, value, origin, others = [] }: Substitution): Unintended[] {
  const differing = others.filter(
    other =>
      other.applies &&
      isOwnValue(other) &&
      (origin?.kind !== 'environment' || other.environment !== '$shared'),
  );
  if (origin === undefined || differing.length === 0) return [];
  const place = originWords(expression, origin);
  const where = words(expression, differing);
  const note =
    value === '' || value === undefined
      ? `{{${expression}}} has no value in ${place}, though ${where} has one.`
      : `{{${expression}}} is defined differently elsewhere (${where}); for this request ${place} counts.`;
  return [
    {
      kind: 'several-definitions',
      note,
      facts: [{ where: place, text: `counts; defined differently elsewhere: ${where}` }],
    },
  ];
}

/** An empty value or a placeholder, as public files have them for private ones, is not what anyone meant to send. */
function isOwnValue({ same, value }: OtherDefinition): boolean {
  return !same && value !== '' && readPlaceholder(value) === undefined;
}

function words(expression: string, definitions: readonly OtherDefinition[]): string {
  const list = definitions.slice(0, 4).map(definition => originWords(expression, definition));
  if (definitions.length > list.length) list.push(`${definitions.length - list.length} more`);
  return list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
}
