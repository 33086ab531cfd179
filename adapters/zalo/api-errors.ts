import { type BlockageReason, type DeliveryFailure } from '../../src/channel/delivery'

/**
 * What an error of Zalo's API is about, and so what is done:
 * `token`: get another token and try once more; `rate`: later; `unclear`: later, a few times;
 * `account`: nothing can go out until an operator acts; `person`: not to this citizen;
 * `request`: our own fault; `buttons`: this account may not send what was in the message.
 */
export type ApiErrorClass =
  'token' | 'rate' | 'unclear' | 'account' | 'person' | 'request' | 'buttons'

export type ApiErrorRule = {
  /** For the operator. */
  what: string
} & (
  | { class: 'account'; reason: BlockageReason }
  | { class: Exclude<ApiErrorClass, 'account'>; reason?: undefined }
)

export const API_ERRORS: Record<number, ApiErrorRule> = {
  [-32]: { class: 'rate', what: 'too many calls in a minute' },
  [-100]: { class: 'request', what: 'an attachment has expired' },
  [-124]: { class: 'token', what: 'the access token is not valid' },
  [-200]: { class: 'unclear', what: 'sending failed' },
  [-201]: { class: 'buttons', what: 'a field is not valid' },
  [-204]: { class: 'account', reason: 'account-missing', what: 'the Official Account was deleted' },
  [-205]: {
    class: 'account',
    reason: 'account-missing',
    what: 'there is no such Official Account',
  },
  [-209]: { class: 'account', reason: 'app-inactive', what: 'the app is not active' },
  [-210]: { class: 'request', what: 'a parameter is over its limit' },
  [-211]: { class: 'unclear', what: 'the quota of this feature is used up' },
  [-212]: {
    class: 'account',
    reason: 'app-unregistered',
    what: 'the app has not registered for the Official Account API',
  },
  [-213]: { class: 'person', what: 'the citizen does not follow the Official Account' },
  [-216]: { class: 'token', what: 'the access token is not valid' },
  [-217]: { class: 'person', what: 'the citizen has blocked invitations' },
  [-218]: { class: 'person', what: 'the limit for this citizen is reached' },
  [-219]: { class: 'account', reason: 'app-removed', what: 'the app was removed' },
  [-220]: { class: 'token', what: 'the access token has expired or was removed' },
  [-221]: {
    class: 'account',
    reason: 'account-unverified',
    what: 'the Official Account is not verified',
  },
  [-223]: {
    class: 'account',
    reason: 'permission-missing',
    what: 'the Official Account has not granted this to the app',
  },
  [-224]: {
    class: 'account',
    reason: 'account-package',
    what: 'the package of the Official Account does not allow this',
  },
  [-227]: { class: 'person', what: 'the citizen is banned or has been away for long' },
  [-230]: { class: 'person', what: 'the citizen last wrote more than seven days ago' },
  [-231]: { class: 'person', what: 'the citizen has not written to the Official Account' },
  [-232]: { class: 'person', what: 'the citizen has not written to the Official Account lately' },
  [-233]: { class: 'buttons', what: 'this kind of message is not supported' },
  [-234]: { class: 'request', what: 'this kind of message is not sent at night' },
  [-235]: {
    class: 'account',
    reason: 'account-type',
    what: 'the API is not for this type of Official Account',
  },
  [-240]: { class: 'request', what: 'this version of the message API has been switched off' },
  [-242]: {
    class: 'account',
    reason: 'secret-wrong',
    what: 'the proof of the app secret is wrong',
  },
  [-244]: { class: 'person', what: 'the citizen has restricted messages of this kind' },
  [-248]: { class: 'account', reason: 'policy-violated', what: 'the platform policy was violated' },
  [-249]: { class: 'request', what: 'this template is not for user ids' },
  [-320]: { class: 'account', reason: 'billing-unlinked', what: 'no Zalo Cloud Account is linked' },
  [-321]: {
    class: 'account',
    reason: 'billing-empty',
    what: 'the Zalo Cloud Account has no money',
  },
}

/** What becomes of the message when nothing better can be done about the error at once. */
export const FAILURE_OF: Record<ApiErrorClass, DeliveryFailure> = {
  token: 'halt',
  rate: 'again',
  unclear: 'again',
  account: 'halt',
  person: 'never',
  request: 'never',
  buttons: 'never',
}

/** Limits are counted by the minute. */
export const RATE_WAIT_MS = 60_000
