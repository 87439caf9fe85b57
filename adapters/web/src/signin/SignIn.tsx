import { useEffect } from 'react';
import { LanguageMenu } from '../shell/LanguageMenu';
import { useAbout } from '../api/queries';
import { Mark } from '../glyphs/Mark';
import { useWords } from '../words';
import { SignInForm } from './SignInForm';
import { Tray } from './Tray';
import classes from './SignIn.module.css';

/** The door. `ended` when the person was in before and the session ran out. */
export function SignIn({ ended }: { ended: boolean }) {
  const { t } = useWords();
  const about = useAbout();
  const works = about.error === null;
  useEffect(() => {
    document.title = t('app.name');
  }, [t]);
  return (
    <div className={classes.page}>
      <main className={classes.door}>
        <p className={classes.brand}>
          <Mark size={32} />
          {t('app.name')}
        </p>
        <div className={classes.middle}>
          <h1 className={classes.title}>{t('signIn.title')}</h1>
          <p className={classes.lead}>{t(ended ? 'signIn.ended' : 'signIn.lead')}</p>
          <SignInForm demoAccounts={about.data?.demo ? (about.data.demoAccounts ?? []) : []} />
        </div>
        <footer className={classes.foot}>
          <LanguageMenu wide />
          <span className={classes.works} data-down={!works || undefined}>
            {t(works ? 'signIn.works' : 'signIn.down')}
          </span>
        </footer>
      </main>
      <Tray />
    </div>
  );
}
