import type {
  Box,
  ComingIn,
  Break,
  DeliveryState,
  Erasure,
  Me,
  Message,
  Moderation,
  Presence,
  PublicChange,
  Reason,
  Schedule,
  TicketActions,
  TicketCard,
  TicketDetail,
  TicketEvent,
  KeptFile,
  Visibility,
} from '../src/api/contract.ts';
import { choices } from '../src/campaigns/dispositionTree.ts';
import type { Board } from '../src/board/contract.ts';
import { FakeBoard } from './fakeBoard.ts';
import { FakeCampaigns } from './fakeCampaigns.ts';
import { FakeChannels } from './fakeChannels.ts';
import { FakeComments } from './fakeComments.ts';
import { calendarDays, daysAhead } from './fakeSchedules.ts';
import { FakeMails } from './fakeMails.ts';
import { FakePeople, requireGood } from './fakePeople.ts';
import { FakeFigures } from './fakeFigures.ts';
import { FakeMetadata } from './fakeMetadata.ts';
import { FakeTags } from './fakeTags.ts';
import { campaignsRecorded, recordingOf, recordingsFor } from './fakeRecordings.ts';
import { FakePosts } from './fakePosts.ts';
import { FakeSettings } from './fakeSettings.ts';
import { Refusal } from './refusal.ts';
import { type FakeTicket, seed, type Seed } from './seed.ts';

interface Listener {
  write: (chunk: string) => void;
  end: () => void;
}

interface FeedEntry {
  id: number;
  type: 'ticket' | 'presence' | 'channel';
  data: unknown;
}

/** The REST contract from memory: for building screens without the server, and for the tests of what calls it. */
export class FakeServer {
  private readonly data: Seed;
  private readonly sessions = new Map<string, number>();
  private readonly feed: FeedEntry[] = [];
  private readonly listeners = new Set<Listener>();
  private failedSignIns = 0;
  private nextId = 100_000;
  /** Set, every call fails as if the network were gone. */
  away = false;
  readonly channels: FakeChannels;
  readonly campaigns: FakeCampaigns;
  readonly mails: FakeMails;
  readonly staff: FakePeople;
  readonly settings: FakeSettings;
  /** The ledger of automatic actions, by ticket. */
  readonly actions = new Map<number, TicketActions>();
  readonly posts: FakePosts;
  readonly metadata = new FakeMetadata();
  readonly tags = new FakeTags(() => this.data.tickets);
  readonly figures: FakeFigures;
  readonly board: FakeBoard;
  readonly comments: FakeComments;
  private readonly now: () => number;
  private readonly pace: number;

  /** @param pace milliseconds from one step of a message's way to the next */
  constructor({ now = Date.now, pace = 400 }: { now?: () => number; pace?: number } = {}) {
    this.now = now;
    this.pace = pace;
    this.data = seed(now());
    this.channels = new FakeChannels(now);
    this.campaigns = new FakeCampaigns(now, this.channels, this.data.people);
    this.mails = new FakeMails(now);
    this.staff = new FakePeople(this.data.people, now);
    this.settings = new FakeSettings(this.channels, now);
    this.figures = new FakeFigures(now);
    this.comments = new FakeComments(now);
    this.board = new FakeBoard(now, () => this.tags.tags);
    this.posts = new FakePosts(now, this.channels, this.settings);
  }

  /** Answers one call of the contract. */
  async handle(request: Request): Promise<Response> {
    if (this.away) throw new TypeError('network is gone');
    const url = new URL(request.url);
    const path = url.pathname.replace(/^\/api\/v1/, '');
    const session = /bandeja_session=([^;]+)/.exec(request.headers.get('Cookie') ?? '')?.[1];
    try {
      if (request.method !== 'GET' && request.headers.get('X-Bandeja') !== '1') throw new Refusal(403, 'FORBIDDEN');
      if (path === '/about') return this.json(this.about());
      if (path === '/session' && request.method === 'POST') return this.signIn(await request.json());
      if (path === '/access/look')
        return this.json(this.staff.look(((await request.json()) as { token: string }).token));
      if (path === '/access') return this.signed(this.staff.comeIn((await request.json()) as ComingIn));
      const me = this.data.people.find((person) => person.id === this.sessions.get(session ?? ''));
      if (!me) throw new Refusal(401, 'UNAUTHENTICATED');
      if (path === '/events')
        return this.events(url.searchParams.get('lastEventId') ?? request.headers.get('Last-Event-ID'));
      return await this.answer(request, path, url, me, session!);
    } catch (error) {
      if (error instanceof Refusal) {
        const { status, reason, facts, message: detail } = error;
        return this.json({ type: 'urn:bandeja:problem', title: reason, status, reason, facts, detail }, status);
      }
      throw error;
    }
  }

