"use strict";
exports.id = 745;
exports.ids = [745];
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

/***/ 8745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ROLES_MODES: () => (/* binding */ ROLES_MODES),
/* harmony export */   definition: () => (/* binding */ definition),
/* harmony export */   wantedRoles: () => (/* binding */ wantedRoles)
/* harmony export */ });
/* harmony import */ var _hosts_known_roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7872);
/* harmony import */ var _hosts_new_roles_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3969);
/* harmony import */ var _hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3581);
/* harmony import */ var _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7466);
/* harmony import */ var _hosts_refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6826);
/* harmony import */ var _hosts_targets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1997);
/* harmony import */ var _inputs_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5585);
/* harmony import */ var _inputs_rules_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8190);
/* harmony import */ var _inputs_selection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7034);
/* harmony import */ var _same_set_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6424);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2899);











const ROLES_MODES = ['replace', 'add', 'remove'];
const selected = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_7__/* .selectionBy */ .wP)({ ways: _inputs_selection_js__WEBPACK_IMPORTED_MODULE_7__/* .ANY_WAY */ .Ny, changes: true });
/**
 * Replaces, adds or removes role full names. `add` and `remove` read each host first, and write only where something
 * changes; `replace` needs no read.
 */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_8__/* .operation */ .M)({
    inputs: [...selected.inputs, 'roleFullnames', 'rolesMode', 'createRoles'],
    kind: 'hosts',
    writes: true,
    read: (reader) => ({
        selection: selected.read(reader),
        ...readRoles(reader),
        createRoles: reader.boolean('createRoles'),
    }),
    title: ({ selection, roleFullnames, rolesMode }) => `${(0,_hosts_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSelection */ .e9)(selection)} \u2192 ${rolesMode} ${roleFullnames.join(', ') || '(none)'}`,
    async run({ selection, roleFullnames, rolesMode, createRoles }, { mackerel, ...context }) {
        const { hosts } = mackerel;
        if (!createRoles)
            await (0,_hosts_known_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .requireKnownRoles */ .It)(mackerel, roleFullnames);
        const mustRead = rolesMode !== 'replace' || context.dryRun;
        const result = await (0,_hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .onEachTarget */ .Q)(mackerel, selection, context, async (target, outcomes) => {
            const { id } = target;
            const host = target.host ?? (mustRead ? await hosts.get(id) : undefined);
            const wanted = host === undefined ? [...roleFullnames] : wantedRoles(host.roleFullnames, roleFullnames, rolesMode);
            if (host !== undefined) {
                outcomes.learn(id, { name: host.name, before: { roleFullnames: host.roleFullnames } });
                if (host.isRetired)
                    throw new _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_2__/* .RetiredError */ .gF();
                if ((0,_same_set_js__WEBPACK_IMPORTED_MODULE_9__/* .isSameSet */ .T)(wanted, host.roleFullnames)) {
                    outcomes.unchanged(id);
                    return;
                }
            }
            if (!context.dryRun) {
                await hosts.updateRoleFullnames(id, wanted).catch(async (error) => {
                    throw await (0,_hosts_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .whyRefused */ .fG)(hosts, id, error, outcomes);
                });
            }
            outcomes.changed(id, { roleFullnames: wanted });
        });
        const notices = rolesMode === 'remove' || !createRoles ? [] : (0,_hosts_new_roles_js__WEBPACK_IMPORTED_MODULE_10__/* .noticesOfNewRoles */ .w)(roleFullnames, result.hosts);
        return { kind: 'hosts', ...result, notices };
    },
});
function readRoles(reader) {
    const rolesMode = reader.choice('rolesMode', ROLES_MODES) ?? _inputs_names_js__WEBPACK_IMPORTED_MODULE_5__/* .INPUT_DEFAULTS */ .WJ.rolesMode;
    const list = reader.list('roleFullnames', _inputs_rules_js__WEBPACK_IMPORTED_MODULE_6__/* .ROLE_FULLNAME */ .Qr, { spaces: true });
    const roleFullnames = list?.items ?? [];
    if (roleFullnames.length === 0 && !(rolesMode === 'replace' && list?.spelledOutEmpty === true)) {
        const accepted = rolesMode === 'replace'
            ? "It is empty. To take every role from the hosts, spell that out: roleFullnames: '[]'. " +
                'An expression that came out empty takes none.'
            : `It is required: one or more role full names to ${rolesMode}, such as My-Service:web.`;
        reader.problem({ input: 'roleFullnames', value: reader.text('roleFullnames') ?? '', accepted });
    }
    return { rolesMode, roleFullnames };
}
/**
 * The roles a host should have.
 *
 * @param current role full names the host has
 * @param given role full names to make its roles, to add or to remove
 */
function wantedRoles(current, given, mode) {
    switch (mode) {
        case 'replace':
            return [...given];
        case 'add':
            return [...new Set([...current, ...given])];
        case 'remove':
            return current.filter((role) => !given.includes(role));
    }
}


/***/ }),

/***/ 6424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isSameSet)
/* harmony export */ });
/** Whether two lists hold the same items: neither their order nor an item that is there twice means anything. */
function isSameSet(one, other) {
    const [left, right] = [new Set(one), new Set(other)];
    return left.size === right.size && [...left].every((item) => right.has(item));
}


/***/ })

};
;