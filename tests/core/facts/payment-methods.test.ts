import { expect, test } from 'vitest';
import { PAYMENT_METHODS } from '../../../src/core/facts/payment-methods.ts';
import { paymentSchema } from '../../../src/core/facts/schema/payment.ts';
import { contentFiles } from '../../content/files.ts';

const files = contentFiles('payments').map(({ data }) => paymentSchema.parse(data));

test.each(PAYMENT_METHODS)('the way to pay %s has a file of its own', (method) => {
  expect(files.filter(({ id }) => id === method)).toHaveLength(1);
});

test('no way to pay is asked twice', () => {
  expect(new Set(PAYMENT_METHODS).size).toBe(PAYMENT_METHODS.length);
});
