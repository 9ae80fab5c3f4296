/** Matters of a community in every stage, so that each page about complaints has something to show. */
import { randomUUID } from 'node:crypto';
import { makeUpDuties } from '../../src/cli/demonstration/made-up-duties';
import { ACCEPTED, openOffices, replied, smallPhoto } from '../server/offices';
import { COMMUNITY, type World } from './world';

export async function fileMatters(world: World): Promise<void> {
  await makeUpDuties(world.services, '3204');
  const offices = await openOffices(world);
  const photo = randomUUID();
  await world.call('keepPhoto', { id: photo, code: await world.posterOf(COMMUNITY), jpeg: await smallPhoto() });
  await offices.file({
    category: 'facilities',
    text: '3号楼2单元楼道灯坏了三天，晚上看不清台阶，老人差点摔倒。',
    location: '3号楼2单元楼道',
    contact: '晚上7点后在家，301室',
    photos: [photo],
  });
  const accepted = await offices.file({ category: 'facilities', text: '2单元的灯不亮，上楼要打手电。' });
  await offices.takes('staff', accepted, ACCEPTED);
  const answered = await offices.file({ category: 'cleaning', text: '垃圾投放点满溢，气味很大。' });
  await offices.takes('staff', answered, ACCEPTED, replied('已增加清运班次，每天早晚各一次。'));
}
