import type { Tag } from '../tags/contract';
// What travels between this application and /api/v1, as the server writes it. Instants are ISO-8601 UTC strings.

export type Instant = string;
export type Language = 'es' | 'en' | 'pt';
export type Role = 'ADMINISTRATOR' | 'SUPERVISOR' | 'AGENT' | 'ANALYST';

export type PresenceState = 'FREE' | 'BUSY' | 'FREE_ON_BREAK' | 'BUSY_ON_BREAK' | 'DISCONNECTED';
export type PresenceChoice = 'AVAILABLE' | 'BREAK' | 'DISCONNECTED';

export interface Presence {
  state: PresenceState;
  since: Instant;
  active: number;
  breakName?: string;
  onCall?: boolean;
  /** Until when nothing new comes after a ticket was closed. */
  wrapUpUntil?: Instant;
}

export type BreakIcon = 'COFFEE' | 'MEAL' | 'MEETING' | 'TRAINING' | 'REST' | 'HEALTH' | 'ERRAND';

/** A kind of break; `limitMinutes` is how long it is meant to last. */
export interface Break {
  name: string;
  icon: BreakIcon;
  limitMinutes?: number;
}

/** Somebody who can receive tickets; `cap` is how many in all. */
export interface Agent {
  id: number;
  name: string;
  cap?: number;
  presence: Presence;
}

/** Where a ticket can be transferred to. */
export interface Receivers {
  agents: { id: number; name: string; state: PresenceState; active: number; limit?: number }[];
  campaigns: { id: number; name: string }[];
}

export interface Me {
  id: number;
  name: string;
  email: string;
  roles: Role[];
  language?: Language;
  presence: Presence;
}

export interface About {
  name: string;
  version: string;
  sandbox: boolean;
  demo: boolean;
  demoAccounts?: { email: string; roles: Role[] }[];
  languages: Language[];
}

export type Visibility = 'PRIVATE' | 'PUBLIC';
export type Box = 'mine' | 'waiting' | 'all';
export type AuthorKind = 'CUSTOMER' | 'AGENT' | 'PAGE_INBOX' | 'AUTOMATIC' | 'OTHER_APP';

export interface Place {
  kind: 'WITH_AGENT' | 'WAITING' | 'PARKED' | 'UNASSIGNED';
  agentId?: number;
  agentName?: string;
  since: Instant;
  reason?: 'OUT_OF_HOURS' | 'CAMPAIGN_DISABLED' | 'TOKEN_INACTIVE' | 'NOBODY' | 'QUEUE_FULL';
  until?: Instant;
}

export interface ReplyWindow {
  kind: 'STANDARD' | 'PEOPLE_ONLY' | 'CLOSED';
  closesAt?: Instant;
}

/** Whether a ticket is important, and by what. */
export type Importance = 'NONE' | 'BY_CONTENT' | 'BY_CUSTOMER' | 'BY_HAND' | 'TAKEN_AWAY';

/** What is owed to the customer and is due first. */
export interface TicketPromise {
  target: 'FIRST_ANSWER' | 'NEXT_ANSWER' | 'RESOLUTION';
  since: Instant;
  /** From when the clock is amber. */
  warnAt: Instant;
  dueAt: Instant;
  late: boolean;
}

export interface TicketCard {
  id: number;
  number: number;
  state: 'OPEN' | 'CLOSED' | 'IGNORED';
  place?: Place;
  addressedAt?: Instant;
  awaitingReply: boolean;
  visibility: Visibility;
  channel: { id: number; kind: string; name: string; sandbox: boolean };
  campaign?: { id: number; name: string };
  /** `forgotten`: their data was erased. */
  customer: { id: number; name: string; pictureUrl?: string; forgotten?: boolean; vip?: boolean };
  excerpt?: string;
  excerptBy?: AuthorKind;
  lastMessageAt: Instant;
  awaitingSince?: Instant;
  unread: number;
  createdAt: Instant;
  closedAt?: Instant;
  closeReason?: CloseReason;
  version: number;
  promise?: TicketPromise;
  /** When a promise to the customer was first broken; stays. */
  overdueSince?: Instant;
  importance: Importance;
  /** What the customer said that made it so. */
  importancePhrase?: string;
  /** When its agent's time with it is over; absent without such a limit. */
  chatEnd?: { warnAt: Instant; at: Instant };
  window?: ReplyWindow;
  tags?: Tag[];
}

