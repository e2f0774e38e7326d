import type { Mask } from '../secrets/mask.ts';
import type { Inspection } from './inspection.ts';
import type { Report } from './report.ts';

/** Makes the one result object of any number of inspections. Every string in it has gone through a mask, unless `reveal`. */
export declare function createReport(
  inspections: readonly Inspection[],
  options?: { readonly reveal?: boolean; readonly mask?: Mask },
): Report;
