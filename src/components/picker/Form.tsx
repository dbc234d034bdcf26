import { heldManner, lineQuestions, type LineQuestion } from '../../core/answers/held-line.ts';
import { dateWindows } from '../../core/answers/interpreted-answers.ts';
import { windowAround } from '../../core/answers/typed-text.ts';
import type { CivilDate } from '../../core/calendar/civil.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import type { Plan } from '../../core/facts/plan.ts';
import { Choice, Methods, Typed, type FieldProps } from './Fields.tsx';

function Held({ say, answers, choose, entries }: FieldProps & { entries: readonly PickerPlan[] }) {
  return (
    <div class="picker-field">
      <label for="picker-held">{say('ask-held')}</label>
      <select
        id="picker-held"
        name="held"
        value={answers.held}
        onChange={({ currentTarget: { value } }) => choose({ held: value })}
      >
        <option value="">{say('held-unsaid')}</option>
        {entries
          .filter(({ plan }) => plan.kind !== 'data')
          .map(({ plan, name }) => (
            <option key={plan.id} value={plan.id}>
              {name}
            </option>
          ))}
      </select>
    </div>
  );
}

interface LineProps extends FieldProps {
  readonly entries: readonly PickerPlan[];
  /** The plan that is held, when it is named. */
  readonly held: Plan | undefined;
  readonly today: CivilDate | undefined;
  /** The reader is in the US, where a date is a US date. */
  readonly isInUs: boolean;
}

/** One thing that is asked about the line: its balance, or a day. */
function LineField({ name, held, today, ...props }: LineProps & { readonly name: LineQuestion }) {
  if (name === 'balance') return <Typed {...props} name={name} unit={props.say('unit-dollars')} />;
  const days = today === undefined ? undefined : windowAround(today, dateWindows(held)[name]);
  return <Typed {...props} name={name} inputType="date" days={days} />;
}

/** What is asked about a line that is held, or about the start of a new one. */
function LineFields(props: LineProps) {
  const { answers, held, isInUs, say: plain } = props;
  const manner = heldManner(held);
  const say = plain.in(manner);
  const isTrip = answers.for === 'data';
  const asked = lineQuestions(answers, held);
  const isTyped = asked.some((name) => (name === 'start' || name === 'used') && answers[name] !== '');
  return (
    <>
      {!isTrip && manner !== 'use' && <Choice {...props} say={say} name="dates" />}
      {!isTrip && <Held {...props} say={say} />}
      {asked.map((name) => (
        <LineField {...props} say={say} key={name} name={name} />
      ))}
      {isTyped && !isInUs && <Choice {...props} say={say} name="usdate" />}
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

interface FormProps extends LineProps {
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
        <LineFields {...props} />
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
