import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv';
import type { FastifyError, FastifyInstance, FastifySchemaCompiler } from 'fastify';
import fastify from 'fastify';
import type { ErrorBodyShape, UnknownEndpoint } from './errors.ts';
import { badRequest, errorBody, MackerelError, noEndpoint } from './errors.ts';
import type { ApiKeys, Permission } from './keys.ts';
import { keyKind, refusal } from './keys.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route asks of the API key. */
    needs?: readonly Permission[];
    /** How the route refuses a key that is known but not good enough. */
    refusal?: 401 | 403;
    /** Nothing at all is as good as the body that the schema describes. */
    bodyIsOptional?: boolean;
  }
}

const JSON_TYPE = /^application\/json\s*(?:;|$)/i;
const LONGEST_IDENTIFIER = 16_384;

/** What is sent is judged as it is: a "true" is no boolean, and nothing is filled in or taken away. */
const ajv = new Ajv({ coerceTypes: false, useDefaults: false, removeAdditional: false, addUsedSchema: false });

/**
 * Compiles a schema when something is first held against it, and not with its route: most applications live for one test,
 * and are asked for few of their endpoints. What is compiled is kept by Ajv, for all applications.
 */
const compileWhenUsed: FastifySchemaCompiler<AnySchemaObject> = ({ schema }) => {
  let compiled: ValidateFunction | undefined;
  return (data: unknown) => {
    compiled ??= ajv.compile(schema);
    return compiled(data) || { error: compiled.errors ?? [] };
  };
};

/**
 * The API as a Fastify application that never listens: keys, JSON and error bodies, the same for every endpoint.
 *
 * @param addRoutes adds the endpoints, below /api/v0
 */
export function createApp(
  keys: ApiKeys,
  { errorShape, unknownEndpoint }: { errorShape: ErrorBodyShape; unknownEndpoint: UnknownEndpoint },
  addRoutes: (app: FastifyInstance) => void,
): FastifyInstance {
  const app = fastify({
    routerOptions: { maxParamLength: LONGEST_IDENTIFIER },
    exposeHeadRoutes: false,
    // Called for a path that cannot be percent-decoded, before there is a route whose reply could be typed.
    frameworkErrors: (error, _request, reply) => {
      reply.hijack();
      reply.raw.writeHead(400, { 'content-type': 'application/json; charset=utf-8' });
      reply.raw.end(JSON.stringify(errorBody(error.message, errorShape)));
    },
  });

  // Replaces Fastify's own parser, which refuses an empty body even where none is asked for.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body: string, done) => {
    try {
      done(null, body === '' ? undefined : JSON.parse(body));
    } catch {
      done(badRequest('Invalid JSON format.'));
    }
  });

  app.addHook('onRequest', (request, _reply, done) => {
    if (request.is404) {
      done();
      return;
    }
    const { needs = [], refusal: status = 403 } = request.routeOptions.config;
    const refused = refusal(keyKind(keys, request.headers['x-api-key']), needs, status);
    if (refused === undefined && request.method !== 'GET' && !JSON_TYPE.test(request.headers['content-type'] ?? '')) {
      done(badRequest('Content-Type must be application/json.'));
      return;
    }
    done(refused);
  });

  app.addHook('preValidation', (request, _reply, done) => {
    // To a schema no body at all would look like null, which is something else.
    const { schema, config } = request.routeOptions;
    const isMissing = request.body === undefined && schema?.body !== undefined && config.bodyIsOptional !== true;
    done(isMissing ? badRequest('A JSON body is required.') : undefined);
  });

  app.setNotFoundHandler((request, reply) => {
    if (unknownEndpoint === 'json') {
      throw noEndpoint(request.method, request.url);
    }
    const [status, title] =
      unknownEndpoint === 'html' ? ([404, 'Not Found'] as const) : ([501, 'Not Implemented'] as const);
    return reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(`<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`);
  });

  app.setErrorHandler((error: FastifyError | MackerelError, _request, reply) => {
    const { status, message } = answerTo(error);
    return reply.code(status).send(errorBody(message, errorShape));
  });

  void app.register(
    (routes, _options, done) => {
      routes.setValidatorCompiler(compileWhenUsed);
      addRoutes(routes);
      done();
    },
    { prefix: '/api/v0' },
  );
  return app;
}

function answerTo(error: FastifyError | MackerelError): { status: number; message: string } {
  if (error instanceof MackerelError) {
    return { status: error.statusCode, message: error.message };
  }
  // Fastify's own refusals: 400 for what its schemas and parsers do not take, 413 for what is too long.
  const { statusCode = 500, message } = error;
  return { status: statusCode, message: statusCode < 500 ? message : `The simulator itself failed: ${message}` };
}