/** Who or what closed a ticket. */
export type CloseReason = 'BY_HAND' | 'CUSTOMER_SILENT' | 'CHAT_TIME' | 'CUSTOMER_FORGOTTEN' | 'ANSWERED_ELSEWHERE';

export type Verdict =
  | 'ELIGIBLE'
  | 'INACTIVE'
  | 'DISCONNECTED'
  | 'ON_BREAK'
  | 'WRAPPING_UP'
  | 'NO_VOICE'
  | 'ENGAGED'
  | 'ON_CALL'
  | 'BUSY'
  | 'FULL'
  | 'FULL_OVERALL'
  | 'UNSKILLED'
  | 'OTHERS_IDLE';

/** Who may receive a campaign's tickets at all. */
export type Eligibility = 'NOPAUSE' | 'INCALL' | 'NOCALL' | 'INTERACTION' | 'OMNI' | 'RINGALL' | 'RINGALLMULTIPLE';

/** Which of the eligible members is chosen. */
export type Order = 'LINEAR' | 'RRMEMORY' | 'LEASTRECENT' | 'FEWEST' | 'FEWEST_UNANSWERED' | 'RANDOM' | 'WRANDOM';

export interface ConsideredAgent {
  agentId: number;
  agentName: string;
  active: number;
  limit: number;
  /** Open tickets in all. */
  overall?: number;
  penalty?: number;
  verdict: Verdict;
  chosen: boolean;
}

export type DecisionReason =
  | 'FIRST_IN_LIST'
  | 'LONGEST_WITHOUT'
  | 'FEWEST_UNANSWERED'
  | 'DRAWN'
  | 'DRAWN_BY_WEIGHT'
  | 'SERVED_BEFORE'
  | 'NOBODY_SKILLED'
  | 'TO_BE_TAKEN'
  | 'FEWEST_ACTIVE'
  | 'NEXT_IN_TURN'
  | 'SAME_AGENT'
  | 'NOBODY_FREE'
  | 'OUT_OF_HOURS'
  | 'CAMPAIGN_DISABLED'
  | 'TAKEN_BY_HAND'
  | 'TRANSFERRED'
  | 'RETURNED';

export interface Decision {
  at: Instant;
  outcome: 'ASSIGNED' | 'WAITS' | 'PARKED';
  eligibility?: Eligibility;
  strategy?: Order;
  /** What was drawn, from 0 to below `of`. */
  draw?: { number: number; of: number };
  chosen?: { id: number; name: string };
  considered?: ConsideredAgent[];
  reason: DecisionReason;
  until?: Instant;
}

export interface TicketDetail extends TicketCard {
  /** `kept`: the page is inactive, an answer is kept until it is active again. */
  mayReply: {
    allowed: boolean;
    reason?: Reason;
    /** When nobody may answer privately any more. */
    closesAt?: Instant;
    /** What an answer is sent as now. */
    as?: 'RESPONSE' | 'HUMAN_AGENT' | 'PUBLIC_REPLY' | 'PRIVATE_REPLY';
    /** When that changes, before it ends. */
    changesAt?: Instant;
    kept?: boolean;
    /** Facebook restricts the page: what is written leaves then. */
    pausedUntil?: Instant;
  };
  /** Of a ticket of comments: whether the commenter can be answered where only they read it. */
  mayReplyPrivately?: TicketDetail['mayReply'];
  /** Other tickets that share the person's private talk. */
  linked?: { id: number; number: number; visibility: Visibility; state: TicketDetail['state'] }[];
  /** Of a public ticket; the text and the address where the network tells them. */
  post?: { id: string; text?: string; permalink?: string };
  lastDecision?: Decision;
  /** Of a ticket of comments: whether the reader may like, hide and delete them. */
  mayModerate?: { allowed: boolean; reason?: Reason };
  mayTake: boolean;
  mayClose: boolean;
  /** Nobody has answered it, so it may be ended as needing no answer. */
  mayIgnore?: boolean;
  /** It has ended, and may be opened again. */
  mayReopen?: boolean;
  /** How urgent it is among those who wait, 0 to 5. */
  priority?: number;
  maySteer?: boolean;
  /** How many wait before it in its campaign's queue. */
  ahead?: number;
  /** What came of it when it was closed last. */
  disposition?: { id: number; path: string[]; by: string; at: Instant };
  /** Which program has its private conversation, as far as Facebook has said. */
  thread?: ThreadOwner;
}

