import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { loginWay } from './loginWay';

/** Sends the person to the network's login: in a pop-up, or with this whole window where pop-ups are blocked. */
export function useLogin(channelId: number | undefined, onBegun: (connection: number) => void) {
  const [blocked, setBlocked] = useState(false);
  const begin = useMutation({
    mutationFn: (askAgain: boolean) =>
      api.startConnection({ kind: 'facebook', channelId, askAgain: askAgain || undefined }),
  });

  async function inPopUp(askAgain = false) {
    // In the click itself, before anything is awaited: later the browser would block it.
    const popUp = loginWay.popUp();
    setBlocked(!popUp);
    if (!popUp) return;
    try {
      const { id, loginUrl } = await begin.mutateAsync(askAgain);
      popUp.location.href = loginUrl;
      onBegun(id);
    } catch {
      // `begin.error` is what people read.
      popUp.close();
    }
  }

  async function here(askAgain = false) {
    const { loginUrl } = await begin.mutateAsync(askAgain);
    loginWay.here(loginUrl);
  }

  return {
    blocked,
    pending: begin.isPending,
    error: begin.error,
    inPopUp: (askAgain?: boolean) => void inPopUp(askAgain),
    here: (askAgain?: boolean) => void here(askAgain).catch(() => undefined),
  };
}

export type Login = ReturnType<typeof useLogin>;
