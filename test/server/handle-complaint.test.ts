/** What units do with a complaint, over the operations and a real PostgreSQL. The 16th of November 2026 is a Monday. */
import { randomUUID } from 'node:crypto';
import type { UnitStep } from '../../src/contract/handle-complaint';
import { recordSteps } from '../../src/server/record-steps';
import { removeComplaint } from '../../src/server/remove-complaint';
import { eventsOf } from '../../src/server/store/complaint-events';
import { findComplaint } from '../../src/server/store/complaints';
import { changeDepartment } from '../../src/server/store/departments';
import { addDuties } from '../../src/server/store/duties';
import { COMMUNITY, makeWorld, type World } from '../setup/world';
import { read } from './complaint';
import { ACCEPTED, openOffices, replied, smallPhoto, type Office, type Offices } from './offices';

let world: World;
let offices: Offices;

beforeAll(async () => {
  world = await makeWorld();
  offices = await openOffices(world);
});
afterAll(() => world.close());
beforeEach(() => world.at('2026-11-16T10:00:00+08:00'));
afterEach(() => expect(world.faults).toEqual([]));

const impossible = (fault: string) => ({ refusal: 'step-not-possible', faults: [fault] });
const kindsOf = async (reference: string) => (await read(world, reference)).timeline.map(({ kind }) => kind);

test('a community signs in and answers, and its resident reads who it was, at once', async () => {
  const filed = await offices.file();
  await offices.takes('staff', filed, ACCEPTED, replied());
  const { timeline, state } = await read(world, filed.reference);
  expect(state).toBe('replied');
  expect(timeline.map(({ kind, unit }) => [kind, unit])).toEqual([
    ['submitted', null],
    ['accepted', '荷花池社区'],
    ['replied', '荷花池社区'],
  ]);
});

test('a step sent 16 times at once is taken once and receipted alike, and another under its id is refused', async () => {
  const filed = await offices.file();
  const request = randomUUID();
  const answers = await Promise.all(Array.from({ length: 16 }, () => offices.handle('staff', filed, ACCEPTED, request)));
  expect(answers).toEqual(Array(16).fill({ output: { receipt: { id: request } } }));
  await offices.takes('staff', filed, replied());
  expect(await offices.handle('staff', filed, ACCEPTED, request)).toEqual({ output: { receipt: { id: request } } });
  expect(await offices.handle('staff', filed, { kind: 'accepted', workload: 'complex' }, request)).toEqual({ refusal: 'id-reused' });
  expect(await offices.handle('staff', filed, replied(), request)).toEqual({ refusal: 'id-reused' });
  expect(await kindsOf(filed.reference)).toEqual(['submitted', 'accepted', 'replied']);
}); // prettier-ignore

test('every kind of step is the same when it is sent again', async () => {
  await addDuties(world.db, { version: '演示-1', region: '3204', effectiveFrom: new Date('2026-01-01'), source: '演示' }, [
    { list: 'relieved', number: 7, title: '开具居住证明', basis: '民发〔2020〕20号' },
    { list: 'statutory', number: 1, title: '宣传法律法规', basis: '居委会组织法' },
  ], world.services.now()); // prettier-ignore
  const twice = async (filed: Awaited<ReturnType<Offices['file']>>, step: UnitStep) => {
    const request = randomUUID();
    const receipt = { output: { receipt: { id: request } } };
    expect([step.kind, await offices.handle('staff', filed, step, request)]).toEqual([step.kind, receipt]);
    expect([step.kind, await offices.handle('staff', filed, step, request)]).toEqual([step.kind, receipt]);
  };
  const [filed, main, declined] = [await offices.file(), await offices.file(), await offices.file()];
  const photo = randomUUID();
  await offices.keep('staff', filed, photo, await smallPhoto());
  await twice(filed, { kind: 'accepted', workload: 'complex' });
  await twice(filed, { kind: 'started', until: '2026-11-20T10:00:00+08:00'.replace('+08:00', 'Z') });
  await twice(filed, { kind: 'extended', until: '2026-12-10T10:00:00Z', words: ' 等待配件 ' });
  await twice(filed, { kind: 'joined', into: main.id });
  await twice(filed, { kind: 'replied', outcome: 'partly', words: '修好一半', photos: [photo] });
  await twice(filed, { kind: 'reopened', words: '又坏了' });
  await twice(declined, { kind: 'declined', ground: 'not-our-duty', words: '不由社区开具', duty: { version: '演示-1', number: 7 } });
  const { timeline } = await offices.read('staff', declined);
  expect(timeline[1]).toMatchObject({
    ground: 'not-our-duty',
    duty: { version: '演示-1', list: 'relieved', number: 7, title: '开具居住证明', basis: '民发〔2020〕20号' },
  });
  // Judged against the version in force, and an item communities were relieved of.
  const other = await offices.file();
  const decline = (duty?: { version: string; number: number }) =>
    offices.handle('staff', other, { kind: 'declined', ground: 'not-our-duty', words: '不归社区', ...(duty ? { duty } : {}) });
  expect(await decline()).toEqual(impossible('no-duty'));
  expect(await decline({ version: '演示-1', number: 8 })).toEqual(impossible('no-duty'));
  expect(await decline({ version: '演示-0', number: 7 })).toEqual(impossible('no-duty'));
  expect(await decline({ version: '演示-1', number: 1 })).toEqual(impossible('is-our-duty'));
  expect(await offices.duties('department')).toMatchObject({ version: '演示-1', duties: [{ number: 1 }, { number: 7 }] });
}); // prettier-ignore