export interface ThreadOwner {
  owner: 'NOBODY' | 'US' | 'PAGE_INBOX' | 'OTHER_APP';
  since: Instant;
  /** When another program has it no longer if nothing more is heard of it. */
  until?: Instant;
  /** What Facebook lets us do about it. */
  way?: 'TAKE' | 'ASK';
  /** The reader may do so. */
  mayTake: boolean;
  askedAt?: Instant;
  wantedAt?: Instant;
  /** Who wanted it for us last. */
  last?: { by: { id: number; name: string }; at: Instant; taken: boolean };
}

export type DeliveryState =
  'QUEUED' | 'SENDING' | 'UNKNOWN' | 'SENT' | 'DELIVERED' | 'READ' | 'FAILED' | 'HELD' | 'DROPPED';

/** A file that the server keeps. */
export interface KeptFile {
  id: number;
  name: string;
  kind: 'IMAGE' | 'AUDIO' | 'VIDEO' | 'FILE';
  /** What its bytes are, as a media type. */
  type: string;
  /** In bytes. */
  size: number;
}

export interface Attachment {
  kind: string;
  url?: string;
  title?: string;
  /** Our copy; absent while it is being copied. */
  file?: KeptFile;
  /** Why it cannot be copied. */
  lost?: string;
}

export interface Message {
  id: number;
  ticketId: number;
  direction: 'IN' | 'OUT' | 'NOTE';
  visibility: Visibility;
  author: { kind: AuthorKind; id?: number; name?: string };
  text?: string;
  attachments?: Attachment[];
  at: Instant;
  replyToMessageId?: number;
  delivery?: { state: DeliveryState; reason?: string; at: Instant };
  key?: string;
  /** The emoji with which the customer reacted to it. */
  reaction?: string;
  /** How often its words were changed. */
  edits?: number;
  /** Its author took it back, or it was deleted in public: it has no content any more. */
  withdrawnAt?: Instant;
  /** In public only its author and their friends see it. */
  hiddenAt?: Instant;
  /** The page likes it. */
  liked?: boolean;
  /** How many earlier versions there are. */
  versions?: number;
  /** What the page can do about it in public, and what was ordered and is not done. */
  moderation?: { actions: Moderation[]; orders: ModerationOrder[] };
}

export type Moderation = 'LIKE' | 'UNLIKE' | 'HIDE' | 'UNHIDE' | 'DELETE';

export interface ModerationOrder {
  action: Moderation;
  state: 'WAITING' | 'SENDING' | 'FAILED';
  /** Until when a deletion can be taken back. */
  leavesAt?: Instant;
  reason?: string;
}

/** Somebody's data is to be erased; `doneAt` once it is. */
export interface Erasure {
  code: string;
  receivedAt: Instant;
  doneAt?: Instant;
  tickets: number;
  messages: number;
}

export type PublicChange = 'EDITED' | 'HIDDEN' | 'SHOWN' | 'DELETED';

/** How a message stood before what happened to it. */
export interface Wording {
  text: string;
  until: Instant;
  change: PublicChange;
  /** Who did it, where that is certain. */
  by?: { kind: AuthorKind; name?: string };
}

export interface TicketPage {
  items: TicketCard[];
  next?: string;
  counts: Record<Box, number>;
}

export interface MessagePage {
  /** Oldest first. */
  items: Message[];
  /** Cursor of the older ones. */
  next?: string;
}

/** A message that was kept instead of being sent, and its ticket. */
export interface HeldMessage {
  message: Message;
  customer: { id: number; name: string; pictureUrl?: string };
  page: string;
  pageActive: boolean;
  ticketOpen: boolean;
  /** Its customer waits longer than was promised. */
  ticketLate?: boolean;
  holder?: { id: number; name: string };
  /** Whether the reader may send or drop it. */
  decides: boolean;
}

export interface HeldPage {
  /** Oldest first. */
  items: HeldMessage[];
  next?: string;
  /** How many wait for the reader's decision. */
  undecided: number;
}

