"use strict";
exports.id = 405;
exports.ids = [405];
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
        return this.#read(await this.#transport.request({
            ...INTEGRATION,
            method: 'GET',
            path,
            reply: aws_integration/* wireAwsIntegration */.hi,
            mismatch: isAnotherThan(id),
        }));
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
            mismatch: ({ name }) => (name === spec.name ? undefined : `it is about the AWS integration ${name}`),
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
            mismatch: isAnotherThan(id),
        });
        return this.#read(wire);
    }
    /** DELETE /aws-integrations/<id>. @returns the setting as it was */
    async delete(id) {
        const path = ['aws-integrations', id];
        return this.#read(await this.#transport.request({
            ...INTEGRATION,
            method: 'DELETE',
            path,
            reply: aws_integration/* wireAwsIntegration */.hi,
            mismatch: isAnotherThan(id),
        }));
    }
    /** POST /aws-integrations-external-id. Not repeated where it may have arrived: no list tells which IDs were issued. */
    async generateExternalId() {
        const reply = await this.#transport.request({
            resource: 'external ID',
            isCollection: true,
            creates: true,
            method: 'POST',
            path: ['aws-integrations-external-id'],
            reply: externalId,
            repeat: 'never',
        });
        return reply.externalId;
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
        const unique = new Map(reply.aws_integrations.map((wire) => [wire.id, wire]));
        return [...unique.values()].map((wire) => this.#read(wire));
    }
    #read(wire) {
        if (wire.key)
            this.#onSecret(wire.key);
        return (0,aws_integration/* fromWireAwsIntegration */.R6)(wire);
    }
}
function isAnotherThan(asked) {
    return ({ id }) => (id === asked ? undefined : `it is about the AWS integration ${id}`);
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

/***/ 8533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ integrationWarnings),
/* harmony export */   P: () => (/* binding */ integrationProblems)
/* harmony export */ });
/* harmony import */ var _alike_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7347);
/* harmony import */ var _mackerel_aws_integration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9188);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7958);
/* harmony import */ var _service_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9867);
/* harmony import */ var _services_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2949);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9580);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6963);








