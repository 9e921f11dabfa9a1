/** The query of "get metrics". Times are epoch seconds, both ends included. */
export interface IntervalQuery {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

const string = { type: 'string' } as const;
const epochSeconds = { type: 'string', pattern: '^[0-9]+$' } as const;

export const intervalQuery = {
  type: 'object',
  required: ['name', 'from', 'to'],
  properties: { name: string, from: epochSeconds, to: epochSeconds },
} as const;

/** The fields of a value that is posted, of whatever it is. */
export const valueFields = {
  name: { type: 'string', pattern: '^[a-zA-Z0-9._-]+$' },
  time: { type: 'integer' },
  value: { type: 'number' },
} as const;
