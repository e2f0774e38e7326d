import * as vscode from 'vscode';
import type { Services } from './services.ts';
import { requireTrust } from './trust.ts';

/** The names of package.json's `contributes.languageModelTools`; a test compares the two. */
export const toolNames = {
  diagnoseAuthFailure: 'httpAuthInspector_diagnoseAuthFailure',
  decodeToken: 'httpAuthInspector_decodeToken',
} as const;

/** A tool that is there when it is called; its input is checked by itself. */
type Load = (services: Services) => Promise<vscode.LanguageModelTool<unknown>>;

const tools: Readonly<Record<keyof typeof toolNames, Load>> = {
  diagnoseAuthFailure: async services => {
    const { diagnoseAuthFailure } = await import('./first-use.ts');
    return diagnoseAuthFailure(services.documents, services.environment, services);
  },
  decodeToken: async () => (await import('./first-use.ts')).decodeTokenTool,
};

/** Offers the inspector to language models, where the editor has them. Nothing in the extension needs one. */
export function registerLanguageModelTools(services: Services): vscode.Disposable {
  const host: Partial<Pick<typeof vscode.lm, 'registerTool'>> | undefined = vscode.lm;
  const register = host?.registerTool;
  if (register === undefined) return vscode.Disposable.from();
  const names = Object.keys(tools) as (keyof typeof toolNames)[];
  return vscode.Disposable.from(
    ...names.map(name =>
      register(
        toolNames[name],
        onFirstUse(() => tools[name](services)),
      ),
    ),
  );
}

/** Loads a tool when it is called, and refuses in Restricted Mode: a model may have been told what to do by the workspace. */
function onFirstUse(
  load: () => Promise<vscode.LanguageModelTool<unknown>>,
): vscode.LanguageModelTool<unknown> {
  return {
    async prepareInvocation(options, token) {
      requireTrust('be used by a language model');
      return await (await load()).prepareInvocation?.(options, token);
    },
    async invoke(options, token) {
      requireTrust('be used by a language model');
      return await (await load()).invoke(options, token);
    },
  };
}
