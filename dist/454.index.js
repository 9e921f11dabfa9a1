"use strict";
exports.id = 454;
exports.ids = [454];
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

/***/ 8454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _alerts_concerned_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1902);
/* harmony import */ var _hosts_known_roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7872);
/* harmony import */ var _hosts_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1159);
/* harmony import */ var _hosts_refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6826);
/* harmony import */ var _hosts_targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1997);
/* harmony import */ var _inputs_selection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7034);
/* harmony import */ var _mackerel_alerts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(771);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2714);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4083);
/* harmony import */ var _mackerel_monitors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9059);
/* harmony import */ var _records_pick_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6397);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2899);












const selected = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .selectionBy */ .wP)({ ways: _inputs_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .ANY_WAY */ .Ny, changes: false });
/** Reads the open alerts of the organization, or of the target hosts and of the monitors of their service. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_10__/* .operation */ .M)({
    inputs: selected.inputs,
    kind: 'values',
    outputs: ['alerts'],
    writes: false,
    read: (reader) => ((0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .namesHosts */ .CL)(reader) ? ofService(selected.read(reader)) : undefined),
    title: (selection) => (selection === undefined ? '' : (0,_hosts_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .describeSelection */ .e9)(selection)),
    async run(selection, { mackerel, ...context }) {
        const found = selection === undefined ? undefined : await findTarget(mackerel, selection, context);
        const list = await new _mackerel_alerts_js__WEBPACK_IMPORTED_MODULE_5__/* .AlertsApi */ .A(mackerel.transport).listOpen();
        const monitors = await readMonitors(mackerel, list.entries, found?.target.service);
        const alerts = list.entries.filter((alert) => found === undefined || (0,_alerts_concerned_js__WEBPACK_IMPORTED_MODULE_11__/* .concerns */ .Kc)(alert, found.target, monitors.byId));
        const unclear = found && list.entries.flatMap((alert) => (0,_alerts_concerned_js__WEBPACK_IMPORTED_MODULE_11__/* .whyUnclear */ .D4)(alert, found.target, monitors.byId) ?? []);
        const hostNames = found?.names ?? (await readHostNames(mackerel, alerts));
        return {
            kind: 'values',
            value: {
                of: 'alerts',
                alerts: alerts.map((alert) => ({
                    alert,
                    monitorName: monitors.byId.get(alert.monitorId)?.name,
                    hostName: hostNames.get(alert.hostId ?? ''),
                })),
            },
            warnings: [...(found?.warnings ?? []), ...monitors.warnings, ...(0,_records_pick_js__WEBPACK_IMPORTED_MODULE_9__/* .oddWarnings */ .V)(list, 'alert'), ...(unclear ?? [])],
            problems: found?.problems ?? [],
        };
    },
});
/** A service without hosts has monitors all the same. */
function ofService(selection) {
    const { target } = selection;
    const isService = target.by === 'filter' &&
        target.filter.service !== undefined &&
        target.filter.name === undefined &&
        target.filter.roles?.length === 0;
    return isService ? { ...selection, ifNoHosts: 'ignore' } : selection;
}
/** Finds the target hosts; each is read, since of a host that is not there no alert would tell anything. */
async function findTarget(mackerel, selection, context) {
    const { hosts, lost, warnings, problems } = await (0,_hosts_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveTargets */ .h5)(mackerel.hosts, selection, context);
    const names = new Map(hosts.flatMap(({ id, host }) => (host === undefined ? [] : [[id, host.name]])));
    const errors = lost.map(({ error }) => error);
    const unread = hosts.flatMap(({ id, host }) => (host === undefined ? [id] : []));
    await (0,_hosts_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readHosts */ .k)(mackerel.hosts, unread, ({ id, name }) => names.set(id, name), (_, error) => errors.push(error), context);
    const tolerated = errors.filter((error) => selection.ignoreMissing && (0,_hosts_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .saysMissing */ .FJ)(error));
    const { target } = selection;
    const service = target.by === 'filter' ? target.filter.service : undefined;
    if (service !== undefined && hosts.length === 0)
        await (0,_hosts_known_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .requireKnownService */ .ws)(mackerel, service);
    return {
        target: { hostIds: new Set(names.keys()), service },
        names,
        warnings: [...warnings, ...(tolerated.length > 0 ? [`${tolerated.length} hosts do not exist`] : [])],
        problems: [...problems, ...errors.filter((error) => !tolerated.includes(error))],
    };
}
/** @throws MackerelError where only the monitors tell which alerts are about the service */
async function readMonitors({ transport }, alerts, service) {
    if (alerts.length === 0)
        return { byId: new Map(), warnings: [] };
    try {
        return { byId: await new _mackerel_monitors_js__WEBPACK_IMPORTED_MODULE_8__/* .MonitorsApi */ .W(transport).byId(), warnings: [] };
    }
    catch (error) {
        if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .MackerelError */ .v) || service !== undefined)
            throw error;
        return { byId: new Map(), warnings: [`The names of the monitors could not be read: ${error.reason}`] };
    }
}
/** Best effort: without them, hosts are told by their IDs. */
async function readHostNames({ hosts }, alerts) {
    if (alerts.every(({ hostId }) => hostId === undefined))
        return new Map();
    try {
        const listed = await hosts.list({ statuses: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_6__/* .HOST_STATUSES */ .iT });
        return new Map(listed.hosts.map(({ id, name }) => [id, name]));
    }
    catch (error) {
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .MackerelError */ .v)
            return new Map();
        throw error;
    }
}


