// As fastify.cjs beside it; by its name, since that is what can be told of a CommonJS module before it is run.
const outside = /** @type {{ requireOutsideJest: (name: string) => { Ajv: unknown } }} */ (
  /** @type {unknown} */ (globalThis)
);
exports.Ajv = outside.requireOutsideJest('ajv').Ajv;
