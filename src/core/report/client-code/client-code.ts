import type { Report, ReportResult } from '../report.ts';
import type { ClientCodeOffers, ClientLanguage } from './client-language.ts';
import { axios } from './languages/axios.ts';
import { csharp } from './languages/csharp.ts';
import { fetchLanguage } from './languages/fetch.ts';
import { go } from './languages/go.ts';
import { java } from './languages/java.ts';
import { pythonHttpx } from './languages/python-httpx.ts';
import { pythonRequests } from './languages/python-requests.ts';
import { undici } from './languages/undici.ts';
import { planClientCode } from './plan.ts';

/** Every language, in the order in which they are offered. */
// biome-ignore format: one line reads better
export const clientLanguages: readonly ClientLanguage[] = [
  fetchLanguage, axios, undici, pythonRequests, pythonHttpx, java, csharp, go,
];

/**
 * Code that sends the request of `result` and copes with its first finding. `undefined` where no code mends it, or where
 * `language` is not the id of one.
 *
 * @param result of a report with masked secrets: the code holds placeholders in their place
 */
export function clientCode(result: ReportResult, language: string): string | undefined {
  const plan = planClientCode(result);
  const chosen = clientLanguages.find(({ id }) => id === language);
  return plan && chosen?.render(plan);
}

/** What a front end needs to offer code for each result of a report. */
export function clientCodeOffers(report: Report): ClientCodeOffers {
  return {
    languages: clientLanguages.map(({ id, label }) => ({ id, label })),
    titles: report.results.map(result => planClientCode(result)?.title ?? null),
  };
}
