import { lineManner } from '../../core/answers/held-line.ts';
import { isUsZone } from '../../core/calendar/zone.ts';
import { waysToPay, type WayToPay } from '../../core/choice/ways-to-pay.ts';
import type { WayOut } from '../../core/dates/condition.ts';
import type { LineAnswer } from '../../core/dates/line-answer.ts';
import { stepsFor, type Help, type HelpSteps } from './help.ts';
import type { AnswerView, AnswerSay } from './numbers-say.ts';

interface Props {
  readonly view: AnswerView;
  readonly told: LineAnswer;
  readonly help: Help;
  /** Where the pages are of what is linked here. */
  readonly root: string;
}

/** A way to pay in words, with how sure it is. */
function wayText({ method, acceptance }: WayToPay, say: AnswerSay): string {
  const name = say(`pay-${method}`);
  return acceptance === 'yes' ? name : say(`pay-${acceptance}`, { method: name });
}

/** How to pay from where the reader is. */
function PayWith({ view: { line, moment, say, plan }, root }: Pick<Props, 'view' | 'root'>) {
  if (plan === undefined) return null;
  const ways = waysToPay(plan, !isUsZone(moment.zone));
  const list = ways.map((way) => wayText(way, say)).join(say('comma'));
  return (
    <p>
      {ways.length === 0 ? say('pay-unknown') : say('pay-with', { list })}{' '}
      <a href={line.url === '' ? `${root}guides/payment-methods/` : `${line.url}#pay`}>
        {say('pay-declined')}
      </a>
    </p>
  );
}

/** The provider's own steps, with what is to be sent or dialled. */
function Steps({ steps: { steps, dial, to }, say }: { readonly steps: HelpSteps; readonly say: AnswerSay }) {
  return (
    <>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {dial !== undefined && (
        <p>
          {say('send')} <code>{dial}</code>
          {to !== undefined && <> {say('send-to', { to })}</>}
        </p>
      )}
    </>
  );
}

/** Paying, using or buying anew: this provider's steps, its official link, and how to pay. */
function Act({ view, way, help, root }: Omit<Props, 'told'> & { way: 'pay-now' | 'use-now' | 'buy-again' }) {
  const { line } = view;
  const say = view.say.in(lineManner(line.plan, view.timeline));
  const steps = line.plan.id === undefined ? undefined : stepsFor(help, line.plan.id, 'renew');
  return (
    <li>
      <b>{say(way)}</b>
      {steps === undefined ? <p>{say('no-steps')}</p> : <Steps steps={steps} say={say} />}
      {line.official !== undefined && (
        <p>
          <a href={line.official} rel="noreferrer">
            {say('official')}
          </a>
        </p>
      )}
      {way !== 'use-now' && <PayWith view={view} root={root} />}
    </li>
  );
}

/** How to see that it worked. */
function Check({ view, help }: Pick<Props, 'view' | 'help'>) {
  const { line } = view;
  const say = view.say.in(lineManner(line.plan, view.timeline));
  const steps = line.plan.id === undefined ? undefined : stepsFor(help, line.plan.id, 'check');
  return (
    <li>
      <b>{say('check')}</b>
      {steps !== undefined && <Steps steps={steps} say={say} />}
    </li>
  );
}

/** One step of the way out. */
function Step({ way, ...props }: Props & { readonly way: WayOut }) {
  const { view, root } = props;
  const { say } = view;
  switch (way) {
    case 'pay-now':
    case 'use-now':
    case 'buy-again':
      return <Act {...props} way={way} />;
    case 'move-accounts':
      return (
        <li>
          <b>{say('move-accounts')}</b> <a href={`${root}guides/number-gone/`}>{say('move-how')}</a>
        </li>
      );
    case 'contact-support':
    case 'ask-for-number':
      return (
        <li>
          <b>{say('support')}</b>
        </li>
      );
    case 'check-account-date':
      return (
        <li>
          <b>{say('check-account')}</b>
        </li>
      );
    case 'prepare-payment':
    case 'check-balance':
      return null;
  }
}

/** What is done before the line is late: pay or use, whatever else the day asks for. */
function mainWay({ timeline, line }: AnswerView): WayOut {
  if (timeline.governingKind === 'activity') return 'use-now';
  return line.plan.kind === 'data' ? 'buy-again' : 'pay-now';
}

const ACTS: readonly WayOut[] = ['pay-now', 'use-now', 'buy-again'];

/** The steps as they are shown: an action comes first while the line runs; asking twice is asking once. */
function shownSteps(view: AnswerView, { word, steps }: LineAnswer): readonly WayOut[] {
  const isRunning = word === 'safe' || word === 'act' || word === 'lastDay';
  if (isRunning) return [mainWay(view)];
  const hasContact = steps.includes('contact-support');
  return steps.filter((way) => !(hasContact && way === 'ask-for-number'));
}

/** What to do, in order: this provider's steps, how to pay from here, how to see that it worked. */
export function ToDo(props: Props) {
  const { view, told } = props;
  const { say, line } = view;
  const steps = shownSteps(view, told);
  if (steps.length === 0) return null;
  const isLate = told.past.length > 0;
  return (
    <section class="answer-do" aria-labelledby="answer-do">
      <h3 id="answer-do">{say(isLate ? 'do-late' : 'do')}</h3>
      {told.lost.length > 0 && <p class="answer-lost">{told.lost.map((what) => say(`lost-${what}`))}</p>}
      <ol>
        {steps.map((way) => (
          <Step key={way} {...props} way={way} />
        ))}
        {steps.some((way) => ACTS.includes(way)) && <Check {...props} />}
      </ol>
      {line.url !== '' && (
        <p>
          <a href={`${line.url}#renew`}>{say('all-steps')}</a>
        </p>
      )}
    </section>
  );
}
