"use strict";
exports.id = 217;
exports.ids = [217];
exports.modules = {

/***/ 5442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ orphanIdentifier),
/* harmony export */   RZ: () => (/* binding */ isRunOfRepository),
/* harmony export */   dZ: () => (/* binding */ jobName),
/* harmony export */   hO: () => (/* binding */ readWorkflowRun),
/* harmony export */   j2: () => (/* binding */ jobIdentifier),
/* harmony export */   pK: () => (/* binding */ serverOfRunUrl),
/* harmony export */   w$: () => (/* binding */ runOfIdentifier)
/* harmony export */ });
/**
 * Reads the run that this step belongs to from the environment.
 *
 * @returns undefined outside GitHub Actions
 */
function readWorkflowRun(env) {
    const repository = env['GITHUB_REPOSITORY'];
    const runId = env['GITHUB_RUN_ID'];
    if (!repository || !runId)
        return undefined;
    const server = (env['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/+$/, '');
    return {
        repository,
        runId,
        runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
        job: env['GITHUB_JOB'] ?? '',
        runUrl: `${server}/${repository}/actions/runs/${runId}`,
    };
}
/** Stands for the job's key where GitHub does not tell it: the identifier must have a part there. */
const UNNAMED_JOB = 'job';
/**
 * The custom identifier of a throw-away host, by which the post step and `retire-orphans` find it again:
 * `github-actions/<owner>/<repo>/<run_id>/<run_attempt>/<job>.<jobId>/<name>` (contract, "Register"). The jobs of a matrix,
 * and the calls of a reusable workflow, share the job's key: the number after it tells them apart.
 */
function orphanIdentifier(run, place, name) {
    return [jobIdentifier(run, place), name].join('/');
}
/** What such identifiers of one job begin with. */
function jobIdentifier(run, place) {
    return ['github-actions', run.repository, run.runId, run.runAttempt, jobName(run, place)].join('/');
}
/** The job's key and number: no other job of the same attempt has the same. */
function jobName({ job }, { jobId, jobIndex }) {
    return [job || UNNAMED_JOB, jobId || jobIndex].filter(Boolean).join('.');
}
/**
 * Whether a memo is the address of a run of this repository, as `register` with `retireAfterJob` writes it.
 *
 * @param run any run of the repository
 */
function isRunOfRepository(memo, { runUrl, runId }) {
    const prefix = runUrl.slice(0, -runId.length);
    return memo.startsWith(prefix) && /^\d+$/.test(memo.slice(prefix.length));
}
/**
 * The server of a run, by its address.
 *
 * @param text a memo, for example
 * @returns the origin, such as `https://github.com`; undefined where the text is no address of a run
 */
function serverOfRunUrl(text) {
    const [address] = /^https?:\/\/[^\s/]+\/[^\s/]+\/[^\s/]+\/actions\/runs\/\d+/.exec(text.trim()) ?? [];
    return address === undefined ? undefined : URL.parse(address)?.origin;
}
/**
 * The run that a custom identifier of exactly that form was made by, with or without a number after the job's key.
 *
 * @param repository whose identifiers are meant, `owner/name`
 * @returns undefined for every other custom identifier
 */
function runOfIdentifier(customIdentifier, repository) {
    const prefix = `github-actions/${repository}/`;
    if (!customIdentifier.startsWith(prefix))
        return undefined;
    const match = /^([1-9]\d*)\/([1-9]\d*)\/([^/]+)\/(.+)$/s.exec(customIdentifier.slice(prefix.length));
    return match?.[1] === undefined ? undefined : { runId: match[1], runAttempt: Number(match[2]) };
}


/***/ }),

/***/ 9727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ mergeFields)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/** Puts the fields a user gave over a host as it was read. */
function mergeFields(host, given) {
    const { roleFullnames = [], checks, ...plain } = given;
    const newRoles = roleFullnames.filter((role) => !host.roleFullnames.includes(role));
    const wanted = {
        ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
        ...(newRoles.length > 0 && { roleFullnames: [...host.roleFullnames, ...newRoles] }),
    };
    const current = { ...host };
    const changed = Object.keys(wanted).filter((field) => !(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(current[field], wanted[field]));
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


/***/ }),

/***/ 4485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ HOST_FIELD_INPUTS),
/* harmony export */   a: () => (/* binding */ readHostFields)
/* harmony export */ });
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8190);

