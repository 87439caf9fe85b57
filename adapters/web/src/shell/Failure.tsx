import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Problem, Unreachable } from '../api/problem';
import { type Speech, useWords } from '../words';
import classes from './Failure.module.css';

/** A failed call as a sentence: the server's own where it gave one. */
export function sentenceOf(error: unknown, { t }: Speech): string {
  if (error instanceof Unreachable) return t('error.unreachableShort');
  if (error instanceof Problem && error.message) return error.message;
  return t('error.unexpected');
}

/** What did not work, what to do now, and the code support asks for. */
export function Failure({ error, again, tall }: { error: unknown; again: () => void; tall?: boolean }) {
  const speech = useWords();
  const { t } = speech;
  return (
    <div className={classes.failure} data-tall={tall || undefined} role="alert">
      <IconAlertTriangle className={classes.sign} size={20} stroke={1.6} aria-hidden />
      <div>
        <p className={classes.title}>{t('error.title')}</p>
        <p className={classes.sentence}>{sentenceOf(error, speech)}</p>
        <Button className={classes.again} variant="default" onClick={again}>
          {t('error.again')}
        </Button>
        {error instanceof Problem && error.code && (
          <p className={classes.code}>{t('error.code', { code: error.code })}</p>
        )}
      </div>
    </div>
  );
}
