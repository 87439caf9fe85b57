import { Confirm } from '../shell/Confirm';
import { useWords } from '../words';
import { useLeaving } from './useLeaving';

interface Props {
  unsaved: boolean;
  onDiscard: () => void;
}

/** Asks before somebody leaves something unsaved behind. */
export function LeaveQuestion({ unsaved, onDiscard }: Props) {
  const { t } = useWords();
  const leaving = useLeaving(unsaved);
  return (
    <Confirm
      opened={leaving.wanted !== undefined}
      title={t('settings.leaveQuestion')}
      more={[t('settings.leaveMore')]}
      act={t('settings.leaveConfirm')}
      dangerous
      onAct={() => {
        onDiscard();
        leaving.leave();
      }}
      onCancel={leaving.stay}
    />
  );
}
