"use strict";
exports.id = 749;
exports.ids = [749];
exports.modules = {

/***/ 5790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ integrationsApi)
});

// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
// EXTERNAL MODULE: ./src/mackerel/aws-integration.ts
var aws_integration = __webpack_require__(9188);
;// CONCATENATED MODULE: ./src/mackerel/aws-integrations.ts


/** What every request here is about. */
const INTEGRATION = { resource: 'integration' };
const manyIntegrations = dist/* object */.Ik({ aws_integrations: dist/* array */.YO(aws_integration/* wireAwsIntegration */.hi) });
const externalId = dist/* object */.Ik({ externalId: dist/* string */.Yj() });
const excludableMetrics = dist/* record */.g1(dist/* array */.YO(dist/* string */.Yj()));
/** The AWS integrations API, one method an endpoint. Every method throws MackerelError. */
class IntegrationsApi {
    #transport;
    #onSecret;
    /** @param onSecret told every access key ID that a reply holds, before anything else gets to see it */
    constructor(transport, onSecret) {
        this.#transport = transport;
        this.#onSecret = onSecret;
    }
    /** GET /aws-integrations */
    async list() {
        return this.#list();
    }
    /** GET /aws-integrations/<id> */
    async get(id) {
        const path = ['aws-integrations', id];
        return this.#read(await this.#transport.request({ ...INTEGRATION, method: 'GET', path, reply: aws_integration/* wireAwsIntegration */.hi }));
    }
    /**
     * POST /aws-integrations. Where the request may have arrived although no answer came, it is repeated only after
     * looking for the setting it may have made. One of that name that gets into AWS in another way was there before: it
     * is not adopted, and Mackerel refuses the repetition, since names are unique.
     */
    async create(spec) {
        const wire = await this.#transport.request({
            ...INTEGRATION,
            isCollection: true,
            creates: true,
            method: 'POST',
            path: ['aws-integrations'],
            body: (0,aws_integration/* toWireAwsIntegration */.Gw)(spec, { clearing: false }),
            reply: aws_integration/* wireAwsIntegration */.hi,
            repeat: {
                lookFirst: async () => {
                    const made = (await this.#list(0)).find(({ name }) => name === spec.name);
                    return made !== undefined && hasCredentials(made, spec.credentials) ? made.wire : undefined;
                },
            },
        });
        return this.#read(wire);
    }
    /** PUT /aws-integrations/<id>. Replaces everything but the way in, which stays where the spec has none. */
    async update(id, spec) {
        const wire = await this.#transport.request({
            ...INTEGRATION,
            method: 'PUT',
            path: ['aws-integrations', id],
            body: (0,aws_integration/* toWireAwsIntegration */.Gw)(spec, { clearing: true }),
            reply: aws_integration/* wireAwsIntegration */.hi,
        });
        return this.#read(wire);
    }
    /** DELETE /aws-integrations/<id>. @returns the setting as it was */
    async delete(id) {
        const path = ['aws-integrations', id];
        return this.#read(await this.#transport.request({ ...INTEGRATION, method: 'DELETE', path, reply: aws_integration/* wireAwsIntegration */.hi }));
    }
    /** POST /aws-integrations-external-id. May be repeated: an ID that nobody uses does no harm. */
    async generateExternalId() {
        const path = ['aws-integrations-external-id'];
        return (await this.#transport.request({ ...INTEGRATION, isCollection: true, method: 'POST', path, reply: externalId })).externalId;
    }
    /** GET /aws-integrations-excludable-metrics. @returns metric names by AWS service name */
    async excludableMetrics() {
        const path = ['aws-integrations-excludable-metrics'];
        return this.#transport.request({
            ...INTEGRATION,
            isCollection: true,
            method: 'GET',
            path,
            reply: excludableMetrics,
        });
    }
    async #list(retries) {
        const reply = await this.#transport.request({
            ...INTEGRATION,
            isCollection: true,
            method: 'GET',
            path: ['aws-integrations'],
            reply: manyIntegrations,
            ...(retries !== undefined && { retries }),
        });
        return reply.aws_integrations.map((wire) => this.#read(wire));
    }
    #read(wire) {
        if (wire.key)
            this.#onSecret(wire.key);
        return (0,aws_integration/* fromWireAwsIntegration */.R6)(wire);
    }
}
/** Whether a setting gets into AWS in this way, as far as Mackerel tells. */
function hasCredentials({ key, roleArn, externalId }, credentials) {
    return credentials.by === 'key'
        ? key === credentials.key
        : roleArn === credentials.roleArn && externalId === credentials.externalId;
}

