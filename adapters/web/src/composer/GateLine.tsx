import {
  IconArrowsExchange,
  IconClockPause,
  IconHandGrab,
  IconLock,
  IconShieldCheck,
  IconShieldHalf,
  IconShieldX,
  IconWorld,
} from '@tabler/icons-react';
import { useMediaQuery } from '@mantine/hooks';
import type { TicketDetail } from '../api/contract';
import { momentInWords } from '../conversation/DecisionLine';
import { now, useNow } from '../time/clock';
import { useWords } from '../words';
import { type Gate, gateOf } from './gate';
import classes from './GateLine.module.css';

const icons = {
  can: IconShieldCheck,
  soon: IconShieldHalf,
  public: IconWorld,
  once: IconLock,
  take: IconHandGrab,
  elsewhere: IconArrowsExchange,
  kept: IconClockPause,
  people: IconShieldHalf,
  cannot: IconShieldX,
} satisfies Record<Gate['tone'], typeof IconWorld>;

export function useGate(ticket: TicketDetail): Gate {
  const speech = useWords();
  useNow('minute');
  const short = useMediaQuery('(max-width: 599px)', false, { getInitialValueInEffect: false });
  return gateOf(ticket, now(), speech, short ? undefined : (at) => momentInWords(at, speech));
}

/** Whether one may answer, until when, or why not. */
export function GateLine({ gate }: { gate: Gate }) {
  const Icon = icons[gate.tone];
  return (
    <p className={classes.gate} data-tone={gate.tone}>
      <Icon className={classes.sign} size={18} stroke={1.7} aria-hidden />
      <span>
        <strong>{gate.head}</strong> <span className={classes.sentence}>{gate.sentence}</span>
      </span>
    </p>
  );
}
