import type { Dialect } from './dialect.ts';

/** Something in a text, or a file beside it, that speaks for tools. */
export interface DialectSign {
  /** As quoted in a reason. */
  readonly name: string;
  readonly pattern: RegExp;
  /** The tools that read it so; one alone is a strong sign. */
  readonly dialects: readonly Dialect[];
}

/** Constructs by what a line of theirs looks like. Each pattern is tried once on the whole text. */
export const constructSigns: readonly DialectSign[] = [
  { name: 'a {{ … }} script', pattern: /^\{\{[+@]?\w*[ \t]*\r?$/m, dialects: ['httpyac'] },
  { name: '?? assertion', pattern: /^\?\? \S/m, dialects: ['httpyac'] },
  { name: '@name := value', pattern: /^@[\w.-]+[ \t]*:=/m, dialects: ['httpyac'] },
  { name: '@global.name', pattern: /^@global\./m, dialects: ['httpyac'] },
  {
    name: 'a directive of httpYac',
    pattern:
      /^(?:#+|\/\/+)[ \t]+@(?:ref|forceRef|import|loop|sleep|jwt|injectVariables|keepStreaming|noRejectUnauthorized|openWith|debug|disabled)\b/m,
    dialects: ['httpyac'],
  },
  { name: 'X-ClientCert', pattern: /^X-ClientCert[ \t]*:/im, dialects: ['httpyac'] },
  {
    name: 'Authorization: oauth2',
    pattern: /^Authorization[ \t]*:[ \t]*(?:oauth2|openid)(?:[ \t]+[a-z_]+)*[ \t]*$/im,
    dialects: ['httpyac'],
  },
  {
    name: '$aadToken',
    pattern: /\{\{\$(?:aadToken|aadV2Token|oidcAccessToken)\b/,
    dialects: ['rest-client'],
  },
  {
    name: 'Authorization: COGNITO',
    pattern: /^Authorization[ \t]*:[ \t]*COGNITO /im,
    dialects: ['rest-client'],
  },
  { name: '> {% … %}', pattern: /^[<>] \{%/m, dialects: ['jetbrains', 'httpyac', 'kulala'] },
  {
    name: 'a system variable of JetBrains',
    pattern: /\{\{\$(?:env\.\w|exampleServer|projectRoot|historyFolder)/,
    dialects: ['jetbrains'],
  },
  {
    name: '$random.…',
    pattern: /\{\{\$(?:uuid|isoTimestamp|random\.\w)/,
    dialects: ['jetbrains', 'httpyac', 'kulala'],
  },
  {
    name: 'a directive of JetBrains',
    pattern: /^(?:#|\/\/)[ \t]*@(?:no-auto-encoding|connection-timeout)\b/m,
    dialects: ['jetbrains'],
  },
  { name: 'import or run', pattern: /^(?:import "|run (?:#|\.{0,2}\/))/m, dialects: ['jetbrains', 'kulala'] },
  {
    name: 'a directive of Kulala',
    pattern: /^#[ \t]*@(?:kulala-|curl-|env-json-key|stdin-cmd|jq )/m,
    dialects: ['kulala'],
  },
  {
    name: '$guid',
    pattern: /\{\{\$(?:guid|localDatetime|processEnv|dotenv)\b/,
    dialects: ['rest-client', 'httpyac', 'visual-studio'],
  },
];

/** Files beside or above, by name. */
export const fileSigns: readonly DialectSign[] = [
  {
    name: 'httpYac configuration',
    pattern: /^(?:\.httpyac(?:\.config)?\.(?:js|cjs|json)|httpyac\.config\.(?:js|cjs|json))$/,
    dialects: ['httpyac'],
  },
  { name: 'user environment', pattern: /^http-client\.env\.json\.user$/, dialects: ['visual-studio'] },
  { name: 'project', pattern: /\.(?:csproj|fsproj|vbproj|sln|slnx)$/, dialects: ['visual-studio'] },
  { name: 'IDE folder', pattern: /^\.idea$/, dialects: ['jetbrains'] },
  {
    name: 'private environment',
    pattern: /^http-client\.private\.env\.json$/,
    dialects: ['jetbrains', 'httpyac', 'kulala'],
  },
  {
    name: 'environment of older IDEs',
    pattern: /^rest-client(?:\.private)?\.env\.json$/,
    dialects: ['jetbrains'],
  },
];

/** Extensions of VS Code that send .http files, by id in lower case. */
export const extensionDialects: Readonly<Record<string, Dialect>> = {
  'humao.rest-client': 'rest-client',
  'anweber.vscode-httpyac': 'httpyac',
};
