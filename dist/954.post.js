"use strict";
exports.id = 954;
exports.ids = [954];
exports.modules = {

/***/ 6902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ idLines)
/* harmony export */ });
/** How many IDs are written out; a person who has to act on more uses the outputs of the main step. */
const MAX_IDS = 500;
/** What is to be done by hand for hosts that should get a status back, as lines; none where there are no hosts. */
function idLines(status, ids) {
    if (ids.length === 0)
        return [];
    const rest = ids.length > MAX_IDS ? ` and ${ids.length - MAX_IDS} more` : '';
    return [`- back to ${status}: ${ids.slice(0, MAX_IDS).join(' ')}${rest}`];
}


/***/ }),

/***/ 954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restoreByNote: () => (/* binding */ restoreByNote)
});

// EXTERNAL MODULE: ./src/hosts/words.ts
var words = __webpack_require__(2266);
// EXTERNAL MODULE: ./src/hosts/outcomes.ts
var outcomes = __webpack_require__(7466);
// EXTERNAL MODULE: ./src/hosts/refusals.ts
var refusals = __webpack_require__(6826);
// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
// EXTERNAL MODULE: ./src/mackerel/host.ts
var host = __webpack_require__(2714);
;// CONCATENATED MODULE: ./src/notes/protocol.ts
// What a job decides from the notes that it reads, host by host. Pure: who asks what, and in which order, is in main.ts and
// post.ts. The order was model-checked; `__tests__/unit/notes/explore.ts` does so again, with these very decisions.
/**
 * How far the job of a note is: it has announced itself and does not know the former statuses yet; it works on the hosts;
 * or its post step has begun.
 */
const PHASES = ['announced', 'active', 'leaving'];
/**
 * The status that a host had before any job with a note changed it (main, 5). A status that a note's job set is not the
 * host's own: what that note says counts, be its job dead or alive; and so on, where a job has several notes.
 *
 * @param read as Mackerel has it now
 * @param claims of other steps, those that were read last first
 * @returns that status, and the claims it was taken from
 */
function formerStatus(read, claims) {
    const left = new Set(claims);
    const from = [];
    let status = read;
    for (;;) {
        const next = [...left].find((claim) => claim.former !== undefined && hasSet(claim, status));
        if (next?.former === undefined)
            return { status, from };
        left.delete(next);
        from.push(next);
        status = next.former;
    }
}
/** The claims of those who need the host as it is: leaving and dead ones do not (post, 2). */
function holdersOf(claims) {
    return claims.filter(({ phase, isLive }) => phase !== 'leaving' && isLive);
}
/** Whether it can't be told yet who puts the host back: someone has announced to work on it (post, 2). */
function isUndecided(claims) {
    return holdersOf(claims).some(({ former }) => former === undefined);
}
/**
 * What becomes of a host when a step leaves (post, 3).
 *
 * @param current the host's status, read after the claims
 * @param claims of other steps; none of them undecided
 */
function verdictOf(plan, current, claims) {
    const isNoted = hasSet(plan, current) || claims.some((claim) => hasSet(claim, current));
    const holders = holdersOf(claims).filter((holder) => putsBack(holder, plan));
    const [holder] = holders;
    if (holder === undefined)
        return { do: isNoted ? 'restore' : 'leave-changed' };
    const isHolders = holders.some((one) => hasSet(one, current));
    if (isHolders || !isNoted)
        return { do: 'leave-held', holders };
    return { do: 'hand-over', status: holder.status, holders };
}
function hasSet({ status, also }, current) {
    return status === current || also.some((other) => other === current);
}
/** One that read the host's status without this step's note, which could not be written, would leave it in that status. */
function putsBack({ former }, plan) {
    return plan.former === plan.status || former !== plan.status;
}

;// CONCATENATED MODULE: ./src/notes/note.ts



/** Above it, a reader must not guess. */
const VERSION = 1;
const ids = dist/* array */.YO(dist/* string */.Yj()).optional();
const note_text = dist/* string */.Yj();
/** What must be there; of all else, what is not understood is left out: a later version may say more. */
const wireNote = dist/* object */.Ik({
    version: dist/* literal */.eu(VERSION),
    server: note_text,
    repository: note_text,
    run: note_text,
    attempt: dist/* number */.ai(),
    job: note_text,
    step: note_text.optional(),
    status: dist/* union */.KC(...host/* HOST_STATUSES */.iT.map((status) => dist/* literal */.eu(status))),
    also: dist/* array */.YO(dist/* string */.Yj()).optional(),
    mode: dist/* string */.Yj().optional(),
    phase: dist/* union */.KC(...PHASES.map((phase) => dist/* literal */.eu(phase))),
    hosts: ids,
    former: dist/* object */.Ik({ working: ids, standby: ids, maintenance: ids, poweroff: ids }).optional(),
    time: note_text,
    sweeper: dist/* object */.Ik({ run: note_text, attempt: dist/* number */.ai() }).optional(),
});
/**
 * Reads a note.
 *
 * @param value what Mackerel keeps under the namespace
 * @returns undefined where it is none, or none that can be understood
 */
function parseNote(value) {
    const read = wireNote.try(value, { mode: 'strip' });
    if (!read.ok)
        return undefined;
    const { former, hosts = [], also = [], mode, step = '', ...rest } = read.value;
    const known = former && readFormer(former);
    if (rest.phase === 'active' && known === undefined)
        return undefined;
    return {
        ...rest,
        step,
        also: host/* HOST_STATUSES */.iT.filter((status) => also.includes(status)),
        // A note that does not say that it may restore after a failure must not.
        mode: mode === 'always' ? 'always' : 'on-success',
        hosts: known === undefined ? hosts.filter(isHostId) : note_idsOf(known),
        former: known,
        sweeper: rest.sweeper,
    };
}
/** The note as it is written. */
function toWire({ hosts, former, also, ...rest }) {
    return { ...rest, ...(also.length > 0 && { also }), ...(former === undefined ? { hosts } : { former }) };
}
/** Every host of a plan, once. */
function note_idsOf(former) {
    return [...new Set(host/* HOST_STATUSES */.iT.flatMap((status) => former[status] ?? []))];
}
/** A plan with only some of its hosts. */
function note_formerOf(former, keeps) {
    return Object.fromEntries(HOST_STATUSES.flatMap((status) => {
        const kept = (former[status] ?? []).filter(keeps);
        return kept.length === 0 ? [] : [[status, kept]];
    }));
}
/** The former status of each host of a plan. */
function formerById(former) {
    return new Map(host/* HOST_STATUSES */.iT.flatMap((status) => (former?.[status] ?? []).map((id) => [id, status])));
}
/** Who wrote a note, without all else. */
function writerOf({ server, repository, run, attempt, job, step }) {
    return { server, repository, run, attempt, job, step };
}
/** Whether two steps are of one job. */
function isSameJob(one, other) {
    return isSameRun(one, other) && one.attempt === other.attempt && one.job === other.job;
}
/** Whether two steps are of one run, be it in different attempts. */
function isSameRun(one, other) {
    return isSameRepository(one, other) && one.run === other.run;
}
/** Whether the runs of two steps are of one repository. */
function isSameRepository(one, other) {
    return one.server === other.server && one.repository === other.repository;
}
/** The run's page. */
function runUrl({ server, repository, run }) {
    return `${server}/${repository}/actions/runs/${run}`;
}
function readFormer(former) {
    return Object.fromEntries(host/* HOST_STATUSES */.iT.map((status) => [status, (former[status] ?? []).filter(isHostId)]));
}
function isHostId(id) {
    return host/* HOST_ID */.BI.test(id);
}

;// CONCATENATED MODULE: ./src/notes/claims.ts

/**
 * Reads what the notes of others say of hosts, and asks GitHub how it stands with their runs.
 *
 * @param author whose notes don't count as another's
 * @param base the namespace of the note of the very step that asks, which is not read
 * @param hostIds the hosts that it is about: GitHub is asked about no other notes
 */
