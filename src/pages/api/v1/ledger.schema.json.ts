import { toJsonSchema } from '@valibot/to-json-schema';
import { LEDGER } from '../../../core/ledger/ledger-shape.ts';

/** The shape of a file of kept lines. What no schema can say (a day that exists, no telephone number) stays a check. */
export const GET = (): Response =>
  Response.json({
    ...toJsonSchema(LEDGER, { errorMode: 'ignore' }),
    title: 'xuhao ledger',
  });
