export const id = 106;
export const ids = [106];
export const modules = {

/***/ 8533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ settingWarnings),
/* harmony export */   j: () => (/* binding */ settingProblems)
/* harmony export */ });
/* harmony import */ var _mackerel_aws_integration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9188);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7958);
/* harmony import */ var _services_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2949);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9580);
/* harmony import */ var _way_in_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3572);






const PRINTABLE = /^[\x21-\x7e]+$/;
/** Everything that is wrong with a setting as it was given: known before any request is sent. */
function settingProblems(given, use) {
    const { services = {} } = given;
    const apart = (0,_services_js__WEBPACK_IMPORTED_MODULE_3__/* .servicesProblems */ .N)(services);
    return [
        ...(use === 'create' ? (0,_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .newSettingProblems */ .tJ)(given) : []),
        ...(use === 'apply' && given.name === undefined
            ? [{ path: 'name', value: '', accepted: 'It is required: the setting of that name is the one that is meant.' }]
            : []),
        ...formProblems(given),
        ...(0,_way_in_js__WEBPACK_IMPORTED_MODULE_5__/* .wayInProblems */ .Vl)(given, { whole: use !== 'update' }),
        ...roleProblems(services),
        ...apart,
        ...(use === 'update' || apart.length > 0 ? [] : togetherProblems(services)),
    ];
}
/** What is odd about a setting, though Mackerel may take it; a sentence each. */
function settingWarnings({ services = {} }) {
    return Object.entries(services).flatMap(([name, { retireAutomatically }]) => [
        ...(_mackerel_aws_integration_js__WEBPACK_IMPORTED_MODULE_0__/* .AWS_SERVICE_NAMES */ .HJ.includes(name)
            ? []
            : [
                `services.${name} is no AWS service that this action knows: it is passed on as it is. Known are: ` +
                    `${_mackerel_aws_integration_js__WEBPACK_IMPORTED_MODULE_0__/* .AWS_SERVICE_NAMES */ .HJ.join(', ')}.`,
            ]),
        ...(retireAutomatically === undefined || _mackerel_aws_integration_js__WEBPACK_IMPORTED_MODULE_0__/* .RETIRING_SERVICE_NAMES */ .Cb.includes(name)
            ? []
            : [
                `services.${name}.retireAutomatically is documented for ${_mackerel_aws_integration_js__WEBPACK_IMPORTED_MODULE_0__/* .RETIRING_SERVICE_NAMES */ .Cb.join(', ')} only: it is ` +
                    'passed on as it is.',
            ]),
    ]);
}
function formProblems(given) {
    const { roleArn, region, externalId } = given;
    return [
        ...refuse('roleArn', roleArn, /^arn:[!-~]+$/, 'The ARN of an IAM role is like arn:aws:iam::123456789012:role/Name.'),
        ...refuse('externalId', externalId, PRINTABLE, 'An external ID is printable ASCII without spaces.'),
        ...refuse('region', region, /^[a-z0-9-]+$/, 'An AWS region is like ap-northeast-1.'),
        ...['key', 'secretKey'].flatMap((path) => given[path] === undefined || PRINTABLE.test(given[path])
            ? []
            : // Without its value, which is nobody's business.
                [{ path, accepted: 'It holds a line break, a space, or a character outside printable ASCII.' }]),
        ...['includedTags', 'excludedTags'].flatMap((path) => (given[path] ?? [])
            .filter((tag) => !(0,_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .isTag */ .dz)(tag))
            .map((value) => ({ path, value, accepted: 'A tag is key:value, such as service:foo, without a comma.' }))),
    ];
}
function roleProblems(services) {
    const accepted = 'A role full name is <service>:<role>, such as My-Service:web. For no role, write null.';
    return Object.entries(services).flatMap(([name, { role }]) => refuse(`services.${name}.role`, role ?? undefined, _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLE_FULLNAME */ .Qr, accepted));
}
function refuse(path, value, pattern, accepted) {
    return value === undefined || pattern.test(value) ? [] : [{ path, value, accepted }];
}
function togetherProblems(services) {
    const merge = (0,_services_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeServices */ .H4)({ metricKind: 'excludedMetrics', services: {} }, services, 'replace');
    return 'problems' in merge ? merge.problems : [];
}


/***/ }),

