import { type GraphApi, createGraphApi, type GraphApiOptions } from './graph-api'
import { GET_STARTED } from './to-content'

/** What a citizen sees of the page before and beside the chat, in one language. */
export interface MessengerProfile {
  /** Such as `vi_VN`; `default` for whoever has no other. */
  locale: string
  greeting: string
  /** Questions that are offered before anything was said. */
  iceBreakers: { question: string; send: string }[]
  menu: ({ label: string; send: string } | { label: string; url: string })[]
}

const GREETING_MAX = 160
const ICE_BREAKERS_MAX = 4
const QUESTION_MAX = 80
const MENU_MAX = 5
const LABEL_MAX = 30

/** The profile as Meta takes it. The limits that are not documented are kept on the safe side. */
export function toProfileBody(profiles: MessengerProfile[]): object {
  return {
    get_started: { payload: GET_STARTED },
    greeting: profiles.map(({ locale, greeting }) => ({
      locale,
      text: cut(greeting, GREETING_MAX),
    })),
    ice_breakers: profiles.map(({ locale, iceBreakers }) => ({
      locale,
      call_to_actions: iceBreakers.slice(0, ICE_BREAKERS_MAX).map(({ question, send }) => ({
        question: cut(question, QUESTION_MAX),
        payload: send,
      })),
    })),
    persistent_menu: profiles.map(({ locale, menu }) => ({
      locale,
      composer_input_disabled: false,
      call_to_actions: menu.slice(0, MENU_MAX).map(toMenuItem),
    })),
  }
}

/** @throws DeliveryError when Meta refuses it */
export async function setMessengerProfile(
  options: GraphApiOptions,
  body: object,
  call: GraphApi = createGraphApi(options),
): Promise<void> {
  await call('me/messenger_profile', body)
}

function toMenuItem(item: MessengerProfile['menu'][number]): object {
  const title = cut(item.label, LABEL_MAX)
  return 'url' in item
    ? { type: 'web_url', title, url: item.url, webview_height_ratio: 'full' }
    : { type: 'postback', title, payload: item.send }
}

function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`
}
