/** Audit 审计: what accounts and operators did. Nothing in it is changed or taken out again. */
import type { AuditAction } from '../../domain/audit-action';
import type { Role } from '../../domain/role';
import type { Queries } from './database';

export interface AuditEntry {
  at: Date;
  /** Who did it; `null`: an operator on the command line, or the server. */
  account: string | null;
  action: AuditAction;
  division: string | null;
  /** The account, department or draft of a round it was done to, where that is not who did it. */
  subject?: string;
  /** The complaint it was done to. */
  complaint?: string;
  /** Seal of the round, in hexadecimal digits. */
  seal?: string;
  /** The consumer who asked, or whose token it was done to. */
  consumer?: string;
}

export async function addAudit(db: Queries, entry: AuditEntry): Promise<void> {
  await db.query(
    `insert into audit (at, account, action, division, subject, complaint, seal, consumer)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      entry.at,
      entry.account,
      entry.action,
      entry.division,
      entry.subject ?? null,
      entry.complaint ?? null,
      entry.seal ?? null,
      entry.consumer ?? null,
    ],
  );
}

/** An account as the trail shows it. `name` is read at the time of reading: the trail itself holds none. */
export interface AuditDesk {
  role: Role;
  division: string;
  divisionName: string;
  department: string | null;
  name: string;
}

export interface AuditLine {
  id: number;
  at: Date;
  action: string;
  by: AuditDesk | null;
  /** The account it was done to, or `null`. */
  to: AuditDesk | null;
  /** The department it was done to, by its name today. */
  department: string | null;
  seal: string | null;
  /** The consumer who asked, or whose token it was done to. */
  consumer: string | null;
}

const deskOf = (account: string, division: string, department: string): string =>
  `case when ${account}.id is not null then jsonb_build_object('role', ${account}.role, 'division', ${account}.division,
     'divisionName', ${division}.name, 'department', ${department}.name, 'name', ${account}.name) end`;

/** Of a region, the newest first. @param before only what is older than this entry */
export const auditOf = (db: Queries, region: string, before: number | null, limit: number): Promise<AuditLine[]> =>
  db.query<AuditLine>(
    `select entry.id::integer, entry.at, entry.action, ${deskOf('by', 'by_division', 'by_department')} as by,
       ${deskOf('whom', 'to_division', 'to_department')} as to, department.name as department, entry.seal,
       consumer.name as consumer
     from audit entry
     left join account by on by.id = entry.account
     left join division by_division on by_division.code = by.division
     left join department by_department on by_department.id = by.department
     left join account whom on whom.id = entry.subject
     left join division to_division on to_division.code = whom.division
     left join department to_department on to_department.id = whom.department
     left join department on department.id = entry.subject
     left join consumer on consumer.id = entry.consumer
     where entry.division >= $1 and entry.division < $1 || ':' and ($2::bigint is null or entry.id < $2)
     order by entry.id desc limit $3`,
    [region, before, limit],
  );