  private breaks: Break[] = [];

  private async answer(request: Request, path: string, url: URL, me: Me, session: string): Promise<Response> {
    const route = `${request.method} ${path.replace(/\d+/g, '#')}`;
    const [first = 0, second = 0] = (path.match(/\d+/g) ?? []).map(Number);
    const query = url.searchParams;
    const moderation = /\/moderation\/(\w+)$/.exec(path)?.[1];
    if (moderation) return this.moderated(request.method, this.find(first), second, moderation as Moderation, me);
    switch (route) {
      case 'GET /session':
        return this.json(me);
      case 'DELETE /session':
        this.sessions.delete(session);
        return this.nothing();
      case 'PUT /session/language':
        me.language = ((await request.json()) as Pick<Me, 'language'>).language;
        return this.nothing();
      case 'PUT /session/password': {
        const { old, password } = (await request.json()) as { old: string; password: string };
        if (old !== 'bandeja-demo') throw new Refusal(400, 'INVALID', { field: 'old', rule: 'wrong-password' });
        requireGood(password);
        return this.nothing();
      }
      case 'GET /presence':
        return this.json(me.presence);
      case 'PUT /presence':
        return this.json(this.choosePresence(me, (await request.json()) as { choice: string; breakName?: string }));
      case 'PUT /presence/call':
        me.presence = { ...me.presence, onCall: ((await request.json()) as { onCall: boolean }).onCall };
        return this.json(me.presence);
      case 'GET /breaks':
        return this.json({ breaks: this.breaks });
      case 'PUT /breaks':
        this.breaks = ((await request.json()) as { breaks: Break[] }).breaks;
        return this.json({ breaks: this.breaks });
      case 'GET /agents':
        return this.json({ agents: this.data.people.filter(({ roles }) => roles.includes('AGENT')) });
      case 'PUT /agents/#/cap':
        return this.nothing();
      case 'PUT /tickets/#/priority':
        this.find(first).ticket.priority = ((await request.json()) as { priority: number }).priority;
        return this.nothing();
      case 'GET /tickets/#/transfer':
        return this.json({
          agents: this.data.people
            .filter(({ id, roles }) => id !== me.id && roles.includes('AGENT'))
            .map(({ id, name, presence }) => ({ id, name, state: presence.state, active: presence.active, limit: 5 })),
          campaigns: [{ id: 9, name: 'Ventas' }],
        });
      case 'POST /tickets/#/transfer':
        this.find(first).ticket.place = { kind: 'WAITING', since: new Date(this.now()).toISOString() };
        return this.nothing();
      case 'GET /board':
        return this.json(this.board.of(me));
      case 'PUT /board':
        return this.json(this.board.arrange(me, (await request.json()) as Board));
      case 'GET /board/choices':
        return this.json(this.board.choices(this.inSight(me)));
      case 'GET /board/tickets':
        return this.json(this.board.tickets(me, query.getAll('shown').map(Number), this.inSight(me)));
      case 'GET /tickets':
        if (query.get('count') === 'true') {
          const filter = FakeBoard.filterOf(query);
          const found = this.inSight(me).filter((ticket) => this.board.matches(filter, ticket, me));
          return this.json({ items: found.slice(0, 4), found: found.length });
        }
        return this.json(
          this.list(
            me,
            (query.get('box') ?? 'mine') as Box,
            query.get('q') ?? '',
            query.get('late') === 'true',
            query.get('important') === 'true',
            Number(query.get('after') ?? 0),
          ),
        );
      case 'GET /tickets/#':
        return this.json(this.detail(me, this.find(first)));
      case 'GET /tickets/#/actions':
        return this.json(this.actions.get(first) ?? { language: { code: 'es', rule: 'PAGE' }, items: [] });
      case 'PUT /tickets/#/language': {
        const { language } = (await request.json()) as { language?: string };
        this.actions.set(first, {
          language: { code: language ?? 'es', rule: language ? 'TICKET' : 'PAGE' },
          items: this.actions.get(first)?.items ?? [],
        });
        return this.nothing();
      }
      case 'GET /tickets/#/messages':
        return this.json(this.page(this.find(first), query.get('before')));
      case 'POST /tickets/#/messages':
        return this.write(
          me,
          this.find(first),
          (await request.json()) as { text: string; direction?: 'OUT' | 'NOTE'; key: string },
        );
      case 'POST /tickets/#/messages/#/retry':
        return this.json(this.again(this.find(first), second), 202);
      case 'POST /tickets/#/messages/#/settle':
        return this.json(this.fate(this.find(first), second, 'SENT'));
      case 'POST /tickets/#/messages/#/drop':
        return this.json(this.fate(this.find(first), second, 'DROPPED', 'AWAITS_DECISION'));
      case 'POST /tickets/#/messages/#/restore':
        return this.json(this.fate(this.find(first), second, 'HELD', 'AWAITS_DECISION'));
      case 'GET /tickets/#/messages/#/versions':
        return this.json({ items: this.comments.versionsOf(second) });
      case 'GET /held-messages':
        return this.json(this.held(me));
      case 'POST /tickets/#/held-messages/send':
        return this.json({ items: this.undecided(this.find(first)).map(({ id }) => this.again(this.find(first), id)) });
      case 'POST /tickets/#/held-messages/drop':
        return this.json({
          items: this.undecided(this.find(first)).map(({ id }) => this.fate(this.find(first), id, 'DROPPED')),
        });
      case 'POST /tickets/#/close':
        return this.json(
          this.close(me, this.find(first), ((await request.json()) as { dispositionId?: number }).dispositionId),
        );
      case 'PUT /tickets/#/tags/#':
      case 'DELETE /tickets/#/tags/#':
        this.tags.mark(this.find(first).ticket, second, request.method === 'PUT');
        this.tell(this.find(first), 'TAGS');
        return this.json(this.card(this.find(first)));
      case 'POST /tickets/#/ignore':
        return this.json(this.ignore(me, this.find(first)));
      case 'POST /tickets/#/reopen':
        return this.json(this.reopen(me, this.find(first)));
      case 'GET /tickets/#/dispositions':
        return this.json(this.campaigns.dispositions);
      case 'PUT /tickets/#/important':
      case 'PUT /tickets/#/customer/vip': {
        const { on } = (await request.json()) as { on: boolean };
        const by = path.endsWith('vip') ? 'BY_CUSTOMER' : 'BY_HAND';
        this.find(first).ticket.importance = on ? by : 'TAKEN_AWAY';
        this.tell(this.find(first), 'IMPORTANCE');
        return this.json(this.card(this.find(first)));
      }
      case 'POST /tickets/#/take':
        return this.json(this.take(me, this.find(first)));
      case 'POST /tickets/#/thread/take': {
        const found = this.find(first);
        const at = new Date(this.now()).toISOString();
        found.ticket.thread =
          found.ticket.thread?.way === 'ASK'
            ? { ...found.ticket.thread, askedAt: at }
            : { owner: 'US', since: at, mayTake: false, last: { by: { id: me.id, name: me.name }, at, taken: true } };
        this.tell(found, 'THREAD');
        return this.json(this.detail(me, found));
      }
      case 'POST /tickets/#/typing':
        return this.nothing();
      case 'POST /tickets/#/seen':
        this.find(first).ticket.unread = 0;
        this.tell(this.find(first), 'SEEN');
        return this.nothing();
      case 'POST /schedules/preview':
        return this.json(daysAhead((await request.json()) as Schedule, this.now()));
      case 'POST /schedules/calendar':
        return this.json(calendarDays(((await request.json()) as { calendar: string }).calendar));
      case 'GET /tickets/#/responses':
        return this.json({ items: this.campaigns.responses });
      case 'GET /intake/set-aside':
        return this.json({ items: this.data.setAside });
      case 'POST /intake/set-aside/#/replay':
        return this.json({ outcome: 'UNDERSTOOD' });
      case 'GET /recordings':
        return this.json({ items: recordingsFor(this.data.tickets, query) });
      case 'GET /recordings/campaigns':
        return this.json({ items: campaignsRecorded(this.data.tickets) });
      case 'GET /recordings/#/openings':
        return this.json({ items: [{ by: 'Andrea Lagos', at: this.find(first).messages[0]!.at }] });
      case 'GET /recordings/#':
        return this.json(recordingOf(this.find(first)));
      case 'GET /recordings/#/messages':
        return this.json({ items: this.find(first).messages });
      case 'POST /tickets/#/files':
        return this.json(this.keep(url.searchParams.get('name') ?? 'file', await request.blob()), 201);
      case 'POST /erasures':
        return this.json(this.erase((await request.json()) as { customerId: number }), 202);
      case 'GET /intake/kinds':
        return this.json({ items: this.data.kinds });
      default:
        const figures = this.figures.answer(route, first ?? 0, url);
        if (figures) return this.json(figures);
        if (path.startsWith('/campaigns')) return this.json(await this.campaigns.answer(route, first, request));
        const tag = await this.tags.answer(route, first, url, request);
        if (tag !== undefined) return tag === null ? this.nothing() : this.json(tag);
        const metadata = await this.metadata.answer(route, first, url, request);
        if (metadata === null) return this.nothing();
        const post = await this.posts.answer(route, [first, second], url, request, me);
        if (post !== undefined) return post === null ? this.nothing() : this.json(post);
        return this.json(
          metadata ??
            this.mails.answer(route, first, me) ??
            (await this.staff.answer(route, first, request, (query.get('q') ?? '').toLowerCase())) ??
            (await this.settings.answer(route, [first, second], request)) ??
            (await this.channels.answer(route, first, request)),
        );
    }
  }