/***/ }),

/***/ 4997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   iS: () => (/* binding */ failedOutcome),
/* harmony export */   ns: () => (/* binding */ readOutcome)
/* harmony export */ });
/* unused harmony export mayBeDone */
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);

/** The outcome of work on one record; what the work throws is that record's failure. */
async function settle(known, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        return failedOutcome(known, error);
    }
}
/** The outcome of a record that could not be dealt with. */
function failedOutcome({ id, name, action }, error) {
    const outcome = mayBeDone(error) ? 'unknown' : 'failed';
    return { id, name, outcome, action, differences: [], record: undefined, error };
}
/** Whether a request may have been carried out although it failed: no one is any wiser then. */
function mayBeDone(error) {
    return error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.method !== 'GET' && error.mayHaveArrived;
}
/** The outcome of a record that was only read. */
function readOutcome(record) {
    const { id, name } = record;
    return { id, name, outcome: 'unchanged', action: 'read', differences: [], record, error: undefined };
}


/***/ }),

/***/ 6397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ pick),
/* harmony export */   V: () => (/* binding */ oddWarnings)
/* harmony export */ });
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(321);

/**
 * The record of that ID.
 *
 * @param what such as `downtime`
 * @throws NotThereError where there is none, or none that can be read
 */
function pick({ entries, odd }, id, what) {
    const record = entries.find((entry) => entry.id === id);
    if (record !== undefined)
        return record;
    const reason = odd.find((entry) => entry.id === id)?.reason;
    throw new _write_js__WEBPACK_IMPORTED_MODULE_0__/* .NotThereError */ ._V(reason === undefined
        ? `there is no ${what} ${id}: nothing was changed. Check the ID, and that the API key belongs to its organization`
        : `the ${what} ${id} was skipped: ${reason}`);
}
/** What must be said about records that were listed and left out; a sentence each. */
function oddWarnings({ odd }, what) {
    const MAX = 10;
    const lines = odd
        .slice(0, MAX)
        .map(({ id, reason }) => `${/^[aeiou]/.test(what) ? 'An' : 'A'} ${what} is left out${id === undefined ? '' : ` (${id})`}: ${reason}`);
    return odd.length > MAX ? [...lines, `${odd.length - MAX} more are left out`] : lines;
}


/***/ }),

/***/ 5005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ah: () => (/* binding */ notChanged),
/* harmony export */   i5: () => (/* binding */ notAsAsked),
/* harmony export */   jR: () => (/* binding */ NotTakenError)
/* harmony export */ });
/** Mackerel said that it did what was asked, and in the same answer that it did not. */
class NotTakenError extends Error {
    name = 'NotTakenError';
}
/**
 * Holds the answer to a change against what was asked: a field that still has its former value was not changed. One with
 * a third value may be what Mackerel makes of the new one.
 *
 * @param asked what the change was to make different
 * @param remaining what would have to be changed in the record that came back
 * @returns what the answer says against the change; undefined: nothing
 */
function notChanged(asked, remaining) {
    const former = new Map(asked.flatMap((one) => ('before' in one ? [[one.path, JSON.stringify(one.before)]] : [])));
    const still = remaining.filter((one) => 'before' in one && former.get(one.path) === JSON.stringify(one.before));
    if (still.length === 0)
        return undefined;
    return new NotTakenError(`Mackerel accepted the change, but its answer has the former ${listed(still)}`);
}
/**
 * Holds the answer to a creation against what was asked.
 *
 * @param remaining what would have to be changed in the record that came back
 * @returns what the answer says against it; undefined: nothing
 */
function notAsAsked(remaining) {
    if (remaining.length === 0)
        return undefined;
    return new NotTakenError(`Mackerel created it with another ${listed(remaining)}`);
}
function listed(differences) {
    return differences
        .map((one) => ('before' in one ? `${one.path} (${inWords(one.before)}, not ${inWords(one.after)})` : one.path))
        .join(', ');
}
function inWords(value) {
    return value === undefined ? 'none' : JSON.stringify(value);
}


