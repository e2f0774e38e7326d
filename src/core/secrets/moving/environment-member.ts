import { findNodeAtLocation, getLocation, modify, parseTree } from 'jsonc-parser';
import type { TextEdit } from '../../http-file/problem.ts';

/** The keys that lead to a value of a JSON file: `['dev', 'token']`. */
export type MemberPath = readonly string[];

/**
 * Writes a value under a path of a JSON text, with its comments and its layout kept. An empty text becomes an object.
 * Never throws: no edit where the text cannot hold the value.
 */
export function putMember(text: string, path: MemberPath, value: string): TextEdit[] {
  if (text.trim() === '') {
    const whole = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
    return [{ range: { start: 0, end: text.length }, newText: `${JSON.stringify(whole, undefined, 2)}\n` }];
  }
  const formattingOptions = {
    insertSpaces: !/^\t/m.test(text),
    tabSize: /^( +)\S/m.exec(text)?.[1]?.length ?? 2,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  return edits(() => modify(text, [...path], value, { formattingOptions }));
}

/** Takes the value under a path out of a JSON text, with its comma; nothing where there is none. */
export function removeMember(text: string, path: MemberPath): TextEdit[] {
  const root = parseTree(text);
  const member = root && findNodeAtLocation(root, [...path])?.parent;
  const siblings = member?.parent?.children ?? [];
  const index = member === undefined ? -1 : siblings.indexOf(member);
  if (member === undefined || index === -1) return [];
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  const end = member.offset + member.length;
  const range =
    after === undefined
      ? { start: before === undefined ? member.offset : before.offset + before.length, end }
      : { start: member.offset, end: after.offset };
  return [{ range, newText: '' }];
}

/** The keys that lead to the string at an offset; `undefined` where it stands in a list or is no value. */
export function memberPathAt(text: string, offset: number): MemberPath | undefined {
  const { path, isAtPropertyKey } = getLocation(text, offset);
  if (isAtPropertyKey || path.length === 0) return undefined;
  return path.every(key => typeof key === 'string') ? path : undefined;
}

/** What the characters of a JSON string stand for; `undefined` where they are not the inside of one. */
export function unescaped(inside: string): string | undefined {
  try {
    const value: unknown = JSON.parse(`"${inside}"`);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The library throws where the text has nothing that could hold the member: then there is nothing to edit. */
function edits(make: () => ReturnType<typeof modify>): TextEdit[] {
  try {
    return make().map(({ offset, length, content }) => ({
      range: { start: offset, end: offset + length },
      newText: content,
    }));
  } catch {
    return [];
  }
}
