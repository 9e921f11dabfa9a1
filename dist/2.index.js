"use strict";
exports.id = 2;
exports.ids = [2];
exports.modules = {

/***/ 3581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ onEachTarget),
/* harmony export */   U: () => (/* binding */ onTargets)
/* harmony export */ });
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7466);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6826);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1997);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1507);




/**
 * Finds the target hosts, lets work be done on them, and tells what became of each, also of those that were not found.
 *
 * @param work settles the outcome of every host it is given
 * @throws TargetError, MackerelError where the target can't be used as a whole; nothing has been changed then
 */
async function onTargets(hosts, selection, context, work) {
    const resolution = await (0,_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveTargets */ .h5)(hosts, selection, context);
    const { ignoreMissing } = selection;
    const { dryRun, onProgress } = context;
    const ids = resolution.hosts.map(({ id }) => id);
    const outcomes = new _outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .Outcomes */ .qq(ids, { dryRun, ignoreMissing, onSettled: onProgress });
    for (const { id, host } of resolution.hosts)
        if (host !== undefined)
            outcomes.learn(id, { name: host.name });
    await work(resolution.hosts, outcomes);
    const lost = resolution.lost.map(({ customIdentifier, error }) => {
        const outcome = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .saysMissing */ .FJ)(error) ? 'missing' : 'failed';
        const fails = outcome === 'failed' || !ignoreMissing;
        return { id: undefined, name: customIdentifier, outcome, fails, before: undefined, after: undefined, error };
    });
    return {
        hosts: [...outcomes.all(), ...lost],
        warnings: resolution.warning === undefined ? [] : [resolution.warning],
    };
}
/**
 * The same for work that concerns one host at a time; what it throws is that host's failure.
 *
 * @param check throws where the targets can't be used as a whole
 */
async function onEachTarget(hosts, selection, context, work, check = () => undefined) {
    return onTargets(hosts, selection, context, async (targets, outcomes) => {
        check(targets);
        const settle = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .settleFailure */ .yO)(outcomes);
        await (0,_turns_js__WEBPACK_IMPORTED_MODULE_3__/* .inTurns */ .g)(targets, (target) => work(target, outcomes), ({ id }, error) => {
            settle(id, error);
        }, context);
    });
}


/***/ }),

/***/ 1159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readHosts)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1507);



/** Up to so many hosts are read one by one; for more, one list of all hosts costs Mackerel less. */
const MAX_SINGLE_READS = 30;
/**
 * Reads hosts by ID, by the fewest requests. A list has no retired hosts: what is not in it is read by itself.
 *
 * @param onHost told of each host that was read
 * @param onError told of each that was not, and why
 */
async function readHosts(hosts, ids, onHost, onError, turns) {
    const listed = new Map();
    if (ids.length > MAX_SINGLE_READS) {
        try {
            for (const host of await hosts.list({ statuses: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_STATUSES */ .iT }))
                listed.set(host.id, host);
        }
        catch (error) {
            if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v))
                throw error;
            for (const id of ids)
                onError(id, error);
            return;
        }
    }
    const unlisted = ids.filter((id) => {
        const host = listed.get(id);
        if (host !== undefined)
            onHost(host);
        return host === undefined;
    });
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .inTurns */ .g)(unlisted, async (id) => {
        onHost(await hosts.get(id));
    }, onError, turns);
}


/***/ }),

/***/ 6826:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ saysMissing),
/* harmony export */   fG: () => (/* binding */ whyRefused),
/* harmony export */   yO: () => (/* binding */ settleFailure)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7466);


/**
 * Why Mackerel refused to change one host. A 404 says the same of a retired host as of one that never was; reading the
 * host tells them apart.
 *
 * @param error what the change threw
 * @returns RetiredError where the host is retired, else the error itself
 */
async function whyRefused(hosts, id, error) {
    if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v) || !error.isNotFound)
        return error;
    try {
        const host = await hosts.get(id);
        return host.isRetired ? new _outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .RetiredError */ .gF() : error;
    }
    catch (unread) {
        // Whether it is retired or unknown can't be told, and only an unknown host may be tolerated.
        return unread instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && unread.isNotFound ? error : unread;
    }
}
/** Whether Mackerel said that there is no such host, rather than nothing that can be relied on. */
function saysMissing(error) {
    return error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.isNotFound;
}
/** Puts why a host could not be dealt with where its outcome is kept. */
function settleFailure(outcomes) {
    return (id, error) => {
        if (saysMissing(error))
            outcomes.missing(id, error);
        else
            outcomes.failed(id, error);
    };
}