;// CONCATENATED MODULE: ./src/aws/api.ts

/** The AWS integrations API, which operations on hosts do without. */
function integrationsApi({ mackerel, onSecret, }) {
    return new IntegrationsApi(mackerel.transport, onSecret);
}


/***/ }),

/***/ 6963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mE: () => (/* binding */ givenCredentials),
/* harmony export */   nn: () => (/* binding */ credentialsProblems),
/* harmony export */   x9: () => (/* binding */ mergeCredentials)
/* harmony export */ });
const EITHER = 'Give either roleArn and externalId, or key and secretKey';
/** What a user gave of the way in: parts of one way, of both, or nothing. */
function givenCredentials({ key, secretKey, roleArn, externalId }) {
    const byRole = roleArn !== undefined || externalId !== undefined;
    const byKey = key !== undefined || secretKey !== undefined;
    return [...(byRole ? ['role'] : []), ...(byKey ? ['key'] : [])];
}
/**
 * What is wrong with the way in as it was given, for itself. (API document "AWS integrations", awsAccessInfo)
 *
 * @param whole whether all of it must be given, and not only what is to change
 */
function credentialsProblems(given, { whole }) {
    const ways = givenCredentials(given);
    if (ways.length === 2) {
        const parts = ['roleArn', 'externalId', 'key', 'secretKey'].filter((part) => given[part] !== undefined);
        return [{ path: parts.join(', '), accepted: `These are two ways into AWS. ${EITHER}.` }];
    }
    if (!whole)
        return [];
    const [way] = ways;
    if (way === undefined) {
        const accepted = `There is no way into AWS. ${EITHER}. (generate-aws-external-id issues an external ID.)`;
        return [{ path: 'roleArn, externalId, or key, secretKey', value: '', accepted }];
    }
    return missingParts(way, given);
}
/**
 * The way in that is to be written, where parts that were not given are those the setting has.
 *
 * @param given must be of one way only
 * @param current the setting as it was read; undefined where it is to be created
 * @returns undefined where nothing of it changes; or what is wrong with it
 */
function mergeCredentials(current, given) {
    const [way] = givenCredentials(given);
    if (way === undefined)
        return { credentials: undefined };
    if (way === 'role') {
        const roleArn = given.roleArn ?? current?.roleArn ?? undefined;
        const externalId = given.externalId ?? current?.externalId ?? undefined;
        if (roleArn === undefined || externalId === undefined) {
            return { problems: missingParts('role', { roleArn, externalId }) };
        }
        const stays = current?.roleArn === roleArn && current.externalId === externalId;
        return { credentials: stays ? undefined : { by: 'role', roleArn, externalId } };
    }
    const key = given.key ?? current?.key ?? undefined;
    const { secretKey } = given;
    // Without a new secret, the key that is there already needs none.
    if (key !== undefined && secretKey === undefined && key === current?.key)
        return { credentials: undefined };
    if (key === undefined || secretKey === undefined)
        return { problems: missingParts('key', { key, secretKey }) };
    return { credentials: { by: 'key', key, secretKey } };
}
function missingParts(way, parts) {
    const [one, other] = way === 'role' ? ['roleArn', 'externalId'] : ['key', 'secretKey'];
    return [[one, other], [other, one]].flatMap(([part, present]) => parts[part] === undefined
        ? [
            {
                path: part,
                value: '',
                accepted: `It is missing: ${present} is one half of the way into AWS, ${part} the other.`,
            },
        ]
        : []);
}


/***/ }),

/***/ 7958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XU: () => (/* binding */ mergeIntegration),
  Jm: () => (/* binding */ newIntegration),
  Xt: () => (/* binding */ newIntegrationProblems)
});

