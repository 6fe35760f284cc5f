/** Runs once before the server takes its first request. */
export async function register(): Promise<void> {
  // The import stands inside the condition: what the compiler cannot rule out it compiles for the other runtime too.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startServing } = await import("./instrumentation-node");
    await startServing();
  }
}
