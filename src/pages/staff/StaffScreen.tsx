/** Staff screen 工作屏: a page of those who handle complaints, as whoever is signed in here. */
import type { PropsWithChildren } from 'react';
import { readRole } from '../../client/session';
import type { OfficePage } from '../../components/navigation-entries';
import { OfficeScreen } from '../../components/OfficeScreen';

interface StaffScreenProps {
  here: OfficePage;
  className?: string;
  /** Leaves the foot of a phone to the page: what is written there needs the room. */
  bare?: boolean;
}

export const StaffScreen = ({ className = '', ...rest }: PropsWithChildren<StaffScreenProps>) => (
  <OfficeScreen role={readRole()} className={`staff ${className}`} {...rest} />
);