export interface SetAside {
  id: number;
  receivedAt: Instant;
  error: string;
  kind?: string;
  excerpt: string;
  replayable: boolean;
}

export interface SetAsidePage {
  items: SetAside[];
  next?: string;
}

export interface IntakeKind {
  kind: string;
  understood: boolean;
  count: number;
  lastAt: Instant;
}

export interface ReplayOutcome {
  outcome: 'UNDERSTOOD' | 'SET_ASIDE';
  error?: string;
}

/** Somebody who works here, as administrators see them. */
export interface StaffMember {
  id: number;
  name: string;
  email: string;
  roles: Role[];
  language?: Language;
  /** May sign in. */
  active: boolean;
  /** Has not chosen a password yet. */
  invited: boolean;
  presence: Presence;
  openTickets: number;
  supervises: { id: number; name: string }[];
}

export interface StaffPage {
  items: StaffMember[];
  next?: string;
}

/** What becomes of the open tickets of somebody who stops answering customers. */
export type OpenWork = 'QUEUE' | 'STAY';

export interface StaffChange {
  name: string;
  email: string;
  roles: Role[];
  language?: Language;
  /** Campaigns; only counts for supervisors. */
  supervises: number[];
  tickets?: OpenWork;
}

/** A link with which somebody chooses their password; told once. */
export interface StaffLink {
  purpose: 'INVITATION' | 'NEW_PASSWORD';
  url: string;
  endsAt: Instant;
  /** They get it by mail too. */
  mailed: boolean;
}

export interface Invited {
  person: StaffMember;
  link: StaffLink;
}

/** What a link that lets somebody in is for. */
export interface Entrance {
  purpose: 'SET_UP' | 'INVITATION' | 'NEW_PASSWORD';
  endsAt: Instant;
  name?: string;
  email?: string;
}

export interface ComingIn {
  token: string;
  password: string;
  /** Only to set Bandeja up, as the next two. */
  name?: string;
  email?: string;
  language?: Language;
}

export type MailState = 'WAITING' | 'SENT' | 'GIVEN_UP' | 'NO_SERVER';

/** A mail that was written to somebody, and what became of it. */
export interface Mail {
  id: number;
  kind:
    | 'TOKEN_ENDS'
    | 'TOKEN_INACTIVE'
    | 'PAGE_RESTRICTED'
    | 'TRIAL'
    | 'INVITATION'
    | 'NEW_PASSWORD'
    | 'TICKET_OPENED'
    | 'TICKET_IMPORTANT'
    | 'TICKET_OVERDUE'
    | 'TICKET_DIGEST'
    | 'NOTIFICATION_TRIAL';
  to: string;
  subject: string;
  state: MailState;
  attempts: number;
  writtenAt: Instant;
  /** While it waits. */
  nextAttemptAt?: Instant;
  /** When it was sent, given up or kept without a mail server. */
  settledAt?: Instant;
  trouble?: 'UNREACHABLE' | 'ENCRYPTION' | 'SIGN_IN' | 'RECIPIENT' | 'SENDER' | 'REFUSED';
  /** What the mail server said. */
  answer?: string;
  /** Only of one mail that was asked for. */
  text?: string;
}

export interface MailPage {
  /** Whether there is a mail server. */
  setUp: boolean;
  items: Mail[];
  next?: string;
}

/** A page's token: works, works but ends soon, does not work, switched off by hand. */
export type Light = 'GREEN' | 'AMBER' | 'RED' | 'OFF';

/** A connected page. */
export interface Channel {
  id: number;
  kind: string;
  /** The page's id on its network. */
  externalId: string;
  name: string;
  pictureUrl?: string;
  sandbox: boolean;
  /** `reason` is a word, after a colon the network's codes: `TOKEN_INACTIVE:190/463`. */
  token: { light: Light; reason?: string; since?: Instant; endsAt?: Instant };
  checkedAt?: Instant;
  lastEventAt?: Instant;
  lastSentAt?: Instant;
  /** Until then its network wants nothing to be sent. */
  pausedUntil?: Instant;
  campaigns: string[];
  /** Absent while it is there. */
  removedAt?: Instant;
  /** What it needs, each in one word. */
  health: { kind: CheckKind; verdict: HealthVerdict }[];
}