async function readClaims(store, standings, owners, { author, base, hostIds }) {
    const { notes, unread } = await store.read(owners, (_, other) => other === base);
    const wanted = new Set(hostIds);
    const concerned = notes.filter(({ hosts }) => hosts.some((id) => wanted.has(id)));
    const others = concerned.filter((note) => !isSameJob(note, author));
    await standings.learn([...others, ...others.flatMap(asSweep)]);
    const byHost = new Map();
    for (const note of others) {
        const { phase, status, also } = note;
        const isLive = standings.isLive(note);
        const isLeaving = phase === 'leaving' && [note, ...asSweep(note)].some((one) => standings.isLive(one));
        const formers = formerById(note.former);
        for (const id of note.hosts) {
            if (!wanted.has(id))
                continue;
            const claim = { note, phase, status, also, former: formers.get(id), isLive, isLeaving };
            byHost.set(id, [...(byHost.get(id) ?? []), claim]);
        }
    }
    return { byHost, own: concerned.filter((note) => isSameJob(note, author)), unread };
}
/** The sweep that leaves in place of a note's job, as if the note were its own. */
function asSweep(note) {
    return note.sweeper === undefined ? [] : [{ ...note, ...note.sweeper, job: '' }];
}
/** Whose a note is, for people. */
function holderLabel(note) {
    return `job ${note.job} of ${runUrl(note)}${note.attempt > 1 ? ` (attempt ${note.attempt})` : ''}`;
}
/** The jobs that claims are of, each once. */
function labelsOf(claims) {
    return [...new Set(claims.map(({ note }) => holderLabel(note)))].join(' and ');
}

;// CONCATENATED MODULE: ./src/notes/doubts.ts

/** What must be said of notes that hold hosts although GitHub can't tell of their runs; a sentence each. */
function doubtNotices(holders, standings) {
    const doubtful = holders.flatMap(({ note }) => {
        const standing = standings.of(note);
        if (standing.is !== 'doubtful')
            return [];
        return [
            `whether ${holderLabel(note)} is over is not known (${standing.reason}): its note ${note.namespace} holds hosts for ` +
                `24 hours from ${note.time}`,
        ];
    });
    return [...new Set(doubtful)];
}

// EXTERNAL MODULE: ./src/mackerel/errors.ts
var errors = __webpack_require__(4083);
;// CONCATENATED MODULE: ./src/mackerel/metadata.ts


/** Names of services; of no other form can one be put into a path without care. */
const metadata_SERVICE_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{1,62}$/;
const METADATA = { resource: 'metadata' };
const success = dist/* object */.Ik({ success: dist/* literal */.eu(true) });
// Each entry is read by itself: an odd one must not make the others unreadable.
const manyNamespaces = dist/* object */.Ik({ metadata: dist/* array */.YO(dist/* unknown */.L5()) });
const oneNamespace = dist/* object */.Ik({ namespace: dist/* string */.Yj() });
/** The metadata API, for services and hosts. Every method throws MackerelError. */
class MetadataApi {
    #transport;
    constructor(transport) {
        this.#transport = transport;
    }
    /** GET \u2026/metadata: the namespaces that there are. */
    async list(owner) {
        const reply = await this.#transport.request({
            ...METADATA,
            method: 'GET',
            path: pathOf(owner),
            reply: manyNamespaces,
        });
        return reply.metadata.flatMap((entry) => {
            const read = oneNamespace.try(entry, { mode: 'passthrough' });
            return read.ok ? [read.value.namespace] : [];
        });
    }
    /** GET \u2026/metadata/<namespace>. @returns its JSON, or undefined where Mackerel says that there is none */
    async get(owner, namespace) {
        const path = [...pathOf(owner), namespace];
        return unlessGone(this.#transport.request({ ...METADATA, method: 'GET', path, reply: dist/* unknown */.L5() }));
    }
    /** PUT \u2026/metadata/<namespace>: whoever writes last has the say. */
    async put(owner, namespace, value) {
        const path = [...pathOf(owner), namespace];
        await this.#transport.request({ ...METADATA, method: 'PUT', path, body: value, reply: success });
    }
    /** DELETE \u2026/metadata/<namespace>: one that is gone already is fine. */
    async delete(owner, namespace) {
        const path = [...pathOf(owner), namespace];
        await unlessGone(this.#transport.request({ ...METADATA, method: 'DELETE', path, reply: success }));
    }
}
function pathOf(owner) {
    return 'service' in owner ? ['services', owner.service, 'metadata'] : ['hosts', owner.host, 'metadata'];
}
async function unlessGone(request) {
    try {
        return await request;
    }
    catch (error) {
        if (error instanceof errors/* MackerelError */.v && error.isNotFound)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/notes/parts.ts


/**
 * Mackerel takes 100 KB for one namespace (API document "Metadata"): read strictly, 100,000 bytes. Some of them go for what
 * is said besides the hosts.
 */
const MAX_BYTES_OF_IDS = 92_000;
/** What surrounds an ID in a list: two quotes and a comma. */
const BYTES_AROUND_ID = 3;
/** The services of a host that can have a note, the one that has it first: the first by code point. */
function servicesOf(roles) {
    return Object.keys(roles ?? {})
        .filter((name) => SERVICE_NAME.test(name))
        .sort(byCodePoint);
}
/**
 * Divides hosts into the parts of a note: by where it is kept, by status, and by size.
 *
 * @param base the namespace of the note
 */
function parts_partsOf(hosts, base) {
    const groups = Map.groupBy(hosts, ({ id, services, status }) => [services[0] ?? `/${id}`, status].join(' '));
    const counts = new Map();
    return [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const [service] = first.services;
        const owner = service === undefined ? { host: first.id } : { service };
        return chunksOf(group.map(({ id }) => id)).map((ids) => {
            const key = service ?? `/${first.id}`;
            const index = counts.get(key) ?? 0;
            counts.set(key, index + 1);
            return { owner, namespace: partNamespace(base, index), status: first.status, hosts: ids };
        });
    });
}
function chunksOf(ids) {
    const chunks = [];
    let size = Infinity;
    for (const id of ids) {
        const bytes = id.length + BYTES_AROUND_ID;
        if (size + bytes > MAX_BYTES_OF_IDS) {
            chunks.push([]);
            size = 0;
        }
        size += bytes;
        chunks.at(-1)?.push(id);
    }
    return chunks;
}
/** JavaScript sorts by UTF-16 units; names of services have none where that makes a difference. */
function byCodePoint(one, other) {
    return one < other ? -1 : Number(one > other);
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./src/notes/namespace.ts
/** What every namespace of a note begins with. */
const PREFIX = 'github-actions';
/** The namespace of a new note: no other step, not of this job either, has the same (contract, "Notes"). */
function namespace_newNamespace(run, attempt) {
    const { randomBytes } = process.getBuiltinModule('node:crypto');
    return [PREFIX, run, attempt, randomBytes(6).toString('hex')].join('-');
}
/** The namespace of one part of a note. @param index from 0: the first part has the name itself */
function namespace_partNamespace(base, index) {
    return index === 0 ? base : `${base}-${index + 1}`;
}
/** Reads a namespace; undefined where it is none of a note. */
function readNamespace(namespace) {
    const [, base, run, attempt] = /^(github-actions-([1-9]\d*)-([1-9]\d*)-[0-9a-f]+)(?:-[1-9]\d*)?$/.exec(namespace) ?? [];
    if (base === undefined || run === undefined)
        return undefined;
    return { run, attempt: Number(attempt), base };
}

;// CONCATENATED MODULE: ./src/notes/store.ts





/** Reads and writes notes. What goes wrong is told, and never thrown: no deploy stops for it (contract, "Notes"). */
class NoteStore {
    #metadata;
    #concurrency;
    #warnings = new Set();
    constructor(transport, concurrency) {
        this.#metadata = new MetadataApi(transport);
        this.#concurrency = concurrency;
    }
    /** What went wrong so far, a sentence each. */
    get warnings() {
        return [...this.#warnings];
    }
    /** @returns the parts as they are then: one that was not written may still have been */
    async write(parts, saying) {
        return this.#each(parts, async (part) => {
            const refusal = await this.#tried(`the note in the metadata of ${ownerLabel(part.owner)} could not be written`, () => this.#metadata.put(part.owner, part.namespace, toWire(noteOf(part, saying))));
            // A server without metadata says 404 by a page of its own.
            const mayBeWritten = refusal === undefined || (refusal.mayHaveArrived && refusal.status !== 404);
            const isWritten = mayBeWritten || part.isWritten === true;
            return { ...part, isWritten };
        });
    }
    /** @returns those that could not be removed */
    async remove(parts) {
        const left = await this.#each(parts, async (part) => {
            const { owner, namespace } = part;
            const head = `the note ${namespace} in the metadata of ${ownerLabel(owner)} could not be removed`;
            const refusal = await this.#tried(head, () => this.#metadata.delete(owner, namespace));
            return refusal === undefined ? [] : [part];
        });
        return left.flat();
    }
    /**
     * Reads all notes of some places, one list for each, and one request for each note.
     *
     * @param skips whether a note need not be read
     */
    async read(owners, skips = () => false) {
        const unread = [];
        const notes = await this.#each(owners, async (owner) => {
            const listed = await this.#tried(`the notes in the metadata of ${ownerLabel(owner)} could not be read`, async () => this.#metadata.list(owner));
            if (listed instanceof errors/* MackerelError */.v) {
                unread.push(owner);
                return [];
            }
            const found = await this.#each(listed, async (namespace) => {
                const named = readNamespace(namespace);
                if (named === undefined || skips(namespace, named.base))
                    return [];
                const note = await this.#readOne(owner, namespace);
                if (note === 'unread')
                    unread.push(owner);
                if (typeof note !== 'object')
                    return [];
                if (note.run !== named.run || note.attempt !== named.attempt)
                    return [];
                return [{ ...note, owner, namespace, base: named.base }];
            });
            return found.flat();
        });
        return { notes: notes.flat(), unread };
    }
    async #readOne(owner, namespace) {
        const head = `the note ${namespace} in the metadata of ${ownerLabel(owner)} could not be read`;
        const value = await this.#tried(head, () => this.#metadata.get(owner, namespace));
        if (value instanceof errors/* MackerelError */.v)
            return 'unread';
        // Removed since it was listed.
        if (value === undefined)
            return undefined;
        const note = parseNote(value);
        if (note === undefined)
            this.#warnings.add(`${head}: it is not of a form that is known here, and does not count`);
        return note;
    }
    async #tried(head, request) {
        try {
            return await request();
        }
        catch (error) {
            if (!(error instanceof errors/* MackerelError */.v))
                throw error;
            this.#warnings.add(`${head} (${error.message})`);
            return error;
        }
    }
    async #each(items, work) {
        return (0,p_limit/* default */.A)(this.#concurrency).map(items, work);
    }
}
/** An owner of metadata, in words. */
function ownerLabel(owner) {
    return 'service' in owner ? `the service ${owner.service}` : `the host ${owner.host}`;
}
/** One text for each owner. */
function ownerKey(owner) {
    return 'service' in owner ? owner.service : `/${owner.host}`;
}
function noteOf({ status, hosts, former }, { author, mode, phase, also = [], sweeper }) {
    const time = new Date().toISOString();
    return { version: 1, ...author, phase, status, also, mode, hosts, former, time, sweeper };
}

