import { IconShieldCheck, IconShieldHalf, IconShieldX, IconWorld } from '@tabler/icons-react';
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
  cannot: IconShieldX,
} satisfies Record<Gate['tone'], typeof IconWorld>;

export function useGate(ticket: TicketDetail): Gate {
  const speech = useWords();
  useNow('minute');
  return gateOf(ticket, now(), speech, (at) => momentInWords(at, speech));
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
