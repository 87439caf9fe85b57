import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import type { Me } from '../api/contract';
import { OutboxProvider } from '../composer/OutboxContext';
import { Inbox } from '../inbox/Inbox';
import { LiveProvider } from '../live/LiveContext';
import { useWords } from '../words';
import { useLanguageChoice } from '../words/SpeechProvider';
import { EmptyState } from './EmptyState';
import { MeContext } from './MeContext';
import { placesOf } from './places';
import { Shell } from './Shell';

const Intake = lazy(() => import('../intake/Intake'));

/** The desk of a signed-in person: its places, current by the live stream. */
export function Signed({ me }: { me: Me }) {
  const { t } = useWords();
  const { speakIn } = useLanguageChoice();
  const remembered = me.language;
  useEffect(() => {
    if (remembered) speakIn(remembered);
  }, [remembered, speakIn]);

  const places = placesOf(me);
  return (
    <MeContext value={me}>
      <LiveProvider personId={me.id}>
        <OutboxProvider personId={me.id}>
          <Shell>
            <Switch>
              {places.includes('inbox') && (
                <Route path="/inbox/:id?">{({ id }) => <Inbox ticketId={id ? Number(id) : undefined} />}</Route>
              )}
              {places.includes('intake') && (
                <Route path="/intake">
                  <Suspense>
                    <Intake />
                  </Suspense>
                </Route>
              )}
              <Route path="/">
                {places[0] ? <Redirect to={`/${places[0]}`} replace /> : <EmptyState title={t('error.noPlaces')} />}
              </Route>
              <Route>
                <EmptyState title={t('error.noPlace')} more={t('error.noPlaceMore')} />
              </Route>
            </Switch>
          </Shell>
        </OutboxProvider>
      </LiveProvider>
    </MeContext>
  );
}
