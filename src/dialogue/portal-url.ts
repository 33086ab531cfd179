/** The National Public Service Portal: where citizens are sent when no page is known more exactly. */
export const PORTAL_URL = 'https://dichvucong.gov.vn'
