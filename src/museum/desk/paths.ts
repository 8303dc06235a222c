/** The desk's part of the API, below the base path; what is asked for travels in bodies, since addresses are logged. */
export const DESK_API = {
  find: '/api/desk/find',
  members: '/api/desk/members',
  member: (id: string) => `/api/desk/members/${id}`,
  acts: (id: string) => `/api/desk/members/${id}/acts`,
  log: '/api/desk/log',
  importPreview: '/api/desk/import/preview',
  import: '/api/desk/import',
  export: '/api/desk/export',
  payments: '/api/desk/payments',
  payment: (id: string, move: 'confirm' | 'cancel') => `/api/desk/payments/${id}/${move}`,
} as const;
