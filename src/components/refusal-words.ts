/** Every refusal in the words a person reads: what is the matter, and what to do. */
import type { Refusal, RefusalName } from '../contract/refusal';
import { momentWords, openingWords } from './moment-words';

export interface Words {
  title: string;
  advice: string;
  /** Whether signing in is the way on. */
  signIn?: true;
}

const WORDS: Record<RefusalName, Words> = {
  'unknown-operation': { title: '页面版本过旧', advice: '请关闭页面后重新打开。' },
  'bad-input': { title: '内容不符合要求', advice: '请检查后重新提交；如仍不行，请关闭页面后重新打开。' },
  'identity-required': { title: '请在微信中打开', advice: '为了一人只计一次，请用微信扫描社区张贴的二维码作答。' },
  'session-required': { title: '需要登录', advice: '请打开上级发给您的登录链接，或点“登录”。', signIn: true },
  'not-permitted': { title: '这里不在您的查看范围内', advice: '您只能查看本辖区的内容。' },
  'code-forged': {
    title: '这个二维码不是民评发出的',
    advice: '请扫描社区公告栏张贴的二维码；如果就是从那里扫的，请告诉社区工作人员。',
  },
  'code-revoked': { title: '这个二维码已停用', advice: '请扫描社区最新张贴的二维码。' },
  'code-unknown': { title: '没有找到这个码', advice: '请刷新后再看。' },
  'invitation-void': { title: '登录链接已失效', advice: '链接可能已过期或已被使用，请向上级索取新的链接。' },
  'login-void': { title: '登录二维码已失效', advice: '请在电脑上刷新二维码后重新扫描。' },
  'account-ended': { title: '账号已停用', advice: '如需继续使用，请联系上级重新邀请。' },
  'account-unknown': { title: '没有找到这个账号', advice: '列表可能已经变化，请刷新后再看。' },
  'name-taken': { title: '已有同名部门', advice: '请换一个名称。' },
  'department-unknown': { title: '没有找到这个部门', advice: '它可能已经停用，请重新选择。' },
  'division-unknown': { title: '没有找到这个区划', advice: '请返回上一级重新选择。' },
  'no-round': { title: '目前没有测评', advice: '本社区还没有安排测评，感谢您的关心。' },
  'round-not-open': { title: '测评还没有开始', advice: '请在开始后再扫码作答。' },
  'round-closed': { title: '本轮测评已经结束', advice: '感谢您的关心，下一轮开始后欢迎您来作答。' },
  'id-reused': { title: '这份答卷已经提交过', advice: '如要修改，请重新打开页面作答，以最后一次为准。' },
  'text-rejected': { title: '内容没有通过审核', advice: '请去掉广告、辱骂或违法内容后重新提交，您写的内容还在。' },
  'photo-unreadable': { title: '有照片打不开', advice: '请换一张照片，或者不带照片提交。' },
  'photo-missing': { title: '有照片没有送到', advice: '请重新选择照片后提交，您写的内容还在。' },
  'complaint-unknown': { title: '没有找到这件诉求', advice: '请核对查询编号，共16位字母和数字。' },
  'complaint-past-it': { title: '现在不能这样操作', advice: '这件诉求的进展已经变化，请刷新后再看。' },
  'step-not-possible': { title: '现在不能这样办理', advice: '进展可能已经变化，请刷新后再看。' },
  'admission-unknown': { title: '没有找到这件事项', advice: '请返回清单重新选择。' },
  'admission-past-it': { title: '现在不能这样操作', advice: '请刷新后再看。' },
  'draft-unknown': { title: '没有找到这份草案', advice: '请刷新后再看。' },
  'round-not-possible': { title: '现在不能这样操作', advice: '请刷新后再看。' },
  'scheme-not-runnable': { title: '方案不能试算', advice: '请先改好不合规的地方；方案的数据来源要和本轮一致。' },
  'quarter-over': { title: '这个季度已经结束', advice: '请刷新后再提交。' },
  'kiosk-elsewhere': {
    title: '这台设备没有登记',
    advice: '这个链接已在另一台设备上使用，请社区工作人员为这台设备重新登记。',
  },
  'letter-unknown': { title: '邀请码不对', advice: '请核对邀请信上的邀请码；没有邀请码也可以直接提交。' },
  'letter-used': { title: '邀请码已被使用', advice: '一封邀请信只能由一户使用；不填邀请码也可以直接提交。' },
};

export function refusalWords({ refusal, at }: Refusal): Words {
  const words = WORDS[refusal];
  const { title, advice } = words;
  if (at && refusal === 'round-not-open')
    return { title, advice: `测评将于${openingWords(at)}开始，请到时再扫码作答。` };
  if (at && refusal === 'round-closed') return { title, advice: `已于${momentWords(at)}截止。${advice}` };
  return words;
}

const UNAVAILABLE: Record<'offline' | 'fault', Words> = {
  offline: { title: '网络没有连上', advice: '请检查网络后重试。' },
  fault: { title: '服务暂时不可用', advice: '不是您的问题，请稍后重试。' },
};

/** For whatever came back instead of an answer. */
export const wordsFor = (no: Refusal | { unavailable: 'offline' | 'fault' }): Words =>
  'unavailable' in no ? UNAVAILABLE[no.unavailable] : refusalWords(no);
