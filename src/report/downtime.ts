import { describeScopes } from '../downtimes/scopes.ts';
import type { Downtime } from '../mackerel/downtime.ts';
import type { Describer } from './records.ts';
import { minutesInWords, utc } from './times.ts';

/** How downtimes are told: what is silent, and until when. */
export const downtimeDescriber: Describer<Downtime> = {
  count: (records) => (records === 1 ? '1 downtime' : `${records} downtimes`),
  line: (downtime) => {
    const { start, duration } = downtime;
    const again = downtime.recurrence === undefined ? '' : `, ${recurrenceOf(downtime)}`;
    return `no alerts of ${describeScopes(downtime)} from ${utc(start)} until ${utc(endOf(downtime))} (${minutesInWords(duration)})${again}`;
  },
  tellsOfChanged: true,
  ended: (downtime) => `alerts of ${describeScopes(downtime)} open again`,
  inWords: { start: utc, duration: minutesInWords },
  columns: ['Downtime', 'Scopes', 'Start', 'End', 'Duration', 'Recurrence'],
  cells: (downtime) => [
    describeScopes(downtime),
    utc(downtime.start),
    utc(endOf(downtime)),
    minutesInWords(downtime.duration),
    downtime.recurrence === undefined ? '' : recurrenceOf(downtime),
  ],
  outputs: { id: 'downtimeId', first: 'downtime', list: 'downtimes' },
  details: 'downtimes',
  shown: ({ wire }) => wire,
};

/** When a downtime is over for the first time, in epoch seconds. */
function endOf({ start, duration }: Downtime): number | undefined {
  return start === undefined || duration === undefined ? undefined : start + duration * 60;
}

function recurrenceOf({ recurrence = {} }: Downtime): string {
  const { type, interval } = recurrence;
  return `${typeof type === 'string' ? type : 'again'}${interval === 1 || interval === undefined ? '' : `, every ${JSON.stringify(interval)}`}`;
}
