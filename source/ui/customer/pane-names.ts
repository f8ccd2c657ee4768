/** The panes of a customer's page that can be focused, in the order of Tab. */
export const customerPanes = ['history', 'axis', 'why', 'year'] as const;

export type CustomerPane = (typeof customerPanes)[number];
