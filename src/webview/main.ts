import { h } from './element.ts';
import type { FromPanel, ToPanel } from './protocol.ts';
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

function draw(): void {
  if (shown === undefined) return;
  const focused = document.activeElement?.getAttribute('data-key');
  root.replaceChildren(panelView(shown, state, { post, keep, chooseResult }));
  // A redraw replaces the focused element; its successor carries the same key.
  if (focused) root.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

function chooseResult(index: number): void {
  keep({ ...state, result: index });
  draw();
  if (shown !== undefined) progress.done(announcement(shown, state));
}

function receive(message: ToPanel): void {
  if (message.type === 'progress') progress.busy(message.text);
  if (message.type !== 'show') return;
  shown = message;
  draw();
  progress.done(announcement(message, state));
}

document.body.replaceChildren(progress.element, root);
window.addEventListener('message', event => receive(event.data));
post({ type: 'ready' });
