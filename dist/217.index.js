"use strict";
exports.id = 217;
exports.ids = [217];
exports.modules = {

/***/ 7872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   It: () => (/* binding */ requireKnownRoles),
/* harmony export */   ws: () => (/* binding */ requireKnownService)
/* harmony export */ });
/* unused harmony export unknownRoles */
/* harmony import */ var _alike_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7347);
/* harmony import */ var _mackerel_services_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2152);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1997);



/**
 * Makes sure that role full names exist, before Mackerel creates those that do not. (API facts: "a typo makes a role")
 *
 * @param roleFullnames without any, nothing is asked
 * @throws TargetError with each role that does not exist, and the nearest one that does
 * @throws MackerelError where the services can't be read
 */
async function requireKnownRoles(mackerel, roleFullnames) {
    if (roleFullnames.length === 0)
        return;
    const unknown = unknownRoles(roleFullnames, await new _mackerel_services_js__WEBPACK_IMPORTED_MODULE_0__/* .ServicesApi */ .d(mackerel.transport).list());
    if (unknown.length === 0)
        return;
    throw new _targets_js__WEBPACK_IMPORTED_MODULE_1__/* .TargetError */ .I0(`${unknown.join('; ')}: nothing was changed, since createRoles is false`);
}
/**
 * Makes sure that a service without hosts exists: that nothing is known against one that does not would mean nothing.
 *
 * @throws TargetError where it does not, with the nearest one that does
 * @throws MackerelError where the services can't be read
 */
async function requireKnownService(mackerel, service) {
    const names = (await new _mackerel_services_js__WEBPACK_IMPORTED_MODULE_0__/* .ServicesApi */ .d(mackerel.transport).list()).map(({ name }) => name);
    if (names.includes(service))
        return;
    const meant = (0,_alike_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(service, names);
    throw new _targets_js__WEBPACK_IMPORTED_MODULE_1__/* .TargetError */ .I0(`there is no service ${service}${meant === undefined ? '' : ` (did you mean ${meant}?)`}`);
}
/**
 * Says which role full names do not exist.
 *
 * @returns a clause for each
 */
function unknownRoles(roleFullnames, services) {
    const rolesOf = new Map(services.map(({ name, roles }) => [name, roles]));
    return roleFullnames.flatMap((roleFullname) => {
        const [service = '', role = ''] = roleFullname.split(':');
        const roles = rolesOf.get(service);
        if (roles === undefined) {
            const meant = (0,_alike_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(service, [...rolesOf.keys()]);
            const what = `there is no service ${service} for the role ${roleFullname}`;
            if (meant === undefined)
                return [what];
            const meantRole = nearestRole(role, rolesOf.get(meant) ?? []);
            return [`${what} (did you mean ${meantRole === undefined ? `the service ${meant}` : `${meant}:${meantRole}`}?)`];
        }
        if (roles.includes(role))
            return [];
        const meant = (0,_alike_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(role, roles);
        return [
            `there is no role ${roleFullname} (${meant === undefined ? describeRoles(service, roles) : `did you mean ${service}:${meant}?`})`,
        ];
    });
}
/** The very one, if it is there. */
function nearestRole(role, roles) {
    return roles.includes(role) ? role : (0,_alike_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(role, roles);
}
/** How many roles of a service are named. */
const MAX_NAMES = 10;
function describeRoles(service, roles) {
    if (roles.length === 0)
        return `the service ${service} has no roles`;
    const rest = roles.length > MAX_NAMES ? ` and ${roles.length - MAX_NAMES} more` : '';
    return `the roles of ${service} are ${roles.slice(0, MAX_NAMES).join(', ')}${rest}`;
}


/***/ }),

/***/ 9727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ CLEARABLE_FIELDS),
/* harmony export */   m: () => (/* binding */ mergeFields)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/** The fields that a host can be without. */
const CLEARABLE_FIELDS = ['displayName', 'memo', 'customIdentifier'];
/** What is sent for a field to empty it. (API facts: null or "" clears a customIdentifier) */
const EMPTY = { displayName: '', memo: '', customIdentifier: null };
/**
 * Puts the fields a user gave over a host as it was read.
 *
 * @param clear fields to empty; none of them may be given too
 */
function mergeFields(host, given, clear = []) {
    const { roleFullnames = [], checks, ...plain } = given;
    const newRoles = roleFullnames.filter((role) => !host.roleFullnames.includes(role));
    const cleared = clear.filter((field) => Boolean(host[field]));
    const wanted = {
        ...Object.fromEntries(cleared.map((field) => [field, EMPTY[field]])),
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
            ...Object.fromEntries(cleared.map((field) => [field, EMPTY[field]])),
            ...(newRoles.length > 0 && { roleFullnames: newRoles }),
            ...(checks !== undefined && { checks }),
        },
        before: pick(current),
        after: { ...pick(wanted), ...(checks !== undefined && { checks }) },
    };
}


/***/ }),

