import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronDown, IconChevronRight, IconRobot, IconRobotOff } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { api } from '../api/client';
import type { TicketAction, TicketDetail } from '../api/contract';
import { keys } from '../api/queries';
import { full, timeOfDay } from '../time/moments';
import { type Speech, useWords } from '../words';
import { reasonInWords } from './DeliveryTrouble';
import classes from './DecisionLine.module.css';

/** What happened on a ticket without anybody doing it, and in which language its customer is written to. */
export function useTicketActions(ticketId: number, enabled = true) {
  return useQuery({ queryKey: keys.ticketActions(ticketId), queryFn: () => api.ticketActions(ticketId), enabled });
}

/** Whether its text is with the customer, or still may be. */
function reaches({ fired, delivery }: TicketAction): boolean {
  return fired && delivery?.state !== 'FAILED' && delivery?.state !== 'DROPPED';
}

/** What became of a text that was written; undefined when it was sent. */
function troubleInWords(entry: TicketAction, speech: Speech): string | undefined {
  const { t } = speech;
  const action = t(`action.${entry.action}`);
  switch (entry.delivery?.state) {
    case 'QUEUED':
    case 'SENDING':
      return t('ledger.leaving', { action });
    case 'UNKNOWN':
      return t('ledger.arrivalUnknown', { action });
    case 'HELD':
      return t('ledger.kept', { action });
    case 'FAILED':
      return t('ledger.failed', { action, reason: reasonInWords(entry.delivery.reason ?? '', speech) });
    case 'DROPPED':
      return t('ledger.droppedByHand', { action });
    default:
      return undefined;
  }
}

const ARRIVED = new Set(['SENT', 'DELIVERED', 'READ']);

/** One entry of the ledger as a plain sentence. */
export function actionInWords(entry: TicketAction, speech: Speech): string {
  const { t } = speech;
  const action = t(`action.${entry.action}`);
  if (!entry.fired) {
    if (entry.delivery && ARRIVED.has(entry.delivery.state)) return t('ledger.sentByHand', { action });
    const because = t(`ledger.because.${entry.because!}`);
    return entry.action === 'CLOSE_SILENT'
      ? t('ledger.notClosed', { because })
      : t('ledger.notSent', { action, because });
  }
  if (entry.action === 'CLOSE_SILENT') return t('ledger.closed');
  const trouble = troubleInWords(entry, speech);
  if (trouble) return trouble;
  if (entry.variant === undefined) return t('ledger.sentBefore', { action });
  return t('ledger.sent', {
    action,
    source: t(`ledger.source.${entry.source!}`),
    variant: entry.variant,
    language: entry.language!,
    rule: t(`ledger.rule.${entry.languageRule!}`),
  });
}

/** The automatic actions, folded under the talk: what was sent, and what was not and why. */
export function ActionsLine({ ticket }: { ticket: TicketDetail }) {
  const speech = useWords();
  const { t, count, language } = speech;
  const [open, setOpen] = useState(false);
  const body = useId();
  const items = useTicketActions(ticket.id).data?.items ?? [];
  if (items.length === 0) return null;
  const telling = items.filter(reaches).slice(-2);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.line}>
      <UnstyledButton className={classes.fold} aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
        <Chevron size={14} stroke={2} aria-hidden />
        {count('ledger.facts', items.length)}
        {!open && telling.length > 0 && (
          <span className={classes.short}>· {telling.map((each) => t(`action.${each.action}`)).join(' · ')}</span>
        )}
      </UnstyledButton>
      {open && (
        <div id={body} className={classes.body}>
          {items.map((entry) => {
            const Glyph = reaches(entry) ? IconRobot : IconRobotOff;
            return (
              <p key={`${entry.action} ${entry.because ?? ''}`} className={classes.fact}>
                <time className="figures" dateTime={entry.at} title={full(new Date(entry.at), language)}>
                  {timeOfDay(new Date(entry.at), language)}
                </time>
                <Glyph size={16} stroke={1.6} aria-hidden />
                <span>
                  {actionInWords(entry, speech)}
                  {entry.times > 1 && ` ${t('ledger.times', { n: entry.times })}`}
                </span>
              </p>
            );
          })}
        </div>
      )}
    </div>
  );
}
