import { IconBrandMessenger, IconMessageCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Visibility } from '../api/contract';
import classes from './PersonPicture.module.css';

interface Props {
  id: number;
  name: string;
  url?: string;
  size?: number;
  /** Where the person wrote: a small badge at the picture's foot. */
  from?: Visibility;
  /** A page is a rounded square. */
  page?: boolean;
}

/** `Lucía Fernández` → `LF`. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return letters.map((word) => [...word][0]!.toUpperCase()).join('') || '?';
}

/** A person, round (or a page): the picture if there is one, else the initials on their own tint. */
export function PersonPicture({ id, name, url, size = 38, from, page }: Props) {
  const [broken, setBroken] = useState(false);
  return (
    <span
      className={classes.picture}
      data-tint={Math.abs(id) % 7}
      data-size={size}
      data-page={page || undefined}
      aria-hidden="true"
    >
      {url && !broken ? (
        <img
          className={classes.image}
          src={url}
          alt=""
          referrerPolicy="no-referrer"
          loading="lazy"
          onError={() => setBroken(true)}
        />
      ) : (
        <span className={classes.letters}>{initials(name)}</span>
      )}
      {from && (
        <span className={classes.from} data-public={from === 'PUBLIC' || undefined}>
          {from === 'PUBLIC' ? <IconMessageCircle size={12} stroke={2} /> : <IconBrandMessenger size={12} stroke={2} />}
        </span>
      )}
    </span>
  );
}
