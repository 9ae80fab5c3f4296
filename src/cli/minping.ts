/** The command line. `minping help` lists the commands. */
import { parseArgs } from 'node:util';
import { dayFrom } from '../domain/china-day';
import { levelOf } from '../domain/division';
import { ConfigurationFault, readConfiguration } from '../server/configuration';
import { INVITATION_HOURS } from '../server/invitation';
import { findDepartment } from '../server/store/departments';
import { findDivision } from '../server/store/divisions';
import { DatabaseUnavailable } from '../server/store/embedded/database-unavailable';
import { importDivisions } from './import-divisions';
import { importDuties } from './import-duties';
import { importPopulation } from './import-population';
import { importUnits } from './import-units';
import { invitationLink, kioskLink } from './links';
import { dataFolder, openServices, type OpenServices } from './open-services';
import { checkScheme } from './scheme';
import { scoreFile } from './score';
import { start } from './start';
import { revokeToken, TOKEN_DAYS, tokenLines, tokensList } from './token';
import { UsageFault } from './usage-fault';
import { compareLedger, readLedgerFile, verifyLedger } from './verify-ledger';

const HELP = `minping start [--empty]              run everything on this machine; --empty: without demonstration data
minping migrate                      bring the database to the newest schema
minping import-divisions FILE        take in a division table (code, parent, level, name; optional: setting, population)
minping import-duties FILE [options] take in the three lists (list, number, title, basis); list: statutory, assisting, relieved
    --version NAME                   what this edition is called; it never changes afterwards
    --region CODE                    the city, district or street it is published for
    --source TEXT                    the notice it was published by
    --from YYYY-MM-DD                the day from which it is in force; today where not given
minping invite DIVISION [--base URL] print a one-time link for one person: an official, or staff of a community
    --department ID                  for somebody of that department of the division
minping import-units FILE [options]  make departments what a list says (division, name; optional: contact, former: its name before)
    --close                          the list is whole: close what it leaves out of its divisions, with the accounts there
    --dry-run                        say what would be done, and do nothing
minping import-population FILE       take in how many people of 18 and over divisions have (division, age, sex, people);
                                     age: 18-34, 35-59, 60+; sex: female, male; either is empty in a table by the other alone
minping kiosk COMMUNITY [--base URL] print the link of a new touch screen; the first device that opens it keeps it
minping token NAME --division CODE   make another system's token for /api/v1, and print it once
    --days N                         for so many days; 180 where not given
minping tokens                       list the tokens: whose, of which division, until when, last used on which day
minping revoke-token ID              end a token at once
minping verify-ledger FILE.xlsx      say whether an exported ledger is unchanged; --sha256 HASH: against a hash, without the server
minping scheme FILE [--json]         say whether an assessment scheme may be run, or which rules it breaks
minping score FILE.csv [options]     score any survey: one row a person, columns community, step (0 to 5, or empty) and,
                                     as there are, weight, stratum, cluster, evidence, age, sex, setting, others
    --by COLUMN                      figures by another column than community
    --margins FILE.json              rake to known totals or shares: {"sex": {"F": 0.49, "M": 0.51}}
    --level 0.95                     confidence level of the intervals
    --json                           every number in full precision; see examples/README.md

Environment: PORT, HOST, DATABASE_URL, PUBLIC_ADDRESS, MINPING_SECRET, MINPING_IDENTITY, MINPING_DATA (see README).`;

async function run([command, ...words]: string[]): Promise<void> {
  switch (command) {
    case 'start':
      return runStart(words);
    case 'migrate':
      return withServices(async () => console.log('The database has the newest schema.'));
    case 'import-divisions': {
      const [file] = argumentsOf(words, 'FILE');
      return withServices(async (services) => {
        console.log(`Imported ${await importDivisions(services, file)} divisions from ${file}`);
      });
    }
    case 'import-population': {
      const [file] = argumentsOf(words, 'FILE');
      return withServices(async (services) => {
        console.log(`Imported the population of ${await importPopulation(services, file)} divisions from ${file}`);
      });
    }
    case 'import-units':
      return runImportUnits(words);
    case 'import-duties':
      return runImportDuties(words);
    case 'invite':
      return runInvite(words);
    case 'kiosk':
      return runKiosk(words);
    case 'token':
      return runToken(words);
    case 'tokens':
      argumentsOf(words);
      return withServices(async (services) => console.log((await tokensList(services)).join('\n')));
    case 'revoke-token': {
      const [id] = argumentsOf(words, 'ID');
      return withServices(async (services) => console.log(await revokeToken(services, id)));
    }
    case 'verify-ledger':
      return runVerifyLedger(words);
    case 'scheme':
      return runScheme(words);
    case 'score':
      return runScore(words);
    case undefined:
    case 'help':
    case '--help':
      console.log(HELP);
      return;
    default:
      throw new UsageFault(`There is no command «${command}».\n\n${HELP}`);
  }
}

