import * as vscode from 'vscode';
import { type HelpServices, httpDocuments, subjectOf } from './subject-of.ts';

/** `unresolved` is our own modifier; package.json says how themes colour it. */
const legend = new vscode.SemanticTokensLegend(['variable', 'function'], ['unresolved']);
const types = { variable: 'variable', request: 'function' } as const;

/** Colours references by whether anything defines them. For what is in sight alone, so that a long file costs no more. */
export function registerSemanticTokens(services: HelpServices): vscode.Disposable {
  const provideDocumentRangeSemanticTokens = async (
    document: vscode.TextDocument,
    range: vscode.Range,
  ): Promise<vscode.SemanticTokens | undefined> => {
    const within = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const [subject, { semanticTokens }] = await Promise.all([
      subjectOf(services, document),
      import('./first-use.ts'),
    ]);
    if (subject === undefined) return undefined;
    const builder = new vscode.SemanticTokensBuilder(legend);
    // What is defined elsewhere is not known in Restricted Mode
    const certain = vscode.workspace.isTrusted;
    for (const { range: token, kind, unresolved } of semanticTokens(subject, within)) {
      const start = document.positionAt(token.start);
      const place = new vscode.Range(start, document.positionAt(token.end));
      if (place.isSingleLine) builder.push(place, types[kind], unresolved && certain ? ['unresolved'] : []);
    }
    return builder.build();
  };
  return vscode.languages.registerDocumentRangeSemanticTokensProvider(
    httpDocuments,
    { provideDocumentRangeSemanticTokens },
    legend,
  );
}
