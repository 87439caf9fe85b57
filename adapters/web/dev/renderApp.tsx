import { act, render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { App } from '../src/App.tsx';
import type { Language } from '../src/api/contract.ts';
import { forgetAttachedInMemory } from '../src/composer/attached.ts';
import { forgetDraftsInMemory } from '../src/composer/drafts.ts';
import { loadWords, speechIn } from '../src/words/index.ts';
import { eventSourceOf } from './fakeEventSource.ts';
import { uploadOf } from './fakeUpload.ts';
import { FakeServer } from './fakeServer.ts';

/** A browser with its cookies, pointed at a fake server. */
export function fakeWorld() {
  const server = new FakeServer({ pace: 5 });
  let cookie = '';
  const call = async (path: string, init?: RequestInit) => {
    const request = new Request(new URL(path, 'http://localhost'), init);
    if (cookie) request.headers.set('Cookie', cookie);
    const answer = await server.handle(request);
    const set = answer.headers.get('Set-Cookie');
    if (set) cookie = set.split(';')[0]!;
    return answer;
  };
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => call(path, init));
  vi.stubGlobal(
    'EventSource',
    eventSourceOf((path) => call(path)),
  );
  vi.stubGlobal(
    'XMLHttpRequest',
    uploadOf((path, init) => call(path, init)),
  );
  return {
    server,
    call,
    forgetCookies: () => {
      cookie = '';
    },
    signIn: (email: string) =>
      call('/api/v1/session', {
        method: 'POST',
        headers: { 'X-Bandeja': '1', 'Content-Type': 'application/json' },
        body: JSON.stringify({ email, password: 'bandeja-demo' }),
      }),
  };
}

interface Opening {
  at?: string;
  as?: string;
  language?: Language;
  world?: ReturnType<typeof fakeWorld>;
}

/** Opens the application as a person at an address; `as` nobody is the sign-in. */
export async function openApp({ at = '/', as, language = 'es', world = fakeWorld() }: Opening = {}) {
  if (as) await world.signIn(as);
  history.replaceState(null, '', at);
  const speech = speechIn(language, await loadWords[language]());
  const user = userEvent.setup();
  const screen = render(<App speech={speech} env="test" />);
  return {
    ...screen,
    user,
    world,
    server: world.server,
    /** Closes the page and opens it again, as a reload does: only what is stored stays. */
    reload: () => {
      screen.unmount();
      forgetDraftsInMemory();
      forgetAttachedInMemory();
      return openApp({ at: location.pathname + location.search, language, world });
    },
    /** Something happens on the other side. */
    meanwhile: (happens: () => void) => act(async () => happens()),
  };
}

export { waitFor };
