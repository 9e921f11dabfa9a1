"use strict";
exports.id = 269;
exports.ids = [269];
exports.modules = {

/***/ 867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ LIST_ANNOTATIONS_INPUTS),
/* harmony export */   U$: () => (/* binding */ readInterval),
/* harmony export */   Ww: () => (/* binding */ readNewAnnotation),
/* harmony export */   Xf: () => (/* binding */ readAnnotationId),
/* harmony export */   o9: () => (/* binding */ UPDATE_ANNOTATION_INPUTS),
/* harmony export */   rV: () => (/* binding */ readAnnotationChanges),
/* harmony export */   uS: () => (/* binding */ readService),
/* harmony export */   xG: () => (/* binding */ CREATE_ANNOTATION_INPUTS)
/* harmony export */ });
/* harmony import */ var _mackerel_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8642);
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2318);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8190);
/* harmony import */ var _run_texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7565);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9888);





const TEXTS_AND_TIMES = ['title', 'description', 'from', 'to'];
const CREATE_ANNOTATION_INPUTS = [
    'service',
    'role',
    ...TEXTS_AND_TIMES,
    'endAfterJob',
    ..._run_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .RUN_TEXT_INPUTS */ .kv,
];
const UPDATE_ANNOTATION_INPUTS = ['graphAnnotationId', 'service', 'role', ...TEXTS_AND_TIMES];
const LIST_ANNOTATIONS_INPUTS = ['service', 'from', 'to'];
const NO_SERVICE = 'It is required: the service on whose graphs the annotation is.';
/** What create-graph-annotation is asked for. Texts that are too long are cut. */
function readNewAnnotation(reader, env) {
    const texts = (0,_run_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .readTexts */ .Z7)(reader, env);
    const title = reader.text('title') ?? texts?.title ?? '';
    if (title === '') {
        reader.problem({ input: 'title', value: '', accepted: 'It is required outside a workflow run.' });
    }
    const endAfterJob = reader.boolean('endAfterJob');
    if (endAfterJob && texts === undefined) {
        const accepted = 'This needs a workflow run: GITHUB_REPOSITORY and GITHUB_RUN_ID are not set.';
        reader.problem({ input: 'endAfterJob', value: 'true', accepted });
    }
    const description = reader.text('description') ?? texts?.description ?? '';
    return {
        spec: {
            service: readService(reader),
            roles: readRoles(reader) ?? [],
            title: (0,_shorten_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .m)(title, _mackerel_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TITLE */ .Og),
            description: (0,_run_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .withRunLine */ .UH)(description, texts?.line, _mackerel_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DESCRIPTION */ .o1),
            ...readInterval(reader),
        },
        endAfterJob,
    };
}
/** Reads what update-graph-annotation is asked for: at least one field. Texts that are too long are cut. */
function readAnnotationChanges(reader) {
    const given = [reader.text('title'), reader.text('description')];
    const fields = {
        title: given[0] === undefined ? undefined : (0,_shorten_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .m)(given[0], _mackerel_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TITLE */ .Og),
        description: given[1] === undefined ? undefined : (0,_shorten_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .m)(given[1], _mackerel_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DESCRIPTION */ .o1),
        roles: readRoles(reader),
        ...readInterval(reader),
    };
    const names = ['role', ...TEXTS_AND_TIMES];
    if (names.every((name) => reader.text(name) === undefined)) {
        const accepted = 'Nothing is to be updated: give at least one of these.';
        reader.problem({ input: names.join(', '), value: '', accepted });
    }
    return {
        graphAnnotationId: readAnnotationId(reader),
        service: readService(reader),
        changes: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    };
}
/** Reads the ID of a graph annotation, which must be there. */
function readAnnotationId(reader) {
    const id = reader.requiredText('graphAnnotationId', 'It is required: list-graph-annotations lists the IDs.');
    reader.rule('graphAnnotationId', _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .GRAPH_ANNOTATION_ID */ .N$);
    return id;
}
/** Reads the service of an annotation, which must be there. */
function readService(reader) {
    reader.rule('service', _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .SERVICE */ .YV);
    return reader.requiredText('service', NO_SERVICE);
}
/** Reads an interval, either end of which may be left out. */
function readInterval(reader) {
    const interval = { from: (0,_time_js__WEBPACK_IMPORTED_MODULE_4__/* .readTime */ .a)(reader, 'from'), to: (0,_time_js__WEBPACK_IMPORTED_MODULE_4__/* .readTime */ .a)(reader, 'to') };
    const { from, to } = interval;
    if (from !== undefined && to !== undefined && from > to) {
        reader.problem({ input: 'to', value: reader.text('to') ?? '', accepted: 'It must not be before from.' });
    }
    return interval;
}
/** An empty list must be spelled out: without roles an annotation is on the graphs of all of them. */
function readRoles(reader) {
    const list = reader.list('role', _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLE */ .z7, { spaces: true });
    if (list?.items.length === 0 && !list.spelledOutEmpty) {
        const accepted = "It holds no role. For none at all, spell that out: role: '[]'.";
        reader.problem({ input: 'role', value: reader.text('role') ?? '', accepted });
    }
    return list?.items;
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

/***/ 7565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kv: () => (/* binding */ RUN_TEXT_INPUTS),
  Z7: () => (/* binding */ readTexts),
  UH: () => (/* binding */ withRunLine)
});

