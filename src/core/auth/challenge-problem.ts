/** What may be wrong with the text of a challenge. */
export type ChallengeProblemCode =
  | 'empty-header'
  | 'missing-scheme'
  | 'unterminated-quote'
  | 'missing-value'
  | 'unquoted-value'
  | 'duplicate-parameter'
  | 'unexpected-character'
  | 'mixed-token68';