  /** The agent's time with a ticket is nearly over. */
  limitChat(id: number, left: number): void {
    const found = this.find(id);
    const at = (milliseconds: number) => new Date(this.now() + milliseconds).toISOString();
    found.ticket.chatEnd = { warnAt: at(-1_000), at: at(left) };
    this.tell(found, 'ASSIGNED');
  }

  /** Somebody puts a tag on a ticket. */
  tag(ticketId: number, tagId: number): void {
    this.tags.mark(this.find(ticketId).ticket, tagId, true);
    this.tell(this.find(ticketId), 'TAGS');
  }

  /** What was said on a ticket, oldest first. */
  sent(ticketId: number): Message[] {
    return this.find(ticketId).messages;
  }

  private readonly files: KeptFile[] = [];

  private keep(name: string, { size }: Blob): KeptFile {
    const kind = /\.(png|jpe?g|gif)$/i.test(name) ? 'IMAGE' : 'FILE';
    const file: KeptFile = { id: this.nextId++, name, kind, type: 'application/octet-stream', size };
    this.files.push(file);
    return file;
  }

  /** A customer writes; for tests and for watching the screen live. */
  say(ticketId: number, text: string): void {
    const found = this.find(ticketId);
    const at = new Date(this.now()).toISOString();
    const { customer, visibility } = found.ticket;
    found.messages.push({
      id: this.nextId++,
      ticketId,
      direction: 'IN',
      visibility,
      author: { kind: 'CUSTOMER', id: customer.id, name: customer.name },
      text,
      attachments: [],
      at,
    });
    Object.assign(found.ticket, {
      awaitingReply: true,
      awaitingSince: found.ticket.awaitingSince ?? at,
      unread: found.ticket.unread + 1,
      window:
        visibility === 'PRIVATE'
          ? { kind: 'STANDARD', closesAt: new Date(this.now() + 86_400_000).toISOString() }
          : undefined,
    });
    this.tell(found, 'MESSAGE');
  }

