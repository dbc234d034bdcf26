import type { CataloguePlan } from '../../catalogue.ts';
import type { Source } from '../../core/facts/schema/source.ts';
import { fill } from '../../i18n/fill.ts';
import { dataText, dollars, lengthText } from '../../i18n/formats.ts';
import { words } from '../../i18n/zh-hans.ts';
import { factRows, paymentRows, startRows } from '../plan/plan-rows.ts';

/** A fact that changed: what it was until when, what it is now, and who says so. */
export interface Change {
  readonly id: string;
  readonly name: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly until: string;
  readonly source: Source;
}

interface Entry {
  readonly field: string;
  readonly after: string | undefined;
  readonly history: readonly { readonly text: string; readonly until: string; readonly source: string }[];
}

const offerEntries = ({ file }: CataloguePlan): readonly Entry[] =>
  file.clocks
    .flatMap((clock) => (clock.kind === 'term' ? clock.offers : []))
    .map(({ length, price, dataMb, history }) => ({
      field: fill(words.priceOf, {
        length: `${lengthText(length)}${dataMb === undefined || dataMb === 'unknown' ? '' : dataText(dataMb)}`,
      }),
      after: dollars(price),
      history: (history ?? []).map((old) => ({ ...old, text: dollars(old.price) })),
    }));

/** Every change that the claims carry in their history, newest first. */
export function changesOf(plans: readonly CataloguePlan[]): readonly Change[] {
  return plans
    .flatMap((entry) => {
      const rows = [...factRows(entry.file), ...startRows(entry.file), ...paymentRows(entry.file)];
      const claims = rows.map(({ label, text, history }) => ({ field: label, after: text, history }));
      return [...claims, ...offerEntries(entry)].flatMap(({ field, after, history }) =>
        history.flatMap(({ text, until, source }, index) => {
          const papers = entry.file.sources[source];
          const later = history[index - 1]?.text ?? after;
          return papers === undefined || later === undefined
            ? []
            : [
                {
                  id: entry.id,
                  name: `${entry.provider.name} ${entry.file.name}`,
                  field,
                  before: text,
                  after: later,
                  until,
                  source: papers,
                },
              ];
        }),
      );
    })
    .sort((a, b) => (a.until < b.until ? 1 : -1));
}
