"use strict";
exports.id = 60;
exports.ids = [60];
exports.modules = {

/***/ 2679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  changeWithNotes: () => (/* binding */ changeWithNotes)
});

// EXTERNAL MODULE: ./src/hosts/outcomes.ts
var outcomes = __webpack_require__(7466);
// EXTERNAL MODULE: ./src/notes/claims.ts
var claims = __webpack_require__(9308);
// EXTERNAL MODULE: ./src/notes/doubts.ts
var doubts = __webpack_require__(9890);
// EXTERNAL MODULE: ./src/hosts/bulk.ts
var bulk = __webpack_require__(995);
// EXTERNAL MODULE: ./src/hosts/status-change.ts
var status_change = __webpack_require__(3410);
// EXTERNAL MODULE: ./src/mackerel/host.ts
var host = __webpack_require__(2714);
;// CONCATENATED MODULE: ./src/hosts/status-refusal.ts


/** Why a host can't be given a status that is to be taken back when the job ends; undefined: it can. */
function statusRefusal({ isRetired, status }) {
    if (isRetired)
        return new outcomes/* RetiredError */.gF();
    if (host/* HOST_STATUSES */.iT.some((known) => known === status))
        return undefined;
    return new outcomes/* HostError */.dh(`its status is ${status}, which can't be restored when the job ends, so it was not changed`);
}

// EXTERNAL MODULE: ./src/hosts/words.ts
var words = __webpack_require__(2266);
// EXTERNAL MODULE: ./src/notes/note.ts
var notes_note = __webpack_require__(6789);
// EXTERNAL MODULE: ./src/notes/own-note.ts
var own_note = __webpack_require__(9814);
// EXTERNAL MODULE: ./src/hosts/read.ts
var read = __webpack_require__(1159);
// EXTERNAL MODULE: ./src/hosts/refusals.ts
var refusals = __webpack_require__(6826);
// EXTERNAL MODULE: ./src/notes/parts.ts
var parts = __webpack_require__(5747);
// EXTERNAL MODULE: ./src/notes/read-hosts.ts
var read_hosts = __webpack_require__(2291);
;// CONCATENATED MODULE: ./src/notes/place.ts






/**
 * Finds out in which services hosts are; those that can't be changed are settled.
 *
 * @param refuse why a host can't be changed; default: why it can't, or could not be restored
 */
async function placeHosts({ hosts }, targets, statusOf, outcomes, turns, refuse = statusRefusal) {
    const known = new Map(targets.flatMap(({ id, host }) => (host === undefined ? [] : [[id, host]])));
    const unread = targets.filter(({ id }) => !known.has(id)).map(({ id }) => id);
    await (0,read/* readHosts */.k)(hosts, unread, (host) => known.set(host.id, host), (0,refusals/* settleFailure */.yO)(outcomes), turns);
    return targets.flatMap(({ id }) => {
        const host = known.get(id);
        if (host === undefined || !canBeChanged(host, outcomes, refuse))
            return [];
        return [{ id, services: (0,parts/* servicesOf */.Y)(host.wire.roles), status: statusOf(id) }];
    });
}
/** Reads the status that placed hosts have now; those that can't be changed by now are settled. */
async function readPlaced({ hosts }, placed, outcomes, turns) {
    const services = new Map(placed.map(({ id, services: [first] }) => [id, first]));
    const read = new Map();
    await (0,read_hosts/* readByService */.r)(hosts, placed.map(({ id }) => id), (id) => services.get(id), (host) => {
        if (canBeChanged(host, outcomes))
            read.set(host.id, host.status);
    }, (0,refusals/* settleFailure */.yO)(outcomes), turns);
    return read;
}
/** Where notes about hosts can be: in all of their services; of a host without any, in its own metadata. */
function ownersOf(placed) {
    const services = new Set(placed.flatMap((host) => host.services));
    const alone = placed.filter((host) => host.services.length === 0);
    return [...[...services].map((service) => ({ service })), ...alone.map(({ id }) => ({ host: id }))];
}
function servicesIn(owners) {
    return owners.flatMap((owner) => ('service' in owner ? [owner.service] : []));
}
function canBeChanged(host, outcomes, refuse = statusRefusal) {
    outcomes.learn(host.id, { name: host.name });
    const refusal = refuse(host);
    if (refusal === undefined)
        return true;
    outcomes.learn(host.id, { before: { status: host.status } });
    outcomes.failed(host.id, refusal);
    return false;
}