// EXTERNAL MODULE: ./src/github/workflow-run.ts
var workflow_run = __webpack_require__(5442);
;// CONCATENATED MODULE: ./src/github/run-texts.ts

const VARIABLES = ['GITHUB_WORKFLOW', 'GITHUB_RUN_NUMBER', 'GITHUB_SHA', 'GITHUB_REF_NAME', 'GITHUB_ACTOR'];
/** Digits of a commit that a person reads. */
const SHORT_SHA = 7;
/**
 * How Mackerel's texts speak of the run that this step belongs to (GitHub documentation, "Default environment variables").
 *
 * @returns undefined outside GitHub Actions
 */
function readRunTexts(env, place) {
    const run = (0,workflow_run/* readWorkflowRun */.hO)(env);
    if (run === undefined)
        return undefined;
    const { repository, runId, runAttempt, runUrl } = run;
    const line = `${runUrl}/attempts/${runAttempt} ${(0,workflow_run/* jobName */.dZ)(run, place)}`;
    const [workflow, number, sha, ref, actor] = VARIABLES.map((variable) => env[variable] === '' ? undefined : env[variable]);
    const commit = [
        sha ? `${repository}@${sha.slice(0, SHORT_SHA)}` : repository,
        ...(ref ? [`(${ref})`] : []),
        ...(actor ? [`by ${actor}`] : []),
    ].join(' ');
    const server = runUrl.slice(0, -`/actions/runs/${runId}`.length);
    return {
        title: `${workflow ?? repository} #${number ?? runId}`,
        line,
        description: [commit, ...(sha ? [`${server}/commit/${sha}`] : [])].join('\n'),
    };
}

// EXTERNAL MODULE: ./src/shorten.ts
var shorten = __webpack_require__(2318);
// EXTERNAL MODULE: ./src/inputs/rules.ts
var rules = __webpack_require__(8190);
;// CONCATENATED MODULE: ./src/inputs/run-texts.ts



/** What the texts of a run are read from, besides the environment. */
const RUN_TEXT_INPUTS = ['jobId', 'jobIndex'];
/**
 * Reads what the run that this step belongs to is called.
 *
 * @returns undefined outside GitHub Actions
 */
function readTexts(reader, env) {
    return readRunTexts(env, {
        jobId: reader.rule('jobId', rules/* JOB_NUMBER */.wz) ?? '',
        jobIndex: reader.rule('jobIndex', rules/* JOB_NUMBER */.wz) ?? '',
    });
}
/**
 * A text with the line of the run below it, by which the end of the job finds again what was made.
 *
 * @param text what is cut where both are too long: the line never is
 * @param max characters
 */
function withRunLine(text, line, max = Infinity) {
    if (line === undefined)
        return (0,shorten/* shorten */.m)(text, max);
    if (text === '')
        return line;
    return `${(0,shorten/* shorten */.m)(text, Math.max(max - line.length - 1, 1))}\n${line}`;
}


