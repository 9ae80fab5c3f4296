/** Made-up three lists 三张清单, marked 演示, so that refusals can be judged; see data/README.md. */
import type { Services } from '../../server/context';
import { findDuty } from '../../server/store/duties';
import { importDuties } from '../import-duties';

const FILE = 'data/duties-demonstration.csv';
const VERSION = 'demonstration-1';

/** An item of which communities are relieved: certificates of what nobody there can know. */
export const RELIEVED = { version: VERSION, number: 40 };

/** Safe to call again. */
export async function makeUpDuties(services: Services, region: string): Promise<void> {
  if (await findDuty(services.db, VERSION, 1)) return;
  // Before every made-up complaint.
  const effectiveFrom = new Date(services.now().getTime() - 366 * 86_400_000);
  await importDuties(services, FILE, {
    version: VERSION,
    region,
    effectiveFrom,
    source: '演示清单，不是任何城市公布的',
  });
}
