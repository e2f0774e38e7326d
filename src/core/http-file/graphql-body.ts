import type { FormedBody } from './formed-body.ts';
import type { Problem } from './problem.ts';
import type { Range } from './range.ts';

/** The name of the first operation, where it has one. */
const operation = /(?:^|[\s}])(?:query|mutation|subscription)[ \t]+([A-Za-z_]\w*)/;

/**
 * Writes a query, and the JSON of its variables behind a blank line, as GraphQL over HTTP wants them: an object with
 * `query`, `operationName` and `variables`. `range` is where the text stands.
 */
export function graphQlBody(text: string, range: Range): FormedBody {
  const { query, variables } = divide(text);
  const name = operation.exec(query)?.[1];
  try {
    const content = JSON.stringify({
      query,
      ...(name === undefined ? {} : { operationName: name }),
      variables: variables === '' ? {} : JSON.parse(variables),
    });
    return { content };
  } catch {
    return { content: text, problem: variablesInvalid(range) };
  }
}

/** The variables are what stands behind the last blank line, if it begins as a JSON object does. */
function divide(text: string): { readonly query: string; readonly variables: string } {
  const lines = text.split(/\r\n|\r|\n/);
  for (let index = lines.length - 1; index > 0; index--) {
    if (lines[index]?.trim() !== '') continue;
    const below = lines
      .slice(index + 1)
      .join('\n')
      .trim();
    if (below === '') continue;
    if (!/^\{\s*["}]/.test(below)) break;
    return { query: lines.slice(0, index).join('\n').trim(), variables: below };
  }
  return { query: text.trim(), variables: '' };
}

function variablesInvalid(range: Range): Problem {
  const message = 'The variables below the GraphQL query are not valid JSON, so nothing is sent.';
  return { code: 'graphql-variables-invalid', severity: 'error', message, range };
}