/***/ }),

/***/ 9888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readTime)
/* harmony export */ });
const ACCEPTED = 'Use seconds since 1970 such as 1764100000, or a time with its zone such as 2026-11-25T19:00:00+09:00.';
/**
 * Reads a time: epoch seconds, or ISO 8601 with a zone.
 *
 * @returns epoch seconds; undefined where the input is empty
 */
function readTime(reader, name) {
    const text = reader.text(name);
    if (text === undefined)
        return undefined;
    const seconds = secondsOf(text);
    if (seconds === undefined)
        reader.problem({ input: name, value: text, accepted: ACCEPTED });
    return seconds ?? 0;
}
function secondsOf(text) {
    if (/^\d{1,10}$/.test(text))
        return Number(text);
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)$/.test(text))
        return undefined;
    const time = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    return Number.isNaN(time) ? undefined : Math.floor(time / 1000);
}


/***/ }),

/***/ 8642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Og: () => (/* binding */ MAX_TITLE),
/* harmony export */   _h: () => (/* binding */ toWireGraphAnnotation),
/* harmony export */   h2: () => (/* binding */ wireGraphAnnotation),
/* harmony export */   nL: () => (/* binding */ fromWireGraphAnnotation),
/* harmony export */   o1: () => (/* binding */ MAX_DESCRIPTION),
/* harmony export */   yJ: () => (/* binding */ updatedWireGraphAnnotation)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9118);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3932);



/** How long texts may be, in characters (API document "Graph Annotations"). */
const MAX_TITLE = 250;
const MAX_DESCRIPTION = 1024;
const textOrNull = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KC(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj(), _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .ch()).optional();
/** The graph annotation of every reply that holds one, as far as this action reads it; other keys are let through. */
const wireGraphAnnotation = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({
    id: _host_js__WEBPACK_IMPORTED_MODULE_0__/* .wireHostId */ .zA,
    title: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj(),
    service: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj(),
    description: textOrNull,
    from: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5().optional(),
    to: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5().optional(),
    roles: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KC(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj()), _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .ch()).optional(),
});
/** A graph annotation as Mackerel sends it, in this action's words. */
function fromWireGraphAnnotation(wire) {
    return {
        id: wire.id,
        name: wire.title,
        title: wire.title,
        description: wire.description ?? '',
        from: (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .asNumber */ .i)(wire.from),
        to: (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .asNumber */ .i)(wire.to),
        service: wire.service,
        roles: wire.roles ?? [],
        wire,
    };
}
/** The body that makes a new annotation. */
function toWireGraphAnnotation({ description, roles, ...spec }) {
    return { ...spec, ...(description !== '' && { description }), ...(roles.length > 0 && { roles }) };
}
/** The body that changes fields of an annotation: everything else goes back as it was read, since an update replaces. */
function updatedWireGraphAnnotation({ wire }, changes) {
    return { ...wire, id: undefined, ...changes };
}


/***/ }),

/***/ 633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ GraphAnnotationsApi),
/* harmony export */   dg: () => (/* binding */ aroundOf)
/* harmony export */ });
/* unused harmony export isMadeOf */
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9118);
/* harmony import */ var _same_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6424);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6694);
/* harmony import */ var _graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8642);




