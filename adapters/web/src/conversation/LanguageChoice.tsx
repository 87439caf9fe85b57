import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { TicketDetail } from '../api/contract';
import { keys } from '../api/queries';
import { sentenceOf } from '../shell/Failure';
import { languageNames, languages, useWords } from '../words';
import { useTicketActions } from './ActionsLine';

/** In which language automatic texts are written to this customer, why, and setting it by hand. */
export function LanguageChoice({ ticket }: { ticket: TicketDetail }) {
  const speech = useWords();
  const { t } = speech;
  const client = useQueryClient();
  const language = useTicketActions(ticket.id).data?.language;
  const choose = useMutation({
    mutationFn: (code: string) => api.chooseTicketLanguage(ticket.id, code || undefined),
    onSettled: () => client.invalidateQueries({ queryKey: keys.ticketActions(ticket.id) }),
  });
  if (!language) return null;
  const name = (code: string) => (languageNames as Record<string, string>)[code] ?? code;
  const set = language.rule === 'TICKET' ? language.code : '';
  if (!ticket.mayClose) return <>{name(language.code)}</>;
  return (
    <NativeSelect
      size="xs"
      aria-label={t('panel.language')}
      title={t(`actions.rule.${language.rule}`, { language: language.code })}
      disabled={choose.isPending}
      error={choose.error ? sentenceOf(choose.error, speech) : undefined}
      value={choose.isPending ? choose.variables : set}
      onChange={(event) => choose.mutate(event.currentTarget.value)}
      data={[
        {
          value: '',
          label:
            language.rule === 'TICKET'
              ? t('panel.languageByItself')
              : t(`panel.language.${language.rule === 'PROFILE' ? 'PROFILE' : 'PAGE'}`, {
                  language: name(language.code),
                }),
        },
        ...[...new Set<string>([...languages, ...(set ? [set] : [])])].map((code) => ({
          value: code,
          label: name(code),
        })),
      ]}
    />
  );
}