test('what was taken is receipted again after its list was replaced or its department closed', async () => {
  const duties = [{ list: 'relieved', number: 7, title: '开具居住证明', basis: '民发〔2020〕20号' }] as const;
  const inForceFrom = (version: string, day: string) =>
    addDuties(world.db, { version, region: '3204', effectiveFrom: new Date(day), source: '演示' }, duties, world.services.now());
  await inForceFrom('演示-2', '2026-11-01');
  const { department } = await world.departmentOf('320404', '钟楼区水利局');
  const [refused, passedOn] = [await offices.file(), await offices.file()];
  await offices.takes('staff', passedOn, ACCEPTED);
  const decline: UnitStep = { kind: 'declined', ground: 'not-our-duty', words: '不由社区开具', duty: { version: '演示-2', number: 7 } };
  const assign: UnitStep = { kind: 'assigned', to: 'department', department, words: '河道归水利' };
  const ask = async (requests: readonly [string, string]) => [
    await offices.handle('staff', refused, decline, requests[0]),
    await offices.handle('staff', passedOn, assign, requests[1]),
  ];
  const requests = [randomUUID(), randomUUID()] as const;
  const receipts = requests.map((id) => ({ output: { receipt: { id } } }));
  expect(await ask(requests)).toEqual(receipts);
  await inForceFrom('演示-3', '2026-11-10');
  const closed = { id: department, division: '320404', name: '钟楼区水利局', closed: true };
  await changeDepartment(world.db, closed, world.services.now());
  expect(await ask(requests)).toEqual(receipts);
  expect(await ask([randomUUID(), randomUUID()])).toEqual([impossible('no-duty'), impossible('bad-unit')]);
  // Under its id nothing else is receipted.
  const otherwise: UnitStep = { ...decline, words: '不归我们' };
  expect(await offices.handle('staff', refused, otherwise, requests[0])).toEqual(impossible('no-duty'));
  expect(await kindsOf(refused.reference)).toEqual(['submitted', 'declined']);
}); // prettier-ignore

test('of two who sign in at once one does it, and the other hears that it is no longer to be done', async () => {
  const filed = await offices.file();
  const answers = await Promise.all(
    (['staff', 'street'] as const).map((office) => offices.handle(office, filed, ACCEPTED)),
  );
  expect(answers.filter((answer) => 'output' in answer)).toHaveLength(1);
  expect(answers).toContainEqual(impossible('not-now'));
  expect(await kindsOf(filed.reference)).toEqual(['submitted', 'accepted']);
});