// EXTERNAL MODULE: ./src/notes/protocol.ts
var protocol = __webpack_require__(9101);
// EXTERNAL MODULE: ./src/notes/standing.ts
var standing = __webpack_require__(6129);
// EXTERNAL MODULE: ./src/notes/store.ts
var notes_store = __webpack_require__(9696);
// EXTERNAL MODULE: ./src/notes/waiting.ts
var notes_waiting = __webpack_require__(5422);
;// CONCATENATED MODULE: ./src/notes/main.ts













/**
 * Sets the status of hosts, with a note of it in Mackerel: the order of requests is the contract's, "Main" 1 to 7, and no
 * other one is safe (see protocol.ts). Whatever goes wrong with the note is told, and stops nothing.
 *
 * @param outcomes where each host's outcome is put; what was taken over from another job counts as changed
 * @param context.saveNote told what post is to undo, before each request that it is about
 */
async function setWithNote(targets, outcomes, change, context) {
    const { author, mode, statusOf } = change;
    const { mackerel, dryRun, saveNote, waiting = notes_waiting/* WAITING */.u, ...turns } = context;
    const { signal } = turns;
    const isCancelled = () => signal.aborted;
    const store = new notes_store/* NoteStore */.ws(mackerel.transport, turns.concurrency);
    const standings = standingsFor(change, turns);
    const placed = await placeHosts(mackerel, targets, statusOf, outcomes, turns);
    if (placed.length === 0)
        return {};
    const owners = ownersOf(placed);
    const note = new own_note/* OwnNote */.z(placed, { author, mode, services: servicesIn(owners) }, store, saveNote);
    const look = () => (0,claims/* readClaims */.Ip)(store, standings, owners, { author, base: note.base, hostIds: placed.map(({ id }) => id) });
    const warnings = [];
    const remarks = (notices = []) => ({
        // Of a step that was cancelled, nothing could be written any more: that is no news.
        warnings: [...warnings, ...(isCancelled() ? [] : store.warnings)],
        notices,
    });
    // 1: whoever reads from now on knows that these hosts are about to be changed.
    if (!dryRun)
        await note.announce();
    // 2 to 4: the statuses count only together with the notes around them.
    const before = await look();
    const read = await readPlaced(mackerel, placed, outcomes, turns);
    const after = await look();
    if (isCancelled())
        return remarks();
    // 5
    const { former, notices } = decideFormer(read, before, after, outcomes);
    if (dryRun) {
        for (const [id, status] of former) {
            if (status === statusOf(id))
                outcomes.unchanged(id);
            else
                outcomes.changed(id, { status: statusOf(id) });
        }
        return remarks(notices);
    }
    await note.complete(former);
    await tellLaterStatuses(after.own, [...former.keys()], statusOf, store);
    // 6
    const isLeaving = ({ byHost }) => leaversOf(byHost, former).length > 0;
    const { seen, ranOut } = await (0,notes_waiting/* waitUntil */.a)(look, isLeaving, waiting, signal);
    if (isCancelled())
        return remarks(notices);
    if (ranOut) {
        warnings.push(`${(0,claims/* labelsOf */.PC)(leaversOf(seen.byHost, former))} has begun to restore the same hosts, and was not done within ` +
            `${waiting.atMost / 1000} s: it may still put them back`);
    }
    // 7
    await writeStatuses(mackerel, former, statusOf, outcomes, turns);
    if (!isCancelled())
        await note.keep((id) => outcomes.mayBeChanged(id));
    for (const [id, status] of former) {
        if (status === statusOf(id) && outcomes.isChanged(id))
            outcomes.unchanged(id);
    }
    return remarks(notices);
}
/** The former status of each host that is to be changed; one that another job needs, and a former step too, is skipped. */
function decideFormer(read, before, after, outcomes) {
    const former = new Map();
    const sources = new Map();
    for (const [id, current] of read) {
        const holders = (0,protocol/* holdersOf */.pW)(after.byHost.get(id) ?? []);
        const isLater = after.own.some(({ hosts }) => hosts.includes(id));
        outcomes.learn(id, { before: { status: current } });
        if (isLater && holders.length > 0) {
            outcomes.unchanged(id, leftAlone(holders));
            continue;
        }
        const { status, from } = (0,protocol/* formerStatus */.sy)(current, claimsOn(id, before, after));
        const known = host/* HOST_STATUSES */.iT.find((one) => one === status);
        if (known === undefined)
            continue;
        former.set(id, known);
        outcomes.learn(id, { before: { status: known } });
        const [source] = from;
        if (source !== undefined) {
            const label = (0,claims/* holderLabel */.zc)(source.note);
            sources.set(label, [...(sources.get(label) ?? []), id]);
        }
    }
    const notices = [...sources].map(([label, ids]) => `the former status of ${(0,words/* hostCount */.gc)(ids.length)} was taken from the note of ${label}`);
    return { former, notices };
}
/** Those that were read last first; of a note that is gone by then, what it said before. */
function claimsOn(id, before, after) {
    const last = after.byHost.get(id) ?? [];
    const gone = (before.byHost.get(id) ?? []).filter(({ note }) => !last.some((claim) => claim.note.namespace === note.namespace && claim.former !== undefined));
    return [...last, ...gone];
}
function leaversOf(byHost, former) {
    return [...former.keys()].flatMap((id) => (byHost.get(id) ?? []).filter(({ isLeaving }) => isLeaving));
}
/** Written always, also where it is set already: someone who leaves may have put it back since it was read. */
async function writeStatuses({ hosts }, former, statusOf, outcomes, turns) {
    for (const [status, group] of Map.groupBy(former.keys(), statusOf)) {
        await (0,bulk/* changeInBulk */.W)(hosts, group.map((id) => ({ id, host: undefined })), {
            ...(0,status_change/* statusChange */.f)(hosts, status),
            assess: (host) => statusRefusal(host) ?? (host.status === status ? 'already' : 'needed'),
            isOurs: () => true,
        }, outcomes, { ...turns, dryRun: false });
    }
}
/** Lets others know, where this job has notes about the hosts already, that the status they will read is this job's too. */
async function tellLaterStatuses(own, hostIds, statusOf, store) {
    const ids = new Set(hostIds);
    for (const note of own.filter(({ phase }) => phase === 'active')) {
        const set = new Set(note.hosts.filter((id) => ids.has(id)).map(statusOf));
        const also = host/* HOST_STATUSES */.iT.filter((one) => note.also.includes(one) || set.has(one));
        if (also.length === note.also.length)
            continue;
        await store.write([note], { author: (0,notes_note/* writerOf */.bi)(note), mode: note.mode, phase: note.phase, also });
    }
}
function standingsFor({ author, github, asking }, turns) {
    return new standing/* Standings */._({ self: author, github, ...turns, ...asking });
}
/** Why a host is skipped. */
function leftAlone(holders) {
    return `skipped: ${(0,claims/* labelsOf */.PC)(holders)} needs it in ${holders[0]?.status ?? ''}`;
}

