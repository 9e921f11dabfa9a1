const { TestEnvironment } = require('jest-environment-node');

/** Gives tests what is loaded once by a worker, and not once more for each file with tests. */
module.exports = class extends TestEnvironment {
  /** @override */
  async setup() {
    await super.setup();
    Object.assign(this.global, { requireOutsideJest: require });
  }
};
