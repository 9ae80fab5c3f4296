/** Departments 部门 of a district or city. */
import * as z from 'zod/mini';
import { DivisionCode, Written } from './shapes';

export const DEPARTMENT_NAME_LIMIT = 30;

export const DepartmentView = z.strictObject({
  id: z.uuid(),
  division: DivisionCode,
  name: z.string(),
  closed: z.boolean(),
  /** Contact desk 联系窗口, as a city's list of its departments has it; `null` where none is known. */
  contact: z.nullable(z.string()),
});
export type DepartmentView = z.infer<typeof DepartmentView>;

export const listDepartments = {
  input: z.strictObject({
    /** The asking account's own where not given. */
    division: z.optional(DivisionCode),
  }),
  output: z.strictObject({ departments: z.array(DepartmentView) }),
};

/** Adds one, renames it, closes it or opens it again. Closing ends the accounts in it. */
export const saveDepartment = {
  input: z.strictObject({
    /** Made by the page. */
    id: z.uuid(),
    division: DivisionCode,
    name: Written(DEPARTMENT_NAME_LIMIT).check(z.refine((name) => name.trim() !== '')),
    closed: z.boolean(),
  }),
  output: z.strictObject({}),
};
