/** What a person does with the forms of a sign-in. */
export interface Person {
  /** Fields that are filled in, and buttons that are pressed, by name. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Follows the first link whose text this matches, in place of submitting. */
  readonly clicks?: RegExp;
  /** Closes the window after so many forms. Default: none. */
  readonly patience?: number;
}

const longest = 30;

/**
 * A browser without eyes: follows redirects, keeps cookies for each host, fills in and submits the forms of a sign-in until
 * a page has none. Returns what `SignIn.openBrowser` does.
 */
export function scriptedBrowser(person: Person = {}): (url: string) => Promise<boolean> {
  return async first => {
    const jars = new Map<string, Map<string, string>>();
    let next: Step | undefined = { url: first };
    let forms = 0;
    for (let step = 0; next !== undefined && step < longest; step += 1) {
      if (next.form !== undefined && forms++ === person.patience) break;
      next = await go(next, jars, person);
    }
    return true;
  };
}

interface Step {
  readonly url: string;
  readonly form?: URLSearchParams;
}

async function go(
  { url, form }: Step,
  jars: Map<string, Map<string, string>>,
  person: Person,
): Promise<Step | undefined> {
  const { host } = new URL(url);
  const jar = jars.get(host) ?? new Map<string, string>();
  jars.set(host, jar);
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { Cookie: [...jar].map(pair => pair.join('=')).join('; ') },
    ...(form ? { method: 'POST', body: form } : {}),
  });
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
  const location = response.headers.get('Location');
  if (location !== null) return { url: new URL(location, url).href };
  const page = await response.text();
  return clicked(page, url, person) ?? submitted(page, url, person);
}

function clicked(page: string, url: string, { clicks }: Person): Step | undefined {
  if (clicks === undefined) return undefined;
  for (const [, href = '', text = ''] of page.matchAll(/<a[^>]+href="([^"]+)"[^>]*>([^<]*)</g))
    if (clicks.test(text)) return { url: new URL(href, url).href };
  return undefined;
}

function submitted(page: string, url: string, { fields = {} }: Person): Step | undefined {
  const [, action] = /<form[^>]+action="([^"]+)"/.exec(page) ?? [];
  if (action === undefined) return undefined;
  const form = new URLSearchParams();
  for (const [tag] of page.matchAll(/<(?:input|button)[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const value = fields[name ?? ''] ?? (tag.startsWith('<input') ? attribute(tag, 'value') : undefined);
    if (name !== undefined && value !== undefined) form.set(name, value);
  }
  return { url: new URL(action, url).href, form };
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}
