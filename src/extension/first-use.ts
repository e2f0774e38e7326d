// What commands, tools and the panel take, as one piece that is loaded when the first of them is used.

export { planTokens } from '../core/auth/oauth/token-watch.ts';
export { clientCodeOffers } from '../core/report/client-code/client-code.ts';
export { createReport } from '../core/report/create-report.ts';
export { formatExpiry } from '../core/report/life.ts';
export { compareAt } from './compare-credentials.ts';
export { compareWithWorkingAt } from './compare-with-working.ts';
export { copyRequestAsChosenCurl, copyRequestAsCurl } from './copy-as-curl.ts';
export { copyReport } from './copy-report.ts';
export { decodeTokenCommand } from './decode-token.ts';
export { decodeTokenTool } from './language-model-tools/decode-token.ts';
export { diagnoseAuthFailure } from './language-model-tools/diagnose-auth-failure.ts';
export { afterFix } from './panel/after-fix.ts';
export { receive } from './panel/from-panel.ts';
export { panelHtml } from './panel/panel-html.ts';
export { pastedText, pasteRequest } from './paste-request.ts';
export { pickEnvironment } from './pick-environment.ts';
export { runAt } from './run-inspection.ts';
export { refreshAhead } from './tokens/refresh-ahead.ts';
export { revoke, setSecret, signOut } from './tokens/token-commands.ts';