const PRINTABLE = /^[\x21-\x7e]+$/;
/** How many services are named in one warning. */
const MAX_NAMES = 20;
/** Everything that is wrong with a setting as it was given: known before any request is sent. */
function integrationProblems(given, use) {
    const { services = {} } = given;
    const apart = (0,_services_js__WEBPACK_IMPORTED_MODULE_4__/* .servicesProblems */ .N)(services);
    return [
        ...(use === 'create' ? (0,_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .newIntegrationProblems */ .Xt)(given) : []),
        ...(use === 'apply' && given.name === undefined
            ? [{ path: 'name', value: '', accepted: 'It is required: the setting of that name is the one that is meant.' }]
            : []),
        ...formProblems(given),
        ...(0,_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .credentialsProblems */ .nn)(given, use),
        ...roleProblems(services),
        ...apart,
        ...(use === 'update' || apart.length > 0 ? [] : togetherProblems(services)),
    ];
}
/** What is odd about settings, though Mackerel may take it; a sentence for each kind, with all that it is about. */
function integrationWarnings(integrations) {
    const services = integrations.flatMap(({ services = {} }) => Object.entries(services));
    const unknown = unique(services.flatMap(([name]) => ((0,_service_names_js__WEBPACK_IMPORTED_MODULE_3__/* .isKnownService */ .$e)(name) ? [] : [name])));
    const retiring = unique(services.flatMap(([name, { retireAutomatically }]) => retireAutomatically === undefined || _mackerel_aws_integration_js__WEBPACK_IMPORTED_MODULE_0__/* .RETIRING_SERVICE_NAMES */ .Cb.includes(name) ? [] : [name]));
    return [
        ...(unknown.length === 0
            ? []
            : [
                `Unknown in services: ${listed(unknown)}. What is unknown here is passed on as it is.` +
                    `${unknown
                        .slice(0, MAX_NAMES)
                        .map((name) => (0,_alike_js__WEBPACK_IMPORTED_MODULE_6__/* .didYouMean */ .au)(name, _mackerel_aws_integration_js__WEBPACK_IMPORTED_MODULE_0__/* .AWS_SERVICE_NAMES */ .HJ))
                        .join('')} Known AWS services are: ` +
                    `${_mackerel_aws_integration_js__WEBPACK_IMPORTED_MODULE_0__/* .AWS_SERVICE_NAMES */ .HJ.join(', ')}.`,
            ]),
        ...(retiring.length === 0
            ? []
            : [
                `Services known to have retireAutomatically are ${_mackerel_aws_integration_js__WEBPACK_IMPORTED_MODULE_0__/* .RETIRING_SERVICE_NAMES */ .Cb.join(', ')}. For ${listed(retiring)} ` +
                    'it is passed on as it is.',
            ]),
    ];
}
/** No more of them than a person reads. */
function listed(names) {
    const rest = names.length - MAX_NAMES;
    return rest > 0 ? `${names.slice(0, MAX_NAMES).join(', ')} and ${rest} more` : names.join(', ');
}
function unique(names) {
    return [...new Set(names)];
}
function formProblems(given) {
    const { roleArn, region, externalId } = given;
    return [
        ...refuse('roleArn', roleArn, /^arn:[!-~]+$/, 'The ARN of an IAM role is like arn:aws:iam::123456789012:role/Name.'),
        ...refuse('externalId', externalId, PRINTABLE, 'An external ID is printable ASCII without spaces.'),
        ...refuse('region', region, /^[a-z0-9-]+$/, 'An AWS region is like ap-northeast-1.'),
        // Without their values, which are no one's business.
        ...['key', 'secretKey'].flatMap((path) => {
            const text = given[path];
            if (text === undefined)
                return [];
            if (/^\*+$/.test(text))
                return [{ path, accepted: 'It holds asterisks, which stand in place of a secret.' }];
            if (PRINTABLE.test(text))
                return [];
            return [{ path, accepted: 'It holds a line break, a space, or a character outside printable ASCII.' }];
        }),
        ...['includedTags', 'excludedTags'].flatMap((path) => (given[path] ?? [])
            .filter((tag) => !(0,_tags_js__WEBPACK_IMPORTED_MODULE_7__/* .isTag */ .dz)(tag))
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
    const merge = (0,_services_js__WEBPACK_IMPORTED_MODULE_4__/* .mergeServices */ .H4)({ metricKind: 'excludedMetrics', services: {} }, services, 'replace');
    return 'problems' in merge ? merge.problems : [];
}


/***/ }),

/***/ 6963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iw: () => (/* binding */ EITHER),
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
 * @param use `create` needs all of it; `apply` all or nothing, with which the one of an existing setting stays; `update`
 *   takes any part
 */
function credentialsProblems(given, use) {
    const ways = givenCredentials(given);
    if (ways.length === 2) {
        const parts = ['roleArn', 'externalId', 'key', 'secretKey'].filter((part) => given[part] !== undefined);
        return [{ path: parts.join(', '), accepted: `These are two ways into AWS. ${EITHER}.` }];
    }
    if (use === 'update')
        return [];
    const [way] = ways;
    if (way === undefined) {
        if (use === 'apply')
            return [];
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
    // Without a new secret, the key that already exists needs none.
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
// EXTERNAL MODULE: ./src/same-set.ts
var same_set = __webpack_require__(6424);
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
        others: current.others,
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
    if (credentials === undefined) {
        const accepted = `There is no way into AWS, and no setting of this name yet whose way could stay. ${aws_credentials/* EITHER */.iw}.`;
        throw new IntegrationError([{ path: 'roleArn, externalId, or key, secretKey', accepted }]);
    }
    return {
        name,
        memo: given.memo ?? '',
        region,
        includedTags: (0,tags/* joinTags */.QR)(given.includedTags ?? []),
        excludedTags: (0,tags/* joinTags */.QR)(given.excludedTags ?? []),
        metricKind: services.metricKind,
        services: services.services,
        others: {},
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
    return given === undefined || (0,same_set/* isSameSet */.T)(given, (0,tags/* splitTags */.c4)(current)) ? current : (0,tags/* joinTags */.QR)(given);
}


/***/ }),

