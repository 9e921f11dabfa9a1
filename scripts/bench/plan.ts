/** What is measured, and how often. */
export interface Plan {
  /** Pairs of processes for each ratio at the start. */
  pairs: number;
  /** How often each of the others is run. */
  rounds: number;
  fleet: { hosts: readonly number[]; latencies: readonly number[] };
  memory: { hosts: readonly number[]; latency: number };
  roles: { hosts: number; latency: number; concurrency: number };
  /** Ways that take a request for each host are left out for more hosts than `mostInALoop`: they would take ten minutes. */
  comparisons: { hosts: readonly number[]; latencies: readonly number[]; mostInALoop: number };
}

export const FULL: Plan = {
  pairs: 40,
  rounds: 3,
  fleet: { hosts: [1, 30, 100, 300, 1000, 3000, 10_000], latencies: [0, 50, 200] },
  memory: { hosts: [1, 1000, 10_000], latency: 50 },
  roles: { hosts: 1000, latency: 50, concurrency: 5 },
  comparisons: { hosts: [1, 30, 300, 1000, 10_000], latencies: [0, 50], mostInALoop: 1000 },
};

/** To see whether it works. */
export const QUICK: Plan = {
  pairs: 10,
  rounds: 1,
  fleet: { hosts: [1, 30, 300], latencies: [0, 50] },
  memory: { hosts: [1, 1000], latency: 0 },
  roles: { hosts: 100, latency: 50, concurrency: 5 },
  comparisons: { hosts: [1, 30], latencies: [0, 50], mostInALoop: 30 },
};
