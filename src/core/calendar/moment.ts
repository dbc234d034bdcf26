/** What the reader's clock says. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly instant: number;
  /** IANA name of the reader's zone. */
  readonly zone: string;
}
