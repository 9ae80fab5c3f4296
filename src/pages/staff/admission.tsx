/** Admission 事务准入: a community's register, for its staff and for whoever has its code; for departments, their applications. */
import { useRouter } from '@tarojs/taro';
import { readRole } from '../../client/session';
import { Notice } from '../../components/Notice';
import { Screen } from '../../components/Screen';
import { Applicant } from './admission/Applicant';
import { CommunityRegister } from './admission/CommunityRegister';
import { SignedIn } from './SignedIn';
import { StaffScreen } from './StaffScreen';
import { useRegister } from './admission/use-register';

export default function Admission() {
  const { invitation, code } = useRouter().params;
  if (code) {
    return (
      <Screen>
        <Shown code={code} />
      </Screen>
    );
  }
  return (
    <SignedIn invitation={invitation} here="admission">
      <StaffScreen here="admission">
        <Own />
      </StaffScreen>
    </SignedIn>
  );
}

/** Who it is, is known once this is shown. */
const Own = () => (readRole() === 'staff' ? <Shown code={undefined} /> : <Applicant />);

function Shown({ code }: { code: string | undefined }) {
  const { state, load } = useRegister(code);
  if (state.stage === 'failed') return <Notice words={state.words} onRetry={() => void load()} />;
  return state.stage === 'shown' ? <CommunityRegister register={state.register} /> : null;
}