  /** Meta's inbox takes the conversation; or it is given to us. */
  hasThread(ticketId: number, thread: TicketDetail['thread']): void {
    this.find(ticketId).ticket.thread = thread;
    this.tell(this.find(ticketId), 'THREAD');
  }

  /** The customer changes the words of their latest message. */
  edits(ticketId: number): void {
    this.latestOf(ticketId).text = 'Dirección vieja';
    this.happens(ticketId, 'EDITED', 'Dirección nueva');
  }

  private moderated(method: string, ticket: FakeTicket, id: number, action: Moderation, me: Me): Response {
    const message = ticket.messages.find((one) => one.id === id)!;
    if (method === 'PUT') this.comments.order(message, action, { kind: 'AGENT', name: me.name });
    else this.comments.takeBack(message, action);
    this.tell(ticket, 'MESSAGE');
    return this.json(this.comments.open(message), method === 'PUT' ? 202 : 200);
  }

  /** Something happens to the customer's latest message. */
  happens(ticketId: number, change: PublicChange, text?: string): void {
    this.comments.happens(this.latestOf(ticketId), change, { text });
    this.tell(this.find(ticketId), 'MESSAGE');
  }

  /** The customer reacts to their latest message. */
  reacts(ticketId: number, reaction: string): void {
    this.latestOf(ticketId).reaction = reaction;
    this.tell(this.find(ticketId), 'MESSAGE');
  }

