/** Id of the form that the ticked plans of the tables belong to. */
export const TICKS = 'compare-these';
