"use strict";
exports.id = 49;
exports.ids = [49];
exports.modules = {

/***/ 9083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ doubts)
/* harmony export */ });
/* harmony import */ var _hosts_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2266);

/** What Mackerel's own answers say against changes that it accepted; a sentence each. */
function doubts(outcomes) {
    return outcomes.flatMap(({ id, name, outcome, note }) => outcome === 'changed' && note !== undefined ? [`${(0,_hosts_words_js__WEBPACK_IMPORTED_MODULE_0__/* .hostLabel */ .vy)({ id, name })}: ${note}. Look at it in Mackerel.`] : []);
}


/***/ }),

/***/ 3634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ createIntegration),
  S: () => (/* binding */ updateIntegration)
});

// EXTERNAL MODULE: ./src/mackerel/aws-integration.ts
var aws_integration = __webpack_require__(9188);
// EXTERNAL MODULE: ./src/aws/services.ts
var services = __webpack_require__(2949);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/same-set.ts
var same_set = __webpack_require__(6424);
;// CONCATENATED MODULE: ./src/aws/diff.ts




/** Nothing at all: what a setting that is created is compared with. */
const NOTHING = {
    name: '',
    memo: '',
    region: '',
    includedTags: '',
    excludedTags: '',
    key: null,
    roleArn: null,
    externalId: null,
    services: {},
};
/**
 * What writing a setting would change, field by field and service by service.
 *
 * @param current the setting as it was read; undefined where it is to be created
 */
function diffIntegration(current, spec) {
    const before = current ?? { ...NOTHING, metricKind: spec.metricKind };
    return [
        ...['name', 'memo', 'region'].flatMap((path) => changed(path, before[path], spec[path])),
        ...['includedTags', 'excludedTags'].flatMap((path) => {
            const [was, is] = [(0,tags/* splitTags */.c4)(before[path]), (0,tags/* splitTags */.c4)(spec[path])];
            return (0,same_set/* isSameSet */.T)(was, is) ? [] : [{ path, before: orUndefined(was), after: orUndefined(is) }];
        }),
        ...credentialsDifferences(before, spec.credentials),
        ...servicesDifferences(before, spec),
    ];
}
/**
 * Whether a setting is as it is to be, as far as anyone can tell: Mackerel never tells a secret key, so one that is
 * given with the access key ID that already exists is taken for the one that already exists.
 */
function isAsAsked(differences) {
    return differences.every(({ path }) => path === 'secretKey');
}
function credentialsDifferences(before, credentials) {
    if (credentials === undefined)
        return [];
    const after = { roleArn: null, externalId: null, key: null, ...credentials };
    return [
        ...changed('roleArn', before.roleArn, after.roleArn),
        ...changed('externalId', before.externalId, after.externalId),
        ...(before.key === after.key ? [] : [{ path: 'key', secret: true }]),
        ...(credentials.by === 'key' || before.key !== null ? [{ path: 'secretKey', secret: true }] : []),
    ];
}
function servicesDifferences(before, after) {
    const names = new Set([...Object.keys(before.services), ...Object.keys(after.services)]);
    return [...names].flatMap((name) => {
        const [was, is] = [(0,services/* serviceOf */.z5)(before, name), (0,services/* serviceOf */.z5)(after, name)];
        const at = (part) => `services.${name}.${part}`;
        return [
            ...changed(at('enable'), was.enable, is.enable),
            ...changed(at('role'), was.role, is.role),
            ...metricsDifferences(at, { ...before, service: was }, { ...after, service: is }),
            ...changed(at('retireAutomatically'), was.retireAutomatically ?? false, is.retireAutomatically ?? false),
        ];
    });
}
function metricsDifferences(at, before, after) {
    const [was, is] = [before.service.metrics, after.service.metrics];
    if (before.metricKind === after.metricKind) {
        return (0,same_set/* isSameSet */.T)(was, is) ? [] : [{ path: at(after.metricKind), before: was, after: is }];
    }
    // Of another kind even an empty list means something else, unless there was nothing before.
    return [
        ...((0,aws_integration/* isBlank */.z3)(before.service) ? [] : [{ path: at(before.metricKind), before: was, after: undefined }]),
        ...((0,aws_integration/* isBlank */.z3)(after.service) ? [] : [{ path: at(after.metricKind), before: undefined, after: is }]),
    ];
}
function changed(path, before, after) {
    return before === after ? [] : [{ path, before, after }];
}
function orUndefined(tags) {
    return tags.length === 0 ? undefined : tags;
}

// EXTERNAL MODULE: ./src/aws/merge.ts + 1 modules
var merge = __webpack_require__(7958);
// EXTERNAL MODULE: ./src/records/taken.ts
var taken = __webpack_require__(5005);
;// CONCATENATED MODULE: ./src/aws/write.ts



