import { z } from 'astro/zod';
import { paymentSchema } from './payment.ts';
import { planSchema } from './plan.ts';
import { providerSchema } from './provider.ts';

/** A JSON Schema, draft 2020-12. */
type JsonSchema = Readonly<Record<string, unknown>>;

const shapeOf = (schema: z.ZodType): JsonSchema => {
  const { $schema: _version, ...shape } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return shape;
};

/** The computed figures that go with a plan. */
const figures: JsonSchema = {
  type: 'object',
  description: 'Computed by the same functions as every page.',
  properties: {
    yearCostCents: {
      description: 'Least that renewing for 365 days costs before tax, in US cents.',
      anyOf: [{ const: 'unknown' }, { type: 'integer', minimum: 0 }],
    },
    yearCostNeedsAutopay: { type: 'boolean' },
    recheckBy: {
      description: 'Day by which its facts should be read again.',
      type: 'string',
      format: 'date',
    },
  },
  required: ['yearCostCents', 'yearCostNeedsAutopay'],
  additionalProperties: false,
};

/** A record of the data files: what the content file says, and where it is shown. */
const record = (schema: z.ZodType, more: JsonSchema = {}): JsonSchema => ({
  type: 'object',
  properties: { url: { type: 'string', format: 'uri' }, facts: shapeOf(schema), ...more },
  required: ['url', 'facts', ...Object.keys(more)],
  additionalProperties: false,
});

const RECORDS = {
  plan: record(planSchema, { figures }),
  provider: record(providerSchema),
  payment: record(paymentSchema),
};

/** What a data file holds. */
export type RecordKind = keyof typeof RECORDS;

const HEAD: JsonSchema = {
  version: { const: 1 },
  licence: { const: 'CC-BY-4.0' },
  built: { description: 'Day of the build.', type: 'string', format: 'date' },
};

/** The JSON Schema of a data file: of one record, or of all of a kind in a list. */
export function dataSchema(kind: RecordKind, holds: 'one' | 'all'): JsonSchema {
  const content = holds === 'one' ? RECORDS[kind] : { type: 'array', items: RECORDS[kind] };
  const properties = { ...HEAD, data: content };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: holds === 'one' ? `xuhao ${kind}` : `xuhao ${kind}s`,
    description:
      'Texts and data: CC BY 4.0. A claim is its value with its grade and sources, or the word unknown.',
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}
