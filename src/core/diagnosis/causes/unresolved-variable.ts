import { percentDecoded } from '../../auth/percent-decoded.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Substitution } from '../../http-file/resolved-request.ts';
import type { Cause, Detection, Fact } from '../cause.ts';
import { isRefused, statusFact } from '../detection.ts';
import { clientAdvice, editValue } from '../fixes.ts';

/** Placeholders of .http tools, shells, Postman and template engines that were sent as they stand. */
const placeholder = /\{\{[^{}]{0,80}\}\}|\$\{[A-Za-z_][\w.]{0,60}\}|%7B%7B[^%]{1,80}%7D%7D|<%=?[^%]{1,60}%>/;

/** The request carries a variable that nothing defines, or one that is defined as nothing. */
export const unresolvedVariable: Cause = {
  id: 'unresolved-variable',
  title: 'A variable in the request has no value',
  help: {
    meaning:
      'The request uses a variable such as {{token}} that is not defined here, or that is defined but empty. The server got the braces, or nothing, in place of the credential.',
    confirm:
      'Look at the request as sent: the braces are still there, or the word behind the scheme is missing.',
    client:
      'Define the variable in the file (@token = …) or in the environment that you picked, or pick the environment that has it.',
    server: 'Nothing to do. An answer that says which header could not be read helps its users.',
  },
  references: [
    {
      title: 'RFC 9110, section 11.6.2: Authorization',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
    },
  ],
  detect(evidence) {
    return undefinedReference(evidence) ?? literalPlaceholder(evidence) ?? emptyCredential(evidence);
  },
};

function undefinedReference(evidence: Evidence): Detection | undefined {
  const missing = evidence.source?.substitutions.filter(({ value }) => value === undefined) ?? [];
  const first = missing[0];
  if (!first || (evidence.exchange && !isRefused(evidence))) return undefined;
  const names = [...new Set(missing.map(({ expression }) => `{{${expression}}}`))].join(', ');
  return {
    confidence: 'certain',
    weight: 60,
    explanation: undefinedWords(evidence, names, missing),
    facts: missing.slice(0, 4).map(reference),
    fixes: fixes(evidence, first),
  };
}

function undefinedWords(evidence: Evidence, names: string, missing: readonly Substitution[]): string {
  const known = missing.find(({ why }) => why !== undefined);
  const why = known === undefined ? undefined : `{{${known.expression}}} ${known.why}`;
  if (evidence.exchange)
    return `${names} was sent literally, because ${why === undefined ? 'nothing defines it' : why}.`;
  if (why !== undefined) return `Nothing was sent: ${why}.`;
  return `Nothing was sent: ${names} is not defined in the file, nor in the chosen environment.`;
}

function literalPlaceholder(evidence: Evidence): Detection | undefined {
  const { exchange } = evidence;
  if (!exchange || !isRefused(evidence)) return undefined;
  const places: Fact[] = [
    { where: 'request URL', text: exchange.request.url },
    ...evidence.firstCredentials.map(({ where, value }) => ({ where: `request, ${where}`, text: value })),
  ];
  const found = places.flatMap(({ where, text }) => {
    const match = placeholder.exec(percentDecoded(text));
    return match ? [{ where, text: match[0] }] : [];
  });
  if (found.length === 0) return undefined;
  return {
    confidence: 'certain',
    weight: 60,
    explanation: `The placeholder ${found[0]?.text} reached the server literally: no tool put a value in its place.`,
    facts: [...found, statusFact(evidence)],
    fixes: [clientAdvice('Give the variable a value, or use the environment in which it has one.')],
  };
}

/** `Bearer ` with nothing behind it: the scheme was typed, its value came out empty. */
function emptyCredential(evidence: Evidence): Detection | undefined {
  if (!isRefused(evidence)) return undefined;
  const empty = evidence.credentials.find(
    ({ credentials, value }) =>
      value.trim() === '' || (credentials?.scheme && credentials.problems.some(p => p.code === 'empty')),
  );
  if (!empty || empty.kind === 'cookie') return undefined;
  const header = evidence.source?.headers.find(({ name }) => name === empty.name);
  const variable = header?.substitutions.find(({ value }) => value === '');
  return {
    // Without the text it came from, nobody knows whether a variable was meant to stand there.
    confidence: variable ? 'certain' : 'possible',
    weight: variable ? 55 : 12,
    explanation: variable
      ? `{{${variable.expression}}} is empty (${variable.origin?.where ?? 'no origin'}), so nothing stands in the ${empty.where}.`
      : `The ${empty.where} holds no credential: whatever was to fill it in came out empty.`,
    facts: [
      { where: `request, ${empty.where}`, text: `"${empty.value}"` },
      ...(variable ? [reference(variable)] : []),
      statusFact(evidence),
    ],
    fixes: [
      ...editValue(header, 'Go to the empty value'),
      clientAdvice('Give the variable a value before sending.'),
    ],
  };
}

function reference({ expression, value, origin, why = 'not defined' }: Substitution): Fact {
  const state = value === undefined ? why : `empty, from ${origin?.where ?? 'nowhere'}`;
  return { where: 'the .http file', text: `{{${expression}}}: ${state}` };
}

function fixes(evidence: Evidence, { expression, range, needs }: Substitution): Detection['fixes'] {
  const name = /^[\w.-]+$/.test(expression) && needs === undefined ? expression : undefined;
  const start = evidence.source?.node.range.start;
  if (!name || start === undefined) {
    return [
      {
        kind: 'command',
        title: `Go to {{${expression}}}`,
        command: 'edit-variable',
        argument: expression,
        range,
      },
    ];
  }
  return [
    {
      kind: 'edit',
      title: `Define @${name} above the request`,
      edits: [{ range: { start, end: start }, newText: `@${name} = \n` }],
    },
    clientAdvice('Or pick the environment that defines it.'),
  ];
}
