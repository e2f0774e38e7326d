import { occurrenceAt } from '../../../../src/core/http-file/assist/names.ts';
import type { Subject } from '../../../../src/core/http-file/assist/subject.ts';
import { parseInBlocks } from '../../../../src/core/http-file/incremental.ts';
import type { Range } from '../../../../src/core/http-file/range.ts';
import type { VariableSources } from '../../../../src/core/http-file/variable-sources.ts';
import { frozenSources } from '../sample.ts';

/** A subject, and where the cursor stands in it. */
export interface Marked {
  readonly text: string;
  readonly subject: Subject;
  readonly offset: number;
}

/** Reads lines in which `¦` marks the cursor. */
export function marked(lines: readonly string[], overrides: Partial<VariableSources> = {}): Marked {
  const written = lines.join('\n');
  const offset = written.indexOf('¦');
  const text = written.replace('¦', '');
  return { text, offset, subject: { inBlocks: parseInBlocks(text), sources: frozenSources(overrides) } };
}

/** `line:text` of a range, counted from 1. */
export function shown(text: string, { start, end }: Range): string {
  return `${text.slice(0, start).split('\n').length}:${text.slice(start, end)}`;
}

/** Sources with an environment `dev` in a file, and one `prod` that is not chosen. */
export function withEnvironment(): Partial<VariableSources> {
  const file = '/w/http-client.env.json';
  const dev = { where: `${file}, dev`, environment: 'dev', file };
  const prod = { where: `${file}, prod`, environment: 'prod', file };
  return {
    environment: new Map([
      ['host', { value: 'dev.example.com', ...dev }],
      ['token', { value: 'made-up-token-of-dev-0001', ...dev }],
    ]),
    defined: new Map([
      [
        'host',
        [
          { value: 'dev.example.com', applies: true, ...dev },
          { value: 'example.com', applies: false, ...prod },
        ],
      ],
      ['token', [{ value: 'made-up-token-of-dev-0001', applies: true, ...dev }]],
      ['tenant', [{ value: 'acme', applies: false, ...prod }]],
    ]),
  };
}

/** The expression at the cursor. */
export function expressionAt({ subject, offset }: Marked): string | undefined {
  return occurrenceAt(subject.inBlocks, offset)?.name;
}
