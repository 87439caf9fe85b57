/** What can be filled in for each customer, in the order in which it is offered. */
export const placeholders = ['customer', 'agent', 'ticket', 'page', 'opens'] as const;
