"use strict";
exports.id = 683;
exports.ids = [683];
exports.modules = {

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
 * @param outcomes told the host's name, since it is read anyway
 * @returns RetiredError where the host is retired, else the error itself
 */
async function whyRefused(hosts, id, error, outcomes) {
    if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v) || !error.isNotFound)
        return error;
    try {
        const host = await hosts.get(id);
        outcomes.learn(id, { name: host.name });
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
        if (saysMissing(error)) {
            outcomes.missing(id, error);
            return;
        }
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.method !== 'GET' && error.mayHaveArrived)
            outcomes.sent([id]);
        outcomes.failed(id, error);
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

/***/ 7034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ny: () => (/* binding */ ANY_WAY),
  BY: () => (/* binding */ FILTER_INPUTS),
  Sk: () => (/* binding */ MAX_MAX_HOSTS),
  P2: () => (/* binding */ MAX_RETIRED),
  CL: () => (/* binding */ namesHosts),
  h9: () => (/* binding */ readFilter),
  wP: () => (/* binding */ selectionBy)
});

// EXTERNAL MODULE: ./src/hosts/targets.ts
var targets = __webpack_require__(1997);
// EXTERNAL MODULE: ./src/mackerel/host.ts
var host = __webpack_require__(2714);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/inputs/went-wrong.ts
var went_wrong = __webpack_require__(5823);
;// CONCATENATED MODULE: ./src/inputs/host-id-file.ts


/** More than any ID with white space around it; a file of this size is something else. */
const MAX_BYTES = 256;
/** Longer than any ID that Mackerel is known to give, and shorter than most tokens and keys. */
const ID = /^[A-Za-z0-9_-]{1,32}$/;
const NO_FILE = 'It is a directory, or no file at all. Give the path of the ID file, such as /var/lib/mackerel-agent/id.';
const FOREIGN = 'It is not the ID file of mackerel-agent, which holds one line with a host ID. (What it holds is not shown.)';
/**
 * Reads the file in which mackerel-agent keeps the ID of its host.
 *
 * @param path as the user gave it
 * @returns the ID, or a sentence that says why there is none. It never quotes the file: any file can be named by mistake.
 */
