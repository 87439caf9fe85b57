import { EmojiPicker } from 'frimousse';
import { useWords } from '../words';
import classes from './EmojiChoice.module.css';

/** The library counts rows and columns from 0, readers of the screen from 1. */
const fromOne = (index: number | undefined) => (index === undefined ? undefined : index + 1);

interface Props {
  onChoose: (emoji: string) => void;
  onClose: () => void;
}

/** The emoji, found by their names in the reader's language; arrows move, Enter takes, Escape closes. */
export default function EmojiChoice({ onChoose, onClose }: Props) {
  const { t, language } = useWords();
  return (
    <EmojiPicker.Root
      className={classes.picker}
      locale={language}
      emojibaseUrl={EMOJI_ADDRESS}
      columns={9}
      role="group"
      aria-label={t('emoji.title')}
      onEmojiSelect={({ emoji }) => onChoose(emoji)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={classes.head}>
        <EmojiPicker.Search
          className={classes.search}
          autoFocus
          aria-label={t('emoji.find')}
          placeholder={t('emoji.find')}
        />
        <EmojiPicker.SkinToneSelector className={classes.tone} aria-label={t('emoji.tone')} title={t('emoji.tone')} />
      </div>
      <EmojiPicker.Viewport className={classes.viewport} tabIndex={0}>
        <EmojiPicker.Loading className={classes.status}>{t('emoji.loading')}</EmojiPicker.Loading>
        <EmojiPicker.Empty className={classes.status}>{t('emoji.notFound')}</EmojiPicker.Empty>
        <EmojiPicker.List
          components={{
            CategoryHeader: ({ category, ...props }) => (
              <div className={classes.category} {...props}>
                {category.label}
              </div>
            ),
            Row: ({ children, ...props }) => (
              <div className={classes.row} {...props} aria-rowindex={fromOne(props['aria-rowindex'])}>
                {children}
              </div>
            ),
            Emoji: ({ emoji, ...props }) => (
              <button
                className={classes.emoji}
                title={emoji.label}
                data-now={emoji.isActive || undefined}
                {...props}
                aria-colindex={fromOne(props['aria-colindex'])}
              >
                {emoji.emoji}
              </button>
            ),
          }}
        />
      </EmojiPicker.Viewport>
    </EmojiPicker.Root>
  );
}