;// CONCATENATED MODULE: ./src/notes/own-note.ts





/** The note of a main step: in Mackerel, for others, and in the saved state, for its own post step. */
class OwnNote {
    base;
    #about;
    #store;
    #save;
    #parts;
    /** @param save keeps what post is to undo; called before each request that it is about */
    constructor(placed, about, store, save) {
        this.base = newNamespace(about.author.run, about.author.attempt);
        this.#parts = partsOf(placed, this.base);
        this.#about = about;
        this.#store = store;
        this.#save = save;
    }
    /** Tells others that the hosts are about to be changed. */
    async announce() {
        this.#saveParts();
        await this.#write(this.#parts, 'announced');
    }
    /** Tells others what the hosts were before. Those that are not named are not changed. */
    async complete(former) {
        const announced = this.#parts;
        this.#parts = announced.flatMap((part) => {
            const plan = planOf(part.hosts, former);
            return idsOf(plan).length === 0 ? [] : [{ ...part, former: plan }];
        });
        this.#saveParts();
        await this.#write(this.#parts, 'active');
        await this.#store.remove(without(announced, this.#parts));
    }
    /** Forgets the hosts that were not changed after all. */
    async keep(isOurs) {
        const before = this.#parts;
        this.#parts = before.flatMap((part) => {
            const plan = formerOf(part.former ?? {}, isOurs);
            return idsOf(plan).length === 0 ? [] : [{ ...part, former: plan }];
        });
        const count = ({ former = {} }) => idsOf(former).length;
        const counts = new Map(before.map((part) => [keyOf(part), count(part)]));
        const shrunk = this.#parts.filter((part) => counts.get(keyOf(part)) !== count(part));
        this.#saveParts();
        await this.#write(shrunk, 'active');
        await this.#store.remove(without(before, this.#parts));
    }
    async #write(changed, phase) {
        const written = new Map((await this.#store.write(changed, { ...this.#about, phase })).map((part) => [keyOf(part), part]));
        this.#parts = this.#parts.map((part) => written.get(keyOf(part)) ?? part);
        this.#saveParts();
    }
    #saveParts() {
        // Of a part whose former statuses are known, they name the hosts.
        const parts = this.#parts.map((part) => (part.former === undefined ? part : { ...part, hosts: [] }));
        this.#save(parts.length === 0 ? [] : [{ kind: 'restore-by-note', base: this.base, ...this.#about, parts }]);
    }
}
function planOf(ids, former) {
    const byStatus = Map.groupBy(ids, (id) => former.get(id));
    return Object.fromEntries(HOST_STATUSES.flatMap((status) => {
        const group = byStatus.get(status);
        return group === undefined ? [] : [[status, group]];
    }));
}
/** One text for each part. */
function keyOf({ owner, namespace }) {
    return `${ownerKey(owner)} ${namespace}`;
}
function without(parts, kept) {
    const keys = new Set(kept.map(keyOf));
    return parts.filter((part) => !keys.has(keyOf(part)));
}

;// CONCATENATED MODULE: ./src/notes/leaving-parts.ts



