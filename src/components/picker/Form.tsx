import { DATE_WINDOWS } from '../../core/answers/typed-answers.ts';
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
      <Choice {...props} name="move" />
    </>
  );
}

function More({ say, today, ...rest }: FieldProps & { today: CivilDate | undefined }) {
  const props = { say, ...rest };
  return (
    <details class="picker-more">
      <summary>{say('more')}</summary>
      <p class="picker-hint">{say('more-hint')}</p>
      <Typed {...props} name="tax" unit="%" />
      <Typed {...props} name="fee" unit="%" />
      <Typed {...props} name="cur" mode="text" />
      <Typed {...props} name="rate" also={(text) => ({ rated: text === '' ? '' : (today ?? '') })} />
      <Typed {...props} name="buffer" mode="numeric" unit={say('unit-days')} />
    </details>
  );
}

interface FormProps extends StartProps {
  /** The result in a few words; undefined before anything is answered. */
  readonly short: string | undefined;
}

/** The questions. There is no button: every answer counts at once. Disabled until the script has started. */
export function Form(props: FormProps) {
  const { say, answers, today, short } = props;
  const isTrip = answers.for === 'data';
  const isReady = today !== undefined;
  return (
    <form class="picker-form" aria-labelledby="picker-questions" onSubmit={(event) => event.preventDefault()}>
      <h2 id="picker-questions">{say('questions')}</h2>
      {!isReady && <p class="picker-notice">{say('wait')}</p>}
      <fieldset class="picker-all" disabled={!isReady} aria-labelledby="picker-questions">
        <Choice {...props} name="for" />
        {isTrip ? <TripFields {...props} /> : <Choice {...props} name="where" />}
        {!isTrip && <Choice {...props} name="voip" hint={say('hint-voip')} />}
        {!isTrip && <Typed {...props} name="months" mode="numeric" unit={say('unit-months')} />}
        {!isTrip && <Typed {...props} name="monthgb" unit="GB" />}
        <Start {...props} />
        <Choice {...props} name="phone" />
        <Methods {...props} />
        <Typed {...props} name="budget" unit={say('unit-budget')} />
        <Choice {...props} name="autopay" />
        <More {...props} />
      </fieldset>
      {short !== undefined && (
        <a class="picker-jump" href="#picker-result">
          {short}
        </a>
      )}
    </form>
  );
}
