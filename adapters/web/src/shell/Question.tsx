import { Button } from '@mantine/core';
import { useWords } from '../words';
import { Window } from './Window';
import classes from './Question.module.css';

export interface QuestionProps {
  title: string;
  more: string[];
  act: string;
  /** What is asked about takes something away. */
  dangerous?: boolean;
  onAct: () => void;
  onCancel: () => void;
}

/** The window that asks. */
export default function Question({ title, more, act, dangerous, onAct, onCancel }: QuestionProps) {
  const { t } = useWords();
  return (
    <Window onClose={onCancel} title={title} size={420}>
      {more.map((sentence) => (
        <p key={sentence} className={classes.more}>
          {sentence}
        </p>
      ))}
      <div className={classes.acts}>
        <Button variant="default" onClick={onCancel}>
          {t('talk.cancel')}
        </Button>
        <Button data-autofocus className={dangerous ? classes.dangerous : undefined} onClick={onAct}>
          {act}
        </Button>
      </div>
    </Window>
  );
}