;// CONCATENATED MODULE: ./src/notes/leave-held.ts







/**
 * For a later step of a job, which leaves no note of its own, such as the way back through standby: settles the hosts that
 * another job's note holds, and tells others what the rest are about to be set to.
 *
 * @returns the hosts that are left to be changed
 */
async function leaveHeld(targets, outcomes, change, { mackerel, dryRun, ...turns }) {
    const store = new notes_store/* NoteStore */.ws(mackerel.transport, turns.concurrency);
    const standings = standingsFor(change, turns);
    const { author, statusOf } = change;
    const placed = await placeHosts(mackerel, targets, statusOf, outcomes, turns, refuseRetired);
    const { byHost, own } = await (0,claims/* readClaims */.Ip)(store, standings, ownersOf(placed), {
        author,
        base: '',
        hostIds: placed.map(({ id }) => id),
    });
    const held = new Map(placed.flatMap(({ id }) => {
        const holders = (0,protocol/* holdersOf */.pW)(byHost.get(id) ?? []);
        return holders.length === 0 ? [] : [[id, holders]];
    }));
    for (const [id, holders] of held)
        outcomes.unchanged(id, leftAlone(holders));
    const left = targets.filter(({ id }) => !held.has(id) && !outcomes.isSettled(id));
    if (!dryRun) {
        await tellLaterStatuses(own, left.map(({ id }) => id), statusOf, store);
    }
    const notices = (0,doubts/* doubtNotices */.m)([...held.values()].flat(), standings);
    return { targets: left, remarks: { warnings: store.warnings, notices } };
}
function refuseRetired({ isRetired }) {
    return isRetired ? new outcomes/* RetiredError */.gF() : undefined;
}

;// CONCATENATED MODULE: ./src/notes/step.ts


/**
 * Sets the status of hosts in keeping with notes: with a note of its own where the step restores, else only where no other
 * job needs them as they are.
 *
 * @returns the hosts that are left to be changed without a note
 */
async function changeWithNotes(targets, outcomes, { restoreStatus, ...change }, context) {
    if (restoreStatus === 'never')
        return leaveHeld(targets, outcomes, change, context);
    return { targets: [], remarks: await setWithNote(targets, outcomes, { ...change, mode: restoreStatus }, context) };
}


/***/ })

};
;