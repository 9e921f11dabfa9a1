"use strict";
exports.id = 201;
exports.ids = [201];
exports.modules = {

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

/***/ 2201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _hosts_merge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9727);
/* harmony import */ var _hosts_new_roles_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3969);
/* harmony import */ var _hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3581);
/* harmony import */ var _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7466);
/* harmony import */ var _hosts_refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6826);
/* harmony import */ var _hosts_targets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1997);
/* harmony import */ var _inputs_host_fields_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4485);
/* harmony import */ var _inputs_selection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6551);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2899);









const selected = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .selectionBy */ .wP)({ ways: ['hostIds', 'filter'], changes: true, filterByName: false });
/**
 * Changes the given fields of the target hosts, and nothing else: what was read goes back, since PUT replaces what it
 * is not sent. A host that is as asked already is not written.
 */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_7__/* .operation */ .M)({
    inputs: [...selected.inputs, ..._inputs_host_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .HOST_FIELD_INPUTS */ .M],
    kind: 'hosts',
    writes: true,
    read: async (reader) => {
        const selection = selected.read(reader);
        const fields = await (0,_inputs_host_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .readHostFields */ .a)(reader);
        if (_inputs_host_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .HOST_FIELD_INPUTS */ .M.every((name) => reader.text(name) === undefined)) {
            const accepted = 'Nothing is to be updated: give at least one of these. (For the status, use update-status.)';
            reader.problem({ input: _inputs_host_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .HOST_FIELD_INPUTS */ .M.join(', '), value: '', accepted });
        }
        return { selection, fields };
    },
    title: ({ selection }) => (0,_hosts_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSelection */ .e9)(selection),
    async run({ selection, fields }, { mackerel, ...context }) {
        const { hosts } = mackerel;
        const check = (targets) => {
            if (fields.customIdentifier === undefined || targets.length < 2)
                return;
            throw new _hosts_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .TargetError */ .I0(`customIdentifier is unique to one host, and ${targets.length} hosts are targeted: nothing was changed`);
        };
        const work = async ({ id, host: listed }, outcomes) => {
            const host = listed ?? (await hosts.get(id));
            const { spec, before, after } = (0,_hosts_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeFields */ .m)(host, fields);
            outcomes.learn(id, { name: host.name, before });
            if (host.isRetired)
                throw new _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_2__/* .RetiredError */ .gF();
            if (Object.keys(after).length === 0) {
                outcomes.unchanged(id);
                return;
            }
            if (!context.dryRun) {
                await hosts.update(id, spec).catch(async (error) => {
                    throw await (0,_hosts_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .whyRefused */ .fG)(hosts, id, error);
                });
            }
            outcomes.changed(id, after);
        };
        const result = await (0,_hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .onEachTarget */ .Q)(mackerel, selection, context, work, check);
        return { kind: 'hosts', ...result, notices: (0,_hosts_new_roles_js__WEBPACK_IMPORTED_MODULE_8__/* .noticesOfNewRoles */ .w)(fields.roleFullnames ?? [], result.hosts) };
    },
});


/***/ })

};
;