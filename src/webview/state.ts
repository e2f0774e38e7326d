/** What the panel remembers while it is hidden: places only, never a part of a report, which may hold secrets. */
export interface PanelState {
  readonly result: number;
  readonly tab: string;
  /** The language in which code was chosen last; absent before the first choice. */
  readonly language?: string;
}

export const initialState: PanelState = { result: 0, tab: 'exchange' };

/** Reads a state that an earlier version may have written. */
export function readState(kept: unknown): PanelState {
  if (typeof kept !== 'object' || kept === null) return initialState;
  const result =
    'result' in kept && Number.isInteger(kept.result) ? Number(kept.result) : initialState.result;
  const tab = 'tab' in kept && typeof kept.tab === 'string' ? kept.tab : initialState.tab;
  const language = 'language' in kept && typeof kept.language === 'string' ? { language: kept.language } : {};
  return { result: Math.max(0, result), tab, ...language };
}
