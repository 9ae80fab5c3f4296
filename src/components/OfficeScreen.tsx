/** Office screen 工作屏: a page of staff, departments or officials, with the navigation: on top on a PC, at the foot on a phone. */
import type { PropsWithChildren } from 'react';
import type { Role } from '../domain/role';
import { Navigation } from './Navigation';
import type { OfficePage } from './navigation-entries';
import { Screen } from './Screen';
import { useWide } from './use-wide';

interface OfficeScreenProps {
  here: OfficePage;
  role: Role | null;
  className?: string;
  /** Leaves the foot of a phone to the page: what is written there needs the room. */
  bare?: boolean;
}

export function OfficeScreen({
  here,
  role,
  className = '',
  bare = false,
  children,
}: PropsWithChildren<OfficeScreenProps>) {
  const wide = useWide();
  // The keyboard goes through a page as it is seen, so that the place in the document changes too.
  return (
    <Screen className={className}>
      {wide && <Navigation here={here} role={role} />}
      {children}
      {!wide && !bare && <Navigation here={here} role={role} />}
    </Screen>
  );
}