/***/ 9867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ isKnownService),
/* harmony export */   jq: () => (/* binding */ serviceKey),
/* harmony export */   lI: () => (/* binding */ namedService),
/* harmony export */   rd: () => (/* binding */ inSpellingOf)
/* harmony export */ });
/* harmony import */ var _mackerel_aws_integration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9188);

/**
 * A name apart from blanks: Mackerel's own document writes `Route 53`, other clients `Route53`, and both are the same
 * service (API facts, awsServiceName).
 */
function serviceKey(name) {
    return name.replaceAll(' ', '');
}
/** Whether Mackerel is known to have a service of this name, in either spelling. */
function isKnownService(name) {
    return _mackerel_aws_integration_js__WEBPACK_IMPORTED_MODULE_0__/* .AWS_SERVICE_NAMES */ .HJ.some((known) => serviceKey(known) === serviceKey(name));
}
/** The service that is meant by a name in another letter case, or with hyphens or underscores; undefined: none. */
function namedService(name) {
    const letters = (text) => text.toLowerCase().replaceAll(/[-_\s]/g, '');
    return _mackerel_aws_integration_js__WEBPACK_IMPORTED_MODULE_0__/* .AWS_SERVICE_NAMES */ .HJ.find((known) => letters(known) === letters(name));
}
/** Services under the names that a setting has them under already; a name that is new stays as it is. */
function inSpellingOf(existing, given) {
    const spelled = new Map(existing.map((name) => [serviceKey(name), name]));
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [spelled.get(serviceKey(name)) ?? name, value]));
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
/* harmony import */ var _service_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9867);


/** A service that is left out. */
const BLANK = { enable: false, role: null, metrics: [], retireAutomatically: undefined, others: {} };
/** What is wrong with services for themselves, whatever there is already. */
function servicesProblems(given) {
    return [...nameProblems(Object.keys(given)), ...kindProblems(given)];
}
/** Mackerel takes a name in another case for another service, and disables those that are not named. */
function nameProblems(names) {
    return names.flatMap((name, index) => {
        const path = `services.${name}`;
        const meant = (0,_service_names_js__WEBPACK_IMPORTED_MODULE_1__/* .namedService */ .lI)(name);
        if (meant !== undefined && (0,_service_names_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceKey */ .jq)(meant) !== (0,_service_names_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceKey */ .jq)(name)) {
            return [{ path, accepted: `There is no such AWS service. Did you mean \`${meant}\`?` }];
        }
        const first = names.findIndex((other) => (0,_service_names_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceKey */ .jq)(other) === (0,_service_names_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceKey */ .jq)(name));
        return first === index
            ? []
            : [{ path, accepted: `It is the same service as ${names[first] ?? ''}: give one of them.` }];
    });
}
function kindProblems(given) {
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
 * @param asGiven must be free of problems for itself
 * @returns the services, or what is wrong with them once they are put together
 */
function mergeServices(current, asGiven, mode) {
    const given = (0,_service_names_js__WEBPACK_IMPORTED_MODULE_1__/* .inSpellingOf */ .rd)(Object.keys(current.services), asGiven);
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
        // An empty list means all metrics in one kind, and none in the other: no one but the user can turn them round.
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
/* harmony export */   c4: () => (/* binding */ splitTags),
/* harmony export */   dz: () => (/* binding */ isTag)
/* harmony export */ });
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


/***/ }),

/***/ 9487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bi: () => (/* binding */ INTEGRATION_INPUTS),
  jC: () => (/* binding */ readApply),
  vh: () => (/* binding */ readAwsIntegrationId),
  $t: () => (/* binding */ readCreate),
  IF: () => (/* binding */ readUpdate)
});

// EXTERNAL MODULE: ./src/aws/check.ts
var check = __webpack_require__(8533);
// EXTERNAL MODULE: ./src/aws/credentials.ts
var credentials = __webpack_require__(6963);
// EXTERNAL MODULE: ./src/aws/service-names.ts
var service_names = __webpack_require__(9867);
// EXTERNAL MODULE: ./src/schema.ts
var schema = __webpack_require__(5060);
// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/mackerel/role-fullname.ts
var role_fullname = __webpack_require__(7367);
// EXTERNAL MODULE: ./src/mackerel/exact-json.ts
var exact_json = __webpack_require__(4188);
;// CONCATENATED MODULE: ./src/inputs/nulls.ts

