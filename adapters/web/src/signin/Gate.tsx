import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useRef } from 'react';
import { useRoute } from 'wouter';
import { keys, useSession } from '../api/queries';
import { ErrorBoundary } from '../shell/ErrorBoundary';
import { Failure } from '../shell/Failure';
import { Signed } from '../shell/Signed';
import { SignIn } from './SignIn';

const Access = lazy(() => import('../access/Access'));

/** Signed in: the desk. By a link: a password to choose first. Not signed in: the sign-in, and afterwards the address the person came for. */
export function Gate() {
  const session = useSession();
  const client = useQueryClient();
  const wasIn = useRef(false);
  const [byLink] = useRoute('/access');

  if (byLink) {
    return (
      <ErrorBoundary>
        <Suspense>
          <Access />
        </Suspense>
      </ErrorBoundary>
    );
  }

  if (session.data) {
    wasIn.current = true;
    return (
      <ErrorBoundary>
        <Signed key={session.data.id} me={session.data} />
      </ErrorBoundary>
    );
  }
  if (session.data === null) return <SignIn ended={wasIn.current && !client.getQueryData(keys.left)} />;
  if (session.error) return <Failure error={session.error} again={() => void session.refetch()} tall />;
  return null;
}
