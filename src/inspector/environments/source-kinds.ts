/** One kind of file or setting that defines environments. */
export interface SourceKind {
  readonly id: string;
  /** Names of files, in any folder at or above the .http file; none for settings. */
  readonly files: readonly string[];
  /** Where in the document the environments stand. */
  readonly path: readonly string[];
}

/**
 * Every kind of document with environments, the weakest first: a private file overrides its public twin wherever either
 * stands, and what is made for .http files alone overrides the configuration of one tool.
 */
export const sourceKinds: readonly SourceKind[] = [
  { id: 'package', files: ['package.json'], path: ['httpyac', 'environments'] },
  { id: 'httpyac', files: ['.httpyac.json', 'httpyac.config.json'], path: ['environments'] },
  { id: 'httpyac-setting', files: [], path: [] },
  { id: 'rest-client-setting', files: [], path: [] },
  { id: 'rest-client', files: ['rest-client.env.json'], path: [] },
  { id: 'rest-client-private', files: ['rest-client.private.env.json'], path: [] },
  { id: 'http-client', files: ['http-client.env.json'], path: [] },
  { id: 'http-client-private', files: ['http-client.private.env.json'], path: [] },
  // Visual Studio's per-user twin
  { id: 'http-client-user', files: ['http-client.env.json.user'], path: [] },
];

/** VS Code's settings that define environments, by the kind that they are. */
export const environmentSettings = {
  'httpyac.environmentVariables': 'httpyac-setting',
  'rest-client.environmentVariables': 'rest-client-setting',
} as const;

/** httpYac's configuration as a program: recognised, and never run. */
export const scriptConfigurations: ReadonlySet<string> = new Set([
  ...['.httpyac.js', '.httpyac.cjs', '.httpyac.mjs', '.httpyac.config.js', '.httpyac.config.cjs'],
  ...['httpyac.config.js', 'httpyac.config.cjs', 'httpyac.config.mjs'],
]);

/** Sections that hold for all environments: Visual Studio, REST Client and httpYac; Kulala. */
export const sharedSections = ['$shared', '$kulalaShared'] as const;

/** httpYac: what holds while no environment is chosen. */
export const defaultSection = '$default';
