import { ActionIcon, Button } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowLeft,
  IconArrowsRightLeft,
  IconCheck,
  IconFlag,
  IconFlagFilled,
  IconHandGrab,
  IconLayoutSidebarRight,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { api } from '../api/client';
import type { TicketDetail } from '../api/contract';
import { keys, useDispositionsFor } from '../api/queries';
import { readDraft } from '../composer/drafts';
import { isImportant } from '../glyphs/ImportantFlag';
import { PersonPicture } from '../glyphs/PersonPicture';
import { useInboxAddress } from '../inbox/useInboxAddress';
import { useTake } from '../inbox/useTake';
import { useKey } from '../keyboard/useKey';
import { Confirm } from '../shell/Confirm';
import { sentenceOf } from '../shell/Failure';
import { useMe } from '../shell/MeContext';
import { useWords } from '../words';
import { TalkMenu } from './TalkMenu';
import { useIgnore } from './useIgnore';
import classes from './TalkHead.module.css';

const TransferWindow = lazy(() => import('./TransferWindow'));
const CloseWindow = lazy(() => import('./CloseWindow'));

interface Props {
  ticket: TicketDetail;
  panelOpen: boolean;
  onPanel: () => void;
}

/** Whom one talks with, where, and what can be done with the ticket. */
export function TalkHead({ ticket, panelOpen, onPanel }: Props) {
  const speech = useWords();
  const { t } = speech;
  const { addressOf, onBoard } = useInboxAddress();
  const me = useMe();
  const { customer, campaign, channel, place } = ticket;
  const take = useTake();
  const close = useClose(ticket);
  const ignoring = useIgnore(ticket);
  const [transferring, setTransferring] = useState(false);

  const takeIt = ticket.mayTake ? () => take.mutate(ticket.id) : undefined;
  useKey('t', takeIt);
  useKey('e', ticket.mayClose ? close.ask : undefined);
  useKey('d', ignoring.ignore);
  useKey('x', ticket.mayClose ? () => setTransferring(true) : undefined);
  const mark = useMark(ticket);
  useKey('f', ticket.mayClose ? () => mark.mutate() : undefined);

  const assignee =
    ticket.state !== 'OPEN'
      ? undefined
      : place?.kind === 'WITH_AGENT'
        ? place.agentId === me.id
          ? t('talk.assignedToYou')
          : t('talk.assignedTo', { name: place.agentName ?? '' })
        : t('talk.unassigned');
  const where = [campaign?.name, channel.name, t('talk.number', { n: ticket.number }), assignee].filter(Boolean);
  const error = take.error ?? close.error ?? ignoring.error ?? mark.error;

  return (
    <>
      <header className={classes.head}>
        <ActionIcon
          component={Link}
          href={addressOf({ ticket: null })}
          className={classes.back}
          data-always={onBoard || undefined}
          size={44}
          aria-label={t(onBoard ? 'board.toBoard' : 'talk.back')}
        >
          <IconArrowLeft size={22} stroke={1.8} aria-hidden />
        </ActionIcon>
        <PersonPicture id={customer.id} name={customer.name} url={customer.pictureUrl} from={ticket.visibility} />
        <div className={classes.who}>
          <h2 className={classes.name}>{customer.name}</h2>
          <p className={`${classes.where} figures`}>{where.join(' · ')}</p>
        </div>
        {ticket.mayClose && (
          <ActionIcon
            className={classes.panel}
            data-wide
            aria-label={t('important.mark')}
            aria-pressed={isImportant(ticket)}
            title={t('important.mark')}
            disabled={mark.isPending}
            onClick={() => mark.mutate()}
          >
            {isImportant(ticket) ? (
              <IconFlagFilled className={classes.flag} size={19} aria-hidden />
            ) : (
              <IconFlag size={19} stroke={1.6} aria-hidden />
            )}
          </ActionIcon>
        )}
        {!panelOpen && (
          <ActionIcon
            className={classes.panel}
            aria-label={t('talk.panelOpen')}
            title={t('talk.panelOpen')}
            onClick={onPanel}
          >
            <IconLayoutSidebarRight size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
        {takeIt && (
          <Button
            disabled={take.isPending}
            onClick={takeIt}
            leftSection={<IconHandGrab size={17} stroke={1.7} aria-hidden />}
          >
            {t('talk.take')}
          </Button>
        )}
        {ticket.mayClose && (
          <ActionIcon
            className={classes.panel}
            data-wide
            aria-label={t('talk.transfer')}
            title={t('talk.transfer')}
            onClick={() => setTransferring(true)}
          >
            <IconArrowsRightLeft size={19} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
        {ignoring.reopen && (
          <Button
            variant="default"
            disabled={ignoring.isPending}
            onClick={ignoring.reopen}
            leftSection={<IconArrowBackUp size={17} stroke={1.7} aria-hidden />}
          >
            {t('talk.reopen')}
          </Button>
        )}
        {ticket.mayClose && (
          <TalkMenu
            ticket={ticket}
            onIgnore={ignoring.ignore}
            onMark={() => mark.mutate()}
            onTransfer={() => setTransferring(true)}
          />
        )}
        {ticket.mayClose && (
          <Button
            className={classes.close}
            variant="default"
            disabled={close.isPending}
            onClick={close.ask}
            leftSection={<IconCheck size={17} stroke={1.8} aria-hidden />}
            rightSection={
              <kbd className={classes.key} aria-hidden="true">
                E
              </kbd>
            }
          >
            <span className={classes.word}>{t('talk.close')}</span>
          </Button>
        )}
      </header>
      {error && (
        <p className={classes.refused} role="alert">
          {sentenceOf(error, speech)}
        </p>
      )}
      {ignoring.undo}
      {close.question}
      {transferring && (
        <Suspense>
          <TransferWindow ticket={ticket} onClose={() => setTransferring(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Marks it as important, or takes the mark away. */
function useMark(ticket: TicketDetail) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.markImportant(ticket.id, !isImportant(ticket)),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.lists });
      void client.invalidateQueries({ queryKey: keys.ticket(ticket.id) });
    },
  });
}

/** Closing asks first, for there is no way back but the customer's next message: and for what came of the talk. */
function useClose(ticket: TicketDetail) {
  const { t } = useWords();
  const me = useMe();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const dispositions = useDispositionsFor(ticket.id, asking);
  const close = useMutation({
    mutationFn: (dispositionId?: number) => api.close(ticket.id, dispositionId),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.lists });
      void client.invalidateQueries({ queryKey: keys.ticket(ticket.id) });
    },
  });
  const more = [
    ...(ticket.awaitingReply ? [t('talk.closeAwaiting')] : []),
    ...(asking && readDraft(me.id, ticket.id, 'reply') ? [t('talk.closeDraft')] : []),
    t('talk.closeMore'),
  ];
  const act = (dispositionId?: number) => {
    setAsking(false);
    close.mutate(dispositionId);
  };
  const toChoose = (dispositions.data?.items.length ?? 0) > 0;
  return {
    error: close.error,
    isPending: close.isPending,
    ask: () => setAsking(true),
    question: toChoose ? (
      asking && (
        <Suspense>
          <CloseWindow
            name={ticket.customer.name}
            more={more}
            dispositions={dispositions.data!}
            onClose={act}
            onCancel={() => setAsking(false)}
          />
        </Suspense>
      )
    ) : (
      <Confirm
        opened={asking && !dispositions.isPending}
        title={t('talk.closeQuestion', { name: ticket.customer.name })}
        more={more}
        act={t('talk.closeConfirm')}
        onAct={() => act()}
        onCancel={() => setAsking(false)}
      />
    ),
  };
}
