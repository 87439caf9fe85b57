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

/** One thing that is another; without a key it is about all fields of the subject. */
export interface FieldChange {
  subject: FieldSubject;
  key?: string;
  what:
    | 'CREATED'
    | 'REMOVED'
    | 'ORDER'
    | 'LABEL'
    | 'OPTIONS'
    | 'REQUIRED_TO_SAVE'
    | 'REQUIRED_TO_CLOSE'
    | 'AGENTS_READ_ONLY';
  before?: string;
  after?: string;
}

/** What somebody changed at once. */
export interface FieldHistoryEntry {
  at: string;
  by: string;
  changes: FieldChange[];
}
