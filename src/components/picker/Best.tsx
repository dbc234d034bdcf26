import { holds, type LineTimeline } from '../../core/dates/situation.ts';
import type { CautionCode } from '../../core/choice/verdict-codes.ts';
import { KeyDates } from '../line/KeyDates.tsx';
import { Sources } from '../line/Sources.tsx';
import type { Later } from './later-parts.ts';
import { LaterFold } from './LaterFold.tsx';
import { Packs } from './Packs.tsx';
import { KeyPrice, PriceNote } from './Price.tsx';
import { collectedText, lackText, warnings, type ResultProps } from './shown-plan.ts';

interface Props extends ResultProps {
  readonly timeline: LineTimeline | undefined;
  /** What stands above all plans already. */
  readonly shared: readonly CautionCode[];
  readonly later: Later;
}

/** How many reasons are named. */
const MOST_REASONS = 3;

function Reasons({ verdict: { reasons }, say }: ResultProps) {
  return (
    <ul class="picker-reasons" aria-label={say('reasons')}>
      {reasons.slice(0, MOST_REASONS).map((code) => (
        <li key={code}>{say(`for-${code}`)}</li>
      ))}
    </ul>
  );
}

/** What must be looked at with this plan alone: what is not known in one line, then what else there is. */
function Cautions({ verdict, entry, shared, say }: Omit<Props, 'timeline' | 'later'>) {
  const own = verdict.cautions.filter(({ code }) => !shared.includes(code));
  const lacks = lackText(
    own.map(({ code }) => code),
    say,
  );
  return (
    <ul class="picker-cautions" aria-label={say('cautions')}>
      {lacks !== undefined && <li>{lacks}</li>}
      {warnings(own).map(({ code, sources }) => (
        <li key={code}>
          {say(`caution-${code}`, { days: collectedText(sources, entry, say) })}{' '}
          <Sources keys={sources} url={entry.url} say={say} />
        </li>
      ))}
    </ul>
  );
}

/** The best plan: what it costs and by when to renew it, why, what is not known; steps and calendar on demand. */
export function Best(props: Props) {
  const { entry, verdict, interpreted, say, timeline, later } = props;
  const { id } = entry.plan;
  const { moment } = interpreted.situation;
  return (
    <article class={`picker-plan picker-${verdict.verdict}`} aria-labelledby={`pick-${id}`}>
      <p class="picker-verdict">
        <b>{say('best')}</b> {say(verdict.verdict === 'suitable' ? 'verdict-suitable' : 'verdict-cautious')}
      </p>
      <h3 id={`pick-${id}`}>
        <a href={entry.url}>{entry.name}</a>
      </h3>
      <dl class="picker-keys">
        <KeyPrice {...props} />
        {timeline !== undefined && <KeyDates line={entry} timeline={timeline} moment={moment} say={say} />}
      </dl>
      <Packs packs={verdict.packs} say={say} />
      <PriceNote plan={entry.plan} verdict={verdict} interpreted={interpreted} say={say} />
      {holds(interpreted.situation, entry.plan) && <p>{say('present-this')}</p>}
      <Reasons {...props} />
      <Cautions {...props} />
      {timeline !== undefined && (
        <LaterFold summary={say('details')} later={later} say={say}>
          {({ Details, say: laterSay }) => (
            <Details line={entry} timeline={timeline} moment={moment} say={laterSay} />
          )}
        </LaterFold>
      )}
    </article>
  );
}
