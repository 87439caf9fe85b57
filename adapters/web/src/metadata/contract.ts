export type FieldType = 'TEXT' | 'PARAGRAPH' | 'SINGLE' | 'MULTIPLE' | 'YES_NO' | 'DATE' | 'NUMBER';
export type FieldSubject = 'TICKET' | 'CUSTOMER';

/** A field by which tickets are classified, or customers known. */
export interface MetadataField {
  id: number;
  subject: FieldSubject;
  /** Its name for programs; never changes. */
  key: string;
  label: string;
  type: FieldType;
  options: string[];
  requiredToSave: boolean;
  requiredToClose: boolean;
  agentsReadOnly: boolean;
}

export interface FieldValue {
  key: string;
  value: string[];
}

/** What is written for a ticket and its customer. */
export interface TicketMetadata {
  ticket: FieldValue[];
  customer: FieldValue[];
}
