/** Where all of the admin API is found. */
export const ADMIN_PATH = '/api/admin/v1'
