import { DATE_WINDOWS } from '../../core/answers/typed-answers.ts';
import { QUESTIONS, type Answers } from '../../core/answers/questions.ts';
import { windowAround } from '../../core/answers/typed-text.ts';
import type { CivilDate } from '../../core/calendar/civil.ts';
import { Choice, Methods, Typed, type FieldProps } from './Fields.tsx';

interface StartProps extends FieldProps {
  readonly today: CivilDate | undefined;
  /** The reader is in the US, where a date is a US date. */
  readonly isInUs: boolean;
}

/** The day on which a new line starts. */
function Start(props: StartProps) {
  const { answers, today, isInUs } = props;
  const days = today === undefined ? undefined : windowAround(today, DATE_WINDOWS.start);
  return (
    <>
      <Typed {...props} name="start" inputType="date" days={days} />
      {answers.start !== '' && !isInUs && <Choice {...props} name="usdate" />}
    </>
  );
}

function TripFields({ say, ...rest }: FieldProps) {
  const props = { say, ...rest };
  return (
    <>
      <Typed {...props} name="days" mode="numeric" unit={say('unit-days')} />
      <Typed {...props} name="gb" unit="GB" />
    </>
  );
}

/** The questions whose answer is seldom another than at first. */
const SELDOM = [
  'voip',
  'phone',
  'autopay',
  'budget',
  'monthgb',
  'start',
  'tax',
  'fee',
  'cur',
  'rate',
  'buffer',
] as const;

/** How many of the folded answers are others than at first: what counts must not be out of sight. */
const changedIn = (answers: Answers): number =>
  SELDOM.filter((name) => answers[name] !== QUESTIONS[name].initial).length;

/** What is seldom changed, folded. */
function More(props: StartProps) {
  const { say, answers, today } = props;
  const isTrip = answers.for === 'data';
  const changed = changedIn(answers);
  return (
    <details class="picker-more">
      <summary>
        {say(isTrip ? 'more-trip' : 'more')}
        {changed > 0 && say('more-changed', { n: changed })}
      </summary>
      {!isTrip && <Choice {...props} name="voip" hint={say('hint-voip')} />}
      <Choice {...props} name="phone" />
      {isTrip && <Choice {...props} name="move" />}
      <Choice {...props} name="autopay" />
      <Typed {...props} name="budget" unit={say('unit-budget')} />
      {!isTrip && <Typed {...props} name="monthgb" unit="GB" />}
      <Start {...props} />
      <p class="picker-hint">{say('more-hint')}</p>
      <Typed {...props} name="tax" unit="%" />
      <Typed {...props} name="fee" unit="%" />
      <Typed {...props} name="cur" mode="text" />
      <Typed {...props} name="rate" also={(text) => ({ rated: text === '' ? '' : (today ?? '') })} />
      <Typed {...props} name="buffer" mode="numeric" unit={say('unit-days')} />
    </details>
  );
}

/** The questions. There is no button: every answer counts at once. Disabled until the script has started. */
export function Form(props: StartProps) {
  const { say, answers, today } = props;
  const isTrip = answers.for === 'data';
  return (
    <form class="picker-form" aria-labelledby="picker-questions" onSubmit={(event) => event.preventDefault()}>
      <h2 id="picker-questions">{say('questions')}</h2>
      <p class="picker-notice picker-wait">{say('wait')}</p>
      <fieldset class="picker-all" disabled={today === undefined} aria-labelledby="picker-questions">
        <Choice {...props} name="for" />
        {isTrip ? <TripFields {...props} /> : <Choice {...props} name="where" />}
        {!isTrip && <Typed {...props} name="months" mode="numeric" unit={say('unit-months')} />}
        <Methods {...props} />
        <More {...props} />
      </fieldset>
    </form>
  );
}