// EXTERNAL MODULE: ./src/mackerel/aws-integration.ts
var aws_integration = __webpack_require__(9188);
;// CONCATENATED MODULE: ./src/aws/problems.ts
/** A setting that must not be sent to Mackerel, with everything that is wrong with it. */
class IntegrationError extends Error {
    name = 'SettingError';
    problems;
    constructor(problems) {
        super(`nothing was changed. ${problems.map(({ path, accepted }) => `${path}: ${accepted}`).join(' ')}`);
        this.problems = problems;
    }
}

// EXTERNAL MODULE: ./src/aws/services.ts
var aws_services = __webpack_require__(2949);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/aws/credentials.ts
var aws_credentials = __webpack_require__(6963);
;// CONCATENATED MODULE: ./src/aws/merge.ts





const NO_SERVICES = { metricKind: 'excludedMetrics', services: {} };
/**
 * Puts the fields a user gave over a setting as it was read: fields that were not given stay. What comes of it is all
 * that is to be sent, since Mackerel overwrites what it is not sent (API document "AWS integrations", update).
 *
 * @param given free of the problems that it has for itself (`integrationProblems`)
 * @param mode what becomes of services that were not given; where `services` was not given at all, they stay in any case
 * @throws IntegrationError where the two do not go together
 */
function mergeIntegration(current, given, mode) {
    const { services, credentials } = settled(given.services === undefined ? { services: current } : (0,aws_services/* mergeServices */.H4)(current, given.services, mode), (0,aws_credentials/* mergeCredentials */.x9)(current, given));
    return {
        name: given.name ?? current.name,
        memo: given.memo ?? current.memo,
        region: given.region ?? current.region,
        includedTags: mergeTags(current.includedTags, given.includedTags),
        excludedTags: mergeTags(current.excludedTags, given.excludedTags),
        metricKind: services.metricKind,
        services: services.services,
        credentials,
    };
}
/**
 * A setting that is to be created.
 *
 * @param given free of the problems that it has for itself
 * @throws IntegrationError where something is missing that every setting has
 */
function newIntegration(given) {
    const { name, region, services: givenServices } = given;
    const missing = newIntegrationProblems(given);
    if (name === undefined || region === undefined || givenServices === undefined || missing.length > 0) {
        throw new IntegrationError(missing);
    }
    const { services, credentials } = settled((0,aws_services/* mergeServices */.H4)(NO_SERVICES, givenServices, 'replace'), (0,aws_credentials/* mergeCredentials */.x9)(undefined, given));
    if (credentials === undefined)
        throw new IntegrationError([{ path: 'roleArn', accepted: 'There is no way into AWS.' }]);
    return {
        name,
        memo: given.memo ?? '',
        region,
        includedTags: (0,tags/* joinTags */.QR)(given.includedTags ?? []),
        excludedTags: (0,tags/* joinTags */.QR)(given.excludedTags ?? []),
        metricKind: services.metricKind,
        services: services.services,
        credentials,
    };
}
/** What a setting needs in order to be created, besides a way in, and was not given. */
function newIntegrationProblems({ name, region, services }) {
    const missing = (path, what) => ({ path, value: '', accepted: `It is required: ${what}.` });
    return [
        ...(name === undefined ? [missing('name', 'the name of the setting')] : []),
        ...(region === undefined ? [missing('region', 'the AWS region, such as ap-northeast-1')] : []),
        ...(services === undefined
            ? [missing('services', 'the AWS services to watch, such as {"EC2": {"enable": true}}; {} for none')]
            : []),
    ];
}
/** Two results, where neither has problems. @throws IntegrationError with those of both */
function settled(one, other) {
    const problems = [one, other].flatMap((result) => ('problems' in result ? result.problems : []));
    if ('problems' in one || 'problems' in other)
        throw new IntegrationError(problems);
    return { ...one, ...other };
}
/** The same tags in another order, or with other white space, are left as they are. */
function mergeTags(current, given) {
    return given === undefined || (0,tags/* isSameSet */.T9)(given, (0,tags/* splitTags */.c4)(current)) ? current : (0,tags/* joinTags */.QR)(given);
}


