import {
  IconCheck,
  IconChecks,
  IconClock,
  IconClockPause,
  IconMessageOff,
  IconQuestionMark,
  IconX,
} from '@tabler/icons-react';
import type { DeliveryState } from '../api/contract';
import { useWords } from '../words';
import classes from './DeliveryMark.module.css';

const icons = {
  QUEUED: IconClock,
  SENDING: IconClock,
  UNKNOWN: IconQuestionMark,
  SENT: IconCheck,
  DELIVERED: IconChecks,
  READ: IconChecks,
  FAILED: IconX,
  HELD: IconClockPause,
  DROPPED: IconMessageOff,
} satisfies Record<DeliveryState, typeof IconCheck>;

/** What goes as expected needs no word beside its sign. */
const arrivals: DeliveryState[] = ['QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'READ'];

/** What became of a sent message: clock, tick, two ticks, two laguna ticks, red cross, question, pause. */
export function DeliveryMark({ state }: { state: DeliveryState }) {
  const { t } = useWords();
  const Icon = icons[state];
  const wordy = !arrivals.includes(state);
  return (
    <span className={classes.mark} data-state={state} title={t(`delivery.${state}`)}>
      <Icon
        size={16}
        stroke={1.8}
        role={wordy ? undefined : 'img'}
        aria-hidden={wordy}
        aria-label={wordy ? undefined : t(`delivery.${state}`)}
      />
      {wordy && t(`delivery.${state}`)}
    </span>
  );
}
