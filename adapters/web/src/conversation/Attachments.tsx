import {
  IconDownload,
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
import { fileAddress } from '../api/client';
import type { Attachment, KeptFile } from '../api/contract';
import { type Key, useWords } from '../words';
import { sizeInWords } from './fileSize';
import { safeAddress } from './richText';
import classes from './Attachments.module.css';

const named = ['image', 'audio', 'video', 'file', 'sticker', 'location', 'template'];
/** What the network keeps as files, so that we copy them; everything else is a link or a place. */
const copied = ['image', 'audio', 'video', 'file', 'sticker'];
const icons: Record<string, typeof IconFile> = {
  image: IconPhoto,
  audio: IconVolume,
  video: IconPlayerPlay,
  sticker: IconSticker2,
  location: IconMapPin,
  template: IconTemplate,
};

interface Props {
  items: Attachment[];
  ticketId: number;
  /** Where files are read from. */
  addressOf?: (ticketId: number, fileId: number) => string;
}

/** What came with a message: our copies of pictures, sounds and films in place, other files to be kept, links to be opened. */
export function Attachments({ items, ticketId, addressOf = fileAddress }: Props) {
  return (
    <span className={classes.all}>
      {items.map((item, index) => (
        <One key={index} item={item} addressOf={(id) => addressOf(ticketId, id)} />
      ))}
    </span>
  );
}

function One({ item, addressOf }: { item: Attachment; addressOf: (fileId: number) => string }) {
  const { t } = useWords();
  const word = t(`bubble.attachment.${named.includes(item.kind) ? item.kind : 'other'}` as Key);
  const name = item.file?.name || item.title || word;

  if (item.file) return <Copied kind={item.kind} file={item.file} name={name} href={addressOf(item.file.id)} />;
  if (item.lost)
    return (
      <Chip
        kind={item.kind}
        name={t('bubble.lost', { name: item.title || word })}
        note={lostWords(t, item.lost)}
        broken
      />
    );
  if (item.url && copied.includes(item.kind))
    return <Chip kind={item.kind} name={t('bubble.copying', { name: item.title || word })} />;
  return <Chip kind={item.kind} name={name} href={safeAddress(item.url)} />;
}

type Translate = ReturnType<typeof useWords>['t'];

function lostWords(t: Translate, reason: string): string {
  return t(reason === 'TOO_LARGE' ? 'bubble.lost.TOO_LARGE' : 'bubble.lost.other');
}

/** What we keep ourselves. */
function Copied({ kind, file, name, href }: { kind: string; file: KeptFile; name: string; href: string }) {
  const { t, language } = useWords();
  const [broken, setBroken] = useState(false);
  if (broken) return <Chip kind={kind} name={t('bubble.imageGone')} broken />;
  if (file.kind === 'IMAGE')
    return (
      <a
        className={classes.picture}
        data-kind={kind}
        href={href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        aria-label={t('bubble.openAttachment', { name })}
      >
        <img src={href} alt={name} loading="lazy" decoding="async" onError={() => setBroken(true)} />
      </a>
    );
  // Messenger's voice messages are films without pictures.
  if (file.kind === 'AUDIO' || (file.kind === 'VIDEO' && kind === 'audio'))
    return <audio className={classes.sound} src={href} controls preload="metadata" aria-label={name} />;
  if (file.kind === 'VIDEO')
    return (
      <video
        className={classes.film}
        src={href}
        controls
        preload="metadata"
        aria-label={name}
        onError={() => setBroken(true)}
      />
    );
  return <Chip kind={kind} name={name} href={href} note={sizeInWords(file.size, language)} download />;
}

interface ChipProps {
  kind: string;
  name: string;
  href?: string;
  note?: string;
  broken?: boolean;
  download?: boolean;
}

function Chip({ kind, name, href, note, broken, download }: ChipProps) {
  const { t } = useWords();
  const Icon = broken ? IconPhotoOff : /\.pdf$/i.test(name) ? IconFileTypePdf : (icons[kind] ?? IconFile);
  const face = (
    <>
      <Icon size={18} stroke={1.6} aria-hidden />
      <span className={classes.name}>{name}</span>
      {note && <span className={classes.note}>{note}</span>}
      {download && <IconDownload size={15} stroke={1.6} aria-hidden />}
    </>
  );
  if (!href) return <span className={classes.chip}>{face}</span>;
  return (
    <a
      className={classes.chip}
      href={href}
      target={download ? undefined : '_blank'}
      rel="noopener noreferrer nofollow"
      aria-label={t(download ? 'bubble.downloadAttachment' : 'bubble.openAttachment', { name })}
    >
      {face}
    </a>
  );
}
