import type * as vscode from 'vscode';
import type { Subject } from '../../core/http-file/assist/subject.ts';
import type { Services } from '../services.ts';

/** What the providers of help need of the services. */
export type HelpServices = Pick<Services, 'documents' | 'sources'>;

/** The documents that help is given for. */
export const httpDocuments: vscode.DocumentSelector = { language: 'http' };

/** A document as it reads now, with what its variables are resolved against; `undefined` when it has changed meanwhile. */
export async function subjectOf(
  { documents, sources }: HelpServices,
  document: vscode.TextDocument,
): Promise<Subject | undefined> {
  const { version } = document;
  const [{ inBlocks }, read] = await Promise.all([documents.parse(document), sources.of(document)]);
  return document.version === version ? { inBlocks, sources: read } : undefined;
}