/** The parts of a note whose step leaves, as they stand in Mackerel, and what they say of each host. */
class LeavingParts {
    /** Every host whose former status is known. */
    hostIds;
    /** Where others may have left their notes. */
    owners;
    #note;
    #store;
    /** By host ID. */
    #former = new Map();
    #keys = new Map();
    /** By their key. */
    #parts = new Map();
    constructor(note, store) {
        this.#note = note;
        this.#store = store;
        for (const part of note.parts) {
            if (part.former === undefined)
                continue;
            const key = keyOf(part);
            this.#parts.set(key, part);
            for (const [id, status] of formerById(part.former)) {
                this.#former.set(id, status);
                this.#keys.set(id, key);
            }
        }
        this.hostIds = [...this.#former.keys()];
        const alone = [...this.#parts.values()].flatMap(({ owner }) => ('host' in owner ? [owner] : []));
        this.owners = [...note.services.map((service) => ({ service })), ...alone];
    }
    of(id) {
        return this.#parts.get(this.#keys.get(id) ?? '');
    }
    serviceOf(id) {
        const owner = this.of(id)?.owner;
        return owner !== undefined && 'service' in owner ? owner.service : undefined;
    }
    planOf(id) {
        const part = this.of(id);
        const former = this.#former.get(id);
        if (part === undefined || former === undefined)
            return undefined;
        return { status: part.status, also: part.also ?? [], former };
    }
    /** Tells others that the step leaves. Of what was only announced nothing was changed: that is removed. */
    async begin() {
        await this.#store.remove(this.#note.parts.filter(({ former }) => former === undefined));
        await this.#write([...this.#parts.values()]);
    }
    /** Tells others which statuses hosts are about to be given for another job. */
    async handOver(statuses) {
        const byKey = Map.groupBy(statuses, ([id]) => this.#keys.get(id) ?? '');
        const changed = [...byKey].flatMap(([key, given]) => {
            const part = this.#parts.get(key);
            const also = new Set([...(part?.also ?? []), ...given.map(([, status]) => status)]);
            return part === undefined ? [] : [{ ...part, also: host/* HOST_STATUSES */.iT.filter((status) => also.has(status)) }];
        });
        await this.#write(changed);
    }
    /**
     * Removes the parts whose hosts have all been dealt with.
     *
     * @returns whether nothing is left
     */
    async end(isDealtWith) {
        const parts = [...this.#parts.values()];
        const done = parts.filter(({ former = {} }) => note_idsOf(former).every(isDealtWith));
        const stuck = await this.#store.remove(done);
        return done.length === parts.length && stuck.length === 0;
    }
    async #write(parts) {
        const { author, mode, sweeper } = this.#note;
        // What a part says besides is the same for all of one write.
        for (const group of Map.groupBy(parts, ({ also = [] }) => also.join()).values()) {
            const also = group[0]?.also ?? [];
            const written = await this.#store.write(group, { author, mode, phase: 'leaving', also, sweeper });
            for (const part of written)
                this.#parts.set(keyOf(part), { ...part, also });
        }
    }
}

// EXTERNAL MODULE: ./src/hosts/read.ts
var read = __webpack_require__(1159);
;// CONCATENATED MODULE: ./src/notes/read-hosts.ts



/**
 * Reads hosts as they are now: by one list for each service where there are several, else as usual.
 *
 * @param serviceOf the service that a host was in; undefined: none
 * @param onHost told of each host that was read
 * @param onError told of each that was not, and why
 */
async function readByService(hosts, ids, serviceOf, onHost, onError, turns) {
    const unread = new Set(ids);
    for (const [service, group] of Map.groupBy(ids, serviceOf)) {
        if (service === undefined || group.length === 1)
            continue;
        for (const host of await listService(hosts, service))
            if (unread.delete(host.id))
                onHost(host);
    }
    await (0,read/* readHosts */.k)(hosts, [...unread], onHost, onError, turns);
}
/** @returns nothing where it can't be listed: its hosts are then read in another way */
async function listService(hosts, service) {
    try {
        return (await hosts.list({ service, statuses: host/* HOST_STATUSES */.iT })).hosts;
    }
    catch (error) {
        if (error instanceof errors/* MackerelError */.v)
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: ./src/hosts/bulk.ts
var bulk = __webpack_require__(995);
// EXTERNAL MODULE: ./src/hosts/status-change.ts
var status_change = __webpack_require__(3410);
;// CONCATENATED MODULE: ./src/notes/set-back.ts


/**
 * Gives hosts a status, those of one status together, as long as they have the one that they were read with.
 *
 * @param wanted the status of each, by ID
 * @param current the status that was read, by ID
 */
async function setBack(hosts, wanted, current, outcomes, turns) {
    const groups = Map.groupBy(wanted, ([, status]) => status);
    for (const [status, group] of groups) {
        await (0,bulk/* changeInBulk */.W)(hosts, group.map(([id]) => ({ id, host: undefined })), {
            ...(0,status_change/* statusChange */.f)(hosts, status),
            assess: (host) => {
                if (host.isRetired)
                    return { why: 'skipped: it is retired now' };
                if (host.status === status)
                    return 'already';
                return host.status === current.get(host.id) ? 'needed' : { why: `skipped: its status is now ${host.status}` };
            },
            isOurs: (_, { mayHaveBeenDone }) => mayHaveBeenDone,
        }, outcomes, { ...turns, dryRun: false });
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/notes/waiting.ts

const WAITING = { atMost: 60_000, interval: 1500 };
/**
 * Looks until no one has to be waited for any more.
 *
 * @param look reads what there is
 * @param mustWait whether someone has to be waited for
 * @returns what was read last, and whether the wait ran out
 */
async function waitUntil(look, mustWait, { atMost, interval }, signal) {
    const end = performance.now() + atMost;
    for (;;) {
        const seen = await look();
        if (!mustWait(seen))
            return { seen, ranOut: false };
        if (signal.aborted || performance.now() >= end)
            return { seen, ranOut: true };
        await (0,promises_.setTimeout)(interval, undefined, { signal }).catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./src/notes/post.ts











/** How often a host is handed over to another job that is gone by the time it has it. */
const MAX_ROUNDS = 5;
/**
 * Restores the hosts of a note that no one else needs, and removes the note last: the order of requests is the contract's,
 * "Post" 1 to 4 (see protocol.ts). A note whose hosts could not all be dealt with stays, for the sweep.
 */
async function leave(note, context) {
    return new Departure(note, context).leave();
}
class Departure {
    #note;
    #context;
    #waiting;
    #store;
    #parts;
    #outcomes;
    #warnings = new Set();
    #held = new Map();
    #holders = [];
    /** Hosts that are left to the sweep. */
    #open = new Set();
    constructor(note, context) {
        const { dryRun = false, waiting = WAITING } = context;
        this.#note = note;
        this.#context = context;
        this.#waiting = dryRun ? { ...waiting, atMost: 0 } : waiting;
        this.#store = new NoteStore(context.mackerel.transport, context.concurrency);
        this.#parts = new LeavingParts(note, this.#store);
        this.#outcomes = new outcomes/* Outcomes */.qq(this.#parts.hostIds, { dryRun });
    }
    get #dryRun() {
        return this.#context.dryRun === true;
    }
    async leave() {
        const { signal, standings } = this.#context;
        // 1
        if (!this.#dryRun)
            await this.#parts.begin();
        let pending = this.#parts.hostIds;
        for (let round = 1; pending.length > 0; round++) {
            // 2
            const seen = await this.#readOthers(pending);
            // 3
            const current = await this.#readStatuses(pending.filter((id) => !this.#isLeftOpen(id, seen)));
            pending = await this.#deal(current, seen, round);
        }
        // 4
        for (const { id, fails } of this.#outcomes.all())
            if (fails && id !== undefined)
                this.#open.add(id);
        const noteIsLeft = !this.#dryRun && !(await this.#parts.end((id) => !this.#open.has(id)));
        if (noteIsLeft) {
            this.#warnings.add(`the note ${this.#note.base} stays in Mackerel${this.#open.size > 0 ? `, about ${(0,words/* hostCount */.gc)(this.#open.size)}` : ''}: once ` +
                'its run is over, restore-orphans restores what is left, and removes it');
        }
        const held = [...this.#held].map(([label, ids]) => `${(0,words/* hostCount */.gc)(ids.size)} not restored yet: ${label} still needs ${ids.size === 1 ? 'it' : 'them'}, and restores`);
        return {
            kind: 'hosts',
            hosts: this.#outcomes.all(),
            warnings: [...this.#warnings, ...(signal.aborted ? [] : this.#store.warnings)],
            notices: [...held, ...doubtNotices(this.#holders, standings)],
            noteIsLeft,
        };
    }
    async #readOthers(pending) {
        const { author, base } = this.#note;
        const look = () => readClaims(this.#store, this.#context.standings, this.#parts.owners, { author, base, hostIds: pending });
        const mustWait = ({ byHost }) => pending.some((id) => isUndecided(byHost.get(id) ?? []));
        const { seen } = await waitUntil(look, mustWait, this.#waiting, this.#context.signal);
        return seen;
    }
    /** Whether it can't be told who else needs a host: it then stays as it is, and its note too. */
    #isLeftOpen(id, { byHost, unread }) {
        const claims = byHost.get(id) ?? [];
        if (isUndecided(claims)) {
            const label = labelsOf(claims.filter(({ former }) => former === undefined));
            this.#open.add(id);
            if (!this.#outcomes.isSettled(id))
                this.#outcomes.unchanged(id, `skipped: ${label} has announced to change it`);
            this.#warnings.add(`${label} has announced to change hosts of this step, and did not say within ${this.#waiting.atMost / 1000} s how it ` +
                'found them: they are left as they are');
            return true;
        }
        // Who could not leave a note was not seen by others either, and has nothing to expect of theirs.
        if (unread.length === 0 || this.#parts.of(id)?.isWritten === false)
            return false;
        const where = unread.map(ownerLabel).join(', ');
        this.#outcomes.failed(id, new outcomes/* HostError */.dh(`whether another job needs it could not be read from the notes of ${where}`));
        return true;
    }
    async #readStatuses(ids) {
        const { mackerel, assumed, ...turns } = this.#context;
        const current = new Map();
        const onHost = ({ id, name, status, isRetired }) => {
            const now = assumed?.get(id) ?? status;
            if (this.#outcomes.before(id) === undefined)
                this.#outcomes.learn(id, { name, before: { status: now } });
            if (isRetired)
                this.#outcomes.unchanged(id, 'skipped: it is retired now');
            else
                current.set(id, now);
        };
        const onError = (0,refusals/* settleFailure */.yO)(this.#outcomes);
        await readByService(mackerel.hosts, ids, (id) => this.#parts.serviceOf(id), onHost, onError, turns);
        return current;
    }
    /** @returns the hosts that must be looked at once more: who gets a host may be gone by the time it has it */
    async #deal(current, { byHost }, round) {
        const restores = new Map();
        const handOvers = new Map();
        for (const [id, now] of current) {
            const plan = this.#parts.planOf(id);
            if (plan === undefined)
                continue;
            const verdict = verdictOf(plan, now, byHost.get(id) ?? []);
            switch (verdict.do) {
                case 'restore':
                    if (plan.former === now)
                        this.#settle(id, undefined);
                    else
                        restores.set(id, plan.former);
                    break;
                case 'leave-changed':
                    this.#settle(id, `skipped: its status is now ${now}, not the ${plan.status} set by this step`);
                    break;
                case 'hand-over':
                case 'leave-held':
                    this.#noteHolders(id, verdict.holders);
                    this.#settle(id, `skipped: ${labelsOf(verdict.holders)} needs it, and restores it`);
                    if (verdict.do === 'leave-held')
                        break;
                    if (round < MAX_ROUNDS)
                        handOvers.set(id, verdict.status);
                    else
                        this.#open.add(id);
            }
        }
        await this.#set(restores, current);
        if (handOvers.size === 0)
            return [];
        // Noted first: if this process is killed here, the sweep must know whose status it finds.
        if (!this.#dryRun)
            await this.#parts.handOver(handOvers);
        await this.#set(handOvers, current);
        return this.#dryRun ? [] : [...handOvers.keys()].filter((id) => this.#outcomes.mayBeChanged(id));
    }
    /** Of a host that was handed over, it stays known that it was changed. */
    #settle(id, note) {
        if (!this.#outcomes.isChanged(id))
            this.#outcomes.unchanged(id, note);
    }
    #noteHolders(id, holders) {
        this.#holders.push(...holders);
        for (const { note } of holders) {
            const label = holderLabel(note);
            this.#held.set(label, (this.#held.get(label) ?? new Set()).add(id));
        }
    }
    async #set(wanted, current) {
        const { mackerel, assumed, ...turns } = this.#context;
        if (!this.#dryRun) {
            await setBack(mackerel.hosts, wanted, current, this.#outcomes, turns);
            return;
        }
        for (const [id, status] of wanted) {
            this.#outcomes.changed(id, { status });
            assumed?.set(id, status);
        }
    }
}

;// CONCATENATED MODULE: ./src/notes/saved.ts



const saved_ids = dist/* array */.YO(dist/* string */.Yj());
const saved_status = dist/* union */.KC(...host/* HOST_STATUSES */.iT.map((known) => dist/* literal */.eu(known)));
const someIds = saved_ids.optional();
/** What a saved step must hold. */
const savedStep = dist/* object */.Ik({
    kind: dist/* literal */.eu('restore-by-note'),
    mode: dist/* union */.KC(dist/* literal */.eu('always'), dist/* literal */.eu('on-success')),
    author: dist/* object */.Ik({
        server: dist/* string */.Yj(),
        repository: dist/* string */.Yj(),
        run: dist/* string */.Yj(),
        attempt: dist/* number */.ai(),
        job: dist/* string */.Yj(),
        step: dist/* string */.Yj(),
    }),
    base: dist/* string */.Yj(),
    services: dist/* array */.YO(dist/* string */.Yj()),
    parts: dist/* array */.YO(dist/* object */.Ik({
        owner: dist/* union */.KC(dist/* object */.Ik({ service: dist/* string */.Yj() }), dist/* object */.Ik({ host: dist/* string */.Yj() })),
        namespace: dist/* string */.Yj(),
        status: saved_status,
        hosts: saved_ids,
        former: dist/* object */.Ik({ working: someIds, standby: someIds, maintenance: someIds, poweroff: someIds }).optional(),
        isWritten: dist/* boolean */.zM().optional(),
    })),
});
/** Every host that was changed, or was about to be. */
function hostsOf(parts) {
    return parts.flatMap(({ former }) => (former === undefined ? [] : note_idsOf(former)));
}
/** The status that a step set, in words. */
function statusesOf(parts) {
    const set = new Set(parts.map((part) => part.status));
    return host/* HOST_STATUSES */.iT.filter((one) => set.has(one)).join(', ');
}

;// CONCATENATED MODULE: ./src/github/workflow-runs.ts

/** GitHub will not tell, or did not tell, of this repository's runs. Nothing has been changed. */
class RunsForbiddenError extends outcomes/* HostError */.dh {
    name = 'RunsForbiddenError';
}
/** Loads GitHub's client, which no other operation needs, and sets it up. */
async function connectWorkflowRuns(options) {
    const { GitHub, getOctokitOptions } = await __webpack_require__.e(/* import() */ 845).then(__webpack_require__.bind(__webpack_require__, 1845));
    const baseUrl = options.apiUrl.replace(/\/+$/, '');
    const octokit = new GitHub(getOctokitOptions(options.token, { baseUrl }));
    const [owner = '', repo = ''] = options.repository.split('/');
    let exhausted;
    const request = async (runId) => {
        const signal = AbortSignal.any([options.signal, AbortSignal.timeout(options.timeout)]);
        const { data, headers } = await octokit.rest.actions.getWorkflowRun({
            owner,
            repo,
            run_id: runId,
            request: { signal, log: SILENT },
        });
        exhausted = exhaustion(headers);
        return data;
    };
    return {
        async ask(runId) {
            if (exhausted !== undefined)
                return { state: 'unanswered', reason: exhausted };
            const number = Number(runId);
            if (!Number.isSafeInteger(number))
                return { state: 'unknown', reason: 'no run has such a number' };
            try {
                const { id, status, updated_at, run_attempt, conclusion } = readRun(await request(number));
                if (id !== number)
                    return { state: 'unanswered', reason: 'GitHub did not answer about this run' };
                const attempt = typeof run_attempt === 'number' ? run_attempt : undefined;
                if (status !== 'completed')
                    return { state: 'active', status: String(status), attempt };
                const completedAt = readTime(updated_at);
                if (completedAt === undefined)
                    return { state: 'unknown', reason: 'GitHub does not say when it ended' };
                return { state: 'completed', completedAt, attempt, succeeded: conclusion === 'success' };
            }
            catch (error) {
                const refusal = readRefusal(error);
                exhausted ??= refusal.exhausted;
                if (refusal.status === 404 && refusal.inGitHubsWords === true)
                    return { state: 'gone' };
                if (refusal.exhausted !== undefined)
                    return { state: 'unanswered', reason: refusal.exhausted };
                if (refusal.status === 401 || refusal.status === 403) {
                    throw new RunsForbiddenError(`GitHub answered ${refusal.status} to the question about workflow runs of ${options.repository}: nothing was changed. ` +
                        'The job needs "permissions: actions: read", or githubToken a token that has it');
                }
                return {
                    state: 'unanswered',
                    reason: refusal.status === undefined
                        ? 'GitHub did not answer'
                        : `GitHub answered ${refusal.status}${refusal.inGitHubsWords === true ? '' : ', not in its own words'}`,
                };
            }
        },
    };
}
/** Octokit would print what headers say, and only report/ speaks. */
const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
/** What a reply says of a run; nothing of it is sure, since a proxy can answer too. */
function readRun(data) {
    const none = {
        id: undefined,
        status: undefined,
        conclusion: undefined,
        updated_at: undefined,
        run_attempt: undefined,
    };
    return typeof data === 'object' && data !== null ? { ...none, ...data } : none;
}
/** A time as GitHub writes it: JavaScript takes almost any text with a number in it for one. */
function readTime(text) {
    if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(text))
        return undefined;
    const time = new Date(text);
    return Number.isNaN(time.getTime()) ? undefined : time;
}
/** Why no more questions may be asked, by the headers of an answer (GitHub documentation, "Rate limits"). */
function exhaustion(headers) {
    if (headers['retry-after'] === undefined && String(headers['x-ratelimit-remaining']) !== '0')
        return undefined;
    return "GitHub's rate limit is used up";
}
function readRefusal(error) {
    if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number')
        return {};
    const response = 'response' in error ? error.response : undefined;
    const headers = hasHeaders(response) ? response.headers : {};
    const exhausted = error.status === 429 ? "GitHub's rate limit is used up" : exhaustion(headers);
    // Octokit makes up a status 500 for a request that got no answer at all.
    return response === undefined ? {} : { status: error.status, exhausted, inGitHubsWords: hasMessage(response) };
}
function hasMessage(response) {
    const data = typeof response === 'object' && response !== null && 'data' in response ? response.data : undefined;
    return typeof data === 'object' && data !== null && 'message' in data && typeof data.message === 'string';
}
function hasHeaders(response) {
    return (typeof response === 'object' && response !== null && 'headers' in response && typeof response.headers === 'object');
}

;// CONCATENATED MODULE: ./src/github/run-over.ts


/**
 * Asks about each run once. A run that GitHub does not find is gone only if the token is shown to see this repository's
 * runs at all: to a token without access, every run looks gone.
 *
 * @param runs of one repository
 * @param ownRunId the run that asks, which is there
 * @returns the answers by run ID
 * @throws RunsForbiddenError where the token may not read runs, sees none, or where no question was answered
 */
async function askAboutRuns(runs, runIds, ownRunId, concurrency) {
    const answers = new Map();
    await (0,p_limit/* default */.A)(concurrency).map(runIds, async (runId) => answers.set(runId, await runs.ask(runId)));
    const states = [...answers.values()];
    const [first] = states;
    if (first?.state === 'unanswered' && states.every(({ state }) => state === 'unanswered')) {
        throw new RunsForbiddenError(`GitHub answered none of the questions about ${runIds.length === 1 ? 'the workflow run' : `${runIds.length} workflow runs`} ` +
            `(${first.reason}): every host is kept, and nothing was changed`);
    }
    const someGone = states.some(({ state }) => state === 'gone');
    if (!someGone || states.some(isSeen) || isSeen(await runs.ask(ownRunId)))
        return answers;
    throw new RunsForbiddenError('GitHub finds no run of this repository, not even this very one: every host is kept, and nothing was changed. ' +
        'The job needs "permissions: actions: read", or githubToken a token that has it');
}
/**
 * Why a run must not be taken for over (contract, "retire-orphans"): any doubt counts.
 *
 * @param run as it is named where it left something behind
 * @param before it must have ended before then (epoch ms)
 * @returns undefined where it is over, or gone altogether
 */
function whyNotOver(answer, { runAttempt }, before) {
    switch (answer?.state) {
        case 'completed': {
            if (answer.completedAt.getTime() >= before)
                return 'it ended only a short time ago';
            // Where GitHub does not tell the attempt, only the first one is sure not to be a later one.
            const { attempt = 1 } = answer;
            return runAttempt > attempt ? `GitHub knows attempt ${attempt} only, and not attempt ${runAttempt}` : undefined;
        }
        case 'gone':
            return undefined;
        case 'active':
            return `it is ${answer.status}`;
        case 'unknown':
        case 'unanswered':
            return answer.reason;
        case undefined:
            return 'it was not asked about';
    }
}
function isSeen({ state }) {
    return state === 'completed' || state === 'active';
}

;// CONCATENATED MODULE: ./src/notes/standing.ts



/** For so long from its time, a note holds hosts where GitHub can't tell of its run (contract, "Notes"). */
const HOLDS_FOR_MS = 24 * 3_600_000;
/** While others are waited for, their runs are asked about once in a while: they may die too. */
const FRESH_FOR_MS = 15_000;
/** Knows how it stands with the jobs of notes, and asks about each run once. */
class Standings {
    #options;
    #answers = new Map();
    #runs;
    #refusal;
    constructor(options) {
        this.#options = options;
    }
    /**
     * Asks about the runs of notes, as far as that is needed.
     *
     * @throws RunsForbiddenError where GitHub tells of no run, and that is an error
     */
    async learn(notes) {
        const { self, github, concurrency, mustAsk = false } = this.#options;
        const runIds = new Set(notes.filter((note) => isSameRepository(note, self) && !isSameRun(note, self)).map(({ run }) => run));
        const unknown = [...runIds].filter((runId) => !this.#isKnown(runId));
        if (github === undefined || unknown.length === 0 || this.#refusal !== undefined)
            return;
        try {
            this.#runs ??= this.#connect(github);
            const answers = await askAboutRuns(await this.#runs, unknown, self.run, concurrency);
            for (const [runId, answer] of answers)
                this.#answers.set(runId, { ...answer, at: performance.now() });
        }
        catch (error) {
            if (!(error instanceof RunsForbiddenError))
                throw error;
            if (mustAsk)
                throw error;
            this.#refusal = error.message;
        }
    }
    /** How it stands with the job of a note, by what has been learned. */
    of(note) {
        const { self, github, olderThan = 0, overRunId } = this.#options;
        if (isSameJob(note, self))
            return { is: 'own' };
        if (isSameRun(note, self)) {
            if (note.attempt < self.attempt)
                return { is: 'over', succeeded: undefined };
            return { is: 'live', reason: 'it is of the same run' };
        }
        if (!isSameRepository(note, self))
            return { is: 'doubtful', reason: 'GitHub can only be asked about this repository' };
        const answer = this.#answers.get(note.run);
        if (answer?.state === 'active') {
            // A run is run again only once the attempt before is over.
            if (answer.attempt !== undefined && answer.attempt > note.attempt)
                return { is: 'over', succeeded: undefined };
            return { is: 'live', reason: `it is ${answer.status}` };
        }
        const before = olderThan === 0 ? Infinity : Date.now() - olderThan;
        const reason = this.#refusal ?? whyNotOver(answer, { runId: note.run, runAttempt: note.attempt }, before);
        if (reason === undefined)
            return { is: 'over', succeeded: answer?.state === 'completed' ? answer.succeeded : undefined };
        if (answer?.state === 'completed')
            return { is: 'live', reason };
        if (note.run === overRunId)
            return { is: 'over', succeeded: undefined };
        return { is: 'doubtful', reason: github === undefined ? 'there is no githubToken to ask GitHub with' : reason };
    }
    /** Whether the job of a note may still be at work, as far as can be told. */
    isLive(note, now = Date.now()) {
        switch (this.of(note).is) {
            case 'own':
            case 'over':
                return false;
            case 'live':
                return true;
            case 'doubtful': {
                const time = Date.parse(note.time);
                return Number.isNaN(time) || now - time < HOLDS_FOR_MS;
            }
        }
    }
    #isKnown(runId) {
        const { freshFor = FRESH_FOR_MS } = this.#options;
        const answer = this.#answers.get(runId);
        if (answer === undefined)
            return false;
        // What is over stays so.
        return answer.state === 'completed' || answer.state === 'gone' || performance.now() - answer.at < freshFor;
    }
    #connect(github) {
        const { connect = connectWorkflowRuns, signal } = this.#options;
        return connect({ ...github, repository: github.run.repository, signal });
    }
}

// EXTERNAL MODULE: ./src/clean-up/id-lines.ts
var id_lines = __webpack_require__(6902);
;// CONCATENATED MODULE: ./src/clean-up/restore-by-note.ts







/** Restores hosts as the notes of all jobs in Mackerel say, and removes the note of this one (`leaveNote`). */
const restoreByNote = {
    schema: savedStep,
    input: 'restoreStatus',
    title: ({ parts }) => {
        const hosts = hostsOf(parts);
        return hosts.length === 0
            ? 'nothing was changed, the note is removed'
            : `${(0,words/* hostCount */.gc)(hosts.length)} in ${statusesOf(parts)}`;
    },
    async undo(step, context) {
        const { mode } = step;
        const { jobStatus } = context;
        if (mode === 'on-success' && jobStatus !== 'success')
            return keepHosts(step, context);
        return leave(step, { ...context, standings: standingsFor(step, context) });
    },
    byHand(step, result) {
        const hosts = result?.kind === 'hosts' ? result.hosts : [];
        const settled = new Set(hosts.flatMap(({ id, fails }) => (fails || id === undefined ? [] : [id])));
        const left = hostsOf(step.parts).filter((id) => !settled.has(id));
        return [
            `${(0,words/* hostCount */.gc)(left.length)} may still be in ${statusesOf(step.parts)}. To finish by hand: run this action with operation: restore-orphans once the run is over, or set the status in Mackerel, or run this action with operation: update-status and these hostIds:`,
            ...formerLines(step, left),
        ];
    },
};
function standingsFor({ author }, { github, concurrency, signal }) {
    return new Standings({ self: author, github, concurrency, signal });
}
/** After a job that did not succeed, hosts stay as they are; the note has nothing left to say. */
async function keepHosts(step, { mackerel, concurrency, jobStatus }) {
    const store = new NoteStore(mackerel.transport, concurrency);
    await store.remove(step.parts);
    const ids = hostsOf(step.parts);
    const lines = [
        `The job ended with ${jobStatus || 'an unknown status'}, and restoreStatus is on-success: ${(0,words/* hostCount */.gc)(ids.length)} left in ${statusesOf(step.parts)}.`,
        ...formerLines(step, ids),
    ];
    return { kind: 'hosts', hosts: [], warnings: [...(ids.length > 0 ? [lines.join(' ')] : []), ...store.warnings] };
}
function formerLines({ parts }, left) {
    const wanted = new Set(left);
    return host/* HOST_STATUSES */.iT.flatMap((status) => (0,id_lines/* idLines */.t)(status, parts.flatMap(({ former }) => former?.[status] ?? []).filter((id) => wanted.has(id))));
}


/***/ }),

/***/ 995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ changeInBulk)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _mackerel_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(475);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1159);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6826);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1507);





/**
 * Makes a change to hosts by the fewest requests: none for a host that is known to be as it should, the single endpoint
 * for one, else bulk calls. A bulk call that is refused proves nothing about any of its hosts (API facts: "never assume
 * either"): each is read, the good ones are finished, the bad ones named. A dry run reads, and sends none of this.
 *
 * @param outcomes where each host's outcome is put
 */
async function changeInBulk(hosts, targets, change, outcomes, options) {
    const ids = await withoutNeedless(hosts, targets, change, outcomes, options);
    if (options.dryRun) {
        for (const id of ids)
            outcomes.changed(id, change.after);
        return;
    }
    options.onIntent?.(ids);
    const chunks = Array.from({ length: Math.ceil(ids.length / _mackerel_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .BULK_LIMIT */ .j) }, (_, index) => ids.slice(index * _mackerel_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .BULK_LIMIT */ .j, (index + 1) * _mackerel_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .BULK_LIMIT */ .j));
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(chunks, async (chunk) => {
        try {
            await send(chunk, change, outcomes);
        }
        catch (error) {
            if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v))
                throw error;
            if (concernsSomeHost(error)) {
                await retryOneByOne(hosts, chunk, error, change, outcomes, options);
                return;
            }
            if (!(await mayBeDueToOne(hosts, chunk, error)))
                throw error;
            // The call was repeated often enough: its hosts are asked for once each.
            await retryOneByOne(hosts, chunk, error, change, outcomes, { ...options, retries: 0 });
        }
    }, (chunk, error) => {
        for (const id of chunk)
            if (!outcomes.isSettled(id))
                outcomes.failed(id, error);
    }, options);
}
/** Settles the hosts that are known to need nothing, or to be beyond help, and gives back the IDs of the others. */
async function withoutNeedless(hosts, targets, change, outcomes, options) {
    const needed = new Set();
    const judge = (host) => {
        outcomes.learn(host.id, { before: change.fieldsOf(host) });
        const verdict = judgeHost(host, change, outcomes);
        if (verdict === 'needed')
            needed.add(host.id);
        else if (verdict === 'already')
            outcomes.unchanged(host.id);
    };
    const unread = [];
    for (const { id, host } of targets) {
        if (host !== undefined)
            judge(host);
        else if (options.dryRun || options.readFirst === true)
            unread.push(id);
        else
            needed.add(id);
    }
    await (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readHosts */ .k)(hosts, unread, judge, (0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .settleFailure */ .yO)(outcomes), options);
    return targets.map(({ id }) => id).filter((id) => needed.has(id));
}
async function send(ids, change, outcomes, options) {
    const [only] = ids;
    outcomes.sent(ids);
    try {
        // Stryker disable next-line ConditionalExpression: a list of one has a first; TypeScript can't know.
        if (ids.length === 1 && only !== undefined)
            await change.one(only, options);
        else
            await change.many(ids, options);
    }
    catch (error) {
        if (isCertainlyRefused(error, ids.length))
            for (const id of ids)
                outcomes.notChanged(id);
        throw error;
    }
    for (const id of ids)
        outcomes.changed(id, change.after);
}
/** Whether a call that was refused has changed nothing: one that names several hosts may be refused for one of them. */
function isCertainlyRefused(error, hostCount) {
    return error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && !error.mayHaveArrived && (hostCount === 1 || !concernsSomeHost(error));
}
/** Finds out for which of its hosts a call was refused, and finishes the others. */
async function retryOneByOne(hosts, ids, refusal, change, outcomes, { retries, ...turns }) {
    const options = retries === undefined ? {} : { retries };
    const needed = [];
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(ids, async (id) => {
        const host = await hosts.get(id, options);
        const wasRead = outcomes.before(id) !== undefined;
        const mayHaveBeenDone = outcomes.mayBeChanged(id);
        // Now that it has been read, it is known what became of it, also where it is beyond help.
        outcomes.notChanged(id);
        const verdict = judgeHost(host, change, outcomes);
        if (verdict === 'already') {
            if (change.isOurs(host, { wasRead, mayHaveBeenDone })) {
                outcomes.changed(id, change.after);
            }
            else {
                if (!wasRead)
                    outcomes.learn(id, { before: change.fieldsOf(host) });
                outcomes.unchanged(id, ids.length === 1 ? noteOfRefusal(refusal) : undefined);
            }
            return;
        }
        if (!wasRead)
            outcomes.learn(id, { before: change.fieldsOf(host) });
        if (verdict === 'needed')
            needed.push(id);
    }, (0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .settleFailure */ .yO)(outcomes), turns);
    if (ids.length === 1) {
        for (const id of needed)
            outcomes.failed(id, refusal);
        return;
    }
    // Where nothing was weeded out, the same call would be refused once more: perhaps there is no bulk endpoint.
    if (needed.length > 1 && needed.length < ids.length) {
        try {
            await send(needed, change, outcomes, options);
            return;
        }
        catch (error) {
            if (!concernsSomeHost(error))
                throw error;
        }
    }
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(needed, (id) => send([id], change, outcomes, options), (0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .settleFailure */ .yO)(outcomes), turns);
}
/** Says what a host that has been read needs, and settles one that is beyond help, or skipped. */
function judgeHost(host, change, outcomes) {
    outcomes.learn(host.id, { name: host.name });
    const verdict = change.assess(host);
    if (verdict === 'needed' || verdict === 'already')
        return verdict;
    if (verdict instanceof Error)
        outcomes.failed(host.id, verdict);
    else
        outcomes.unchanged(host.id, verdict.why);
    // Stryker disable next-line StringLiteral: it is only ever asked whether it is one of the other two.
    return 'settled';
}
/** What is told of a host that is as asked, although the request for it alone was refused. */
function noteOfRefusal({ status, reason }) {
    return `already as asked; Mackerel refused the request (${status ?? ''} ${reason})`;
}
/** A refusal that may be due to one host of those that were asked for, and not to the key, the network or Mackerel. */
function concernsSomeHost(error) {
    return (
    // Stryker disable next-line ConditionalExpression: no other error has a status.
    error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && !error.isRefusedKey && !error.isTransient && (error.status ?? 0) >= 400);
}
/**
 * Whether a bulk call, which Mackerel could not carry out however often it was asked, may have failed because of one of
 * its hosts: then Mackerel still answers to what has nothing to do with them.
 */
async function mayBeDueToOne(hosts, ids, { status = 0 }) {
    return ids.length > 1 && status >= 500 && hosts.isThere();
}


/***/ }),

/***/ 7466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dh: () => (/* binding */ HostError),
/* harmony export */   qq: () => (/* binding */ Outcomes)
/* harmony export */ });
/* unused harmony export RetiredError */
/** Why a host could not be brought to what was asked, where it is not a request that failed. */
class HostError extends Error {
    name = 'HostError';
}
/** A change was asked for a host that is retired: Mackerel lets it be read, but no longer changed. */
class RetiredError extends HostError {
    name = 'RetiredError';
    constructor() {
        super('the host is retired, and retirement cannot be undone');
    }
}
/** Keeps, host by host, what became of each target while an operation runs. */
class Outcomes {
    #ids;
    #options;
    #known = new Map();
    #settled = new Map();
    #uncertain = new Set();
    /** @param ids the targets, in the order in which they are reported */
    constructor(ids, options = {}) {
        this.#ids = ids;
        this.#options = options;
    }
    /** Remembers what has been read of a host before anything was changed. */
    learn(id, known) {
        this.#known.set(id, { ...this.#known.get(id), ...known });
    }
    /** What had been read of a host's fields before anything was changed. */
    before(id) {
        return this.#known.get(id)?.before;
    }
    /** A request that changes these hosts is about to be sent: until more is known, no one knows what became of them. */
    sent(ids) {
        for (const id of ids)
            this.#uncertain.add(id);
    }
    /** It is known that the host was not changed: it was read, or the request was refused for certain. */
    notChanged(id) {
        this.#uncertain.delete(id);
    }
    /** Whether the host was changed, or may have been. */
    mayBeChanged(id) {
        return this.#uncertain.has(id) || this.#settled.get(id)?.outcome === 'changed';
    }
    /** Whether the host was changed for certain. */
    isChanged(id) {
        return this.#settled.get(id)?.outcome === 'changed';
    }
    /** The host is now as asked; in a dry run: it would be. */
    changed(id, after, note) {
        this.#uncertain.delete(id);
        this.#settle(id, this.#options.dryRun === true ? 'planned' : 'changed', { after, note });
    }
    /** The host was as asked before. */
    unchanged(id, note) {
        this.#uncertain.delete(id);
        this.#settle(id, 'unchanged', { after: this.before(id), note });
    }
    /** Mackerel knows no such host. */
    missing(id, error) {
        this.#uncertain.delete(id);
        this.#settle(id, 'missing', { error });
    }
    /** It could not be brought to what was asked; where a request is out, no one knows what it did. */
    failed(id, error) {
        this.#settle(id, this.#uncertain.has(id) ? 'unknown' : 'failed', { error });
    }
    /** What was missing has failed: it could not be shown that Mackerel said so. */
    doubtMissing(error) {
        for (const [id, { outcome }] of this.#settled) {
            if (outcome === 'missing')
                this.#settled.set(id, this.#outcome(id, 'failed', { error }));
        }
    }
    /** Whether it is known what became of the host. */
    isSettled(id) {
        return this.#settled.has(id);
    }
    /** Every target in its order. One that was never settled has failed: no one got to it, or no one knows. */
    all() {
        return this.#ids.map((id) => this.#settled.get(id) ?? this.#unsettled(id));
    }
    #unsettled(id) {
        return this.#uncertain.has(id)
            ? this.#outcome(id, 'unknown', { error: new HostError('the step ended before it was known what became of it') })
            : this.#outcome(id, 'failed', { error: new HostError('nothing was done: the step ended before its turn') });
    }
    #settle(id, outcome, rest) {
        this.#settled.set(id, this.#outcome(id, outcome, rest));
        this.#options.onSettled?.(this.#settled.size, this.#ids.length);
    }
    #outcome(id, outcome, { after, error, note }) {
        const { name, before } = this.#known.get(id) ?? {};
        const fails = outcome === 'failed' || outcome === 'unknown' || (outcome === 'missing' && this.#options.ignoreMissing !== true);
        return { id, name, outcome, fails, before, after, error, note };
    }
}


/***/ }),

