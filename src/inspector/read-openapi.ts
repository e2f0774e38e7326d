import { securityOfOpenApi } from '../core/secrets/openapi-security.ts';

/** Names under which OpenAPI documents lie in a workspace. */
export const openApiNames = /(?:^|\/)(?:openapi|swagger|api-docs)\.(?:json|ya?ml)$/i;

/**
 * What an OpenAPI document asks for: see `securityOfOpenApi`. `undefined` for a text that is none, or is broken. The reader of YAML is
 * loaded with the first document in YAML.
 */
export async function readOpenApi(
  path: string,
  text: string,
): Promise<ReturnType<typeof securityOfOpenApi> | undefined> {
  try {
    const document: unknown = /\.json$/i.test(path) ? JSON.parse(text) : (await import('js-yaml')).load(text);
    const isOpenApi =
      typeof document === 'object' && document !== null && ('openapi' in document || 'swagger' in document);
    return isOpenApi ? securityOfOpenApi(document) : undefined;
  } catch {
    return undefined;
  }
}