/** What a page needs in order to work. */
export type CheckKind =
  | 'PUBLIC_ADDRESS'
  | 'APP_SUBSCRIPTION'
  | 'PAGE_SUBSCRIPTION'
  | 'PERMISSIONS'
  | 'TASKS'
  | 'TOKEN'
  | 'DATA_ACCESS'
  | 'RATE_LIMIT'
  | 'CLOCK'
  | 'LAST_EVENT'
  | 'PAGE_NAME';

export type HealthVerdict = 'OK' | 'WARNING' | 'FAILING' | 'UNKNOWN';

export interface HealthCheck {
  kind: CheckKind;
  verdict: HealthVerdict;
  /** A word, after a colon the network's codes. */
  reason?: string;
  /** What was measured: an address, an instant, percent, seconds that our clock is ahead, a name; by kind. */
  value?: string;
  /** Permissions, tasks or kinds of events. */
  parts: { name: string; needed: boolean; answer: PermissionAnswer['answer'] }[];
  checkedAt: Instant;
  since?: Instant;
}

/** What removing a page would leave behind. */
export interface Removal {
  campaigns: string[];
  openTickets: number;
  waitingReplies: number;
}

export interface NewConnection {
  kind: 'facebook';
  /** The channel to activate again. */
  channelId?: number;
  /** Whether the network is to ask again for what was declined. */
  askAgain?: boolean;
}

export interface PermissionAnswer {
  permission: string;
  /** No page can be connected without it. */
  needed: boolean;
  answer: 'GRANTED' | 'DECLINED' | 'MISSING';
}

export interface OfferedPage {
  externalId: string;
  name: string;
  pictureUrl?: string;
  /** Whether the person's role on the page is enough. */
  choosable: boolean;
  missingTasks: string[];
  /** The channel that it already is. */
  channelId?: number;
}

/** An attempt to connect a page, or to activate one again. */
export interface Connection {
  id: number;
  step: 'AWAITING_LOGIN' | 'FAILED' | 'PERMISSIONS_MISSING' | 'CHOOSING_PAGE' | 'CONNECTED';
  /** A word, after a colon the network's codes. */
  failure?: string;
  /** The channel that it led to, or is to activate again. */
  channelId?: number;
  expiresAt: Instant;
  permissions: PermissionAnswer[];
  pages: OfferedPage[];
}

export interface StartedConnection extends Connection {
  loginUrl: string;
}

export type BackfillState = 'READING' | 'APPLYING' | 'DONE' | 'STOPPED';

/** One look for what the network did not tell about a page. */
export interface Backfill {
  id: number;
  cause: 'CONNECTED' | 'STARTED' | 'REACTIVATED' | 'SCHEDULED' | 'ASKED';
  state: BackfillState;
  from: Instant;
  /** Up to here nothing is missing once it is done. */
  to: Instant;
  read: number;
  alreadyKnown: number;
  found: number;
  /** Belonging to no ticket, or set aside. */
  kept: number;
  /** Why it waits or stopped: a word, after a colon the network's codes. */
  trouble?: string;
  endedAt?: Instant;
}

export interface BackfillPage {
  items: Backfill[];
  next?: string;
}

export type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';

/** From one time of day to another, `HH:mm`; an end up to `24:00`, before its beginning it runs past midnight. */
export interface Times {
  from: string;
  to: string;
}

/** A range on some days of every week, on which it begins. */
export interface WeeklyRange extends Times {
  days: Weekday[];
}

/** Working hours of a campaign or a channel; dates as `2026-12-25`. */
export interface Schedule {
  /** IANA name. */
  zone: string;
  week: WeeklyRange[];
  holidays: string[];
  exceptions: { date: string; ranges: Times[] }[];
  /** What such days are called, by date. */
  names?: Record<string, string>;
}

/** What a schedule comes to. */
export interface DaysAhead {
  openNow: boolean;
  changesAt?: Instant;
  /** `clocksMinutes`: by how much the clocks are put forward that day. */
  days: {
    date: string;
    special: 'NONE' | 'HOLIDAY' | 'EXCEPTION';
    name?: string;
    open: Times[];
    clocksMinutes: number;
  }[];
}

/** The whole days of a calendar file, and how many of its entries are none. */
export interface CalendarDays {
  days: { date: string; name: string }[];
  left: number;
}

