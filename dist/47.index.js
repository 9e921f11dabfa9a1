"use strict";
exports.id = 47;
exports.ids = [47];
exports.modules = {

/***/ 1902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ whyUnclear),
/* harmony export */   Kc: () => (/* binding */ concerns),
/* harmony export */   rs: () => (/* binding */ watchesService)
/* harmony export */ });
/** Types of monitors that watch a service, and no host. */
const OF_SERVICES = ['service', 'external'];
/** Types of monitors each of whose alerts is about a host. */
const OF_HOSTS = ['connectivity', 'host', 'check'];
/** Whether a monitor watches that service itself, and none of its hosts. */
function watchesService(monitor, service) {
    return monitor !== undefined && OF_SERVICES.includes(monitor.type) && monitor.service === service;
}
/**
 * Whether an alert is about a host of the target, or about its service (contract, "Settled", includeAlerts).
 *
 * @param monitors by ID: only they tell which service an alert is about
 */
function concerns({ hostId, monitorId }, { hostIds, service }, monitors) {
    if (hostId !== undefined)
        return hostIds.has(hostId);
    return service !== undefined && watchesService(monitors.get(monitorId), service);
}
/**
 * Why no one can tell whether an alert is about the target: it names no host although it should, or the monitor, which
 * alone tells its service, is not listed.
 *
 * @returns undefined where it can be told
 */
function whyUnclear({ id, type, hostId, monitorId }, { service }, monitors) {
    if (hostId !== undefined)
        return undefined;
    const alert = `no one can tell what the open alert ${id} is about:`;
    if (OF_HOSTS.includes(type))
        return `${alert} its type is ${type}, and it names no host`;
    if (service === undefined || !OF_SERVICES.includes(type) || monitors.has(monitorId))
        return undefined;
    return `${alert} its type is ${type}, and its monitor ${monitorId} is not listed`;
}


/***/ }),

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

/***/ 3581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ onEachTarget),
/* harmony export */   U: () => (/* binding */ onTargets)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7466);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6826);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1997);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1507);





/**
 * Finds the target hosts, lets work be done on them, and tells what became of each, also of those that were not found.
 *
 * @param work settles the outcome of every host it is given; told too whether the step fails whatever comes of them
 * @throws TargetError, MackerelError where the target can't be used as a whole; nothing has been changed then
 */
async function onTargets(mackerel, selection, context, work) {
    const resolution = await (0,_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveTargets */ .h5)(mackerel.hosts, selection, context);
    const { ignoreMissing } = selection;
    const { dryRun, onProgress } = context;
    const ids = resolution.hosts.map(({ id }) => id);
    const outcomes = new _outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .Outcomes */ .qq(ids, { dryRun, ignoreMissing, onSettled: onProgress });
    for (const { id, host } of resolution.hosts)
        if (host !== undefined)
            outcomes.learn(id, { name: host.name });
    const isAnyLost = resolution.lost.some(({ error }) => !(ignoreMissing && (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .saysMissing */ .FJ)(error)));
    await work(resolution.hosts, outcomes, isAnyLost || resolution.problems.length > 0);
    const doubt = await whyDoubtMissing(mackerel, outcomes, resolution.lost);
    if (doubt !== undefined)
        outcomes.doubtMissing(doubt);
    const lost = resolution.lost.map(({ customIdentifier, error: found }) => {
        const error = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .saysMissing */ .FJ)(found) && doubt !== undefined ? doubt : found;
        const outcome = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .saysMissing */ .FJ)(error) ? 'missing' : 'failed';
        const fails = outcome === 'failed' || !ignoreMissing;
        return { id: undefined, name: customIdentifier, outcome, fails, before: undefined, after: undefined, error };
    });
    return {
        hosts: [...outcomes.all(), ...lost],
        warnings: resolution.warnings,
        problems: resolution.problems,
    };
}
/**
 * Why a 404 must not be believed: nothing at all was found, and Mackerel does not answer either to what must be there.
 *
 * @returns undefined where it may be believed
 */
async function whyDoubtMissing(mackerel, outcomes, lost) {
    const settled = outcomes.all().map(({ outcome }) => outcome);
    const someMissing = settled.includes('missing') || lost.some(({ error }) => (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .saysMissing */ .FJ)(error));
    const someFound = settled.some((outcome) => outcome === 'changed' || outcome === 'unchanged' || outcome === 'planned');
    if (!someMissing || someFound)
        return undefined;
    try {
        await mackerel.confirm();
        return undefined;
    }
    catch (error) {
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v)
            return error;
        throw error;
    }
}
/**
 * The same for work that concerns one host at a time; what it throws is that host's failure.
 *
 * @param check throws where the targets can't be used as a whole
 */
async function onEachTarget(mackerel, selection, context, work, check = () => undefined) {
    return onTargets(mackerel, selection, context, async (targets, outcomes) => {
        check(targets);
        const settle = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .settleFailure */ .yO)(outcomes);
        await (0,_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(targets, (target) => work(target, outcomes), ({ id }, error) => {
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
async function readHosts(hosts, ids, onHost, onError, { retries, ...turns }) {
    const options = retries === undefined ? {} : { retries };
    const listed = new Map();
    if (ids.length > MAX_SINGLE_READS) {
        try {
            for (const host of (await hosts.list({ statuses: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_STATUSES */ .iT }, options)).hosts)
                listed.set(host.id, host);
        }
        catch (error) {
            if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v))
                throw error;
            // Trouble with the list is not trouble with each host; a refusal is.
            if (!error.isTransient && error.kind !== 'unreadable') {
                for (const id of ids)
                    onError(id, error);
                return;
            }
        }
    }
    const unlisted = ids.filter((id) => {
        const host = listed.get(id);
        if (host !== undefined)
            onHost(host);
        return host === undefined;
    });
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .inTurns */ .g)(unlisted, async (id) => {
        onHost(await hosts.get(id, options));
    }, onError, turns);
}


/***/ }),

/***/ 7998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readDataOrFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4775);
/* harmony import */ var _file_inside_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6952);



/** What an earlier step wrote for ten thousand hosts has some megabytes. */
const MAX_FILE_KIB = 64 * 1024;
/**
 * Reads data that an earlier step gave as an output: the output itself, or, since an environment variable holds no more
 * than 128 KiB on Linux and 32,767 characters on Windows, the path of the file that the step wrote into RUNNER_TEMP.
 *
 * @returns undefined where the input is empty, or where its problem was noted
 */
async function readDataOrFile(reader, name, { env }) {
    const text = reader.text(name);
    if (text === undefined)
        return undefined;
    const isPath = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text) && !/[\r\n]/.test(text);
    const data = isPath
        ? await (0,_file_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .readDataInside */ .B)(text, {
            path: env['RUNNER_TEMP'],
            name: 'temporary folder of the job',
            variable: 'RUNNER_TEMP',
            hint: 'It must have been written by an earlier step of the same job.',
            maxKiB: MAX_FILE_KIB,
        })
        : await (0,_data_js__WEBPACK_IMPORTED_MODULE_2__/* .parseData */ ._)(text);
    if (typeof data !== 'string')
        return data;
    reader.problem({ input: name, value: text, accepted: data });
    return undefined;
}


