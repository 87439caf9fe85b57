import { IconCheck, IconChevronDown, IconChevronRight, IconRoute } from '@tabler/icons-react';
import { UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import type { ConsideredAgent, Decision } from '../api/contract';
import { useMe } from '../shell/MeContext';
import { now } from '../time/clock';
import { daysFrom, nearbyDay, timeOfDay, brief } from '../time/moments';
import { type Speech, useWords } from '../words';
import classes from './DecisionLine.module.css';

/** Tomorrow at 09:00, today at 14:00, 12 Oct at 09:00. */
export function momentInWords(at: Date, { t, language }: Speech): string {
  const today = new Date(now());
  const time = timeOfDay(at, language);
  const day = nearbyDay(at, today, language) ?? brief(at, today, language);
  return daysFrom(today, at) === 0 && at < today ? time : t('gate.at', { day, time });
}

/** Why a ticket went where it is, in one plain sentence. */
export function decisionInWords(decision: Decision, speech: Speech): string {
  const { t } = speech;
  const name = decision.chosen?.name ?? '';
  if (decision.reason === 'OUT_OF_HOURS' && decision.until) {
    return t('routing.OUT_OF_HOURSUntil', { time: momentInWords(new Date(decision.until), speech) });
  }
  return t(`routing.${decision.reason}`, { name });
}

/** The routing decision, folded between the messages; open, it shows everybody who was considered. */
export function DecisionLine({ decision }: { decision: Decision }) {
  const speech = useWords();
  const { t, language } = speech;
  const me = useMe();
  const [open, setOpen] = useState(false);
  const body = useId();
  const considered = decision.considered ?? [];
  const title = t(decision.chosen?.id === me.id ? 'routing.title' : 'routing.titleOther');
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.line}>
      <UnstyledButton className={classes.fold} aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
        <Chevron size={14} stroke={2} aria-hidden />
        {title}
        {!open && <span className={classes.short}>· {decisionInWords(decision, speech)}</span>}
      </UnstyledButton>
      {open && (
        <div id={body} className={classes.body}>
          <p className={classes.fact}>
            <time className="figures" dateTime={decision.at}>
              {timeOfDay(new Date(decision.at), language)}
            </time>
            <IconRoute size={16} stroke={1.6} aria-hidden />
            <span>
              {decisionInWords(decision, speech)} <Rule decision={decision} />
            </span>
          </p>
          <ConsideredAgents agents={considered} />
        </div>
      )}
    </div>
  );
}

/** By which rule it was decided, and what the dice showed. */
export function Rule({ decision: { strategy, eligibility, draw } }: { decision: Decision }) {
  const { t } = useWords();
  return [
    strategy && t(`routing.rule.${strategy}`),
    eligibility && t(`routing.who.${eligibility}`),
    draw && t('routing.drawn', { number: draw.number + 1, of: draw.of }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Everybody who was considered, how much they had, and why they got it or not. */
export function ConsideredAgents({ agents }: { agents: ConsideredAgent[] }) {
  const { t } = useWords();
  if (agents.length === 0) return null;
  return (
    <table className={classes.agents}>
      <caption>{t('routing.considered')}</caption>
      <tbody>
        {agents.map((agent) => (
          <tr key={agent.agentId} data-chosen={agent.chosen || undefined}>
            <td className={classes.sign}>{agent.chosen && <IconCheck size={15} stroke={2} aria-hidden />}</td>
            <th scope="row">{agent.agentName}</th>
            <td className={`${classes.load} figures`}>
              {t('routing.load', { active: agent.active, limit: agent.limit })}
              {agent.overall! > agent.active && `, ${t('routing.overall', { count: agent.overall! })}`}
              {agent.penalty! > 0 && `, ${t('routing.penalty', { penalty: agent.penalty! })}`}
            </td>
            <td className={classes.verdict}>
              {agent.chosen ? t('routing.chosen') : t(`routing.verdict.${agent.verdict}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
