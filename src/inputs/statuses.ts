import { parseStatusPlan, type StatusPlan } from '../hosts/status-plan.ts';
import type { InputSource } from '../operations/operation.ts';
import { readDataOrFile } from './data-or-file.ts';
import type { InputReader } from './reader.ts';
import { wentWrong } from './went-wrong.ts';

/** Reads which hosts are to have which status; undefined where the input is empty. */
export async function readStatuses(
  reader: InputReader<'statuses'>,
  source: Pick<InputSource, 'env'>,
): Promise<StatusPlan | undefined> {
  if (reader.text('statuses') === undefined) return undefined;
  const nothing: StatusPlan = { hostIds: [], statusOf: new Map(), skipped: new Map() };
  const data = await readDataOrFile(reader, 'statuses', source);
  if (data === undefined) return nothing;
  const plan = parseStatusPlan(data.value);
  if (Array.isArray(plan)) {
    for (const accepted of plan) reader.problem({ input: 'statuses', accepted });
    return nothing;
  }
  for (const value of [...plan.hostIds, ...[...plan.skipped.values()].flat()]) {
    const accepted = wentWrong(value, { isId: true });
    if (accepted !== undefined) reader.problem({ input: 'statuses', value, accepted });
  }
  return plan;
}
