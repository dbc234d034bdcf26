import type { CivilDate } from '../../core/calendar/civil.ts';
import type { LifelineDrawing, LifelineMark } from '../../core/dates/lifeline.ts';
import { dateIn, type Say } from './say.ts';

interface Props {
  readonly drawing: LifelineDrawing;
  readonly say: Say;
  /** The end of the day on the reader's clock, for the marks that are deadlines, or why a start is what it is. */
  readonly noteOf: (mark: LifelineMark) => string | undefined;
  /** How a day is written where the line has no real dates, such as its day counted from the start. */
  readonly dayText?: (date: CivilDate) => string;
}

/** Room at both ends for half a mark, in percent. */
const EDGE = 4;
const percentAt = (at: number): string => `${EDGE + (at * (100 - 2 * EDGE)) / 1000}%`;
const width = (from: number, to: number): string => `${((to - from) * (100 - 2 * EDGE)) / 1000}%`;

/** The bands differ in height and filling, so that they can be told apart without colour. */
const BANDS = {
  safe: { class: 'll-safe', y: 30, height: 12 },
  buffer: { class: 'll-buffer', y: 31, height: 10 },
  stop: { class: 'll-stop', y: 33, height: 6 },
  gone: { class: 'll-gone', y: 35, height: 2 },
} as const;

function Picture({ drawing: { bands, marks, today } }: { readonly drawing: LifelineDrawing }) {
  return (
    <svg class="picker-lifeline" width="100%" height="64" aria-hidden="true" focusable="false">
      {bands.map(({ kind, from, to }) => (
        <rect key={kind} {...BANDS[kind]} x={percentAt(from)} width={width(from, to)} />
      ))}
      {marks.map(({ at, date }, index) => (
        <g key={date}>
          <circle class="ll-dot" cx={percentAt(at)} cy="36" r="10" />
          <text class="ll-text" x={percentAt(at)} y="40.5" text-anchor="middle" font-size="12">
            {index + 1}
          </text>
        </g>
      ))}
      {today !== undefined && (
        <svg x={percentAt(today.at)} y="8" overflow="visible">
          <path class="ll-today" d="M-7 0h14l-7 11z" />
        </svg>
      )}
    </svg>
  );
}

function LifelineStep({
  mark,
  number,
  say,
  noteOf,
  dayText,
}: Omit<Props, 'drawing'> & { mark: LifelineMark; number: number }) {
  const { date, labels } = mark;
  const note = noteOf(mark);
  return (
    <li>
      <b>
        <span class="picker-number">{number}</span>{' '}
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

/** The drawn timeline and the same as a list: the picture is for the eye only, the list says everything. */
export function Lifeline(props: Props) {
  const { drawing, say, dayText } = props;
  const { marks, today, possible, undated } = drawing;
  return (
    <figure class="lifeline">
      {marks.length > 0 && <Picture drawing={drawing} />}
      <ol>
        {marks.map((mark, index) => (
          <LifelineStep key={mark.date} {...props} mark={mark} number={index + 1} />
        ))}
      </ol>
      {possible.length + undated.length > 0 && (
        <ul class="picker-possible">
          {possible.map(({ stage, date, reason, when }) => (
            <li key={`${stage}${date}${when ?? ''}`}>
              {say(`possible-${reason}`, {
                date: dayText === undefined ? dateIn(say, date) : dayText(date),
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
      )}
      {marks.length > 0 && (
        <figcaption>
          {say('drawing')}
          {today !== undefined && say(`today-${today.side}`)}
        </figcaption>
      )}
    </figure>
  );
}
