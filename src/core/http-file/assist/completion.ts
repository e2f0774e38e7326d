/** One entry of the list that the editor shows. */
export interface Completion {
  readonly kind: 'method' | 'header' | 'value' | 'scheme' | 'directive' | 'variable' | 'system' | 'request';
  readonly label: string;
  /** What is inserted; a snippet where `snippet` says so. */
  readonly insert: string;
  readonly snippet?: true;
  /** Shown beside the label; no secret stands in it. */
  readonly detail?: string;
  /** Whether the next list should open at once. */
  readonly goesOn?: true;
}