/** How a campaign's tickets come to its members. */
export interface CampaignStrategy {
  eligibility: Eligibility;
  order: Order;
  sameAgent: boolean;
  lostFirst: boolean;
  wrapUpSeconds: number;
  /** 0 = never. */
  handOverAfterSeconds: number;
  /** 0 = a transferred ticket stays. */
  transferReturnSeconds: number;
  /** Level wanted of each skill, 1 to 5. */
  skills?: Record<string, number>;
  /** Level wanted of the customer's language; 0 = it does not matter. */
  language?: number;
  /** 0 = the levels never fall. */
  relaxEverySeconds?: number;
}

export type CampaignKind = 'MESSENGER' | 'VOICE';

/** When a customer is told something without anybody writing it. */
export type Occasion = 'OUT_OF_HOURS' | 'QUEUE_FULL' | 'AGENT_ABSENT';

/** By occasion and language some variants of which one is drawn. */
export type CustomerTexts = { [occasion in Occasion]?: { [language: string]: string[] } };

/** What is set in a campaign; a limit or a time of 0 is none. */
export interface CampaignSettings {
  name: string;
  kind: CampaignKind;
  pageName: string;
  enabled: boolean;
  takesPrivate: boolean;
  takesPublic: boolean;
  schedule: Schedule;
  strategy: CampaignStrategy;
  targetSeconds: number;
  targetPercent: number;
  maxPerAgent: number;
  abandonedAfterSeconds: number;
  chatTimeSeconds: number;
  longestWaitSeconds: number;
  queueLimit: number;
  overflowId: number;
  membersNeedVoice: boolean;
  texts: CustomerTexts;
}

/** The page that a campaign was activated for. */
export interface CampaignPage {
  id: number;
  kind: string;
  name: string;
  pictureUrl?: string;
  token: Channel['token'];
}

/** A campaign in one line. */
export interface CampaignCard {
  id: number;
  name: string;
  kind: CampaignKind;
  enabled: boolean;
  /** The page's name as it was typed. */
  pageName: string;
  page?: CampaignPage;
  zone: string;
  today: DaysAhead;
  members: number;
  free: number;
  busy: number;
  waiting: number;
  parked: number;
  /** Waited longer than the threshold today. */
  abandoned: number;
  /** Of them, answered after that. */
  recovered: number;
}

export interface Member {
  agentId: number;
  name: string;
  email: string;
  accountActive: boolean;
  /** 0–100: the higher, the fewer the weighted draw gives them. */
  penalty: number;
  skills: Record<string, number>;
  state: PresenceState;
  /** Open tickets of the campaign they have. */
  active: number;
  /** Names of the voice campaigns they are in. */
  voice: string[];
  receives: boolean;
}

export interface Campaign {
  id: number;
  version: number;
  page?: CampaignPage;
  settings: CampaignSettings;
  members: Member[];
}

/** What can come of a campaign's talks; only an entry without children can be chosen. */
export interface Disposition {
  /** Absent while it is new. */
  id?: number;
  name: string;
  code?: string;
  active: boolean;
  children: Disposition[];
}

export interface Dispositions {
  /** Nobody closes by hand without choosing. */
  required: boolean;
  items: Disposition[];
}

/** An answer written beforehand. */
export interface CannedResponse {
  title: string;
  text: string;
  shortcut?: string;
}

export interface MembersChange {
  version: number;
  members: Pick<Member, 'agentId' | 'penalty' | 'skills'>[];
  /** What becomes of the open tickets of those who are removed. */
  tickets?: 'KEEP' | 'QUEUE';
}

export interface TicketEvent {
  ticketId: number;
  version: number;
  kind:
    | 'CREATED'
    | 'MESSAGE'
    | 'ASSIGNED'
    | 'WAITING'
    | 'PARKED'
    | 'CLOSED'
    | 'REOPENED'
    | 'DELIVERY'
    | 'SEEN'
    | 'PRIORITY'
    | 'OVERDUE'
    | 'IMPORTANCE'
    | 'METADATA'
    | 'THREAD'
    | 'TAGS';
  /** False: it left this person's sight. */
  visible: boolean;
}

/** A connected page changed: its light, its health, its settings. */
export interface ChannelEvent {
  channelId: number;
}

