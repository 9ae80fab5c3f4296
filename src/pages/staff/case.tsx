/** Case 诉求办理: one complaint, opened by its link or from today's list. */
import { useRouter } from '@tarojs/taro';
import { Notice } from '../../components/Notice';
import { Desk } from './complaints/Desk';
import { SignedIn } from './SignedIn';
import { StaffScreen } from './StaffScreen';
import { staffWords } from './staff-refusal-words';

export default function Case() {
  const { invitation, community, id } = useRouter().params;
  return (
    <SignedIn invitation={invitation} here="today">
      {community && id ? (
        <Desk opened={{ community, complaint: id }} />
      ) : (
        <StaffScreen here="today">
          <Notice words={staffWords({ refusal: 'complaint-unknown' })} />
        </StaffScreen>
      )}
    </SignedIn>
  );
}