const HOST_FIELD_INPUTS = [
    'name',
    'displayName',
    'memo',
    'customIdentifier',
    'meta',
    'interfaces',
    'checks',
    'roleFullnames',
];
/** Reads the fields of a host that register and update write. */
async function readHostFields(reader) {
    return {
        name: reader.text('name'),
        displayName: reader.text('displayName'),
        memo: reader.text('memo'),
        customIdentifier: reader.rule('customIdentifier', _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .CUSTOM_IDENTIFIER */ .EN),
        meta: await reader.data('meta', _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .META */ .Ge),
        interfaces: await reader.data('interfaces', _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .INTERFACES */ .Pt),
        checks: await reader.data('checks', _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
        roleFullnames: reader.list('roleFullnames', _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLE_FULLNAME */ .Qr, { spaces: true })?.items,
    };
}


/***/ }),

/***/ 8190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ CUSTOM_IDENTIFIER),
/* harmony export */   Ge: () => (/* binding */ META),
/* harmony export */   IT: () => (/* binding */ HOST_ID_RULE),
/* harmony export */   J3: () => (/* binding */ MONITOR_ID),
/* harmony export */   N$: () => (/* binding */ GRAPH_ANNOTATION_ID),
/* harmony export */   Pt: () => (/* binding */ INTERFACES),
/* harmony export */   Qr: () => (/* binding */ ROLE_FULLNAME),
/* harmony export */   YV: () => (/* binding */ SERVICE),
/* harmony export */   sV: () => (/* binding */ DOWNTIME_ID),
/* harmony export */   ty: () => (/* binding */ AWS_INTEGRATION_ID),
/* harmony export */   ui: () => (/* binding */ CHECKS),
/* harmony export */   wz: () => (/* binding */ JOB_NUMBER),
/* harmony export */   z7: () => (/* binding */ ROLE)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9118);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _mackerel_role_fullname_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7367);



const NAME = '[A-Za-z0-9][A-Za-z0-9_-]{1,62}';
/** Names of services and roles (API document "hosts", roleFullnames). */
const SERVICE = {
    pattern: new RegExp(`^${NAME}$`),
    normalize: _mackerel_role_fullname_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBlanksAtColon */ .K,
    accepted: apartFromEachOther('A service name is 2 to 63 letters, digits, - or _, and starts with a letter or digit.'),
};
const ROLE = {
    pattern: SERVICE.pattern,
    normalize: _mackerel_role_fullname_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBlanksAtColon */ .K,
    accepted: apartFromEachOther('A role name is 2 to 63 letters, digits, - or _, and starts with a letter or digit; without its service, which ' +
        'has an input of its own.'),
};
/** The filter has an input for each half of a role full name. */
function apartFromEachOther(accepted) {
    return (item) => {
        const [service = '', role = ''] = item.split(':');
        return _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLE_FULLNAME */ .Qr.test(item) ? `Write service: ${service} and role: ${role}.` : accepted;
    };
}
const ROLE_FULLNAME = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLE_FULLNAME */ .Qr,
    normalize: _mackerel_role_fullname_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBlanksAtColon */ .K,
    accepted: 'A role full name is <service>:<role>, such as My-Service:web; each of the two is 2 to 63 letters, digits, - or _, ' +
        'and starts with a letter or digit.',
};
const HOST_ID_RULE = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    isId: true,
    accepted: 'A host ID is letters and digits (also - and _), such as 2eQGEaLxibb.',
};
const AWS_INTEGRATION_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    isId: true,
    accepted: 'The ID of an AWS integration is letters and digits (also - and _), such as 2vDnTZsiXXb.',
};
const DOWNTIME_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'The ID of a downtime is letters and digits (also - and _), such as 3DKXjBrWuPe.',
    isId: true,
};
const GRAPH_ANNOTATION_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'The ID of a graph annotation is letters and digits (also - and _), such as 3XAonJb2eg4.',
    isId: true,
};
const MONITOR_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'The ID of a monitor is letters and digits (also - and _), such as 2cSZzK3XfmB.',
    isId: true,
};
/** The number of a job, or its place in a matrix: it becomes one part of a custom identifier. */
const JOB_NUMBER = {
    pattern: /^[A-Za-z0-9_-]+$/,
    accepted: 'GitHub fills it in: leave the input out.',
};
/** A URL drops the segments . and .. even when they are encoded: no such host could be looked up. */
const CUSTOM_IDENTIFIER = {
    pattern: /^(?!\.{1,2}$)[^\r\n]+$/,
    accepted: 'It must be one line, and neither "." nor "..".',
};
const META = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5()
    .chain((value) => typeof value === 'object' && value !== null && !Array.isArray(value)
    ? _badrap_valita__WEBPACK_IMPORTED_MODULE_2__.ok(value)
    : _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q('It must be an object, such as {"agent-name": "ci"}.'));
