import * as vscode from 'vscode';
import { type HelpServices, httpDocuments } from './subject-of.ts';

/** Folds the requests and bodies of `http` documents. */
export function registerFolding({ documents }: HelpServices): vscode.Disposable {
  const provideFoldingRanges = async (document: vscode.TextDocument): Promise<vscode.FoldingRange[]> => {
    const [{ inBlocks }, { foldsIn }] = await Promise.all([
      documents.parse(document),
      import('./first-use.ts'),
    ]);
    return inBlocks.blocks.flatMap((block, index) => {
      const firstLine = inBlocks.firstLines[index] ?? 0;
      return foldsIn(block).map(
        ({ startLine, endLine }) => new vscode.FoldingRange(firstLine + startLine, firstLine + endLine),
      );
    });
  };
  return vscode.languages.registerFoldingRangeProvider(httpDocuments, { provideFoldingRanges });
}
