import { insert, lineBreak, lineEnd, lineStart, safe } from '../trap-finder/edits.ts';
import type { Trap } from './trap.ts';

/** `### login` names a request for httpYac and JetBrains; to REST Client and Visual Studio it is a comment. */
export const titleAsName: Trap = {
  id: 'title-as-name',
  dialects: ['rest-client', 'visual-studio'],
  find: ({ node: { name }, file, source, dialect }) => {
    if (name === undefined || !file.chained.has(name.text)) return [];
    const line = source.slice(lineStart(source, name.range.start), lineEnd(source, name.range.start));
    if (!line.startsWith('###') || line.includes('@name')) return [];
    const end = lineEnd(source, name.range.end);
    const tool = dialect === 'visual-studio' ? 'Visual Studio' : 'REST Client';
    return [
      {
        severity: 'warning',
        message: `To ${tool} the text behind ### is a comment, so {{${name.text}.response…}} finds no request and is sent as it stands.`,
        range: name.range,
        fix: safe(insert(`Add # @name ${name.text}`, end, `${lineBreak(source)}# @name ${name.text}`)),
      },
    ];
  },
};
