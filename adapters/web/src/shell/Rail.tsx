import {
  IconActivity,
  IconChartBar,
  IconCoffee,
  IconForms,
  IconInbox,
  IconLayoutColumns,
  IconSpeakerphone,
  IconMail,
  IconMessages,
  IconPlugConnected,
  IconStackPush,
  IconTag,
  IconTargetArrow,
  IconUsers,
} from '@tabler/icons-react';
import { Link, useLocation, useRoute } from 'wouter';
import { Mark } from '../glyphs/Mark';
import { useUnread } from '../inbox/useUnread';
import { usePublishingPages } from '../publishing/calls';
import { useWords } from '../words';
import { useMe } from './MeContext';
import { type PlaceName, placesOf } from './places';
import classes from './Rail.module.css';
import { useCurrentInSight } from './useCurrentInSight';

const icons = {
  inbox: IconInbox,
  board: IconLayoutColumns,
  campaigns: IconTargetArrow,
  live: IconActivity,
  recordings: IconMessages,
  analytics: IconChartBar,
  channels: IconPlugConnected,
  people: IconUsers,
  team: IconCoffee,
  fields: IconForms,
  tags: IconTag,
  posts: IconSpeakerphone,
  mail: IconMail,
  intake: IconStackPush,
} satisfies Record<PlaceName, typeof IconInbox>;

/** The places of one's roles; on a phone a bar at the bottom. */
export function Rail() {
  const { t } = useWords();
  const [inTalk] = useRoute(/^\/(inbox|board)\/[^/]+$/);
  const known = placesOf(useMe());
  const [here] = useLocation();
  const row = useCurrentInSight<HTMLElement>(`${here.split('/')[1]}/${known.length}`);
  const pages = usePublishingPages(known.includes('posts'));
  // Where only others publish there is nothing to be seen.
  const places = known.filter((place) => place !== 'posts' || (pages.data?.items.length ?? 0) > 0);
  return (
    <nav
      ref={row}
      className={classes.rail}
      aria-label={t('place.nav')}
      data-in-talk={inTalk || undefined}
      data-alone={places.length < 2 || undefined}
    >
      <span className={classes.mark}>
        <Mark size={30} />
      </span>
      {places.map((place) => (
        <Place key={place} name={place} />
      ))}
    </nav>
  );
}

function Place({ name }: { name: PlaceName }) {
  const { t } = useWords();
  const [active] = useRoute(`/${name}/*?`);
  const Icon = icons[name];
  return (
    <Link
      href={`/${name}`}
      className={classes.place}
      data-active={active || undefined}
      aria-current={active ? 'page' : undefined}
    >
      <span className={classes.icon}>
        <Icon size={21} stroke={1.6} aria-hidden />
        {name === 'inbox' && <Unread />}
      </span>
      <span className={classes.word}>{t(`place.${name}`)}</span>
    </Link>
  );
}

/** How many messages wait to be read; asked only where there is an inbox. */
function Unread() {
  const { count } = useWords();
  const unread = useUnread();
  if (unread === 0) return null;
  return (
    <span className={`${classes.counter} figures`} role="img" aria-label={count('row.unread', unread)}>
      {unread > 99 ? '99+' : unread}
    </span>
  );
}
