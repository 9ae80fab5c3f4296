/** Staff screen 工作屏: a page of those who handle complaints, with its navigation: on top on a PC, at the foot on a phone. */
import type { PropsWithChildren } from 'react';
import { Screen } from '../../components/Screen';
import { Navigation, type StaffPage } from './Navigation';
import { useWide } from './use-wide';

interface StaffScreenProps {
  here: StaffPage;
  className?: string;
  /** Leaves the foot of a phone to the page: what is written there needs the room. */
  bare?: boolean;
}

export function StaffScreen({ here, className = '', bare = false, children }: PropsWithChildren<StaffScreenProps>) {
  const wide = useWide();
  // The keyboard goes through a page as it is seen, so that the place in the document changes too.
  return (
    <Screen className={`staff ${className}`}>
      {wide && <Navigation here={here} />}
      {children}
      {!wide && !bare && <Navigation here={here} />}
    </Screen>
  );
}
