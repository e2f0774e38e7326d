// What reading and showing an .http document takes, as one piece that is loaded when the first one is there.
export { decodeToken, findTokens } from '../../core/auth/jwt.ts';
export * from '../../core/http-file/assist/assistance.ts';
export { parseAgain, parseInBlocks } from '../../core/http-file/incremental.ts';
export { parseMarkdown } from '../../core/http-file/markdown.ts';
export { variableSources } from '../../inspector/variable-sources.ts';
export { worldFor } from '../world.ts';
export { toDiagnostics } from './diagnostics.ts';
export { showDialect } from './dialect-status.ts';
export { DocumentProblems } from './document-problems.ts';
export { planLenses } from './lens-plan.ts';
export { quickFixesAt } from './quick-fixes.ts';
export { SecretScan } from './secret-scan.ts';
export { tokenFacts } from './token-facts.ts';