/***/ 7958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XU: () => (/* binding */ mergeIntegration),
  Jm: () => (/* binding */ newIntegration),
  tJ: () => (/* binding */ newSettingProblems)
});

// EXTERNAL MODULE: ./src/mackerel/aws-integration.ts
var aws_integration = __webpack_require__(9188);
;// CONCATENATED MODULE: ./src/aws/problems.ts
/** A setting that must not be sent to Mackerel, with everything that is wrong with it. */
class SettingError extends Error {
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
// EXTERNAL MODULE: ./src/aws/way-in.ts
var way_in = __webpack_require__(3572);
;// CONCATENATED MODULE: ./src/aws/merge.ts





const NO_SERVICES = { metricKind: 'excludedMetrics', services: {} };
/**
 * Puts the fields a user gave over a setting as it was read: fields that were not given stay. What comes of it is all
 * that is to be sent, since Mackerel overwrites what it is not sent (API document "AWS integrations", update).
 *
 * @param given free of the problems that it has for itself (`settingProblems`)
 * @param mode what becomes of services that were not given; where `services` was not given at all, they stay in any case
 * @throws SettingError where the two do not go together
 */
function mergeIntegration(current, given, mode) {
    const { services, wayIn } = settled(given.services === undefined ? { services: current } : (0,aws_services/* mergeServices */.H4)(current, given.services, mode), (0,way_in/* mergeWayIn */.Ns)(current, given));
    return {
        name: given.name ?? current.name,
        memo: given.memo ?? current.memo,
        region: given.region ?? current.region,
        includedTags: mergeTags(current.includedTags, given.includedTags),
        excludedTags: mergeTags(current.excludedTags, given.excludedTags),
        metricKind: services.metricKind,
        services: services.services,
        wayIn,
    };
}
/**
 * A setting that is to be created.
 *
 * @param given free of the problems that it has for itself
 * @throws SettingError where something is missing that every setting has
 */
function newIntegration(given) {
    const { name, region, services: givenServices } = given;
    const missing = newSettingProblems(given);
    if (name === undefined || region === undefined || givenServices === undefined || missing.length > 0) {
        throw new SettingError(missing);
    }
    const { services, wayIn } = settled((0,aws_services/* mergeServices */.H4)(NO_SERVICES, givenServices, 'replace'), (0,way_in/* mergeWayIn */.Ns)(undefined, given));
    if (wayIn === undefined)
        throw new SettingError([{ path: 'roleArn', accepted: 'There is no way into AWS.' }]);
    return {
        name,
        memo: given.memo ?? '',
        region,
        includedTags: (0,tags/* joinTags */.QR)(given.includedTags ?? []),
        excludedTags: (0,tags/* joinTags */.QR)(given.excludedTags ?? []),
        metricKind: services.metricKind,
        services: services.services,
        wayIn,
    };
}
/** What a setting needs in order to be created, besides a way in, and was not given. */
function newSettingProblems({ name, region, services }) {
    const missing = (path, what) => ({ path, value: '', accepted: `It is required: ${what}.` });
    return [
        ...(name === undefined ? [missing('name', 'the name of the setting')] : []),
        ...(region === undefined ? [missing('region', 'the AWS region, such as ap-northeast-1')] : []),
        ...(services === undefined
            ? [missing('services', 'the AWS services to watch, such as {"EC2": {"enable": true}}; {} for none')]
            : []),
    ];
}
/** Two results, where neither has problems. @throws SettingError with those of both */
function settled(one, other) {
    const problems = [one, other].flatMap((result) => ('problems' in result ? result.problems : []));
    if ('problems' in one || 'problems' in other)
        throw new SettingError(problems);
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

/***/ 3572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ givenWaysIn),
/* harmony export */   Ns: () => (/* binding */ mergeWayIn),
/* harmony export */   Vl: () => (/* binding */ wayInProblems)
/* harmony export */ });
const EITHER = 'Give either roleArn and externalId, or key and secretKey';
/** What a user gave of the way in: parts of one way, of both, or nothing. */
function givenWaysIn({ key, secretKey, roleArn, externalId }) {
    const byRole = roleArn !== undefined || externalId !== undefined;
    const byKey = key !== undefined || secretKey !== undefined;
    return [...(byRole ? ['role'] : []), ...(byKey ? ['key'] : [])];
}
/**
 * What is wrong with the way in as it was given, for itself. (API document "AWS integrations", awsAccessInfo)
 *
 * @param whole whether all of it must be given, and not only what is to change
 */