/***/ }),

/***/ 2949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H4: () => (/* binding */ mergeServices),
/* harmony export */   N: () => (/* binding */ servicesProblems),
/* harmony export */   z5: () => (/* binding */ serviceOf)
/* harmony export */ });
/* harmony import */ var _mackerel_aws_integration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9188);

/** A service that is left out. */
const BLANK = { enable: false, role: null, metrics: [], retireAutomatically: undefined, others: {} };
/** What is wrong with services for themselves, whatever there is already. */
function servicesProblems(given) {
    const kinds = kindsIn(given);
    if (kinds.length < 2)
        return [];
    const path = Object.entries(given).flatMap(([name, { metrics }]) => metrics === undefined ? [] : [`services.${name}.${metrics.kind}`]);
    const accepted = 'Both kinds of metrics are in one setting, which Mackerel refuses. Use excludedMetrics alone, or includedMetrics alone.';
    return [{ path: path.join(', '), accepted }];
}
/**
 * Puts the services a user gave over those there are.
 *
 * @param given must be free of problems for itself
 * @returns the services, or what is wrong with them once they are put together
 */
function mergeServices(current, given, mode) {
    const [givenKind] = kindsIn(given);
    const metricKind = givenKind ?? (mode === 'keep' ? current.metricKind : 'excludedMetrics');
    const kept = mode === 'keep' ? Object.keys(current.services) : [];
    const services = new Map();
    const problems = [];
    for (const name of new Set([...kept, ...Object.keys(given)])) {
        const before = serviceOf(current, name);
        const isNew = mode === 'replace' || (0,_mackerel_aws_integration_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlank */ .z3)(before);
        const base = mode === 'keep' ? before : { ...BLANK, others: before.others };
        const service = mergeService(base, given[name], isNew);
        const chosen = given[name]?.metrics?.names;
        const inherited = isNew || current.metricKind !== metricKind ? undefined : base.metrics;
        services.set(name, { ...service, metrics: chosen ?? inherited ?? [] });
        // An empty list means all metrics in one kind, and none in the other: nobody but the user can turn them round.
        const isOpen = (metricKind === 'includedMetrics' && service.enable) || (!isNew && hasChoice(before));
        if (chosen === undefined && inherited === undefined && isOpen)
            problems.push(noChoice(name, metricKind));
    }
    return problems.length > 0 ? { problems } : { services: { metricKind, services: Object.fromEntries(services) } };
}
/** A service of a setting; as one that is left out, where the setting has none of that name. */
function serviceOf({ services }, name) {
    return Object.hasOwn(services, name) ? (services[name] ?? BLANK) : BLANK;
}
function mergeService(base, given, isNew) {
    if (given === undefined)
        return base;
    return {
        ...base,
        // Who names a service that is not there yet wants it.
        enable: given.enable ?? (isNew || base.enable),
        role: given.role === undefined ? base.role : given.role,
        retireAutomatically: given.retireAutomatically ?? base.retireAutomatically,
    };
}
function hasChoice({ enable, metrics }) {
    return enable || metrics.length > 0;
}
function noChoice(name, metricKind) {
    const accepted = `It is missing: all metrics of a setting are of one kind, and those of others are ${metricKind}. ` +
        'Give them for this service too.';
    return { path: `services.${name}.${metricKind}`, value: '', accepted };
}
function kindsIn(given) {
    return [...new Set(Object.values(given).flatMap(({ metrics }) => (metrics === undefined ? [] : [metrics.kind])))];
}


/***/ }),

/***/ 9580:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ joinTags),
/* harmony export */   T9: () => (/* binding */ isSameSet),
/* harmony export */   c4: () => (/* binding */ splitTags),
/* harmony export */   dz: () => (/* binding */ isTag)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The tags in a string of Mackerel's: separated by commas, though not those in quotes.
 *
 * @returns one `key:value` each, without white space around it
 */
