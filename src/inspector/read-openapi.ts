import { securityOfOpenApi } from '../core/secrets/openapi-security.ts';
import { readYamlOutline } from '../core/secrets/yaml-outline.ts';

/** Names under which OpenAPI documents lie in a workspace. */
export const openApiNames = /(?:^|\/)(?:openapi|swagger|api-docs)\.(?:json|ya?ml)$/i;

/**
 * What an OpenAPI document asks for: see `securityOfOpenApi`. `undefined` for a text that is none, or is broken.
 */
export function readOpenApi(path: string, text: string): ReturnType<typeof securityOfOpenApi> | undefined {
  try {
    const document: unknown = /\.json$/i.test(path) ? JSON.parse(text) : readYamlOutline(text);
    const isOpenApi =
      typeof document === 'object' && document !== null && ('openapi' in document || 'swagger' in document);
    return isOpenApi ? securityOfOpenApi(document) : undefined;
  } catch {
    return undefined;
  }
}