/** Creates a setting. @throws IntegrationError, MackerelError */
async function createIntegration(given, { awsIntegrations, dryRun }) {
    const spec = (0,merge/* newIntegration */.Jm)(given);
    const integration = dryRun ? undefined : await awsIntegrations.create(spec);
    return {
        id: integration?.id,
        name: spec.name,
        outcome: dryRun ? 'planned' : 'changed',
        action: 'create',
        differences: diffIntegration(undefined, spec),
        record: integration,
        error: undefined,
    };
}
/**
 * Brings a setting that was read to what was given, and writes it only where that is something else.
 *
 * `update` changes the parts that were given, a secret key always. `apply` takes the services for the whole truth, and a
 * secret key for the one that already exists as long as the access key ID is. (contract, "apply/update")
 *
 * @throws IntegrationError, MackerelError
 */
async function updateIntegration(current, given, use, { awsIntegrations, dryRun }) {
    const spec = (0,merge/* mergeIntegration */.XU)(current, given, use === 'update' ? 'keep' : 'replace');
    const differences = diffIntegration(current, spec);
    const { id, name } = current;
    const outcome = { id, name, action: 'update', error: undefined };
    if (use === 'update' ? differences.length === 0 : isAsAsked(differences)) {
        return { ...outcome, outcome: 'unchanged', differences: [], record: current };
    }
    if (dryRun)
        return { ...outcome, outcome: 'planned', differences, record: current };
    const record = await awsIntegrations.update(id, spec);
    // What comes back may have another form than what was sent: that it is the former is a doubt, and no proof.
    const note = (0,taken/* notChanged */.ah)(differences, diffIntegration(record, spec))?.message;
    return { ...outcome, outcome: 'changed', differences, record, note };
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

/***/ 5049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _aws_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5790);
/* harmony import */ var _aws_write_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3634);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4997);
/* harmony import */ var _aws_check_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8533);
/* harmony import */ var _aws_outcomes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9083);
/* harmony import */ var _hosts_turns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1507);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4083);
/* harmony import */ var _inputs_aws_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9487);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2899);









/**
 * Makes the AWS integration of each name equal to what is given: creates, updates or leaves alone. The given services
 * are the whole truth. One setting's failure never stops the others.
 *
 * @throws MackerelError where the settings there are can't be read; nothing has been changed then
 */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_7__/* .operation */ .M)({
    inputs: _inputs_aws_js__WEBPACK_IMPORTED_MODULE_6__/* .INTEGRATION_INPUTS */ .bi,
    kind: 'records',
    outputs: ['created', 'awsIntegrationId', 'awsIntegration', 'awsIntegrations'],
    writes: true,
    read: _inputs_aws_js__WEBPACK_IMPORTED_MODULE_6__/* .readApply */ .jC,
    title: (integrations) => integrations.map(({ name }) => name).join(', '),
    async run(integrations, operationContext) {
        const { dryRun, concurrency, signal } = operationContext;
        const awsIntegrations = (0,_aws_api_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationsApi */ .U)(operationContext);
        const context = { awsIntegrations, dryRun };
        const find = (list, { name }) => list.find((one) => one.name === name);
        const create = async (given) => {
            try {
                return await (0,_aws_write_js__WEBPACK_IMPORTED_MODULE_1__/* .createIntegration */ .z)(given, context);
            }
            catch (error) {
                // Another job may have created one of that name since we looked: Mackerel refuses the second.
                if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .MackerelError */ .v) || error.status !== 400)
                    throw error;
                const rival = find(await awsIntegrations.list(), given);
                if (rival === undefined)
                    throw error;
                return (0,_aws_write_js__WEBPACK_IMPORTED_MODULE_1__/* .updateIntegration */ .S)(rival, given, 'apply', context);
            }
        };
        const existing = await awsIntegrations.list();
        const outcomes = new Map();
        const fail = (given, error) => {
            const current = find(existing, given);
            const action = current === undefined ? 'create' : 'update';
            return (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_2__/* .failedOutcome */ .iS)({ id: current?.id, name: given.name, action }, error);
        };
        await (0,_hosts_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(integrations, async (given) => {
            const current = find(existing, given);
            outcomes.set(given, await (current === undefined ? create(given) : (0,_aws_write_js__WEBPACK_IMPORTED_MODULE_1__/* .updateIntegration */ .S)(current, given, 'apply', context)));
        }, (given, error) => {
            outcomes.set(given, fail(given, error));
        }, { concurrency, signal });
        const records = integrations.map((given) => outcomes.get(given) ?? fail(given, new Error('nothing was done: the step ended before its turn')));
        return {
            kind: 'records',
            noun: 'integration',
            records,
            shown: { list: true, first: true },
            created: records.some(({ action, outcome }) => action === 'create' && outcome === 'changed'),
            warnings: [...(0,_aws_check_js__WEBPACK_IMPORTED_MODULE_3__/* .integrationWarnings */ .K)(integrations), ...(0,_aws_outcomes_js__WEBPACK_IMPORTED_MODULE_8__/* .doubts */ .O)(records)],
        };
    },
});


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


/***/ })

};
;