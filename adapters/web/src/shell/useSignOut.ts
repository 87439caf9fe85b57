import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../api/client';
import { forgetAnswers, keys } from '../api/queries';

/** The way out; also when the server does not answer, this computer forgets what it read. */
export function useSignOut(): () => void {
  const client = useQueryClient();
  const [, go] = useLocation();
  const leave = useMutation({
    mutationFn: api.signOut,
    onSettled: () => {
      forgetAnswers(client);
      client.setQueryData(keys.left, true);
      client.setQueryData(keys.me, null);
      go('/');
    },
  });
  return () => leave.mutate();
}