async function runStart(words: string[]): Promise<void> {
  const { values } = parseArgs({ args: words, options: { empty: { type: 'boolean', default: false } } });
  const onTerminal = process.stdout.isTTY;
  const stop = new AbortController();
  const stopped = new Promise((resolve) => stop.signal.addEventListener('abort', resolve));
  // A second Ctrl-C finds no listener and ends the process at once.
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  try {
    const close = await start(process.env, {
      empty: values.empty,
      signal: stop.signal,
      say: (line) => console.log(onTerminal ? `\r\x1b[K${line}` : line),
      sayProgress: (line) => {
        if (onTerminal) process.stdout.write(`\r\x1b[K${line}`);
      },
    });
    await stopped;
    console.log('Stopping …');
    await close();
  } catch (fault) {
    // What breaks because it was told to stop is no fault.
    if (!stop.signal.aborted) throw fault;
  }
  console.log('Stopped. Everything is written down.');
}

async function runImportDuties(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      version: { type: 'string', default: '' },
      region: { type: 'string', default: '' },
      source: { type: 'string', default: '' },
      from: { type: 'string' },
    },
  });
  const [file] = argumentsOf(positionals, 'FILE');
  const { version, region, source, from } = values;
  return withServices(async (services) => {
    const effectiveFrom = from === undefined ? services.now() : dayFrom(from);
    if (!effectiveFrom) throw new UsageFault(`--from «${from}» is not a day written as 2026-12-01.`);
    const count = await importDuties(services, file, { version, region, source, effectiveFrom });
    console.log(`Imported ${count} items of version ${version} for ${region} from ${file}`);
  });
}

async function runImportUnits(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, close: { type: 'boolean', default: false } },
  });
  const [file] = argumentsOf(positionals, 'FILE');
  const options = { dryRun: values['dry-run'], close: values.close };
  return withServices(async (services) => console.log((await importUnits(services, file, options)).join('\n')));
}

async function runInvite(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { ...BASE, department: { type: 'string' } },
  });
  const [division] = argumentsOf(positionals, 'DIVISION');
  const department = values.department ?? null;
  return withServices(async (services) => {
    if (!(await findDivision(services.db, division))) throw noDivision(division);
    const role = department ? 'department' : levelOf(division) === 'community' ? 'staff' : 'official';
    if (department) await assertStands(services, department, division);
    const to = { role, division, department } as const;
    const terms = { hours: INVITATION_HOURS, singleUse: true };
    console.log(await invitationLink(services, baseOf(values), to, terms));
  });
}

async function runKiosk(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options: BASE });
  const [community] = argumentsOf(positionals, 'COMMUNITY');
  if (levelOf(community) !== 'community') throw new UsageFault(`${community} is not the code of a community.`);
  return withServices(async (services) => {
    if (!(await findDivision(services.db, community))) throw noDivision(community);
    console.log(await kioskLink(services, baseOf(values), community));
  });
}

async function runToken(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { division: { type: 'string', default: '' }, days: { type: 'string', default: String(TOKEN_DAYS) } },
  });
  const [name] = argumentsOf(positionals, 'NAME');
  return withServices(async (services) => console.log((await tokenLines(services, name, values)).join('\n')));
}

async function assertStands(services: OpenServices, department: string, division: string): Promise<void> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(department);
  const found = isId ? await findDepartment(services.db, department) : null;
  if (found?.division !== division || found.closed) {
    throw new UsageFault(
      `There is no department ${department} in ${division}; officials add departments on their page.`,
    );
  }
}

const noDivision = (code: string) =>
  new UsageFault(`There is no division ${code}; import it first with minping import-divisions.`);

/** Links begin with `--base`, else with the address residents use. */
const BASE = { base: { type: 'string', default: process.env.PUBLIC_ADDRESS || 'http://127.0.0.1:4173' } } as const;

const baseOf = ({ base }: { base: string }): string => base.replace(/\/+$/, '');

async function runVerifyLedger(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { sha256: { type: 'string' } },
  });
  const [file] = argumentsOf(positionals, 'FILE.xlsx');
  const ledger = await readLedgerFile(file);
  const say = (line: string) => console.log(line);
  if (values.sha256 !== undefined) {
    process.exitCode = compareLedger(file, ledger, values.sha256, say);
    return;
  }
  return withServices(async ({ db }) => {
    process.exitCode = await verifyLedger(db, file, ledger, say);
  });
}

async function runScheme(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file] = argumentsOf(positionals, 'FILE');
  process.exitCode = await checkScheme(file, values.json, (text) => console.log(text));
}

async function runScore(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      by: { type: 'string', default: 'community' },
      level: { type: 'string', default: '0.95' },
      margins: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [file] = argumentsOf(positionals, 'FILE.csv');
  return scoreFile(file, { ...values, margins: values.margins }, (text) => console.log(text));
}

function argumentsOf(words: string[], ...names: string[]): [string] {
  if (words.length !== names.length) throw new UsageFault(`This command takes ${names.join(' ')}.\n\n${HELP}`);
  return words as [string];
}

async function withServices(work: (services: OpenServices) => Promise<void>): Promise<void> {
  // Commands open no door, so no HTTP identity is chosen.
  const configuration = readConfiguration({ ...process.env, MINPING_IDENTITY: 'none' });
  const services = await openServices(configuration, dataFolder(process.env));
  try {
    await work(services);
  } finally {
    await services.close();
  }
}

function end(fault: unknown): void {
  const foreseen =
    fault instanceof UsageFault || fault instanceof ConfigurationFault || fault instanceof DatabaseUnavailable;
  const badOption = fault instanceof TypeError && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS');
  console.error(foreseen || badOption ? `\n${fault.message}` : fault);
  process.exitCode = foreseen || badOption ? 2 : 1;
}

run(process.argv.slice(2)).catch(end);