/***/ }),

/***/ 1997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I0: () => (/* binding */ TargetError),
/* harmony export */   dO: () => (/* binding */ EMPTY_TARGET_POLICIES),
/* harmony export */   e9: () => (/* binding */ describeSelection),
/* harmony export */   h5: () => (/* binding */ resolveTargets)
/* harmony export */ });
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7466);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2266);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1507);




const EMPTY_TARGET_POLICIES = ['error', 'warn', 'ignore'];
/** The target as a whole can't be used. Nothing has been changed. */
class TargetError extends _outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh {
    name = 'TargetError';
}
/**
 * Finds the hosts that are meant, by the fewest requests: none for IDs, one for a filter, one for each custom identifier.
 *
 * @throws TargetError where there are no hosts, or too many of them
 * @throws MackerelError where the list can't be read
 */
async function resolveTargets(hosts, selection, turns) {
    const { hosts: found, lost } = await find(hosts, selection.target, turns);
    const { maxHosts, ifNoHosts, target } = selection;
    // Stryker disable next-line ConditionalExpression: nothing is more than undefined.
    if (target.by === 'filter' && maxHosts !== undefined && found.length > maxHosts) {
        throw new TargetError(`the filter chooses ${found.length} hosts, and maxHosts allows ${maxHosts}: nothing was changed. ` +
            'If they are all meant, raise maxHosts');
    }
    const isEmpty = found.length === 0 && lost.length === 0;
    if (isEmpty && ifNoHosts === 'error') {
        throw new TargetError(`${emptyTarget(target)}: nothing was changed. If that is fine, set ifNoHosts to warn or ignore; if not, ` +
            (target.by === 'filter'
                ? 'look for a typing error in it: a service or role that does not exist has no hosts'
                : 'look at where the empty list comes from'));
    }
    return { hosts: found, lost, warning: isEmpty && ifNoHosts === 'warn' ? emptyTarget(target) : undefined };
}
async function find(hosts, target, turns) {
    switch (target.by) {
        case 'hostIds':
            return { hosts: target.hostIds.map((id) => ({ id, host: undefined })), lost: [] };
        case 'filter': {
            const listed = await hosts.list(target.filter);
            return { hosts: listed.map((host) => ({ id: host.id, host })), lost: [] };
        }
        case 'customIdentifier':
            return findEach(hosts, target.customIdentifiers, target.caseInsensitive, turns);
    }
}
async function findEach(hosts, customIdentifiers, caseInsensitive, turns) {
    const found = new Map();
    const lost = new Map();
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .inTurns */ .g)(customIdentifiers, async (customIdentifier) => {
        found.set(customIdentifier, await hosts.getByCustomIdentifier(customIdentifier, caseInsensitive));
    }, (customIdentifier, error) => lost.set(customIdentifier, error), turns);
    for (const customIdentifier of customIdentifiers) {
        if (found.has(customIdentifier) || lost.has(customIdentifier))
            continue;
        lost.set(customIdentifier, new _outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh('nothing was done: the step ended before its turn'));
    }
    // In the order in which they were given, and a host once, however many of its names were given.
    const inOrder = customIdentifiers.flatMap((customIdentifier) => found.get(customIdentifier) ?? []);
    const unique = new Map(inOrder.map((host) => [host.id, host]));
    return {
        hosts: [...unique].map(([id, host]) => ({ id, host })),
        lost: [...lost].map(([customIdentifier, error]) => ({ customIdentifier, error })),
    };
}
function emptyTarget(target) {
    switch (target.by) {
        case 'hostIds':
            return 'hostIds holds no host ID';
        case 'customIdentifier':
            return 'customIdentifier holds no custom identifier';
        case 'filter':
            return 'the filter chooses no host';
    }
}
/** Which hosts are meant, in words. */
function describeSelection({ target }) {
    switch (target.by) {
        case 'hostIds':
            return (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostCount */ .g)(target.hostIds.length);
        case 'customIdentifier':
            return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostCount */ .g)(target.customIdentifiers.length)} by custom identifier`;
        case 'filter': {
            const { service, roles = [], name, statuses } = target.filter;
            const parts = [
                service === undefined ? '' : `of ${[service, roles.join(', ')].filter(Boolean).join(': ')}`,
                name === undefined ? '' : `named ${name}`,
                statuses.length === _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_STATUSES */ .iT.length ? '' : `in status ${statuses.join(', ')}`,
            ];
            const given = parts.filter(Boolean);
            return given.length === 0 ? 'all hosts' : ['hosts', ...given].join(' ');
        }
    }
}


/***/ }),

/***/ 1507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ inTurns)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(370);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);


/**
 * Works through items, a few at a time. A failure concerns its own item only, with two exceptions that concern all the
 * rest: the API key was refused, or the step was cancelled. Then no further item gets its turn.
 *
 * @param work does one item; throws where it could not
 * @param onError told which item failed, and why; for the items that got no turn, with the error that took it
 */
async function inTurns(items, work, onError, { concurrency, signal }) {
    let refusal;
    await (0,p_limit__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(concurrency).map(items, async (item) => {
        if (refusal !== undefined) {
            onError(item, refusal);
            return;
        }
        if (signal.aborted)
            return;
        try {
            await work(item);
        }
        catch (error) {
            if (!(error instanceof Error))
                throw error;
            if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.isRefusedKey)
                refusal = error;
            onError(item, error);
        }
    });
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

/***/ 6551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ FILTER_INPUTS),
/* harmony export */   Ny: () => (/* binding */ ANY_WAY),
/* harmony export */   P2: () => (/* binding */ MAX_RETIRED),
/* harmony export */   Sk: () => (/* binding */ MAX_MAX_HOSTS),
/* harmony export */   h9: () => (/* binding */ readFilter),
/* harmony export */   wP: () => (/* binding */ selectionBy)
/* harmony export */ });
/* harmony import */ var _hosts_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1997);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8190);



const INPUTS_OF_WAY = {
    hostIds: ['hostIds'],
    customIdentifier: ['customIdentifier', 'caseInsensitive'],
    filter: ['service', 'role', 'name', 'currentStatus'],
};
const GUARDS = ['ifNoHosts', 'ignoreMissing'];
const ANY_WAY = ['hostIds', 'customIdentifier', 'filter'];
/** The highest limit that makes sense to ask for. */
const MAX_MAX_HOSTS = 1_000_000;
/** How many hosts a filter may choose to be retired, unless maxHosts says otherwise. */
const MAX_RETIRED = 10;
/** Says how the target hosts of an operation are chosen. */
function selectionBy(rules) {
    const { ways, changes, filterByName = true } = rules;
    const ofWays = ways.flatMap((way) => INPUTS_OF_WAY[way]);
    return {
        inputs: [
            ...ofWays.filter((name) => filterByName || name !== 'name'),
            ...GUARDS,
            ...(changes && ways.some((way) => way === 'filter') ? ['maxHosts'] : []),
        ],
        // Of the inputs of other ways, none is asked for.
        read: (reader) => readSelection(reader, rules),
    };
}
function readSelection(reader, rules) {
    return {
        target: readTarget(reader, rules),
        maxHosts: rules.changes ? (reader.optionalInteger('maxHosts', 1, MAX_MAX_HOSTS) ?? rules.maxHosts) : undefined,
        ifNoHosts: reader.choice('ifNoHosts', _hosts_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY_TARGET_POLICIES */ .dO) ?? 'error',
        ignoreMissing: reader.boolean('ignoreMissing'),
    };
}
const FILTER_INPUTS = INPUTS_OF_WAY.filter;
/** Reads a filter that may be left out altogether: it then matches every host. */
function readFilter(reader, { filterByName = true } = {}) {
    const service = reader.rule('service', _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .SERVICE */ .YV);
    const roles = itemsOf(reader.list('role', _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .ROLE */ .z7, { spaces: true }));
    if (roles.length > 0 && service === undefined) {
        const accepted = 'A role belongs to a service: give service too. Mackerel would take every host instead.';
        reader.problem({ input: 'role', value: roles.join(', '), accepted });
    }
    const filter = {
        service,
        roles,
        name: filterByName ? reader.text('name') : undefined,
        statuses: readStatuses(reader),
    };
    return { by: 'filter', filter };
}
function readTarget(reader, { ways, changes, filterByName = true }) {
    const inputsOf = {
        hostIds: ['hostIds'],
        customIdentifier: ['customIdentifier'],
        filter: filterByName ? FILTER_INPUTS : FILTER_INPUTS.filter((name) => name !== 'name'),
    };
    const givenOf = (way) => inputsOf[way].filter((name) => reader.text(name) !== undefined);
    const given = ways.filter((way) => givenOf(way).length > 0);
    const targets = {
        hostIds: () => readHostIds(reader),
        customIdentifier: () => readCustomIdentifiers(reader),
        filter: () => readFilter(reader, { filterByName }),
    };
    const [way] = given;
    if (way === undefined) {
        reader.problem({
            input: ways.map((way) => inputsOf[way].join(', ')).join(', or '),
            value: '',
            accepted: 'No host is named: give exactly one of these ways. An expression that came out empty, such as an output of a ' +
                'step that did not run, counts as not given.',
        });
        return targets.hostIds();
    }
    if (given.length > 1) {
        const named = given.map((way) => givenOf(way).join(' and '));
        reader.problem({
            input: named.join(', '),
            accepted: `These are ${given.length} ways to name hosts. Give exactly one: nobody can tell which is meant.`,
        });
    }
    const narrow = filterByName ? 'service or name' : 'service';
    if (way === 'filter' &&
        changes &&
        !givenOf('filter').some((name) => name === 'service' || name === 'name' || name === 'role')) {
        reader.problem({
            input: 'currentStatus',
            // Stryker disable next-line StringLiteral: of a filter without the others, it is what was given.
            value: reader.text('currentStatus') ?? '',
            accepted: `A filter that changes hosts needs ${narrow}: by status alone it could take the whole organization.`,
        });
    }
    return targets[way]();
}
function itemsOf(list) {
    return list?.items ?? [];
}
function readHostIds(reader) {
    return { by: 'hostIds', hostIds: itemsOf(reader.list('hostIds', _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .HOST_ID_RULE */ .IT, { spaces: true })) };
}
function readCustomIdentifiers(reader) {
    // One per line: a custom identifier may hold commas.
    const list = reader.list('customIdentifier', _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .CUSTOM_IDENTIFIER */ .EN, { commas: false });
    return {
        by: 'customIdentifier',
        customIdentifiers: itemsOf(list),
        caseInsensitive: reader.boolean('caseInsensitive'),
    };
}
function readStatuses(reader) {
    const items = itemsOf(reader.list('currentStatus', CURRENT_STATUS, { spaces: true }));
    const statuses = _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_STATUSES */ .iT.filter((status) => items.includes(status));
    // Mackerel's own default leaves out maintenance and poweroff: hosts that a deploy left there would not be found.
    return statuses.length === 0 ? [..._mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_STATUSES */ .iT] : statuses;
}
const CURRENT_STATUS = {
    pattern: new RegExp(`^(${_mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_STATUSES */ .iT.join('|')})$`),
    accepted: `Use one or more of: ${_mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_STATUSES */ .iT.join(', ')}.`,
};


/***/ }),

/***/ 6002:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3581);
/* harmony import */ var _hosts_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1159);
/* harmony import */ var _hosts_refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6826);
/* harmony import */ var _hosts_targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1997);
/* harmony import */ var _inputs_selection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6551);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2899);






const selected = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .selectionBy */ .wP)({ ways: ['hostIds', 'customIdentifier'], changes: false });
/** Reads the target hosts. A retired one is found by its ID too. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_5__/* .operation */ .M)({
    inputs: selected.inputs,
    kind: 'readings',
    outputs: ['hosts', 'hostsFile'],
    writes: false,
    read: selected.read,
    title: _hosts_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .describeSelection */ .e9,
    async run(selection, { mackerel: { hosts }, ...context }) {
        const read = new Map();
        const result = await (0,_hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .onTargets */ .U)(hosts, selection, context, async (targets, outcomes) => {
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
            await (0,_hosts_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readHosts */ .k)(hosts, unread, take, (0,_hosts_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .settleFailure */ .yO)(outcomes), context);
        });
        // In the order of the targets, not of the answers.
        const details = result.hosts.flatMap(({ id }) => (id === undefined ? [] : (read.get(id) ?? [])));
        return { kind: 'readings', ...result, read: { of: 'hosts', hosts: details } };
    },
});


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


/***/ })

};
;