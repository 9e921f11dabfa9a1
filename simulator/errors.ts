/** `object`: {"error":{"message":"…"}}, as replies are now; `string`: {"error":"…"}, as older replies were. */
export type ErrorBodyShape = 'object' | 'string';

/** How a Mackerel, or what stands in its place, answers for an endpoint that it does not have. */
export type UnknownEndpoint = 'json' | 'html' | 'not-implemented';

/** A refusal that Mackerel words itself: the status to answer, and the message for the error body. */
export class MackerelError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.name = 'MackerelError';
    this.statusCode = statusCode;
  }
}

/** 400: the input has a form that is not accepted. */
export const badRequest = (message: string): MackerelError => new MackerelError(400, message);

/** 404 in Mackerel's words, e.g. `notFound('Host')` is "Host Not Found.". */
export const notFound = (what: string): MackerelError => new MackerelError(404, `${what} Not Found.`);

/** 404 for an endpoint that the simulator does not have. */
export const noEndpoint = (method: string, url: string): MackerelError => {
  const [path = ''] = url.split('?', 1);
  return new MackerelError(404, `Not Found. The simulator does not have the endpoint ${method} ${path.slice(0, 200)}`);
};

/** The JSON body of an error reply in the given shape. */
export const errorBody = (message: string, shape: ErrorBodyShape): unknown =>
  shape === 'object' ? { error: { message } } : { error: message };
