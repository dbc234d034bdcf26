import type { CataloguePlan } from '../../catalogue.ts';

/** The name of a plan with that of its provider, as every page writes it. */
export const planName = ({ provider, file }: Pick<CataloguePlan, 'provider' | 'file'>): string =>
  `${provider.name} ${file.name}`;
