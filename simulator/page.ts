/** The most that a paged list answers at once, and what it answers if no limit is asked for. */
export const MAX_PAGE = 100;

/** The query parameter `limit`: a whole number from 1 to {@link MAX_PAGE}. */
export const pageLimit = { type: 'string', pattern: '^([1-9][0-9]?|100)$' } as const;
