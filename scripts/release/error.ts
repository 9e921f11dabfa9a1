/** Why there can be no release, and what to do; told without a stack. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
}

/** Runs a command; where it refuses, its reason goes to standard error, and the exit code is 1. */
export async function orRefuse(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
