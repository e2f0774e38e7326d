import type { BodyFacts } from './body-facts.ts';
import { scanMarkup } from './markup.ts';
import { TextList } from './text-list.ts';

const rawElements: ReadonlySet<string> = new Set(['script', 'style', 'template', 'svg']);
const namedBlocks: ReadonlySet<string> = new Set(['title', 'h1', 'h2', 'h3']);

/** Elements that stand inside a line and do not end a text. */
// biome-ignore format: short
const inlineElements: ReadonlySet<string> = new Set([
  'a', 'abbr', 'b', 'bdi', 'code', 'em', 'font', 'i', 'kbd', 'label', 'mark', 'q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'tt', 'u', 'var',
]);

const loginAddress =
  /log-?[io]n|sign-?in|(?:^|[^a-z])(?:sso|saml2?|adfs|idp)(?:[^a-z]|$)|\/oauth2?\/(?:v\d\/)?auth|\/authenticate/i;
const scriptRedirect =
  /location(?:\.href)?\s{0,9}(?:=|\.(?:replace|assign)\()\s{0,9}["'`]([^"'`]{1,1000})["'`]/g;
const mostHiddenFields = 50;
const longestScript = 20_000;

type Page = Pick<BodyFacts, 'texts' | 'loginForm' | 'hiddenFields'>;

/** What an HTML page shows (`title`, `h1` … `h3`, else `text`), and whether it asks for a login. */
export function readHtml(html: string): Page {
  const list = new TextList();
  const hiddenFields: string[] = [];
  let loginForm = false;
  let path = 'text';
  let block: string[] = [];

  const flush = (): void => {
    list.add(path, block.join(''));
    block = [];
  };

  for (const piece of scanMarkup(html, rawElements)) {
    if (piece.kind === 'text') block.push(piece.text);
    else if (piece.kind === 'raw') loginForm ||= piece.name === 'script' && redirectsToLogin(piece.text);
    else {
      const name = piece.name.toLowerCase();
      if (!inlineElements.has(name)) {
        flush();
        path = piece.kind === 'open' && namedBlocks.has(name) ? name : 'text';
      }
      if (piece.kind === 'close') continue;
      loginForm ||= asksForLogin(name, lowerCaseNames(piece.attributes));
      const field = hiddenField(name, lowerCaseNames(piece.attributes));
      if (field && hiddenFields.length < mostHiddenFields) hiddenFields.push(field);
    }
  }
  flush();
  return { texts: list.texts, loginForm, hiddenFields };
}

type Attributes = ReadonlyMap<string, string>;

function asksForLogin(element: string, attributes: Attributes): boolean {
  const type = attributes.get('type')?.toLowerCase();
  if (element === 'input') return type === 'password' || attributes.get('name') === 'SAMLRequest';
  if (element === 'form') return loginAddress.test(attributes.get('action') ?? '');
  const refreshes = element === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh';
  return refreshes && loginAddress.test(attributes.get('content') ?? '');
}

function redirectsToLogin(script: string): boolean {
  return [...script.slice(0, longestScript).matchAll(scriptRedirect)].some(([, url = '']) =>
    loginAddress.test(url),
  );
}

function hiddenField(element: string, attributes: Attributes): string | undefined {
  const hidden = element === 'input' && attributes.get('type')?.toLowerCase() === 'hidden';
  return hidden ? attributes.get('name') : undefined;
}

function lowerCaseNames(attributes: Attributes): Attributes {
  return new Map([...attributes].map(([name, value]) => [name.toLowerCase(), value]));
}
