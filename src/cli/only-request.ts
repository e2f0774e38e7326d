import type { RequestNode } from '../core/http-file/nodes.ts';
import { requestName } from '../core/http-file/requests.ts';
import type { OpenedFile } from '../inspector/opened-file.ts';
import { UsageError } from './usage-error.ts';

/**
 * The request called `name`, or the only one of the file. Throws UsageError where there is none, or more than one;
 * `command` is the word that asked.
 */
export function onlyRequest(
  command: string,
  { path, parsed }: OpenedFile,
  name: string | undefined,
): RequestNode {
  const [only, ...others] = parsed.requests.filter(node => name === undefined || requestName(node) === name);
  if (only !== undefined && others.length === 0) return only;
  if (parsed.requests.length === 0) throw new UsageError('nothing-to-do', `${path}: no request found`);
  if (name === undefined)
    throw new UsageError('bad-usage', `${path}: ${command} takes one request; --request NAME chooses it`);
  const how = only === undefined ? 'no request is' : 'more than one request is';
  throw new UsageError('bad-usage', `${path}: ${how} called "${name}"`);
}
