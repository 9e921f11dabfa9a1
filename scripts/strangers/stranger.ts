/** Where the simulator is. */
export interface Mackerel {
  readonly url: string;
  readonly apiKey: string;
}

/** A program of ours that makes calls by a client of someone else's, and ends with 1 if anything differs. */
export interface Calls {
  readonly command: string;
  readonly args: readonly string[];
  /** Beside MACKEREL_APIBASE and MACKEREL_APIKEY. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The calls, ready to be made, or why they can't be made here. */
export type Obtained = Calls | { readonly reason: string };

/** Software written by others that speaks to Mackerel. */
export interface Stranger {
  readonly name: string;
  /** Installs it into a folder, if it is not there already. */
  readonly obtain: (folder: string) => Obtained;
  /** Makes what its calls need to find. */
  readonly prepare?: (mackerel: Mackerel) => Promise<void>;
}
