"use strict";
exports.id = 201;
exports.ids = [201];
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

/***/ 3969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ noticesOfNewRoles)
/* harmony export */ });
/* harmony import */ var _alike_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7347);

/**
 * What should be said of roles to give that may be typos: Mackerel creates a role that does not exist (API facts,
 * "a typo makes a role"). No request is worth it: only hosts that were read anyway can tell.
 *
 * @param given role full names
 * @param hosts what became of each host, with the roles that it had before, as far as they were read
 * @returns a sentence for each role that no host had, where one had a role whose name is all but the same
 */
function noticesOfNewRoles(given, hosts) {
    const known = new Set(hosts.flatMap(({ before }) => rolesIn(before?.['roleFullnames'])));
    return given.flatMap((role) => {
        if (known.has(role))
            return [];
        const meant = [...known].find((candidate) => looksLike(role, candidate));
        if (meant === undefined)
            return [];
        return [
            `no host that was read had the role ${role}, and Mackerel creates a role that does not exist. ` +
                `If ${meant} is meant, correct roleFullnames, and run the step again`,
        ];
    });
}
/** One of the two names is the same, and the other all but the same. Names that differ in their number are no typo. */
function looksLike(role, candidate) {
    const [service = '', name = ''] = role.split(':');
    const [otherService = '', otherName = ''] = candidate.split(':');
    if (service === otherService)
        return isTypo(name, otherName);
    return name === otherName && isTypo(service, otherService);
}
function isTypo(one, other) {
    return one.replaceAll(/\d+/g, '0') !== other.replaceAll(/\d+/g, '0') && (0,_alike_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlike */ .HI)(one, other);
}
function rolesIn(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
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

/***/ 2201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _hosts_known_roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7872);
/* harmony import */ var _hosts_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9727);
/* harmony import */ var _hosts_new_roles_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3969);
/* harmony import */ var _hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3581);
/* harmony import */ var _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7466);
/* harmony import */ var _hosts_refusals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6826);
/* harmony import */ var _hosts_targets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1997);
/* harmony import */ var _inputs_host_fields_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4485);
/* harmony import */ var _inputs_selection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7034);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2899);










const selected = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_7__/* .selectionBy */ .wP)({ ways: ['hostIds', 'filter', 'hostIdFile'], changes: true, filterByName: false });
/**
 * Changes the given fields of the target hosts, and nothing else: what was read goes back, since PUT replaces what it
 * is not sent. A host that is as asked already is not written.
 */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_8__/* .operation */ .M)({
    inputs: [...selected.inputs, ..._inputs_host_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .HOST_FIELD_INPUTS */ .MX, 'clear', 'createRoles'],
    kind: 'hosts',
    writes: true,
    read: async (reader) => {
        const selection = selected.read(reader);
        const fields = await (0,_inputs_host_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .readHostFields */ .ad)(reader);
        const clear = (0,_inputs_host_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .readClear */ .M4)(reader, fields);
        if ([..._inputs_host_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .HOST_FIELD_INPUTS */ .MX, 'clear'].every((name) => reader.text(name) === undefined)) {
            const accepted = 'Nothing is to be updated: give at least one of these. (For the status, use update-status.)';
            reader.problem({ input: [..._inputs_host_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .HOST_FIELD_INPUTS */ .MX, 'clear'].join(', '), value: '', accepted });
        }
        return { selection, fields, clear, createRoles: reader.boolean('createRoles') };
    },
    title: ({ selection }) => (0,_hosts_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .describeSelection */ .e9)(selection),
    async run({ selection, fields, clear, createRoles }, { mackerel, ...context }) {
        const { hosts } = mackerel;
        const { roleFullnames = [] } = fields;
        if (!createRoles)
            await (0,_hosts_known_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .requireKnownRoles */ .It)(mackerel, roleFullnames);
        const check = (targets) => {
            if (fields.customIdentifier === undefined || targets.length < 2)
                return;
            throw new _hosts_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .TargetError */ .I0(`customIdentifier is unique to one host, and ${targets.length} hosts are targeted: nothing was changed`);
        };
        const work = async ({ id, host: listed }, outcomes) => {
            const host = listed ?? (await hosts.get(id));
            const { spec, before, after } = (0,_hosts_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeFields */ .m)(host, fields, clear);
            outcomes.learn(id, { name: host.name, before });
            if (host.isRetired)
                throw new _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_3__/* .RetiredError */ .gF();
            if (Object.keys(after).length === 0) {
                outcomes.unchanged(id);
                return;
            }
            if (!context.dryRun) {
                await hosts.update(id, spec).catch(async (error) => {
                    throw await (0,_hosts_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .whyRefused */ .fG)(hosts, id, error, outcomes);
                });
            }
            outcomes.changed(id, after);
        };
        const result = await (0,_hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .onEachTarget */ .Q)(mackerel, selection, context, work, check);
        return { kind: 'hosts', ...result, notices: createRoles ? (0,_hosts_new_roles_js__WEBPACK_IMPORTED_MODULE_9__/* .noticesOfNewRoles */ .w)(roleFullnames, result.hosts) : [] };
    },
});


/***/ })

};
;