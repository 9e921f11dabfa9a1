import type { ErrorBodyShape, UnknownEndpoint } from './errors.ts';
import type { LoggedRequest } from './http/request-log.ts';

/** What there is of another organization at the same address. */
export interface OtherOrganization {
  /** A key with Read and Write permission in that organization. */
  readonly apiKey: string;
  /** Default other-org. */
  readonly name?: string;
  /** How many hosts it begins with; default 0. */
  readonly hosts?: number;
}

/** How a simulator is to be; everything may be left out. */
export interface SimulatorOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** The name that `GET /org` answers; default example-org. */
  readonly organization?: string;
  /** The display name that `GET /org` answers; default null. */
  readonly organizationDisplayName?: string | null;
  /** The status of a new host, which Mackerel lets an organization choose; default working. */
  readonly defaultStatus?: 'working' | 'standby';
  /** A key with Read and Write permission. */
  readonly apiKey?: string;
  /** A key with Read permission only. */
  readonly readOnlyApiKey?: string;
  /** A key with Write permission only. */
  readonly writeOnlyApiKey?: string;
  /** A valid key, used from outside the permitted IP range. */
  readonly forbiddenApiKey?: string;
  /** Another organization at the same address: it has a key of its own, and nothing of the first one. */
  readonly otherOrganization?: OtherOrganization;
  /** How many hosts to begin with, spread over a few services, roles and statuses; default 0. */
  readonly hosts?: number;
  /** Milliseconds added to every reply, after the work is done; default 0. */
  readonly latency?: number;
  /** Called for each request that has arrived, before anything is done about it; a promise is waited for. */
  readonly onRequest?: (request: LoggedRequest) => void | Promise<void>;
  /** Called when an exchange is over, however it ended. */
  readonly onEnd?: (request: LoggedRequest) => void;
  /** The shape of error bodies; default object. */
  readonly errorBody?: ErrorBodyShape;
  /** What a bulk call with an unknown ID does to the other hosts before it answers 404; default nothing. */
  readonly bulkOnUnknown?: 'nothing' | 'partial';
  /** What retiring a retired host is; default not-found. */
  readonly retireRetired?: 'not-found' | 'success';
  /** What an update that leaves out customIdentifier does to it; default clear, which punishes forgetting it. */
  readonly omittedCustomIdentifier?: 'keep' | 'clear';
  /** False: the two bulk endpoints do not exist; default true. */
  readonly bulkEndpoints?: boolean;
  /** False: hosts cannot be looked up by custom identifier, for there is no such endpoint; default true. */
  readonly customIdentifierEndpoint?: boolean;
  /** How an endpoint that is not there is answered: 404 in Mackerel's JSON, 404 with a page, or 501; default json. */
  readonly unknownEndpoint?: UnknownEndpoint;
  /** What `"roleFullnames": null` is where a host's roles are replaced; default refuse (400). */
  readonly roleFullnamesNull?: 'refuse' | 'none';
  /** How the hosts' name filter compares; default exact. */
  readonly nameFilter?: 'exact' | 'prefix';
  /** Whether roles in AWS-integration settings come back as `Service: role`, as clients say; default false. */
  readonly awsRolesWithBlank?: boolean;
  /** Whether roles in downtimes come back as `Service: role`, as clients say; default false. */
  readonly downtimeRolesWithBlank?: boolean;
  /** How Route 53 is spelled in replies; default `Route 53`, as in the document. */
  readonly awsRoute53Name?: 'Route 53' | 'Route53';
  /** AWS services that this Mackerel knows beyond those documented; any other unknown one is refused. */
  readonly newAwsServices?: readonly string[];
}
