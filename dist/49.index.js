"use strict";
exports.id = 49;
exports.ids = [49];
exports.modules = {

/***/ 8533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ integrationWarnings),
/* harmony export */   P: () => (/* binding */ integrationProblems)
/* harmony export */ });
/* harmony import */ var _mackerel_aws_integration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9188);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7958);
/* harmony import */ var _services_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2949);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9580);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6963);






const PRINTABLE = /^[\x21-\x7e]+$/;
/** Everything that is wrong with a setting as it was given: known before any request is sent. */
function integrationProblems(given, use) {
    const { services = {} } = given;
    const apart = (0,_services_js__WEBPACK_IMPORTED_MODULE_3__/* .servicesProblems */ .N)(services);
    return [
        ...(use === 'create' ? (0,_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .newIntegrationProblems */ .Xt)(given) : []),
        ...(use === 'apply' && given.name === undefined
            ? [{ path: 'name', value: '', accepted: 'It is required: the setting of that name is the one that is meant.' }]
            : []),
        ...formProblems(given),
        ...(0,_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .credentialsProblems */ .nn)(given, { whole: use !== 'update' }),
        ...roleProblems(services),
        ...apart,
        ...(use === 'update' || apart.length > 0 ? [] : togetherProblems(services)),
    ];
}
/** What is odd about a setting, though Mackerel may take it; a sentence each. */
function integrationWarnings({ services = {} }) {
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
async function inTurns(items, work, onError, { concurrency, signal }) {
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
            if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.isRefusedKey)
                refusal = error;
            onError(item, error);
        }
    });
}


/***/ }),

/***/ 7590:
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
// EXTERNAL MODULE: ./src/schema.ts
var schema = __webpack_require__(5060);
// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
;// CONCATENATED MODULE: ./src/inputs/aws-schema.ts


