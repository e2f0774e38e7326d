// What showing problems takes, as one piece that is loaded when the first .http document is there.
export { toDiagnostics } from './diagnostics.ts';
export { showDialect } from './dialect-status.ts';
export { DocumentProblems } from './document-problems.ts';
export { quickFixesAt } from './quick-fixes.ts';
