import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconHelpCircle,
  IconProgress,
  IconTicket,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { LateMark } from '../glyphs/LateMark';
import { Confirm } from '../shell/Confirm';
import { sentenceOf } from '../shell/Failure';
import { useWords, type Speech } from '../words';
import { fileAddress, postApi, postKeys, useTicketsOfPost } from './calls';
import type { Post, PostState } from './contract';
import { timeThere } from './zoned';
import classes from './PostRow.module.css';

const glyphs = {
  WAITING: IconProgress,
  SENDING: IconProgress,
  UNKNOWN: IconHelpCircle,
  UNDECIDED: IconHelpCircle,
  SCHEDULED: IconClock,
  PUBLISHED: IconCircleCheck,
  FAILED: IconAlertTriangle,
  CANCELLED: IconAlertTriangle,
} satisfies Record<PostState, typeof IconClock>;

interface Props {
  post: Post;
  zone: string;
  /** There are several pages, so each post says which one is its own. */
  many: boolean;
  onChange: () => void;
}

/** A post: what it says and shows, how it stands, who wrote it, what came of it, and what can be done. */
export function PostRow({ post, zone, many, onChange }: Props) {
  const speech = useWords();
  const { t, count, language } = speech;
  const [open, setOpen] = useState(false);
  const Glyph = glyphs[post.state];
  const at = post.publishedAt ?? post.scheduledFor ?? post.writtenAt;
  return (
    <article className={classes.post}>
      {post.files.length > 0 && <Shown post={post} />}
      <div className={classes.body}>
        <p className={classes.text} dir="auto">
          {post.text || <span className={classes.meta}>{t('posts.noWords')}</span>}
        </p>
        {post.link && (
          <a className={classes.link} href={post.link} target="_blank" rel="noreferrer">
            {post.link}
          </a>
        )}
        <p className={classes.meta}>
          <span className={classes.state} data-state={post.state}>
            <Glyph size={15} stroke={1.8} aria-hidden />
            {t(`posts.state.${post.state}`)}
          </span>
          <time dateTime={at}>{timeThere(new Date(at), zone, language)}</time>
          {many && <span>{post.page}</span>}
          {post.author && <span>{t('posts.by', { name: post.author })}</span>}
        </p>
        {post.reason && post.state !== 'WAITING' && post.state !== 'SENDING' && (
          <p className={classes.trouble}>{troubleOf(post, speech)}</p>
        )}
        {post.state === 'UNDECIDED' && <p className={classes.trouble}>{t('posts.undecidedHelp')}</p>}
        {post.change && (
          <p className={classes.meta}>
            {t('posts.changing', { time: timeThere(new Date(post.change.scheduledFor), zone, language) })}
          </p>
        )}
        {post.cancelling && <p className={classes.meta}>{t('posts.cancelling')}</p>}
        {post.tickets > 0 && (
          <button type="button" className={classes.tickets} aria-expanded={open} onClick={() => setOpen(!open)}>
            <IconTicket size={15} stroke={1.8} aria-hidden />
            {count('posts.tickets', post.tickets)}
            {post.openTickets > 0 && ` · ${count('posts.openTickets', post.openTickets)}`}
          </button>
        )}
        {open && <Tickets id={post.id} />}
      </div>
      <Acts post={post} onChange={onChange} />
    </article>
  );
}

/** Why Facebook did not take it, or did not take its change. */
function troubleOf({ state, reason }: Post, { t, has }: Speech): string {
  const word = reason!.split(':')[0]!;
  const own = `posts.reason.${word}`;
  const general = `delivery.reason.${word}`;
  const why = has(own) ? t(own) : has(general) ? t(general) : t('delivery.reason.other', { reason: reason! });
  return state === 'SCHEDULED' || state === 'PUBLISHED' ? t('posts.notChanged', { why }) : why;
}

function Shown({ post: { channelId, files, video } }: { post: Post }) {
  const { t, count } = useWords();
  const first = fileAddress(channelId, files[0]!);
  return (
    <div className={classes.shown}>
      {video ? (
        <video className={classes.media} src={first} controls preload="metadata" aria-label={t('posts.video')} />
      ) : (
        <img className={classes.media} src={first} alt={count('posts.pictures', files.length)} loading="lazy" />
      )}
      {files.length > 1 && <span className={`${classes.more} figures`}>+{files.length - 1}</span>}
    </div>
  );
}

function Tickets({ id }: { id: number }) {
  const speech = useWords();
  const { t } = speech;
  const tickets = useTicketsOfPost(id);
  if (tickets.error) return <p className={classes.trouble}>{sentenceOf(tickets.error, speech)}</p>;
  if (!tickets.data) return null;
  return (
    <ul className={classes.ticketList} aria-label={t('posts.ticketsOf')}>
      {tickets.data.items.map(({ ticketId, customer, open, late, excerpt }) => (
        <li key={ticketId}>
          <Link href={`/inbox/${ticketId}`} className={classes.ticket}>
            <b>{customer ?? `#${ticketId}`}</b> <span>{excerpt}</span>
            {open && late && <LateMark />}
            {!open && <span className={classes.meta}>{t('posts.ticketClosed')}</span>}
          </Link>
        </li>
      ))}
      {tickets.data.items.length === 0 && <li className={classes.meta}>{t('posts.ticketsElsewhere')}</li>}
    </ul>
  );
}

const dropped: PostState[] = ['WAITING', 'FAILED', 'UNDECIDED'];

function Acts({ post, onChange }: { post: Post; onChange: () => void }) {
  const speech = useWords();
  const { t } = speech;
  const client = useQueryClient();
  const [asking, setAsking] = useState<'cancel' | 'again'>();
  const settled = () => void client.invalidateQueries({ queryKey: postKeys.all });
  const cancel = useMutation({ mutationFn: () => postApi.cancel(post.id), onSettled: settled });
  const again = useMutation({ mutationFn: () => postApi.again(post.id), onSettled: settled });
  const isScheduled = post.state === 'SCHEDULED' && !post.change && !post.cancelling;
  const canDrop = dropped.includes(post.state);
  const error = cancel.error ?? again.error;
  if (!isScheduled && !canDrop && !error) return null;
  return (
    <div className={classes.acts}>
      {isScheduled && (
        <Button variant="default" size="xs" onClick={onChange}>
          {t('posts.change')}
        </Button>
      )}
      {(post.state === 'FAILED' || post.state === 'UNDECIDED') && (
        <Button variant="default" size="xs" disabled={again.isPending} onClick={() => setAsking('again')}>
          {t('posts.again')}
        </Button>
      )}
      {(isScheduled || canDrop) && (
        <Button variant="default" size="xs" disabled={cancel.isPending} onClick={() => setAsking('cancel')}>
          {t(isScheduled ? 'posts.cancel' : 'posts.drop')}
        </Button>
      )}
      <p role="status" className={classes.trouble}>
        {error && sentenceOf(error, speech)}
      </p>
      <Confirm
        opened={asking !== undefined}
        title={t(asking === 'again' ? 'posts.askAgain' : isScheduled ? 'posts.askCancel' : 'posts.askDrop')}
        more={[
          t(asking === 'again' ? 'posts.askAgainMore' : isScheduled ? 'posts.askCancelMore' : 'posts.askDropMore'),
        ]}
        act={t(asking === 'again' ? 'posts.again' : isScheduled ? 'posts.cancel' : 'posts.drop')}
        dangerous={asking === 'cancel'}
        onAct={() => {
          if (asking === 'again') again.mutate();
          else cancel.mutate();
          setAsking(undefined);
        }}
        onCancel={() => setAsking(undefined)}
      />
    </div>
  );
}
