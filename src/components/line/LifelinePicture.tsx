import type { ComponentChildren } from 'preact';
import type { CivilDate } from '../../core/calendar/civil.ts';
import { dollars } from '../../core/cost/money.ts';
import type { AxisMark } from '../../core/dates/lifeline-axis.ts';
import type { LifelineBalance } from '../../core/dates/lifeline-balance.ts';
import {
  anchorAt,
  edgeAnchorAt,
  roomBetween,
  widthOf,
  type Anchor,
  type Room,
} from '../../core/dates/lifeline-room.ts';
import { LINE_WIDTH } from '../../core/dates/lifeline-scale.ts';
import type { LifelineBand, LifelineDrawing } from '../../core/dates/lifeline.ts';
import { Glyph, glyphOf, type GlyphKind } from './Glyph.tsx';
import type { DrawingSay } from './say.ts';

interface Props {
  readonly drawing: LifelineDrawing;
  readonly say: DrawingSay;
  readonly dayText: (date: CivilDate) => string;
}

/** Heights in sixteenths of the page's letters, so that the drawing grows with them. */
const rem = (sixteenths: number): string => `${sixteenths / 16}rem`;
/** A name stands clear of the leader of the large date. */
const NAME_INDENT = 4;
/** Room at both ends for half a sign, in percent. */
const EDGE = 3;
const percentAt = (at: number): string =>
  `${Math.round(10 * (EDGE + (at * (100 - 2 * EDGE)) / LINE_WIDTH)) / 10}%`;

/** Where everything stands, from above: the largest date, the names of the phases, the balance, the line, its months. */
function rowsOf({ matters, balance }: LifelineDrawing) {
  const names = matters === undefined ? 13 : 54;
  const line = names + 15 + (balance === undefined ? 0 : 26);
  return { names, line, ticks: line + 9, below: line + 26, height: line + 32 };
}
type Rows = ReturnType<typeof rowsOf>;

interface TextProps {
  readonly at: number;
  readonly y: number;
  readonly anchor?: Anchor;
  readonly room?: Room;
  readonly look?: string;
  /** Distance from its place, in pixels. */
  readonly dx?: number;
  readonly children: ComponentChildren;
}

/** A text of the drawing; one with `room` is shown on lines that are wide enough. */
function Text({ at, y, anchor = 'middle', room, look = '', dx, children }: TextProps) {
  const shown = room === undefined ? look : `ll-${room} ${look}`.trim();
  return (
    <text class={shown === '' ? undefined : shown} x={percentAt(at)} y={rem(y)} dx={dx} text-anchor={anchor}>
      {children}
    </text>
  );
}

/** The heights of the phases differ, and those after the line is due are dashed. */
const bandPath = ({ kind, from, to }: LifelineBand, { line }: Rows): string =>
  kind === 'buffer' ? `M${from} ${line - 2.6}H${to}M${from} ${line + 2.6}H${to}` : `M${from} ${line}H${to}`;

/** The steps of the balance above the line, down to nothing. */
function balancePath({ steps }: LifelineBalance, { line }: Rows): string {
  const foot = line - 4;
  const [first] = steps;
  const tops = steps.map(({ to, level }) => `V${Math.round((foot - 24 * level) * 10) / 10}H${to}`);
  return `M${first?.from ?? 0} ${foot}${tops.join('')}V${foot}Z`;
}

/** What is drawn to the width of the line: stretches and ticks. */
function Strokes({ drawing, rows }: { readonly drawing: LifelineDrawing; readonly rows: Rows }) {
  const { bands, axis, matters, today, balance } = drawing;
  const { line, ticks, height } = rows;
  return (
    <svg
      x={`${EDGE}%`}
      width={`${100 - 2 * EDGE}%`}
      height="100%"
      viewBox={`0 0 ${LINE_WIDTH} ${height}`}
      preserveAspectRatio="none"
    >
      <path
        class="ll-hair"
        d={`M0 ${line}H${LINE_WIDTH}${axis.map(({ at }) => `M${at} ${ticks}v4`).join('')}`}
      />
      {balance !== undefined && <path class="ll-balance" d={balancePath(balance, rows)} />}
      {bands.map((band) => (
        <path key={band.kind} class={`ll-${band.kind}`} d={bandPath(band, rows)} />
      ))}
      {matters !== undefined && <path class="ll-fine" d={`M${matters.at} 40V${line}`} />}
      {today !== undefined && <path class="ll-bold" d={`M${today.at} ${line - 9}V${ticks + 5}`} />}
    </svg>
  );
}

