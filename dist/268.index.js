"use strict";
exports.id = 268;
exports.ids = [268];
exports.modules = {

/***/ 5268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeMachine: () => (/* binding */ describeMachine)
/* harmony export */ });
/* unused harmony exports networkInterfaces, mountedDevices */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3836);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Describes this machine: CPU, memory, kernel, file systems and network interfaces (API document "hosts", meta and
 * interfaces). What can't be found out is left out.
 */
async function describeMachine() {
    return {
        meta: {
            'agent-name': 'mackerel-host-lifecycle',
            cpu: cpu(),
            memory: { total: `${Math.round(node_os__WEBPACK_IMPORTED_MODULE_1___default().totalmem() / 1024)}kB`, free: `${Math.round(node_os__WEBPACK_IMPORTED_MODULE_1___default().freemem() / 1024)}kB` },
            kernel: {
                name: node_os__WEBPACK_IMPORTED_MODULE_1___default().type(),
                os: node_os__WEBPACK_IMPORTED_MODULE_1___default().platform() === 'linux' ? 'GNU/Linux' : node_os__WEBPACK_IMPORTED_MODULE_1___default().type(),
                release: node_os__WEBPACK_IMPORTED_MODULE_1___default().release(),
                version: node_os__WEBPACK_IMPORTED_MODULE_1___default().version(),
                machine: node_os__WEBPACK_IMPORTED_MODULE_1___default().machine(),
            },
            filesystem: await filesystems(),
        },
        interfaces: networkInterfaces(node_os__WEBPACK_IMPORTED_MODULE_1___default().networkInterfaces()),
    };
}
/**
 * Network interfaces as the API takes them: without loopback and link-local addresses, which identify no host.
 *
 * @param interfaces as Node's os.networkInterfaces() tells them
 */
function networkInterfaces(interfaces) {
    return Object.entries(interfaces).flatMap(([name, addresses = []]) => {
        const outward = addresses.filter(({ internal, address }) => !internal && !/^(fe80:|169\.254\.)/i.test(address));
        const [first] = outward;
        if (first === undefined)
            return [];
        const of = (family) => outward.filter((info) => info.family === family).map(({ address }) => address);
        return [{ name, macAddress: first.mac, ipv4Addresses: of('IPv4'), ipv6Addresses: of('IPv6') }];
    });
}
/**
 * The devices that are mounted, by the lines of /proc/mounts: device and mount point; each device once.
 *
 * @param mounts the text of /proc/mounts
 */
function mountedDevices(mounts) {
    const devices = new Map();
    for (const line of mounts.split('\n')) {
        const [device = '', mount = ''] = line.split(' ');
        if (device.startsWith('/dev/') && !devices.has(device))
            devices.set(device, unescape(mount));
    }
    return [...devices].map(([device, mount]) => ({ device, mount }));
}
function cpu() {
    return node_os__WEBPACK_IMPORTED_MODULE_1___default().cpus()
        .map(({ model, speed }, index) => ({ core_id: String(index), model_name: model, mhz: String(speed) }));
}
async function filesystems() {
    const mounts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/mounts', 'utf8').then(mountedDevices, () => [{ device: 'root', mount: '/' }]);
    const described = await Promise.all(mounts.map(async ({ device, mount }) => [device, await usage(mount)]));
    return Object.fromEntries(described.filter(([, numbers]) => numbers !== undefined));
}
async function usage(mount) {
    try {
        const { bsize, blocks, bfree, bavail } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(mount);
        const kb = (count) => Math.round((count * bsize) / 1024);
        const used = kb(blocks - bfree);
        const percent = blocks === 0 ? 0 : Math.ceil((100 * used) / (used + kb(bavail)));
        return { kb_size: kb(blocks), kb_used: used, kb_available: kb(bavail), percent_used: `${percent}%`, mount };
    }
    catch {
        return undefined;
    }
}
/** /proc/mounts writes white space and backslashes as octal escapes. */
function unescape(mount) {
    return mount.replace(/\\(\d{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
}


/***/ })

};
;