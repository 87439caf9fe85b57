import { lazy, type ReactNode, Suspense, useState } from 'react';
import { UnwellStrip } from '../health/UnwellStrip';
import { useKey } from '../keyboard/useKey';
import { usePlaceKeys } from '../keyboard/usePlaceKeys';
import { useRegions } from '../keyboard/useRegions';
import { useWords } from '../words';
import { ErrorBoundary } from './ErrorBoundary';
import { OfflineStrip } from './OfflineStrip';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import classes from './Shell.module.css';

const placeKeys = { i: '/inbox', b: '/board', l: '/live', r: '/recordings', a: '/analytics' };

const ShortcutHelp = lazy(() => import('../keyboard/ShortcutHelp'));

/** Rail, top bar and the place between them. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [help, setHelp] = useState(false);
  useKey('?', () => setHelp(true));
  usePlaceKeys(placeKeys);
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
        <UnwellStrip />
        <main id="main" className={classes.place} tabIndex={-1}>
          <ErrorBoundary>{children}</ErrorBoundary>
        </main>
      </div>
      <Suspense>{help && <ShortcutHelp onClose={() => setHelp(false)} />}</Suspense>
    </div>
  );
}
