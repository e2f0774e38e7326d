const unseen =
  /\b(?:no|missing|without|empty|absent|not (?:been )?(?:found|provided|present|supplied|given|set|included|sent)|does not (?:contain|include)|did not (?:provide|include|contain|send))\b|\b(?:secret|password|token|key) (?:is )?required/i;

/**
 * Whether a server's words say that it saw no credentials: "no token found" does, "authentication required" is also what
 * refused credentials get. Error codes are read as words. Pure.
 */
export function saysNothingSeen(text: string): boolean {
  return unseen.test(text.replaceAll('_', ' '));
}
