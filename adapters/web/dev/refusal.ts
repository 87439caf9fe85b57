import type { Reason } from '../src/api/contract.ts';

const sentences: Partial<Record<Reason, string>> = {
  BAD_CREDENTIALS: 'El correo o la contraseña no coinciden.',
  WINDOW_CLOSED: 'Pasó la ventana de 24 horas.',
  NOT_YOURS: 'Lo atiende otra persona.',
  TICKET_CLOSED: 'El ticket está cerrado.',
  ALREADY_ASSIGNED: 'Otra persona lo tomó antes.',
  PAGE_ROLE_MISSING: 'Tu rol en la página no alcanza.',
  SETTINGS_CHANGED: 'Otra persona guardó esta sección mientras la editabas.',
  DISPOSITION_REQUIRED: 'Elige en qué terminó la conversación antes de cerrarla.',
  REQUIRED_TO_CLOSE: 'Completa antes de cerrar: Motivo.',
  CANNOT_UNDO: 'Lo que cambió esa vez se volvió a cambiar después.',
  BACKFILL_UNDER_WAY: 'En esta página ya se buscan mensajes que falten.',
  NETWORK_REFUSED: 'Facebook no lo permitió.',
};

/** The fake server says no, and why. */
export class Refusal extends Error {
  readonly status: number;
  readonly reason: Reason;
  readonly facts: Record<string, unknown>;

  constructor(status: number, reason: Reason, facts: Record<string, unknown> = {}) {
    super(sentences[reason] ?? reason);
    this.status = status;
    this.reason = reason;
    this.facts = facts;
  }
}
