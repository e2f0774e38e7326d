import type { Evidence } from '../evidence/evidence.ts';

/** A piece of what the server says outside of headers: the path inside its document, and where that is. */
export interface SaidText {
  readonly path: string;
  readonly text: string;
  readonly where: string;
}

/** An address of an error page that is given instead of the error. */
const errorPage = /[?&]error=([A-Za-z_.-]{3,60})/;

/** The texts of the body, and the errors that OAuth and OpenID Connect put into the URLs of redirects. */
export function saidTexts({ body, callbackErrors }: Evidence): SaidText[] {
  const bodied = body.texts.map(({ path, text }) => ({
    path: path === 'url' && errorPage.test(text) ? 'error' : path,
    text: path === 'url' ? (errorPage.exec(text)?.[1] ?? text) : text,
    where: path ? `response body, ${path}` : 'response body',
  }));
  const redirected = callbackErrors.flatMap(({ where, error, description }) => [
    ...(error === undefined ? [] : [{ path: 'error', text: error, where: `${where} parameter error` }]),
    ...(description === undefined
      ? []
      : [{ path: 'error_description', text: description, where: `${where} parameter error_description` }]),
  ]);
  return [...bodied, ...redirected];
}
