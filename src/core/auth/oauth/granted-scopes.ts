/** Scopes for the sign-in itself: many providers do not repeat them, and no API checks them. */
const ofSignIn = new Set(['openid', 'profile', 'email', 'address', 'phone', 'offline_access']);

/**
 * The scopes of a request that the provider's answer leaves out, in the order in which they were asked for. An answer
 * without scopes grants all of them (RFC 6749, section 5.1). Some providers write a scope with its API in front of it, or
 * without: that is the same scope here.
 */
export function withheldScopes(asked: string | undefined, granted: string | undefined): string[] {
  if (asked === undefined || granted === undefined) return [];
  const given = words(granted);
  return words(asked).filter(
    scope => !ofSignIn.has(scope) && !scope.endsWith('/.default') && !given.some(one => isSame(one, scope)),
  );
}

function isSame(one: string, other: string): boolean {
  return one === other || one.endsWith(`/${other}`) || other.endsWith(`/${one}`);
}

function words(text: string): string[] {
  return text.split(' ').filter(word => word !== '');
}
