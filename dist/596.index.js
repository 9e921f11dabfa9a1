export const id = 596;
export const ids = [596];
export const modules = {

/***/ 5596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./src/connect.ts + 12 modules
var connect = __webpack_require__(5052);
// EXTERNAL MODULE: ./src/inputs.ts + 6 modules
var src_inputs = __webpack_require__(9007);
// EXTERNAL MODULE: ./src/inputs/problem.ts
var problem = __webpack_require__(9758);
// EXTERNAL MODULE: ./src/hosts/on-targets.ts
var on_targets = __webpack_require__(3581);
// EXTERNAL MODULE: ./src/hosts/read.ts
var hosts_read = __webpack_require__(1159);
// EXTERNAL MODULE: ./src/hosts/refusals.ts
var refusals = __webpack_require__(6826);
;// CONCATENATED MODULE: ./src/operations/get.ts



/** Reads the target hosts. A retired one is found by its ID too. */
async function get({ selection }, { mackerel: { hosts }, ...context }) {
    const read = new Map();
    const result = await (0,on_targets/* onTargets */.U)(hosts, selection, context, async (targets, outcomes) => {
        const take = (host) => {
            const { id, name, status, roleFullnames } = host;
            read.set(id, host);
            outcomes.learn(id, { name, before: { status, roleFullnames } });
            outcomes.unchanged(id);
        };
        const unread = [];
        for (const { id, host } of targets) {
            if (host === undefined)
                unread.push(id);
            else
                take(host);
        }
        await (0,hosts_read/* readHosts */.k)(hosts, unread, take, (0,refusals/* settleFailure */.yO)(outcomes), context);
    });
    // In the order of the targets, not of the answers.
    const details = result.hosts.flatMap(({ id }) => (id === undefined ? [] : (read.get(id) ?? [])));
    return { ...result, details };
}

;// CONCATENATED MODULE: ./src/operations/matrix.ts
/** GitHub runs at most this many jobs of one matrix. */
const MOST_JOBS = 256;
/**
 * Splits hosts into batches, one for each job of a matrix (`strategy.matrix`).
 *
 * @param ids in the order in which they are to be split
 * @param batchSize hosts in a job; it grows where there would be more jobs than GitHub runs
 * @returns the matrix, and how many hosts a batch really holds at the most
 */
function toMatrix(ids, batchSize) {
    const size = Math.max(batchSize, Math.ceil(ids.length / MOST_JOBS));
    const include = Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => {
        const batch = ids.slice(index * size, (index + 1) * size);
        return { batch: index + 1, hostIds: batch.join(','), hostCount: batch.length };
    });
    return { matrix: { include }, batchSize: size };
}

;// CONCATENATED MODULE: ./src/operations/list.ts


/** Lists hosts, and splits them into the jobs of a matrix. */
async function list({ selection, batchSize }, { mackerel: { hosts }, ...context }) {
    const details = [];
    const result = await (0,on_targets/* onTargets */.U)(hosts, selection, context, async (targets, outcomes) => {
        for (const { id, host } of targets) {
            if (host === undefined)
                continue;
            details.push(host);
            outcomes.learn(id, { before: { status: host.status, roleFullnames: host.roleFullnames } });
            outcomes.unchanged(id);
        }
        return Promise.resolve();
    });
    if (batchSize === undefined)
        return { ...result, details };
    const split = toMatrix(details.map(({ id }) => id), batchSize);
    const warnings = split.batchSize === batchSize
        ? result.warnings
        : [
            ...result.warnings,
            `A matrix has at most 256 jobs: the batches grew from batchSize ${batchSize} to ${split.batchSize} hosts.`,
        ];
    return { ...result, details, warnings, matrix: split.matrix };
}

;// CONCATENATED MODULE: ./src/operations/list-metric-names.ts

/** Reads the names of the metrics that were posted for the target hosts. */
async function listMetricNames({ selection }, { mackerel: { hosts }, ...context }) {
    const metricNames = new Map();
    const result = await (0,on_targets/* onEachTarget */.Q)(hosts, selection, context, async ({ id }, outcomes) => {
        const names = await hosts.metricNames(id);
        metricNames.set(id, names);
        outcomes.learn(id, { before: { metricNames: names.length } });
        outcomes.unchanged(id);
    });
    return { ...result, metricNames };
}

;// CONCATENATED MODULE: ./src/operations/list-monitored-statuses.ts

