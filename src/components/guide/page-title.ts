import type { Catalogue } from '../../catalogue.ts';
import { fill } from '../../i18n/fill.ts';
import { compareWords } from '../../i18n/words/compare-words.ts';
import { siteWords } from '../../i18n/words/site-words.ts';

/** The titles of the pages that only lead on. */
const DOORS: Readonly<Record<string, string>> = {
  numbers: siteWords.numbers,
  picker: siteWords.picker,
  plans: siteWords.plans,
  guides: siteWords.guides,
  payments: siteWords.payments,
  providers: siteWords.providers,
  faq: siteWords.faq,
  troubleshooting: siteWords.trouble,
};

function titleIn(
  { guides, payments, plans, providers, symptoms }: Catalogue,
  section: string,
  id: string,
): string | undefined {
  switch (section) {
    case 'guides':
      return guides.find((guide) => guide.id === id)?.data.title;
    case 'plans':
      return plans.find((plan) => plan.id === id)?.file.shortName;
    case 'troubleshooting':
      return symptoms.find((symptom) => symptom.id === id)?.title;
    case 'providers':
      return providers.find((provider) => provider.id === id)?.name;
    case 'payments': {
      const name = payments.find((payment) => payment.id === id)?.name;
      return name === undefined ? undefined : fill(compareWords.payWith, { name });
    }
    default:
      return undefined;
  }
}

/**
 * The title of a page of this site by its path, such as `/guides/esim/#move`: what a link to it says.
 *
 * @throws Error where the path leads to no page.
 */
export const titleOfPath =
  (catalogue: Catalogue) =>
  (path: string): string => {
    const [, section = '', id = ''] = path.replace(/#.*$/, '').split('/');
    const title = id === '' ? DOORS[section] : titleIn(catalogue, section, id);
    if (title === undefined) throw new Error(`There is no page ${path}.`);
    return title;
  };
