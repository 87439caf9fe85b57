import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../api/client';
import { Mark } from '../glyphs/Mark';
import { Failure } from '../shell/Failure';
import { LanguageMenu } from '../shell/LanguageMenu';
import { isProblem } from '../api/problem';
import { Tray } from '../signin/Tray';
import signIn from '../signin/SignIn.module.css';
import { useWords } from '../words';
import { AccessForm } from './AccessForm';

/** Where a link lets somebody in: the first administrator, somebody invited, somebody who forgot their password. */
export default function Access() {
  const { t } = useWords();
  // Out of the address at once, so that it stays in no history and is shown to nobody who looks on.
  const [token] = useState(() => decodeURIComponent(location.hash.slice(1)));
  useEffect(() => {
    history.replaceState(null, '', location.pathname);
    document.title = t('app.name');
  }, [t]);
  const link = useQuery({
    queryKey: ['access', token],
    queryFn: () => api.lookAtLink(token),
    gcTime: 0,
    enabled: token !== '',
    retry: false,
  });
  const ended = token === '' || isProblem(link.error, 'LINK_ENDED') || isProblem(link.error, 'INVALID');
  return (
    <div className={signIn.page}>
      <main className={signIn.door}>
        <p className={signIn.brand}>
          <Mark size={32} />
          {t('app.name')}
        </p>
        <div className={signIn.middle}>
          {ended && <Ended />}
          {!ended && link.error && <Failure error={link.error} again={() => void link.refetch()} />}
          {link.data && (
            <>
              <h1 className={signIn.title}>{t(`access.title.${link.data.purpose}`)}</h1>
              <p className={signIn.lead}>{t(`access.lead.${link.data.purpose}`, { name: link.data.name ?? '' })}</p>
              <AccessForm token={token} entrance={link.data} />
            </>
          )}
        </div>
        <footer className={signIn.foot}>
          <LanguageMenu wide />
        </footer>
      </main>
      <Tray />
    </div>
  );
}

function Ended() {
  const { t } = useWords();
  return (
    <>
      <h1 className={signIn.title}>{t('access.ended')}</h1>
      <p className={signIn.lead}>{t('access.endedMore')}</p>
      <a href="/">{t('access.toSignIn')}</a>
    </>
  );
}
