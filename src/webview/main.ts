import { h } from './element.ts';
import type { FromPanel, ToPanel } from './protocol.ts';
import { redraw } from './redraw.ts';
import { type PanelState, readState } from './state.ts';
import { announcement, emptyPanel, panelView } from './view/panel.ts';
import { progressLine } from './view/progress.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: PanelState): void;
};

const host = acquireVsCodeApi();
const progress = progressLine();
const root = h('div', { class: 'root' }, emptyPanel());
let state = readState(host.getState());
let shown: Extract<ToPanel, { type: 'show' }> | undefined;

function post(message: FromPanel): void {
  host.postMessage(message);
}

function keep(next: PanelState): void {
  state = next;
  host.setState(next);
}

function draw(show: Extract<ToPanel, { type: 'show' }>, sameResult: boolean): void {
  shown = show;
  redraw(root, panelView(show, state, { post, keep, chooseResult }), sameResult);
  progress.done(announcement(show, state));
}

function chooseResult(index: number): void {
  keep({ ...state, result: index });
  if (shown === undefined) return;
  draw(shown, false);
  window.scrollTo(0, 0);
}

function receive(message: ToPanel): void {
  if (message.type === 'progress') progress.busy(message.text);
  if (message.type === 'show') draw(message, true);
}

document.body.replaceChildren(progress.element, root);
window.addEventListener('message', event => receive(event.data));
post({ type: 'ready' });
