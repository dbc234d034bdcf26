import Advice from './Advice.astro';
import Case from './Case.astro';
import Cite from './Cite.astro';
import LineForm from '../plan/LineForm.astro';
import Dial from './Dial.astro';
import Figure from './Figure.astro';
import Note from './Note.astro';
import Paths from './Paths.astro';
import Plan from './Plan.astro';
import Provider from './Provider.astro';
import Term from './Term.astro';
import Unknown from './Unknown.astro';

/** The vocabulary that pages hand to guides and answers, which import nothing themselves. */
export const guideParts = {
  Advice,
  Case,
  Cite,
  Dial,
  Figure,
  LineForm,
  Note,
  Paths,
  Plan,
  Provider,
  Term,
  Unknown,
};
