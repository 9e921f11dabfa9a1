import { requireKnownRoles } from '../hosts/known-roles.ts';
import { type GivenFields, mergeFields } from '../hosts/merge.ts';
import type { HostFields } from '../hosts/outcomes.ts';
import { HOST_FIELD_INPUTS, readHostFields } from '../inputs/host-fields.ts';
import type { InputReader } from '../inputs/reader.ts';
import { requireWorkflowRun } from '../inputs/workflow-run.ts';
import { orphanIdentifier } from '../github/workflow-run.ts';
import { MackerelError } from '../mackerel/errors.ts';
import { type Host, HOST_STATUSES } from '../mackerel/host.ts';
import { operation } from './operation.ts';

type NamedFields = GivenFields & { name: string };

/**
 * Registers a host; one that lives under the same customIdentifier is updated instead (contract, "Register").
 *
 * @returns the host's outcome; its ID is there as soon as it is known, even where a later request failed
 */
export const definition = operation({
  inputs: [...HOST_FIELD_INPUTS, 'status', 'caseInsensitive', 'describeRunner', 'retireAfterJob', 'createRoles'],
  kind: 'hosts',
  outputs: ['created'],
  writes: true,
  read: async (reader, { env }) => ({
    ...(await readRegistration(reader, env)),
    /** Whether meta and interfaces that were not given are those of the runner itself. */
    describeRunner: reader.boolean('describeRunner'),
    /** Whether an active host whose customIdentifier differs in case only is the same host. */
    caseInsensitive: reader.boolean('caseInsensitive'),
    /** Left to the organization's default where not given. */
    status: reader.choice('status', HOST_STATUSES),
    createRoles: reader.boolean('createRoles'),
  }),
  title: ({ fields }) => fields.name,
  async run(
    { fields: given, describeRunner, caseInsensitive, status, retireAfterJob, createRoles },
    { mackerel, dryRun, saveNote },
  ) {
    if (!createRoles) await requireKnownRoles(mackerel, given.roleFullnames ?? []);
    const fields = describeRunner ? await withMachine(given) : given;
    const saveIntent = (hostId?: string) => {
      if (!retireAfterJob || dryRun || fields.customIdentifier === undefined) return;
      saveNote([{ kind: 'retire-host', name: fields.name, customIdentifier: fields.customIdentifier, hostId }]);
    };
    const progress: Progress = { id: undefined, before: undefined, after: undefined };
    let created = false;

    const update = async (host: Host) => {
      const merge = mergeFields(host, fields);
      Object.assign(progress, { id: host.id, before: merge.before });
      saveIntent(host.id);
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
      if (dryRun) {
        progress.after = withoutGaps({ ...fields, status });
        return;
      }
      // Saved before the request: a step that is killed while it is in flight still cleans up.
      saveIntent();
      progress.id = await mackerel.hosts.create({ ...fields, meta: fields.meta ?? {} });
      saveIntent(progress.id);
      created = true;
      progress.after = withoutGaps(fields);
      if (status !== undefined) {
        await mackerel.hosts.updateStatus(progress.id, status);
        progress.after = { ...progress.after, status };
      }
    };

    const find = async () =>
      fields.customIdentifier === undefined
        ? undefined
        : mackerel.hosts.findByCustomIdentifier(fields.customIdentifier, caseInsensitive);

    try {
      const existing = await find();
      if (existing !== undefined) await update(existing);
      else {
        try {
          await create();
        } catch (error) {
          // Another job may have registered the same customIdentifier since we looked: Mackerel refuses the second.
          const rival = isRefusal(error) && progress.id === undefined ? await find() : undefined;
          if (rival === undefined) throw error;
          await update(rival);
        }
      }
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return {
        kind: 'hosts',
        hosts: [{ ...progress, name: fields.name, outcome: 'failed', fails: true, error }],
        created,
      };
    }
    const outcome = progress.after === undefined ? 'unchanged' : dryRun ? 'planned' : 'changed';
    return {
      kind: 'hosts',
      hosts: [{ ...progress, name: fields.name, outcome, fails: false, error: undefined }],
      created,
    };
  },
});

/** A host to register; where it is to be retired after the job, findable by a custom identifier in any case. */
async function readRegistration(
  reader: InputReader<(typeof HOST_FIELD_INPUTS)[number] | 'retireAfterJob'>,
  env: NodeJS.ProcessEnv,
): Promise<{ fields: NamedFields; retireAfterJob: boolean }> {
  const fields = {
    ...(await readHostFields(reader)),
    name: reader.requiredText('name', 'It is required: the name of the host to register.'),
  };
  const retireAfterJob = reader.boolean('retireAfterJob');
  if (!retireAfterJob) return { fields, retireAfterJob };
  const run = requireWorkflowRun(reader, env, 'retireAfterJob');
  return {
    fields: {
      ...fields,
      customIdentifier: fields.customIdentifier ?? orphanIdentifier(run, fields.name),
      memo: fields.memo ?? run.runUrl,
    },
    retireAfterJob,
  };
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
