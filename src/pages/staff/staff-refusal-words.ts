/** Refusals in the words of those who handle complaints, where a resident's words do not fit. */
import { wordsFor, type Words } from '../../components/refusal-words';
import type { Refusal, RefusalName } from '../../contract/refusal';
import type { StepFault } from '../../domain/complaint/step-fault';

const OWN: Partial<Record<RefusalName, Words>> = {
  'complaint-unknown': { title: '没有找到这件诉求', advice: '它可能不在您的办理范围，请回到列表重新选择。' },
  'complaint-past-it': { title: '这件诉求刚有新进展', advice: '现在不能这样办，请看最新的办理经过；您写的内容还在。' },
  'text-rejected': { title: '文字没有通过审核', advice: '请改一改再发，您写的内容还在。' },
  'photo-missing': { title: '有照片没有送到', advice: '请重新选择照片再发，您写的内容还在。' },
  'bad-input': { title: '内容不符合要求', advice: '请检查后再发，您写的内容还在。' },
  'not-permitted': { title: '这一步不归本单位办', advice: '请由承办单位或上级办理。' },
};

/** Why a step may not follow, and what to do instead. What was written stays on the page. */
const STEP_FAULTS: Partial<Record<string, Words>> = {
  'not-theirs': { title: '这一步不归本单位办', advice: '请由承办单位或上级办理。' },
  'not-now': { title: '这件诉求刚有新进展', advice: '现在不能这样办，请看最新的办理经过；您写的内容还在。' },
  'only-once': { title: '这一步已经办过了', advice: '请看最新的办理经过。' },
  'no-words': { title: '还没有写理由', advice: '请写几句话再发。' },
  'bad-unit': { title: '不能转给这个单位', advice: '请重新选择。' },
  'no-duty': { title: '还没有对照三张清单', advice: '请选一项“社区减负事项”。' },
  'is-our-duty': { title: '这一项属于社区要办的事', advice: '不能不予受理，请签收或转办。' },
  'no-main': { title: '不能并入那一件', advice: '它已经办结，或者已并入别的诉求。' },
  'bad-until': { title: '这个日期不行', advice: '请选一个在允许范围内的日期。' },
  'too-late': { title: '已经过了时限', advice: '延期要在到期之前提出。' },
} satisfies Partial<Record<StepFault, Words>>;

export function staffWords(no: Refusal | { unavailable: 'offline' | 'fault' }): Words {
  if ('unavailable' in no) return wordsFor(no);
  const [fault = ''] = no.refusal === 'step-not-possible' ? (no.faults ?? []) : [];
  return STEP_FAULTS[fault] ?? OWN[no.refusal] ?? wordsFor(no);
}