test('nobody at a unit can say when, who they are, or what the resident thinks', async () => {
  const filed = await offices.file();
  await offices.takes('staff', filed, ACCEPTED, replied());
  const asked = (step: object) => offices.handle('staff', filed, step as UnitStep);
  const bad = expect.objectContaining({ refusal: 'bad-input' }) as object;
  expect(await asked({ kind: 'judged', verdict: 'fixed', step: 5 })).toEqual(bad);
  expect(await asked({ kind: 'closed' })).toEqual(bad);
  expect(await asked({ kind: 'contacted', at: '2026-11-01T00:00:00Z' })).toEqual(bad);
  expect(await asked({ kind: 'reopened', words: '重新办理', by: 'city' })).toEqual(bad);
  const verdict = { kind: 'judged', verdict: 'fixed', step: 5 } as const;
  for (const by of ['community', 'street', 'district', 'city', 'clock'] as const) {
    expect(await recordSteps(world.services, filed, { by, unit: null, account: null }, [verdict])).toBe('not-theirs');
  }
  expect(await kindsOf(filed.reference)).toEqual(['submitted', 'accepted', 'replied']);
});

test('a step is dated by the server, after all that was before, and is written with the account that nobody is shown', async () => {
  const filed = await offices.file();
  world.at('2026-11-16T11:00:00+08:00');
  await offices.takes('staff', filed, ACCEPTED);
  world.at('2026-11-16T09:00:00+08:00');
  await offices.takes('staff', filed, replied());
  const events = await eventsOf(world.db, filed.community, filed.id);
  expect(events.map(({ at }) => at.toISOString().slice(11, 16))).toEqual(['02:00', '03:00', '03:00']);
  const [{ id: account }] = (await world.db.query<{ id: string }>(`select id from account where role = 'staff' and division = $1`, [COMMUNITY])) as [{ id: string }];
  expect(events.map((event) => event.account)).toEqual([null, account, account]);
  for (const shown of [await read(world, filed.reference), await offices.read('staff', filed)]) {
    expect(JSON.stringify(shown)).not.toContain(account);
  }
}); // prettier-ignore

test('what a unit may do is what its page offers; a refused step says why', async () => {
  const filed = await offices.file();
  expect((await offices.read('staff', filed)).may).toEqual(expect.arrayContaining(['accepted', 'declined']));
  expect(await offices.handle('staff', filed, replied())).toEqual(impossible('not-now'));
  expect(await offices.handle('staff', filed, { kind: 'released' })).toEqual(impossible('not-now'));
  await offices.takes('staff', filed, ACCEPTED);
  const { may, units, extendUntil, owner } = await offices.read('staff', filed);
  expect(may).toEqual(expect.arrayContaining(['assigned', 'started', 'replied', 'extended']));
  expect(may).not.toContain('accepted');
  expect(owner).toEqual({ level: 'community', department: null, name: '荷花池社区' });
  expect(units.map(({ level, name }) => [level, name])).toEqual(
    expect.arrayContaining([
      ['street', '荷花池街道'],
      ['district', '钟楼区'],
      ['city', '常州市'],
      ['department', '钟楼区城市管理局'],
    ]),
  );
  expect(extendUntil).toEqual({ from: '2026-11-25T16:00:00.000Z', to: '2026-12-04T15:59:59.999Z' });
  const extended = (until: string) => offices.handle('staff', filed, { kind: 'extended', until, words: '等待配件' });
  expect(await extended('2026-12-05T15:59:59Z')).toEqual(impossible('bad-until'));
  expect(await extended(extendUntil!.to)).toHaveProperty('output');
  expect((await offices.read('staff', filed)).extendUntil).toBeNull();
});

