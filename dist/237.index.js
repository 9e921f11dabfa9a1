"use strict";
exports.id = 237;
exports.ids = [237];
exports.modules = {

/***/ 5442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ orphanIdentifier),
/* harmony export */   hO: () => (/* binding */ readWorkflowRun),
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
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    return {
        repository,
        runId,
        runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
        job: env['GITHUB_JOB'] ?? '',
        runUrl: `${server}/${repository}/actions/runs/${runId}`,
    };
}
/**
 * The custom identifier of a throw-away host, by which the post step and `retire-orphans` find it again:
 * `github-actions/<owner>/<repo>/<run_id>/<run_attempt>/<job>/<name>` (contract, "Register").
 */
function orphanIdentifier({ repository, runId, runAttempt, job }, name) {
    return ['github-actions', repository, runId, runAttempt, job, name].join('/');
}
/**
 * The run that a custom identifier of exactly that form was made by.
 *
 * @param repository whose identifiers are meant, `owner/name`
 * @returns undefined for every other custom identifier
 */
function runOfIdentifier(customIdentifier, repository) {
    const prefix = `github-actions/${repository}/`;
    if (!customIdentifier.startsWith(prefix))
        return undefined;
    const match = /^([1-9]\d*)\/([1-9]\d*)\/([^/]+)\/(.+)$/s.exec(customIdentifier.slice(prefix.length));
    return match?.[1] === undefined ? undefined : { runId: match[1] };
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
/* harmony export */   Pt: () => (/* binding */ INTERFACES),
/* harmony export */   Qr: () => (/* binding */ ROLE_FULLNAME),
/* harmony export */   YV: () => (/* binding */ SERVICE),
/* harmony export */   ty: () => (/* binding */ AWS_INTEGRATION_ID),
/* harmony export */   ui: () => (/* binding */ CHECKS),
/* harmony export */   z7: () => (/* binding */ ROLE)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9118);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);


const NAME = '[A-Za-z0-9][A-Za-z0-9_-]{1,62}';
/** Names of services and roles (API document "hosts", roleFullnames). */
const SERVICE = {
    pattern: new RegExp(`^${NAME}$`),
    accepted: 'A service name is 2 to 63 letters, digits, - or _, and starts with a letter or digit.',
};
const ROLE = {
    pattern: SERVICE.pattern,
    accepted: 'A role name is 2 to 63 letters, digits, - or _, and starts with a letter or digit; without its service, which ' +
        'has an input of its own.',
};
const ROLE_FULLNAME = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLE_FULLNAME */ .Qr,
    accepted: 'A role full name is <service>:<role>, such as My-Service:web; each of the two is 2 to 63 letters, digits, - or _, ' +
        'and starts with a letter or digit.',
};
const HOST_ID_RULE = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'A host ID is letters and digits (also - and _), such as 2eQGEaLxibb.',
};
const AWS_INTEGRATION_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'The ID of an AWS integration is letters and digits (also - and _), such as 2vDnTZsiXXb.',
};
/** A URL drops the segments . and .. even when they are encoded: no such host could be looked up. */
const CUSTOM_IDENTIFIER = {
    pattern: /^(?!\.{1,2}$)[^\r\n]+$/,
    accepted: 'It must be one line, and neither "." nor "..".',
};
const META = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5()
    .chain((value) => typeof value === 'object' && value !== null && !Array.isArray(value)
    ? _badrap_valita__WEBPACK_IMPORTED_MODULE_1__.ok(value)
    : _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q('It must be an object, such as {"agent-name": "ci"}.'));
const addresses = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj()).optional();
const INTERFACES = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().assert((name) => name !== '', 'It must not be empty.'),
    macAddress: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().optional(),
    ipv4Addresses: addresses,
    ipv6Addresses: addresses,
    ipAddress: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().optional(),
    ipv6Address: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().optional(),
}));
const CHECKS = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().assert((name) => /^[a-zA-Z0-9_-]+$/.test(name), 'A check name is letters, digits, - or _.'),
    memo: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().optional(),
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

/***/ 2899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ operation)
/* harmony export */ });
/** Makes an operation of its definition: reading an input that is not declared, or another kind of result, does not compile. */
function operation({ inputs, kind, outputs = [], writes, read, title, run, }) {
    return {
        inputs,
        kind,
        outputs,
        writes,
        async prepare(reader, source) {
            const input = await read(reader, source);
            return { title: () => title(input), run: (context) => run(input, context) };
        },
    };
}


/***/ }),

/***/ 7237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _hosts_merge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9727);
/* harmony import */ var _inputs_host_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4485);
/* harmony import */ var _inputs_workflow_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1868);
/* harmony import */ var _github_workflow_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5442);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4083);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2714);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2899);







/**
 * Registers a host; one that lives under the same customIdentifier is updated instead (contract, "Register").
 *
 * @returns the host's outcome; its ID is there as soon as it is known, even where a later request failed
 */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_4__/* .operation */ .M)({
    inputs: [..._inputs_host_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_FIELD_INPUTS */ .M, 'status', 'caseInsensitive', 'describeRunner', 'retireAfterJob'],
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
        status: reader.choice('status', _mackerel_host_js__WEBPACK_IMPORTED_MODULE_3__/* .HOST_STATUSES */ .iT),
    }),
    title: ({ fields }) => fields.name,
    async run({ fields: given, describeRunner, caseInsensitive, status, retireAfterJob }, { mackerel, dryRun, saveNote }) {
        const fields = describeRunner ? await withMachine(given) : given;
        const saveIntent = (hostId) => {
            if (!retireAfterJob || dryRun || fields.customIdentifier === undefined)
                return;
            saveNote([{ kind: 'retire-host', name: fields.name, customIdentifier: fields.customIdentifier, hostId }]);
        };
        const progress = { id: undefined, before: undefined, after: undefined };
        let created = false;
        const update = async (host) => {
            const merge = (0,_hosts_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeFields */ .m)(host, fields);
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
async function readRegistration(reader, env) {
    const fields = {
        ...(await (0,_inputs_host_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .readHostFields */ .a)(reader)),
        name: reader.requiredText('name', 'It is required: the name of the host to register.'),
    };
    const retireAfterJob = reader.boolean('retireAfterJob');
    if (!retireAfterJob)
        return { fields, retireAfterJob };
    const run = (0,_inputs_workflow_run_js__WEBPACK_IMPORTED_MODULE_5__/* .requireWorkflowRun */ .I)(reader, env, 'retireAfterJob');
    return {
        fields: {
            ...fields,
            customIdentifier: fields.customIdentifier ?? (0,_github_workflow_run_js__WEBPACK_IMPORTED_MODULE_6__/* .orphanIdentifier */ .IL)(run, fields.name),
            memo: fields.memo ?? run.runUrl,
        },
        retireAfterJob,
    };
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
    return error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .MackerelError */ .v && error.status === 400;
}


/***/ })

};
;