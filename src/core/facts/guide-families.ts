/** Families of guides in the order in which they are listed; previous and next stay inside one. */
export const GUIDE_FAMILIES = ['start', 'number', 'data', 'payment', 'trouble', 'phone', 'safety'] as const;
