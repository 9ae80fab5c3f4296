/** Audit action 审计动作: what the trail tells of. */
export const AUDIT_ACTIONS = [
  'sign-in',
  'sign-in-refused',
  'invited',
  'invitation-revoked',
  'bound',
  'unbound',
  'account-ended',
  'login-approved',
  'login-refused',
  'department-added',
  'department-renamed',
  'department-closed',
  'import-divisions',
  'import-duties',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];
