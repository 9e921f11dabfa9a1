import { stripTypeScriptTypes } from 'node:module';

// Types are replaced by blanks, so lines and columns in a stack trace are those of the source.
export default { process: (/** @type {string} */ source) => ({ code: stripTypeScriptTypes(source) }) };
