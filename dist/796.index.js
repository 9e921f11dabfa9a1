"use strict";
exports.id = 796;
exports.ids = [796];
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

/***/ 9796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  definition: () => (/* binding */ definition)
});

// EXTERNAL MODULE: ./src/aws/api.ts + 1 modules
var api = __webpack_require__(5790);
// EXTERNAL MODULE: ./src/mackerel/aws-integration.ts
var aws_integration = __webpack_require__(9188);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
;// CONCATENATED MODULE: ./src/aws/config.ts


/**
 * A setting as a configFile holds it, so that apply-aws-integration finds it equal to the one that was read. Without the
 * way into AWS: there are secrets in it, and apply keeps the existing one. Services that are as if left out are left out.
 */
function toConfig(integration) {
    const { name, memo, region, includedTags, excludedTags } = integration;
    return {
        name,
        memo,
        // Mackerel has been seen to say that there is none, and a file can't.
        ...(region !== '' && { region }),
        includedTags: (0,tags/* splitTags */.c4)(includedTags),
        excludedTags: (0,tags/* splitTags */.c4)(excludedTags),
        services: servicesOf(integration),
    };
}
function servicesOf({ services, metricKind }) {
    return Object.fromEntries(Object.entries(services)
        .map(([name, service]) => [name, { ...service, others: {} }])
        .filter(([, service]) => !(0,aws_integration/* isBlank */.z3)(service))
        .map(([name, { enable, role, metrics, retireAutomatically }]) => [
        name,
        { enable, role, [metricKind]: metrics, ...(retireAutomatically === true && { retireAutomatically }) },
    ]));
}

// EXTERNAL MODULE: ./src/records/outcomes.ts
var outcomes = __webpack_require__(4997);
// EXTERNAL MODULE: ./src/operations/operation.ts
var operation = __webpack_require__(2899);
;// CONCATENATED MODULE: ./src/operations/list-aws-integrations.ts




/** Reads every AWS integration of the organization, and writes them into a file as apply-aws-integration takes them. */
const definition = (0,operation/* operation */.M)({
    inputs: [],
    kind: 'records',
    outputs: ['awsIntegrationId', 'awsIntegrations', 'awsIntegrationsFile'],
    writes: false,
    read: () => undefined,
    title: () => '',
    async run(_, context) {
        const integrations = await (0,api/* integrationsApi */.U)(context).list();
        const value = { integrations: integrations.map(toConfig) };
        return {
            kind: 'records',
            noun: 'integration',
            records: integrations.map(outcomes/* readOutcome */.ns),
            shown: { list: true, first: false },
            files: { awsIntegrationsFile: { name: 'mackerel-aws', value } },
        };
    },
});


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


/***/ })

};
;