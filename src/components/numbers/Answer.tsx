import { useEffect, useRef } from 'preact/hooks';
import { type InterpretedLine } from '../../core/answers/interpreted-line.ts';
import { compare } from '../../core/calendar/civil.ts';
import { lineAnswer } from '../../core/dates/line-answer.ts';
import { lastUseDay, providerToday, timelineOf } from '../../core/dates/situation.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import type { ShownLine } from '../line/line-view.ts';
import { dateIn } from '../line/say.ts';
import { Drawn } from './Drawn.tsx';
import type { Help } from './help.ts';
import type { AnswerSay, AnswerView } from './numbers-say.ts';
import { ToDo } from './ToDo.tsx';
import { ConditionNow } from './ConditionNow.tsx';

/** What an answer is made from. */
export interface AnswerProps {
  readonly entries: readonly PickerPlan[];
  readonly interpreted: InterpretedLine;
  readonly help: Help;
  readonly root: string;
  /** How often something was asked here: the answer is looked at next. */
  readonly asked: number;
  readonly say: AnswerSay;
}

/** What has to be given first, and why a line kept by use needs more than its account shows. */
function Missing({ interpreted: { manner, missing }, say: plain }: Pick<AnswerProps, 'interpreted' | 'say'>) {
  const say = plain.in(manner);
  return (
    <div class="answer-notice">
      <p>{say('missing')}</p>
      <ul>
        {missing.map((name) => (
          <li key={name}>
            <a href={`#ask-${name}`}>{say(`ask-${name}`)}</a>
          </li>
        ))}
      </ul>
      {missing.includes('used') && <p>{say('missing-use')}</p>}
      {missing.includes('balance') && <p>{say('missing-balance')}</p>}
    </div>
  );
}

/** The date that follows from use alone, where that of the payment is still missing. */
function UseSoFar({ line, timeline, moment, say }: AnswerView) {
  const use = lastUseDay(line.plan, timeline);
  if (use === undefined || compare(use, providerToday(line.plan, moment)) < 0) return null;
  return <p>{say('use-known', { date: dateIn(say, use) })}</p>;
}

/** The line that is held, named or not. */
function lineIn({ entries, interpreted: { plan }, say }: AnswerProps): ShownLine {
  const named = entries.find((entry) => entry.plan.id === plan.id);
  return named ?? { plan, name: say('my-line'), shortName: say('my-line'), url: '' };
}

/** The answer about a line: how it stands, the date that still matters, what to do, then everything behind it. */
export function Answer(props: AnswerProps) {
  const { interpreted, say, help, root, entries, asked } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked > 0) heading.current?.focus();
  }, [asked]);
  const line = lineIn(props);
  const timeline = timelineOf(interpreted.plan, interpreted.situation);
  const { moment } = interpreted.situation;
  const plan = entries.find((entry) => entry.plan.id === line.plan.id)?.plan;
  const view: AnswerView = { line, timeline, moment, say, plan };
  const told = lineAnswer(line.plan.kind, timeline, providerToday(line.plan, moment));
  const isMissing = interpreted.missing.length > 0 && !timeline.isClosed;
  const isTold = !isMissing || (told.past.length > 0 && !interpreted.missing.includes('balance'));
  return (
    <section class="numbers-answer" aria-labelledby="numbers-line">
      <h2 id="numbers-line" ref={heading} tabIndex={-1}>
        {line.shortName}
      </h2>
      {isMissing && <Missing {...props} />}
      {isMissing && !isTold && <UseSoFar {...view} />}
      {isTold && <ConditionNow view={view} told={told} />}
      {isTold && <ToDo view={view} told={told} help={help} root={root} />}
      {!isMissing && !timeline.isClosed && <Drawn view={view} root={root} />}
    </section>
  );
}