const addresses = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj()).optional();
const INTERFACES = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik({
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().assert((name) => name !== '', 'It must not be empty.'),
    macAddress: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional(),
    ipv4Addresses: addresses,
    ipv6Addresses: addresses,
    ipAddress: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional(),
    ipv6Address: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional(),
}));
const CHECKS = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik({
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().assert((name) => /^[a-zA-Z0-9_-]+$/.test(name), 'A check name is letters, digits, - or _.'),
    memo: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional(),
}));


/***/ }),

/***/ 1868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ requireWorkflowRun)
/* harmony export */ });
/* harmony import */ var _github_workflow_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5442);

/**
 * Reads the workflow run that this step belongs to.
 *
 * @param input the input that makes it necessary
 */
function requireWorkflowRun(reader, env, input) {
    const run = (0,_github_workflow_run_js__WEBPACK_IMPORTED_MODULE_0__/* .readWorkflowRun */ .hO)(env);
    if (run === undefined) {
        const accepted = 'This needs a workflow run: GITHUB_REPOSITORY and GITHUB_RUN_ID are not set.';
        reader.problem({ input, value: reader.text(input), accepted });
    }
    return run ?? { repository: '', runId: '', runAttempt: '', job: '', runUrl: '' };
}


/***/ }),

/***/ 7367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withoutBlanksAtColon)
/* harmony export */ });
/**
 * Role full names without blanks around the colon: AWS-integration endpoints answer `Service: role`, the documents write
 * `Service:role`, and both mean the same role.
 *
 * @param text one role full name, or a list of them
 */
function withoutBlanksAtColon(text) {
    return text.replaceAll(/[ \t\u3000]*:[ \t\u3000]*/g, ':');
}


/***/ }),

/***/ 2899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ operation)
/* harmony export */ });
/** Makes an operation of its definition: reading an input that is not declared, or another kind of result, does not compile. */
function operation({ inputs, kind, noun, outputs = [], writes, read, title, run }) {
    return {
        inputs,
        kind,
        noun,
        outputs,
        writes,
        async prepare(reader, source) {
            const input = await read(reader, source);
            return { title: () => title(input), run: (context) => run(input, context) };
        },
    };
}


/***/ }),

/***/ 7217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  definition: () => (/* binding */ definition)
});

;// CONCATENATED MODULE: ./src/clean-up/made-here.ts
/** How far the clocks of Mackerel's servers, and of what stands before them, may be apart, in seconds. */
const CLOCK_TOLERANCE = 60;
/**
 * Holds a host with the custom identifier of a registration against what was sent (contract, "Evidence" d and e): another job can
 * have registered a host under the same identifier meanwhile.
 *
 * @returns what shows that it need not be the host that was made, as parts of a sentence; empty: it is that host
 */
function differencesFrom(sent, host) {
    const { name, memo, createdAt } = host;
    return [
        ...(name === sent.name ? [] : ['its name is not the one that was sent']),
        ...(memo === sent.memo ? [] : ['its memo is not the one that was sent']),
        ...(createdAt === undefined
            ? ['Mackerel does not say when it was created']
            : createdAt >= sent.since - CLOCK_TOLERANCE
                ? []
                : ['it was created before this step began']),
    ];
}

// EXTERNAL MODULE: ./src/hosts/merge.ts
var hosts_merge = __webpack_require__(9727);
// EXTERNAL MODULE: ./src/inputs/host-fields.ts
var host_fields = __webpack_require__(4485);
// EXTERNAL MODULE: ./src/mackerel/errors.ts
var errors = __webpack_require__(4083);
// EXTERNAL MODULE: ./src/mackerel/host.ts
var host = __webpack_require__(2714);
// EXTERNAL MODULE: ./src/operations/operation.ts
var operation = __webpack_require__(2899);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/clean-up/job-hosts.ts


