import type { CataloguePlan } from '../../catalogue.ts';
import { yearCostOf } from '../../core/cost/year-cost.ts';
import { recheckBy } from '../../core/facts/recheck.ts';

/** Version of the data files; a field is only ever added to it. */
const VERSION = 1;

/** A data file: its version, licence and day, and what it holds. */
interface DataFile<T> {
  readonly version: typeof VERSION;
  readonly licence: 'CC-BY-4.0';
  readonly built: string;
  readonly data: T;
}

/** Puts the head before what a data file holds. */
export const dataFile = <T>(data: T, built: string): DataFile<T> => ({
  version: VERSION,
  licence: 'CC-BY-4.0',
  built,
  data,
});

/** A plan as the data files tell it: what its file says and what the pages compute of it. */
export function planRecord({ id, file, plan }: CataloguePlan, site: URL | undefined) {
  const year = yearCostOf(plan);
  const recheck = recheckBy(Object.values(file.sources));
  return {
    url: new URL(`/plans/${id}/`, site).href,
    facts: file,
    figures: {
      yearCostCents: year === 'unknown' ? year : year.paid,
      yearCostNeedsAutopay: year !== 'unknown' && year.autopay,
      ...(recheck === undefined ? {} : { recheckBy: recheck }),
    },
  };
}

const COLUMNS = ['id', 'name', 'provider', 'kind', 'status', 'url', 'yearCostUsd', 'recheckBy'] as const;

/** A field of RFC 4180: in quotation marks where it holds a comma, a mark or a line break. */
const csvField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The plans as a table for a spreadsheet, RFC 4180. */
export function plansCsv(plans: readonly CataloguePlan[], site: URL | undefined): string {
  const rows = plans.map((each) => {
    const { url, facts, figures } = planRecord(each, site);
    const { yearCostCents: cents, recheckBy: recheck = '' } = figures;
    const status = facts.status === 'unknown' ? 'unknown' : facts.status.value;
    const cost = cents === 'unknown' ? 'unknown' : (cents / 100).toFixed(2);
    return [facts.id, facts.name, each.provider.name, facts.kind, status, url, cost, recheck];
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}
