// Ends with 0 where `/health` answers well on a port of this machine, else with 1: the health check of a container.
//   node scripts/is-healthy.mjs 8010
const [port = '8010'] = process.argv.slice(2);
try {
  const answer = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(8_000) });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
} catch (error) {
  console.error(`is-healthy: port ${port}: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
