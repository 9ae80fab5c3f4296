/**
 * Everything that staff and departments hand in, field by field. Zero ledger 零台账: what the system knows is never asked for.
 *
 * Adding an operation they may use? Add a line for each field of its question:
 * - `key`: an id the page carries, which nobody reads or types;
 * - `choice`: one of fixed options, by a tap;
 * - `words`: what only a person knows, written freely;
 * - `number`: a quantity only a person knows;
 * - `photo`: a picture;
 * - `moment`: a day that only a person knows, such as when a repair is expected to be done;
 * - `filter`: what to look at, in a question that hands nothing in.
 */
export type Entered = 'key' | 'choice' | 'words' | 'number' | 'photo' | 'moment' | 'filter';

export const ENTERED_FIELDS: Record<string, Entered> = {
  'readLogin.login': 'filter',
  'approveLogin.login': 'key',
  'approveLogin.number': 'choice',
  'endBinding.binding': 'key',

  'readProgress.community': 'filter',
  'listCodes.community': 'filter',
  'listDivisions.parent': 'filter',
  'rotateCode.community': 'key',
  'rotateCode.serial': 'key',
  'revokeCode.community': 'key',
  'revokeCode.serial': 'key',
  'addKiosk.community': 'key',
  'addKiosk.id': 'key',

  'listComplaints.division': 'filter',
  'listComplaints.queue': 'filter',
  'listComplaints.category': 'filter',
  'listComplaints.number': 'filter',
  'listComplaints.after': 'filter',
  'readCase.community': 'filter',
  'readCase.id': 'filter',
  'readContact.community': 'filter',
  'readContact.complaint': 'filter',
  'handleComplaint.id': 'key',
  'handleComplaint.community': 'key',
  'handleComplaint.complaint': 'key',
  'handleComplaint.step.kind': 'choice',
  'handleComplaint.step.workload': 'choice',
  'handleComplaint.step.ground': 'choice',
  'handleComplaint.step.duty.version': 'key',
  'handleComplaint.step.duty.number': 'key',
  'handleComplaint.step.to': 'choice',
  'handleComplaint.step.department': 'key',
  'handleComplaint.step.outcome': 'choice',
  'handleComplaint.step.words': 'words',
  'handleComplaint.step.until': 'moment',
  'handleComplaint.step.photos[]': 'key',
  'handleComplaint.step.into': 'key',
  'keepReplyPhoto.id': 'key',
  'keepReplyPhoto.community': 'key',
  'keepReplyPhoto.complaint': 'key',
  'keepReplyPhoto.jpeg': 'photo',

  'rateUpward.id': 'key',
  'rateUpward.revision': 'key',
  // Of the form that is open: what is said a minute after midnight belongs to the quarter it was begun in.
  'rateUpward.quarter': 'key',
  'rateUpward.target.level': 'choice',
  'rateUpward.target.division': 'key',
  'rateUpward.target.department': 'key',
  'rateUpward.answer.step': 'choice',
  'rateUpward.answer.burdens[]': 'choice',
  'rateUpward.answer.note': 'words',
  'readUpwardResults.division': 'filter',
  'readUpwardResults.quarter': 'filter',

  'readLedger.kind': 'filter',
  'readLedger.division': 'filter',
  'readLedger.from': 'filter',
  'readLedger.to': 'filter',
  'readLedger.after.at': 'filter',
  'readLedger.after.community': 'filter',
  'readLedger.after.id': 'filter',
  'readLedger.after.serial': 'filter',
  'readLedger.after.round': 'filter',
  'readLedger.after.channel': 'filter',
  'readLedger.after.evidence': 'filter',
  'openLedger.kind': 'filter',
  'openLedger.division': 'filter',
  'openLedger.from': 'filter',
  'openLedger.to': 'filter',

  'reportTask.id': 'key',
  'reportTask.quarter': 'key',
  'reportTask.said.kind': 'choice',
  'reportTask.said.department': 'key',
  'reportTask.said.words': 'words',
  'reportTask.said.earlier[]': 'key',

  // Whoever wants a community's time says what for. Communities are never asked any of it.
  'applyAdmission.id': 'key',
  'applyAdmission.region': 'key',
  'applyAdmission.title': 'words',
  'applyAdmission.basis': 'words',
  'applyAdmission.work': 'words',
  'applyAdmission.hours': 'number',
  'applyAdmission.means': 'words',
  'applyAdmission.yuan': 'number',
  'applyAdmission.personalData': 'choice',
  'applyAdmission.from': 'moment',
  'applyAdmission.until': 'moment',
  'handleAdmission.id': 'key',
  'handleAdmission.region': 'key',
  'handleAdmission.admission': 'key',
  'handleAdmission.step.kind': 'choice',
  'handleAdmission.step.points{}': 'number',
  'handleAdmission.step.words': 'words',
  'handleAdmission.step.on': 'moment',
  'handleAdmission.step.residents': 'number',
  'handleAdmission.step.communities': 'number',
  'handleAdmission.step.until': 'moment',
  'listAdmissions.shelf': 'filter',
  'listAdmissions.after': 'filter',
  'readAdmission.region': 'filter',
  'readAdmission.id': 'filter',
};

/** Looks for what is there already, and hands nothing in. */
export const SEARCH = 'search';

/**
 * Fields on pages of staff into which something is written, by id, with the field of a question it becomes.
 *
 * Adding one? Give it an `id` in the source and a line here.
 */
export const ENTERED_CONTROLS: Record<string, string> = {
  reason: 'handleComplaint.step.words',
  reply: 'handleComplaint.step.words',
  'filter-number': SEARCH,
  'duty-search': SEARCH,
  'task-words': 'reportTask.said.words',
  'upward-note': 'rateUpward.answer.note',
  // A department's.
  title: 'applyAdmission.title',
  basis: 'applyAdmission.basis',
  work: 'applyAdmission.work',
  hours: 'applyAdmission.hours',
  means: 'applyAdmission.means',
  yuan: 'applyAdmission.yuan',
};
