declare module '@marbec/web-auto-extractor' {
  /** Reads JSON-LD, microdata and RDFa out of a page. */
  export default class WebAutoExtractor {
    constructor(options: { readonly addLocation: boolean; readonly embedSource: readonly string[] });
    parse(html: string): unknown;
  }
}

declare module '@adobe/structured-data-validator' {
  /** Checks extracted data against the rules for rich results. */
  export default class Validator {
    validate(data: unknown): Promise<readonly { readonly severity: string; readonly issueMessage: string }[]>;
  }
}
