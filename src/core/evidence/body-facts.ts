/** A string inside a body, with the path that leads to it (`error.code`, `errors[0].message`). */
export interface BodyText {
  /** Empty for plain text, `title`, `h1` … `h3` or `text` in HTML, `Error.Code` and `Error.@code` in XML. */
  readonly path: string;
  readonly text: string;
}

/** What a response body is and what it says. */
export interface BodyFacts {
  readonly kind: 'empty' | 'json' | 'html' | 'xml' | 'text' | 'binary';
  readonly raw: string;
  /** Every string and number leaf of JSON and XML, or the visible text of HTML; bounded. */
  readonly texts: readonly BodyText[];
  /** An HTML form with a password field, or a page that redirects to one. */
  readonly loginForm: boolean;
  /** Names of hidden form fields, for anti-forgery tokens. */
  readonly hiddenFields: readonly string[];
}