  /** The customer takes their latest message back. */
  withdraws(ticketId: number): void {
    const withdrawnAt = new Date(this.now()).toISOString();
    Object.assign(this.latestOf(ticketId), { text: undefined, edits: undefined, versions: undefined, withdrawnAt });
    this.tell(this.find(ticketId), 'MESSAGE');
  }

  private latestOf(ticketId: number): Message {
    return this.find(ticketId).messages.findLast(({ direction }) => direction === 'IN')!;
  }

  /** The network goes away in the middle of everything. */
  breakStreams(): void {
    this.away = true;
    this.listeners.forEach((listener) => listener.end());
    this.listeners.clear();
  }

  private about() {
    const demoAccounts = this.data.people.map(({ email, roles }) => ({ email, roles }));
    return {
      name: 'Bandeja',
      version: '0.1.0',
      sandbox: true,
      demo: true,
      demoAccounts,
      languages: ['es', 'en', 'pt'],
    };
  }

  private signIn({ email, password }: { email: string; password: string }): Response {
    if (this.failedSignIns >= 5) {
      this.failedSignIns = 0;
      throw new Refusal(429, 'TOO_MANY_ATTEMPTS', { retryAfterSeconds: 30 });
    }
    const me = this.data.people.find((person) => person.email === email);
    if (!me || password !== 'bandeja-demo') {
      this.failedSignIns += 1;
      throw new Refusal(401, 'BAD_CREDENTIALS');
    }
    return this.signed(me);
  }

  private signed(me: Me): Response {
    const session = crypto.randomUUID();
    this.sessions.set(session, me.id);
    this.choosePresence(me, { choice: 'AVAILABLE' });
    const answer = this.json(me);
    answer.headers.append('Set-Cookie', `bandeja_session=${session}; Path=/; HttpOnly; SameSite=Lax`);
    return answer;
  }

  private choosePresence(me: Me, { choice, breakName }: { choice: string; breakName?: string }): Presence {
    if (choice === 'BREAK' && !breakName) throw new Refusal(400, 'INVALID', { field: 'breakName', rule: 'required' });
    const state = choice === 'BREAK' ? 'FREE_ON_BREAK' : choice === 'DISCONNECTED' ? 'DISCONNECTED' : 'FREE';
    const active = this.boxes(me).mine.length;
    me.presence = { state, since: new Date(this.now() - 42 * 60_000).toISOString(), active, breakName };
    return me.presence;
  }

  private boxes(me: Me): Record<Box, FakeTicket[]> {
    const open = this.data.tickets.filter(({ ticket }) => ticket.state === 'OPEN');
    const mine = open.filter(({ ticket }) => ticket.place?.agentId === me.id);
    const waiting = open.filter(({ ticket }) => ticket.place?.kind !== 'WITH_AGENT');
    return { mine, waiting, all: [...open, ...this.data.tickets.filter(({ ticket }) => ticket.state !== 'OPEN')] };
  }

