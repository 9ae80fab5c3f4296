/** Refusals in the words of those who handle complaints, where a resident's words do not fit. */
import { wordsFor, type Words } from '../../components/refusal-words';
import type { Refusal, RefusalName } from '../../contract/refusal';

const OWN: Partial<Record<RefusalName, Words>> = {
  'complaint-unknown': { title: '没有找到这件诉求', advice: '它可能不在您的办理范围，请回到列表重新选择。' },
  'complaint-past-it': { title: '这件诉求刚有新进展', advice: '现在不能这样办，请看最新的办理经过；您写的内容还在。' },
  'text-rejected': { title: '文字没有通过审核', advice: '请改一改再发，您写的内容还在。' },
  'photo-missing': { title: '有照片没有送到', advice: '请重新选择照片再发，您写的内容还在。' },
  'bad-input': { title: '内容不符合要求', advice: '请检查后再发，您写的内容还在。' },
  'not-permitted': { title: '这一步不归本单位办', advice: '请由承办单位或上级办理。' },
};

export const staffWords = (no: Refusal | { unavailable: 'offline' | 'fault' }): Words =>
  ('refusal' in no && OWN[no.refusal]) || wordsFor(no);
