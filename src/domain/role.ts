/** Role 角色: what an account is for. A department (部门) stands in a district or city and handles what is passed to it. */
export const ROLES = ['staff', 'department', 'official'] as const;
export type Role = (typeof ROLES)[number];
