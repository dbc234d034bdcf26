/** Something wrong in a content file. */
export interface ContentProblem {
  /** Path of the field, such as `clocks.0.stages.1`. */
  readonly field: string;
  /** What is wrong with it, to be read after the field. */
  readonly reason: string;
}
