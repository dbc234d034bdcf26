import { dayOf, type CivilDate } from '../../core/calendar/civil.ts';
import type { LifelineDrawing, LifelineMark } from '../../core/dates/lifeline.ts';
import { glyphOf, Key } from './Glyph.tsx';
import { LifelinePicture } from './LifelinePicture.tsx';
import { dateIn, type DrawingSay } from './say.ts';

interface Props {
  readonly drawing: LifelineDrawing;
  readonly say: DrawingSay;
  /** The end of the day on the reader's clock, for the marks that are deadlines, or why a start is what it is. */
  readonly noteOf: (mark: LifelineMark) => string | undefined;
  /** How a day is written where the line has no real dates, such as its day counted from the start. */
  readonly dayText?: (date: CivilDate) => string;
}

function LifelineStep({ mark, say, noteOf, dayText }: Omit<Props, 'drawing'> & { mark: LifelineMark }) {
  const { date, labels } = mark;
  const note = noteOf(mark);
  return (
    <li>
      <b>
        <Key kind={glyphOf(labels)} />
        {dayText === undefined ? <time datetime={date}>{dateIn(say, date)}</time> : dayText(date)}
      </b>
      <span>
        {labels.map((label) => (
          <span key={label} class="picker-stage">
            {say(`mark-${label}`)}
          </span>
        ))}
        {note !== undefined && <small>{note}</small>}
      </span>
    </li>
  );
}

/** What may come later, and the stages of which only the days are known. */
function Besides({ drawing: { possible, undated }, say, dayText = (date) => dateIn(say, date) }: Props) {
  if (possible.length + undated.length === 0) return null;
  return (
    <ul class="picker-possible">
      {possible.map(({ stage, date, reason, when }) => (
        <li key={`${stage}${date}${when ?? ''}`}>
          <Key kind="possible" />
          {say(`possible-${reason}`, {
            date: dayText(date),
            stage: say(`mark-${stage}`),
            when: when === undefined ? '' : say(`when-${when}`),
          })}
        </li>
      ))}
      {undated.map(({ stage, after, from, when }, index) => (
        <li key={index}>
          {say('undated', {
            stage: say(`mark-${stage}`),
            days: after,
            from: say(`from-${from}`),
            when: when === undefined ? '' : say(`when-${when}`),
          })}
        </li>
      ))}
    </ul>
  );
}

/** The drawn timeline and the same as a list: the picture is for the eye only, the list says everything. */
export function Lifeline(props: Props) {
  const { drawing, say, dayText } = props;
  const { marks, today, breaks } = drawing;
  const shortDay = (date: CivilDate): string => say('short-date', { ...dayOf(date) });
  return (
    <figure class="lifeline">
      {marks.length > 0 && <LifelinePicture drawing={drawing} say={say} dayText={dayText ?? shortDay} />}
      <ol>
        {marks.map((mark) => (
          <LifelineStep key={mark.date} {...props} mark={mark} />
        ))}
      </ol>
      <Besides {...props} />
      {marks.length > 0 && (
        <figcaption>
          {today !== undefined && say('today-is', { date: dateIn(say, today.date) })}
          {say('drawing')}
          {breaks.length > 0 && say('drawing-break')}
        </figcaption>
      )}
    </figure>
  );
}
