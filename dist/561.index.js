export const id = 561;
export const ids = [561];
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

/***/ 1561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readApply: () => (/* binding */ readApply),
  readAwsIntegrationId: () => (/* binding */ readAwsIntegrationId),
  readCreate: () => (/* binding */ readCreate),
  readUpdate: () => (/* binding */ readUpdate)
});

// EXTERNAL MODULE: ./src/aws/check.ts
var check = __webpack_require__(8533);
// EXTERNAL MODULE: ./src/aws/way-in.ts
var way_in = __webpack_require__(3572);
// EXTERNAL MODULE: ./src/schema.ts
var schema = __webpack_require__(5060);
// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
;// CONCATENATED MODULE: ./src/inputs/aws-setting.ts


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
const partOfWayIn = dist/* union */.KC(dist/* string */.Yj(), dist/* null */.ch())
    .optional()
    .map((value) => value ?? undefined);
/** A list, or one string with commas as the API has it. */
const aws_setting_tags = dist/* union */.KC(dist/* array */.YO(dist/* string */.Yj()), dist/* string */.Yj().map(tags/* splitTags */.c4)).optional();
/** One setting of a configFile: the API's own object, but for the names of the ID, and the secret key. */
const SETTING = dist/* object */.Ik({
    /** For update-aws-integration alone. */
    awsIntegrationId: dist/* string */.Yj().optional(),
    name: dist/* string */.Yj()
        .assert((name) => name.trim() !== '', 'It must not be empty.')
        .optional(),
    memo: dist/* string */.Yj().optional(),
    key: partOfWayIn,
    secretKey: dist/* unknown */.L5()
        .chain(() => dist/* err */._q('A secret has no place in a file: take it out, make it a secret of the repository, and use the input secretKey.'))
        .optional(),
    roleArn: partOfWayIn,
    externalId: partOfWayIn,
    region: dist/* string */.Yj().optional(),
    includedTags: aws_setting_tags,
    excludedTags: aws_setting_tags,
    services: SERVICES.optional(),
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/inputs/data.ts
var data = __webpack_require__(5609);
;// CONCATENATED MODULE: ./src/inputs/config-file.ts



const LARGEST_FILE_KIB = 1024;
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
        if (size > LARGEST_FILE_KIB * 1024)
            return `It is larger than ${LARGEST_FILE_KIB} KiB.`;
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



const MOST_ISSUES = 20;
const MOST_SETTINGS = 1000;
/** The settings in configFile; one that is empty, where there is no such file, or none that can be used. */
async function readSettingsFile(reader, { workspace, mask }) {
    const nothing = { at: '', setting: {}, isReadable: true };
    const unreadable = { ...nothing, isReadable: false };
    const path = reader.text('configFile');
    if (path === undefined)
        return [nothing];
    const file = await readConfigFile(path, workspace);
    if (typeof file === 'string') {
        reader.problem({ input: 'configFile', value: path, accepted: file });
        return [unreadable];
    }
    const list = integrationsIn(file.value);
    for (const value of list ?? [file.value])
        for (const secret of secretsOf(value))
            mask(secret);
    if (list === undefined)
        return [parseSetting(reader, file.value, '')];
    if (list.length === 0 || list.length > MOST_SETTINGS || keyCount(file.value) > 1) {
        const accepted = `Besides integrations, a list of 1 to ${MOST_SETTINGS} settings, it must hold nothing.`;
        reader.problem({ input: 'configFile', value: path, accepted });
    }
    return list.slice(0, MOST_SETTINGS).map((value, index) => parseSetting(reader, value, `integrations.${index}.`));
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
function parseSetting(reader, value, at) {
    const result = SETTING.try(value, { mode: 'strict' });
    if (result.ok) {
        const { awsIntegrationId, ...setting } = result.value;
        return { at, awsIntegrationId, setting, isReadable: true };
    }
    for (const issue of (0,schema/* firstIssues */.rf)(result, MOST_ISSUES)) {
        const input = `${at}${(0,schema/* issuePath */.dR)(issue)}`.replace(/\.$/, '') || 'configFile';
        reader.problem({ input, accepted: `${(0,schema/* issueText */.v4)(issue)} (in configFile)` });
    }
    return { at, setting: {}, isReadable: false };
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
    const { setting } = await readSetting(reader, source, 'create');
    return { operation: 'create-aws-integration', setting };
}
/** Reads what update-aws-integration needs: at least one field. */
async function readUpdate(reader, source) {
    const { awsIntegrationId: inFile, setting } = await readSetting(reader, source, 'update');
    const awsIntegrationId = readAwsIntegrationId(reader, inFile);
    if (reader.text('configFile') === undefined && FIELDS.every((name) => reader.text(name) === undefined)) {
        const accepted = 'Nothing is to be updated: give at least one of these.';
        reader.problem({ input: [...FIELDS, 'configFile'].join(', '), value: '', accepted });
    }
    return { operation: 'update-aws-integration', awsIntegrationId, setting };
}
/** Reads what apply-aws-integration needs: one setting, or several in one file. */
async function readApply(reader, source) {
    const given = await readInputs(reader);
    const file = await readSettingsFile(reader, source);
    const single = file.length === 1 && file[0]?.at === '';
    if (!single && given.name !== undefined) {
        const accepted = 'It names one setting, and configFile holds several (integrations). Leave it out.';
        reader.problem({ input: 'name', value: given.name, accepted });
    }
    const settings = file.map((one) => ({ ...one, setting: override(one.setting, given, { single }) }));
    for (const one of settings)
        report(reader, one, 'apply');
    for (const { at, setting } of settings) {
        const { name } = setting;
        if (name === undefined || settings.find((other) => other.setting.name === name)?.at === at)
            continue;
        const accepted = 'Another setting in the same file has that name: names are unique in an organization.';
        reader.problem({ input: `${at}name`, value: name, accepted });
    }
    return { operation: 'apply-aws-integration', settings: settings.map(({ setting }) => setting) };
}
async function readSetting(reader, source, use) {
    const given = await readInputs(reader);
    const [file, ...others] = await readSettingsFile(reader, source);
    if (file?.at !== '' || others.length > 0) {
        const accepted = `It holds a list (integrations), which is for apply-aws-integration: ${use} takes one setting.`;
        reader.problem({ input: 'configFile', value: reader.text('configFile') ?? '', accepted });
        return { at: '', setting: given, isReadable: false };
    }
    const setting = { ...file, setting: override(file.setting, given, { single: true }) };
    report(reader, setting, use);
    return setting;
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
    const fileWays = (0,way_in/* givenWaysIn */.DZ)(file);
    const givenWays = (0,way_in/* givenWaysIn */.DZ)(given).filter((way) => single || fileWays.length === 0 || fileWays.includes(way));
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
function report(reader, { at, awsIntegrationId, setting, isReadable }, use) {
    if (!isReadable)
        return;
    if (awsIntegrationId !== undefined && use !== 'update') {
        const accepted = 'It is for update-aws-integration alone (in configFile).';
        reader.problem({ input: `${at}awsIntegrationId`, value: awsIntegrationId, accepted });
    }
    for (const { path, value, accepted } of (0,check/* settingProblems */.j)(setting, use)) {
        reader.problem({ input: `${at}${path}`, value, accepted });
    }
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


/***/ })

};