/** What every request here is about. */
const ANNOTATION = { resource: 'graph annotation' };
// Each one is read by itself: an odd one must not make the others unreadable.
const manyAnnotations = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({ graphAnnotations: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5()) });
/** Seconds. */
const MARGIN = 60;
/** The graph annotations API, one method an endpoint. Every method throws MackerelError. */
class GraphAnnotationsApi {
    #transport;
    constructor(transport) {
        this.#transport = transport;
    }
    /** GET /graph-annotations: of one service, in an interval. What is not there is left out, and named. */
    async list(range, { retries } = {}) {
        const { service, from, to } = range;
        const reply = await this.#transport.request({
            ...ANNOTATION,
            isCollection: true,
            method: 'GET',
            path: ['graph-annotations'],
            query: [
                ['service', service],
                ['from', String(from)],
                ['to', String(to)],
            ],
            reply: manyAnnotations,
            ...(retries !== undefined && { retries }),
        });
        return (0,_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .readEntries */ .$)(reply.graphAnnotations, _graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .wireGraphAnnotation */ .h2, _graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .fromWireGraphAnnotation */ .nL, (annotation) => whyUnfit(annotation, range));
    }
    /**
     * POST /graph-annotations. Where the request may have arrived although no answer came, it is repeated only after
     * looking for the annotation it may have made.
     *
     * @param before IDs of annotations that were there before, so that none of them is taken for the new one
     */
    async create(spec, before) {
        const wire = await this.#transport.request({
            ...ANNOTATION,
            isCollection: true,
            creates: true,
            method: 'POST',
            path: ['graph-annotations'],
            body: (0,_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .toWireGraphAnnotation */ ._h)(spec),
            reply: _graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .wireGraphAnnotation */ .h2,
            mismatch: ({ id, title, service }) => title === spec.title && service === spec.service && !before.has(id)
                ? undefined
                : `it is about the graph annotation ${id}, which is another one`,
            repeat: { lookFirst: async () => (await this.find(spec, before, { retries: 0 }))?.wire },
        });
        return (0,_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .fromWireGraphAnnotation */ .nL)(wire);
    }
    /** The annotation that a request made whose answer is lost; undefined: none. */
    async find(spec, before, options = {}) {
        const { entries } = await this.list(aroundOf(spec), options);
        return entries.find((annotation) => !before.has(annotation.id) && isMadeOf(annotation, spec));
    }
    /** PUT /graph-annotations/<id>. What is not among the changes goes back as it was read. */
    async update(annotation, changes) {
        const wire = await this.#transport.request({
            ...ANNOTATION,
            method: 'PUT',
            path: ['graph-annotations', annotation.id],
            body: (0,_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .updatedWireGraphAnnotation */ .yJ)(annotation, changes),
            reply: _graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .wireGraphAnnotation */ .h2,
            mismatch: isAnotherThan(annotation.id),
        });
        return (0,_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .fromWireGraphAnnotation */ .nL)(wire);
    }
    /** DELETE /graph-annotations/<id>. @returns the annotation as it was */
    async delete(id) {
        const wire = await this.#transport.request({
            ...ANNOTATION,
            method: 'DELETE',
            path: ['graph-annotations', id],
            reply: _graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .wireGraphAnnotation */ .h2,
            mismatch: isAnotherThan(id),
        });
        return (0,_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .fromWireGraphAnnotation */ .nL)(wire);
    }
}
/** Whether an annotation is what a request of this content makes (contract, "Settled": service, from, title, description). */
function isMadeOf(annotation, spec) {
    const fields = ['service', 'from', 'title', 'description'];
    return fields.every((field) => annotation[field] === spec[field]) && (0,_same_set_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameSet */ .T)(annotation.roles, spec.roles);
}
/** Where an annotation is looked for: whether the ends of the interval count is not documented. */
function aroundOf({ service, from, to }) {
    return { service, from: Math.max(from - MARGIN, 0), to: to + MARGIN };
}
function whyUnfit({ service, from, to }, asked) {
    if (service !== asked.service)
        return `it is one of the service ${service}`;
    const isElsewhere = (from !== undefined && from > asked.to) || (to !== undefined && to < asked.from);
    return isElsewhere ? 'it is of another time' : undefined;
}
function isAnotherThan(asked) {
    return ({ id }) => (id === asked ? undefined : `it is about the graph annotation ${id}`);
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


/***/ }),

/***/ 321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LK: () => (/* binding */ deleteRecord),
/* harmony export */   _V: () => (/* binding */ NotThereError),
/* harmony export */   eC: () => (/* binding */ createRecord),
/* harmony export */   vL: () => (/* binding */ updateRecord)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4997);
/* harmony import */ var _taken_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5005);



