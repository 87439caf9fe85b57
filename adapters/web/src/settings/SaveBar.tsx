import { Button } from '@mantine/core';
import { sentenceOf } from '../shell/Failure';
import { useWords } from '../words';
import type { Sections } from './calls';
import classes from './SaveBar.module.css';
import type { EditedSection } from './useSection';

/** Appears with the first change: how many there are, taking them back, saving them; and what came in between. */
export function SaveBar<Path extends keyof Sections>({ edited }: { edited: EditedSection<Path> }) {
  const speech = useWords();
  const { t, count } = speech;
  const { changes, conflict, failure, saving } = edited;
  if (changes === 0) {
    return (
      <p className={classes.saved} role="status">
        {edited.saved && t('settings.saved')}
      </p>
    );
  }
  return (
    <section className={classes.bar} aria-label={t('settings.unsaved')}>
      {conflict ? (
        <>
          <p className={classes.text} role="alert">
            {sentenceOf(conflict, speech)}
          </p>
          <Button variant="default" onClick={edited.discard}>
            {t('settings.loadTheirs')}
          </Button>
          <Button onClick={edited.keepMine}>{t('settings.keepMine')}</Button>
        </>
      ) : (
        <>
          <div className={classes.text}>
            <p>
              <span className={classes.dot} aria-hidden />
              <strong>{count('settings.changes', changes)}</strong>
            </p>
            <p className={classes.bad} role="alert">
              {failure && sentenceOf(failure, speech)}
            </p>
          </div>
          <Button variant="default" onClick={edited.discard} disabled={saving}>
            {t('settings.discard')}
          </Button>
          <Button onClick={edited.save} disabled={saving}>
            {t('settings.save')}
          </Button>
        </>
      )}
    </section>
  );
}