test('photos of the repair go with the reply, are seen by the resident, and stay when the resident’s own are taken out', async () => {
  const filed = await offices.file();
  const other = await offices.file();
  await offices.takes('staff', filed, ACCEPTED);
  await offices.takes('staff', other, ACCEPTED);
  const id = randomUUID();
  const jpeg = await smallPhoto();
  expect(await offices.keep('staff', filed, id, 'AAAA')).toEqual({ refusal: 'photo-unreadable' });
  expect(await offices.keep('staff', filed, id, jpeg)).toEqual({ output: { receipt: { id } } });
  expect(await offices.keep('staff', filed, id, jpeg)).toEqual({ output: { receipt: { id } } });
  const withPhotos = (...photos: string[]): UnitStep => ({
    kind: 'replied',
    outcome: 'fixed',
    words: '已修好',
    photos,
  });
  expect(await offices.handle('staff', other, withPhotos(id))).toEqual({ refusal: 'photo-missing' });
  expect(await offices.handle('staff', filed, withPhotos(id, randomUUID()))).toEqual({ refusal: 'photo-missing' });
  expect(await kindsOf(filed.reference)).toEqual(['submitted', 'accepted']);
  await offices.takes('staff', filed, withPhotos(id));
  const [address] = (await read(world, filed.reference)).timeline[2]!.photos;
  expect(address).toMatch(/^\/photos\//);
  await removeComplaint(world.services, (await findComplaint(world.db, filed.community, filed.id))!);
  expect((await read(world, filed.reference)).timeline[2]!.photos).toHaveLength(1);
  const kept = await world.db.query('select from complaint_photo where complaint = $1 and of_reply', [filed.id]);
  expect(kept).toHaveLength(1);
});

test('a resident’s own photo is no photo of a reply', async () => {
  const filed = await offices.file();
  await offices.takes('staff', filed, ACCEPTED);
  const id = randomUUID();
  await world.call('keepPhoto', { id, code: await world.posterOf(COMMUNITY), jpeg: await smallPhoto() });
  const step: UnitStep = { kind: 'replied', outcome: 'fixed', words: '已修好', photos: [id] };
  expect(await offices.handle('staff', filed, step)).toEqual({ refusal: 'photo-missing' });
});

test('how to call back is shown to the unit that has the matter and those above, and every reading is written down', async () => {
  const filed = await offices.file({ contact: '13812345678' });
  const ask = (office: Office) => offices.contact(office, filed);
  expect(await ask('staff')).toEqual({ output: { contact: '13812345678' } });
  expect(await ask('street')).toEqual({ output: { contact: '13812345678' } });
  await offices.takes('staff', filed, ACCEPTED, { kind: 'assigned', to: 'department', department: offices.department, words: '归其管理' });
  expect(await ask('department')).toEqual({ output: { contact: '13812345678' } });
  for (const office of ['staff', 'street', 'another street', 'neighbour', 'another department'] as const) {
    expect([office, await ask(office)]).toEqual([office, { refusal: 'not-permitted' }]);
  }
  await offices.takes('department', filed, { kind: 'assigned', to: 'street', words: '归街道管理' });
  expect(await ask('department')).toEqual({ refusal: 'not-permitted' });
  const trail = await world.db.query<{ action: string }>('select action, division, account is not null as known from audit where complaint = $1', [filed.id]);
  expect(trail).toEqual(Array(3).fill({ action: 'contact-read', division: COMMUNITY, known: true }));
}); // prettier-ignore

test('a held text is let go by a level above, and neither by the community nor past it', async () => {
  const { checkContent } = world.services;
  world.services.checkContent = async () => 'review';
  const filed = await offices.file();
  world.services.checkContent = checkContent;
  expect((await offices.read('staff', filed)).may).toEqual([]);
  expect(await offices.handle('staff', filed, ACCEPTED)).toEqual(impossible('not-now'));
  expect(await offices.handle('staff', filed, { kind: 'released' })).toEqual(impossible('not-theirs'));
  await offices.takes('street', filed, { kind: 'released' });
  await offices.takes('staff', filed, ACCEPTED);
});

test('nothing more happens to what its resident has taken out, and it is still read as far as it goes', async () => {
  const filed = await offices.file({ contact: '13812345678', text: '独一无二的诉求' });
  await offices.takes('staff', filed, ACCEPTED);
  await removeComplaint(world.services, (await findComplaint(world.db, filed.community, filed.id))!);
  expect(await offices.handle('staff', filed, replied())).toEqual({ refusal: 'complaint-unknown' });
  const shown = await offices.read('staff', filed);
  expect(shown).toMatchObject({ text: null, excerpt: null, hasContact: false, may: [], units: [], state: 'withdrawn' });
});

test('what happened to a complaint is neither changed nor taken out by SQL', async () => {
  const filed = await offices.file();
  await offices.takes('staff', filed, ACCEPTED);
  for (const change of [`update complaint_event set kind = 'replied'`, 'delete from complaint_event', 'truncate complaint_event']) {
    await expect(world.db.query(change)).rejects.toThrow('append-only');
  }
}); // prettier-ignore
