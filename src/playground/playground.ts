/** A running practice server, on loopback only. */
export interface Playground {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** An .http text with one request for every cause, each with a `# @expect <cause-id>` directive, its tokens freshly made. */
  readonly httpFile: string;
  close(): Promise<void>;
}

/** Starts the practice server; port 0 (the default) takes a free one. `now` is in milliseconds since 1970. */
export declare function startPlayground(options: {
  readonly port?: number;
  now(): number;
}): Promise<Playground>;
