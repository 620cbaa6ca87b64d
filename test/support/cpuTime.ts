/** CPU time that some work takes in this process, in ms: a busy machine only stretches the other kind. */
export function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
