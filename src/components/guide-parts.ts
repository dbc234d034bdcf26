import Advice from './guide/Advice.astro';
import Cite from './guide/Cite.astro';
import Dial from './guide/Dial.astro';
import Figure from './guide/Figure.astro';
import Note from './guide/Note.astro';
import Plan from './guide/Plan.astro';
import Provider from './guide/Provider.astro';
import Term from './guide/Term.astro';

/** The vocabulary that pages hand to guides and answers, which import nothing themselves. */
export const guideParts = { Advice, Cite, Dial, Figure, Note, Plan, Provider, Term };
