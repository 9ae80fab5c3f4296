/** Context 环境: what an operation may use. Clock and chance are passed in; who calls comes from the door. */
import type { WorkingCalendar } from '../domain/complaint/working-days';
import type { CleanPicture } from './clean-picture';
import type { CodeCounts } from './code-counts';
import type { Keys } from './keys';
import type { FiguresMemory } from './round-figures';
import type { ContentCheck } from './content-check';
import type { MessageSender } from './message-sender';
import type { MiniProgramCode } from './mini-program-code';
import type { PhotoStore } from './photo-store';
import type { Account } from './store/accounts';
import type { Consumer } from './store/consumers';
import type { Database } from './store/database';

/** A person the platform vouches for. Never taken from a body. */
export interface Person {
  appId: string;
  openid: string;
}

/** What a door knows of whoever calls: the platform's word, and the session token carried along. */
export interface Credentials {
  person: Person | null;
  session: string | null;
  /** Of another system, by the one way it may ask. */
  token?: string;
}

export interface Services {
  db: Database;
  keys: Keys;
  figures: FiguresMemory;
  photos: PhotoStore;
  cleanPicture: CleanPicture;
  calendar: WorkingCalendar;
  checkContent: ContentCheck;
  sendMessage: MessageSender;
  counts: CodeCounts;
  miniProgramCode: MiniProgramCode;
  /** Where residents' links begin, without a slash at the end; `null` where the server does not know how it is reached. */
  publicAddress(): string | null;
  /** Whether a door beside `call` hands out files: WeChat's cloud function answers questions alone. */
  handsOutFiles: boolean;
  now(): Date;
  randomBytes(size: number): Buffer;
  /** Told of every fault once; holds no answer and no identity. */
  report(fault: { operation: string; kind: string; at: string[] }): void;
}

export interface Context extends Services {
  person: Person | null;
  account: Account | null;
  /** What stands for the account here. */
  binding: string | null;
  /** Another system that asks by its token; then there is neither person nor account. */
  consumer: Consumer | null;
}