/** A JSON object as it was read, and no list or number. */
function isJsonObject(data) {
    return typeof data === 'object' && data !== null && !Array.isArray(data) && !(0,exact_json/* isExactNumber */.zr)(data);
}
/**
 * An object without the keys that hold null: the API and other clients write null where there is nothing.
 *
 * @param but a key that is kept, since null says something there
 * @returns anything else as it is
 */
function withoutNulls(data, but) {
    if (!isJsonObject(data))
        return data;
    return Object.fromEntries(Object.entries(data).filter(([key, value]) => value !== null || key === but));
}

;// CONCATENATED MODULE: ./src/inputs/aws-schema.ts




/** Other clients have been seen to write `[""]` for none. */
const metrics = dist/* array */.YO(dist/* string */.Yj())
    .map((names) => names.filter((name) => name.trim() !== ''))
    .optional();
/** A role full name, null for none. YAML makes `{Shop: web}` of `Shop: web`, and means the same. */
const role = dist/* unknown */.L5().chain((value) => {
    const entries = isJsonObject(value) ? Object.entries(value) : [];
    const [[service, name] = []] = entries;
    const text = entries.length === 1 && typeof name === 'string' ? `${service ?? ''}:${name}` : value;
    if (text === null)
        return dist.ok(null);
    if (typeof text !== 'string')
        return dist/* err */._q('It must be a role full name, such as My-Service:web, or null.');
    return dist.ok((0,role_fullname/* withoutBlanksAtColon */.K)(text.trim()));
});
const service = dist/* object */.Ik({
    enable: dist/* boolean */.zM().optional(),
    role: role.optional(),
    excludedMetrics: metrics,
    includedMetrics: metrics,
    retireAutomatically: dist/* boolean */.zM().optional(),
})
    .chain(({ excludedMetrics, includedMetrics, ...rest }) => {
    if (excludedMetrics !== undefined && includedMetrics !== undefined) {
        return dist/* err */._q('It has both excludedMetrics and includedMetrics, which Mackerel refuses: give one of them, and the same one ' +
            'for every service.');
    }
    if (excludedMetrics !== undefined) {
        return dist.ok({ ...rest, metrics: { kind: 'excludedMetrics', names: excludedMetrics } });
    }
    if (includedMetrics !== undefined) {
        return dist.ok({ ...rest, metrics: { kind: 'includedMetrics', names: includedMetrics } });
    }
    return dist.ok(rest);
});
/** `services` (API document "AWS integrations", create), where of each service any part may be left out, or null. */
const SERVICES = dist/* unknown */.L5()
    .chain((value) => dist/* record */.g1(service).try(partsWithoutNulls(value), { mode: 'strict' }));
/** Not so a service that is null itself: to leave it out would disable it. */
function partsWithoutNulls(services) {
    if (!isJsonObject(services))
        return services;
    return Object.fromEntries(Object.entries(services).map(([name, parts]) => [name, withoutNulls(parts, 'role')]));
}
/** The same in a file, where an empty role is none that came out empty by an expression: it is not given. */
const servicesInFile = SERVICES.map((services) => Object.fromEntries(Object.entries(services).map(([name, { role, ...rest }]) => [name, role === '' ? rest : { role, ...rest }])));
/** Mackerel says null, and others "", where a setting gets in by the other way: that is, where there is nothing. */
const partOfCredentials = dist/* string */.Yj()
    .map((value) => (value.trim() === '' ? undefined : value))
    .optional();
/** A list, or one string with commas as the API has it. */
const aws_schema_tags = dist/* union */.KC(dist/* array */.YO(dist/* string */.Yj()), dist/* string */.Yj().map(tags/* splitTags */.c4)).optional();
/** One setting of a configFile: the API's own object, but for the names of the ID, and the secret key. */
const INTEGRATION_SCHEMA = dist/* object */.Ik({
    /** For update-aws-integration alone. */
    awsIntegrationId: dist/* string */.Yj().optional(),
    /** The same in what the API answers; other operations have no use for it. */
    id: dist/* string */.Yj().optional(),
    name: dist/* string */.Yj()
        .assert((name) => name.trim() !== '', 'It must not be empty.')
        .optional(),
    memo: dist/* string */.Yj().optional(),
    key: partOfCredentials,
    secretKey: dist/* unknown */.L5()
        .chain((value) => value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
        ? dist.ok(undefined)
        : dist/* err */._q('A secret has no place in a file: take it out, make it a secret of the repository, and use the input secretKey.'))
        .optional(),
    roleArn: partOfCredentials,
    externalId: partOfCredentials,
    region: dist/* string */.Yj().optional(),
    includedTags: aws_schema_tags,
    excludedTags: aws_schema_tags,
    services: servicesInFile.optional(),
});