/** A stretch of years is cut out. */
const Cut = () => <path class="ll-cut" d="M-4 8 0-8H6L2 8M-4 8 0-8M2 8 6-8" />;

/** The signs of all days that are named. */
function Signs({ drawing, rows }: { readonly drawing: LifelineDrawing; readonly rows: Rows }) {
  const { marks, possible, possibleDue, limits, breaks } = drawing;
  const at = (place: number, sign: ComponentChildren) => (
    <svg x={percentAt(place)} y={rem(rows.line)} overflow="visible">
      {sign}
    </svg>
  );
  const signs: readonly { readonly at: number; readonly kind: GlyphKind }[] = [
    ...[...possible, ...(possibleDue === undefined ? [] : [possibleDue])].map((one) => ({
      at: one.at,
      kind: 'possible' as const,
    })),
    ...limits.map((one) => ({ at: one.at, kind: 'limit' as const })),
    ...marks.map(({ at: place, labels }) => ({ at: place, kind: glyphOf(labels) })),
  ];
  return (
    <>
      {breaks.map((cut) => at((cut.from + cut.to) / 2, <Cut />))}
      {signs.map(({ at: place, kind }) => at(place, <Glyph kind={kind} />))}
    </>
  );
}

/** The date that matters, larger than everything else. */
function Matters({ drawing: { matters }, say, dayText }: Props) {
  if (matters === undefined) return null;
  const { at, date, label } = matters;
  const anchor = anchorAt(at);
  return (
    <>
      <Text {...{ at, anchor }} y={12} room="narrow">
        {say(label === 'lost' ? 'mark-lost' : 'key-safe')}
      </Text>
      <Text {...{ at, anchor }} y={35} look="ll-day">
        {dayText(date)}
      </Text>
    </>
  );
}

/** The names of the phases that have room for one; the leader of the large date stands in the way of the buffer's. */
function Names({
  drawing: { bands, matters },
  say,
  y,
}: Pick<Props, 'drawing' | 'say'> & { readonly y: number }) {
  return (
    <>
      {bands.map(({ kind, from, to }) => {
        const name = say(`phase-${kind}`);
        const end = matters !== undefined && matters.at > from ? Math.min(to, matters.at) : to;
        const room = roomBetween(from, end, widthOf(name));
        return (
          room !== undefined && (
            <Text key={kind} at={from} y={y} anchor="start" room={room} dx={NAME_INDENT}>
              {name}
            </Text>
          )
        );
      })}
    </>
  );
}

const axisText = ({ n, unit }: AxisMark, say: DrawingSay): string => say(`axis-${unit}`, { n });

function Axis({ drawing: { axis, today }, say, y }: Pick<Props, 'drawing' | 'say'> & { readonly y: number }) {
  return (
    <>
      {axis.map(
        (mark) =>
          mark.room !== undefined && (
            <Text key={mark.at} at={mark.at} y={y} room={mark.room}>
              {axisText(mark, say)}
            </Text>
          ),
      )}
      {today !== undefined && (
        <Text at={today.at} y={y} anchor={edgeAnchorAt(today.at)} look="ll-now">
          {say('today')}
        </Text>
      )}
    </>
  );
}

/** The timeline to scale, for the eye only: what is written beside it says everything. */
export function LifelinePicture(props: Props) {
  const { drawing, say } = props;
  const rows = rowsOf(drawing);
  const { balance } = drawing;
  return (
    <svg class="ll" width="100%" height={rem(rows.height)} aria-hidden="true" focusable="false">
      <Strokes drawing={drawing} rows={rows} />
      <Signs drawing={drawing} rows={rows} />
      <Matters {...props} />
      <Names drawing={drawing} say={say} y={rows.names} />
      {balance !== undefined && (
        <Text at={balance.steps[0]?.from ?? 0} y={rows.line - 9} anchor="start" room="narrow">
          {say('line-balance', { price: dollars(balance.first) })}
        </Text>
      )}
      <Axis drawing={drawing} say={say} y={rows.below} />
    </svg>
  );
}
