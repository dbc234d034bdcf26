import Advice from './Advice.astro';
import Cite from './Cite.astro';
import Dial from './Dial.astro';
import Figure from './Figure.astro';
import Note from './Note.astro';
import Plan from './Plan.astro';
import Provider from './Provider.astro';
import Term from './Term.astro';

/** The vocabulary that pages hand to guides and answers, which import nothing themselves. */
export const guideParts = { Advice, Cite, Dial, Figure, Note, Plan, Provider, Term };
