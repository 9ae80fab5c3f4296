/** PostgreSQL refuses to run as root; where we are root, its programs run as the system user `postgres`. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DatabaseUnavailable } from './database-unavailable';

const execute = promisify(execFile);

export interface Runner {
  run: (program: string, words: readonly string[]) => Promise<void>;
  /** Who must own the data; `null` means whoever we are. */
  owner: { uid: number; gid: number } | null;
}

const NAME = 'postgres';

/**
 * @param folders what the programs must be able to reach
 * @throws DatabaseUnavailable when root can neither make that user nor lend it the way in
 */
export async function findRunner(folders: readonly string[]): Promise<Runner> {
  if (process.getuid?.() !== 0) {
    return { run: runningWith({ cwd: '/' }), owner: null };
  }
  const owner = await systemUser();
  const asUser = { ...owner, cwd: '/' };
  const reachable = await Promise.all(
    folders.map((folder) => execute('/bin/sh', ['-c', 'cd "$0"', folder], asUser).then(isTrue, isFalse)),
  );
  if (reachable.every(Boolean)) {
    return { run: runningWith(asUser), owner };
  }
  return { run: lendingTheWayIn(folders), owner };
}

const runningWith =
  (options: { cwd: string; uid?: number; gid?: number }): Runner['run'] =>
  async (program, words) => {
    await execute(program, words, options);
  };

const isTrue = () => true;
const isFalse = () => false;

/**
 * A project below a folder closed to others, /root above all: the programs keep root's right to pass closed folders
 * (CAP_DAC_OVERRIDE) and lose every other.
 */
function lendingTheWayIn(folders: readonly string[]): Runner['run'] {
  const right = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override', '--securebits', '+no_setuid_fixup'];
  const user = ['--reuid', NAME, '--regid', NAME, '--clear-groups'];
  return async (program, words) => {
    try {
      await execute('setpriv', [...user, ...right, program, ...words], { cwd: '/' });
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
      throw new DatabaseUnavailable(
        `PostgreSQL does not run as root, and the user ${NAME} cannot reach ${folders.join(' and ')}. ` +
          'Move the project to a folder that others may enter, or run it as an ordinary user.',
      );
    }
  };
}

async function systemUser(): Promise<{ uid: number; gid: number }> {
  const read = async (flag: string) => Number((await execute('id', [flag, NAME])).stdout);
  const ids = async () => ({ uid: await read('-u'), gid: await read('-g') });
  try {
    return await ids();
  } catch {
    await execute('useradd', ['--system', '--user-group', '--no-create-home', NAME]).catch(() => {
      throw new DatabaseUnavailable(
        `PostgreSQL does not run as root, and the user ${NAME} could not be made. Run the program as an ordinary user.`,
      );
    });
    return ids();
  }
}