/***/ }),

/***/ 6952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readDataInside)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4775);



/**
 * Reads a JSON or YAML file that must be inside a folder, and stay inside where symbolic links are followed.
 *
 * @param path as the user gave it; relative to the folder, or absolute
 * @returns its value, or a sentence that says why there is none
 */
async function readDataInside(path, folder) {
    const { name, variable, hint, maxKiB } = folder;
    if (folder.path === undefined || folder.path === '') {
        return `There is no ${name} to read it from: ${variable} is not set.`;
    }
    const outside = `It leads out of the ${name}. Only files inside are read, and symbolic links are followed to tell.`;
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder.path, path);
    if (!isInside(target, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder.path)))
        return outside;
    // Loaded by its first use, and not with this file: few steps read one.
    const { readFile, realpath, stat } = (node_fs__WEBPACK_IMPORTED_MODULE_0___default().promises);
    try {
        // The links are followed once, and what they lead to is what is read.
        const real = await realpath(target);
        if (!isInside(real, await realpath(folder.path)))
            return outside;
        const stats = await stat(real);
        if (!stats.isFile())
            return 'It is not a file.';
        if (stats.size > maxKiB * 1024)
            return `It is larger than ${maxKiB} KiB.`;
        return await (0,_data_js__WEBPACK_IMPORTED_MODULE_2__/* .parseData */ ._)(await readFile(real, 'utf8'));
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
        return code === 'ENOENT' ? `There is no such file in the ${name}. ${hint}` : `It can't be read (${code}).`;
    }
}
function isInside(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}


/***/ }),

/***/ 771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ AlertsApi)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9118);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6694);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3932);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3730);




const textOrNull = _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KC(_badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .ch()).optional();
/** An alert of a reply, as far as this action reads it; other keys are let through. */
const wireAlert = _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({
    id: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(),
    status: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(),
    monitorId: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(),
    // Whatever they are: one odd field must not make an alert unreadable.
    type: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5().optional(),
    hostId: textOrNull,
    value: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5().optional(),
    message: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5().optional(),
    openedAt: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5().optional(),
    closedAt: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5().optional(),
});
/** The alerts API. Every method throws MackerelError. */
class AlertsApi {
    #transport;
    constructor(transport) {
        this.#transport = transport;
    }
    /**
     * GET /alerts, all pages: the open alerts of the whole organization, since there is no filter. Closed ones, which
     * no one asked for, are left out.
     */
    async listOpen({ retries } = {}) {
        const path = ['alerts'];
        const listed = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .readPages */ .n)(this.#transport, { resource: 'alert', path, field: 'alerts', retries });
        const { entries, odd } = (0,_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .readEntries */ .$)(listed, wireAlert, fromWireAlert);
        return { entries: entries.filter(isOpen), odd };
    }
}
function isOpen({ status, wire }) {
    return (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .asNumber */ .i)(wire.closedAt) === undefined && status !== 'OK';
}
function fromWireAlert(wire) {
    const { id, status, monitorId, type, hostId, message, openedAt } = wire;
    return {
        id,
        status,
        monitorId,
        type: typeof type === 'string' ? type : 'unknown',
        hostId: hostId ?? undefined,
        message: typeof message === 'string' ? message : '',
        openedAt: (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .asNumber */ .i)(openedAt),
        wire,
    };
}


/***/ }),

/***/ 9059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ MonitorsApi)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9118);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6694);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3730);



const manyMonitors = _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ monitors: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5()) });
const wireMonitor = _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({
    id: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(),
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(),
    // Whatever they are: one odd field must not make a monitor unreadable.
    type: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5().optional(),
    service: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5().optional(),
});
/** The monitors API, what this action needs of it. Every method throws MackerelError. */
class MonitorsApi {
    #transport;
    #all;
    constructor(transport) {
        this.#transport = transport;
    }
    /** GET /monitors: every monitor but check monitors. */
    async list({ retries } = {}) {
        const reply = await this.#transport.request({
            resource: 'monitor',
            isCollection: true,
            method: 'GET',
            path: ['monitors'],
            reply: manyMonitors,
            ...(retries !== undefined && { retries }),
        });
        return (0,_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .readEntries */ .$)(reply.monitors, wireMonitor, ({ id, name, type, service }) => ({
            id,
            name,
            type: typeof type === 'string' ? type : 'unknown',
            service: typeof service === 'string' && service !== '' ? service : undefined,
        }));
    }
    /** GET /monitoring/checks, all pages. */
    async listChecks({ retries } = {}) {
        const path = ['monitoring', 'checks'];
        const listed = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .readPages */ .n)(this.#transport, { resource: 'monitor', path, field: 'checks', retries });
        return (0,_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .readEntries */ .$)(listed, wireMonitor, ({ id, name }) => ({ id, name, type: 'check', service: undefined }));
    }
    /** Monitors and check monitors by ID; read once, and again only where that failed. */
    async byId(options = {}) {
        const reading = (this.#all ??= this.#readAll(options));
        try {
            return await reading;
        }
        catch (error) {
            if (this.#all === reading)
                this.#all = undefined;
            throw error;
        }
    }
    /** What was read may be out of date. */
    forget() {
        this.#all = undefined;
    }
    async #readAll(options) {
        const [monitors, checks] = await Promise.all([this.list(options), this.listChecks(options)]);
        return new Map([...checks.entries, ...monitors.entries].map((monitor) => [monitor.id, monitor]));
    }
}


/***/ }),

/***/ 3730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readPages)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9118);

/** How many things one page holds at most (API documents "Alerts" and "Check monitoring"). */
const PAGE_LIMIT = 100;
/** A list that goes on for longer is none that ends. */
const MAX_PAGES = 1000;
/**
 * Reads a list to its last page. Whether the next page begins with the thing named `nextId` or after it makes no
 * difference to a caller who counts each ID once.
 *
 * @returns the things as they came
 * @throws MackerelError, `mismatched` where the pages do not end
 */
async function readPages(transport, { resource, path, field, retries }) {
    const reply = _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ [field]: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5()), nextId: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KC(_badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .ch()).optional() });
    const listed = [];
    const asked = new Set();
    let nextId;
    do {
        if (nextId !== undefined)
            asked.add(nextId);
        const page = await transport.request({
            resource,
            isCollection: true,
            method: 'GET',
            path,
            query: [['limit', String(PAGE_LIMIT)], ...(nextId === undefined ? [] : [['nextId', nextId]])],
            reply,
            mismatch: (page) => whyEndless(page.nextId, asked),
            ...(retries !== undefined && { retries }),
        });
        const things = page[field];
        if (Array.isArray(things))
            for (const thing of things)
                listed.push(thing);
        nextId = typeof page['nextId'] === 'string' && page['nextId'] !== '' ? page['nextId'] : undefined;
    } while (nextId !== undefined);
    return listed;
}
function whyEndless(nextId, asked) {
    if (typeof nextId !== 'string' || nextId === '')
        return undefined;
    if (asked.has(nextId))
        return `its next page is one that was read already (nextId ${nextId})`;
    return asked.size >= MAX_PAGES ? `it goes on after ${MAX_PAGES} pages` : undefined;
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

/***/ 6047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  definition: () => (/* binding */ definition)
});

