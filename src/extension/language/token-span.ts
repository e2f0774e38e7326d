/** Characters of a compact token (RFC 7515, section 7.1): base64url and the dots between its parts. */
const tokenCharacter = /[\w.-]/;
/** No header of common servers takes more; a longer run of such characters is data. */
const reach = 16_384;

/**
 * The run of token characters around `column` of a line: what a token there would lie in.
 * Looks at most `reach` characters each way, so that a line of any length costs the same.
 */
export function tokenSpanAt(
  line: string,
  column: number,
): { readonly start: number; readonly end: number } | undefined {
  let start = column;
  while (start > 0 && column - start < reach && tokenCharacter.test(line.charAt(start - 1))) start--;
  let end = column;
  while (end < line.length && end - column < reach && tokenCharacter.test(line.charAt(end))) end++;
  if (column - start >= reach || end - column >= reach) return undefined;
  return start === end ? undefined : { start, end };
}
