import type { APIRoute, GetStaticPaths } from 'astro';
import { dataSchema, type RecordKind } from '../../../core/facts/schema/json-schemas.ts';

interface Props {
  kind: RecordKind;
  holds: 'one' | 'all';
}

export const getStaticPaths = (() =>
  (['plan', 'provider', 'payment'] as const).flatMap((kind) => [
    { params: { schema: kind }, props: { kind, holds: 'one' } },
    { params: { schema: `${kind}s` }, props: { kind, holds: 'all' } },
  ])) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { kind, holds } }) => Response.json(dataSchema(kind, holds));
