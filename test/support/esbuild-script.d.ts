/** The build script of the root, as the tests use it. */
declare module '*/esbuild.mjs' {
  import type { Metafile } from 'esbuild';

  interface BuildOptions {
    readonly minify?: boolean;
    readonly watch?: boolean;
  }

  export function buildProduct(options?: BuildOptions): Promise<[host: Metafile, panel: Metafile]>;
  export function buildSuite(): Promise<string>;
  export function cliOptions(options?: BuildOptions): import('esbuild').BuildOptions;
  export function hostOptions(options?: BuildOptions): import('esbuild').BuildOptions;
  export function suiteOptions(): import('esbuild').BuildOptions;
  export function missingEntries(entries?: readonly string[]): string[];
}