function splitTags(text) {
    const tags = text.match(/(?:"[^"]*"|'[^']*'|[^,])+/g) ?? [];
    return tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
}
/** Tags as Mackerel takes them, in one string. */
function joinTags(tags) {
    return tags.join(',');
}
/** Whether something is one tag, and neither none nor several. */
function isTag(text) {
    return splitTags(text).length === 1 && /^[^:].*:/.test(text);
}
/** Whether two lists hold the same items: the order of tags, and of metrics, means nothing. */
function isSameSet(one, other) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(new Set(one), new Set(other));
}


/***/ }),

/***/ 3634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zr: () => (/* binding */ createIntegration),
  iS: () => (/* binding */ failedOutcome),
  ns: () => (/* binding */ readOutcome),
  G9: () => (/* binding */ settle),
  SP: () => (/* binding */ updateIntegration)
});

// EXTERNAL MODULE: ./src/mackerel/aws-integration.ts
var aws_integration = __webpack_require__(9188);
// EXTERNAL MODULE: ./src/aws/services.ts
var services = __webpack_require__(2949);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
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
            return (0,tags/* isSameSet */.T9)(was, is) ? [] : [{ path, before: orUndefined(was), after: orUndefined(is) }];
        }),
        ...credentialsDifferences(before, spec.credentials),
        ...servicesDifferences(before, spec),
    ];
}
/**
 * Whether a setting is as it is to be, as far as anybody can tell: Mackerel never tells a secret key, so one that is
 * given with the access key ID that is there already is taken for the one that is there already.
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
        return (0,tags/* isSameSet */.T9)(was, is) ? [] : [{ path: at(after.metricKind), before: was, after: is }];
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
        integration,
        error: undefined,
    };
}
/**
 * Brings a setting that was read to what was given, and writes it only where that is something else.
 *
 * `update` changes the parts that were given, a secret key always. `apply` takes the services for the whole truth, and a
 * secret key for the one that is there already as long as the access key ID is. (contract, "apply/update")
 *
 * @throws IntegrationError, MackerelError
 */
async function updateIntegration(current, given, use, { awsIntegrations, dryRun }) {
    const spec = (0,merge/* mergeIntegration */.XU)(current, given, use === 'update' ? 'keep' : 'replace');
    const differences = diffIntegration(current, spec);
    const { id, name } = current;
    const outcome = { id, name, action: 'update', error: undefined };
    if (use === 'update' ? differences.length === 0 : isAsAsked(differences)) {
        return { ...outcome, outcome: 'unchanged', differences: [], integration: current };
    }
    if (dryRun)
        return { ...outcome, outcome: 'planned', differences, integration: current };
    return { ...outcome, outcome: 'changed', differences, integration: await awsIntegrations.update(id, spec) };
}
/** The outcome of work on one setting; what the work throws is that setting's failure. */
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
/** The outcome of a setting that could not be dealt with. */
function failedOutcome({ id, name, action }, error) {
    return { id, name, outcome: 'failed', action, differences: [], integration: undefined, error };
}
/** The outcome of a setting that was only read. */
function readOutcome(integration) {
    const { id, name } = integration;
    return { id, name, outcome: 'unchanged', action: 'read', differences: [], integration, error: undefined };
}


/***/ }),

/***/ 9188:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ RETIRING_SERVICE_NAMES),
/* harmony export */   Gw: () => (/* binding */ toWireAwsIntegration),
/* harmony export */   HJ: () => (/* binding */ AWS_SERVICE_NAMES),
/* harmony export */   R6: () => (/* binding */ fromWireAwsIntegration),
/* harmony export */   hi: () => (/* binding */ wireAwsIntegration),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9118);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);