/**
 * The hosts that steps of this very job registered: a later step of the job may find one of them, and must know it from a
 * host of another job. GitHub's runner empties RUNNER_TEMP before each job.
 */
class JobHosts {
    #file;
    /**
     * @param env where RUNNER_TEMP stands
     * @param job what tells the job from others
     */
    constructor(env, job) {
        const folder = env['RUNNER_TEMP'];
        this.#file = folder ? (0,external_node_path_.join)(folder, `mackerel-host-lifecycle-registered-${encodeURIComponent(job)}`) : undefined;
    }
    /** Best effort: a host that is not remembered is taken for another job's. */
    remember(id) {
        if (this.#file === undefined)
            return;
        try {
            (0,external_node_fs_.appendFileSync)(this.#file, `${id}\n`);
        }
        catch {
            // It is known by its memo in most cases.
        }
    }
    has(id) {
        if (this.#file === undefined)
            return false;
        try {
            return (0,external_node_fs_.readFileSync)(this.#file, 'utf8').split('\n').includes(id);
        }
        catch {
            return false;
        }
    }
}

// EXTERNAL MODULE: ./src/github/workflow-run.ts
var workflow_run = __webpack_require__(5442);
// EXTERNAL MODULE: ./src/hosts/outcomes.ts
var outcomes = __webpack_require__(7466);
// EXTERNAL MODULE: ./src/inputs/rules.ts
var rules = __webpack_require__(8190);
// EXTERNAL MODULE: ./src/inputs/workflow-run.ts
var inputs_workflow_run = __webpack_require__(1868);
;// CONCATENATED MODULE: ./src/operations/retirement.ts





/** Inputs on which it depends whether and how a host is retired after the job. */
const RETIREMENT_INPUTS = ['retireAfterJob', 'jobId', 'jobIndex'];
/** The identifier that was made for this job is held by a host of another one. Nothing has been changed. */
class TakenError extends outcomes/* HostError */.dh {
    name = 'TakenError';
    constructor(customIdentifier, host) {
        super(`the custom identifier ${customIdentifier} is taken by the host ${host.name} (${host.id}), which another job ` +
            'registered: nothing was changed. Give the hosts of these jobs different names, or set customIdentifier');
    }
}
/** That a host is to be retired when the job ends, and which hosts may be (contract, "Register" and "Evidence" e). */
class Retirement {
    customIdentifier;
    /** What a new host's memo is. */
    memo;
    #name;
    #isMade;
    #run;
    #jobHosts;
    constructor(fields, run, place, jobHosts) {
        this.#name = fields.name;
        this.#isMade = fields.customIdentifier === undefined;
        this.#run = run;
        this.#jobHosts = jobHosts;
        this.customIdentifier = fields.customIdentifier ?? (0,workflow_run/* orphanIdentifier */.IL)(run, place, fields.name);
        this.memo = fields.memo ?? run.runUrl;
    }
    /**
     * Reads whether a host is to be retired after the job.
     *
     * @param fields the host's, as they were given
     * @returns undefined where it is not
     */
    static read(reader, env, fields) {
        if (!reader.boolean('retireAfterJob'))
            return undefined;
        const run = (0,inputs_workflow_run/* requireWorkflowRun */.I)(reader, env, 'retireAfterJob');
        const place = {
            jobId: reader.rule('jobId', rules/* JOB_NUMBER */.wz) ?? '',
            jobIndex: reader.rule('jobIndex', rules/* JOB_NUMBER */.wz) ?? '',
        };
        return new Retirement(fields, run, place, new JobHosts(env, (0,workflow_run/* jobIdentifier */.j2)(run, place)));
    }
    /**
     * The step for the note to post.
     *
     * @param since when the step began, by Mackerel's clock (epoch seconds)
     * @param hostId undefined while no ID is known
     */
    step(since, hostId) {
        const { customIdentifier, memo } = this;
        return { kind: 'retire-host', name: this.#name, customIdentifier, memo, since, hostId };
    }
    /** The host was registered by this job. */
    remember(hostId) {
        this.#jobHosts.remember(hostId);
    }
    /**
     * Whether a host that is there already may be retired after the job.
     *
     * @param appeared whether it was not there yet when this step looked for it first
     * @throws TakenError where it must not even be changed
     */
    includes(host, appeared) {
        if (this.#jobHosts.has(host.id))
            return true;
        if (!this.#isMade)
            return (0,workflow_run/* isRunOfRepository */.RZ)(host.memo, this.#run);
        if (appeared || host.memo !== this.#run.runUrl)
            throw new TakenError(this.customIdentifier, host);
        return true;
    }
}

;// CONCATENATED MODULE: ./src/operations/register.ts







/**
 * Registers a host; one that is active under the same customIdentifier is updated instead (contract, "Register").
 *
 * @returns the host's outcome; its ID is there as soon as it is known, even where a later request failed
 */
const definition = (0,operation/* operation */.M)({
    inputs: [...host_fields/* HOST_FIELD_INPUTS */.M, ...RETIREMENT_INPUTS, 'status', 'caseInsensitive', 'describeRunner'],
    kind: 'hosts',
    outputs: ['created'],
    writes: true,
    read: async (reader, { env }) => {
        const fields = {
            ...(await (0,host_fields/* readHostFields */.a)(reader)),
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
            status: reader.choice('status', host/* HOST_STATUSES */.iT),
        };
    },
    title: ({ given }) => given.name,
    async run({ given, retirement, describeRunner, caseInsensitive, status }, { mackerel, dryRun, saveNote }) {
        const described = describeRunner ? await withMachine(given) : given;
        const fields = { ...described, customIdentifier: retirement?.customIdentifier ?? described.customIdentifier };
        const { customIdentifier } = fields;
        const saveIntent = (hostId) => {
            if (retirement !== undefined && !dryRun)
                saveNote([retirement.step(mackerel.hosts.startTime, hostId)]);
        };
        const takeIntentBack = () => {
            if (retirement !== undefined && !dryRun)
                saveNote([]);
        };
        const progress = { id: undefined, before: undefined, after: undefined };
        const warnings = [];
        let created = false;
        /** @param appeared whether it was not there yet at the first look */
        const update = async (host, appeared) => {
            const isRetired = retirement?.includes(host, appeared);
            // It keeps its memo: only a new host gets the address of the run.
            const merge = (0,hosts_merge/* mergeFields */.m)(host, fields);
            Object.assign(progress, { id: host.id, before: merge.before });
            if (isRetired === true)
                saveIntent(host.id);
            if (isRetired === false)
                warnings.push(keptWarning(host));
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
            const spec = { ...fields, memo: retirement?.memo ?? fields.memo };
            if (dryRun) {
                progress.after = withoutGaps({ ...spec, status });
                return;
            }
            const sent = { name: fields.name, memo: spec.memo ?? '', since: mackerel.hosts.startTime };
            // Saved before the request: a step that is killed while it is in flight still cleans up.
            saveIntent();
            try {
                progress.id = await mackerel.hosts.create({ ...spec, meta: fields.meta ?? {} }, (host) => differencesFrom(sent, host).length === 0);
            }
            catch (error) {
                if (isRefusedForCertain(error))
                    takeIntentBack();
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
        const find = async () => customIdentifier === undefined
            ? undefined
            : mackerel.hosts.findByCustomIdentifier(customIdentifier, caseInsensitive);
        try {
            const existing = await find();
            if (existing !== undefined)
                await update(existing, false);
            else {
                try {
                    await create();
                }
                catch (error) {
                    // Another job may have registered the same customIdentifier since we looked: Mackerel refuses the second.
                    const rival = isRefusal(error) && progress.id === undefined ? await find() : undefined;
                    if (rival === undefined)
                        throw error;
                    await update(rival, true);
                }
            }
        }
        catch (error) {
            if (!(error instanceof Error))
                throw error;
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
function keptWarning({ name, id }) {
    return (`the host ${name} (${id}) was there before this step, and its memo is not the address of a run of this repository: ` +
        'it will not be retired when the job ends');
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
/** Whether no host can have come of it: it was never sent, or Mackerel itself refused it. */
function isRefusedForCertain(error) {
    if (!(error instanceof errors/* MackerelError */.v) || error.mayHaveArrived)
        return false;
    // What a proxy answers says nothing of what Mackerel did.
    return error.kind !== 'answered' || error.inMackerelsWords;
}


/***/ })

};
;