/***/ 1159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readHosts)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1507);



/** Up to so many hosts are read one by one; for more, one list of all hosts costs Mackerel less. */
const MAX_SINGLE_READS = 30;
/**
 * Reads hosts by ID, by the fewest requests. A list has no retired hosts: what is not in it is read by itself.
 *
 * @param onHost told of each host that was read
 * @param onError told of each that was not, and why
 */
async function readHosts(hosts, ids, onHost, onError, { retries, ...turns }) {
    const options = retries === undefined ? {} : { retries };
    const listed = new Map();
    if (ids.length > MAX_SINGLE_READS) {
        try {
            for (const host of (await hosts.list({ statuses: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_STATUSES */ .iT }, options)).hosts)
                listed.set(host.id, host);
        }
        catch (error) {
            if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v))
                throw error;
            // Trouble with the list is not trouble with each host; a refusal is.
            if (!error.isTransient && error.kind !== 'unreadable') {
                for (const id of ids)
                    onError(id, error);
                return;
            }
        }
    }
    const unlisted = ids.filter((id) => {
        const host = listed.get(id);
        if (host !== undefined)
            onHost(host);
        return host === undefined;
    });
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .inTurns */ .g)(unlisted, async (id) => {
        onHost(await hosts.get(id, options));
    }, onError, turns);
}


