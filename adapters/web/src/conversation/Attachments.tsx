import {
  IconFile,
  IconFileTypePdf,
  IconMapPin,
  IconPhoto,
  IconPhotoOff,
  IconPlayerPlay,
  IconSticker2,
  IconTemplate,
  IconVolume,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Attachment } from '../api/contract';
import { type Key, useWords } from '../words';
import { safeAddress } from './richText';
import classes from './Attachments.module.css';

const named = ['image', 'audio', 'video', 'file', 'sticker', 'location', 'template'];
const icons: Record<string, typeof IconFile> = {
  image: IconPhoto,
  audio: IconVolume,
  video: IconPlayerPlay,
  sticker: IconSticker2,
  location: IconMapPin,
  template: IconTemplate,
};

/** What came with a message: pictures as pictures, everything else as a chip that opens elsewhere. */
export function Attachments({ items }: { items: Attachment[] }) {
  return (
    <span className={classes.all}>
      {items.map((item, index) => (
        <One key={index} item={item} />
      ))}
    </span>
  );
}

function One({ item }: { item: Attachment }) {
  const { t } = useWords();
  const [broken, setBroken] = useState(false);
  const href = safeAddress(item.url);
  const word = t(`bubble.attachment.${named.includes(item.kind) ? item.kind : 'other'}` as Key);
  const name = item.title || word;

  if ((item.kind === 'image' || item.kind === 'sticker') && href && !broken) {
    return (
      <a
        className={classes.picture}
        data-kind={item.kind}
        href={href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        aria-label={t('bubble.openAttachment', { name })}
      >
        <img
          src={href}
          alt={name}
          referrerPolicy="no-referrer"
          loading="lazy"
          decoding="async"
          onError={() => setBroken(true)}
        />
      </a>
    );
  }
  const Icon = broken ? IconPhotoOff : /\.pdf$/i.test(name) ? IconFileTypePdf : (icons[item.kind] ?? IconFile);
  const face = (
    <>
      <Icon size={18} stroke={1.6} aria-hidden />
      <span className={classes.name}>{broken ? t('bubble.imageGone') : name}</span>
    </>
  );
  if (!href || broken) return <span className={classes.chip}>{face}</span>;
  return (
    <a
      className={classes.chip}
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      aria-label={t('bubble.openAttachment', { name })}
    >
      {face}
    </a>
  );
}
