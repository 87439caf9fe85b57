import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import type { FieldHistoryEntry, FieldSubject, MetadataField, TicketMetadata } from './contract';

const fields = '/metadata/fields';

export const metadataKeys = {
  fields: ['metadata', 'fields'] as const,
  changes: ['metadata', 'changes'] as const,
  ticket: (id: number) => ['metadata', 'ticket', id] as const,
};

/** The calls about the company's own fields. */
export const metadataApi = {
  fields: () => call<{ items: MetadataField[] }>('GET', fields),
  add: (field: Omit<MetadataField, 'id'>) => call<MetadataField>('POST', fields, field),
  change: (field: MetadataField, usedOptions: boolean) =>
    call<MetadataField>('PUT', `${fields}/${field.id}?usedOptions=${usedOptions}`, field),
  order: (subject: FieldSubject, ids: number[]) => call<{ items: MetadataField[] }>('PUT', fields, { subject, ids }),
  remove: (id: number, withValues: boolean) => call<void>('DELETE', `${fields}/${id}?withValues=${withValues}`),
  changes: () => call<{ items: FieldHistoryEntry[] }>('GET', `${fields}/changes`),
  ofTicket: (id: number) => call<TicketMetadata>('GET', `/tickets/${id}/metadata`),
  /** Only what is sent changes; an empty value takes away what is written. */
  save: (id: number, changed: TicketMetadata) => call<TicketMetadata>('PUT', `/tickets/${id}/metadata`, changed),
};

export function useFields() {
  return useQuery({ queryKey: metadataKeys.fields, queryFn: metadataApi.fields, staleTime: 60_000 });
}

export function useTicketMetadata(id: number, wanted: boolean) {
  return useQuery({ queryKey: metadataKeys.ticket(id), queryFn: () => metadataApi.ofTicket(id), enabled: wanted });
}
