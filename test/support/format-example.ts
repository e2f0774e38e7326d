import type { SecretFormat } from '../../src/core/secrets/formats.ts';

/** The example of a format, put together at run time so that no scanner takes the table for a leak. */
export function exampleOf({ example }: Pick<SecretFormat, 'example'>): string {
  return example
    .split(' ')
    .map(piece => {
      const [, sign = '', count = ''] = /^(.)\*(\d+)$/.exec(piece) ?? [];
      if (piece === '~') return ' ';
      return sign === '' ? piece : sign.repeat(Number(count));
    })
    .join('');
}