export interface PresenceEvent extends Presence {
  agentId: number;
}

export type Reason =
  | 'UNAUTHENTICATED'
  | 'BAD_CREDENTIALS'
  | 'TOO_MANY_ATTEMPTS'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'INVALID'
  | 'LINK_ENDED'
  | 'LAST_ADMINISTRATOR'
  | 'EMAIL_TAKEN'
  | 'TICKET_CLOSED'
  | 'AGENT_FULL'
  | 'AGENT_AWAY'
  | 'NOT_A_MEMBER'
  | 'ALREADY_ASSIGNED'
  | 'NOT_YOURS'
  | 'WINDOW_CLOSED'
  | 'PRIVATE_REPLY_MADE'
  | 'PRIVATE_REPLY_LATE'
  | 'TOKEN_INACTIVE'
  | 'PAGE_ROLE_MISSING'
  | 'PAGE_CONNECTED'
  | 'BACKFILL_UNDER_WAY'
  | 'OTHER_PAGE'
  | 'PAGE_TAKEN'
  | 'PAGE_NAME_DIFFERS'
  | 'MEMBER_HAS_TICKETS'
  | 'ADDRESS_UNREACHABLE'
  | 'ONLY_ADMINISTRATORS_PUBLISH'
  | 'POST_STATE'
  | 'SETTINGS_CHANGED'
  | 'CANNOT_UNDO'
  | 'REQUIRED_TO_CLOSE'
  | 'DISPOSITION_REQUIRED'
  | 'FIELD_IN_USE'
  | 'OPTION_IN_USE'
  | 'TAG_IN_USE'
  | 'NETWORK_REFUSED'
  | 'DELIVERY_STATE'
  | 'CANNOT_MODERATE'
  | 'DELETION_LEFT'
  | 'COMMENT_GONE'
  | 'TEXT_TOO_LONG'
  | 'ALREADY_CLOSED'
  | 'ALREADY_OPEN'
  | 'ALREADY_ADDRESSED'
  | 'WENT_ON_ELSEWHERE'
  | 'METHOD_NOT_ALLOWED'
  | 'TOO_LARGE'
  | 'FILE_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA'
  | 'NOT_ACCEPTABLE'
  | 'MALFORMED'
  | 'FAULT'
  | 'UNAVAILABLE';

/** application/problem+json, the answer to everything that did not work. */
export interface ProblemJson {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  reason?: Reason;
  facts?: Record<string, unknown>;
  code?: string;
}

/** What a page does by itself. */
export type AutomaticActionName =
  | 'OUT_OF_HOURS'
  | 'NO_AGENT'
  | 'NEW_CUSTOMER'
  | 'TICKET_CREATED'
  | 'QUEUE_FULL'
  | 'CLOSE_SILENT'
  | 'CLOSED_BY_HAND'
  | 'CLOSED_BY_SILENCE';

/** Why an automatic text is in its language. */
export type LanguageRule = 'TICKET' | 'PROFILE' | 'PAGE' | 'ANY';

/** Why an automatic text was not sent. */
export type Suppression =
  | 'SWITCHED_OFF'
  | 'PUBLIC_CONTENT'
  | 'ALREADY_SENT'
  | 'BEING_SERVED'
  | 'TOO_LATE'
  | 'NO_LONGER_TRUE'
  | 'TOKEN_INACTIVE'
  | 'OWNED_ELSEWHERE'
  | 'WINDOW_CLOSED'
  | 'PRIVATE_REPLY_MADE'
  | 'PRIVATE_REPLY_LATE'
  | 'LOWER_PRECEDENCE'
  | 'PARKED';

/** One automatic action on one ticket, with one outcome. */
export interface TicketAction {
  action: AutomaticActionName;
  fired: boolean;
  because?: Suppression;
  at: Instant;
  firstAt: Instant;
  times: number;
  messageId?: number;
  source?: 'CAMPAIGN' | 'PAGE';
  language?: string;
  languageRule?: LanguageRule;
  variant?: number;
  /** What became of its text. */
  delivery?: { state: DeliveryState; reason?: string; at: Instant };
}

/** What happened on a ticket without anybody doing it, and in which language its customer is written to. */
export interface TicketActions {
  language: { code: string; rule: LanguageRule };
  items: TicketAction[];
}