// EXTERNAL MODULE: ./src/inputs/file-inside.ts
var file_inside = __webpack_require__(6952);
;// CONCATENATED MODULE: ./src/inputs/config-file.ts

const MAX_FILE_KIB = 1024;
/**
 * Reads a JSON or YAML file of the workspace.
 *
 * @param path as the user gave it, relative to the workspace
 * @param workspace GITHUB_WORKSPACE: the file must be inside, and stay inside where symbolic links are followed
 * @returns its value, or a sentence that says why there is none
 */
async function readConfigFile(path, workspace) {
    return (0,file_inside/* readDataInside */.B)(path, {
        path: workspace,
        name: 'workspace',
        variable: 'GITHUB_WORKSPACE',
        hint: 'Give its path from there; actions/checkout must run before this step.',
        maxKiB: MAX_FILE_KIB,
    });
}

// EXTERNAL MODULE: ./src/inputs/keys.ts
var keys = __webpack_require__(5845);
;// CONCATENATED MODULE: ./src/inputs/aws-file.ts






const MAX_ISSUES = 20;
const MAX_INTEGRATIONS = 1000;
/** The settings in configFile; one that is empty, where there is no such file, or none that can be used. */
async function readIntegrationsFile(reader, { env, mask }) {
    const nothing = { at: '', integration: {}, isReadable: true };
    const unreadable = { ...nothing, isReadable: false };
    const path = reader.text('configFile');
    if (path === undefined)
        return [nothing];
    const file = await readConfigFile(path, env['GITHUB_WORKSPACE']);
    if (typeof file === 'string') {
        reader.problem({ input: 'configFile', value: path, accepted: file });
        return [unreadable];
    }
    const list = integrationsIn(file.value);
    for (const value of list ?? [file.value])
        for (const secret of secretsOf(value))
            mask(secret);
    if (list === undefined)
        return [parseIntegration(reader, file.value, '')];
    if (list.length === 0 || list.length > MAX_INTEGRATIONS || keyCount(file.value) > 1) {
        const accepted = `Besides integrations (or aws_integrations), a list of 1 to ${MAX_INTEGRATIONS} settings, it must hold nothing.`;
        reader.problem({ input: 'configFile', value: path, accepted });
    }
    return list
        .slice(0, MAX_INTEGRATIONS)
        .map((value, index) => parseIntegration(reader, value, `integrations.${index}.`));
}
/** Under the name of this action's own files, or that of what the API answers. */
function integrationsIn(value) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const { integrations, aws_integrations: answered } = value;
    const list = integrations ?? answered;
    return Array.isArray(list) ? list : undefined;
}
function keyCount(value) {
    return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}
function secretsOf(value) {
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([name, secret]) => /^(key|secret_?key)$/i.test(name) && typeof secret === 'string' && secret.trim() !== '' ? [secret.trim()] : []);
}
function parseIntegration(reader, value, at) {
    const result = INTEGRATION_SCHEMA.try(withoutNulls(value), { mode: 'strict' });
    if (result.ok) {
        const { awsIntegrationId, id, ...integration } = result.value;
        return { at, awsIntegrationId, id, integration, isReadable: true };
    }
    for (const issue of (0,schema/* firstIssues */.rf)(result, MAX_ISSUES)) {
        const input = `${at}${(0,schema/* issuePath */.dR)(issue)}`.replace(/\.$/, '') || 'configFile';
        reader.problem({ input, accepted: `${(0,schema/* issueText */.v4)(issue)}${(0,keys/* keyHints */.Q)(issue, hintOfKey)} (in configFile)` });
    }
    return { at, integration: {}, isReadable: false };
}
/** Terraform has a block for each service, beside the other fields. */
function hintOfKey(key) {
    const service = (0,service_names/* namedService */.lI)(key);
    return service === undefined ? (0,keys/* nearestKey */.q)(key) : `Write \`${service}\` under \`services\`.`;
}

