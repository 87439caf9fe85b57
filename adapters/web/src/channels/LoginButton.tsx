import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { HelpLink } from '../help/HelpLink';
import { sentenceOf } from '../shell/Failure';
import { useWords } from '../words';
import type { Login } from './useLogin';
import classes from './ConnectWindow.module.css';

interface Props {
  login: Login;
  word: string;
  /** Whether the network is to ask again for what was declined or not ticked. */
  askAgain?: boolean;
  /** There is a more likely thing to do beside it. */
  quiet?: boolean;
}

/** Opens the network's login. A blocked pop-up is explained, with the way around it. */
export function LoginButton({ login, word, askAgain, quiet }: Props) {
  const speech = useWords();
  const { t } = speech;
  return (
    <>
      <div role="alert">
        {login.blocked && (
          <div className={classes.blocked}>
            <IconAlertTriangle size={18} stroke={1.6} aria-hidden />
            <div>
              <p className={classes.strong}>{t('channels.connect.blocked')}</p>
              <p>{t('channels.connect.blockedMore')}</p>
              <HelpLink topic="pop-ups" />
            </div>
          </div>
        )}
        {login.error && <p className={classes.bad}>{sentenceOf(login.error, speech)}</p>}
      </div>
      <div className={classes.acts}>
        {login.blocked && (
          <Button variant="default" disabled={login.pending} onClick={() => login.here(askAgain)}>
            {t('channels.connect.here')}
          </Button>
        )}
        <Button variant={quiet ? 'default' : 'filled'} disabled={login.pending} onClick={() => login.inPopUp(askAgain)}>
          {login.pending ? t('channels.connect.opening') : word}
        </Button>
      </div>
    </>
  );
}
