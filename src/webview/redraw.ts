/**
 * Puts `next` in place of what `root` holds. The focus stays on the control of the same `data-key`; what was folded open
 * stays open when `sameResult` is shown again.
 */
export function redraw(root: HTMLElement, next: HTMLElement, sameResult: boolean): void {
  const focused = document.activeElement?.getAttribute('data-key');
  const open = sameResult ? keysOf(root.querySelectorAll('details[open] > summary')) : [];
  root.replaceChildren(next);
  for (const key of open) byKey(root, key)?.parentElement?.setAttribute('open', '');
  if (focused) byKey(root, focused)?.focus();
}

function keysOf(elements: Iterable<Element>): string[] {
  return [...elements].flatMap(element => element.getAttribute('data-key') ?? []);
}

function byKey(root: HTMLElement, key: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
}
