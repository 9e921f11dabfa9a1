/** The version in package.json (a test keeps the two in step): reading that file at run time would put it into dist. */
export const version = '0.1.0';