/** Reads how every monitor sees the target hosts. */
async function listMonitoredStatuses({ selection }, { mackerel: { hosts }, ...context }) {
    const monitoredStatuses = new Map();
    const result = await (0,on_targets/* onEachTarget */.Q)(hosts, selection, context, async ({ id }, outcomes) => {
        const statuses = await hosts.monitoredStatuses(id);
        monitoredStatuses.set(id, statuses);
        outcomes.learn(id, { before: { monitoredStatuses: countStatuses(statuses) } });
        outcomes.unchanged(id);
    });
    return { ...result, monitoredStatuses };
}
/** How many monitors see a host in which status, in words: `2 OK, 1 CRITICAL`. */
function countStatuses(statuses) {
    const counts = Map.groupBy(statuses, ({ status }) => status);
    return [...counts].map(([status, { length }]) => `${length} ${status}`).join(', ') || 'no monitors';
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/hosts/merge.ts

/** Puts the fields a user gave over a host as it was read. */
function mergeFields(host, given) {
    const { roleFullnames = [], checks, ...plain } = given;
    const newRoles = roleFullnames.filter((role) => !host.roleFullnames.includes(role));
    const wanted = {
        ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
        ...(newRoles.length > 0 && { roleFullnames: [...host.roleFullnames, ...newRoles] }),
    };
    const current = { ...host };
    const changed = Object.keys(wanted).filter((field) => !(0,external_node_util_.isDeepStrictEqual)(current[field], wanted[field]));
    const pick = (fields) => Object.fromEntries(changed.map((field) => [field, fields[field]]));
    return {
        spec: {
            name: given.name ?? host.name,
            displayName: given.displayName ?? host.displayName,
            customIdentifier: given.customIdentifier ?? host.customIdentifier,
            memo: given.memo ?? host.memo,
            meta: given.meta ?? host.meta,
            interfaces: given.interfaces ?? host.interfaces,
            ...(newRoles.length > 0 && { roleFullnames: newRoles }),
            ...(checks !== undefined && { checks }),
        },
        before: pick(current),
        after: { ...pick(wanted), ...(checks !== undefined && { checks }) },
    };
}

// EXTERNAL MODULE: ./src/mackerel/errors.ts
var errors = __webpack_require__(4083);
;// CONCATENATED MODULE: ./src/operations/register.ts


/**
 * Registers a host; one that lives under the same customIdentifier is updated instead (contract, "Register").
 *
 * @returns the host's outcome; its ID is there as soon as it is known, even where a later request failed
 */
async function register({ fields: given, describeRunner, caseInsensitive, status, retireAfterJob }, { mackerel, dryRun, saveCleanUp }) {
    const fields = describeRunner ? await withMachine(given) : given;
    const saveIntent = (hostId) => {
        if (!retireAfterJob || dryRun || fields.customIdentifier === undefined)
            return;
        saveCleanUp({ kind: 'retire-host', name: fields.name, customIdentifier: fields.customIdentifier, hostId });
    };
    const progress = { id: undefined, before: undefined, after: undefined };
    let created = false;
    const update = async (host) => {
        const merge = mergeFields(host, fields);
        Object.assign(progress, { id: host.id, before: merge.before });
        saveIntent(host.id);
        if (Object.keys(merge.after).length > 0) {
            if (!dryRun)
                await mackerel.hosts.update(host.id, merge.spec);
            progress.after = merge.after;
        }
        if (status !== undefined && status !== host.status) {
            progress.before = { ...progress.before, status: host.status };
            if (!dryRun)
                await mackerel.hosts.updateStatus(host.id, status);
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
    const find = async () => fields.customIdentifier === undefined
        ? undefined
        : mackerel.hosts.findByCustomIdentifier(fields.customIdentifier, caseInsensitive);
    try {
        const existing = await find();
        if (existing !== undefined)
            await update(existing);
        else {
            try {
                await create();
            }
            catch (error) {
                // Another job may have registered the same customIdentifier since we looked: Mackerel refuses the second.
                const rival = isRefusal(error) && progress.id === undefined ? await find() : undefined;
                if (rival === undefined)
                    throw error;
                await update(rival);
            }
        }
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        return { hosts: [{ ...progress, name: fields.name, outcome: 'failed', fails: true, error }], created };
    }
    const outcome = progress.after === undefined ? 'unchanged' : dryRun ? 'planned' : 'changed';
    return { hosts: [{ ...progress, name: fields.name, outcome, fails: false, error: undefined }], created };
}
/** The fields that were given; meta and interfaces that were not, as this machine has them. */
async function withMachine(given) {
    // Loaded for those who want it only: most steps describe no machine.
    const { describeMachine } = await __webpack_require__.e(/* import() */ 268).then(__webpack_require__.bind(__webpack_require__, 5268));
    const { meta, interfaces } = await describeMachine();
    return { ...given, meta: given.meta ?? meta, interfaces: given.interfaces ?? interfaces };
}
function withoutGaps(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
function isRefusal(error) {
    return error instanceof errors/* MackerelError */.v && error.status === 400;
}

// EXTERNAL MODULE: ./src/operations/retire.ts
var retire = __webpack_require__(8587);
// EXTERNAL MODULE: ./src/hosts/outcomes.ts
var hosts_outcomes = __webpack_require__(7466);
// EXTERNAL MODULE: ./src/hosts/targets.ts
var hosts_targets = __webpack_require__(1997);
;// CONCATENATED MODULE: ./src/operations/update.ts





/**
 * Changes the given fields of the target hosts, and nothing else: what was read goes back, since PUT replaces what it
 * is not sent. A host that is as asked already is not written.
 */
async function update({ selection, fields }, { mackerel: { hosts }, ...context }) {
    const check = (targets) => {
        if (fields.customIdentifier === undefined || targets.length < 2)
            return;
        throw new hosts_targets/* TargetError */.I0(`customIdentifier is unique to one host, and ${targets.length} hosts are targeted: nothing was changed`);
    };
    const work = async ({ id, host: listed }, outcomes) => {
        const host = listed ?? (await hosts.get(id));
        const { spec, before, after } = mergeFields(host, fields);
        outcomes.learn(id, { name: host.name, before });
        if (host.isRetired)
            throw new hosts_outcomes/* RetiredError */.gF();
        if (Object.keys(after).length === 0) {
            outcomes.unchanged(id);
            return;
        }
        if (!context.dryRun) {
            await hosts.update(id, spec).catch(async (error) => {
                throw await (0,refusals/* whyRefused */.fG)(hosts, id, error);
            });
        }
        outcomes.changed(id, after);
    };
    return (0,on_targets/* onEachTarget */.Q)(hosts, selection, context, work, check);
}

// EXTERNAL MODULE: ./src/operations/update-roles.ts
var update_roles = __webpack_require__(8745);
// EXTERNAL MODULE: ./src/hosts/bulk.ts
var bulk = __webpack_require__(995);
// EXTERNAL MODULE: ./src/hosts/status-change.ts
var status_change = __webpack_require__(3410);
// EXTERNAL MODULE: ./src/mackerel/host.ts
var host = __webpack_require__(2714);
;// CONCATENATED MODULE: ./src/operations/update-status.ts






/**
 * Sets the status of the target hosts. Where it is to be put back when the job ends, every host's former status is
 * read, and what is about to be changed is saved before the first change: a step may be killed at any moment.
 */
async function updateStatus({ selection, status, restoreStatus }, { mackerel: { hosts }, saveCleanUp, ...context }) {
    let intended = [];
    const save = (ids, outcomes) => {
        if (restoreStatus === 'never' || context.dryRun)
            return;
        saveCleanUp(restorePlan(ids, outcomes, status, restoreStatus));
    };
    return (0,on_targets/* onTargets */.U)(hosts, selection, context, async (targets, outcomes) => {
        await (0,bulk/* changeInBulk */.W)(hosts, targets, {
            ...(0,status_change/* statusChange */.f)(hosts, status),
            assess: (host) => {
                if (host.isRetired)
                    return new hosts_outcomes/* RetiredError */.gF();
                return host.status === status ? 'already' : 'needed';
            },
            alreadyWithoutKnowledge: 'changed',
        }, outcomes, {
            ...context,
            readFirst: restoreStatus !== 'never',
            onIntent: (ids) => {
                intended = ids;
                save(ids, outcomes);
            },
        });
        const perhapsChanged = new Set(outcomes.all().flatMap((outcome) => (mayBeChanged(outcome) ? [outcome.id] : [])));
        save(intended.filter((id) => perhapsChanged.has(id)), outcomes);
    });
}
function restorePlan(ids, outcomes, status, mode) {
    const former = Map.groupBy(ids, (id) => outcomes.before(id)?.['status']);
    const byStatus = host/* HOST_STATUSES */.iT.flatMap((name) => {
        const group = former.get(name);
        return group === undefined ? [] : [[name, group]];
    });
    if (byStatus.length === 0)
        return undefined;
    return { kind: 'restore-status', mode, status, former: Object.fromEntries(byStatus) };
}
/** Whether this step changed the host, or may have: a request whose answer never came may have been carried out. */
function mayBeChanged({ outcome, error }) {
    if (outcome === 'changed')
        return true;
    // A host that could not be read after a refused bulk call may have been changed by that call.
    return outcome === 'failed' && error instanceof errors/* MackerelError */.v && (error.mayHaveArrived || error.method === 'GET');
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/hosts/health.ts
/**
 * Monitors that stand in the way of calling a host OK.
 *
 * @param allowWarning whether WARNING is well enough
 */
function unwellMonitors(statuses, allowWarning) {
    return statuses.filter(({ status }) => status !== 'OK' && !(allowWarning && status === 'WARNING'));
}
/** Monitors in words: `2cSZzK3XfmG CRITICAL (disk full), 2cSZzK3XfmH UNKNOWN`. */
function describeMonitors(statuses) {
    return statuses
        .map(({ monitorId, status, detail }) => `${monitorId} ${status}${detail === undefined ? '' : ` (${detail.message})`}`)
        .join(', ');
}

// EXTERNAL MODULE: ./src/hosts/turns.ts
var turns = __webpack_require__(1507);
;// CONCATENATED MODULE: ./src/operations/wait-until-ok.ts








/** Mackerel monitors hosts in these statuses only; in others open alerts stay as they are. */
const MONITORED = ['working', 'standby'];
/**
 * Waits until every monitor of every target host is OK. Hosts that Mackerel does not monitor are said at once: waiting
 * for them would never end. A poll that fails once is made again at the next interval.
 */
async function waitUntilOk({ selection, waitTimeout, pollInterval, allowWarning }, { mackerel: { hosts }, onHealth, ...context }) {
    const deadline = performance.now() + waitTimeout;
    const monitoredStatuses = new Map();
    const result = await (0,on_targets/* onTargets */.U)(hosts, selection, context, async (targets, outcomes) => {
        const names = await settleUnmonitored(hosts, targets, outcomes, context);
        const watch = new Watch(hosts, names, allowWarning, onHealth, context, monitoredStatuses);
        const all = targets.map(({ id }) => id).filter((id) => !outcomes.isSettled(id));
        const mustNotWait = all.length < targets.length;
        await watch.poll(all);
        let pending = watch.unwell(all);
        while (pending.length > 0 && !mustNotWait && !context.signal.aborted) {
            const left = deadline - performance.now();
            if (left <= 0)
                break;
            await (0,promises_.setTimeout)(Math.min(pollInterval, left), undefined, { signal: context.signal }).catch(() => undefined);
            await watch.poll(pending);
            pending = watch.unwell(pending);
            // A host that was well may have fallen ill again while others were waited for.
            if (pending.length === 0 && all.length > 1) {
                await watch.poll(all);
                pending = watch.unwell(all);
            }
        }
        if (!context.signal.aborted)
            watch.settle(all, outcomes, mustNotWait ? 0 : waitTimeout);
    });
    const unmonitored = result.hosts.filter(({ id }) => id !== undefined && monitoredStatuses.get(id)?.length === 0);
    const notices = unmonitored.map(({ id, name }) => `${name ?? ''} (${id ?? ''}) has no monitors: it passes`);
    return { ...result, notices, monitoredStatuses };
}
/** Settles the hosts for which waiting makes no sense. @returns the names of the others by ID */
async function settleUnmonitored(hosts, targets, outcomes, context) {
    const names = new Map();
    const judge = (host) => {
        names.set(host.id, host.name);
        outcomes.learn(host.id, { name: host.name, before: { status: host.status } });
        if (host.isRetired)
            outcomes.failed(host.id, new hosts_outcomes/* RetiredError */.gF());
        else if (!MONITORED.includes(host.status)) {
            const reason = `the host is in ${host.status}, where Mackerel does not monitor it and no alert closes: set standby (monitored, silent) or working first`;
            outcomes.failed(host.id, new hosts_outcomes/* HostError */.dh(reason));
        }
    };
    for (const { host } of targets)
        if (host !== undefined)
            judge(host);
    const unread = targets.flatMap(({ id, host }) => (host === undefined ? [id] : []));
    await (0,hosts_read/* readHosts */.k)(hosts, unread, judge, (0,refusals/* settleFailure */.yO)(outcomes), context);
    return names;
}
/** What is known of the health of hosts from poll to poll. */
class Watch {
    #latest = new Map();
    #hosts;
    #names;
    #allowWarning;
    #onHealth;
    #turns;
    #statuses;
    constructor(hosts, names, allowWarning, onHealth, turns, statuses) {
        this.#hosts = hosts;
        this.#names = names;
        this.#allowWarning = allowWarning;
        this.#onHealth = onHealth;
        this.#turns = turns;
        this.#statuses = statuses;
    }
    async poll(ids) {
        await (0,turns/* inTurns */.g)(ids, async (id) => {
            const statuses = await this.#hosts.monitoredStatuses(id, { retries: 0 });
            this.#statuses.set(id, statuses);
            const unwell = unwellMonitors(statuses, this.#allowWarning);
            this.#note({ ...this.#about(id), unwell, isMonitored: statuses.length > 0, error: undefined });
        }, (id, error) => {
            const unwell = this.#latest.get(id)?.unwell ?? [];
            this.#note({ ...this.#about(id), unwell, isMonitored: true, error });
        }, this.#turns);
    }
    /** The hosts that are not known to be well, without those for which waiting makes no sense. */
    unwell(ids) {
        return ids.filter((id) => {
            const health = this.#latest.get(id);
            if (health === undefined)
                return true;
            if (health.error !== undefined)
                return isPassing(health.error);
            return health.unwell.length > 0;
        });
    }
    settle(ids, outcomes, waited) {
        for (const id of ids) {
            const health = this.#latest.get(id);
            if (health === undefined)
                continue;
            if (health.error !== undefined) {
                if ((0,refusals/* saysMissing */.FJ)(health.error))
                    outcomes.missing(id, health.error);
                else
                    outcomes.failed(id, health.error);
            }
            else if (health.unwell.length > 0) {
                outcomes.failed(id, new hosts_outcomes/* HostError */.dh(`not OK after ${waited / 1000} s: ${describeMonitors(health.unwell)}`));
            }
            else
                outcomes.unchanged(id, health.isMonitored ? 'every monitor is OK' : 'it has no monitors');
        }
    }
    #about(id) {
        return { id, name: this.#names.get(id) };
    }
    #note(health) {
        const before = this.#latest.get(health.id);
        this.#latest.set(health.id, health);
        if (before === undefined || fingerprint(before) !== fingerprint(health))
            this.#onHealth(health);
    }
}
/** Whether a poll may succeed next time. */
function isPassing(error) {
    return error instanceof errors/* MackerelError */.v && (error.isTransient || error.kind === 'unreadable');
}
function fingerprint({ unwell, error }) {
    return [error?.message ?? '', ...unwell.map(({ monitorId, status }) => `${monitorId} ${status}`)].join('|');
}

;// CONCATENATED MODULE: ./src/operations/run.ts










/** Runs the operation that the inputs ask for. */
async function runOperation(input, context) {
    switch (input.operation) {
        case 'register':
            return register(input, context);
        case 'update':
            return update(input, context);
        case 'update-status':
            return updateStatus(input, context);
        case 'update-roles':
            return (0,update_roles/* updateRoles */.RI)(input, context);
        case 'retire':
            return (0,retire/* retire */.S)(input, context);
        case 'wait-until-ok':
            return waitUntilOk(input, context);
        case 'retire-orphans': {
            const { retireOrphans } = await __webpack_require__.e(/* import() */ 828).then(__webpack_require__.bind(__webpack_require__, 9828));
            return retireOrphans(input, context);
        }
        case 'get':
            return get(input, context);
        case 'list':
            return list(input, context);
        case 'list-metric-names':
            return listMetricNames(input, context);
        case 'list-monitored-statuses':
            return listMonitoredStatuses(input, context);
        default:
            return (await __webpack_require__.e(/* import() */ 106).then(__webpack_require__.bind(__webpack_require__, 3106))).runAwsOperation(input, context);
    }
}

// EXTERNAL MODULE: ./src/organization.ts
var organization = __webpack_require__(4252);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/report/files.ts



/**
 * Files for what is too large for an output.
 *
 * @param folder RUNNER_TEMP, which GitHub's runner empties at the end of a job; else the system's own
 * @param runner knows what must not be in them
 */
function outputFiles(folder, runner) {
    return {
        writeJson(name, value) {
            // A folder of its own: steps of one job share RUNNER_TEMP, and nobody may foresee or replace the file.
            const path = (0,external_node_path_.join)((0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(folder ?? (0,external_node_os_.tmpdir)(), 'mackerel-')), `${name}.json`);
            (0,external_node_fs_.writeFileSync)(path, runner.withoutSecrets(JSON.stringify(value)), { mode: 0o600 });
            return path;
        },
    };
}

// EXTERNAL MODULE: ./src/report/explain.ts
var explain = __webpack_require__(7389);
// EXTERNAL MODULE: ./src/report/report.ts
var report_report = __webpack_require__(8850);
;// CONCATENATED MODULE: ./src/report/health.ts



/** What a host's monitors say now, for the log. */
function healthLine({ id, name, unwell, isMonitored, error }) {
    const host = (0,report_report/* callHost */.R9)({ id, name });
    if (error !== undefined)
        return `${host}: could not be asked this time: ${(0,explain/* explain */.WE)(error).what}`;
    if (unwell.length > 0)
        return `${host}: ${describeMonitors(unwell)}`;
    return isMonitored ? `${host}: OK` : `${host}: OK, it has no monitors`;
}

;// CONCATENATED MODULE: ./src/report/progress.ts
const INTERVAL = 5000;
/**
 * Turns the progress of long work into a line every few seconds; short work stays silent.
 *
 * @param write takes a line
 * @param now milliseconds of any clock that does not go back
 * @returns to be told after each host how many are settled, and of how many
 */
function progressReporter(write, now = () => performance.now()) {
    let last = now();
    return (settled, total) => {
        if (settled === total || now() - last < INTERVAL)
            return;
        last = now();
        write(`${settled} of ${total} hosts done …`);
    };
}

// EXTERNAL MODULE: ./src/report/problems.ts
var problems = __webpack_require__(3300);
// EXTERNAL MODULE: ./src/report/publish.ts + 7 modules
var publish = __webpack_require__(1871);
;// CONCATENATED MODULE: ./src/report/title.ts


/** What the step is about to do, in one line. */
function titleOf(input, dryRun) {
    const about = [subjectOf(input), intentOf(input)].filter(Boolean).join(' ');
    return `${dryRun ? 'dry run of ' : ''}${input.operation}${about === '' ? '' : `: ${about}`}`;
}
function subjectOf(input) {
    if ('selection' in input)
        return describeSelection(input.selection);
    if ('fields' in input)
        return input.fields.name;
    if ('github' in input)
        return `hosts left behind by runs of ${input.github.run.repository}`;
    if ('awsIntegrationId' in input)
        return input.awsIntegrationId;
    if ('setting' in input)
        return input.setting.name ?? '';
    return 'settings' in input ? input.settings.map(({ name }) => name).join(', ') : '';
}
/** Which hosts are meant, in words. */
function describeSelection({ target }) {
    switch (target.by) {
        case 'hostIds':
            return (0,report_report/* hostCount */.gc)(target.hostIds.length);
        case 'customIdentifier':
            return `${(0,report_report/* hostCount */.gc)(target.customIdentifiers.length)} by custom identifier`;
        case 'filter': {
            const { service, roles = [], name, statuses } = target.filter;
            const parts = [
                service === undefined ? '' : `of ${[service, roles.join(', ')].filter(Boolean).join(': ')}`,
                name === undefined ? '' : `named ${name}`,
                statuses.length === host/* HOST_STATUSES */.iT.length ? '' : `in status ${statuses.join(', ')}`,
            ];
            const given = parts.filter(Boolean);
            return given.length === 0 ? 'all hosts' : ['hosts', ...given].join(' ');
        }
    }
}
function intentOf(input) {
    switch (input.operation) {
        case 'update-status':
            return `→ ${input.status}`;
        case 'update-roles':
            return `→ ${input.rolesMode} ${input.roleFullnames.join(', ') || '(none)'}`;
        default:
            return '';
    }
}

// EXTERNAL MODULE: ./src/state.ts
var state = __webpack_require__(2462);
;// CONCATENATED MODULE: ./src/main.ts













/**
 * The step itself: inputs → operation → report.
 *
 * @returns whether it succeeded
 */
async function main(surroundings) {
    const { env, runner } = surroundings;
    const mask = (secret) => {
        runner.mask(secret);
    };
    (0,src_inputs/* secretsIn */.VY)(env).forEach(mask);
    let inputs;
    try {
        inputs = await (0,src_inputs/* readInputs */.Ko)(env, mask);
    }
    catch (error) {
        if (!(error instanceof problem/* InputError */.d))
            throw error;
        (0,publish/* publishOutputs */.e)(nothingDone(env, error), runner, outputFiles(env['RUNNER_TEMP'], runner));
        runner.error(...(0,problems/* problemLines */.p)(error));
        return false;
    }
    for (const name of inputs.unused) {
        runner.warning(`The input ${name} is not used by ${inputs.operation.operation}: it is ignored.`);
    }
    const mackerel = (0,connect/* connect */.N)(inputs.connection, inputs.dryRun, surroundings);
    try {
        return await carryOut(inputs, mackerel, surroundings);
    }
    finally {
        mackerel.close();
    }
}
async function carryOut({ operation, connection, dryRun, ifUnavailable, summary }, mackerel, { env, runner, signal }) {
    const start = performance.now();
    const cleanUp = new state/* CleanUpState */.wj(runner);
    runner.startGroup(titleOf(operation, dryRun));
    const running = runOperation(operation, {
        mackerel,
        dryRun,
        signal,
        concurrency: connection.concurrency,
        saveCleanUp: (plan) => {
            cleanUp.save(plan);
        },
        onHealth: (change) => {
            runner.info(healthLine(change));
        },
        onProgress: progressReporter((line) => {
            runner.info(line);
        }),
        onSecret: (secret) => {
            runner.mask(secret);
        },
    }).catch(failedAsAWhole);
    const organization = summary ? linksFor(operation, mackerel) : undefined;
    const result = await running;
    const report = {
        ...result,
        operation: operation.operation,
        dryRun,
        ifUnavailable,
        cancelled: signal.aborted,
        duration: performance.now() - start,
    };
    // The outputs come first: whatever happens afterwards, later steps can act on them.
    const warnings = (0,publish/* publishOutputs */.e)(report, runner, outputFiles(env['RUNNER_TEMP'], runner));
    await (0,publish/* publish */.m)({ ...report, warnings: [...(report.warnings ?? []), ...warnings] }, runner, organization);
    return !(0,report_report/* isFailure */.N6)(report);
}
/** Only hosts have pages to link to. */
function linksFor(operation, mackerel) {
    return (0,report_report/* concernsAws */.p0)(operation) ? () => Promise.resolve(undefined) : (0,organization/* askForOrganization */.A)(mackerel);
}
/** What there is to report where the inputs can't be used: later steps still find JSON in the outputs. */
function nothingDone(env, error) {
    return { operation: (0,src_inputs/* operationAsGiven */.zE)(env), dryRun: false, hosts: [], error, cancelled: false, duration: 0 };
}
function failedAsAWhole(error) {
    if (!(error instanceof Error))
        throw error;
    return { hosts: [], error };
}


/***/ }),

/***/ 8587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ retire),
/* harmony export */   f: () => (/* binding */ retireHosts)
/* harmony export */ });
/* harmony import */ var _hosts_bulk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3581);


/** Retires the target hosts, which cannot be undone. One that is retired already is left as it is, and a success. */
async function retire({ selection }, { mackerel: { hosts }, ...context }) {
    return (0,_hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .onTargets */ .U)(hosts, selection, context, (targets, outcomes) => retireHosts(hosts, targets, outcomes, context));
}
/** Retires hosts that have been chosen already, and puts what became of each into their outcomes. */
async function retireHosts(hosts, targets, outcomes, options) {
    const change = {
        one: (id) => hosts.retire(id),
        many: (ids) => hosts.bulkRetire(ids),
        after: { isRetired: true },
        fieldsOf: ({ isRetired }) => ({ isRetired }),
        assess: (host) => (host.isRetired ? 'already' : 'needed'),
        alreadyWithoutKnowledge: 'unchanged',
    };
    await (0,_hosts_bulk_js__WEBPACK_IMPORTED_MODULE_0__/* .changeInBulk */ .W)(hosts, targets, change, outcomes, options);
}


/***/ })

};
