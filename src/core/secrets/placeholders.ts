/** Written by a program or an author in place of a value: seeing it is the diagnosis, and it hides nothing. */
const emptyWords: ReadonlySet<string> = new Set([
  'undefined',
  'null',
  'none',
  'nil',
  'nan',
  'true',
  'false',
  'deleted',
  '[object object]',
]);

/** `{{name}}`, `${NAME}`, `<name>`, `[name]`, alone or joined by separators (`{{user}}:{{password}}`). */
const references = /^(?:\{\{[^{}]*\}\}|\$\{[^{}]*\}|<[A-Za-z][\w .-]*>|\[[A-Za-z][\w .-]*\]|[:\s])+$/;

/** `authorization="https://login.example/"` of a challenge is where to log in. What is secret in a URL has rules of its own. */
const webAddress = /^https?:\/\/[^\s]*$/i;

/** Whether a value that stands where a secret belongs is certainly none, so that it may be shown. */
export function isNoSecret(value: string): boolean {
  return (
    value === '' || emptyWords.has(value.toLowerCase()) || references.test(value) || webAddress.test(value)
  );
}

/** Words that authors of examples put where the reader's own secret belongs. Compared without separators, in lower case. */
// biome-ignore format: one kind a line reads better
const exampleWords: ReadonlySet<string> = new Set([
  'changeme', 'changeit', 'change', 'replaceme', 'replacethis', 'fillme', 'fillmein', 'todo', 'tbd', 'redacted', 'masked', 'hidden',
  'example', 'sample', 'dummy', 'fake', 'placeholder', 'foobar', 'foo', 'bar', 'test', 'string', 'value', 'here',
  'token', 'accesstoken', 'bearertoken', 'authtoken', 'refreshtoken', 'idtoken', 'jwt', 'jwttoken', 'apikey', 'apitoken', 'key',
  'accesskey', 'secret', 'secretkey', 'clientsecret', 'password', 'passwd', 'pass', 'credentials', 'sessionid', 'session', 'user',
]);

const exampleShapes: readonly RegExp[] = [
  // A reference anywhere means that the literal alone is not the secret.
  /\{\{|\$\{|\$\w|%\w+%$/,
  /^[<[{(].*[>\]})]$/,
  // One character over and over: xxx, ***, …, 0000.
  /^(.)\1*$/u,
  /^(?:x{3,}|\*{3,}|\.{3,}|_{3,}|-{3,})|(?:x{3,}|\*{3,}|\.{3,}|…|•{3})$/i,
  /^(?:your|my|insert|enter|put|replace|add|use|paste|the|some)[-_ .]/i,
  /^(?:YOUR|MY|INSERT|REPLACE)[A-Z]/,
  /^(?:your|insert|replace|paste)[A-Z]/,
  /(?:^|[-_ .])(?:example|placeholder|changeme|dummy|sample)(?:$|[-_ .])|[-_ .]here$/i,
];

/** Whether a literal is a stand-in (`<token>`, `xxx`, `YOUR_API_KEY`) and not a secret that someone left in a file. */
export function isPlaceholder(value: string): boolean {
  const trimmed = value.trim();
  if (isNoSecret(trimmed)) return true;
  if (exampleWords.has(trimmed.toLowerCase().replace(/[-_ .]/g, ''))) return true;
  return trimmed.length <= 200 && exampleShapes.some(shape => shape.test(trimmed));
}
