import { UnstyledButton } from '@mantine/core';
import { IconClock, IconLock, IconNote, IconWifiOff, IconWorld, IconX } from '@tabler/icons-react';
import type { Attachment, KeptFile, TicketDetail } from '../api/contract';
import { readDraft, writeDraft } from '../composer/drafts';
import { useOutbox } from '../composer/OutboxContext';
import type { Unsent } from '../composer/outbox';
import { useMe } from '../shell/MeContext';
import { useWords } from '../words';
import { Attachments } from './Attachments';
import { RichText } from './RichText';
import bubble from './MessageBubble.module.css';
import classes from './UnsentBubble.module.css';

/** What one sent a moment ago, shown before the server knows; refused, it says why and keeps the text. */
export function UnsentBubble({ unsent, ticket }: { unsent: Unsent; ticket: TicketDetail }) {
  const { t } = useWords();
  const me = useMe();
  const { outbox } = useOutbox();
  const note = unsent.direction === 'NOTE';
  const isPublic = (unsent.visibility ?? ticket.visibility) === 'PUBLIC';
  const Where = note ? IconNote : isPublic ? IconWorld : IconLock;
  const place = note ? 'composer.note' : isPublic ? 'bubble.public' : 'bubble.private';

  const edit = () => {
    const taken = outbox.discard(unsent.key);
    if (!taken) return;
    const kind = note ? 'note' : isPublic === (ticket.visibility === 'PUBLIC') ? 'reply' : 'private';
    const draft = readDraft(me.id, ticket.id, kind);
    writeDraft(me.id, ticket.id, kind, draft ? `${taken.text}\n${draft}` : taken.text);
  };

  return (
    <div className={bubble.line} data-ours>
      <div className={bubble.stack}>
        <div
          className={`${bubble.bubble} ${classes.unsent}`}
          data-author="AGENT"
          data-last
          data-note={note || undefined}
          data-state={unsent.state}
        >
          {unsent.file && <Attachments items={[attachmentOf(unsent.file)]} ticketId={ticket.id} />}
          {unsent.text && <RichText text={unsent.text} />}
        </div>
        <p className={bubble.meta}>
          <Where size={14} stroke={1.7} aria-hidden />
          {t(place)}
          <span aria-hidden="true">·</span>
          <State state={unsent.state} />
        </p>
        {unsent.state === 'refused' && (
          <p className={classes.refused} role="alert">
            {unsent.why && <span>{unsent.why} </span>}
            <UnstyledButton className={classes.act} onClick={() => outbox.repeat(unsent.key)}>
              {t('delivery.tryAgain')}
            </UnstyledButton>
            {!unsent.file && (
              <UnstyledButton className={classes.act} onClick={edit}>
                {t('delivery.edit')}
              </UnstyledButton>
            )}
            <UnstyledButton className={classes.act} onClick={() => outbox.discard(unsent.key)}>
              {t('delivery.discard')}
            </UnstyledButton>
          </p>
        )}
      </div>
    </div>
  );
}

function attachmentOf(file: KeptFile): Attachment {
  return { kind: file.kind.toLowerCase(), title: file.name, file };
}

function State({ state }: { state: Unsent['state'] }) {
  const { t } = useWords();
  if (state === 'refused') {
    return (
      <span className={classes.no}>
        <IconX size={15} stroke={2} aria-hidden /> {t('delivery.FAILED')}
      </span>
    );
  }
  const waiting = state === 'waiting';
  const Icon = waiting ? IconWifiOff : IconClock;
  return (
    <span className={classes.mark}>
      <Icon size={15} stroke={1.8} aria-hidden /> {t(waiting ? 'delivery.waitingNet' : 'delivery.SENDING')}
    </span>
  );
}
