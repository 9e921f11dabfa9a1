"use strict";
exports.id = 745;
exports.ids = [745];
exports.modules = {

/***/ 3969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ noticesOfNewRoles)
/* harmony export */ });
/* harmony import */ var _alike_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7347);

/**
 * What should be said of roles to give that may be typing errors: Mackerel creates a role that does not exist (API facts,
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

/***/ 8745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ROLES_MODES: () => (/* binding */ ROLES_MODES),
/* harmony export */   definition: () => (/* binding */ definition),
/* harmony export */   wantedRoles: () => (/* binding */ wantedRoles)
/* harmony export */ });
/* harmony import */ var _hosts_new_roles_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3969);
/* harmony import */ var _hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3581);
/* harmony import */ var _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7466);
/* harmony import */ var _hosts_refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6826);
/* harmony import */ var _hosts_targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1997);
/* harmony import */ var _inputs_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5585);
/* harmony import */ var _inputs_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8190);
/* harmony import */ var _inputs_selection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6551);
/* harmony import */ var _same_set_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6424);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2899);










const ROLES_MODES = ['replace', 'add', 'remove'];
const selected = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .selectionBy */ .wP)({ ways: _inputs_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .ANY_WAY */ .Ny, changes: true });
/**
 * Replaces, adds or removes role full names. `add` and `remove` read each host first, and write only where something
 * changes; `replace` needs no read.
 */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_7__/* .operation */ .M)({
    inputs: [...selected.inputs, 'roleFullnames', 'rolesMode'],
    kind: 'hosts',
    writes: true,
    read: (reader) => ({ selection: selected.read(reader), ...readRoles(reader) }),
    title: ({ selection, roleFullnames, rolesMode }) => `${(0,_hosts_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .describeSelection */ .e9)(selection)} \u2192 ${rolesMode} ${roleFullnames.join(', ') || '(none)'}`,
    async run({ selection, roleFullnames, rolesMode }, { mackerel, ...context }) {
        const { hosts } = mackerel;
        const mustRead = rolesMode !== 'replace' || context.dryRun;
        const result = await (0,_hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .onEachTarget */ .Q)(mackerel, selection, context, async (target, outcomes) => {
            const { id } = target;
            const host = target.host ?? (mustRead ? await hosts.get(id) : undefined);
            const wanted = host === undefined ? [...roleFullnames] : wantedRoles(host.roleFullnames, roleFullnames, rolesMode);
            if (host !== undefined) {
                outcomes.learn(id, { name: host.name, before: { roleFullnames: host.roleFullnames } });
                if (host.isRetired)
                    throw new _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .RetiredError */ .gF();
                if ((0,_same_set_js__WEBPACK_IMPORTED_MODULE_8__/* .isSameSet */ .T)(wanted, host.roleFullnames)) {
                    outcomes.unchanged(id);
                    return;
                }
            }
            if (!context.dryRun) {
                await hosts.updateRoleFullnames(id, wanted).catch(async (error) => {
                    throw await (0,_hosts_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .whyRefused */ .fG)(hosts, id, error);
                });
            }
            outcomes.changed(id, { roleFullnames: wanted });
        });
        const notices = rolesMode === 'remove' ? [] : (0,_hosts_new_roles_js__WEBPACK_IMPORTED_MODULE_9__/* .noticesOfNewRoles */ .w)(roleFullnames, result.hosts);
        return { kind: 'hosts', ...result, notices };
    },
});
function readRoles(reader) {
    const rolesMode = reader.choice('rolesMode', ROLES_MODES) ?? _inputs_names_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_DEFAULTS */ .WJ.rolesMode;
    const list = reader.list('roleFullnames', _inputs_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .ROLE_FULLNAME */ .Qr, { spaces: true });
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