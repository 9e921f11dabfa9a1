import { sortByPresence } from '../hosts/absent.ts';
import { Outcomes } from '../hosts/outcomes.ts';
import { retireHosts } from '../hosts/retire.ts';
import { describeSelection, resolveTargets, TargetError } from '../hosts/targets.ts';
import { hostCount, nameHosts } from '../hosts/words.ts';
import type { InputReader } from '../inputs/reader.ts';
import { PRESENT_IDENTIFIER } from '../inputs/rules.ts';
import { MAX_RETIRED, selectionBy } from '../inputs/selection.ts';
import type { Host } from '../mackerel/host.ts';
import { readOlderThan } from '../inputs/older-than.ts';
import { operation } from './operation.ts';

const selected = selectionBy({ ways: ['filter'], changes: true, maxHosts: MAX_RETIRED });

/**
 * Retires the hosts of a filter whose custom identifier is not on the list of those that still exist. Retirement can't be
 * undone: a host without an identifier is kept, and so is a young one, which may have come up after the list was made.
 *
 * @throws TargetError, MackerelError where nothing can be done; nothing has been changed then
 */
export const definition = operation({
  inputs: [...selected.inputs, 'presentCustomIdentifiers', 'caseInsensitive', 'olderThan'],
  kind: 'hosts',
  writes: true,
  read: (reader) => {
    const { maxHosts = MAX_RETIRED, ...selection } = selected.read(reader);
    // Who names hosts besides must not have others retired.
    for (const input of reader.given(['hostIds', 'customIdentifier', 'hostIdFile'])) {
      const accepted = 'Leave it out: retire-absent takes hosts by service, role, name and currentStatus alone.';
      reader.problem({ input, accepted });
    }
    return {
      // How many hosts a filter matches says nothing here: only those that are absent are changed.
      selection: { ...selection, maxHosts: undefined },
      maxHosts,
      customIdentifiers: readPresent(reader),
      caseInsensitive: reader.boolean('caseInsensitive'),
      /** Milliseconds. */
      olderThan: readOlderThan(reader, 1),
    };
  },
  title: ({ selection, customIdentifiers }) =>
    `${describeSelection(selection)} that are not among ${customIdentifiers.length} custom identifier${customIdentifiers.length === 1 ? '' : 's'}`,
  async run({ selection, maxHosts, olderThan, ...list }, { mackerel: { hosts }, onProgress, ...context }) {
    const { hosts: found, warnings, problems } = await resolveTargets(hosts, selection, context);
    const listed = found.flatMap(({ host }) => host ?? []);
    const { absent, unidentified, young, doubt } = sortByPresence(listed, {
      ...list,
      // By Mackerel's own clock, since it says how old a host is.
      before: hosts.startTime * 1000 - olderThan,
    });
    if (doubt !== undefined) throw new TargetError(`${doubt}: nothing was changed`);
    if (absent.length > maxHosts) {
      throw new TargetError(
        `${hostCount(absent.length)} of ${listed.length} are not in presentCustomIdentifiers, but maxHosts is ` +
          `${maxHosts}: nothing was changed. Check that the list is complete. If they are all to be retired, raise maxHosts`,
      );
    }
    const outcomes = new Outcomes(
      absent.map(({ id }) => id),
      { dryRun: context.dryRun, ignoreMissing: selection.ignoreMissing, onSettled: onProgress },
    );
    for (const { id, name } of absent) outcomes.learn(id, { name });
    const targets = absent.map((host) => ({ id: host.id, host }));
    if (!context.signal.aborted) await retireHosts(hosts, targets, outcomes, context);
    return {
      kind: 'hosts',
      hosts: outcomes.all(),
      warnings,
      problems,
      notices: notices({ absent, unidentified, young }),
    };
  },
});

/** An output of a step that failed is an empty string: it must never mean that no host is left. */
function readPresent(reader: InputReader<'presentCustomIdentifiers'>): readonly string[] {
  const input = 'presentCustomIdentifiers';
  const list = reader.list(input, PRESENT_IDENTIFIER, { commas: false });
  const text = reader.text(input);
  if (text === undefined || (list?.items.length === 0 && !list.spelledOutEmpty)) {
    const accepted =
      'It is required: the custom identifiers of the hosts that still exist. It is empty where the step that should have ' +
      "made the list failed or did not run. If no host is left, write presentCustomIdentifiers: '[]'.";
    reader.problem({ input, value: text ?? '', accepted });
  }
  return list?.items ?? [];
}

function notices(hosts: Readonly<Record<'absent' | 'unidentified' | 'young', readonly Host[]>>): string[] {
  const { absent, unidentified, young } = hosts;
  return [
    ...(absent.length === 0 ? ['no host is to be retired'] : []),
    ...(unidentified.length === 0 ? [] : [`kept, since they have no custom identifier: ${nameHosts(unidentified)}`]),
    ...(young.length === 0
      ? []
      : [`not in presentCustomIdentifiers, but kept, since they are younger than olderThan: ${nameHosts(young)}`]),
  ];
}
