import { Baseline, parseBaseline } from '../hosts/gate/baseline.ts';
import { canPass, defaultStableFor, type GateTimes } from '../hosts/gate/schedule.ts';
import { type GateRules, UNMONITORED_POLICIES } from '../hosts/gate/verdict.ts';
import type { InputSource } from '../operations/operation.ts';
import { readDataOrFile } from './data-or-file.ts';
import type { InputReader } from './reader.ts';

/** Seconds. */
const AN_HOUR = 3600;
const A_DAY = 24 * AN_HOUR;

const TIMES = ['waitTimeout', 'pollInterval', 'warmUp', 'stableFor'] as const;
const RULES = ['allowWarning', 'ifNoMonitors', 'baseline'] as const;

/** The inputs of a gate, besides the hosts it waits for. */
export const GATE_INPUTS = [...TIMES, ...RULES, 'includeAlerts'] as const;

/** Reads how long a gate waits for what; times that can't be kept together are a problem. */
export function readGateTimes(reader: InputReader<(typeof TIMES)[number]>): GateTimes {
  const waitTimeout = reader.integer('waitTimeout', 0, A_DAY) * 1000;
  const warmUp = reader.integer('warmUp', 0, A_DAY) * 1000;
  const given = reader.optionalInteger('stableFor', 0, A_DAY);
  const times = {
    waitTimeout,
    warmUp,
    stableFor: given === undefined ? defaultStableFor({ waitTimeout, warmUp }) : given * 1000,
    pollInterval: reader.integer('pollInterval', 1, AN_HOUR) * 1000,
  };
  if (!canPass(times)) {
    const parts = [
      ...(warmUp > 0 ? [`warmUp (${warmUp / 1000} s)`] : []),
      ...(given === undefined ? [] : [`stableFor (${given} s)`]),
    ];
    reader.problem({
      input: 'waitTimeout',
      value: String(waitTimeout / 1000),
      accepted: `It must be longer than ${parts.join(' and ')}${parts.length > 1 ? ' together' : ''}: else the step can never pass.`,
    });
  }
  return times;
}

/** Reads what a gate lets pass. */
export async function readGateRules(
  reader: InputReader<(typeof RULES)[number]>,
  source: Pick<InputSource, 'env'>,
): Promise<GateRules> {
  return {
    allowWarning: reader.boolean('allowWarning'),
    ifNoMonitors: reader.choice('ifNoMonitors', UNMONITORED_POLICIES) ?? 'warn',
    baseline: await readBaseline(reader, source),
  };
}

async function readBaseline(reader: InputReader<'baseline'>, source: Pick<InputSource, 'env'>): Promise<Baseline> {
  const data = await readDataOrFile(reader, 'baseline', source);
  const baseline = data === undefined ? new Baseline() : parseBaseline(data.value);
  if (!Array.isArray(baseline)) return baseline;
  for (const accepted of baseline) reader.problem({ input: 'baseline', accepted });
  return new Baseline();
}
