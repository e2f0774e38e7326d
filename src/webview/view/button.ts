import { h } from '../element.ts';

export interface ButtonOptions {
  readonly label: string;
  /** Names the button across redraws, so that the focus stays on it. */
  readonly key: string;
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'link';
  /** For a button that stays pressed. */
  readonly pressed?: boolean;
  /** Spoken instead of the label, where the label alone is too short. */
  readonly spoken?: string;
}

/** A real button, in one of the looks of the editor's own. */
export function button(options: ButtonOptions, act: () => void): HTMLButtonElement {
  const { label, key, look = 'secondary', pressed, spoken } = options;
  const element = h(
    'button',
    {
      type: 'button',
      class: `button ${look}`,
      'data-key': key,
      'aria-pressed': pressed === undefined ? undefined : String(pressed),
      'aria-label': spoken,
    },
    label,
  );
  element.addEventListener('click', act);
  return element;
}
