import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconFile, IconFileTypePdf, IconPlayerPlay, IconVolume, IconX } from '@tabler/icons-react';
import { fileAddress } from '../api/client';
import { sizeInWords } from '../conversation/fileSize';
import { useWords } from '../words';
import type { Attached } from './attached';
import { largestFile } from './attached';
import classes from './AttachedFiles.module.css';

interface Props {
  items: readonly Attached[];
  ticketId: number;
  onRemove: (key: string) => void;
  onAgain: (key: string) => void;
}

/** The files that are about to be sent, each with what it is, how far it has come, and a way to take it out. */
export function AttachedFiles({ items, ticketId, onRemove, onAgain }: Props) {
  const { t } = useWords();
  if (items.length === 0) return null;
  return (
    <ul className={classes.all} aria-label={t('attach.list')}>
      {items.map((item) => (
        <li key={item.key} className={classes.one} data-state={item.state}>
          <Preview item={item} ticketId={ticketId} />
          <span className={classes.told}>
            <span className={classes.name} title={item.name}>
              {item.name}
            </span>
            <State item={item} onAgain={() => onAgain(item.key)} />
          </span>
          <ActionIcon size={24} aria-label={t('attach.remove', { name: item.name })} onClick={() => onRemove(item.key)}>
            <IconX size={15} stroke={1.8} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

function State({ item, onAgain }: { item: Attached; onAgain: () => void }) {
  const { t, language } = useWords();
  if (item.state === 'failed') {
    return (
      <span className={classes.why} role="alert">
        {item.why === 'too-large'
          ? t('attach.tooLarge', { n: largestFile / 1024 / 1024 })
          : t(item.why === 'empty' ? 'attach.empty' : 'attach.failed')}{' '}
        {item.why === 'failed' && (
          <UnstyledButton className={classes.again} onClick={onAgain}>
            {t('delivery.tryAgain')}
          </UnstyledButton>
        )}
      </span>
    );
  }
  if (item.state === 'uploading') {
    return (
      <progress
        className={classes.progress}
        value={item.progress}
        max={1}
        aria-label={t('attach.uploading', { name: item.name })}
      />
    );
  }
  return <span className={`${classes.size} figures`}>{sizeInWords(item.size, language)}</span>;
}

function Preview({ item, ticketId }: { item: Attached; ticketId: number }) {
  const picture = item.preview ?? (item.kept?.kind === 'IMAGE' ? fileAddress(ticketId, item.kept.id) : undefined);
  if (picture) return <img className={classes.picture} src={picture} alt="" />;
  const Icon = /\.pdf$/i.test(item.name)
    ? IconFileTypePdf
    : item.kept?.kind === 'VIDEO'
      ? IconPlayerPlay
      : item.kept?.kind === 'AUDIO'
        ? IconVolume
        : IconFile;
  return (
    <span className={classes.icon}>
      <Icon size={20} stroke={1.6} aria-hidden />
    </span>
  );
}
