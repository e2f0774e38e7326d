import { dirname } from 'node:path';

/** The absolute path of the checkout. */
export const projectRoot = dirname(dirname(import.meta.dirname));