/***/ 1997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I0: () => (/* binding */ TargetError),
/* harmony export */   PM: () => (/* binding */ misfitProblems),
/* harmony export */   dO: () => (/* binding */ EMPTY_TARGET_POLICIES),
/* harmony export */   e9: () => (/* binding */ describeSelection),
/* harmony export */   h5: () => (/* binding */ resolveTargets)
/* harmony export */ });
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7466);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2266);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1507);




const EMPTY_TARGET_POLICIES = ['error', 'warn', 'ignore'];
/** What can't be wrong where each host is asked for by itself. */
const ALL_FIT = { misfits: [], otherNames: [] };
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
    const { hosts: found, lost, misfits, otherNames } = await find(hosts, selection.target, turns);
    const { maxHosts, ifNoHosts, target } = selection;
    // Stryker disable next-line ConditionalExpression: nothing is more than undefined.
    if (target.by === 'filter' && maxHosts !== undefined && found.length > maxHosts) {
        throw new TargetError(`the filter matches ${found.length} hosts, but maxHosts is ${maxHosts}: nothing was changed. ` +
            'If they are all meant, raise maxHosts');
    }
    const isEmpty = found.length === 0 && lost.length === 0;
    if (isEmpty && misfits.length > 0)
        throw new TargetError(`${describeMisfits(misfits)}: skipped, and no other host was listed`);
    if (isEmpty && ifNoHosts === 'error') {
        throw new TargetError(`${emptyTarget(target)}: nothing was changed. If that is fine, set ifNoHosts to warn or ignore; if not, ` +
            (target.by === 'filter'
                ? 'look for a typo in it: a service or role that does not exist has no hosts'
                : 'check where the empty list comes from'));
    }
    return {
        hosts: found,
        lost,
        warnings: [
            ...(isEmpty && ifNoHosts === 'warn' ? [emptyTarget(target)] : []),
            ...(otherNames.length > 0 ? [describeOtherNames(otherNames)] : []),
        ],
        problems: misfitProblems(misfits),
    };
}
async function find(hosts, target, turns) {
    switch (target.by) {
        case 'hostIds':
        case 'statuses':
            return { hosts: target.hostIds.map((id) => ({ id, host: undefined })), lost: [], ...ALL_FIT };
        case 'filter': {
            const { hosts: listed, ...others } = await hosts.list(target.filter);
            return { hosts: listed.map((host) => ({ id: host.id, host })), lost: [], ...others };
        }
        case 'customIdentifier':
            return { ...(await findEach(hosts, target.customIdentifiers, target.caseInsensitive, turns)), ...ALL_FIT };
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
/** How many hosts are named in one sentence. */
const MAX_NAMES = 10;
/** What Mackerel listed besides what was asked for. */
function describeMisfits(misfits) {
    return (`Mackerel listed ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostCount */ .gc)(misfits.length)} that ${misfits.length === 1 ? 'does' : 'do'} not fit the filter ` +
        `(${nameEach(misfits)})`);
}
/** Why a step fails that was told of hosts besides those it asked for; empty: it was not. */
function misfitProblems(misfits) {
    return misfits.length === 0 ? [] : [new _outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh(`${describeMisfits(misfits)}: skipped`)];
}
function describeOtherNames(others) {
    return `Mackerel also listed ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostCount */ .gc)(others.length)} of another name (${nameEach(others)}): left out`;
}
function nameEach(misfits) {
    const named = misfits.slice(0, MAX_NAMES).map((misfit) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostLabel */ .vy)(misfit)}: ${misfit.reason}`);
    const rest = misfits.length - named.length;
    return rest > 0 ? `${named.join('; ')}; and ${rest} more` : named.join('; ');
}
function emptyTarget(target) {
    switch (target.by) {
        case 'hostIds':
            return 'hostIds holds no host ID';
        case 'statuses':
            return target.skipped.length === 0
                ? 'no host is named in statuses'
                : `no host in statuses has a status that can be set (${target.skipped.slice(0, MAX_NAMES).join('; ')})`;
        case 'customIdentifier':
            return 'customIdentifier holds no custom identifier';
        case 'filter':
            return 'no hosts match the filter';
    }
}
/** Which hosts are meant, in words. */
function describeSelection({ target }) {
    switch (target.by) {
        case 'hostIds':
        case 'statuses':
            return (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostCount */ .gc)(target.hostIds.length);
        case 'customIdentifier':
            return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostCount */ .gc)(target.customIdentifiers.length)} by custom identifier`;
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
async function inTurns(items, work, onError, { concurrency, signal, everyTurn = false }) {
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
            if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.isRefusedKey && !everyTurn)
                refusal = error.forUntried();
            onError(item, error);
        }
    });
}


/***/ }),

