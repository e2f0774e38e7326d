import * as vscode from 'vscode';
import { decodeText } from '../../core/auth/decode-text.ts';
import { tokenTimes } from '../../core/auth/jwt.ts';
import { describeDecoded } from '../../core/report/decoded-text.ts';
import { formatInstant, formatLife } from '../../core/report/life.ts';
import { createMask } from '../../core/secrets/mask.ts';
import { badInput, textField } from './tool-input.ts';

/** Decodes a token or header on this machine. The model sees claims and problems, never a signature, password or cookie. */
export const decodeTokenTool: vscode.LanguageModelTool<unknown> = {
  prepareInvocation: () => ({ invocationMessage: 'Decoding a token on this machine' }),
  invoke({ input }) {
    const text = textField(input, 'text');
    const decoded = text === undefined ? undefined : decodeText(text);
    if (decoded === undefined) {
      throw badInput('"text" holds neither a JWT nor an Authorization, WWW-Authenticate or Cookie header.');
    }
    const token = 'token' in decoded ? decoded.token : undefined;
    const described = {
      ...describeDecoded(decoded),
      ...(token ? lifeOf(tokenTimes(token), Date.now()) : {}),
    };
    const json = JSON.stringify(createMask([]).value(described));
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(json)]);
  },
};

function lifeOf(times: ReturnType<typeof tokenTimes>, now: number): Record<string, string> {
  const { expiresAt } = times;
  return {
    life: formatLife(times, now),
    ...(expiresAt === undefined ? {} : { expires: formatInstant(expiresAt) }),
  };
}
