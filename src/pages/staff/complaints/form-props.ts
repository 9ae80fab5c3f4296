/** What every form by which a complaint is handled is given. */
import type { CaseNamed } from '../../../client/case-step';
import type { UnitStep } from '../../../contract/handle-complaint';
import type { CaseView } from '../../../contract/read-case';

export interface FormProps {
  view: CaseView;
  named: CaseNamed;
  /** The reason, which forms that ask for one share. */
  words: string;
  onWords: (words: string) => void;
  sending: boolean;
  /** Why the last step was not taken. */
  fault: string | null;
  onSend: (step: UnitStep) => void;
}