/***/ 4485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M4: () => (/* binding */ readClear),
/* harmony export */   MX: () => (/* binding */ HOST_FIELD_INPUTS),
/* harmony export */   ad: () => (/* binding */ readHostFields)
/* harmony export */ });
/* harmony import */ var _hosts_merge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9727);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(829);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8190);



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
        customIdentifier: reader.rule('customIdentifier', _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .CUSTOM_IDENTIFIER */ .EN),
        meta: await reader.data('meta', _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .META */ .Ge),
        interfaces: await reader.data('interfaces', _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .INTERFACES */ .Pt),
        checks: await reader.data('checks', _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .CHECKS */ .ui),
        roleFullnames: reader.list('roleFullnames', _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .ROLE_FULLNAME */ .Qr, { spaces: true })?.items,
    };
}
const CLEARABLE = (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsRule */ .O6)(_hosts_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .CLEARABLE_FIELDS */ .K, 'Use one or more of');
/** Reads which fields update is to empty: an input that is merely empty never does. */
function readClear(reader, given) {
    const items = reader.list('clear', CLEARABLE, { spaces: true })?.items ?? [];
    if (reader.text('clear') !== undefined && items.length === 0) {
        reader.problem({
            input: 'clear',
            value: reader.text('clear'),
            accepted: `Use one or more of: ${_hosts_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .CLEARABLE_FIELDS */ .K.join(', ')}.`,
        });
    }
    const fields = _hosts_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .CLEARABLE_FIELDS */ .K.filter((field) => items.includes(field));
    for (const field of fields) {
        if (given[field] === undefined)
            continue;
        const accepted = `It is to be emptied by clear, and has a value too: leave one of the two out.`;
        reader.problem({ input: field, value: given[field], accepted });
    }
    return fields;
}


/***/ }),

/***/ 7916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readJobPlace),
/* harmony export */   m: () => (/* binding */ JOB_PLACE_INPUTS)
/* harmony export */ });
/** The inputs by which GitHub tells the jobs of a run apart. */
const JOB_PLACE_INPUTS = ['jobId', 'jobIndex'];
/** It becomes one part of a custom identifier, and of a note. */
const JOB_NUMBER = {
    pattern: /^[A-Za-z0-9_-]+$/,
    accepted: 'GitHub fills it in: leave the input out.',
};
/** Reads which job of the run this is. */
function readJobPlace(reader) {
    return { jobId: reader.rule('jobId', JOB_NUMBER) ?? '', jobIndex: reader.rule('jobIndex', JOB_NUMBER) ?? '' };
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
/* harmony export */   sU: () => (/* binding */ PRESENT_IDENTIFIER),
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
/** The same in a list that a command may have made: `aws \u2026 --output text` puts tabs between what belongs on lines. */
const PRESENT_IDENTIFIER = {
    pattern: /^[^\t\r\n]+$/,
    accepted: "It holds a tab, so it may be several. Write one custom identifier per line, such as by `| tr '\\t' '\\n'`.",
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

/***/ 2152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ServicesApi)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9118);

const manyServices = _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ services: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ name: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), roles: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5().optional() })) });
/** The services API, what this action needs of it. */
class ServicesApi {
    #transport;
    constructor(transport) {
        this.#transport = transport;
    }
    /** GET /services: all of them. @throws MackerelError */
    async list() {
        const reply = await this.#transport.request({
            resource: 'service',
            isCollection: true,
            method: 'GET',
            path: ['services'],
            reply: manyServices,
        });
        return reply.services.map(({ name, roles }) => ({
            name,
            roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
        }));
    }
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

// EXTERNAL MODULE: ./src/hosts/known-roles.ts
var known_roles = __webpack_require__(7872);
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
// EXTERNAL MODULE: ./src/inputs/job-place.ts
var job_place = __webpack_require__(7916);
// EXTERNAL MODULE: ./src/inputs/workflow-run.ts
var inputs_workflow_run = __webpack_require__(1868);
;// CONCATENATED MODULE: ./src/operations/retirement.ts





/** Inputs on which it depends whether and how a host is retired after the job. */
const RETIREMENT_INPUTS = ['retireAfterJob', ...job_place/* JOB_PLACE_INPUTS */.m];
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
        const place = (0,job_place/* readJobPlace */.d)(reader);
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
     * Whether a host that already exists may be retired after the job.
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
    inputs: [...host_fields/* HOST_FIELD_INPUTS */.MX, ...RETIREMENT_INPUTS, 'status', 'caseInsensitive', 'describeRunner', 'createRoles'],
    kind: 'hosts',
    outputs: ['created'],
    writes: true,
    read: async (reader, { env }) => {
        const fields = {
            ...(await (0,host_fields/* readHostFields */.ad)(reader)),
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
            createRoles: reader.boolean('createRoles'),
        };
    },
    title: ({ given }) => given.name,
    async run({ given, retirement, describeRunner, caseInsensitive, status, createRoles }, { mackerel, dryRun, saveNote }) {
        if (!createRoles)
            await (0,known_roles/* requireKnownRoles */.It)(mackerel, given.roleFullnames ?? []);
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
    return error instanceof errors/* MackerelError */.v && !error.mayHaveArrived;
}


/***/ })

};
;