/** There is no such record, though it was asked for. Nothing has been changed. */
class NotThereError extends Error {
    name = 'NotThereError';
}
/**
 * Creates a record: looks first, so that nothing that was there is claimed as made, and looks after a refusal, which may
 * come from a server that did the work all the same.
 *
 * @throws Error where it was not created, or no one knows
 */
async function createRecord({ name, dryRun, differences, look, create, find, remaining, onIntent, onRefused, }) {
    const there = await look();
    const outcome = { action: 'create', error: undefined };
    if (dryRun)
        return { ...outcome, id: undefined, name, outcome: 'planned', differences, record: undefined };
    const before = new Set(there.map(({ id }) => id));
    onIntent(there, undefined);
    const record = await createOrFind(() => create(before), () => find(before)).catch((error) => {
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && !error.mayHaveArrived)
            onRefused();
        throw error;
    });
    onIntent(there, record);
    const made = { ...outcome, id: record.id, name: record.name, differences: [], record };
    const error = (0,_taken_js__WEBPACK_IMPORTED_MODULE_2__/* .notAsAsked */ .i5)(remaining(record));
    return error === undefined ? { ...made, outcome: 'changed' } : { ...made, outcome: 'failed', error };
}
async function createOrFind(create, find) {
    try {
        return await create();
    }
    catch (error) {
        const made = isWorthALook(error) ? await orNothing(find) : undefined;
        if (made === undefined)
            throw error;
        return made;
    }
}
/**
 * Writes a record that was read, where something about it is to be different. After a failure it is read again, so that
 * it is known what became of it.
 */
async function updateRecord({ current, differences, dryRun, write, read, remaining, action = 'update', }) {
    const { id, name } = current;
    const outcome = { id, name, action, error: undefined };
    if (differences.length === 0)
        return { ...outcome, outcome: 'unchanged', differences, record: current };
    if (dryRun)
        return { ...outcome, outcome: 'planned', differences, record: current };
    try {
        const record = await write();
        const contradiction = (0,_taken_js__WEBPACK_IMPORTED_MODULE_2__/* .notChanged */ .ah)(differences, remaining(record));
        if (contradiction !== undefined)
            throw contradiction;
        return { ...outcome, outcome: 'changed', differences, record };
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        const failed = (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .failedOutcome */ .iS)(outcome, error);
        const now = isWorthALook(error) || failed.outcome === 'unknown' ? await orUnread(read) : 'unread';
        if (now === 'unread')
            return failed;
        if (now !== undefined && remaining(now).length === 0)
            return { ...outcome, outcome: 'changed', differences, record: now };
        return { ...failed, outcome: 'failed' };
    }
}
/** Deletes a record that was seen to be there. After a failure it is looked for, so that it is known what became of it. */
async function deleteRecord({ current, dryRun, remove, read, action = 'delete', }) {
    const { id, name } = current;
    const outcome = { id, name, action, differences: [], record: current, error: undefined };
    if (dryRun)
        return { ...outcome, outcome: 'planned' };
    try {
        return { ...outcome, outcome: 'changed', record: await remove() };
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        const failed = (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .failedOutcome */ .iS)(outcome, error);
        const now = isWorthALook(error) || failed.outcome === 'unknown' ? await orUnread(read) : 'unread';
        if (now === 'unread')
            return failed;
        if (now !== undefined)
            return { ...failed, outcome: 'failed' };
        // It was there a moment ago: where an attempt may have arrived, that one deleted it.
        if (failed.outcome === 'unknown')
            return { ...outcome, outcome: 'changed' };
        return { ...outcome, outcome: 'unchanged', note: 'gone already' };
    }
}
/** Whether an answer may be the last word on nothing: 4xx, but for those that refuse the key, or one that contradicts itself. */
function isWorthALook(error) {
    if (error instanceof _taken_js__WEBPACK_IMPORTED_MODULE_2__/* .NotTakenError */ .jR)
        return true;
    return error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.kind === 'answered' && !error.isRefusedKey && !error.isTransient;
}
async function orNothing(look) {
    const found = await orUnread(look);
    return found === 'unread' ? undefined : found;
}
async function orUnread(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v)
            return 'unread';
        throw error;
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