  private inSight(me: Me): TicketCard[] {
    return this.boxes(me)
      .all.map((found) => this.card(found))
      .sort((a, b) => b.lastMessageAt.localeCompare(a.lastMessageAt));
  }

  private list(me: Me, box: Box, q: string, late: boolean, important: boolean, from: number) {
    const boxes = this.boxes(me);
    const wanted = boxes[box].filter(
      ({ ticket, messages }) =>
        (!late || ticket.promise?.late) &&
        (!important || ticket.importance.startsWith('BY_')) &&
        [ticket.customer.name, ...messages.map((message) => message.text ?? '')].some((text) =>
          text.toLowerCase().includes(q.toLowerCase()),
        ),
    );
    const items = wanted.slice(from, from + 50).map((found) => this.card(found));
    const counts = { mine: boxes.mine.length, waiting: boxes.waiting.length, all: boxes.all.length };
    return { items, counts, next: wanted.length > from + 50 ? String(from + 50) : undefined };
  }

  private card({ ticket, messages }: FakeTicket): TicketCard {
    const last = messages.findLast((message) => message.direction !== 'NOTE')!;
    const { lastDecision: _decision, post: _post, disposition: _disposition, thread: _thread, ...card } = ticket;
    return { ...card, excerpt: last.text ?? '', excerptBy: last.author.kind, lastMessageAt: last.at };
  }

  private detail(me: Me, found: FakeTicket): TicketDetail {
    const { ticket } = found;
    const open = ticket.state === 'OPEN';
    const mine = ticket.place?.agentId === me.id;
    const free = open && ticket.place?.kind !== 'WITH_AGENT';
    const closedWindow = ticket.window?.kind === 'CLOSED';
    const handles = mine || me.roles.includes('SUPERVISOR');
    const mayTake = free && me.roles.includes('AGENT');
    const against = !mine && !mayTake ? 'NOT_YOURS' : closedWindow ? 'WINDOW_CLOSED' : undefined;
    const reason: Reason | undefined = open ? against : 'TICKET_CLOSED';
    return {
      ...this.card(found),
      post: ticket.post,
      lastDecision: ticket.lastDecision,
      disposition: ticket.disposition,
      thread: ticket.thread,
      mayReply: { allowed: reason === undefined, reason, closesAt: ticket.window?.closesAt },
      mayReplyPrivately: ticket.visibility === 'PUBLIC' ? this.privately(found, reason) : undefined,
      mayModerate: found.messages.some(({ visibility }) => visibility === 'PUBLIC')
        ? { allowed: handles, reason: handles ? undefined : 'NOT_YOURS' }
        : undefined,
      mayTake,
      mayClose: open && handles,
      mayIgnore: open && !ticket.addressedAt && handles,
      mayReopen: !open,
    };
  }

  /** One private reply to a comment; after it the person has to answer. */
  private privately({ ticket, messages }: FakeTicket, against: Reason | undefined): TicketDetail['mayReply'] {
    const made = messages.some((message) => message.direction === 'OUT' && message.visibility === 'PRIVATE');
    const reason: Reason | undefined = against ?? (made ? 'PRIVATE_REPLY_MADE' : undefined);
    const closesAt = new Date(Date.parse(ticket.createdAt) + 7 * 86_400_000).toISOString();
    return { allowed: reason === undefined, reason, as: reason ? undefined : 'PRIVATE_REPLY', closesAt };
  }

  private page({ messages }: FakeTicket, before: string | null) {
    const end = before === null ? messages.length : Number(before);
    const start = Math.max(0, end - 50);
    return {
      items: messages.slice(start, end).map((each) => this.comments.open(each)),
      next: start > 0 ? String(start) : undefined,
    };
  }