/***/ }),

/***/ 6826:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   yO: () => (/* binding */ settleFailure)
/* harmony export */ });
/* unused harmony exports whyRefused, saysMissing */
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7466);


/**
 * Why Mackerel refused to change one host. A 404 says the same of a retired host as of one that never was; reading the
 * host tells them apart.
 *
 * @param error what the change threw
 * @param outcomes told the host's name, since it is read anyway
 * @returns RetiredError where the host is retired, else the error itself
 */
async function whyRefused(hosts, id, error, outcomes) {
    if (!(error instanceof MackerelError) || !error.isNotFound)
        return error;
    try {
        const host = await hosts.get(id);
        outcomes.learn(id, { name: host.name });
        return host.isRetired ? new RetiredError() : error;
    }
    catch (unread) {
        // Whether it is retired or unknown can't be told, and only an unknown host may be tolerated.
        return unread instanceof MackerelError && unread.isNotFound ? error : unread;
    }
}
/** Whether Mackerel said that there is no such host, rather than nothing that can be relied on. */
function saysMissing(error) {
    return error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.isNotFound;
}
/** Puts why a host could not be dealt with where its outcome is kept. */
function settleFailure(outcomes) {
    return (id, error) => {
        if (saysMissing(error)) {
            outcomes.missing(id, error);
            return;
        }
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.method !== 'GET' && error.mayHaveArrived)
            outcomes.sent([id]);
        outcomes.failed(id, error);
    };
}


