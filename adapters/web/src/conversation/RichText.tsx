import { useMemo } from 'react';
import { useWords } from '../words';
import { piecesOf } from './richText';
import classes from './RichText.module.css';

/** A person's words, as text only; in whatever language and direction they are. */
export function RichText({ text }: { text: string }) {
  const { t } = useWords();
  const pieces = useMemo(() => piecesOf(text), [text]);
  return (
    <span className={classes.text} dir="auto" lang="">
      {pieces.map((piece, index) => {
        if (piece.kind === 'text') return piece.text;
        if (piece.kind === 'link') {
          return (
            <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
              {piece.text}
            </a>
          );
        }
        return (
          <span
            key={index}
            className={classes.hidden}
            role="img"
            aria-label={t('bubble.hidden', { code: piece.code })}
            title={t('bubble.hidden', { code: piece.code })}
          >
            ▯
          </span>
        );
      })}
    </span>
  );
}
