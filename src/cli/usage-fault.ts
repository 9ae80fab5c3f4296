/** Said to whoever typed the command: what is wrong and what to do. The command ends with exit code 2. */
export class UsageFault extends Error {
  override name = 'UsageFault';
}
