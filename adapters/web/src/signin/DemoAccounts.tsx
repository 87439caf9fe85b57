import { UnstyledButton } from '@mantine/core';
import type { About } from '../api/contract';
import { PersonPicture } from '../glyphs/PersonPicture';
import { useWords } from '../words';
import classes from './DemoAccounts.module.css';

/** Known to everybody: the accounts exist only while the demo is on. */
export const demoPassword = 'bandeja-demo';

interface Props {
  accounts: NonNullable<About['demoAccounts']>;
  disabled: boolean;
  onPick: (email: string) => void;
}

/** One click instead of typing, while the server says it is a demo. */
export function DemoAccounts({ accounts, disabled, onPick }: Props) {
  const { t } = useWords();
  return (
    <section className={classes.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className={classes.title}>
        <span>{t('signIn.demo')}</span>
      </h2>
      <ul className={classes.chips}>
        {accounts.map(({ email, roles }, index) => (
          <li key={email}>
            <UnstyledButton className={classes.chip} disabled={disabled} onClick={() => onPick(email)}>
              <PersonPicture id={index} name={email.split('@')[0]!} size={28} />
              <span>
                <span className={classes.email}>{email}</span>
                <span className={classes.role}>{roles.map((role) => t(`role.${role}`)).join(' · ')}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <p className={classes.hint}>{t('signIn.demoHint', { password: demoPassword })}</p>
    </section>
  );
}
