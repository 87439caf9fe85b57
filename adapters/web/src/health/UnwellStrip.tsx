import { IconPlugConnectedX } from '@tabler/icons-react';
import { Link, useRoute } from 'wouter';
import { useKnownChannels } from '../api/queries';
import { useMe } from '../shell/MeContext';
import { type Key, useWords } from '../words';
import { isDeaf } from './checks';
import classes from './UnwellStrip.module.css';

/** Tells administrators, wherever they are, that a page is inactive or may not be heard. */
export function UnwellStrip() {
  const { t } = useWords();
  const administrator = useMe().roles.includes('ADMINISTRATOR');
  const [thereAlready] = useRoute('/channels/*?');
  const channels = useKnownChannels(administrator).data?.items ?? [];
  if (!administrator || thereAlready) return null;
  const red = channels.filter(({ token }) => token.light === 'RED');
  const deaf = channels.filter((channel) => channel.token.light !== 'RED' && isDeaf(channel));
  const say = (what: 'red' | 'unwell', names: string[]) =>
    t(`health.${what}.${names.length === 1 ? 'one' : 'other'}` as Key, { name: names[0]!, n: names.length });
  if (red.length + deaf.length === 0) return null;
  return (
    <aside className={classes.strip} aria-label={t('health.banner')}>
      <IconPlugConnectedX className={classes.sign} size={18} stroke={1.6} aria-hidden />
      <p role="alert">
        {red.length > 0 && say('red', namesOf(red))} {deaf.length > 0 && say('unwell', namesOf(deaf))}
      </p>
      <Link href="/channels" className={classes.there}>
        {t('health.toChannels')}
      </Link>
    </aside>
  );
}

function namesOf(channels: { name: string }[]): string[] {
  return channels.map(({ name }) => name);
}
