/** Ledger 台账: staff and officials read what used to be written up by hand, and take it away as a workbook; nothing is entered. */
import { useRouter } from '@tarojs/taro';
import { LedgerDesk } from './ledger/LedgerDesk';
import { SignedIn } from './SignedIn';

export default function Ledger() {
  const { invitation, division } = useRouter().params;
  return (
    <SignedIn invitation={invitation} here="ledger">
      <LedgerDesk division={division} />
    </SignedIn>
  );
}
