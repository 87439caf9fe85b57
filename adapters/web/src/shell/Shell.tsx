import { type ReactNode, useState } from 'react';
import { useKey } from '../keyboard/useKey';
import { useRegions } from '../keyboard/useRegions';
import { ShortcutHelp } from '../keyboard/ShortcutHelp';
import { useWords } from '../words';
import { OfflineStrip } from './OfflineStrip';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import classes from './Shell.module.css';

/** Rail, top bar and the place between them. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [help, setHelp] = useState(false);
  useKey('?', () => setHelp(true));
  useRegions();

  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        {t('app.skip')}
      </a>
      <Rail />
      <div className={classes.rest}>
        <TopBar onHelp={() => setHelp(true)} />
        <OfflineStrip />
        <main id="main" className={classes.place} tabIndex={-1}>
          {children}
        </main>
      </div>
      <ShortcutHelp opened={help} onClose={() => setHelp(false)} />
    </div>
  );
}
