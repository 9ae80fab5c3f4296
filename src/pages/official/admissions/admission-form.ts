/** What every form is given by which an admission is handled. */
import type { AdmissionView } from '../../../contract/admission-view';
import type { AdmissionStepInput } from '../../../contract/handle-admission';

export interface AdmissionFormProps {
  view: AdmissionView;
  sending: boolean;
  onSend: (step: AdmissionStepInput) => void;
}
