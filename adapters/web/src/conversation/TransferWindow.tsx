import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '../api/client';
import type { Receivers, TicketDetail } from '../api/contract';
import { keys, useReceivers } from '../api/queries';
import { PresenceGlyph } from '../glyphs/PresenceGlyph';
import { useInboxAddress } from '../inbox/useInboxAddress';
import { Failure, sentenceOf } from '../shell/Failure';
import { Window } from '../shell/Window';
import { useWords } from '../words';
import classes from './TransferWindow.module.css';

/** Gives the ticket to a colleague or another campaign, with a word that the customer never sees. */
export default function TransferWindow({ ticket, onClose }: { ticket: TicketDetail; onClose: () => void }) {
  const speech = useWords();
  const { t } = speech;
  const receivers = useReceivers(ticket.id);
  const client = useQueryClient();
  const { addressOf } = useInboxAddress();
  const [, go] = useLocation();
  const [to, setTo] = useState('');
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const transfer = useMutation({
    mutationFn: () => {
      const [kind, id] = to.split(' ');
      const receiver = kind === 'agent' ? { agentId: Number(id) } : { campaignId: Number(id) };
      return api.transfer(ticket.id, { ...receiver, note: note.trim() || undefined, key });
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.lists });
      void client.invalidateQueries({ queryKey: keys.ticket(ticket.id) });
      onClose();
      go(addressOf({ ticket: null }));
    },
    onError: () => void receivers.refetch(),
  });
  return (
    <Window title={t('transfer.title', { name: ticket.customer.name })} size={480} onClose={onClose}>
      {receivers.error && !receivers.data ? (
        <Failure error={receivers.error} again={() => void receivers.refetch()} />
      ) : (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (to) transfer.mutate();
          }}
        >
          <TextInput
            data-autofocus
            label={t('transfer.find')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {receivers.data && <Choice receivers={receivers.data} name={name} to={to} onTo={setTo} />}
          <Textarea
            label={t('transfer.note')}
            description={t('transfer.noteMore')}
            value={note}
            maxLength={2000}
            rows={3}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {transfer.error && (
            <p className={classes.refused} role="alert">
              {sentenceOf(transfer.error, speech)}
            </p>
          )}
          <div className={classes.acts}>
            <Button variant="default" onClick={onClose}>
              {t('talk.cancel')}
            </Button>
            <Button type="submit" disabled={!to || transfer.isPending}>
              {t('transfer.act')}
            </Button>
          </div>
        </form>
      )}
    </Window>
  );
}

function Choice(props: { receivers: Receivers; name: string; to: string; onTo: (to: string) => void }) {
  const { receivers, name, to, onTo } = props;
  const { t } = useWords();
  const wanted = (each: { name: string }) => each.name.toLowerCase().includes(name.trim().toLowerCase());
  const agents = receivers.agents.filter(wanted);
  const campaigns = receivers.campaigns.filter(wanted);
  if (agents.length === 0 && campaigns.length === 0) return <p className={classes.none}>{t('transfer.nobody')}</p>;
  return (
    <Radio.Group value={to} onChange={onTo} label={t('transfer.to')} className={classes.choice}>
      {agents.map((agent) => {
        const away = agent.state === 'DISCONNECTED' || agent.state.endsWith('ON_BREAK');
        const full = agent.limit !== undefined && agent.active >= agent.limit;
        return (
          <Radio
            key={agent.id}
            value={`agent ${agent.id}`}
            disabled={away || full}
            label={
              <span className={classes.agent}>
                <PresenceGlyph state={agent.state} />
                <span className={classes.name}>{agent.name}</span>
                <span className={`${classes.quiet} figures`}>
                  {away
                    ? t(`presence.${agent.state}`)
                    : agent.limit === undefined
                      ? String(agent.active)
                      : t('routing.load', { active: agent.active, limit: agent.limit })}
                  {full && ` · ${t('routing.verdict.FULL')}`}
                </span>
              </span>
            }
          />
        );
      })}
      {campaigns.map((campaign) => (
        <Radio
          key={campaign.id}
          value={`campaign ${campaign.id}`}
          label={
            <span className={classes.agent}>
              <span className={classes.name}>{campaign.name}</span>
              <span className={classes.quiet}>{t('transfer.campaign')}</span>
            </span>
          }
        />
      ))}
    </Radio.Group>
  );
}