  private write(
    me: Me,
    found: FakeTicket,
    asked: { text: string; direction?: 'OUT' | 'NOTE'; visibility?: Visibility; key: string; file?: number },
  ): Response {
    const known = found.messages.find((message) => message.key === asked.key);
    if (known) return this.json(known, 202);
    const visibility = asked.visibility ?? found.ticket.visibility;
    const detail = this.detail(me, found);
    const apart = visibility !== found.ticket.visibility;
    const mayReply = apart ? detail.mayReplyPrivately! : detail.mayReply;
    const note = asked.direction === 'NOTE';
    if (!note && !mayReply.allowed) throw new Refusal(409, mayReply.reason!);
    const at = new Date(this.now()).toISOString();
    const message: Message = {
      id: this.nextId++,
      ticketId: found.ticket.id,
      direction: note ? 'NOTE' : 'OUT',
      visibility,
      author: { kind: 'AGENT', id: me.id, name: me.name },
      text: asked.text,
      attachments: this.files
        .filter(({ id }) => id === asked.file)
        .map((file) => ({ kind: file.kind.toLowerCase(), title: file.name, file })),
      at,
      key: asked.key,
      delivery: note ? undefined : { state: 'QUEUED', at },
    };
    found.messages.push(message);
    if (!note) {
      if (found.ticket.place?.kind !== 'WITH_AGENT') this.take(me, found);
      Object.assign(found.ticket, { awaitingReply: false, awaitingSince: undefined, addressedAt: at });
      this.sail(found, message);
    }
    this.tell(found, 'MESSAGE');
    return this.json(message, note ? 201 : 202);
  }

  private sail(found: FakeTicket, message: Message): void {
    const steps: DeliveryState[] = ['SENDING', 'SENT', 'DELIVERED', 'READ'];
    steps.forEach((state, index) => setTimeout(() => this.fate(found, message.id, state), this.pace * (index + 1)));
  }

  private again(found: FakeTicket, messageId: number): Message {
    const message = this.fate(found, messageId, 'QUEUED');
    this.sail(found, message);
    return message;
  }

  private undecided({ messages }: FakeTicket): Message[] {
    return messages.filter(({ delivery }) => delivery?.state === 'HELD' && delivery.reason === 'AWAITS_DECISION');
  }

  private held(me: Me) {
    const items = this.data.tickets.flatMap(({ ticket, messages }) =>
      messages
        .filter(({ author, delivery }) => author.id === me.id && delivery?.state === 'HELD')
        .map((message) => ({
          message,
          customer: ticket.customer,
          page: ticket.channel.name,
          pageActive: message.delivery?.reason === 'AWAITS_DECISION',
          ticketOpen: ticket.state === 'OPEN',
          ticketLate: ticket.promise?.late,
          decides: true,
        })),
    );
    return { items, undecided: items.filter(({ pageActive }) => pageActive).length };
  }

  private fate(found: FakeTicket, messageId: number, state: DeliveryState, reason?: string): Message {
    const message = found.messages.find((candidate) => candidate.id === messageId);
    if (!message) throw new Refusal(404, 'NOT_FOUND');
    message.delivery = { state, reason, at: new Date(this.now()).toISOString() };
    this.tell(found, 'DELIVERY');
    return message;
  }

  private close(me: Me, found: FakeTicket, dispositionId?: number): TicketCard {
    if (!this.detail(me, found).mayClose) throw new Refusal(403, 'NOT_YOURS');
    this.metadata.requireToClose(found.ticket.id);
    const { required, items } = this.campaigns.dispositions;
    const chosen = choices(items).find(({ id }) => id === dispositionId);
    if (required && !chosen) throw new Refusal(409, 'DISPOSITION_REQUIRED');
    const at = new Date(this.now()).toISOString();
    found.ticket.disposition = chosen && { ...chosen, by: me.name, at };
    Object.assign(found.ticket, {
      state: 'CLOSED',
      place: undefined,
      awaitingReply: false,
      closedAt: at,
      closeReason: 'BY_HAND',
    });
    this.tell(found, 'CLOSED');
    return this.card(found);
  }

