import { differencesFrom } from '../clean-up/made-here.ts';
import { requireKnownRoles } from '../hosts/known-roles.ts';
import { type GivenFields, mergeFields } from '../hosts/merge.ts';
import type { HostFields } from '../hosts/outcomes.ts';
import { HOST_FIELD_INPUTS, readHostFields } from '../inputs/host-fields.ts';
import { MackerelError } from '../mackerel/errors.ts';
import { type Host, HOST_STATUSES } from '../mackerel/host.ts';
import { operation } from './operation.ts';
import { Retirement, RETIREMENT_INPUTS } from './retirement.ts';

type NamedFields = GivenFields & { name: string };

/**
 * Registers a host; one that is active under the same customIdentifier is updated instead (contract, "Register").
 *
 * @returns the host's outcome; its ID is there as soon as it is known, even where a later request failed
 */
export const definition = operation({
  inputs: [...HOST_FIELD_INPUTS, ...RETIREMENT_INPUTS, 'status', 'caseInsensitive', 'describeRunner', 'createRoles'],
  kind: 'hosts',
  outputs: ['created'],
  writes: true,
  read: async (reader, { env }) => {
    const fields = {
      ...(await readHostFields(reader)),
      name: reader.requiredText('name', 'It is required: the name of the host to register.'),
    };
    return {
      given: fields,
      /** Undefined: the host stays when the job ends. */
      retirement: Retirement.read(reader, env, fields),
      /** Whether meta and interfaces that were not given are those of the runner itself. */
      describeRunner: reader.boolean('describeRunner'),
      /** Whether an active host whose customIdentifier differs in case only is the same host. */
      caseInsensitive: reader.boolean('caseInsensitive'),
      /** Left to the organization's default where not given. */
      status: reader.choice('status', HOST_STATUSES),
      createRoles: reader.boolean('createRoles'),
    };
  },
  title: ({ given }) => given.name,
  async run(
    { given, retirement, describeRunner, caseInsensitive, status, createRoles },
    { mackerel, dryRun, saveNote },
  ) {
    if (!createRoles) await requireKnownRoles(mackerel, given.roleFullnames ?? []);
    const described = describeRunner ? await withMachine(given) : given;
    const fields = { ...described, customIdentifier: retirement?.customIdentifier ?? described.customIdentifier };
    const { customIdentifier } = fields;
    const saveIntent = (hostId?: string) => {
      if (retirement !== undefined && !dryRun) saveNote([retirement.step(mackerel.hosts.startTime, hostId)]);
    };
    const takeIntentBack = () => {
      if (retirement !== undefined && !dryRun) saveNote([]);
    };
    const progress: Progress = { id: undefined, before: undefined, after: undefined };
    const warnings: string[] = [];
    let created = false;

    /** @param appeared whether it was not there yet at the first look */
    const update = async (host: Host, appeared: boolean) => {
      const isRetired = retirement?.includes(host, appeared);
      // It keeps its memo: only a new host gets the address of the run.
      const merge = mergeFields(host, fields);
      Object.assign(progress, { id: host.id, before: merge.before });
      if (isRetired === true) saveIntent(host.id);
      if (isRetired === false) warnings.push(keptWarning(host));
      if (Object.keys(merge.after).length > 0) {
        if (!dryRun) await mackerel.hosts.update(host.id, merge.spec);
        progress.after = merge.after;
      }
      if (status !== undefined && status !== host.status) {
        progress.before = { ...progress.before, status: host.status };
        if (!dryRun) await mackerel.hosts.updateStatus(host.id, status);
        progress.after = { ...progress.after, status };
      }
    };

    const create = async () => {
      const spec = { ...fields, memo: retirement?.memo ?? fields.memo };
      if (dryRun) {
        progress.after = withoutGaps({ ...spec, status });
        return;
      }
      const sent = { name: fields.name, memo: spec.memo ?? '', since: mackerel.hosts.startTime };
      // Saved before the request: a step that is killed while it is in flight still cleans up.
      saveIntent();
      try {
        progress.id = await mackerel.hosts.create(
          { ...spec, meta: fields.meta ?? {} },
          (host) => differencesFrom(sent, host).length === 0,
        );
      } catch (error) {
        if (isRefusedForCertain(error)) takeIntentBack();
        throw error;
      }
      saveIntent(progress.id);
      retirement?.remember(progress.id);
      created = true;
      progress.after = withoutGaps(spec);
      if (status !== undefined) {
        await mackerel.hosts.updateStatus(progress.id, status);
        progress.after = { ...progress.after, status };
      }
    };

    const find = async () =>
      customIdentifier === undefined
        ? undefined
        : mackerel.hosts.findByCustomIdentifier(customIdentifier, caseInsensitive);

    try {
      const existing = await find();
      if (existing !== undefined) await update(existing, false);
      else {
        try {
          await create();
        } catch (error) {
          // Another job may have registered the same customIdentifier since we looked: Mackerel refuses the second.
          const rival = isRefusal(error) && progress.id === undefined ? await find() : undefined;
          if (rival === undefined) throw error;
          await update(rival, true);
        }
      }
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return {
        kind: 'hosts',
        hosts: [{ ...progress, name: fields.name, outcome: 'failed', fails: true, error }],
        created,
        warnings,
      };
    }
    const outcome = progress.after === undefined ? 'unchanged' : dryRun ? 'planned' : 'changed';
    return {
      kind: 'hosts',
      hosts: [{ ...progress, name: fields.name, outcome, fails: false, error: undefined }],
      created,
      warnings,
    };
  },
});

function keptWarning({ name, id }: Host): string {
  return (
    `the host ${name} (${id}) was there before this step, and its memo is not the address of a run of this repository: ` +
    'it will not be retired when the job ends'
  );
}

/** What is known of the host at any moment, so that a failure half-way loses none of it. */
interface Progress {
  id: string | undefined;
  before: HostFields | undefined;
  after: HostFields | undefined;
}

/** The fields that were given; meta and interfaces that were not, as this machine has them. */
async function withMachine(given: NamedFields): Promise<NamedFields> {
  // Loaded for those who want it only: most steps describe no machine.
  const { describeMachine } = await import('../machine/describe.ts');
  const { meta, interfaces } = await describeMachine();
  return { ...given, meta: given.meta ?? meta, interfaces: given.interfaces ?? interfaces };
}

function withoutGaps(fields: object): HostFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function isRefusal(error: unknown): boolean {
  return error instanceof MackerelError && error.status === 400;
}

/** Whether no host can have come of it: it was never sent, or Mackerel itself refused it. */
function isRefusedForCertain(error: unknown): boolean {
  return error instanceof MackerelError && !error.mayHaveArrived;
}
