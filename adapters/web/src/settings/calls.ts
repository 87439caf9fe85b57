import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import type { Mail } from '../api/contract';
import type {
  ActionFigures,
  AutomaticActions,
  ImportantContent,
  KeyPhrase,
  MailLanguage,
  Notifications,
  SampledMail,
  SampleKind,
  VipPage,
  ImportedVips,
  CopiedPage,
  CopySettings,
  GeneralOptions,
  QualityOfService,
  Section,
  Settings,
  SettingsHistory,
  TextPreview,
} from './contract';

const at = (id: number) => `/channels/${id}/settings`;

export const settingsKeys = {
  all: (id: number) => ['settings', id] as const,
  section: (id: number, path: string) => ['settings', id, path] as const,
  vips: (id: number, meant: string) => ['settings', id, 'vips', meant] as const,
  sample: (id: number, kind: SampleKind, language: MailLanguage) => ['settings', id, 'sample', kind, language] as const,
  figures: (id: number) => ['settings', id, 'automation', 'figures'] as const,
  preview: (id: number, text: string, language: string) => ['settings', id, 'preview', language, text] as const,
  history: (id: number) => ['settings', id, 'history'] as const,
  copy: (id: number, asked: CopySettings) => ['settings', id, 'copy', asked] as const,
};

/** The calls about a page's settings. */
export const settingsApi = {
  all: (id: number) => call<Settings>('GET', at(id)),
  section: <T extends Section>(id: number, path: string) => call<T>('GET', `${at(id)}/${path}`),
  save: <T extends Section>(id: number, path: string, section: T) => call<T>('PUT', `${at(id)}/${path}`, section),
  tryPhrases: (id: number, phrases: KeyPhrase[], messages: string[]) =>
    call<{ items: { message: string; important: boolean; phrase?: string }[] }>('POST', `${at(id)}/importance/try`, {
      phrases,
      messages,
    }),
  previewText: (id: number, text: string, language: string) =>
    call<{ items: TextPreview[] }>('POST', `${at(id)}/automation/preview`, { text, language }),
  actionFigures: (id: number) => call<ActionFigures>('GET', `${at(id)}/automation/figures`),
  vips: (id: number, meant: string, after?: string) =>
    call<VipPage>(
      'GET',
      `${at(id)}/importance/vips?limit=50${meant ? `&customer=${encodeURIComponent(meant)}` : ''}${after ? `&after=${encodeURIComponent(after)}` : ''}`,
    ),
  importVips: (id: number, csv: string) => call<ImportedVips>('POST', `${at(id)}/importance/vips`, { csv }),
  removeVip: (id: number, person: string) =>
    call<void>('DELETE', `${at(id)}/importance/vips/${encodeURIComponent(person)}`),
  sampleNotification: (id: number, kind: SampleKind, language: MailLanguage) =>
    call<SampledMail>('POST', `${at(id)}/notifications/preview`, { kind, language }),
  trialNotification: (id: number, address: string) => call<Mail>('POST', `${at(id)}/notifications/trial`, { address }),
  resumeNotifications: (id: number, address: string) =>
    call<Notifications>('POST', `${at(id)}/notifications/resume`, { address }),
  history: (id: number, after?: string) =>
    call<SettingsHistory>('GET', `${at(id)}/history?limit=20${after ? `&after=${encodeURIComponent(after)}` : ''}`),
  undo: (id: number, entry: number) => call<Settings>('POST', `${at(id)}/history/${entry}/undo`),
  copy: (id: number, asked: CopySettings) => call<{ pages: CopiedPage[] }>('POST', `${at(id)}/copy`, asked),
};

/** The sections that can be edited, by the last part of their address. */
export interface Sections {
  quality: QualityOfService;
  automation: AutomaticActions;
  importance: ImportantContent;
  notifications: Notifications;
  general: GeneralOptions;
}

export function useSettings(id: number) {
  return useQuery({ queryKey: settingsKeys.all(id), queryFn: () => settingsApi.all(id), staleTime: 0 });
}

export function useHistory(id: number) {
  return useInfiniteQuery({
    queryKey: settingsKeys.history(id),
    queryFn: ({ pageParam }) => settingsApi.history(id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
}

/** A page's VIPs, a stretch at a time; those who are meant by a name or the beginning of an id. */
export function useVips(id: number, meant: string) {
  return useInfiniteQuery({
    queryKey: settingsKeys.vips(id, meant),
    queryFn: ({ pageParam }) => settingsApi.vips(id, meant, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
