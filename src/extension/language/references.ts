import * as vscode from 'vscode';
import { editorRange } from '../text-ranges.ts';
import { type HelpServices, httpDocuments, subjectOf } from './subject-of.ts';

/** Finds where a variable or the name of a request is used in its `http` document. */
export function registerReferences(services: HelpServices): vscode.Disposable {
  const provideReferences = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
  ): Promise<vscode.Location[]> => {
    const offset = document.offsetAt(position);
    const [subject, { namedThingAt, placesOf }] = await Promise.all([
      subjectOf(services, document),
      import('./first-use.ts'),
    ]);
    const thing = subject && namedThingAt(subject, offset);
    if (subject === undefined || thing === undefined) return [];
    return placesOf(subject.inBlocks, thing)
      .filter(({ definition }) => includeDeclaration || !definition)
      .map(({ range }) => new vscode.Location(document.uri, editorRange(document, range)));
  };
  return vscode.languages.registerReferenceProvider(httpDocuments, { provideReferences });
}
