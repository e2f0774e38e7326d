import type { ClientCodePlan } from './plan.ts';

/** A language with one of its HTTP clients. */
export interface ClientLanguage {
  /** Never changes: a panel may remember it. */
  readonly id: string;
  readonly label: string;
  /** The whole code for a plan, with a line break at its end. */
  render(plan: ClientCodePlan): string;
}

/** What a front end needs to offer code, without the code. */
export interface ClientCodeOffers {
  readonly languages: readonly Pick<ClientLanguage, 'id' | 'label'>[];
  /** What the code would do, for each result of the report; null where there is none to offer. */
  readonly titles: readonly (string | null)[];
}
