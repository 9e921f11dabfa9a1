/** Runs one check, and prints one line. Where it fails, so does the process, when it ends. */
export async function call(name: string, check: () => void | Promise<void>): Promise<void> {
  try {
    await check();
    console.log(`✓ ${name}`);
  } catch (error) {
    process.exitCode = 1;
    console.log(`✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
