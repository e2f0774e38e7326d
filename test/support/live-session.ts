/** Signs in with a form and returns the cookies of the answer as a Cookie header value. */
export async function sessionCookie(url: string, form: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: form,
    signal: AbortSignal.timeout(5000),
  });
  return cookiesOf(response);
}

/** What the answer sets, as a Cookie header value. */
export function cookiesOf({ headers }: Response): string {
  return headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ');
}

/** One field of a JSON answer, as text; empty when it is not there. */
export async function jsonField(response: Response, name: string): Promise<string> {
  const body: unknown = await response.json();
  const field = Object.entries(body ?? {}).find(([key]) => key === name);
  return typeof field?.[1] === 'string' ? field[1] : '';
}
