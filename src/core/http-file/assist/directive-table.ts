/** One `# @key` line worth offering. */
export interface DirectiveRow {
  readonly key: string;
  readonly purpose: string;
  /** What follows the key; see `snippetOf`. */
  readonly template?: string;
}

/** Keys that more than one client reads stand first. */
// biome-ignore format: one key a row
export const directiveTable: readonly DirectiveRow[] = [
  { key: 'name', purpose: 'Names the request', template: '<name>' },
  { key: 'no-redirect', purpose: 'Follows no redirect' },
  { key: 'no-cookie-jar', purpose: 'Neither sends nor keeps cookies' },
  { key: 'prompt', purpose: 'Asks for a value before the request is sent', template: '<variable> <description>' },
  { key: 'note', purpose: 'Asks before the request is sent' },
  { key: 'timeout', purpose: 'How long to wait for an answer', template: '<30> <s>' },
  { key: 'connection-timeout', purpose: 'How long to wait for a connection', template: '<10> <s>' },
  { key: 'no-log', purpose: 'Leaves the request out of the log' },
  { key: 'no-auto-encoding', purpose: 'Sends the URL as it is written' },
  { key: 'ref', purpose: 'Runs another request first, once', template: '<request>' },
  { key: 'forceRef', purpose: 'Runs another request first, each time', template: '<request>' },
  { key: 'import', purpose: 'Takes requests and variables from another file', template: '<./other.http>' },
  { key: 'title', purpose: 'Title of the request', template: '<title>' },
  { key: 'description', purpose: 'Description of the request', template: '<text>' },
  { key: 'disabled', purpose: 'Leaves the request out of runs' },
  { key: 'no-auth', purpose: 'Needs no credentials: nothing is said of their lack' },
  { key: 'no-client-cert', purpose: 'Sends no client certificate' },
  { key: 'no-proxy', purpose: 'Goes around the proxy' },
  { key: 'no-reject-unauthorized', purpose: 'Accepts any server certificate' },
];