// EXTERNAL MODULE: ./src/inputs/reader.ts + 2 modules
var inputs_reader = __webpack_require__(829);
// EXTERNAL MODULE: ./src/inputs/rules.ts
var rules = __webpack_require__(8190);
;// CONCATENATED MODULE: ./src/inputs/aws.ts






const FIELDS = [
    'name',
    'memo',
    'key',
    'secretKey',
    'roleArn',
    'externalId',
    'region',
    'includedTags',
    'excludedTags',
    'services',
];
/** What a setting is read from. */
const INTEGRATION_INPUTS = [...FIELDS, 'configFile'];
/**
 * Reads the ID of an AWS integration, which must be there.
 *
 * @param inFile what the file has for it, where it has anything
 */
function readAwsIntegrationId(reader, inFile) {
    const id = reader.text('awsIntegrationId') ?? inFile ?? '';
    const accepted = id === ''
        ? 'It is required: the ID of the setting. list-aws-integrations tells the IDs.'
        : (0,inputs_reader/* refusalOf */.Of)(id, rules/* AWS_INTEGRATION_ID */.ty);
    if (accepted !== undefined)
        reader.problem({ input: 'awsIntegrationId', value: id, accepted });
    return id;
}
/** Reads what create-aws-integration needs. */
async function readCreate(reader, source) {
    return (await readIntegration(reader, source, 'create')).integration;
}
/** Reads what update-aws-integration needs: at least one field. */
async function readUpdate(reader, source) {
    const { awsIntegrationId: inFile, id, integration } = await readIntegration(reader, source, 'update');
    const awsIntegrationId = readAwsIntegrationId(reader, inFile ?? id);
    if (reader.text('configFile') === undefined && FIELDS.every((name) => reader.text(name) === undefined)) {
        const accepted = 'Nothing is to be updated: give at least one of these.';
        reader.problem({ input: [...FIELDS, 'configFile'].join(', '), value: '', accepted });
    }
    return { awsIntegrationId, integration };
}
/** Reads what apply-aws-integration needs: one setting, or several in one file. */
async function readApply(reader, source) {
    const given = await readInputs(reader);
    const file = await readIntegrationsFile(reader, source);
    const single = file.length === 1 && file[0]?.at === '';
    if (!single && given.name !== undefined) {
        const accepted = 'It names one setting, and configFile holds several (integrations). Leave it out.';
        reader.problem({ input: 'name', value: given.name, accepted });
    }
    const integrations = file.map((one) => ({ ...one, integration: override(one.integration, given, { single }) }));
    for (const one of integrations)
        report(reader, one, 'apply');
    for (const { at, integration } of integrations) {
        const { name } = integration;
        if (name === undefined || integrations.find((other) => other.integration.name === name)?.at === at)
            continue;
        const accepted = 'Another setting in the same file has that name: names are unique in an organization.';
        reader.problem({ input: `${at}name`, value: name, accepted });
    }
    return integrations.map(({ integration }) => integration);
}
async function readIntegration(reader, source, use) {
    const given = await readInputs(reader);
    const [file, ...others] = await readIntegrationsFile(reader, source);
    if (file?.at !== '' || others.length > 0) {
        const accepted = `It holds a list (integrations), which is for apply-aws-integration: ${use} takes one setting.`;
        reader.problem({ input: 'configFile', value: reader.text('configFile') ?? '', accepted });
        return { at: '', integration: given, isReadable: false };
    }
    const integration = { ...file, integration: override(file.integration, given, { single: true }) };
    report(reader, integration, use);
    return integration;
}
/** The fields that were given as inputs. */
async function readInputs(reader) {
    return {
        name: reader.text('name'),
        memo: reader.text('memo'),
        key: reader.text('key'),
        secretKey: reader.text('secretKey'),
        roleArn: reader.text('roleArn'),
        externalId: reader.text('externalId'),
        region: reader.text('region'),
        includedTags: readTags(reader, 'includedTags'),
        excludedTags: readTags(reader, 'excludedTags'),
        // What can't be read has been complained about already, and is not missing besides.
        services: (await reader.data('services', SERVICES)) ?? (reader.text('services') === undefined ? undefined : {}),
    };
}
/** A list that came out empty by an expression must not take the tags away: all of AWS would be watched. */
function readTags(reader, name) {
    const list = reader.list(name, { pattern: /^/, accepted: '' });
    if (list?.items.length === 0 && !list.spelledOutEmpty) {
        const accepted = `It holds no tag. For none at all, spell that out: ${name}: '[]'.`;
        reader.problem({ input: name, value: reader.text(name) ?? '', accepted });
    }
    return list?.items;
}
/**
 * What was given as inputs, over what the file holds. Who gives one way into AWS as inputs means none of the other; of a
 * file with several settings, though, the inputs of one way are for the settings that do not have the other.
 */