// EXTERNAL MODULE: ./src/hosts/outcomes.ts
var hosts_outcomes = __webpack_require__(7466);
// EXTERNAL MODULE: ./src/hosts/read.ts
var hosts_read = __webpack_require__(1159);
// EXTERNAL MODULE: ./src/hosts/refusals.ts
var refusals = __webpack_require__(6826);
// EXTERNAL MODULE: ./src/mackerel/errors.ts
var errors = __webpack_require__(4083);
// EXTERNAL MODULE: ./src/mackerel/host.ts
var host = __webpack_require__(2714);
;// CONCATENATED MODULE: ./src/hosts/gate/host-statuses.ts




/** Mackerel monitors hosts in these statuses only; in others open alerts stay as they are. */
const MONITORED = ['working', 'standby'];
/** A poll that fails is made again at the next interval. */
const ONCE = { retries: 0 };
/** Why waiting for a host makes no sense; undefined: it does. */
function whyNotMonitored({ isRetired, status }) {
    if (isRetired)
        return new hosts_outcomes/* HostError */.dh('the host was retired while the step waited');
    if (MONITORED.includes(status))
        return undefined;
    return new hosts_outcomes/* HostError */.dh(`the host is in ${status}, where Mackerel does not monitor it and no alert closes: set standby (monitored, silent) or working first`);
}
/** Reads, poll by poll, in which status the hosts of a gate are: those of a filter by one list. */
class HostStatuses {
    #hosts;
    #target;
    #turns;
    /** What this poll has read already. */
    #read;
    #listed = false;
    /** Hosts that the filter matched when the gate began, and does not match any more, though they are still there. */
    moved = new Set();
    /** @param resolved what is known when the gate begins */
    constructor(hosts, target, resolved, turns) {
        this.#hosts = hosts;
        this.#target = target;
        this.#turns = turns;
        this.#read = new Map(resolved.flatMap(({ id, host }) => (host === undefined ? [] : [[id, host]])));
    }
    /** A new poll: what was read before says nothing any more. */
    forget() {
        this.#read = new Map();
        this.#listed = false;
    }
    /**
     * @param onHost told of each host that was read
     * @param onError told of each that was not, and why
     */
    async read(ids, onHost, onError) {
        const unread = () => ids.filter((id) => !this.#read.has(id));
        if (this.#target.by === 'filter' && !this.#listed && unread().length > 0) {
            // Whatever its status is by now: what the hosts of the gate are was settled when it began.
            const filter = { ...this.#target.filter, statuses: host/* HOST_STATUSES */.iT };
            try {
                for (const host of (await this.#hosts.list(filter, ONCE)).hosts)
                    this.#read.set(host.id, host);
                this.#listed = true;
            }
            catch (error) {
                if (!(error instanceof errors/* MackerelError */.v))
                    throw error;
                for (const id of unread())
                    onError(id, error);
            }
        }
        for (const id of ids) {
            const host = this.#read.get(id);
            if (host !== undefined)
                onHost(host);
        }
        // A host that is not in the list any more was retired, or moved elsewhere.
        const isFilter = this.#target.by === 'filter';
        const rest = isFilter && !this.#listed ? [] : unread();
        const readOne = (host) => {
            if (isFilter && !host.isRetired)
                this.moved.add(host.id);
            onHost(host);
        };
        await (0,hosts_read/* readHosts */.k)(this.#hosts, rest, readOne, onError, { ...this.#turns, ...ONCE });
    }
}

;// CONCATENATED MODULE: ./src/hosts/gate/at-start.ts




/**
 * Reads the hosts of a gate when it begins, and settles those for which waiting makes no sense.
 *
 * @returns the others, in their order
 */
async function hostsToWaitFor(hosts, targets, outcomes, turns) {
    const read = new Map();
    const judge = (host) => {
        read.set(host.id, host);
        outcomes.learn(host.id, { name: host.name, before: { status: host.status } });
        const why = host.isRetired ? new hosts_outcomes/* RetiredError */.gF() : whyNotMonitored(host);
        if (why !== undefined)
            outcomes.failed(host.id, why);
    };
    for (const { host } of targets)
        if (host !== undefined)
            judge(host);
    const unread = targets.flatMap(({ id, host }) => (host === undefined ? [id] : []));
    await (0,hosts_read/* readHosts */.k)(hosts, unread, judge, (0,refusals/* settleFailure */.yO)(outcomes), turns);
    return targets.flatMap(({ id }) => read.get(id) ?? []).filter(({ id }) => !outcomes.isSettled(id));
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
;// CONCATENATED MODULE: ./src/hosts/gate/clock.ts


/** A clock that starts now. */
function startClock(signal) {
    const start = (0,clock/* now */.t)();
    const now = () => (0,clock/* now */.t)() - start;
    return {
        now,
        async sleepUntil(time) {
            // A timer may go off a moment too early.
            while (now() < time && !signal.aborted) {
                await (0,promises_.setTimeout)(Math.ceil(time - now()), undefined, { signal }).catch(() => undefined);
            }
        },
    };
}

// EXTERNAL MODULE: ./src/hosts/words.ts
var words = __webpack_require__(2266);
// EXTERNAL MODULE: ./src/hosts/gate/verdict.ts
var gate_verdict = __webpack_require__(4130);
;// CONCATENATED MODULE: ./src/hosts/gate/conclusion.ts



/** How many hosts are named in one sentence. */
const MAX_NAMES = 10;
/** Says what became of a host when the gate ended. */
function concludeHost(candidate, { end, times, waited, names }) {
    const { hopeless, verdict, error, isOk, streak } = candidate;
    if (hopeless !== undefined)
        return { error: hopeless };
    if (verdict === undefined) {
        return { error: error ?? new hosts_outcomes/* HostError */.dh('its monitors were not asked: the step ended before') };
    }
    const when = end === 'cancelled' ? 'when the step was cancelled' : `after ${inSeconds(waited)}`;
    const since = error === undefined ? '' : `; since then it could not be asked: ${error.message}`;
    if (verdict.state === 'not OK') {
        return { error: new hosts_outcomes/* HostError */.dh(`not OK ${when}: ${(0,gate_verdict/* describeTroubles */.qk)(verdict.troubles, names)}${since}`) };
    }
    if (verdict.state === 'monitors lost') {
        return {
            error: new hosts_outcomes/* HostError */.dh(`no monitor watches it any more ${when}: it can't be told whether it is OK${since}`),
        };
    }
    if (error !== undefined && end !== 'cancelled')
        return { error };
    if (end === 'timed out' && !isLongEnough(streak.since, times, waited)) {
        const okFor = streak.since === undefined ? 0 : Math.max(waited - streak.since, 0);
        const reason = `OK for ${inSeconds(okFor)} only when the time was over, and it must be so for ${inSeconds(times.stableFor)} (stableFor)`;
        return { error: new hosts_outcomes/* HostError */.dh(reason) };
    }
    if (!isOk)
        return { error: error ?? new hosts_outcomes/* HostError */.dh(`it is not known whether it is OK ${when}`) };
    if (verdict.state === 'unmonitored')
        return { note: 'it has no monitors' };
    return { note: verdict.known.length === 0 ? 'every monitor is OK' : 'nothing is worse than in the baseline' };
}
function isLongEnough(since, { stableFor }, waited) {
    return since !== undefined && waited - since >= stableFor;
}
/** Settles every host that the gate waited for. @returns why the step fails besides */
function settle(gate, outcomes, circumstances) {
    const { end, names } = circumstances;
    let doesAnyFail = false;
    for (const candidate of gate.candidates) {
        const { id, name } = candidate;
        outcomes.learn(id, { name });
        // One that no one asked for any more, since the step was cancelled, is told as such.
        if (end === 'cancelled' && candidate.verdict === undefined)
            continue;
        const conclusion = concludeHost(candidate, circumstances);
        if ('note' in conclusion)
            outcomes.unchanged(id, conclusion.note);
        else {
            doesAnyFail = true;
            outcomes.failed(id, conclusion.error);
        }
    }
    const { troubles, error } = gate.alerts;
    const problems = [
        ...(troubles.length > 0
            ? [new hosts_outcomes/* HostError */.dh(`open alerts of the service: ${(0,gate_verdict/* describeTroubles */.qk)(troubles, names).replaceAll('alert: ', '')}`)]
            : []),
        ...(error === undefined ? [] : [error]),
    ];
    if (end === 'timed out' && !doesAnyFail && problems.length === 0) {
        const stableFor = `${inSeconds(circumstances.times.stableFor)} (stableFor)`;
        return [
            new hosts_outcomes/* HostError */.dh(`all hosts are OK, but there was no time left to see them all so for ${stableFor}: raise waitTimeout`),
        ];
    }
    return problems;
}
/** What should be known of a gate that has ended, besides what became of each host. */
function remarks(gate, { ifNoMonitors }, moved, names) {
    const { candidates } = gate;
    const unmonitored = candidates.filter(({ isOk, verdict }) => isOk && verdict?.state === 'unmonitored');
    const strays = candidates.filter(({ id, hopeless }) => moved.has(id) && hopeless === undefined);
    const known = candidates.filter(({ verdict }) => (verdict?.known.length ?? 0) > 0);
    const describeKnown = ({ id, name, verdict }) => `${(0,words/* hostLabel */.vy)({ id, name })}: ${(0,gate_verdict/* describeTroubles */.qk)(verdict?.known ?? [], names)}`;
    return {
        unmonitored: unmonitored.length,
        warnings: [
            ...(ifNoMonitors === 'warn' && unmonitored.length > 0
                ? [
                    `${hostsHave(unmonitored, 'no monitors')}, so it is not known whether they are OK: ${nameHosts(unmonitored)}`,
                ]
                : []),
            ...(strays.length > 0
                ? [`${hostsHave(strays, 'left what the filter matches')} while the step waited: ${nameHosts(strays)}`]
                : []),
            ...candidates
                .filter(({ vanished }) => vanished.length > 0)
                .slice(0, MAX_NAMES)
                .map(({ id, name, vanished }) => {
                const was = (0,gate_verdict/* describeTroubles */.qk)(vanished, names);
                return `${(0,words/* hostLabel */.vy)({ id, name })} is not watched any more by a monitor that was not OK: ${was}`;
            }),
        ],
        notices: [
            ...known.slice(0, MAX_NAMES).map((host) => `As in the baseline, so it does not count: ${describeKnown(host)}`),
            ...(known.length > MAX_NAMES ? [`The same is so of ${(0,words/* hostCount */.gc)(known.length - MAX_NAMES)} more`] : []),
            ...(gate.alerts.known.length > 0
                ? [`As in the baseline, so it does not count: ${(0,gate_verdict/* describeTroubles */.qk)(gate.alerts.known, names)}`]
                : []),
        ],
    };
}
function hostsHave(hosts, what) {
    return `${(0,words/* hostCount */.gc)(hosts.length)} ${hosts.length === 1 ? 'has' : 'have'} ${what}`;
}
function nameHosts(hosts) {
    const named = hosts.slice(0, MAX_NAMES).map(({ id, name }) => (0,words/* hostLabel */.vy)({ id, name }));
    const rest = hosts.length - named.length;
    return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
}
function inSeconds(milliseconds) {
    return `${Math.round(milliseconds / 100) / 10} s`;
}

// EXTERNAL MODULE: ./src/mackerel/monitors.ts
var monitors = __webpack_require__(9059);
;// CONCATENATED MODULE: ./src/hosts/gate/schedule.ts
const MAX_DEFAULT_STABLE_FOR = 60_000;
/** The last poll is begun so long before the end at least, in milliseconds: it takes some time too. */
const MARGIN = 100;
/** How long all must be OK where that is not given: the smaller of 60 s and half of the time there is, in milliseconds. */
function defaultStableFor({ waitTimeout, warmUp }) {
    return Math.min(MAX_DEFAULT_STABLE_FOR, Math.max(waitTimeout - warmUp, 0) / 2);
}
/** Whether a gate of these times can ever pass: the last poll needs some time of its own. */
function canPass({ waitTimeout, warmUp, stableFor }) {
    return warmUp + stableFor === 0 || warmUp + stableFor < waitTimeout;
}
/**
 * Whether hosts that are OK all the time pass although none of them is asked more often than once per pollInterval.
 *
 * @param took how long a poll takes, in milliseconds
 */
function leavesRoom({ waitTimeout, pollInterval, warmUp, stableFor }, took) {
    const polls = Math.max(1, Math.ceil(stableFor / pollInterval));
    return warmUp + took + polls * (pollInterval + took) <= latestPoll(waitTimeout, took);
}
/** When the last poll is to begin, so that there is time for it, as far as the one before tells. */
function latestPoll(waitTimeout, took) {
    return waitTimeout - Math.max(MARGIN, 2 * took);
}
/** How long a host is left in peace where there is no room: so long that it can be asked twice, stableFor apart. */
function shortened({ waitTimeout, pollInterval, warmUp, stableFor }) {
    const room = waitTimeout - warmUp - stableFor;
    return room > 0 ? Math.min(pollInterval, room) : pollInterval;
}
/**
 * When to poll next, in milliseconds since the gate began; undefined: no poll can change anything any more.
 *
 * The first poll is at once. One that would come just before the warm-up is over, and so keep the monitors from being
 * asked when it is, is put off until then. Only where pollInterval does not fit into the time there is, it is shortened,
 * and a last poll comes earlier still if it may let the gate pass.
 */
function nextPoll(times, { endedAt, took, allOkSince }) {
    const { waitTimeout, pollInterval, warmUp, stableFor } = times;
    const hasRoom = leavesRoom(times, took);
    const interval = hasRoom ? pollInterval : shortened(times);
    const regular = endedAt === undefined ? 0 : endedAt + interval;
    const due = regular < warmUp && regular + interval > warmUp ? warmUp : regular;
    const latest = latestPoll(waitTimeout, took);
    if (endedAt === undefined || due <= latest)
        return due;
    if (hasRoom)
        return undefined;
    const closing = stableFor === 0 ? latest : (allOkSince ?? Infinity) + stableFor;
    return closing > endedAt && closing >= warmUp && closing <= latest ? closing : undefined;
}
/** A missed poll says nothing; two on end say that no one looked. */
const MAX_MISSED_POLLS = 1;
/** For how long something has been OK, as far as polls tell. */
class Streak {
    #since;
    #lastPoll = 0;
    #lastAt = 0;
    /** Milliseconds since the gate began; undefined: it is not OK now. */
    get since() {
        return this.#since;
    }
    /** From the first poll that said so to the last one, in milliseconds; undefined: it is not OK now. */
    get lasted() {
        return this.#since === undefined ? undefined : this.#lastAt - this.#since;
    }
    /**
     * It is OK.
     *
     * @param poll the number of the poll that says so
     * @param at when that poll was over, in milliseconds since the gate began
     */
    ok(poll, at) {
        if (this.#since === undefined || poll - this.#lastPoll > 1 + MAX_MISSED_POLLS)
            this.#since = at;
        this.#lastPoll = poll;
        this.#lastAt = at;
    }
    /** It is not OK. */
    broken() {
        this.#since = undefined;
    }
}
/**
 * Whether all have been OK for as long as they must, so that a poll that has just found all of them OK lets the gate pass.
 *
 * @param begun when that poll began, in milliseconds since the gate began
 * @param allOkSince since when all are OK
 */
function isStable({ stableFor }, begun, allOkSince) {
    return stableFor === 0 || begun - allOkSince >= stableFor;
}

;// CONCATENATED MODULE: ./src/hosts/gate/candidate.ts



/** A host that a gate waits for, and what is known of it from poll to poll. */
class Candidate {
    id;
    name;
    streak = new Streak();
    #verdict;
    /** Why the last poll could not judge it. */
    #error;
    /** Why waiting for it makes no sense. */
    #hopeless;
    #hadMonitors = false;
    #lastPoll = 0;
    #vanished = new Map();
    #rules;
    constructor(id, name, rules) {
        this.id = id;
        this.name = name;
        this.#rules = rules;
    }
    /** What was held of it last; undefined: no one knows yet. */
    get verdict() {
        return this.#verdict;
    }
    get error() {
        return this.#error;
    }
    get hopeless() {
        return this.#hopeless;
    }
    /** Whether any monitor watched it at an earlier poll. */
    get hadMonitors() {
        return this.#hadMonitors;
    }
    /** Monitors that were not OK, and then watched it no more: it may pass by that, which should be known. */
    get vanished() {
        return [...this.#vanished.values()];
    }
    /** Whether it is OK, as far as the last poll that asked tells. */
    get isOk() {
        return (this.#hopeless === undefined &&
            this.#error === undefined &&
            this.#verdict !== undefined &&
            (0,gate_verdict/* isOk */.HQ)(this.#verdict, this.#rules));
    }
    /** Whether a poll has judged it. */
    wasJudgedBy(poll) {
        return this.#lastPoll === poll && this.#error === undefined;
    }
    /**
     * @param verdict what was made of what its monitors say
     * @param poll the number of the poll, when it was over, and whether it counts already
     */
    judged(verdict, statuses, poll) {
        const watching = new Set(statuses.map(({ monitorId }) => monitorId));
        for (const trouble of this.#verdict?.troubles ?? []) {
            if (!trouble.isAlert)
                this.#vanished.set(trouble.monitorId, trouble);
        }
        for (const monitorId of watching)
            this.#vanished.delete(monitorId);
        this.#verdict = verdict;
        this.#error = undefined;
        this.#lastPoll = poll.number;
        if (statuses.length > 0)
            this.#hadMonitors = true;
        if (!poll.counts || !(0,gate_verdict/* isOk */.HQ)(verdict, this.#rules))
            this.streak.broken();
        else
            this.streak.ok(poll.number, poll.endedAt);
        if (poll.counts && verdict.state === 'unmonitored' && this.#rules.ifNoMonitors === 'error') {
            this.#hopeless = new hosts_outcomes/* HostError */.dh('it has no monitors, and ifNoMonitors is error');
        }
    }
    /** A poll could not judge it; the next one may. */
    missed(error) {
        this.#error = error;
    }
    /** Waiting for it makes no sense. */
    giveUp(why) {
        this.#hopeless ??= why;
        this.streak.broken();
    }
}

;// CONCATENATED MODULE: ./src/hosts/gate/monitor-names.ts
/** Monitors by ID, read once it is known that they are needed. */
class MonitorNames {
    #api;
    #monitors = new Map();
    #isRead = false;
    constructor(api) {
        this.#api = api;
    }
    /** As far as they were read. */
    get monitors() {
        return this.#monitors;
    }
    /** Reads them once more: one may be new. @returns as `read` */
    async readAgain() {
        this.#api.forget();
        this.#isRead = false;
        return this.read();
    }
    /** @returns why they could not be read; undefined: they were, now or before */
    async read() {
        if (this.#isRead)
            return undefined;
        try {
            this.#monitors = await this.#api.byId({ retries: 0 });
            this.#isRead = true;
            return undefined;
        }
        catch (error) {
            if (!(error instanceof Error))
                throw error;
            return error;
        }
    }
}

// EXTERNAL MODULE: ./src/alerts/concerned.ts
var concerned = __webpack_require__(1902);
// EXTERNAL MODULE: ./src/mackerel/alerts.ts
var alerts = __webpack_require__(771);
// EXTERNAL MODULE: ./src/hosts/turns.ts
var hosts_turns = __webpack_require__(1507);
;// CONCATENATED MODULE: ./src/hosts/gate/poll.ts




/**
 * Asks for the status of hosts, and for what their monitors say: in this order, for what monitors say of a host that is
 * in maintenance is of before.
 *
 * @param found told of each host what was found out
 */
async function askHosts({ hosts }, ids, hostStatuses, turns, found) {
    const monitored = [];
    const settled = new Set();
    const tell = (id, finding) => {
        settled.add(id);
        found(id, finding);
    };
    const failed = (id, error) => {
        tell(id, isFinal(error) ? { hopeless: error } : { missed: error });
    };
    await hostStatuses.read(ids, (host) => {
        const why = whyNotMonitored(host);
        if (why === undefined)
            monitored.push(host);
        else
            tell(host.id, { hopeless: why });
    }, failed);
    await (0,hosts_turns/* inTurns */.g)(monitored, async (host) => {
        tell(host.id, { host, statuses: await hosts.monitoredStatuses(host.id, { retries: 0 }) });
    }, ({ id }, error) => {
        failed(id, error);
    }, turns);
    const untold = new hosts_outcomes/* HostError */.dh('it was not asked: the step ended before its turn');
    for (const id of ids)
        if (!settled.has(id))
            found(id, { missed: untold });
}
/** Whether asking again makes no sense: the key was refused, or Mackerel knows no such host. */
function isFinal(error) {
    return error instanceof errors/* MackerelError */.v && (error.isRefusedKey || error.isNotFound);
}
/**
 * What a poll that was cut short is to be held of: where Mackerel answered no one, those that had no turn had none for the
 * same reason as those that did.
 */
function blameTheSame(findings) {
    const all = [...findings];
    const unanswered = all.flatMap(([, finding]) => 'missed' in finding && finding.missed instanceof errors/* MackerelError */.v && finding.missed.isOutage ? [finding.missed] : []);
    const [outage] = unanswered;
    const nobodyAnswered = all.every(([, finding]) => 'missed' in finding);
    if (outage === undefined || !nobodyAnswered)
        return new Map(findings);
    return new Map(all.map(([id, finding]) => [id, isUnsent(finding) ? { missed: outage } : finding]));
}
function isUnsent(finding) {
    return 'missed' in finding && finding.missed instanceof errors/* MackerelError */.v && finding.missed.kind === 'cancelled';
}

;// CONCATENATED MODULE: ./src/hosts/gate/open-alerts.ts






/** Reads open alerts, and judges those that belong to no host, but to the service of the gate. */
class OpenAlerts {
    streak = new Streak();
    /** What stands in the way. */
    troubles = [];
    /** What was so before. */
    known = [];
    /** Why the last poll could not tell. */
    error;
    #api;
    #scope;
    #names;
    #rules;
    /** @param scope undefined: alerts do not count */
    constructor({ transport }, scope, names, rules) {
        this.#api = new alerts/* AlertsApi */.A(transport);
        this.#scope = scope;
        this.#names = names;
        this.#rules = rules;
    }
    /** Whether alerts count that belong to no host. */
    get areOfService() {
        return this.#scope?.service !== undefined;
    }
    /** Whether alerts must be known, and never will be. */
    get isHopeless() {
        return this.error !== undefined && isFinal(this.error);
    }
    /** Open alerts by host ID; under undefined those of no host. */
    async read() {
        if (this.#scope === undefined)
            return new Map();
        try {
            const { entries, odd } = await this.#api.listOpen({ retries: 0 });
            const [first] = odd;
            if (first !== undefined)
                return new hosts_outcomes/* HostError */.dh(`of the open alerts, ${odd.length} can't be used: ${first.reason}`);
            return Map.groupBy(entries, ({ hostId }) => hostId);
        }
        catch (error) {
            if (!(error instanceof Error))
                throw error;
            return error;
        }
    }
    /** Judges what `read` found. */
    async judge(found, poll) {
        const ofNoHost = found instanceof Error ? [] : (found.get(undefined) ?? []);
        const service = this.#scope?.service;
        // Which service an alert is about, its monitor alone tells.
        const unnamed = service !== undefined && ofNoHost.length > 0 ? await this.#names.read() : undefined;
        this.error = found instanceof Error ? found : (unnamed ?? (await this.#doubt(ofNoHost)));
        if (this.error !== undefined)
            return;
        const ofService = ofNoHost.filter(({ monitorId }) => service !== undefined && (0,concerned/* watchesService */.rs)(this.#names.monitors.get(monitorId), service));
        Object.assign(this, (0,gate_verdict/* judgeAlerts */.tH)(ofService, this.#rules));
        if (poll.counts && this.troubles.length === 0)
            this.streak.ok(poll.number, poll.endedAt);
        else
            this.streak.broken();
    }
    /** A gate does not pass by an alert that may be about its target. */
    async #doubt(ofNoHost) {
        const service = this.#scope?.service;
        const { baseline } = this.#rules;
        const counting = ofNoHost.filter((alert) => !baseline.coversAlert(alert));
        const first = () => counting.map((alert) => (0,concerned/* whyUnclear */.D4)(alert, { service }, this.#names.monitors)).find(Boolean);
        if (first() === undefined)
            return undefined;
        // The monitor may be new.
        const unread = service === undefined ? undefined : await this.#names.readAgain();
        const reason = first();
        return unread ?? (reason === undefined ? undefined : new hosts_outcomes/* HostError */.dh(reason));
    }
}

;// CONCATENATED MODULE: ./src/hosts/gate/gate.ts







/**
 * Polls until all hosts are OK, and have been for as long as they must. A host that is OK and stable is left in peace while
 * others are waited for; once these are OK too, all are asked, and again at every poll up to the last one: what lets the
 * gate pass was judged after it began, and all of it by one poll.
 */
class Gate {
    candidates;
    times;
    names;
    alerts;
    /** What monitors said last, by host ID. */
    monitoredStatuses = new Map();
    #options;
    #poll = { number: 0, begun: 0, counts: false };
    #endedAt;
    #once = false;
    constructor(hosts, options) {
        this.#options = options;
        this.times = options.times;
        this.candidates = hosts.map(({ id, name }) => new Candidate(id, name, options.rules));
        this.names = new MonitorNames(new monitors/* MonitorsApi */.W(options.mackerel.transport));
        this.alerts = new OpenAlerts(options.mackerel, options.alerts, this.names, options.rules);
    }
    /** How long it has been waiting, in milliseconds. */
    get waited() {
        return this.#options.clock.now();
    }
    /** Whether polls do not count yet. */
    get isWarmingUp() {
        return !this.#poll.counts;
    }
    /** Since when all are OK, in milliseconds since the gate began; undefined: they are not. */
    get allOkSince() {
        if (this.alerts.error !== undefined)
            return undefined;
        let latest = 0;
        for (const { streak } of [this.alerts, ...this.candidates]) {
            if (streak.since === undefined)
                return undefined;
            latest = Math.max(latest, streak.since);
        }
        return latest;
    }
    /** Whether it goes on waiting, as far as the last poll tells. */
    get goesOn() {
        return !this.#once && this.waited < this.times.waitTimeout && !this.#isHopeless();
    }
    /** @param once whether to poll only once, since waiting makes no sense */
    async run({ once }) {
        const { clock } = this.#options;
        const { waitTimeout } = this.times;
        this.#once = once;
        // A service without hosts has monitors all the same.
        if (this.candidates.length === 0 && !this.alerts.areOfService)
            return once ? 'hopeless' : 'passed';
        for (;;) {
            const due = once ? clock.now() : this.#nextPoll();
            await clock.sleepUntil(due ?? waitTimeout);
            if (this.#isCancelled())
                return 'cancelled';
            if (due === undefined || (waitTimeout > 0 && clock.now() >= waitTimeout))
                return 'timed out';
            const passes = await this.#pollAll(due);
            if (this.#isCancelled())
                return 'cancelled';
            if (once || this.#isHopeless())
                return 'hopeless';
            if (passes)
                return 'passed';
            if (waitTimeout === 0)
                return 'timed out';
        }
    }
    #isHopeless() {
        return this.alerts.isHopeless || this.candidates.some(({ hopeless }) => hopeless !== undefined);
    }
    #isCancelled() {
        return this.#options.turns.signal.aborted;
    }
    #nextPoll() {
        const endedAt = this.#endedAt;
        const took = endedAt === undefined ? 0 : endedAt - this.#poll.begun;
        return nextPoll(this.times, { endedAt, took, allOkSince: this.allOkSince });
    }
    /** @returns whether the gate passes */
    async #pollAll(due) {
        const { clock, hostStatuses, onPoll } = this.#options;
        const begun = Math.max(due, clock.now());
        // What was read to find the hosts is good for a poll that comes at once.
        if (this.#poll.number > 0 || due > 0)
            hostStatuses.forget();
        this.#poll = { number: this.#poll.number + 1, begun, counts: begun >= this.times.warmUp };
        const mayRest = this.candidates.some(({ isOk }) => !isOk);
        const rests = ({ isOk, streak: { lasted } }) => mayRest && isOk && lasted !== undefined && lasted >= this.times.stableFor;
        const { awake = [], resting = [] } = Object.groupBy(this.candidates, (one) => (rests(one) ? 'resting' : 'awake'));
        const alerts = this.alerts.read();
        await this.#ask(awake, alerts);
        if (awake.every(({ isOk }) => isOk))
            await this.#ask(resting, alerts);
        await this.alerts.judge(await alerts, this.#now());
        if (this.#isAnythingWrong())
            await this.names.read();
        this.#endedAt = clock.now();
        onPoll(this);
        const { number, counts } = this.#poll;
        const allJudged = this.candidates.every((one) => one.isOk && one.wasJudgedBy(number));
        const { allOkSince } = this;
        return counts && allJudged && allOkSince !== undefined && isStable(this.times, begun, allOkSince);
    }
    async #ask(asked, alerts) {
        if (asked.length === 0)
            return;
        const { mackerel, hostStatuses, turns, rules } = this.#options;
        const findings = new Map();
        const ids = asked.map(({ id }) => id);
        await askHosts(mackerel, ids, hostStatuses, turns, (id, finding) => findings.set(id, finding));
        const open = await alerts;
        const now = this.#now();
        const blamed = blameTheSame(findings);
        for (const candidate of asked) {
            const { id, hadMonitors } = candidate;
            const finding = blamed.get(id);
            if (finding === undefined)
                continue;
            if ('hopeless' in finding)
                candidate.giveUp(finding.hopeless);
            else if ('missed' in finding)
                candidate.missed(finding.missed);
            else {
                const { host, statuses } = finding;
                candidate.name = host.name;
                this.monitoredStatuses.set(id, statuses);
                const ofHost = open instanceof Error ? [] : (open.get(id) ?? []);
                candidate.judged((0,gate_verdict/* judge */.S4)({ hostId: id, statuses, alerts: ofHost, hadMonitors }, rules), statuses, now);
            }
        }
    }
    #now() {
        const { number, counts } = this.#poll;
        return { number, counts, endedAt: this.#options.clock.now() };
    }
    #isAnythingWrong() {
        const ofHosts = this.candidates.flatMap(({ verdict }) => verdict ?? []);
        return [this.alerts, ...ofHosts].some(({ troubles, known }) => troubles.length + known.length > 0);
    }
}

// EXTERNAL MODULE: ./src/hosts/known-roles.ts
var known_roles = __webpack_require__(7872);
// EXTERNAL MODULE: ./src/hosts/on-targets.ts
var on_targets = __webpack_require__(3581);
// EXTERNAL MODULE: ./src/hosts/targets.ts
var targets = __webpack_require__(1997);
// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
// EXTERNAL MODULE: ./src/schema.ts
var src_schema = __webpack_require__(5060);
;// CONCATENATED MODULE: ./src/hosts/gate/baseline.ts


/** How many mistakes are told. */
const MAX_ISSUES = 20;
/** From good to bad (contract, "Settled"). */
const BY_SEVERITY = ['OK', 'WARNING', 'UNKNOWN', 'CRITICAL'];
/** How bad a status is; one that is not known today is worse than all. */
function severity(status) {
    const index = BY_SEVERITY.indexOf(status);
    return index < 0 ? BY_SEVERITY.length : index;
}
/** What was not OK before: it does not stand in the way unless it got worse. */
class Baseline {
    /** Host ID to monitor ID to status. */
    #statuses = new Map();
    /** Alert ID to status. */
    #alerts = new Map();
    /** Whether a monitor was as bad as this already, or worse. */
    covers(hostId, { monitorId, status }) {
        return isNoWorse(status, this.#statuses.get(hostId)?.get(monitorId));
    }
    /** Whether an alert was open already, and as bad as this, or worse. */
    coversAlert({ id, hostId, monitorId, status }) {
        if (isNoWorse(status, this.#alerts.get(id)))
            return true;
        return hostId !== undefined && this.covers(hostId, { monitorId, status });
    }
    /** Whether any monitor watched the host. */
    hadMonitors(hostId) {
        return (this.#statuses.get(hostId)?.size ?? 0) > 0;
    }
    addStatus(hostId, monitorId, status) {
        const ofHost = this.#statuses.get(hostId) ?? new Map();
        const known = ofHost.get(monitorId);
        // Of two that are told of the same monitor, the worse one was so too.
        if (known === undefined || severity(status) > severity(known))
            ofHost.set(monitorId, status);
        this.#statuses.set(hostId, ofHost);
    }
    addAlert({ id, status, monitorId, hostId }) {
        this.#alerts.set(id, status);
        if (typeof hostId === 'string')
            this.addStatus(hostId, monitorId, status);
    }
}
function isNoWorse(status, before) {
    if (before === undefined || before === 'OK')
        return false;
    return status === before || (BY_SEVERITY.includes(before) && severity(status) <= severity(before));
}
const baseline_status = dist/* object */.Ik({ monitorId: dist/* string */.Yj(), status: dist/* string */.Yj() });
const baseline_alert = dist/* object */.Ik({
    id: dist/* string */.Yj(),
    status: dist/* string */.Yj(),
    monitorId: dist/* string */.Yj(),
    hostId: dist/* union */.KC(dist/* string */.Yj(), dist/* null */.ch()).optional(),
});
const byHost = dist/* record */.g1(dist/* array */.YO(baseline_status));
const grouped = dist/* record */.g1(dist/* record */.g1(dist/* array */.YO(dist/* string */.Yj())));
const baseline_alerts = dist/* array */.YO(baseline_alert);
const both = dist/* object */.Ik({ monitoredStatuses: byHost.optional(), alerts: baseline_alerts.optional() });
/**
 * Reads what was so before, in any of these forms:
 * - the output `monitoredStatuses`: host ID to what each monitor said;
 * - the same, grouped: status to host ID to monitor IDs;
 * - the output `alerts`: a list of alerts;
 * - an object of `monitoredStatuses` and `alerts`.
 *
 * @returns the baseline, or what is wrong, a sentence each
 */
function parseBaseline(value) {
    const baseline = new Baseline();
    const add = (host, statuses) => {
        for (const { monitorId, status } of statuses)
            baseline.addStatus(host, monitorId, status);
    };
    if (Array.isArray(value)) {
        return read(value, baseline_alerts, (list) => {
            for (const alert of list)
                baseline.addAlert(alert);
        });
    }
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    if (keys.length > 0 && keys.every((key) => key === 'monitoredStatuses' || key === 'alerts')) {
        return read(value, both, ({ monitoredStatuses = {}, alerts = [] }) => {
            for (const [host, statuses] of Object.entries(monitoredStatuses))
                add(host, statuses);
            for (const alert of alerts)
                baseline.addAlert(alert);
        });
    }
    if (keys.length > 0 && keys.every((key) => BY_SEVERITY.includes(key))) {
        return read(value, grouped, (groups) => {
            for (const [status, hosts] of Object.entries(groups)) {
                for (const [host, monitors] of Object.entries(hosts)) {
                    add(host, monitors.map((monitorId) => ({ monitorId, status })));
                }
            }
        });
    }
    return read(value, byHost, (hosts) => {
        for (const [host, statuses] of Object.entries(hosts))
            add(host, statuses);
    });
    function read(value, schema, use) {
        const result = schema.try(value, { mode: 'passthrough' });
        if (result.ok) {
            use(result.value);
            return baseline;
        }
        const issues = (0,src_schema/* firstIssues */.rf)(result, MAX_ISSUES).map((issue) => {
            const path = (0,src_schema/* issuePath */.dR)(issue);
            return `${path === '' ? '' : `${path}: `}${(0,src_schema/* issueText */.v4)(issue)}`;
        });
        return [`${issues.join(' ')} Give the output monitoredStatuses of an earlier step, or its alerts.`];
    }
}

// EXTERNAL MODULE: ./src/inputs/data-or-file.ts
var data_or_file = __webpack_require__(7998);
;// CONCATENATED MODULE: ./src/inputs/gate.ts




/** Seconds. */
const AN_HOUR = 3600;
const A_DAY = 24 * AN_HOUR;
const TIMES = ['waitTimeout', 'pollInterval', 'warmUp', 'stableFor'];
const RULES = ['allowWarning', 'ifNoMonitors', 'baseline'];
/** The inputs of a gate, besides the hosts it waits for. */
const GATE_INPUTS = [...TIMES, ...RULES, 'includeAlerts'];
/** Reads how long a gate waits for what; times that can't be kept together are a problem. */
function readGateTimes(reader) {
    const waitTimeout = reader.integer('waitTimeout', 0, A_DAY) * 1000;
    const warmUp = reader.integer('warmUp', 0, A_DAY) * 1000;
    const given = reader.optionalInteger('stableFor', 0, A_DAY);
    const times = {
        waitTimeout,
        warmUp,
        stableFor: given === undefined ? defaultStableFor({ waitTimeout, warmUp }) : given * 1000,
        pollInterval: reader.integer('pollInterval', 1, AN_HOUR) * 1000,
    };
    if (!canPass(times)) {
        const parts = [
            ...(warmUp > 0 ? [`warmUp (${warmUp / 1000} s)`] : []),
            ...(given === undefined ? [] : [`stableFor (${given} s)`]),
        ];
        reader.problem({
            input: 'waitTimeout',
            value: String(waitTimeout / 1000),
            accepted: `It must be longer than ${parts.join(' and ')}${parts.length > 1 ? ' together' : ''}: else the step can never pass.`,
        });
    }
    return times;
}
/** Reads what a gate lets pass. */
async function readGateRules(reader, source) {
    return {
        allowWarning: reader.boolean('allowWarning'),
        ifNoMonitors: reader.choice('ifNoMonitors', gate_verdict/* UNMONITORED_POLICIES */.ao) ?? 'warn',
        baseline: await readBaseline(reader, source),
    };
}
async function readBaseline(reader, source) {
    const data = await (0,data_or_file/* readDataOrFile */.y)(reader, 'baseline', source);
    const baseline = data === undefined ? new Baseline() : parseBaseline(data.value);
    if (!Array.isArray(baseline))
        return baseline;
    for (const accepted of baseline)
        reader.problem({ input: 'baseline', accepted });
    return new Baseline();
}

// EXTERNAL MODULE: ./src/inputs/selection.ts + 1 modules
var selection = __webpack_require__(7034);
// EXTERNAL MODULE: ./src/operations/operation.ts
var operation = __webpack_require__(2899);
;// CONCATENATED MODULE: ./src/operations/wait-until-ok.ts











const selected = (0,selection/* selectionBy */.wP)({ ways: selection/* ANY_WAY */.Ny, changes: false });
/**
 * Waits until every monitor of every target host is OK, and stays so for a time. Hosts that Mackerel does not monitor are
 * said at once: waiting for them would never end. The timeout holds for everything, from finding the hosts on.
 */
const definition = (0,operation/* operation */.M)({
    inputs: [...selected.inputs, ...GATE_INPUTS],
    kind: 'hosts',
    outputs: ['monitoredStatuses', 'monitoredStatusesFile'],
    writes: false,
    read: async (reader, source) => ({
        selection: selected.read(reader),
        times: readGateTimes(reader),
        rules: await readGateRules(reader, source),
        includeAlerts: reader.boolean('includeAlerts'),
    }),
    title: ({ selection }) => (0,targets/* describeSelection */.e9)(selection),
    async run({ selection, times, rules, includeAlerts }, { mackerel: unlimited, onHealth, ...context }) {
        const clock = startClock(context.signal);
        const deadline = new AbortController();
        const timer = times.waitTimeout === 0
            ? undefined
            : setTimeout(() => {
                deadline.abort();
            }, times.waitTimeout);
        const mackerel = unlimited.until(deadline.signal);
        // Asked while there is time for it: at the end there may be none.
        let confirmed;
        const source = { hosts: mackerel.hosts, confirm: () => (confirmed ??= mackerel.confirm()) };
        let monitoredStatuses = new Map();
        let told = { unmonitored: 0, warnings: [], notices: [] };
        let problems = [];
        try {
            const result = await (0,on_targets/* onTargets */.U)(source, selection, context, async (targets, outcomes, alreadyFails) => {
                const { target } = selection;
                const service = target.by === 'filter' ? target.filter.service : undefined;
                if (includeAlerts && service !== undefined && targets.length === 0)
                    await (0,known_roles/* requireKnownService */.ws)(mackerel, service);
                const hosts = await hostsToWaitFor(mackerel.hosts, targets, outcomes, context);
                const settled = outcomes.all().filter(({ id }) => id !== undefined && outcomes.isSettled(id));
                if (settled.some(({ outcome }) => outcome === 'missing'))
                    await source.confirm().catch(() => undefined);
                const read = hosts.map((host) => ({ id: host.id, host }));
                const hostStatuses = new HostStatuses(mackerel.hosts, target, read, context);
                const gate = new Gate(hosts, {
                    mackerel,
                    hostStatuses,
                    times,
                    rules,
                    alerts: includeAlerts ? { service } : undefined,
                    clock,
                    turns: context,
                    onPoll: onHealth,
                });
                const end = await gate.run({ once: alreadyFails || settled.some(({ fails }) => fails) });
                const names = gate.names.monitors;
                const circumstances = { end, times, waited: clock.now(), names };
                problems = settle(gate, outcomes, circumstances);
                told = remarks(gate, rules, hostStatuses.moved, names);
                monitoredStatuses = gate.monitoredStatuses;
            });
            return {
                kind: 'hosts',
                gate: { unmonitored: told.unmonitored },
                hosts: result.hosts,
                warnings: [...result.warnings, ...told.warnings],
                notices: told.notices,
                problems: [...result.problems, ...problems],
                monitoredStatuses,
            };
        }
        finally {
            clearTimeout(timer);
        }
    },
});


/***/ })

};
;