/** Asks what staff, departments and officials may ask. */
import { officeOperations } from '../contract/office-operations';
import { askerOf } from './ask';

export const askOffice = askerOf(officeOperations);