const metrics = dist/* array */.YO(dist/* string */.Yj()).optional();
const service = dist/* object */.Ik({
    enable: dist/* boolean */.zM().optional(),
    role: dist/* union */.KC(dist/* string */.Yj(), dist/* null */.ch()).optional(),
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
/** `services` (API document "AWS integrations", create), where of each service any part may be left out. */
const SERVICES = dist/* record */.g1(service);
/** Mackerel says null where a setting gets in by the other way: that is, where there is nothing. */
const partOfCredentials = dist/* union */.KC(dist/* string */.Yj(), dist/* null */.ch())
    .optional()
    .map((value) => value ?? undefined);
/** A list, or one string with commas as the API has it. */
const aws_schema_tags = dist/* union */.KC(dist/* array */.YO(dist/* string */.Yj()), dist/* string */.Yj().map(tags/* splitTags */.c4)).optional();
/** One setting of a configFile: the API's own object, but for the names of the ID, and the secret key. */
const INTEGRATION_SCHEMA = dist/* object */.Ik({
    /** For update-aws-integration alone. */
    awsIntegrationId: dist/* string */.Yj().optional(),
    name: dist/* string */.Yj()
        .assert((name) => name.trim() !== '', 'It must not be empty.')
        .optional(),
    memo: dist/* string */.Yj().optional(),
    key: partOfCredentials,
    secretKey: dist/* unknown */.L5()
        .chain(() => dist/* err */._q('A secret has no place in a file: take it out, make it a secret of the repository, and use the input secretKey.'))
        .optional(),
    roleArn: partOfCredentials,
    externalId: partOfCredentials,
    region: dist/* string */.Yj().optional(),
    includedTags: aws_schema_tags,
    excludedTags: aws_schema_tags,
    services: SERVICES.optional(),
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/inputs/data.ts
var data = __webpack_require__(5609);
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
    if (workspace === undefined || workspace === '') {
        return 'There is no workspace to read it from: GITHUB_WORKSPACE is not set.';
    }
    const outside = 'It leads out of the workspace. Only files inside are read, and symbolic links are followed to tell.';
    const target = (0,external_node_path_.resolve)(workspace, path);
    if (!isInside(target, (0,external_node_path_.resolve)(workspace)))
        return outside;
    try {
        // The links are followed once, and what they lead to is what is read.
        const real = await (0,promises_.realpath)(target);
        if (!isInside(real, await (0,promises_.realpath)(workspace)))
            return outside;
        const { size, isFile } = await describe(real);
        if (!isFile)
            return 'It is no file.';
        if (size > MAX_FILE_KIB * 1024)
            return `It is larger than ${MAX_FILE_KIB} KiB.`;
        return await (0,data/* parseData */._)(await (0,promises_.readFile)(real, 'utf8'));
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
        if (code !== 'ENOENT')
            return `It can't be read (${code}).`;
        return 'There is no such file in the workspace. Give its path from there; actions/checkout must run before this step.';
    }
}
function isInside(path, folder) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
async function describe(path) {
    const stats = await (0,promises_.stat)(path);
    return { size: stats.size, isFile: stats.isFile() };
}

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
        const accepted = `Besides integrations, a list of 1 to ${MAX_INTEGRATIONS} settings, it must hold nothing.`;
        reader.problem({ input: 'configFile', value: path, accepted });
    }
    return list
        .slice(0, MAX_INTEGRATIONS)
        .map((value, index) => parseIntegration(reader, value, `integrations.${index}.`));
}
function integrationsIn(value) {
    return typeof value === 'object' && value !== null && 'integrations' in value && Array.isArray(value.integrations)
        ? value.integrations
        : undefined;
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
    const result = INTEGRATION_SCHEMA.try(value, { mode: 'strict' });
    if (result.ok) {
        const { awsIntegrationId, ...integration } = result.value;
        return { at, awsIntegrationId, integration, isReadable: true };
    }
    for (const issue of (0,schema/* firstIssues */.rf)(result, MAX_ISSUES)) {
        const input = `${at}${(0,schema/* issuePath */.dR)(issue)}`.replace(/\.$/, '') || 'configFile';
        reader.problem({ input, accepted: `${(0,schema/* issueText */.v4)(issue)} (in configFile)` });
    }
    return { at, integration: {}, isReadable: false };
}

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
    if (id === '') {
        const accepted = 'It is required: the ID of the setting. list-aws-integrations tells the IDs.';
        reader.problem({ input: 'awsIntegrationId', value: '', accepted });
    }
    else if (!rules/* AWS_INTEGRATION_ID */.ty.pattern.test(id)) {
        reader.problem({ input: 'awsIntegrationId', value: id, accepted: rules/* AWS_INTEGRATION_ID */.ty.accepted });
    }
    return id;
}
/** Reads what create-aws-integration needs. */
async function readCreate(reader, source) {
    return (await readIntegration(reader, source, 'create')).integration;
}
/** Reads what update-aws-integration needs: at least one field. */
async function readUpdate(reader, source) {
    const { awsIntegrationId: inFile, integration } = await readIntegration(reader, source, 'update');
    const awsIntegrationId = readAwsIntegrationId(reader, inFile);
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

/***/ 8190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ CUSTOM_IDENTIFIER),
/* harmony export */   Ge: () => (/* binding */ META),
/* harmony export */   IT: () => (/* binding */ HOST_ID_RULE),
/* harmony export */   Pt: () => (/* binding */ INTERFACES),
/* harmony export */   Qr: () => (/* binding */ ROLE_FULLNAME),
/* harmony export */   YV: () => (/* binding */ SERVICE),
/* harmony export */   ty: () => (/* binding */ AWS_INTEGRATION_ID),
/* harmony export */   ui: () => (/* binding */ CHECKS),
/* harmony export */   z7: () => (/* binding */ ROLE)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9118);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);


const NAME = '[A-Za-z0-9][A-Za-z0-9_-]{1,62}';
/** Names of services and roles (API document "hosts", roleFullnames). */
const SERVICE = {
    pattern: new RegExp(`^${NAME}$`),
    accepted: 'A service name is 2 to 63 letters, digits, - or _, and starts with a letter or digit.',
};
const ROLE = {
    pattern: SERVICE.pattern,
    accepted: 'A role name is 2 to 63 letters, digits, - or _, and starts with a letter or digit; without its service, which ' +
        'has an input of its own.',
};
const ROLE_FULLNAME = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLE_FULLNAME */ .Qr,
    accepted: 'A role full name is <service>:<role>, such as My-Service:web; each of the two is 2 to 63 letters, digits, - or _, ' +
        'and starts with a letter or digit.',
};
const HOST_ID_RULE = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'A host ID is letters and digits (also - and _), such as 2eQGEaLxibb.',
};
const AWS_INTEGRATION_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'The ID of an AWS integration is letters and digits (also - and _), such as 2vDnTZsiXXb.',
};
/** A URL drops the segments . and .. even when they are encoded: no such host could be looked up. */
const CUSTOM_IDENTIFIER = {
    pattern: /^(?!\.{1,2}$)[^\r\n]+$/,
    accepted: 'It must be one line, and neither "." nor "..".',
};
const META = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5()
    .chain((value) => typeof value === 'object' && value !== null && !Array.isArray(value)
    ? _badrap_valita__WEBPACK_IMPORTED_MODULE_1__.ok(value)
    : _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q('It must be an object, such as {"agent-name": "ci"}.'));