function override(file, given, { single }) {
    const fileWays = (0,credentials/* givenCredentials */.mE)(file);
    const givenWays = (0,credentials/* givenCredentials */.mE)(given).filter((way) => single || fileWays.length === 0 || fileWays.includes(way));
    const keptWays = single && givenWays.length > 0 ? fileWays.filter((way) => givenWays.includes(way)) : fileWays;
    const merged = { ...file, ...whereGiven(given) };
    const part = (way, name) => (givenWays.includes(way) ? given[name] : undefined) ?? (keptWays.includes(way) ? file[name] : undefined);
    return {
        ...merged,
        key: part('key', 'key'),
        secretKey: part('key', 'secretKey'),
        roleArn: part('role', 'roleArn'),
        externalId: part('role', 'externalId'),
    };
}
function whereGiven(given) {
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
function report(reader, { at, awsIntegrationId, integration, isReadable }, use) {
    if (!isReadable)
        return;
    if (awsIntegrationId !== undefined && use !== 'update') {
        const accepted = 'It is for update-aws-integration alone (in configFile).';
        reader.problem({ input: `${at}awsIntegrationId`, value: awsIntegrationId, accepted });
    }
    for (const { path, value, accepted } of (0,check/* integrationProblems */.P)(integration, use)) {
        reader.problem({ input: `${at}${path}`, value, accepted });
    }
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
/* harmony import */ var _role_fullname_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7367);



/** AWS services by Mackerel's names (API document "AWS integrations", awsServiceNames), and Athena, which came later. */
const AWS_SERVICE_NAMES = [
    ...['EC2', 'ELB', 'ALB', 'NLB', 'RDS', 'Redshift', 'ElastiCache', 'SQS', 'Lambda', 'DynamoDB', 'CloudFront'],
    ...['APIGateway', 'Kinesis', 'S3', 'ES', 'ECSCluster', 'SES', 'States', 'EFS', 'Firehose', 'Batch', 'WAF'],
    ...['Billing', 'Route 53', 'Connect', 'DocDB', 'CodeBuild', 'Athena'],
];
/** The services whose hosts Mackerel can retire by itself. */
const RETIRING_SERVICE_NAMES = [
    ...['EC2', 'RDS', 'ElastiCache'],
    // Not in the documents, but set by the public provider for Terraform.
    ...['Lambda', 'ECSCluster', 'ALB', 'NLB'],
];
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
        others: othersOf(wire),
        wire,
    };
}
function othersOf(wire) {
    return Object.fromEntries(Object.entries(wire).filter(([key]) => !Object.hasOwn(wireAwsIntegration.shape, key)));
}
/**
 * The body that makes a setting as it is written: of the way in, what is left out stays, and null clears it.
 *
 * @param clearing whether to clear the other way in: an update must, and a creation must not
 */
function toWireAwsIntegration(spec, { clearing }) {
    const { name, memo, region, includedTags, excludedTags, metricKind, services, credentials, others } = spec;
    return {
        ...others,
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
    return {
        enable,
        // An empty text has been seen where there is none.
        role: role === null ? null : (0,_role_fullname_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutBlanksAtColon */ .K)(role) || null,
        metrics: metrics.filter((name) => name !== ''),
        retireAutomatically,
        others,
    };
}


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