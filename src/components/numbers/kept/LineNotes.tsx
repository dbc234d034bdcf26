import { dollars } from '../../../core/cost/money.ts';
import { heldLengths } from '../../../core/answers/held-line.ts';
import { maybeLength } from '../../../core/answers/typed-text.ts';
import { putEvent, seeRule } from '../../../core/ledger/ledger-changes.ts';
import type { RuleChange, RuleValues } from '../../../core/ledger/rule-changes.ts';
import { unsaidPayment } from '../../../core/ledger/unsaid-payment.ts';
import { dateIn } from '../../line/say.ts';
import { lengthIn } from '../../line/lengths.ts';
import { lengthTextIn } from '../Lengths.tsx';
import type { KeptSay } from './kept-say.ts';
import { keptPlanName, type LineProps } from './kept-view.ts';

const CODES = [
  'open',
  'closed',
  'unknown',
  'true',
  'false',
  'extra',
  'included',
  'expiry',
  'payment',
  'later',
  'queued',
] as const;

/** A code of a rule in words; one that is the same in every language stands as it is. */
function codeIn(code: string, say: KeptSay): string {
  const known = CODES.find((each) => each === code);
  return known === undefined ? code : say(`kept-code-${known}`);
}

function valuesIn(values: RuleValues, say: KeptSay): readonly string[] {
  switch (values.unit) {
    case 'length':
      return values.values.map((length) => lengthIn(length, say));
    case 'days':
      return values.values.map((n) => say('days', { n }));
    case 'cents':
      return values.values.map(dollars);
    case 'code':
      return values.values.map((code) => codeIn(code, say));
  }
}

function Changed({ change, say }: { readonly change: RuleChange; readonly say: KeptSay }) {
  const text = (values: RuleValues): string => valuesIn(values, say).join(say('comma')) || say('unknown');
  return (
    <li>
      {say('kept-changed', {
        field: say(`kept-field-${change.field}`),
        before: text(change.before),
        now: text(change.now),
      })}
    </li>
  );
}

/** What of the rule is not what it was when the line was last looked at, until the reader has seen it. */
function Changes({ view, outlook }: LineProps) {
  const { say, apply, today } = view;
  const { line, plan, changes } = outlook;
  if (changes.length === 0) return null;
  return (
    <div class="answer-notice">
      <p>{say('kept-rule-changed')}</p>
      <ul>
        {changes.map((change) => (
          <Changed key={change.field} change={change} say={say} />
        ))}
      </ul>
      <button
        type="button"
        class="quiet"
        onClick={() => apply(seeRule(line.id, plan, keptPlanName(view, outlook), today))}
      >
        {say('kept-seen')}
      </button>
    </div>
  );
}

/** Says that the shortest length is planned on, and takes the one that was paid for. */
function WhichLength({ view, outlook }: LineProps) {
  const { say, apply, tell } = view;
  const { line, plan } = outlook;
  const payment = unsaidPayment(outlook);
  if (payment === undefined) return null;
  const take = (text: string): void => {
    const read = maybeLength(text);
    if (!read.ok || read.value === undefined) return;
    apply(putEvent(line.id, { ...payment, length: read.value }));
    tell(say('kept-edited'), putEvent(line.id, payment));
  };
  return (
    <div class="answer-notice kept-length">
      <p>{say('held-shortest')}</p>
      <p class="picker-buttons" role="group" aria-label={say('ask-length')}>
        {heldLengths(plan).map((length) => (
          <button key={length} type="button" class="quiet" onClick={() => take(length)}>
            {lengthTextIn(length, say)}
          </button>
        ))}
      </p>
    </div>
  );
}

/** Why dates are as they are: a length that nobody said, an absence, a plan that is gone, a rule that changed. */
export function LineNotes({ view, outlook }: LineProps) {
  const { say } = view;
  const { line, source, movedBefore } = outlook;
  const seen = line.rule.kind === 'plan' ? line.rule.seen : undefined;
  return (
    <>
      <WhichLength view={view} outlook={outlook} />
      {movedBefore !== undefined && (
        <p class="answer-notice">
          {say('kept-away-moved', {
            from: dateIn(say, movedBefore.absence.from),
            to: dateIn(say, movedBefore.absence.to),
            date: dateIn(say, movedBefore.wanted),
          })}
        </p>
      )}
      {source === 'gone' && (
        <p class="answer-notice">
          {say('kept-gone', { date: seen === undefined ? say('unknown') : dateIn(say, seen) })}
        </p>
      )}
      {source === 'lost' && <p class="answer-notice">{say('kept-lost')}</p>}
      <Changes view={view} outlook={outlook} />
    </>
  );
}
