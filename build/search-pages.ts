/** A section of a page as the search sees it. */
export interface HeadSection {
  /** Id of its heading; empty for what stands above the first one. */
  readonly id: string;
  readonly heading: string;
  /** The first words below the heading. */
  sentence: string;
  /** Everything below the heading. */
  text: string;
  /** What people type who look for it; set by who wrote the page. */
  aliases: readonly string[];
}

/** A page, or a question of a page that holds many, as the search sees it. */
export interface HeadPage {
  readonly url: string;
  readonly kind: string;
  title: string;
  aliases: readonly string[];
  subject: string | undefined;
  /** The first one is what stands above all headings. */
  readonly sections: HeadSection[];
}
