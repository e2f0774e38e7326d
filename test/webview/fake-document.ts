type Listener = (event: Record<string, unknown>) => void;

/** As much of an element as the views touch; enough to read back what they built. */
export class FakeElement {
  readonly tag: string;
  readonly attributes = new Map<string, string>();
  readonly children: (FakeElement | string)[] = [];
  readonly #listeners = new Map<string, Listener[]>();
  parent: FakeElement | undefined;

  constructor(tag: string) {
    this.tag = tag;
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  toggleAttribute(name: string, on: boolean): void {
    if (on) this.attributes.set(name, '');
    else this.attributes.delete(name);
  }

  append(...nodes: (FakeElement | string)[]): void {
    for (const node of nodes) {
      if (node instanceof FakeElement) node.parent = this;
      this.children.push(node);
    }
  }

  replaceChildren(...nodes: (FakeElement | string)[]): void {
    this.children.length = 0;
    this.append(...nodes);
  }

  remove(): void {
    const siblings = this.parent?.children;
    const at = siblings?.indexOf(this) ?? -1;
    if (at >= 0) siblings?.splice(at, 1);
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  dispatch(type: string, event: Record<string, unknown> = {}): void {
    for (const listener of this.#listeners.get(type) ?? []) listener({ preventDefault() {}, ...event });
  }

  focus(): void {
    FakeElement.focused = this;
  }

  static focused: FakeElement | undefined;

  get textContent(): string {
    return this.children.map(child => (typeof child === 'string' ? child : child.textContent)).join('');
  }

  set textContent(text: string) {
    this.replaceChildren(text);
  }

  /** All elements below this one for which `wanted` holds, in document order. */
  all(wanted: (element: FakeElement) => boolean): FakeElement[] {
    return this.children.flatMap(child =>
      typeof child === 'string' ? [] : [...(wanted(child) ? [child] : []), ...child.all(wanted)],
    );
  }

  /** The one element with the given attribute value. */
  by(name: string, value: string): FakeElement {
    const [found] = this.all(element => element.getAttribute(name) === value);
    if (found === undefined) throw new Error(`nothing has ${name}="${value}"`);
    return found;
  }
}

const fakeDocument = {
  createElement: (tag: string) => new FakeElement(tag),
  createElementNS: (_namespace: string, tag: string) => new FakeElement(tag),
  createTextNode: (text: string) => text,
};

/** Puts the fake in place of a browser's document for every test of the calling suite. */
export function useFakeDocument(): void {
  const scope: { document?: unknown } = globalThis;
  let before: unknown;
  beforeEach(() => {
    before = scope.document;
    scope.document = fakeDocument;
  });
  afterEach(() => {
    if (before === undefined) delete scope.document;
    else scope.document = before;
    FakeElement.focused = undefined;
  });
}

/** What a view built, as the fake that it is. */
export function built(element: unknown): FakeElement {
  if (element instanceof FakeElement) return element;
  throw new Error('the view built nothing');
}
