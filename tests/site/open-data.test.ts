import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';

const API = join('dist', 'api', 'v1');
const read = (file: string): unknown => JSON.parse(readFileSync(join(API, file), 'utf8'));

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });

/** What an independent validator says of a data file by its published schema. */
function complaints(file: string, schema: string): readonly string[] {
  const validate =
    ajv.getSchema(schema) ?? ajv.compile({ ...Object(read(`${schema}.schema.json`)), $id: schema });
  void validate(read(file));
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${file} ${instancePath} ${message ?? ''}`,
  );
}

const planFiles = readdirSync(join('src', 'content', 'plans')).map((name) => name.replace('.yaml', '.json'));

describe('the data files are what their schemas say', () => {
  test.each([
    ['plans.json', 'plans'],
    ['providers.json', 'providers'],
    ['payments.json', 'payments'],
  ])('%s', (file, schema) => {
    expect(complaints(file, schema)).toEqual([]);
  });

  test.each(planFiles)('plans/%s', (name) => {
    expect(complaints(`plans/${name}`, 'plan')).toEqual([]);
  });

  test('a claim without sources would be refused', () => {
    const text = readFileSync(join(API, 'plans', 'tello-payg.json'), 'utf8').replace(
      /"sources":\["[a-z-]+"/,
      '"sources":[',
    );
    const validate = ajv.compile({ ...Object(read('plan.schema.json')) });
    expect(validate(JSON.parse(text.replace('"sources":[,', '"sources":[')))).toBe(false);
  });
});

test('the table has one line for each plan, and a head', () => {
  const lines = readFileSync(join(API, 'plans.csv'), 'utf8').trimEnd().split('\r\n');
  expect(lines[0]).toBe('id,name,provider,kind,status,url,yearCostUsd,recheckBy');
  expect(lines.length).toBe(planFiles.length + 1);
});