function readHostIdFile(path) {
    let text;
    try {
        text = readStart(path);
    }
    catch (error) {
        return whyUnread(error);
    }
    if (text === undefined)
        return NO_FILE;
    const id = text.trim();
    if (id === '')
        return 'The file is empty: mackerel-agent has not registered this machine yet, or the file was lost.';
    return ID.test(id) && (0,went_wrong/* wentWrong */.q)(id, { isId: true }) === undefined ? { hostId: id } : FOREIGN;
}
/** The file's text, or as much of it as shows that it is too long; undefined where it is no file. */
function readStart(path) {
    // A pipe would keep the step waiting for someone to write into it.
    const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        if (!(0,external_node_fs_.fstatSync)(file).isFile())
            return undefined;
        const buffer = Buffer.alloc(MAX_BYTES + 1);
        const length = (0,external_node_fs_.readSync)(file, buffer);
        return length > MAX_BYTES ? '(too long)' : buffer.toString('utf8', 0, length);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function whyUnread(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    switch (code) {
        case 'ENOENT':
        case 'ENOTDIR':
            return ('There is no such file on this machine. It is there where mackerel-agent runs, on a self-hosted runner, by default ' +
                'as /var/lib/mackerel-agent/id; in a container it must be mounted.');
        case 'EACCES':
        case 'EPERM':
            return `The user of the runner may not read it (${code}).`;
        case 'EISDIR':
            return NO_FILE;
        default:
            return `It can't be read (${code}).`;
    }
}

// EXTERNAL MODULE: ./src/inputs/reader.ts + 2 modules
var reader = __webpack_require__(829);
// EXTERNAL MODULE: ./src/inputs/rules.ts
var rules = __webpack_require__(8190);
;// CONCATENATED MODULE: ./src/inputs/selection.ts





const INPUTS_OF_WAY = {
    hostIds: ['hostIds'],
    customIdentifier: ['customIdentifier', 'caseInsensitive'],
    filter: ['service', 'role', 'name', 'currentStatus'],
    hostIdFile: ['hostIdFile'],
};
const GUARDS = ['ifNoHosts', 'ignoreMissing'];
/** Whether hosts are named in any way at all. */
function namesHosts(reader) {
    return ANY_WAY.some((way) => INPUTS_OF_WAY[way].some((name) => name !== 'caseInsensitive' && reader.text(name) !== undefined));
}
const ANY_WAY = ['hostIds', 'customIdentifier', 'filter', 'hostIdFile'];
/** The highest limit that makes sense to ask for. */
const MAX_MAX_HOSTS = 1_000_000;
/** How many hosts a filter may match to be retired, unless maxHosts says otherwise. */
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
        read: (reader) => readSelection(reader, rules, undefined),
        readBesides: (reader, target) => readSelection(reader, rules, target),
    };
}
function readSelection(reader, rules, besides) {
    const target = readTarget(reader, rules, besides);
    // It limits what a filter matches: a list of hosts and their statuses is as long as it was meant to be.
    const isLimited = rules.changes && besides === undefined;
    return {
        target,
        maxHosts: isLimited ? (reader.optionalInteger('maxHosts', 1, MAX_MAX_HOSTS) ?? rules.maxHosts) : undefined,
        ifNoHosts: reader.choice('ifNoHosts', targets/* EMPTY_TARGET_POLICIES */.dO) ?? 'error',
        ignoreMissing: reader.boolean('ignoreMissing'),
    };
}
const FILTER_INPUTS = INPUTS_OF_WAY.filter;
/** Reads a filter that may be left out altogether: it then matches every host. */
function readFilter(reader, { filterByName = true } = {}) {
    const service = reader.rule('service', rules/* SERVICE */.YV);
    const roles = itemsOf(reader.list('role', rules/* ROLE */.z7, { spaces: true }));
    if (roles.length > 0 && service === undefined) {
        const accepted = 'A role belongs to a service: give service too. Mackerel would take every host instead.';
        reader.problem({ input: 'role', value: roles.join(', '), accepted });
    }
    const filter = {
        service,
        roles,
        name: filterByName ? reader.rule('name', NAME) : undefined,
        statuses: readStatuses(reader),
    };
    return { by: 'filter', filter };
}
function readTarget(reader, { ways, changes, filterByName = true, besides }, other) {
    const inputsOf = {
        hostIds: ['hostIds'],
        customIdentifier: ['customIdentifier'],
        filter: filterByName ? FILTER_INPUTS : FILTER_INPUTS.filter((name) => name !== 'name'),
        hostIdFile: ['hostIdFile'],
    };
    const givenOf = (way) => inputsOf[way].filter((name) => reader.text(name) !== undefined);
    const given = ways.filter((way) => givenOf(way).length > 0);
    const targets = {
        hostIds: () => readHostIds(reader),
        customIdentifier: () => readCustomIdentifiers(reader),
        filter: () => readFilter(reader, { filterByName }),
        hostIdFile: () => readOwnHost(reader),
    };
    const [way] = given;
    if (way === undefined && other !== undefined)
        return other;
    if (way === undefined) {
        reader.problem({
            input: [...ways.map((way) => inputsOf[way].join(', ')), ...(besides === undefined ? [] : [besides])].join(', or '),
            value: '',
            accepted: 'No target hosts: set exactly one of these. An expression that came out empty, such as an output of a ' +
                'step that did not run, counts as not given.',
        });
        return targets.hostIds();
    }
    const named = [
        ...given.map((way) => givenOf(way).join(' and ')),
        ...(other === undefined || besides === undefined ? [] : [besides]),
    ];
    if (named.length > 1) {
        reader.problem({
            input: named.join(', '),
            accepted: `These are ${named.length} ways to select hosts. Set exactly one.`,
        });
    }
    const narrow = filterByName ? 'service or name' : 'service';
    if (way === 'filter' &&
        named.length === 1 &&
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
    return { by: 'hostIds', hostIds: itemsOf(reader.list('hostIds', rules/* HOST_ID_RULE */.IT, { spaces: true })) };
}
/** The host that this very machine is. */
function readOwnHost(reader) {
    const path = reader.text('hostIdFile') ?? '';
    const read = readHostIdFile(path);
    if (typeof read === 'string')
        reader.problem({ input: 'hostIdFile', value: path, accepted: read });
    return { by: 'hostIds', hostIds: typeof read === 'string' ? [] : [read.hostId] };
}
function readCustomIdentifiers(reader) {
    // One per line: a custom identifier may hold commas.
    const list = reader.list('customIdentifier', rules/* CUSTOM_IDENTIFIER */.EN, { commas: false });
    return {
        by: 'customIdentifier',
        customIdentifiers: itemsOf(list),
        caseInsensitive: reader.boolean('caseInsensitive'),
    };
}
function readStatuses(reader) {
    const items = itemsOf(reader.list('currentStatus', CURRENT_STATUS, { spaces: true }));
    const statuses = host/* HOST_STATUSES */.iT.filter((status) => items.includes(status));
    // Mackerel's own default leaves out maintenance and poweroff: hosts that a deploy left there would not be found.
    return statuses.length === 0 ? [...host/* HOST_STATUSES */.iT] : statuses;
}
const CURRENT_STATUS = (0,reader/* wordsRule */.O6)(host/* HOST_STATUSES */.iT, 'Use one or more of');
/** Text that Mackerel would look for as it is. */
const NAME = {
    pattern: /^[^*]+$/,
    accepted: 'Mackerel has no wildcards for names: write the whole name of the hosts, or choose them by service and role.',
};


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


/***/ })

};
;