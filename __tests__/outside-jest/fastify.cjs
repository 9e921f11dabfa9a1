// Loaded once by a worker of jest, and not once more for each file with tests, which costs a fifth of a second a file.
const outside = /** @type {{ requireOutsideJest: (name: string) => unknown }} */ (/** @type {unknown} */ (globalThis));
module.exports = outside.requireOutsideJest('fastify');
