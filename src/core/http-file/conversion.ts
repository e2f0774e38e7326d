import type { Problem } from './problem.ts';
import type { Range } from './range.ts';

/** An .http text that asks for the same as the text it was made from. */
export interface ConvertedText {
  readonly http: string;
  /** What had to be left out or means something else; ranges are offsets into the text that was converted. */
  readonly problems: readonly Problem[];
}

/** One request of a converted text, before it is written down. */
export interface ConvertedRequest {
  readonly method: string;
  readonly url: string;
  /** In their order; an empty value is sent as such. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | undefined;
  /** False where the client shows the redirect itself. */
  readonly followRedirects: boolean;
  /** Of the request in the text that was converted. */
  readonly range: Range;
}
