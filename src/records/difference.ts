/** One thing that is different: a field, or a part of one. Of a secret, no more than that. */
export type Difference = { path: string; before: unknown; after: unknown } | { path: string; secret: true };
