/** Today 今日诉求: what whoever handles complaints has to do, what is overdue first; on a PC with the complaint beside it. */
import { useRouter } from '@tarojs/taro';
import { Desk } from './complaints/Desk';
import { SignedIn } from './SignedIn';

export default function Today() {
  const { invitation } = useRouter().params;
  return (
    <SignedIn invitation={invitation} here="today">
      <Desk opened={null} />
    </SignedIn>
  );
}
