import { WHOLE_RANGES } from '../../core/answers/field-problems.ts';
import { DATE_KINDS, PHONES, PLACES, PURPOSES, SWITCHES } from '../../core/answers/answers.ts';
import { PAYMENT_METHODS } from '../../core/facts/payment-methods.ts';
import { addDays, type CivilDate } from '../../core/calendar/civil.ts';
import type { Plan } from '../../core/facts/plan.ts';
import type { Entry } from '../../core/facts/entry.ts';
import { Choice, Methods, Typed, type FieldProps } from './Fields.tsx';
import { datesAsked, heldManner } from '../../core/answers/held-line.ts';
import { dateWindows } from '../../core/answers/problems.ts';
import { inManner, type Say } from './say.ts';

/** Values for the messages: what each field allows. `held`: the plan that is held, when it is named. */
export function limitsOf(today: CivilDate | undefined, held: Plan | undefined): FieldProps['limits'] {
  const whole = Object.entries(WHOLE_RANGES).flatMap(([name, { least, most }]) => [
    [`${name}Least`, least] as const,
    [`${name}Most`, most] as const,
  ]);
  const dated =
    today === undefined
      ? []
      : Object.entries(dateWindows(held)).flatMap(([name, { back, ahead }]) => [
          [`${name}Least`, addDays(today, back)] as const,
          [`${name}Most`, addDays(today, ahead)] as const,
        ]);
  return Object.fromEntries([...whole, ...dated]);
}

function Held({ say, answers, change, entries }: FieldProps & { entries: readonly Entry[] }) {
  return (
    <div class="picker-field">
      <label for="picker-held">{say('ask-held')}</label>
      <select
        id="picker-held"
        name="held"
        value={answers.held}
        onChange={({ currentTarget: { value } }) => change({ held: value }, 'chosen')}
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

interface DatesProps extends FieldProps {
  readonly entries: readonly Entry[];
  /** The plan that is held, when it is named. */
  readonly held: Plan | undefined;
}

function Dates({ held, entries, ...rest }: DatesProps) {
  const { answers } = rest;
  const manner = heldManner(held);
  const props = { ...rest, say: inManner(rest.say, manner) };
  const isTrip = answers.for === 'data';
  const asked = datesAsked(answers, held);
  return (
    <>
      {!isTrip && manner !== 'use' && <Choice {...props} name="dates" values={DATE_KINDS} />}
      {!isTrip && <Held {...props} entries={entries} />}
      {asked.map((name) => (
        <Typed {...props} key={name} name={name} type="date" />
      ))}
      {asked.some((name) => name !== 'due' && answers[name] !== '') && (
        <Choice {...props} name="usdate" values={SWITCHES} />
      )}
    </>
  );
}

function Trip({ say, ...rest }: FieldProps) {
  const props = { say, ...rest };
  return (
    <>
      <Typed {...props} name="days" mode="numeric" unit={say('unit-days')} />
      <Typed {...props} name="gb" unit="GB" />
      <Choice {...props} name="move" values={SWITCHES} />
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

interface FormProps extends DatesProps {
  readonly today: CivilDate | undefined;
  readonly say: Say;
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
        <Choice {...props} name="for" values={PURPOSES} />
        {isTrip ? <Trip {...props} /> : <Choice {...props} name="where" values={PLACES} />}
        {!isTrip && <Choice {...props} name="voip" values={SWITCHES} />}
        {!isTrip && <Typed {...props} name="months" mode="numeric" unit={say('unit-months')} />}
        <Dates {...props} />
        <Choice {...props} name="phone" values={PHONES} />
        <Methods {...props} methods={PAYMENT_METHODS} />
        <Typed {...props} name="budget" unit={say('unit-budget')} />
        <Choice {...props} name="autopay" values={SWITCHES} />
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
