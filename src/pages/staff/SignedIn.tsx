/** What is shown once an invitation has become a session; until then nothing, or why it did not. */
import type { PropsWithChildren } from 'react';
import { Notice } from '../../components/Notice';
import { Screen } from '../../components/Screen';
import type { OfficePage } from '../../components/navigation-entries';
import { StaffScreen } from './StaffScreen';
import { useSignedIn } from './use-signed-in';

interface SignedInProps {
  invitation: string | undefined;
  here: OfficePage;
}

export function SignedIn({ invitation, here, children }: PropsWithChildren<SignedInProps>) {
  const { signedIn, signIn } = useSignedIn(invitation);
  if (signedIn.is === 'signed-in') return <>{children}</>;
  if (signedIn.is === 'signing-in') return <Screen />;
  return (
    <StaffScreen here={here}>
      <Notice words={signedIn.words} onRetry={() => void signIn()} />
    </StaffScreen>
  );
}