/***/ }),

/***/ 321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LK: () => (/* binding */ deleteRecord),
/* harmony export */   _V: () => (/* binding */ NotThereError),
/* harmony export */   eC: () => (/* binding */ createRecord),
/* harmony export */   vL: () => (/* binding */ updateRecord)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4997);
/* harmony import */ var _taken_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5005);



/** There is no such record, though it was asked for. Nothing has been changed. */
class NotThereError extends Error {
    name = 'NotThereError';
}
/**
 * Creates a record: looks first, so that nothing that was there is claimed as made, and looks after a refusal, which may
 * come from a server that did the work all the same.
 *
 * @throws Error where it was not created, or no one knows
 */
async function createRecord({ name, dryRun, differences, look, create, find, remaining, onIntent, onRefused, }) {
    const there = await look();
    const outcome = { action: 'create', error: undefined };
    if (dryRun)
        return { ...outcome, id: undefined, name, outcome: 'planned', differences, record: undefined };
    const before = new Set(there.map(({ id }) => id));
    onIntent(there, undefined);
    const record = await createOrFind(() => create(before), () => find(before)).catch((error) => {
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && !error.mayHaveArrived)
            onRefused();
        throw error;
    });
    onIntent(there, record);
    const made = { ...outcome, id: record.id, name: record.name, differences: [], record };
    const error = (0,_taken_js__WEBPACK_IMPORTED_MODULE_2__/* .notAsAsked */ .i5)(remaining(record));
    return error === undefined ? { ...made, outcome: 'changed' } : { ...made, outcome: 'failed', error };
}
async function createOrFind(create, find) {
    try {
        return await create();
    }
    catch (error) {
        const made = isWorthALook(error) ? await orNothing(find) : undefined;
        if (made === undefined)
            throw error;
        return made;
    }
}
/**
 * Writes a record that was read, where something about it is to be different. After a failure it is read again, so that
 * it is known what became of it.
 */
async function updateRecord({ current, differences, dryRun, write, read, remaining, action = 'update', }) {
    const { id, name } = current;
    const outcome = { id, name, action, error: undefined };
    if (differences.length === 0)
        return { ...outcome, outcome: 'unchanged', differences, record: current };
    if (dryRun)
        return { ...outcome, outcome: 'planned', differences, record: current };
    try {
        const record = await write();
        const contradiction = (0,_taken_js__WEBPACK_IMPORTED_MODULE_2__/* .notChanged */ .ah)(differences, remaining(record));
        if (contradiction !== undefined)
            throw contradiction;
        return { ...outcome, outcome: 'changed', differences, record };
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        const failed = (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .failedOutcome */ .iS)(outcome, error);
        const now = isWorthALook(error) || failed.outcome === 'unknown' ? await orUnread(read) : 'unread';
        if (now === 'unread')
            return failed;
        if (now !== undefined && remaining(now).length === 0)
            return { ...outcome, outcome: 'changed', differences, record: now };
        return { ...failed, outcome: 'failed' };
    }
}
/** Deletes a record that was seen to be there. After a failure it is looked for, so that it is known what became of it. */
async function deleteRecord({ current, dryRun, remove, read, action = 'delete', }) {
    const { id, name } = current;
    const outcome = { id, name, action, differences: [], record: current, error: undefined };
    if (dryRun)
        return { ...outcome, outcome: 'planned' };
    try {
        return { ...outcome, outcome: 'changed', record: await remove() };
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        const failed = (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .failedOutcome */ .iS)(outcome, error);
        const now = isWorthALook(error) || failed.outcome === 'unknown' ? await orUnread(read) : 'unread';
        if (now === 'unread')
            return failed;
        if (now !== undefined)
            return { ...failed, outcome: 'failed' };
        // It was there a moment ago: where an attempt may have arrived, that one deleted it.
        if (failed.outcome === 'unknown')
            return { ...outcome, outcome: 'changed' };
        return { ...outcome, outcome: 'unchanged', note: 'gone already' };
    }
}
/** Whether an answer may be the last word on nothing: 4xx, but for those that refuse the key, or one that contradicts itself. */
function isWorthALook(error) {
    if (error instanceof _taken_js__WEBPACK_IMPORTED_MODULE_2__/* .NotTakenError */ .jR)
        return true;
    return error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.kind === 'answered' && !error.isRefusedKey && !error.isTransient;
}
async function orNothing(look) {
    const found = await orUnread(look);
    return found === 'unread' ? undefined : found;
}
async function orUnread(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v)
            return 'unread';
        throw error;
    }
}


/***/ })

};
;