import type { Candidate } from '../hosts/gate/candidate.ts';
import type { Gate } from '../hosts/gate/gate.ts';
import { describeTroubles, type MonitorNames } from '../hosts/gate/verdict.ts';
import { hostCount, hostLabel } from '../hosts/words.ts';
import { explain } from './explain.ts';

/** How many hosts are told of one by one after a poll, and how many are named in one sentence. */
const MAX_LINES = 20;
const MAX_NAMES = 5;

/** After this time something is said although nothing has changed, in milliseconds. */
const MAX_SILENCE = 60_000;

/**
 * Tells how a gate is getting on: what has changed since the last poll, what is still waited for, and, from time to time,
 * that it still waits.
 *
 * @param write takes a line
 * @returns to be told after each poll
 */
export function gateReporter(write: (line: string) => void): (gate: Gate) => void {
  const told = new Map<string, string>();
  let lastSummary = '';
  let lastWritten = 0;
  return (gate) => {
    const names = gate.names.monitors;
    const changed = gate.candidates.filter((candidate) => {
      const text = textOf(candidate, names);
      // That a host is OK from the beginning is nothing new.
      const isNew = text !== (told.get(candidate.id) ?? OK);
      told.set(candidate.id, text);
      return isNew;
    });
    const lines = changed.slice(0, MAX_LINES).map((candidate) => `${labelOf(candidate)}: ${textOf(candidate, names)}`);
    if (changed.length > MAX_LINES) lines.push(`… and ${hostCount(changed.length - MAX_LINES)} more`);
    const { summary, text } = summaryOf(gate);
    if (summary !== '' && (summary !== lastSummary || gate.waited - lastWritten >= MAX_SILENCE)) lines.push(text);
    lastSummary = summary;
    if (lines.length > 0) lastWritten = gate.waited;
    lines.forEach(write);
  };
}

const OK = 'OK';

/** How one host is, after a poll. */
function textOf({ hopeless, error, verdict }: Candidate, names: MonitorNames): string {
  if (hopeless !== undefined) return explain(hopeless).what;
  if (error !== undefined) return `could not be asked this time: ${explain(error).what}`;
  switch (verdict?.state) {
    case 'not OK':
      return describeTroubles(verdict.troubles, names);
    case 'monitors lost':
      return 'no monitor watches it any more';
    case 'unmonitored':
      return 'no monitor watches it';
    case 'ok':
      return OK;
    case undefined:
      return 'not asked yet';
  }
}

/** What is still waited for; without the times in it, so that it is told when it changes. Empty: nothing is. */
function summaryOf(gate: Gate): { summary: string; text: string } {
  if (!gate.goesOn) return { summary: '', text: '' };
  const { candidates, times, waited, isWarmingUp, allOkSince, alerts } = gate;
  const waitingFor = [
    ...candidates.filter(({ isOk }) => !isOk).map(labelOf),
    ...(alerts.error === undefined
      ? []
      : [`open alerts, which could not be read: ${explain(alerts.error).what.replace(/\.$/, '')}`]),
    ...(alerts.troubles.length === 0 ? [] : [describeTroubles(alerts.troubles, gate.names.monitors)]),
  ];
  const so = `${inSeconds(waited)} of ${inSeconds(times.waitTimeout)}`;
  const named = `${waitingFor.slice(0, MAX_NAMES).join(', ')}${waitingFor.length > MAX_NAMES ? ` and ${waitingFor.length - MAX_NAMES} more` : ''}`;
  const summary = `${String(isWarmingUp)} ${named} ${waitingFor.length}`;
  if (isWarmingUp) {
    return { summary, text: `${so}: warming up, what monitors say does not count before ${inSeconds(times.warmUp)}.` };
  }
  if (waitingFor.length > 0) return { summary, text: `${so}: still waiting for ${named}.` };
  const left = times.stableFor - (waited - (allOkSince ?? waited));
  if (left <= 0) return { summary: '', text: '' };
  return { summary, text: `${so}: all are OK, and must be so for ${inSeconds(left)} more.` };
}

function labelOf({ id, name }: Candidate): string {
  return hostLabel({ id, name });
}

function inSeconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 1000)} s`;
}
