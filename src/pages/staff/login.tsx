/** Login 登录: by an invitation's link, by a phone that scans this page's code, or on that phone itself. */
import { useRouter } from '@tarojs/taro';
import { Screen } from '../../components/Screen';
import './account/login.scss';
import { LoginApproval } from './account/LoginApproval';
import { LoginByInvitation } from './account/LoginByInvitation';
import { LoginCode } from './account/LoginCode';
import { LoginInWeChat } from './account/LoginInWeChat';

export default function Login() {
  const { scene, invitation } = useRouter().params;
  return (
    <Screen>
      {scene && <LoginApproval key={scene} scene={scene} />}
      {!scene && invitation && <LoginByInvitation key={invitation} invitation={invitation} />}
      {!scene && !invitation && (process.env.TARO_ENV === 'h5' ? <LoginCode /> : <LoginInWeChat />)}
    </Screen>
  );
}
