import { expect, test } from 'vitest';
import { contentOnDisk } from '../../../scripts/content/content-on-disk.ts';
import { mistakesIn } from '../../../scripts/content/content-report.ts';
import { SKELETON_KINDS, skeletonOf } from '../../../scripts/content/skeletons.ts';

test.each(SKELETON_KINDS)('a new %s has no mistake as it is written', (kind) => {
  const skeleton = skeletonOf(kind, 'tello-brand-new', '2199-01-01');
  expect(mistakesIn([...contentOnDisk(), skeleton], '2199-01-01')).toEqual([]);
});