/***/ }),

/***/ 3410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ statusChange)
/* harmony export */ });
/** How a status is set: what is left to say is which hosts need it. */
function statusChange(hosts, status) {
    return {
        one: (id, options) => hosts.updateStatus(id, status, options),
        many: (ids, options) => hosts.bulkUpdateStatuses(ids, status, options),
        after: { status },
        fieldsOf: (host) => ({ status: host.status }),
    };
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

/***/ 2266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ nameHosts),
/* harmony export */   gc: () => (/* binding */ hostCount),
/* harmony export */   vy: () => (/* binding */ hostLabel)
/* harmony export */ });
/** A number of hosts, in words. */
function hostCount(count) {
    return count === 1 ? '1 host' : `${count} hosts`;
}
/** A host, or another thing with an ID, as it is called in the log: its name, where that is known, and its ID. */
function hostLabel({ id, name }) {
    if (name === undefined)
        return id ?? '(no ID)';
    return id === undefined ? name : `${name} (${id})`;
}
/** How many hosts are named in one sentence. */
const MAX_NAMES = 10;
/** Hosts by their labels, no more of them than a person reads. */
function nameHosts(hosts) {
    const named = hosts.slice(0, MAX_NAMES).map(hostLabel).join(', ');
    return hosts.length > MAX_NAMES ? `${named} and ${hosts.length - MAX_NAMES} more` : named;
}


/***/ })

};
;