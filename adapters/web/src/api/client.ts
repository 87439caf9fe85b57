import { noteServerTime } from '../time/clock';
import type {
  About,
  Agent,
  Backfill,
  BackfillPage,
  Box,
  Break,
  CalendarDays,
  Campaign,
  CampaignCard,
  CampaignSettings,
  CannedResponse,
  Channel,
  ComingIn,
  Connection,
  HealthCheck,
  DaysAhead,
  Dispositions,
  Entrance,
  Erasure,
  HeldPage,
  IntakeKind,
  Invited,
  Language,
  Mail,
  MailPage,
  Me,
  MembersChange,
  Message,
  Moderation,
  MessagePage,
  NewConnection,
  OpenWork,
  Presence,
  PresenceChoice,
  ProblemJson,
  Removal,
  Receivers,
  ReplayOutcome,
  Schedule,
  SetAsidePage,
  StaffChange,
  StaffLink,
  StaffMember,
  StaffPage,
  StartedConnection,
  TicketCard,
  TicketActions,
  TicketDetail,
  TicketPage,
  Visibility,
  Wording,
} from './contract';
import { Problem, Unreachable } from './problem';

const base = '/api/v1';

let language: Language = 'es';

/** The language in which the server's sentences are wanted. */
export function speak(chosen: Language): void {
  language = chosen;
}

/** Which tickets of a list are wanted. */
export interface Marks {
  late?: boolean;
  important?: boolean;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One call of the REST interface; a refusal becomes a {@link Problem}. */
export async function call<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language };
  if (method !== 'GET') headers['X-Bandeja'] = '1';
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const answer = await fetch(base + path, {
    method,
    headers,
    credentials: 'same-origin',
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw new Unreachable();
  });
  noteServerTime(answer.headers.get('Date'));
  if (!answer.ok) throw await problemOf(answer);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

/** The application always says why. A refusal without a reason is somebody else's: a proxy's, or a server's that still starts. */
async function problemOf(answer: Response): Promise<Problem | Unreachable> {
  const json = (await answer.json().catch(() => ({}))) as Partial<ProblemJson>;
  if (!json.reason) return new Unreachable();
  return new Problem({ ...json, status: answer.status });
}

function query(values: Record<string, string | number | boolean | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
}

