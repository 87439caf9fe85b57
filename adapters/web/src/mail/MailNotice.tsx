import { Link } from 'wouter';
import { useMails } from '../api/queries';
import { useWords } from '../words';
import classes from './MailNotice.module.css';

/** One quiet line where mails would matter: without a mail server nobody is written to. */
export function MailNotice() {
  const { t } = useWords();
  const mails = useMails();
  if (!mails.data || mails.data.pages[0]!.setUp) return null;
  return (
    <p className={classes.notice}>
      {t('mail.nobodyTold')} <Link href="/mail">{t('mail.more')}</Link>
    </p>
  );
}
