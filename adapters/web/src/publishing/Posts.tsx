import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { HelpLink } from '../help/HelpLink';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { EmptyState } from '../shell/EmptyState';
import { Failure } from '../shell/Failure';
import { More } from '../shell/More';
import { Screen } from '../shell/Screen';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import { usePosts, usePublishingPages } from './calls';
import type { Post, PostBox, PublishingPage } from './contract';
import { ChangeWindow } from './ChangeWindow';
import { PostRow } from './PostRow';
import { PostWindow } from './PostWindow';
import classes from './Posts.module.css';

const boxes: PostBox[] = ['scheduled', 'published', 'open'];

/** What is published on the pages, by those who may. */
export default function Posts() {
  const { t } = useWords();
  const pages = usePublishingPages();
  if (pages.error && !pages.data) return <Failure error={pages.error} again={() => void pages.refetch()} />;
  if (!pages.data) return null;
  if (pages.data.items.length === 0) {
    return (
      <Screen title={t('posts.title')}>
        <EmptyState title={t('posts.notYours')} more={t('posts.notYoursMore')} />
      </Screen>
    );
  }
  return <Desk pages={pages.data.items} />;
}

function Desk({ pages }: { pages: PublishingPage[] }) {
  const { t } = useWords();
  const [box, setBox] = useState<PostBox>('scheduled');
  const [channel, setChannel] = useState<number>();
  const [writing, setWriting] = useState(false);
  const [changing, setChanging] = useState<Post>();
  const chosen = pages.some(({ channelId }) => channelId === channel) ? channel : undefined;
  const write = () => setWriting(true);
  return (
    <Screen
      title={t('posts.title')}
      lead={t('posts.lead')}
      acts={
        <Button leftSection={<IconPencilPlus size={17} stroke={1.8} aria-hidden />} onClick={write}>
          {t('posts.new')}
        </Button>
      }
    >
      <div className={classes.bar}>
        <div className={classes.tabs} role="group" aria-label={t('posts.lists')}>
          {boxes.map((name) => (
            <button
              key={name}
              type="button"
              className={classes.tab}
              aria-pressed={name === box}
              onClick={() => setBox(name)}
            >
              {t(`posts.box.${name}`)}
            </button>
          ))}
        </div>
        {pages.length > 1 && (
          <select
            className={classes.select}
            aria-label={t('posts.ofPage')}
            value={chosen ?? ''}
            onChange={({ target }) => setChannel(target.value ? Number(target.value) : undefined)}
          >
            <option value="">{t('posts.allPages')}</option>
            {pages.map(({ channelId, name }) => (
              <option key={channelId} value={channelId}>
                {name}
              </option>
            ))}
          </select>
        )}
      </div>
      <p className={classes.only}>
        {t('posts.onlyHere')} <HelpLink topic="publishing">{t('help.more')}</HelpLink>
      </p>
      <List box={box} channel={chosen} pages={pages} onWrite={write} onChange={setChanging} />
      {writing && (
        <PostWindow
          pages={pages}
          channel={chosen}
          onClose={() => setWriting(false)}
          onWritten={(post) => {
            setWriting(false);
            setBox(post.scheduledFor ? 'scheduled' : 'published');
          }}
        />
      )}
      {changing && (
        <ChangeWindow
          post={changing}
          zone={pages.find(({ channelId }) => channelId === changing.channelId)!.timeZone}
          onClose={() => setChanging(undefined)}
        />
      )}
    </Screen>
  );
}

interface ListProps {
  box: PostBox;
  channel: number | undefined;
  pages: PublishingPage[];
  onWrite: () => void;
  onChange: (post: Post) => void;
}

function List({ box, channel, pages, onWrite, onChange }: ListProps) {
  const { t } = useWords();
  const open = usePosts('open', channel);
  const rest = usePosts(box, channel);
  const late = useLate(rest.isPending);
  if (rest.error && !rest.data) return <Failure error={rest.error} again={() => void rest.refetch()} />;
  if (!rest.data) return late ? <RowSkeletons rows={3} /> : null;
  const items = rest.data.pages.flatMap((page) => page.items);
  const there = new Set(items.map(({ id }) => id));
  // What is on its way stands above the list it will come into, until it has come: the two lists are not read together.
  const coming =
    box === 'open'
      ? []
      : (open.data?.pages[0]?.items ?? []).filter(
          ({ id, scheduledFor, state }) =>
            !there.has(id) &&
            (state === 'WAITING' || state === 'SENDING' || state === 'UNKNOWN') &&
            (scheduledFor !== undefined) === (box === 'scheduled'),
        );
  const all = [...coming, ...items];
  if (all.length === 0) {
    return (
      <div className={classes.list}>
        <EmptyState title={t(`posts.empty.${box}`)} more={t(`posts.emptyMore.${box}`)}>
          {box === 'open' ? undefined : (
            <Button variant="default" onClick={onWrite}>
              {t('posts.new')}
            </Button>
          )}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <ul className={classes.list} aria-label={t(`posts.box.${box}`)}>
        {all.map((post) => (
          <li key={post.id}>
            <PostRow
              post={post}
              zone={pages.find(({ channelId }) => channelId === post.channelId)?.timeZone ?? 'UTC'}
              many={pages.length > 1}
              onChange={() => onChange(post)}
            />
          </li>
        ))}
      </ul>
      <More of={rest} />
    </>
  );
}
