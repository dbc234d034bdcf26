/** The statements that are computed with, out of those that disagree with a claim; none where there are no others. */
export const liveOf = <T extends { readonly standing: 'live' | 'superseded' }>(
  conflicts: readonly T[] | undefined,
): readonly T[] => conflicts?.filter(({ standing }) => standing === 'live') ?? [];
