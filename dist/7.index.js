export const id = 7;
export const ids = [7];
export const modules = {

/***/ 2007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./src/connect.ts + 12 modules
var connect = __webpack_require__(5052);
// EXTERNAL MODULE: ./src/inputs.ts + 6 modules
var src_inputs = __webpack_require__(9007);
// EXTERNAL MODULE: ./src/inputs/problem.ts
var problem = __webpack_require__(9758);
// EXTERNAL MODULE: ./src/organization.ts
var src_organization = __webpack_require__(4252);
// EXTERNAL MODULE: ./src/clean-up/plan.ts
var clean_up_plan = __webpack_require__(1158);
// EXTERNAL MODULE: ./src/mackerel/host.ts
var host = __webpack_require__(2714);
// EXTERNAL MODULE: ./src/report/report.ts
var report_report = __webpack_require__(8850);
;// CONCATENATED MODULE: ./src/report/clean-up.ts



/** How many IDs are written out; a person who has to act on more uses the outputs of the main step. */
const MOST_IDS = 500;
/** What the post step is about to do, in one line. */
function cleanUpTitle(plan) {
    if (plan.kind === 'retire-host')
        return `retireAfterJob: ${plan.name}`;
    return `restoreStatus: ${(0,report_report/* hostCount */.gc)((0,clean_up_plan/* idsOf */.UX)(plan).length)} in ${plan.status}`;
}
/** That hosts are left as they are, since the job did not succeed: which, and how to put them back. */
function leftAsTheyAre(plan, jobStatus) {
    return [
        `The job ended with ${jobStatus || 'an unknown status'}, and restoreStatus is on-success: ${(0,report_report/* hostCount */.gc)((0,clean_up_plan/* idsOf */.UX)(plan).length)} left in ${plan.status}.`,
        ...restoreLines(plan, (0,clean_up_plan/* idsOf */.UX)(plan)),
    ];
}
/**
 * What is left to be done by hand after a clean-up that failed.
 *
 * @param hosts what became of each host, as far as the clean-up got
 */
function byHandLines(plan, hosts) {
    if (plan.kind === 'retire-host') {
        const { name, hostId, customIdentifier } = plan;
        const [input, value] = hostId === undefined ? ['customIdentifier', customIdentifier] : ['hostIds', hostId];
        return [
            `The host ${name} may still be alive, and billed. To finish by hand: retire it in Mackerel, or run this action with operation: retire and ${input}: ${value}`,
        ];
    }
    const settled = new Set(hosts.flatMap(({ id, fails }) => (fails || id === undefined ? [] : [id])));
    const left = (0,clean_up_plan/* idsOf */.UX)(plan).filter((id) => !settled.has(id));
    return [
        `${(0,report_report/* hostCount */.gc)(left.length)} may still be in ${plan.status}. To finish by hand: set the status in Mackerel, or run this action with operation: update-status and these hostIds:`,
        ...restoreLines(plan, left),
    ];
}
function restoreLines(plan, left) {
    const wanted = new Set(left);
    return host/* HOST_STATUSES */.iT.flatMap((status) => {
        const ids = (plan.former[status] ?? []).filter((id) => wanted.has(id));
        if (ids.length === 0)
            return [];
        const rest = ids.length > MOST_IDS ? ` and ${ids.length - MOST_IDS} more` : '';
        return [`- back to ${status}: ${ids.slice(0, MOST_IDS).join(' ')}${rest}`];
    });
}

// EXTERNAL MODULE: ./src/report/problems.ts
var problems = __webpack_require__(3300);
// EXTERNAL MODULE: ./src/report/publish.ts + 7 modules
var publish = __webpack_require__(1871);
// EXTERNAL MODULE: ./src/hosts/bulk.ts
var bulk = __webpack_require__(995);
// EXTERNAL MODULE: ./src/hosts/outcomes.ts
var hosts_outcomes = __webpack_require__(7466);
// EXTERNAL MODULE: ./src/hosts/read.ts
var read = __webpack_require__(1159);
// EXTERNAL MODULE: ./src/hosts/refusals.ts
var refusals = __webpack_require__(6826);
// EXTERNAL MODULE: ./src/hosts/status-change.ts
var status_change = __webpack_require__(3410);
;// CONCATENATED MODULE: ./src/clean-up/restore.ts







/**
 * Puts back the former status of the hosts that the step changed, where they still have the status that it set. Hosts
 * that are different by now, retired or gone are somebody else's, and are left alone.
 *
 * @throws MackerelError where the hosts can't be read as a whole
 */
async function restoreStatuses(hosts, plan, turns) {
    // A host that is gone needs nothing put back.
    const outcomes = new hosts_outcomes/* Outcomes */.qq((0,clean_up_plan/* idsOf */.UX)(plan), { ignoreMissing: true });
    const stillSet = new Map();
    const isStillSet = (host) => !host.isRetired && host.status === plan.status;
    const whyLeftAlone = ({ isRetired, status }) => `left alone: it is ${isRetired ? 'retired' : status} by now, no longer ${plan.status} as this step set it`;
    await (0,read/* readHosts */.k)(hosts, (0,clean_up_plan/* idsOf */.UX)(plan), (host) => {
        outcomes.learn(host.id, { name: host.name, before: { status: host.status } });
        if (isStillSet(host))
            stillSet.set(host.id, { id: host.id, host });
        else
            outcomes.unchanged(host.id, whyLeftAlone(host));
    }, (0,refusals/* settleFailure */.yO)(outcomes), turns);
    for (const status of host/* HOST_STATUSES */.iT) {
        // Stryker disable next-line ArrayDeclaration: an ID that was never read chooses no host.
        const targets = (plan.former[status] ?? []).flatMap((id) => stillSet.get(id) ?? []);
        await (0,bulk/* changeInBulk */.W)(hosts, targets, {
            ...(0,status_change/* statusChange */.f)(hosts, status),
            assess: (host) => {
                if (isStillSet(host))
                    return 'needed';
                return host.status === status && !host.isRetired ? 'already' : { why: whyLeftAlone(host) };
            },
            // Stryker disable next-line StringLiteral: every host has been read.
            alreadyWithoutKnowledge: 'unchanged',
        }, outcomes, { ...turns, dryRun: false });
    }
    return outcomes.all();
}

// EXTERNAL MODULE: ./src/mackerel/errors.ts
var errors = __webpack_require__(4083);
;// CONCATENATED MODULE: ./src/clean-up/retire.ts

/**
 * Retires the host that the step registered. Where its ID never became known, it is looked up by the custom identifier
 * it was given for this purpose. A host that is gone already, or never was, is a success.
 */
async function retireRegistered(hosts, plan) {
    const outcome = {
        id: plan.hostId,
        name: plan.name,
        fails: false,
        before: undefined,
        after: undefined,
        error: undefined,
    };
    try {
        const id = plan.hostId ?? (await hosts.findByCustomIdentifier(plan.customIdentifier))?.id;
        if (id === undefined)
            return { ...outcome, outcome: 'unchanged', note: 'no such host was registered' };
        return await retire(hosts, id, { ...outcome, id });
    }
    catch (error) {
        // Stryker disable next-line ConditionalExpression: nothing else is ever thrown; TypeScript can't know.
        if (!(error instanceof Error))
            throw error;
        return { ...outcome, outcome: 'failed', fails: true, error };
    }
}
async function retire(hosts, id, outcome) {
    try {
        await hosts.retire(id);
        return { ...outcome, outcome: 'changed', after: { isRetired: true } };
    }
    catch (error) {
        // A retired host and one that never was are answered in the same way, and both are what is wanted.
        if (!(error instanceof errors/* MackerelError */.v) || !error.isNotFound || (await isLive(hosts, id)))
            throw error;
        return { ...outcome, outcome: 'unchanged', note: 'it is gone already' };
    }
}
async function isLive(hosts, id) {
    try {
        return !(await hosts.get(id)).isRetired;
    }
    catch (error) {
        if (error instanceof errors/* MackerelError */.v && error.isNotFound)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/clean-up/clean-up.ts











/**
 * Carries out what the main step saved: puts hosts back, or retires the one that was registered.
 *
 * @param saved the plan as it was saved
 * @returns whether nothing is left to be done by hand
 */
async function cleanUp(saved, surroundings) {
    const { env, runner } = surroundings;
    for (const secret of (0,src_inputs/* secretsIn */.VY)(env))
        runner.mask(secret);
    const plan = (0,clean_up_plan/* parseCleanUp */.YT)(saved);
    let inputs;
    try {
        inputs = (0,src_inputs/* readPostInputs */._J)(env);
    }
    catch (error) {
        // Stryker disable next-line ConditionalExpression: readPostInputs throws nothing else, unless it has a mistake.
        if (!(error instanceof problem/* InputError */.d))
            throw error;
        runner.error(...(0,problems/* problemLines */.p)(error), ...byHandLines(plan, []));
        return false;
    }
    // Stryker disable next-line ConditionalExpression: only plans of this kind have a mode; TypeScript can't know.
    if (plan.kind === 'restore-status' && plan.mode === 'on-success' && inputs.jobStatus !== 'success') {
        runner.warning(...leftAsTheyAre(plan, inputs.jobStatus));
        return true;
    }
    const mackerel = (0,connect/* connect */.N)(inputs.connection, false, surroundings);
    try {
        return await carryOut(plan, inputs, mackerel, surroundings);
    }
    finally {
        mackerel.close();
    }
}
async function carryOut(plan, { connection, summary }, mackerel, { runner, signal }) {
    const start = performance.now();
    runner.startGroup(cleanUpTitle(plan));
    const working = work(plan, mackerel, { concurrency: connection.concurrency, signal }).catch(failedAsAWhole);
    const organization = summary ? (0,src_organization/* askForOrganization */.A)(mackerel) : undefined;
    const report = {
        ...(await working),
        operation: plan.kind === 'restore-status' ? 'restoreStatus' : 'retireAfterJob',
        dryRun: false,
        cancelled: signal.aborted,
        duration: performance.now() - start,
    };
    await (0,publish/* publish */.m)(report, runner, organization);
    if (!(0,report_report/* isFailure */.N6)(report))
        return true;
    runner.error(...byHandLines(plan, report.hosts));
    return false;
}
async function work(plan, { hosts }, turns) {
    return {
        hosts: plan.kind === 'restore-status'
            ? await restoreStatuses(hosts, plan, turns)
            : [await retireRegistered(hosts, plan)],
    };
}
// Stryker disable all: what the API refuses is an outcome of its host; only a mistake of ours gets here.
function failedAsAWhole(error) {
    if (!(error instanceof Error))
        throw error;
    return { hosts: [], error };
}

// EXTERNAL MODULE: ./src/state.ts
var state = __webpack_require__(2462);
;// CONCATENATED MODULE: ./src/post.ts


/**
 * The post step: cleans up what the main step left to be cleaned up when the job ends.
 *
 * @returns whether nothing is left to be done
 */
async function post(surroundings) {
    const saved = (0,state/* loadCleanUp */.VL)(surroundings.env);
    return saved === undefined || cleanUp(saved, surroundings);
}


/***/ })

};
