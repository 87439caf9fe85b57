import { NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { Agent } from '../api/contract';
import { keys, useAgents } from '../api/queries';
import { PresenceGlyph } from '../glyphs/PresenceGlyph';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { Failure, sentenceOf } from '../shell/Failure';
import { useWords } from '../words';
import classes from './Team.module.css';

/** Every agent with what they have now and how much they may have, all campaigns together. */
export function AgentCaps() {
  const { t } = useWords();
  const agents = useAgents();
  if (agents.error && !agents.data) return <Failure error={agents.error} again={() => void agents.refetch()} />;
  if (!agents.data) return <RowSkeletons rows={3} />;
  if (agents.data.agents.length === 0) return <p className={classes.empty}>{t('team.noAgents')}</p>;
  return (
    <ul className={classes.breaks} aria-label={t('team.caps')}>
      {agents.data.agents.map((agent) => (
        <Line key={agent.id} agent={agent} />
      ))}
    </ul>
  );
}

function Line({ agent }: { agent: Agent }) {
  const speech = useWords();
  const { t } = speech;
  const client = useQueryClient();
  const [cap, setCap] = useState<number | string>(agent.cap ?? '');
  const save = useMutation({
    mutationFn: () => api.capAgent(agent.id, cap === '' ? undefined : Number(cap)),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.agents }),
  });
  const changed = cap !== (agent.cap ?? '');
  return (
    <li className={classes.row}>
      <PresenceGlyph state={agent.presence.state} />
      <span className={classes.grow}>
        {agent.name} <span className={`${classes.quiet} figures`}>{t('team.has', { n: agent.presence.active })}</span>
      </span>
      <NumberInput
        className={classes.minutes}
        aria-label={t('team.capOf', { name: agent.name })}
        placeholder={t('team.noLimit')}
        min={1}
        max={1000}
        allowDecimal={false}
        value={cap}
        error={save.error ? sentenceOf(save.error, speech) : undefined}
        onChange={setCap}
        onBlur={() => changed && save.mutate()}
        onKeyDown={(event) => event.key === 'Enter' && changed && save.mutate()}
      />
      <span className={classes.kept} role="status">
        {save.isSuccess && !changed && t('team.kept')}
      </span>
    </li>
  );
}