/** Every call of the REST contract, one function each. */
export const api = {
  about: () => call<About>('GET', '/about'),

  me: () => call<Me>('GET', '/session'),
  signIn: (email: string, password: string) => call<Me>('POST', '/session', { email, password }),
  signOut: () => call<void>('DELETE', '/session'),
  keepLanguage: (chosen: Language) => call<void>('PUT', '/session/language', { language: chosen }),

  presence: () => call<Presence>('GET', '/presence'),
  choosePresence: (choice: PresenceChoice, breakName?: string) =>
    call<Presence>('PUT', '/presence', { choice, breakName }),

  tellOfCall: (onCall: boolean) => call<Presence>('PUT', '/presence/call', { onCall }),
  breaks: () => call<{ breaks: Break[] }>('GET', '/breaks'),
  changeBreaks: (breaks: Break[]) => call<{ breaks: Break[] }>('PUT', '/breaks', { breaks }),
  agents: () => call<{ agents: Agent[] }>('GET', '/agents'),
  capAgent: (id: number, cap?: number) => call<void>('PUT', `/agents/${id}/cap`, { cap }),

  tickets: (box: Box, q?: string, after?: string, marks?: Marks) =>
    call<TicketPage>(
      'GET',
      `/tickets${query({ box, q, after, late: marks?.late || undefined, important: marks?.important || undefined, limit: 50 })}`,
    ),
  ticket: (id: number) => call<TicketDetail>('GET', `/tickets/${id}`),
  messages: (id: number, before?: string) =>
    call<MessagePage>('GET', `/tickets/${id}/messages${query({ before, limit: 50 })}`),
  /**
   * @param more a file that is sent instead of a text; who is to read an answer, where it was asked when left out
   */
  write: (
    id: number,
    text: string,
    direction: 'OUT' | 'NOTE',
    key: string,
    more: { file?: number; visibility?: Visibility } = {},
  ) => {
    const { file, visibility } = more;
    const said = file === undefined ? { text, direction } : { file };
    return call<Message>('POST', `/tickets/${id}/messages`, { ...said, visibility, key });
  },
  retry: (id: number, messageId: number) => call<Message>('POST', `/tickets/${id}/messages/${messageId}/retry`),
  settle: (id: number, messageId: number, arrived: boolean) =>
    call<Message>('POST', `/tickets/${id}/messages/${messageId}/settle`, { arrived }),
  drop: (id: number, messageId: number) => call<Message>('POST', `/tickets/${id}/messages/${messageId}/drop`),
  restore: (id: number, messageId: number) => call<Message>('POST', `/tickets/${id}/messages/${messageId}/restore`),
  wordings: (id: number, messageId: number) =>
    call<{ items: Wording[] }>('GET', `/tickets/${id}/messages/${messageId}/versions`),
  moderate: (id: number, messageId: number, action: Moderation) =>
    call<Message>('PUT', `/tickets/${id}/messages/${messageId}/moderation/${action}`),
  takeBack: (id: number, messageId: number, action: Moderation) =>
    call<Message>('DELETE', `/tickets/${id}/messages/${messageId}/moderation/${action}`),
  held: (after?: string) => call<HeldPage>('GET', `/held-messages${query({ after, limit: 50 })}`),
  sendHeld: (id: number) => call<{ items: Message[] }>('POST', `/tickets/${id}/held-messages/send`),
  dropHeld: (id: number) => call<{ items: Message[] }>('POST', `/tickets/${id}/held-messages/drop`),
  close: (id: number, dispositionId?: number) => call<TicketCard>('POST', `/tickets/${id}/close`, { dispositionId }),
  ignore: (id: number) => call<TicketCard>('POST', `/tickets/${id}/ignore`),
  reopen: (id: number) => call<TicketCard>('POST', `/tickets/${id}/reopen`),
  dispositionsFor: (ticketId: number) => call<Dispositions>('GET', `/tickets/${ticketId}/dispositions`),
  markImportant: (id: number, on: boolean) => call<TicketCard>('PUT', `/tickets/${id}/important`, { on }),
  markVip: (id: number, on: boolean) => call<TicketCard>('PUT', `/tickets/${id}/customer/vip`, { on }),
  take: (id: number) => call<TicketCard>('POST', `/tickets/${id}/take`),
  takeConversation: (id: number) => call<TicketDetail>('POST', `/tickets/${id}/thread/take`),
  ticketActions: (id: number) => call<TicketActions>('GET', `/tickets/${id}/actions`),
  chooseTicketLanguage: (id: number, language?: string) => call<void>('PUT', `/tickets/${id}/language`, { language }),
  prioritise: (id: number, priority: number) => call<void>('PUT', `/tickets/${id}/priority`, { priority }),
  receivers: (id: number) => call<Receivers>('GET', `/tickets/${id}/transfer`),
  transfer: (id: number, to: { agentId?: number; campaignId?: number; note?: string; key?: string }) =>
    call<void>('POST', `/tickets/${id}/transfer`, to),
  /** The customer sees for a moment that an answer is being typed. */
  typing: (id: number) => call<void>('POST', `/tickets/${id}/typing`),
  seen: (id: number) => call<void>('POST', `/tickets/${id}/seen`),

  setAside: (after?: string) => call<SetAsidePage>('GET', `/intake/set-aside${query({ after, limit: 50 })}`),
  replay: (id: number) => call<ReplayOutcome>('POST', `/intake/set-aside/${id}/replay`),
  intakeKinds: () => call<{ items: IntakeKind[] }>('GET', '/intake/kinds'),

  people: (q: string, after?: string) => call<StaffPage>('GET', `/people${query({ q, after, limit: 50 })}`),
  createPerson: (wanted: StaffChange) => call<Invited>('POST', '/people', wanted),
  editPerson: (id: number, wanted: StaffChange) => call<StaffMember>('PUT', `/people/${id}`, wanted),
  giveLink: (id: number) => call<StaffLink>('POST', `/people/${id}/link`),
  deactivatePerson: (id: number, tickets: OpenWork) =>
    call<StaffMember>('POST', `/people/${id}/deactivate`, { tickets }),
  reactivatePerson: (id: number) => call<StaffMember>('POST', `/people/${id}/reactivate`),

  lookAtLink: (token: string) => call<Entrance>('POST', '/access/look', { token }),
  comeIn: (coming: ComingIn) => call<Me>('POST', '/access', coming),
  changePassword: (old: string, password: string) => call<void>('PUT', '/session/password', { old, password }),

  mails: (after?: string) => call<MailPage>('GET', `/mails${query({ after, limit: 50 })}`),
  mail: (id: number) => call<Mail>('GET', `/mails/${id}`),
  sendMailAgain: (id: number) => call<Mail>('POST', `/mails/${id}/retry`),
  sendTrialMail: () => call<Mail>('POST', '/mails/trial'),
  eraseCustomer: (customerId: number) => call<Erasure>('POST', '/erasures', { customerId }),

  channels: () => call<{ items: Channel[] }>('GET', '/channels'),
  checkChannel: (id: number) => call<Channel>('POST', `/channels/${id}/check`),
  backfills: (id: number, after?: string) =>
    call<BackfillPage>('GET', `/channels/${id}/backfills${query({ after, limit: 20 })}`),
  beginBackfill: (id: number, since?: string) => call<Backfill>('POST', `/channels/${id}/backfills`, { since }),
  channelHealth: (id: number) => call<{ checks: HealthCheck[] }>('GET', `/channels/${id}/health`),
  repairChannel: (id: number) => call<{ checks: HealthCheck[] }>('POST', `/channels/${id}/health/repair`),
  subscribeApp: () => call<{ checks: HealthCheck[] }>('POST', '/channels/preflight/repair'),
  preflight: () => call<{ checks: HealthCheck[] }>('GET', '/channels/preflight'),
  removedChannels: () => call<{ items: Channel[] }>('GET', '/channels?removed=true'),
  removal: (id: number) => call<Removal>('GET', `/channels/${id}/removal`),
  removeChannel: (id: number) => call<Channel>('POST', `/channels/${id}/remove`),
  switchOffChannel: (id: number) => call<Channel>('POST', `/channels/${id}/switch-off`),
  startConnection: (wanted: NewConnection) => call<StartedConnection>('POST', '/channels/connections', wanted),
  connection: (id: number) => call<Connection>('GET', `/channels/connections/${id}`),
  connectPage: (id: number, externalId: string, anyway?: boolean) =>
    call<Channel>('POST', `/channels/connections/${id}/page`, { externalId, anyway }),

  campaigns: () => call<{ items: CampaignCard[] }>('GET', '/campaigns'),
  campaign: (id: number) => call<Campaign>('GET', `/campaigns/${id}`),
  createCampaign: (settings: CampaignSettings) => call<Campaign>('POST', '/campaigns', settings),
  changeCampaign: (id: number, version: number, settings: Partial<CampaignSettings>) =>
    call<Campaign>('PUT', `/campaigns/${id}`, { version, settings }),
  changeMembers: (id: number, change: MembersChange) => call<Campaign>('PUT', `/campaigns/${id}/members`, change),
  activateCampaign: (id: number, wanted: { version: number; channelId: number; takeName: boolean }) =>
    call<Campaign>('POST', `/campaigns/${id}/activation`, wanted),
  responses: (id: number) => call<{ items: CannedResponse[] }>('GET', `/campaigns/${id}/responses`),
  changeResponses: (id: number, before: CannedResponse[], items: CannedResponse[]) =>
    call<{ items: CannedResponse[] }>('PUT', `/campaigns/${id}/responses`, { before, items }),
  dispositions: (id: number) => call<Dispositions>('GET', `/campaigns/${id}/dispositions`),
  changeDispositions: (id: number, before: Dispositions, after: Dispositions) =>
    call<Dispositions>('PUT', `/campaigns/${id}/dispositions`, { before, after }),
  responsesFor: (ticketId: number) => call<{ items: CannedResponse[] }>('GET', `/tickets/${ticketId}/responses`),
  campaignChanges: (id: number) =>
    call<{ items: { at: string; by: string; fields: string[] }[] }>('GET', `/campaigns/${id}/changes`),
  findAgents: (q: string) =>
    call<{ items: { id: number; name: string; email: string }[] }>(
      'GET',
      `/campaigns/agents${query({ q, limit: 20 })}`,
    ),

  previewSchedule: (schedule: Schedule) => call<DaysAhead>('POST', '/schedules/preview', schedule),
  readCalendar: (calendar: string) => call<CalendarDays>('POST', '/schedules/calendar', { calendar }),
};

/** Where a file of a talk is shown from, or handed out. */
export function fileAddress(ticketId: number, fileId: number): string {
  return `${base}/tickets/${ticketId}/files/${fileId}`;
}

/** The same file for whoever reads the talk as a recording. */
export function recordedFileAddress(ticketId: number, fileId: number): string {
  return `${base}/recordings/${ticketId}/files/${fileId}`;
}

/** The live stream's address; `lastEventId` says after which event to go on. */
export function eventsAddress(lastEventId?: string): string {
  return `${base}/events${query({ lastEventId })}`;
}
