/** Answers past the door: as many as are asked for, each with these steps. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Channel } from '../../src/domain/channel';
import { evidenceOf } from '../../src/domain/evidence';
import type { Step } from '../../src/domain/step';
import { submit } from '../../src/server/store/submissions';
import type { World } from '../setup/world';

export async function storeAnswers(
  world: World,
  community: string,
  steps: (Step | null)[],
  count: number,
  channel: Channel = 'poster',
): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    await submit(world.db, {
      community,
      round: world.round,
      respondent: randomBytes(32),
      id: randomUUID(),
      channel,
      evidence: evidenceOf(channel, true),
      stratum: 0,
      steps,
      remark: null,
      salt: randomBytes(16),
      commitment: randomBytes(32),
      at: world.services.now(),
      replaces: [],
      letter: null,
      vouched: true,
    });
  }
}

/** A street with a community told by a limit, one with too few, one hidden for its sake and two that are shown. */
export async function storeStreet(world: World): Promise<void> {
  const [limited, few, other, large] = ['320404006002', '320404006003', '320404006004', '320404006010'] as const;
  await storeAnswers(world, limited, [5, 5], 60);
  await storeAnswers(world, limited, [4, 4], 50, 'share');
  await storeAnswers(world, limited, [2, 1], 3);
  await storeAnswers(world, few, [5], 5);
  await storeAnswers(world, few, [1], 2);
  await storeAnswers(world, other, [4, 5], 40);
  await storeAnswers(world, other, [3, 3], 12);
  await storeAnswers(world, other, [1, 2], 14);
  await storeAnswers(world, other, [0, 0], 6);
  await storeAnswers(world, large, [5, 4], 90);
  await storeAnswers(world, large, [4, 5], 60, 'share');
  await storeAnswers(world, large, [3, 3], 30);
  await storeAnswers(world, large, [2, 2], 20, 'share');
  await storeAnswers(world, large, [1, 1], 15);
  await storeAnswers(world, large, [4], 8, 'kiosk');
  await storeAnswers(world, '320402004001', [4, 5], 70);
  await storeAnswers(world, '320402004001', [2, 2], 40);
}
