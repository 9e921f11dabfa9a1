"use strict";
exports.id = 121;
exports.ids = [121];
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

/***/ 8121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _aws_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5790);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2899);


/** Has Mackerel issue an external ID, for the trust policy of an IAM role; none in a dry run. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .operation */ .M)({
    inputs: [],
    kind: 'values',
    outputs: ['externalId'],
    writes: true,
    read: () => undefined,
    title: () => '',
    async run(_, context) {
        const externalId = context.dryRun ? '' : await (0,_aws_api_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationsApi */ .U)(context).generateExternalId();
        return { kind: 'values', value: { of: 'externalId', externalId } };
    },
});


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