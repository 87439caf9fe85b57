import type {
  Importance,
  Attachment,
  AuthorKind,
  Decision,
  DeliveryState,
  IntakeKind,
  Me,
  Message,
  Place,
  SetAside,
  TicketDetail,
  TicketPromise,
  Visibility,
} from '../src/api/contract.ts';

// A small company for the screens while there is no server: people, tickets and messages around the present moment.

export interface FakeTicket {
  ticket: Omit<TicketDetail, 'mayReply' | 'mayTake' | 'mayClose' | 'excerpt' | 'excerptBy' | 'lastMessageAt'>;
  messages: Message[];
}

export interface Seed {
  people: Me[];
  tickets: FakeTicket[];
  setAside: SetAside[];
  kinds: IntakeKind[];
}

const minute = 60_000;
const hour = 60 * minute;
const page = { id: 1, kind: 'facebook', name: 'Almacén del Sur', sandbox: true };
const sales = { id: 1, name: 'Ventas Sur' };
const care = { id: 2, name: 'Postventa' };

export function seed(now: number): Seed {
  const at = (ago: number) => new Date(now - ago).toISOString();
  const people: Me[] = [
    person(1, 'Renata Solís', 'admin@example.com', ['ADMINISTRATOR']),
    person(2, 'Iván Duarte', 'supervisor@example.com', ['SUPERVISOR']),
    person(3, 'Camila Ortiz', 'agent1@example.com', ['AGENT']),
    person(4, 'Mateo Silva', 'agent2@example.com', ['AGENT']),
    person(5, 'Paula Ibarra', 'agent3@example.com', ['AGENT']),
  ];

  function person(id: number, name: string, email: string, roles: Me['roles']): Me {
    const presence = { state: 'DISCONNECTED' as const, since: at(42 * minute), active: 0 };
    return { id, name, email, roles, presence };
  }

  let nextMessage = 1;
  interface Said {
    ago: number;
    by: AuthorKind | 'NOTE';
    text?: string;
    who?: string;
    whoId?: number;
    files?: Attachment[];
    fate?: DeliveryState;
    reason?: string;
    where?: Visibility;
    /** The beginning or a part of the message it replies to. */
    answers?: string;
  }
  interface Made {
    id: number;
    name: string;
    campaign: { id: number; name: string };
    place?: Place;
    unread?: number;
    visibility?: Visibility;
    state?: 'OPEN' | 'CLOSED' | 'IGNORED';
    importance?: Importance;
    said: Said[];
    decision?: Decision;
    post?: TicketDetail['post'];
  }

  function made(given: Made): FakeTicket {
    const visibility = given.visibility ?? 'PRIVATE';
    const messages = given.said.map((said): Message => {
      const note = said.by === 'NOTE';
      const kind: AuthorKind = said.by === 'NOTE' ? 'AGENT' : said.by;
      const customer = kind === 'CUSTOMER';
      return {
        id: nextMessage++,
        ticketId: given.id,
        direction: note ? 'NOTE' : customer ? 'IN' : 'OUT',
        visibility: said.where ?? visibility,
        author: {
          kind,
          id: said.whoId ?? (customer ? given.id : 3),
          name: said.who ?? (customer ? given.name : kind === 'AGENT' ? 'Camila Ortiz' : ''),
        },
        text: said.text,
        attachments: said.files ?? [],
        at: at(said.ago),
        delivery: said.fate && { state: said.fate, reason: said.reason, at: at(said.ago) },
      };
    });
    given.said.forEach(({ answers }, index) => {
      if (answers) messages[index]!.replyToMessageId = messages.find(({ text }) => text?.includes(answers))?.id;
    });
    const lastIn = messages.findLast((message) => message.direction === 'IN');
    const lastHuman = messages.findLast(
      (message) => message.direction === 'OUT' && ['AGENT', 'PAGE_INBOX'].includes(message.author.kind),
    );
    const waitingFrom = messages.find(
      (message) => message.direction === 'IN' && (!lastHuman || message.at > lastHuman.at),
    );
    const closesAt = lastIn && new Date(Date.parse(lastIn.at) + 24 * hour).toISOString();
    const closed = given.state !== undefined && given.state !== 'OPEN';
    return {
      messages,
      ticket: {
        id: given.id,
        number: 4800 + given.id,
        state: given.state ?? 'OPEN',
        place: closed
          ? undefined
          : (given.place ?? { kind: 'WITH_AGENT', agentId: 3, agentName: 'Camila Ortiz', since: at(20 * minute) }),
        addressedAt: lastHuman?.at,
        awaitingReply: !closed && waitingFrom !== undefined,
        awaitingSince: closed ? undefined : waitingFrom?.at,
        visibility,
        channel: page,
        campaign: given.campaign,
        customer: { id: given.id, name: given.name },
        unread: given.unread ?? 0,
        createdAt: messages[0]!.at,
        closedAt: closed ? at(2 * hour) : undefined,
        version: 1,
        importance: given.importance ?? 'NONE',
        importancePhrase: given.importance === 'BY_CONTENT' ? 'reclamo' : undefined,
        promise: closed || lastHuman || !waitingFrom ? undefined : promiseSince(waitingFrom.at),
        window:
          visibility === 'PUBLIC'
            ? undefined
            : closesAt && Date.parse(closesAt) > now
              ? { kind: 'STANDARD', closesAt }
              : { kind: 'CLOSED' },
        post: given.post,
        lastDecision: given.decision,
      },
    };
  }

  /** An answer within twenty minutes. */
  function promiseSince(since: string): TicketPromise {
    const due = Date.parse(since) + 20 * minute;
    const warnAt = new Date(due - 6 * minute).toISOString();
    return { target: 'FIRST_ANSWER', since, warnAt, dueAt: new Date(due).toISOString(), late: due <= now };
  }

  const decision: Decision = {
    at: at(22.5 * minute),
    outcome: 'ASSIGNED',
    eligibility: 'NOPAUSE',
    strategy: 'FEWEST',
    chosen: { id: 3, name: 'Camila Ortiz' },
    reason: 'FEWEST_ACTIVE',
    considered: [
      { agentId: 3, agentName: 'Camila Ortiz', active: 2, limit: 5, verdict: 'ELIGIBLE', chosen: true },
      { agentId: 4, agentName: 'Mateo Silva', active: 1, limit: 5, overall: 3, verdict: 'ON_BREAK', chosen: false },
      { agentId: 5, agentName: 'Paula Ibarra', active: 5, limit: 5, verdict: 'FULL', chosen: false },
    ],
  };

  const lamps = {
    id: 'p1',
    text: 'Llegaron las lámparas de la nueva temporada',
    permalink: 'https://facebook.example/posts/1',
  };
  const tickets = [
    made({
      id: 12,
      name: 'Lucía Fernández',
      campaign: sales,
      unread: 2,
      decision,
      said: [
        ...Array.from({ length: 60 }, (_, index): Said => ({
          ago: 3 * 24 * hour - index * 20 * minute,
          by: index % 3 === 2 ? 'AGENT' : 'CUSTOMER',
          text:
            index % 3 === 2
              ? `Claro, te cuento enseguida. (${index})`
              : `Una consulta más sobre el catálogo, número ${index}.`,
          fate: index % 3 === 2 ? 'READ' : undefined,
        })),
        { ago: 23 * minute, by: 'CUSTOMER', text: 'Hola! Compré el lunes (pedido 88213) y no tengo el seguimiento' },
        {
          ago: 22 * minute,
          by: 'AUTOMATIC',
          who: 'Nuevos clientes',
          text: '¡Qué bueno tenerte aquí, Lucía! Una persona te responde en minutos.',
          fate: 'DELIVERED',
        },
        {
          ago: 19 * minute,
          by: 'CUSTOMER',
          where: 'PUBLIC',
          text: '¡Hermosas! La grande me encantó, pero la mía todavía no llega 😕',
        },
        {
          ago: 18 * minute,
          by: 'AGENT',
          text: '¡Hola Lucía! Soy Camila, te escribo por aquí. Ya reviso el 88213.',
          fate: 'READ',
        },
        {
          ago: 15 * minute,
          by: 'PAGE_INBOX',
          who: 'Paula I.',
          whoId: 5,
          files: [{ kind: 'file', url: 'https://files.example/guia-88213.pdf', title: 'guia-88213.pdf' }],
          fate: 'DELIVERED',
        },
        {
          ago: 14 * minute,
          by: 'NOTE',
          who: 'Mateo Silva',
          whoId: 4,
          text: 'Depósito confirma: sale en el camión de las 16 h.',
        },
        { ago: 13 * minute, by: 'CUSTOMER', text: '¿Me confirman si sale hoy? Lo necesito para el sábado' },
        {
          ago: 12.4 * minute,
          by: 'CUSTOMER',
          answers: 'Ya reviso',
          text: 'El detalle está en https://almacen.example/pedidos/88213, gracias.',
        },
      ],
      post: lamps,
    }),
    made({
      id: 11,
      importance: 'BY_CONTENT',
      name: 'Diego Pereyra',
      campaign: care,
      unread: 2,
      said: [
        { ago: 30 * hour, by: 'CUSTOMER', text: 'Buenas, el sillón llegó con una pata floja.' },
        { ago: 29 * hour, by: 'AGENT', text: 'Lo siento mucho, Diego. ¿Me mandas una foto?', fate: 'DELIVERED' },
        { ago: 28 * minute, by: 'CUSTOMER', files: [{ kind: 'image', url: '/fake/chair.svg', title: 'pata.jpg' }] },
        { ago: 24 * minute, by: 'CUSTOMER', text: 'Sigo sin respuesta. Adjunto otra vez la foto del producto' },
      ],
    }),
    made({
      id: 13,
      name: 'Valentina Ríos',
      campaign: sales,
      unread: 1,
      visibility: 'PUBLIC',
      post: lamps,
      said: [{ ago: 9 * minute, by: 'CUSTOMER', text: 'Hola! ¿tienen stock de la lámpara en talla grande?' }],
    }),
    made({
      id: 14,
      name: 'Ana Beatriz Lima',
      campaign: { id: 3, name: 'Brasil' },
      unread: 1,
      said: [
        { ago: 23 * hour, by: 'CUSTOMER', text: 'Bom dia!' },
        { ago: 22.8 * hour, by: 'AGENT', text: 'Bom dia, Ana! Como posso ajudar?', fate: 'READ' },
        { ago: 22 * hour, by: 'CUSTOMER', text: 'Qual o horário da loja no sábado?' },
      ],
    }),
    made({
      id: 15,
      name: 'Martín Olivera',
      campaign: care,
      said: [
        { ago: 80 * minute, by: 'CUSTOMER', text: '¿Se puede cambiar la fecha de entrega?' },
        { ago: 49 * minute, by: 'AGENT', text: 'Te envío el comprobante del cambio.', fate: 'UNKNOWN' },
        {
          ago: 48 * minute,
          by: 'AGENT',
          text: 'Listo, quedó agendado para el martes a las 10.',
          fate: 'FAILED',
          reason: 'RATE_LIMITED:613/1893015',
        },
        { ago: 47 * minute, by: 'AGENT', text: 'Sí, llegó esta mañana.', fate: 'HELD', reason: 'AWAITS_DECISION' },
        {
          ago: 46 * minute,
          by: 'AGENT',
          text: 'Puedes pasar a buscarlo hoy.',
          fate: 'HELD',
          reason: 'AWAITS_DECISION',
        },
        { ago: 2 * minute, by: 'AGENT', text: 'Estamos hasta las 19 h.', fate: 'HELD', reason: 'PAGE_INACTIVE' },
      ],
    }),
    made({
      id: 16,
      name: 'Sophie Turner',
      campaign: sales,
      said: [
        { ago: 73 * hour, by: 'CUSTOMER', text: 'Hi, I moved house. Can you ship to the new address?' },
        { ago: 72 * hour, by: 'AGENT', text: 'The new address is saved, it ships tomorrow.', fate: 'READ' },
      ],
    }),
    made({
      id: 17,
      name: 'Rodrigo Tapia',
      campaign: care,
      place: {
        kind: 'PARKED',
        since: at(90 * minute),
        reason: 'OUT_OF_HOURS',
        until: new Date(now + 14 * hour).toISOString(),
      },
      decision: {
        at: at(90 * minute),
        outcome: 'PARKED',
        reason: 'OUT_OF_HOURS',
        until: new Date(now + 14 * hour).toISOString(),
      },
      said: [{ ago: 90 * minute, by: 'CUSTOMER', text: 'Hola, ¿a qué hora atienden mañana?' }],
    }),
    made({
      id: 18,
      name: 'Josefina Arce',
      campaign: sales,
      state: 'CLOSED',
      said: [
        { ago: 30 * hour, by: 'CUSTOMER', text: '¡Llegó todo perfecto!' },
        { ago: 29 * hour, by: 'AGENT', text: 'Gracias a ti, que lo disfrutes.', fate: 'READ' },
      ],
    }),
    ...['Bruno Castro', 'Elena Paz', 'Nicolás Vidal', 'João Pedro Alves'].map((name, index) =>
      made({
        id: 30 + index,
        name,
        campaign: index % 2 ? care : sales,
        place: { kind: 'WAITING', since: at((8 - index) * minute), reason: undefined },
        decision: {
          at: at((8 - index) * minute),
          outcome: 'WAITS',
          strategy: 'FEWEST',
          reason: 'NOBODY_FREE',
          considered: decision.considered!.map((agent) => ({
            ...agent,
            chosen: false,
            verdict: 'FULL' as const,
            active: 5,
          })),
        },
        said: [
          {
            ago: (8 - index) * minute,
            by: 'CUSTOMER',
            text: [
              '¿Hacen envíos al interior?',
              'Necesito la factura de octubre',
              'Se puede pagar en cuotas?',
              'Oi, vocês entregam em Porto Alegre?',
            ][index],
          },
        ],
      }),
    ),
    made({
      id: 40,
      name: 'Carla Núñez',
      campaign: care,
      place: { kind: 'WITH_AGENT', agentId: 4, agentName: 'Mateo Silva', since: at(3 * hour) },
      said: [
        { ago: 3 * hour, by: 'CUSTOMER', text: 'La puerta del mueble no cierra bien.' },
        {
          ago: 2.9 * hour,
          by: 'AGENT',
          who: 'Mateo Silva',
          whoId: 4,
          text: 'Hola Carla, coordinamos una visita el jueves.',
          fate: 'DELIVERED',
        },
      ],
    }),
    ...Array.from({ length: 70 }, (_, index) =>
      made({
        id: 100 + index,
        name:
          ['Sofía', 'Tomás', 'Inés', 'Pedro', 'Julia', 'Andrés', 'Mónica'][index % 7]! +
          ' ' +
          ['Rey', 'Luna', 'Campos', 'Mora', 'Prado'][index % 5]!,
        campaign: index % 2 ? sales : care,
        state: 'CLOSED',
        said: [
          { ago: (30 + index * 3) * hour, by: 'CUSTOMER', text: 'Consulta por un pedido anterior' },
          { ago: (29.5 + index * 3) * hour, by: 'AGENT', text: 'Resuelto, gracias por escribir.', fate: 'READ' },
        ],
      }),
    ),
  ];

  return {
    people,
    tickets,
    setAside: [
      {
        id: 1,
        receivedAt: at(3 * hour),
        error: 'messaging[0].sender.id: expected text or number, found an object',
        kind: 'messages',
        replayable: true,
        excerpt:
          '{"object":"page","entry":[{"id":"101","time":1795,"messaging":[{"sender":{"id":{}},"message":{"mid":"m_x","text":"hola"}}]}]}',
      },
      {
        id: 2,
        receivedAt: at(26 * hour),
        error: 'changes[0].value: missing',
        replayable: false,
        excerpt: '{"object":"page","entry":[{"id":"101","changes":[{"field":"feed"}]}]}',
      },
    ],
    kinds: [
      { kind: 'messages', understood: true, count: 18_204, lastAt: at(9 * minute) },
      { kind: 'message_echoes', understood: true, count: 9_120, lastAt: at(15 * minute) },
      { kind: 'message_deliveries', understood: true, count: 9_001, lastAt: at(15 * minute) },
      { kind: 'feed/comment', understood: true, count: 1_287, lastAt: at(19 * minute) },
      { kind: 'messaging_optins', understood: false, count: 12, lastAt: at(50 * hour) },
      { kind: 'feed/share', understood: false, count: 44, lastAt: at(5 * hour) },
    ],
  };
}