const addresses = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj()).optional();
const INTERFACES = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().assert((name) => name !== '', 'It must not be empty.'),
    macAddress: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().optional(),
    ipv4Addresses: addresses,
    ipv6Addresses: addresses,
    ipAddress: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().optional(),
    ipv6Address: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().optional(),
}));
const CHECKS = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().assert((name) => /^[a-zA-Z0-9_-]+$/.test(name), 'A check name is letters, digits, - or _.'),
    memo: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().optional(),
}));


/***/ }),

/***/ 5049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _aws_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5790);
/* harmony import */ var _aws_write_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3634);
/* harmony import */ var _aws_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8533);
/* harmony import */ var _hosts_turns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1507);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4083);
/* harmony import */ var _inputs_aws_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7590);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2899);







/**
 * Makes the AWS integration of each name equal to what is given: creates, updates or leaves alone. The given services
 * are the whole truth. One setting's failure never stops the others.
 *
 * @throws MackerelError where the settings there are can't be read; nothing has been changed then
 */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_6__/* .operation */ .M)({
    inputs: _inputs_aws_js__WEBPACK_IMPORTED_MODULE_5__/* .INTEGRATION_INPUTS */ .bi,
    kind: 'records',
    outputs: ['created', 'awsIntegrationId', 'awsIntegration', 'awsIntegrations'],
    writes: true,
    read: _inputs_aws_js__WEBPACK_IMPORTED_MODULE_5__/* .readApply */ .jC,
    title: (integrations) => integrations.map(({ name }) => name).join(', '),
    async run(integrations, operationContext) {
        const { dryRun, concurrency, signal } = operationContext;
        const awsIntegrations = (0,_aws_api_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationsApi */ .U)(operationContext);
        const context = { awsIntegrations, dryRun };
        const find = (list, { name }) => list.find((one) => one.name === name);
        const create = async (given) => {
            try {
                return await (0,_aws_write_js__WEBPACK_IMPORTED_MODULE_1__/* .createIntegration */ .zr)(given, context);
            }
            catch (error) {
                // Another job may have created one of that name since we looked: Mackerel refuses the second.
                if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .MackerelError */ .v) || error.status !== 400)
                    throw error;
                const rival = find(await awsIntegrations.list(), given);
                if (rival === undefined)
                    throw error;
                return (0,_aws_write_js__WEBPACK_IMPORTED_MODULE_1__/* .updateIntegration */ .SP)(rival, given, 'apply', context);
            }
        };
        const existing = await awsIntegrations.list();
        const outcomes = new Map();
        const fail = (given, error) => {
            const current = find(existing, given);
            const action = current === undefined ? 'create' : 'update';
            return (0,_aws_write_js__WEBPACK_IMPORTED_MODULE_1__/* .failedOutcome */ .iS)({ id: current?.id, name: given.name, action }, error);
        };
        await (0,_hosts_turns_js__WEBPACK_IMPORTED_MODULE_3__/* .inTurns */ .g)(integrations, async (given) => {
            const current = find(existing, given);
            outcomes.set(given, await (current === undefined ? create(given) : (0,_aws_write_js__WEBPACK_IMPORTED_MODULE_1__/* .updateIntegration */ .SP)(current, given, 'apply', context)));
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
            warnings: integrations.flatMap((given) => (0,_aws_check_js__WEBPACK_IMPORTED_MODULE_2__/* .integrationWarnings */ .K)(given).map((warning) => integrations.length > 1 ? `${given.name ?? ''}: ${warning}` : warning)),
        };
    },
});


/***/ })

};
;