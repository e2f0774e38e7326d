import type { HttpFile } from '../core/http-file/nodes.ts';

/** A .http file that was read and parsed. */
export interface OpenedFile {
  readonly path: string;
  readonly text: string;
  readonly parsed: HttpFile;
}
