/** What officials see. */
import type { Page } from 'playwright-core';
import { asThem, openLedger, sees, signedInAt, then, type Links, type PageState } from './page-state';
import { file } from './resident-states';

const accounts = signedInAt('district', '答案分布', 'official/accounts', '邀请新成员');

/** The invitation of somebody in a community, the first of its street. */
async function inviteStaff(page: Page, links: Links): Promise<void> {
  await accounts(page, links);
  await page.click('#invite');
  await page.click('#role-staff');
  await page.click('#division-320404006');
  await page.click('#division-320404006003');
  await page.locator('#name input, input#name').fill('张明');
}

async function openLetters(page: Page, { official }: Links): Promise<void> {
  await page.goto(asThem(official, 'official/letters'));
  await page.click('#division-320404006003');
  await page.locator('#make').waitFor();
}

async function makeLetters(page: Page, links: Links): Promise<void> {
  await openLetters(page, links);
  const labels = [
    '荷花池 3 幢甲单元 201',
    '荷花池 3 幢甲单元 304',
    '荷花池 5 幢 102',
    '清潭路 18 号',
    '双桂坊 6 幢 1201',
  ];
  await page.locator('#labels textarea').fill(labels.join('\n'));
  await page.click('#make');
  await page.locator('.letter__qr img').first().waitFor();
}

async function openAdmissions(page: Page, { district }: Links): Promise<void> {
  await page.goto(asThem(district, 'official/admissions'));
  await sees(page, '评分标准');
}

async function decide(page: Page, links: Links): Promise<void> {
  await openAdmissions(page, links);
  await page.locator('.admission-list__one').first().click();
  await page.locator('#action-scored').click();
  await page.locator('#points-basis').waitFor();
}

async function openRounds(page: Page, { district }: Links): Promise<void> {
  await page.goto(asThem(district, 'official/rounds'));
  await sees(page, '作答时间');
}

/** The first to come here drafts it and proposes its seal. */
async function proposeRound(page: Page, links: Links): Promise<void> {
  await openRounds(page, links);
  if ((await page.locator('.rounds__draft').count()) === 0) {
    await page.click('#begin-draft');
    await page.click('#save-draft');
    await page.locator('[id^=propose-]').first().click();
    await page.locator('[id^=propose-][id$=-yes]').click();
  }
  await sees(page, '请另一位同级或上级的干部登录后确认');
}

async function readUpwardResults(page: Page, { district }: Links): Promise<void> {
  await page.goto(asThem(district, 'official/upward'));
  await sees(page, '95% 区间');
}

async function readOverview(page: Page, { district }: Links): Promise<void> {
  await page.goto(asThem(district, 'official/complaints'));
  await sees(page, '按诉求类别');
}

/** A community’s, of the year. */
async function readOverviewOfCommunity(page: Page, links: Links): Promise<void> {
  await readOverview(page, links);
  await page.click('#period-year');
  await page.click('#measure-confirmedFixed');
  for (const code of ['320404006', '320404006002']) await page.click(`#below #division-${code}`);
  await page.locator('.path__here', { hasText: '北大街' }).waitFor();
}

async function openAssessment(page: Page, { district }: Links): Promise<void> {
  await page.goto(asThem(district, 'official/assessment'));
  await sees(page, '方案合规，可以试算');
}

async function runAssessment(page: Page, links: Links): Promise<void> {
  await openAssessment(page, links);
  await page.click('#run');
  await page.locator('#assessment-result').waitFor();
}

export const OFFICIAL_STATES: readonly PageState[] = [
  { name: 'letters', reach: openLetters },
  { name: 'letters-print', reach: makeLetters },
  {
    name: 'ledger-exported',
    async reach(page, links) {
      await file(page, links);
      await openLedger(page, links.official);
      await page.click('#period-all');
      await page.locator('#total', { hasText: /共 [1-9]/ }).waitFor();
      const download = page.waitForEvent('download');
      await page.click('#export');
      await (await download).path();
      await page.locator('.last-exports__hash').first().waitFor();
    },
  },
  {
    name: 'scores',
    async reach(page, { official }) {
      await page.goto(official);
      await sees(page, '答案分布');
    },
  },
  {
    name: 'scores-search',
    async reach(page, { district }) {
      await page.goto(district);
      await sees(page, '答案分布');
      await page.locator('#division-search input, input#division-search').fill('荷花池');
      await page.locator('#found-320404006003').waitFor();
    },
  },
  {
    name: 'scores-origin',
    async reach(page, { official }) {
      await page.goto(official);
      await sees(page, '答案分布');
      await page.click('#origin-headline');
      await sees(page, '威尔逊法');
    },
  },
  { name: 'assessment', reach: runAssessment },
  {
    name: 'assessment-broken',
    async reach(page, links) {
      await openAssessment(page, links);
      await page.locator('#weight-item-1 input, input#weight-item-1-control').first().fill('30');
      await sees(page, '改好才能试算');
    },
  },
  {
    name: 'scores-no-link',
    async reach(page, { base }) {
      await page.goto(`${base}/#/pages/official/scores`);
      await sees(page, '需要登录');
    },
  },
  { name: 'rounds', reach: proposeRound },
  { name: 'rounds-draft', reach: then(openRounds, '#begin-draft', '保存草案') },
  { name: 'overview', reach: readOverview },
  { name: 'overview-community', reach: readOverviewOfCommunity },
  { name: 'admissions', reach: openAdmissions },
  { name: 'admissions-decide', reach: decide },
  {
    name: 'accounts',
    async reach(page, links) {
      await inviteStaff(page, links);
      await page.click('#invite-send');
      await sees(page, '已邀请张明');
      await page.click('#invited-done');
      await sees(page, '待绑定');
    },
  },
  { name: 'accounts-form', reach: inviteStaff },
  { name: 'accounts-invited', reach: then(inviteStaff, '#invite-send', '已邀请张明') },
  {
    name: 'accounts-departments',
    async reach(page, links) {
      await then(accounts, '#section-departments', '添加部门')(page, links);
      // The first to come here adds it.
      await page.locator('#department-name input, input#department-name').fill('住建局');
      await page.click('#department-add');
      await sees(page, '改名');
    },
  },
  { name: 'accounts-audit', reach: then(accounts, '#section-audit', '登录') },
  { name: 'upward-results', reach: readUpwardResults },
];