/** AWS services by Mackerel's names (API document "AWS integrations", awsServiceNames), and Athena, which came later. */
const AWS_SERVICE_NAMES = [
    ...['EC2', 'ELB', 'ALB', 'NLB', 'RDS', 'Redshift', 'ElastiCache', 'SQS', 'Lambda', 'DynamoDB', 'CloudFront'],
    ...['APIGateway', 'Kinesis', 'S3', 'ES', 'ECSCluster', 'SES', 'States', 'EFS', 'Firehose', 'Batch', 'WAF'],
    ...['Billing', 'Route 53', 'Connect', 'DocDB', 'CodeBuild', 'Athena'],
];
/** The services whose hosts Mackerel can retire by itself. */
const RETIRING_SERVICE_NAMES = ['EC2', 'RDS', 'ElastiCache'];
// Nothing is mapped in these schemas: the library drops unknown keys of an object in which anything was.
const textOrNull = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KC(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj(), _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .ch()).optional();
const metrics = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj()).optional();
const wireAwsService = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({
    enable: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM(),
    role: textOrNull,
    excludedMetrics: metrics,
    includedMetrics: metrics,
    retireAutomatically: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM().optional(),
});
/** The `<aws_integration>` of every reply that holds one, as far as this action reads it; other keys are let through. */
const wireAwsIntegration = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({
    id: _host_js__WEBPACK_IMPORTED_MODULE_0__/* .wireHostId */ .zA,
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj(),
    memo: textOrNull,
    key: textOrNull,
    roleArn: textOrNull,
    externalId: textOrNull,
    region: textOrNull,
    includedTags: textOrNull,
    excludedTags: textOrNull,
    services: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1(wireAwsService),
});
/** A setting as Mackerel sends it, in this action's words. */
function fromWireAwsIntegration(wire) {
    const metricKind = metricKindOf(Object.values(wire.services));
    const services = Object.fromEntries(Object.entries(wire.services).map(([service, setting]) => [service, fromWireService(setting, metricKind)]));
    return {
        id: wire.id,
        name: wire.name,
        memo: wire.memo ?? '',
        key: wire.key ?? null,
        roleArn: wire.roleArn ?? null,
        externalId: wire.externalId ?? null,
        region: wire.region ?? '',
        includedTags: wire.includedTags ?? '',
        excludedTags: wire.excludedTags ?? '',
        metricKind,
        services,
        wire,
    };
}
/**
 * The body that makes a setting as it is written: of the way in, what is left out stays, and null clears it.
 *
 * @param clearing whether to clear the other way in: an update must, and a creation must not
 */
function toWireAwsIntegration(spec, { clearing }) {
    const { name, memo, region, includedTags, excludedTags, metricKind, services, credentials } = spec;
    return {
        name,
        memo,
        ...(credentials !== undefined && toWireAccess(credentials, clearing)),
        region,
        includedTags,
        excludedTags,
        services: Object.fromEntries(Object.entries(services)
            // The document: a service that is left out is disabled. Replies hold every service there is, most of them so.
            .filter(([, service]) => !isBlank(service))
            .map(([name, { enable, role, metrics, retireAutomatically, others }]) => [
            name,
            {
                ...others,
                enable,
                role,
                [metricKind]: metrics,
                ...(retireAutomatically !== undefined && { retireAutomatically }),
            },
        ])),
    };
}
/** Whether a service is as one that was left out: disabled, and with nothing that could get lost. */
function isBlank({ enable, role, metrics, retireAutomatically, others }) {
    return (!enable && role === null && metrics.length === 0 && retireAutomatically !== true && Object.keys(others).length === 0);
}
function toWireAccess(credentials, clearing) {
    if (credentials.by === 'role') {
        const { roleArn, externalId } = credentials;
        return { roleArn, externalId, ...(clearing && { key: null, secretKey: null }) };
    }
    const { key, secretKey } = credentials;
    return { key, secretKey, ...(clearing && { roleArn: null, externalId: null }) };
}
/** A service that is disabled may show an empty list of the other kind: that says nothing. */
function metricKindOf(services) {
    const includes = services.some(({ excludedMetrics, includedMetrics }) => includedMetrics !== undefined && (includedMetrics.length > 0 || excludedMetrics === undefined));
    return includes ? 'includedMetrics' : 'excludedMetrics';
}
function fromWireService(wire, metricKind) {
    const { enable, role = null, retireAutomatically, excludedMetrics, includedMetrics, ...others } = wire;
    const metrics = (metricKind === 'includedMetrics' ? includedMetrics : excludedMetrics) ?? [];
    return { enable, role, metrics, retireAutomatically, others };
}


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