  private ignore(me: Me, found: FakeTicket): TicketCard {
    if (!this.detail(me, found).mayIgnore) throw new Refusal(409, 'ALREADY_ADDRESSED');
    const closedAt = new Date(this.now()).toISOString();
    Object.assign(found.ticket, { state: 'IGNORED', place: undefined, awaitingReply: false, closedAt });
    this.tell(found, 'CLOSED');
    return this.card(found);
  }

  private reopen(me: Me, found: FakeTicket): TicketCard {
    const since = new Date(this.now()).toISOString();
    const place = { kind: 'WITH_AGENT', agentId: me.id, agentName: me.name, since };
    const awaitingReply = found.ticket.state === 'IGNORED';
    Object.assign(found.ticket, { state: 'OPEN', place, awaitingReply, closedAt: undefined, closeReason: undefined });
    this.tell(found, 'REOPENED');
    return this.card(found);
  }

  private take(me: Me, found: FakeTicket): TicketCard {
    if (found.ticket.place?.kind === 'WITH_AGENT')
      throw new Refusal(409, 'ALREADY_ASSIGNED', { agent: found.ticket.place.agentName });
    const since = new Date(this.now()).toISOString();
    found.ticket.place = { kind: 'WITH_AGENT', agentId: me.id, agentName: me.name, since };
    found.ticket.lastDecision = {
      at: since,
      outcome: 'ASSIGNED',
      reason: 'TAKEN_BY_HAND',
      chosen: { id: me.id, name: me.name },
      considered: [],
    };
    this.tell(found, 'ASSIGNED');
    return this.card(found);
  }

  private erase({ customerId }: { customerId: number }): Erasure {
    const theirs = this.data.tickets.filter(({ ticket }) => ticket.customer.id === customerId);
    let messages = 0;
    for (const found of theirs) {
      found.ticket.customer = { id: customerId, name: 'Cliente borrado', forgotten: true };
      Object.assign(found.ticket, { state: 'CLOSED', place: undefined, awaitingReply: false });
      for (const message of found.messages) {
        Object.assign(message, { text: '', attachments: [] });
        messages += 1;
      }
      this.tell(found, 'MESSAGE');
    }
    const receivedAt = new Date(this.now()).toISOString();
    return { code: '7KQX2M9HVT4PWB3RNCFD', receivedAt, tickets: theirs.length, messages };
  }

  private find(id: number): FakeTicket {
    const found = this.data.tickets.find(({ ticket }) => ticket.id === id);
    if (!found) throw new Refusal(404, 'NOT_FOUND');
    return found;
  }

  private tell(found: FakeTicket, kind: TicketEvent['kind']): void {
    found.ticket.version += 1;
    const data: TicketEvent = { ticketId: found.ticket.id, version: found.ticket.version, kind, visible: true };
    this.publish('ticket', data);
  }

  /** A connected page changed, and administrators learn it. */
  channelChanged(channelId: number): void {
    this.publish('channel', { channelId });
  }

  private publish(type: FeedEntry['type'], data: unknown): void {
    const entry: FeedEntry = { id: this.feed.length + 1, type, data };
    this.feed.push(entry);
    this.listeners.forEach((listener) => listener.write(lineOf(entry)));
  }

  private events(lastEventId: string | null): Response {
    const encoder = new TextEncoder();
    let listener: Listener;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        listener = {
          write: (chunk) => controller.enqueue(encoder.encode(chunk)),
          end: () => controller.error(new TypeError('network is gone')),
        };
        listener.write(`id: ${this.feed.length}\nevent: hello\ndata: {"epoch":"fake"}\n\n`);
        if (lastEventId !== null)
          this.feed.slice(Number(lastEventId)).forEach((entry) => listener.write(lineOf(entry)));
        this.listeners.add(listener);
      },
      cancel: () => void this.listeners.delete(listener),
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' } });
  }

  private json(value: unknown, status = 200): Response {
    const type = status >= 400 ? 'application/problem+json' : 'application/json';
    return new Response(JSON.stringify(value), {
      status,
      headers: { 'Content-Type': type, Date: new Date(this.now()).toUTCString() },
    });
  }

  private nothing(): Response {
    return new Response(null, { status: 204 });
  }
}

function lineOf({ id, type, data }: FeedEntry): string {
  return `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}
