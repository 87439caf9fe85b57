import { Button } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useRoute } from 'wouter';
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
import { useSignOut } from './useSignOut';
import classes from './Signed.module.css';

const Board = lazy(() => import('../board/Board'));
const Campaigns = lazy(() => import('../campaigns/Campaigns'));
const CampaignEditor = lazy(() => import('../campaigns/CampaignEditor'));
const Channels = lazy(() => import('../channels/Channels'));
const LoginReturn = lazy(() => import('../channels/LoginReturn'));
const Posts = lazy(() => import('../publishing/Posts'));
const People = lazy(() => import('../people/People'));
const Mail = lazy(() => import('../mail/Mail'));
const HeldMessages = lazy(() => import('../held/HeldMessages'));
const Fields = lazy(() => import('../metadata/Fields'));
const Tags = lazy(() => import('../tags/Tags'));
const PageSettings = lazy(() => import('../settings/PageSettings'));
const Help = lazy(() => import('../help/Help'));
const Team = lazy(() => import('../team/Team'));
const Live = lazy(() => import('../figures/Live'));
const Recordings = lazy(() => import('../recordings/Recordings'));
const Analytics = lazy(() => import('../figures/Analytics'));
const Intake = lazy(() => import('../intake/Intake'));

/** Somebody whose roles have nothing here yet: there is only the way out. */
function NoPlaces() {
  const { t } = useWords();
  const signOut = useSignOut();
  return (
    <main className={classes.alone}>
      <EmptyState title={t('error.noPlaces')}>
        <Button variant="default" onClick={signOut}>
          {t('top.signOut')}
        </Button>
      </EmptyState>
    </main>
  );
}

/** The desk of a signed-in person: its places, current by the live stream. */
export function Signed({ me }: { me: Me }) {
  const { t } = useWords();
  const { speakIn } = useLanguageChoice();
  const remembered = me.language;
  useEffect(() => {
    if (remembered) speakIn(remembered);
  }, [remembered, speakIn]);

  const places = placesOf(me);
  const [returns] = useRoute('/channels/return');
  if (returns) {
    return (
      <Suspense>
        <LoginReturn />
      </Suspense>
    );
  }
  if (places.length === 0) {
    return (
      <MeContext value={me}>
        <NoPlaces />
      </MeContext>
    );
  }
  return (
    <MeContext value={me}>
      <LiveProvider personId={me.id}>
        <OutboxProvider personId={me.id}>
          <Shell>
            <Switch>
              {places.includes('inbox') && (
                <Route path="/inbox/:id?">{({ id }) => <Inbox ticketId={id ? Number(id) : undefined} />}</Route>
              )}
              {places.includes('board') && (
                <Route path="/board/:id?">
                  {({ id }) => (
                    <Suspense>
                      <Board ticketId={id ? Number(id) : undefined} />
                    </Suspense>
                  )}
                </Route>
              )}
              {places.includes('inbox') && (
                <Route path="/held">
                  <Suspense>
                    <HeldMessages />
                  </Suspense>
                </Route>
              )}
              {places.includes('posts') && (
                <Route path="/posts">
                  <Suspense>
                    <Posts />
                  </Suspense>
                </Route>
              )}
              {places.includes('campaigns') && (
                <Route path="/campaigns">
                  <Suspense>
                    <Campaigns />
                  </Suspense>
                </Route>
              )}
              {places.includes('campaigns') && (
                <Route path="/campaigns/:id">
                  {({ id }) => (
                    <Suspense>
                      <CampaignEditor id={id === 'new' ? undefined : Number(id)} />
                    </Suspense>
                  )}
                </Route>
              )}
              {places.includes('live') && (
                <Route path="/live/:id?">
                  {({ id }) => (
                    <Suspense>
                      <Live chosen={id} />
                    </Suspense>
                  )}
                </Route>
              )}
              {places.includes('recordings') && (
                <Route path="/recordings/:id?">
                  {({ id }) => (
                    <Suspense>
                      <Recordings id={id ? Number(id) : undefined} />
                    </Suspense>
                  )}
                </Route>
              )}
              {places.includes('analytics') && (
                <Route path="/analytics/:tab?">
                  {({ tab }) => (
                    <Suspense>
                      <Analytics tab={tab} />
                    </Suspense>
                  )}
                </Route>
              )}
              {places.includes('channels') && (
                <Route path="/channels">
                  <Suspense>
                    <Channels />
                  </Suspense>
                </Route>
              )}
              {places.includes('people') && (
                <Route path="/people">
                  <Suspense>
                    <People />
                  </Suspense>
                </Route>
              )}
              {places.includes('team') && (
                <Route path="/team">
                  <Suspense>
                    <Team />
                  </Suspense>
                </Route>
              )}
              {places.includes('mail') && (
                <Route path="/mail">
                  <Suspense>
                    <Mail />
                  </Suspense>
                </Route>
              )}
              {places.includes('channels') && (
                <Route path="/channels/:id/settings/:section?">
                  {({ id, section }) => (
                    <Suspense>
                      <PageSettings key={id} channelId={Number(id)} section={section} />
                    </Suspense>
                  )}
                </Route>
              )}
              {places.includes('fields') && (
                <Route path="/fields">
                  <Suspense>
                    <Fields />
                  </Suspense>
                </Route>
              )}
              {places.includes('tags') && (
                <Route path="/tags">
                  <Suspense>
                    <Tags />
                  </Suspense>
                </Route>
              )}
              {places.includes('intake') && (
                <Route path="/intake">
                  <Suspense>
                    <Intake />
                  </Suspense>
                </Route>
              )}
              <Route path="/help/:topic?">
                {({ topic }) => (
                  <Suspense>
                    <Help topic={topic} />
                  </Suspense>
                )}
              </Route>
              <Route path="/">
                <Redirect to={`/${places[0]}`} replace />
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
