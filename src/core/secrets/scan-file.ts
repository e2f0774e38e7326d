import { parseByName } from '../http-file/markdown.ts';
import type { SecretFinding } from './finding.ts';
import { withoutIgnored } from './ignored.ts';
import { scanRequest, scanText, scanVariables } from './scan.ts';

/**
 * Hardcoded secrets of one file, in order of their place. Its name, and where that says nothing its beginning, tell how it is
 * read: .http, environment and .env files by place and shape, any other text by shape. Lines that a comment sets aside
 * are left out. Linear time; never throws.
 */
export function scanFile(path: string, text: string): SecretFinding[] {
  if (!/\.(?:http|rest)$/i.test(path)) return withoutIgnored(scanText(text), text);
  const file = parseByName(path, text);
  const found = [...scanVariables(file), ...file.requests.flatMap(node => scanRequest(node, file, text))];
  return withoutIgnored(found, text).sort((a, b) => a.range.start - b.range.start);
}
