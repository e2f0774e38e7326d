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

/** Words that authors of examples build a stand-in of: `your-super-secret-jwt-key`, `REPLACE_WITH_TOKEN`. */
const exampleWords: ReadonlySet<string> = new Set(
  (
    'changeme changeit change replaceme replacethis replace fillme fill in todo tbd redacted masked hidden omitted removed ' +
    'example sample dummy fake placeholder foobar foo bar baz test testing string value here this that with by insert put paste ' +
    'enter add use from generate generated set provide your yours my me the a an some any special demo mock invalid expired ' +
    'wrong bad bogus random unknown none empty abc abcd xyz super very long strong secure ' +
    'token tokens accesstoken bearertoken authtoken refreshtoken idtoken jwt jwttoken bearer basic auth authorization ' +
    'apikey apitoken api key keys accesskey access secret secrets secretkey secretaccesskey clientsecret client password passwd passphrase ' +
    'yes no on off pass pwd credentials credential sessionid session cookie user username userid login account email app application id name ' +
    'admintoken usertoken db database base64 encoded hash signature code actual real own personal private service'
  ).split(' '),
);

const exampleShapes: readonly RegExp[] = [
  // A reference anywhere means that the literal alone is not the secret.
  /\{\{|\$\{|\$\(|`|%\w+%$/,
  /^(?!\$2[abxy]?\$).*\$[A-Za-z_]/s,
  /^\$[\d@#?*]$/,
  /^[<[{(].*[>\]})]$/s,
  /^\w+\(.*\)$/s,
  // What a secret manager is asked for.
  /^(?:op|vault|ssm|awssm|gcpsm|azkv|keyring|secretref|env|file):|^ref\+|^arn:aws|^@Microsoft\.KeyVault/i,
  // One character over and over, in groups or not: xxx, ***, …, 0000-0000.
  /^(.)(?:\1|[-_ .:])*$/u,
  /^(?:x{3,}|\*{3,}|\.{3,}|_{3,}|-{3,})|(?:x{4,}|\*{3,}|\.{3,}|…|•{3})$/i,
  /(?:^|[-_ .])(?:example|placeholder|changeme|dummy|sample|yourself)(?:$|[-_ .])|[-_ .]here$/i,
  /^(?:your|my|insert|enter|put|replace|add|use|paste|the|some|generate|get)[-_ .]/i,
  /EXAMPLE(?:KEY)?$/,
];

const longestPlaceholder = 200;

/** Whether a literal is a stand-in (`<token>`, `xxx`, `YOUR_API_KEY`) and not a secret that someone left in a file. */
export function isPlaceholder(value: string): boolean {
  const plain = value.trim();
  if (isNoSecret(plain)) return true;
  if (plain.length > longestPlaceholder) return false;
  return exampleShapes.some(shape => shape.test(plain)) || isMadeOfExampleWords(plain);
}

function isMadeOfExampleWords(value: string): boolean {
  if (!/^[A-Za-z][\w .:-]*$/.test(value)) return false;
  const all = value.toLowerCase();
  if (exampleWords.has(all)) return true;
  const words = value
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[-_ .:]+/);
  return words.every(word => word === '' || exampleWords.has(word));
}

/** Ends of what documents and standards print: the JWTs of jwt.io and RFC 7519, the tokens of RFC 6749 and 6750. */
const documented: readonly string[] = [
  'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
  'KMUFsIDTnFmyG3nMiGM6H9FNFUROf3wh7SmqJp-QV30',
  'TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ',
  'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  'mF_9.B5f-4.1JqM',
  '2YotnFZFEjr1zCsicMWpAA',
  'tGzv3JOkF0XG5Qx2TlKWIA',
  'gX1fBat3bV',
  'czZCaGRSa3F0MzpnWDFmQmF0M2JW',
  'QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
];

/** Whether a literal is printed in documents that everybody has read. */
export function isDocumentedExample(value: string): boolean {
  return documented.some(end => value.endsWith(end));
}

const fewestDifferent = 6;

/** Whether the characters of a token were typed and not drawn: `ghp_xxxxxxxx`, `ghp_1234567890abcdef…`, `…EXAMPLE`. */
export function isMadeUp(token: string): boolean {
  const random = token.replace(/^[A-Za-z]{1,12}[-_.:]/, '');
  if (random.length >= 12 && new Set(random.toLowerCase()).size < fewestDifferent) return true;
  return /EXAMPLE|example|x{6}|X{6}|0{10}|1234567890|0123456789|abcdefgh|ABCDEFGH|\.\.\./.test(token);
}
