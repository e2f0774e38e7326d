import * as vscode from 'vscode';
import { type Dialect, isDialect } from '../core/http-file/dialect.ts';

/** The settings of the extension; their defaults live in package.json alone. */
export interface Settings {
  /** For the request, and again for each probe. */
  readonly timeoutMs: number;
  readonly probes: boolean;
  readonly codeLenses: boolean;
  readonly sendUnresolved: boolean;
  /** Refresh tokens that are in use before they end, and warn of those that cannot be. */
  readonly refreshAhead: boolean;
  /** Hosts besides loopback to which *Compare Credentials* may send. */
  readonly comparableHosts: readonly string[];
  /** `undefined`: told by the extensions, the files beside and the text. */
  readonly dialect: Dialect | undefined;
}

/** VS Code's own proxy settings. */
export interface EditorProxy {
  readonly setting: string | undefined;
  readonly noProxy: readonly string[];
  readonly strictSsl: boolean;
}

const section = 'httpAuthInspector';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(entry => typeof entry === 'string');
const isString = (value: unknown): value is string => typeof value === 'string';
const isPositive = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0;

/** Reads the settings that apply to `scope` now. A value of the wrong type counts as the default. */
export function readSettings(scope: vscode.Uri | undefined): Settings {
  const configuration = vscode.workspace.getConfiguration(section, scope ?? null);
  const read = <T>(key: string, accepts: (value: unknown) => value is T): T => {
    const set: unknown = configuration.get(key);
    if (accepts(set)) return set;
    const byDefault: unknown = configuration.inspect(key)?.defaultValue;
    if (accepts(byDefault)) return byDefault;
    throw new TypeError(`The setting ${section}.${key} has no default`);
  };
  const dialect = read('dialect', isString);
  return {
    timeoutMs: read('timeout', isPositive) * 1000,
    probes: read('probes', isBoolean),
    codeLenses: read('codeLenses', isBoolean),
    sendUnresolved: read('sendUnresolved', isBoolean),
    refreshAhead: read('refreshAhead', isBoolean),
    comparableHosts: read('comparableHosts', isStrings),
    dialect: isDialect(dialect) ? dialect : undefined,
  };
}

/** Reads `http.proxy`, `http.noProxy` and `http.proxyStrictSSL`. */
export function readEditorProxy(): EditorProxy {
  const http = vscode.workspace.getConfiguration('http');
  const proxy = http.get<unknown>('proxy');
  const noProxy = http.get<unknown>('noProxy');
  return {
    setting: typeof proxy === 'string' && proxy !== '' ? proxy : undefined,
    noProxy: Array.isArray(noProxy) ? noProxy.filter(entry => typeof entry === 'string') : [],
    strictSsl: http.get<unknown>('proxyStrictSSL') !== false,
  };
}

/** Settings of other extensions that define environments, by name; what is not set is absent. */
export function readEnvironmentSettings(scope: vscode.Uri): Readonly<Record<string, unknown>> {
  const names = ['rest-client.environmentVariables', 'httpyac.environmentVariables'];
  const configuration = vscode.workspace.getConfiguration(undefined, scope);
  return Object.fromEntries(
    names.flatMap(name => {
      const value = configuration.get<unknown>(name);
      return value === undefined || value === null ? [] : [[name, value]];
    }),
  );
}

/** REST Client's own setting; its users need not write it twice. */
export function readCertificateSetting(scope: vscode.Uri): unknown {
  return vscode.workspace.getConfiguration('rest-client', scope).get<unknown>('certificates');
}

/** Whether `event` touches one of our settings. */
export function changesSettings(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(section);
}