function wayInProblems(given, { whole }) {
    const ways = givenWaysIn(given);
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
function mergeWayIn(current, given) {
    const [way] = givenWaysIn(given);
    if (way === undefined)
        return { wayIn: undefined };
    if (way === 'role') {
        const roleArn = given.roleArn ?? current?.roleArn ?? undefined;
        const externalId = given.externalId ?? current?.externalId ?? undefined;
        if (roleArn === undefined || externalId === undefined) {
            return { problems: missingParts('role', { roleArn, externalId }) };
        }
        const stays = current?.roleArn === roleArn && current.externalId === externalId;
        return { wayIn: stays ? undefined : { by: 'role', roleArn, externalId } };
    }
    const key = given.key ?? current?.key ?? undefined;
    const { secretKey } = given;
    // Without a new secret, the key that is there already needs none.
    if (key !== undefined && secretKey === undefined && key === current?.key)
        return { wayIn: undefined };
    if (key === undefined || secretKey === undefined)
        return { problems: missingParts('key', { key, secretKey }) };
    return { wayIn: { by: 'key', key, secretKey } };
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
    const { name, memo, region, includedTags, excludedTags, metricKind, services, wayIn } = spec;
    return {
        name,
        memo,
        ...(wayIn !== undefined && toWireAccess(wayIn, clearing)),
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
function toWireAccess(wayIn, clearing) {
    if (wayIn.by === 'role') {
        const { roleArn, externalId } = wayIn;
        return { roleArn, externalId, ...(clearing && { key: null, secretKey: null }) };
    }
    const { key, secretKey } = wayIn;
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

/***/ 3106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAwsOperation: () => (/* binding */ runAwsOperation)
});

// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
// EXTERNAL MODULE: ./src/mackerel/aws-integration.ts
var aws_integration = __webpack_require__(9188);
;// CONCATENATED MODULE: ./src/mackerel/aws-integrations.ts


const manyIntegrations = dist/* object */.Ik({ aws_integrations: dist/* array */.YO(aws_integration/* wireAwsIntegration */.hi) });
const externalId = dist/* object */.Ik({ externalId: dist/* string */.Yj() });
const excludableMetrics = dist/* record */.g1(dist/* array */.YO(dist/* string */.Yj()));
/** The AWS integrations API, one method an endpoint. Every method throws MackerelError. */
class AwsIntegrations {
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
        return this.#read(await this.#transport.request({ method: 'GET', path, reply: aws_integration/* wireAwsIntegration */.hi }));
    }
    /**
     * POST /aws-integrations. Where the request may have arrived although no answer came, it is repeated only after
     * looking for the setting it may have made. One of that name that gets into AWS in another way was there before: it
     * is not adopted, and Mackerel refuses the repetition, since names are unique.
     */
    async create(spec) {
        const wire = await this.#transport.request({
            method: 'POST',
            path: ['aws-integrations'],
            body: (0,aws_integration/* toWireAwsIntegration */.Gw)(spec, { clearing: false }),
            reply: aws_integration/* wireAwsIntegration */.hi,
            repeat: {
                lookFirst: async () => {
                    const made = (await this.#list(0)).find(({ name }) => name === spec.name);
                    return made !== undefined && getsInBy(made, spec.wayIn) ? made.wire : undefined;
                },
            },
        });
        return this.#read(wire);
    }
    /** PUT /aws-integrations/<id>. Replaces everything but the way in, which stays where the spec has none. */
    async update(id, spec) {
        const wire = await this.#transport.request({
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
        return this.#read(await this.#transport.request({ method: 'DELETE', path, reply: aws_integration/* wireAwsIntegration */.hi }));
    }
    /** POST /aws-integrations-external-id. May be repeated: an ID that nobody uses does no harm. */
    async generateExternalId() {
        const path = ['aws-integrations-external-id'];
        return (await this.#transport.request({ method: 'POST', path, reply: externalId })).externalId;
    }
    /** GET /aws-integrations-excludable-metrics. @returns metric names by AWS service name */
    async excludableMetrics() {
        const path = ['aws-integrations-excludable-metrics'];
        return this.#transport.request({ method: 'GET', path, reply: excludableMetrics });
    }
    async #list(retries) {
        const reply = await this.#transport.request({
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
function getsInBy({ key, roleArn, externalId }, wayIn) {
    return wayIn.by === 'key' ? key === wayIn.key : roleArn === wayIn.roleArn && externalId === wayIn.externalId;
}

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
        ...wayInDifferences(before, spec.wayIn),
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
function wayInDifferences(before, wayIn) {
    if (wayIn === undefined)
        return [];
    const after = { roleArn: null, externalId: null, key: null, ...wayIn };
    return [
        ...changed('roleArn', before.roleArn, after.roleArn),
        ...changed('externalId', before.externalId, after.externalId),
        ...(before.key === after.key ? [] : [{ path: 'key', secret: true }]),
        ...(wayIn.by === 'key' || before.key !== null ? [{ path: 'secretKey', secret: true }] : []),
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
;// CONCATENATED MODULE: ./src/aws/carry-out.ts


/** Creates a setting. @throws SettingError, MackerelError */
async function createSetting(given, { awsIntegrations, dryRun }) {
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
 * @throws SettingError, MackerelError
 */
async function updateSetting(current, given, use, { awsIntegrations, dryRun }) {
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

// EXTERNAL MODULE: ./src/aws/check.ts
var check = __webpack_require__(8533);
// EXTERNAL MODULE: ./src/hosts/turns.ts
var turns = __webpack_require__(1507);
// EXTERNAL MODULE: ./src/mackerel/errors.ts
var errors = __webpack_require__(4083);
;// CONCATENATED MODULE: ./src/operations/apply-aws-integration.ts




/**
 * Makes the AWS integration of each name equal to what is given: creates, updates or leaves alone. The given services
 * are the whole truth. One setting's failure never stops the others.
 *
 * @throws MackerelError where the settings there are can't be read; nothing has been changed then
 */
async function applyAwsIntegration({ settings }, { awsIntegrations, dryRun, concurrency, signal }) {
    const context = { awsIntegrations, dryRun };
    const find = (list, { name }) => list.find((one) => one.name === name);
    const create = async (given) => {
        try {
            return await createSetting(given, context);
        }
        catch (error) {
            // Another job may have created one of that name since we looked: Mackerel refuses the second.
            if (!(error instanceof errors/* MackerelError */.v) || error.status !== 400)
                throw error;
            const rival = find(await awsIntegrations.list(), given);
            if (rival === undefined)
                throw error;
            return updateSetting(rival, given, 'apply', context);
        }
    };
    const existing = await awsIntegrations.list();
    const outcomes = new Map();
    const fail = (given, error) => {
        const current = find(existing, given);
        const action = current === undefined ? 'create' : 'update';
        return failedOutcome({ id: current?.id, name: given.name, action }, error);
    };
    await (0,turns/* inTurns */.g)(settings, async (given) => {
        const current = find(existing, given);
        outcomes.set(given, await (current === undefined ? create(given) : updateSetting(current, given, 'apply', context)));
    }, (given, error) => {
        outcomes.set(given, fail(given, error));
    }, { concurrency, signal });
    const integrations = settings.map((given) => outcomes.get(given) ?? fail(given, new Error('nothing was done: the step ended before its turn')));
    return {
        hosts: [],
        integrations,
        created: integrations.some(({ action, outcome }) => action === 'create' && outcome === 'changed'),
        warnings: settings.flatMap((given) => (0,check/* settingWarnings */.Y)(given).map((warning) => (settings.length > 1 ? `${given.name ?? ''}: ${warning}` : warning))),
    };
}

;// CONCATENATED MODULE: ./src/operations/create-aws-integration.ts


class NameTakenError extends Error {
    name = 'NameTakenError';
    constructor() {
        super('an AWS integration of that name is there already, and names are unique');
    }
}
/** Creates an AWS integration. One of that name that is there already is an error: names are unique. */
async function createAwsIntegration({ setting }, { awsIntegrations, dryRun }) {
    const outcome = await settle({ name: setting.name, action: 'create' }, async () => {
        // Mackerel itself refuses a name that is taken; so must the plan, to be as true as the deed would be.
        if (dryRun && (await awsIntegrations.list()).some(({ name }) => name === setting.name))
            throw new NameTakenError();
        return createSetting(setting, { awsIntegrations, dryRun });
    });
    return { hosts: [], integrations: [outcome], warnings: (0,check/* settingWarnings */.Y)(setting) };
}

;// CONCATENATED MODULE: ./src/operations/delete-aws-integration.ts


/** Deletes an AWS integration, which cannot be undone. */
async function deleteAwsIntegration({ awsIntegrationId: id }, { awsIntegrations, dryRun }) {
    const deleted = (integration) => ({
        id,
        name: integration?.name,
        outcome: dryRun ? 'planned' : 'changed',
        action: 'delete',
        differences: [],
        integration,
        error: undefined,
    });
    const outcome = await settle({ id, action: 'delete' }, async () => {
        if (dryRun)
            return deleted(await awsIntegrations.get(id));
        try {
            return deleted(await awsIntegrations.delete(id));
        }
        catch (error) {
            // It was there for the attempt whose answer got lost, and that attempt has deleted it.
            if (error instanceof errors/* MackerelError */.v && error.isNotFound && error.attempts > 1)
                return deleted(undefined);
            throw error;
        }
    });
    return { hosts: [], integrations: [outcome] };
}

;// CONCATENATED MODULE: ./src/operations/generate-aws-external-id.ts
/** Has Mackerel issue an external ID, for the trust policy of an IAM role; none in a dry run. @throws MackerelError */
async function generateAwsExternalId(_, { awsIntegrations, dryRun }) {
    return { hosts: [], externalId: dryRun ? '' : await awsIntegrations.generateExternalId() };
}

;// CONCATENATED MODULE: ./src/operations/get-aws-integration.ts

/** Reads one AWS integration. */
async function getAwsIntegration({ awsIntegrationId: id }, { awsIntegrations }) {
    const outcome = await settle({ id, action: 'read' }, async () => readOutcome(await awsIntegrations.get(id)));
    return { hosts: [], integrations: [outcome] };
}

;// CONCATENATED MODULE: ./src/operations/list-aws-excludable-metrics.ts
/** Reads which metrics of each AWS service can be excluded. @throws MackerelError */
async function listAwsExcludableMetrics(_, { awsIntegrations }) {
    return { hosts: [], excludableMetrics: await awsIntegrations.excludableMetrics() };
}

;// CONCATENATED MODULE: ./src/operations/list-aws-integrations.ts

/** Reads every AWS integration of the organization. @throws MackerelError */
async function listAwsIntegrations(_, { awsIntegrations }) {
    return { hosts: [], integrations: (await awsIntegrations.list()).map(readOutcome) };
}

;// CONCATENATED MODULE: ./src/operations/update-aws-integration.ts


/**
 * Changes the given fields, and the given parts of the given services, of an AWS integration; everything else stays: it
 * is read first, since Mackerel overwrites what it is not sent. One that is as asked already is not written.
 */
async function updateAwsIntegration({ awsIntegrationId: id, setting }, { awsIntegrations, dryRun }) {
    const outcome = await settle({ id, action: 'update' }, async () => {
        const current = await awsIntegrations.get(id);
        return settle({ id, name: current.name, action: 'update' }, () => updateSetting(current, setting, 'update', { awsIntegrations, dryRun }));
    });
    return { hosts: [], integrations: [outcome], warnings: (0,check/* settingWarnings */.Y)(setting) };
}

;// CONCATENATED MODULE: ./src/operations/aws.ts









/** Runs an operation on AWS integrations. A module of its own: operations on hosts need not load any of it. */
async function runAwsOperation(input, hostContext) {
    const { mackerel, onSecret } = hostContext;
    const context = { ...hostContext, awsIntegrations: new AwsIntegrations(mackerel.transport, onSecret) };
    switch (input.operation) {
        case 'list-aws-integrations':
            return listAwsIntegrations(input, context);
        case 'get-aws-integration':
            return getAwsIntegration(input, context);
        case 'create-aws-integration':
            return createAwsIntegration(input, context);
        case 'update-aws-integration':
            return updateAwsIntegration(input, context);
        case 'delete-aws-integration':
            return deleteAwsIntegration(input, context);
        case 'generate-aws-external-id':
            return generateAwsExternalId(input, context);
        case 'list-aws-excludable-metrics':
            return listAwsExcludableMetrics(input, context);
        case 'apply-aws-integration':
            return applyAwsIntegration(input, context);
    }
}


/***/ })

};
