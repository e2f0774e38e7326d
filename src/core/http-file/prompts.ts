import { isKeyParameter } from '../auth/key-names.ts';
import type { Directive, RequestNode } from './nodes.ts';

/** A question that must be answered before a request can be sent. */
export interface Prompt {
  /** What it asks for, in one word where there is one: the name that `--var NAME=VALUE` takes. */
  readonly name: string;
  readonly question: string;
  /** Whether the answer is hidden while it is typed, and masked wherever it is shown. */
  readonly secret: boolean;
  /** What is answered by default. */
  readonly preset?: string;
  /** Where only one of these can be answered. */
  readonly choices?: readonly string[];
}

/** The variables that a request's `# @prompt name description` lines ask for, by name (REST Client). */
export function promptsOf(node: RequestNode): ReadonlyMap<string, Prompt> {
  const prompts = new Map<string, Prompt>();
  for (const { key, value } of node.directives) {
    const prompt = key.text.toLowerCase() === 'prompt' ? directivePrompt(value) : undefined;
    if (prompt !== undefined) prompts.set(prompt.name, prompt);
  }
  return prompts;
}

function directivePrompt({ text }: Directive['value']): Prompt | undefined {
  const name = /^[^ \t]+/.exec(text)?.[0];
  if (name === undefined) return undefined;
  const description = text.slice(name.length).trim();
  return { name, question: description === '' ? name : description, secret: isSecretName(name) };
}

/** httpYac's prompts inside a text; each may end in `-askonce`, which all prompts of a run do here. */
export const promptVariables = [
  { name: '$input', usage: 'question [$value: preset]' },
  { name: '$password', usage: 'question [$value: preset]' },
  { name: '$prompt', usage: 'question [$value: preset]' },
  { name: '$pick', usage: 'question $value: a,b' },
] as const;

/**
 * Reads `$input user name $value: alice`, `$password …`, `$prompt …` and `$pick stage $value: dev,prod`. `undefined` when
 * it is none of these or a `$pick` names nothing to pick from.
 */
export function readPrompt(expression: string): Prompt | undefined {
  const match = /^\$(input|password|prompt|pick)(?:-askonce)?(?:[ \t]+(?=[^ \t])|$)/.exec(expression);
  if (match === null) return undefined;
  const words = expression.slice(match[0].length);
  const at = words.indexOf('$value:');
  const question = (at < 0 ? words : words.slice(0, at)).trim() || String(match[1]);
  const given = at < 0 ? '' : words.slice(at + '$value:'.length).trim();
  const base = { name: question, question, secret: match[1] === 'password' || isSecretName(question) };
  if (match[1] !== 'pick') return given === '' ? base : { ...base, preset: given };
  const choices = given.split(',').flatMap(choice => (choice.trim() === '' ? [] : [choice.trim()]));
  return choices.length === 0 ? undefined : { ...base, choices };
}

/** REST Client hides `password`, `passwd` and `pass`; what ends so, and other names of secrets, is hidden here too. */
function isSecretName(name: string): boolean {
  return isKeyParameter(name) || /pass(?:wor[dt]|wd|phrase|code)?$|pwd$|secret$|token$/i.test(name);
}
