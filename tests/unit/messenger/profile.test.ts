import { setMessengerProfile, toProfileBody } from '../../../adapters/messenger/profile'
import { createFakeMeta } from '../../support/fake-meta/create-fake-meta'
import { META } from '../../support/fake-meta/page'
import { startFakePlatform } from '../../support/fake-platform/fake-platform'

const PROFILE = {
  locale: 'default',
  greeting: 'Xin chào',
  iceBreakers: [{ question: 'Đăng ký khai sinh', send: '/show 1.001193' }],
  menu: [
    { label: 'Gặp người hỗ trợ', send: 'Gặp người hỗ trợ' },
    { label: 'Cổng', url: 'https://dichvucong.gov.vn' },
  ],
}

it('has a greeting, a button to get started, questions and a menu', () => {
  expect(toProfileBody([PROFILE])).toEqual({
    get_started: { payload: 'GET_STARTED' },
    greeting: [{ locale: 'default', text: 'Xin chào' }],
    ice_breakers: [
      {
        locale: 'default',
        call_to_actions: [{ question: 'Đăng ký khai sinh', payload: '/show 1.001193' }],
      },
    ],
    persistent_menu: [
      {
        locale: 'default',
        composer_input_disabled: false,
        call_to_actions: [
          { type: 'postback', title: 'Gặp người hỗ trợ', payload: 'Gặp người hỗ trợ' },
          {
            type: 'web_url',
            title: 'Cổng',
            url: 'https://dichvucong.gov.vn',
            webview_height_ratio: 'full',
          },
        ],
      },
    ],
  })
})

it('keeps to what Meta takes', () => {
  const many = Array.from({ length: 9 }, (_, at) => ({ label: `${at}`, send: `${at}` }))
  const questions = Array.from({ length: 9 }, (_, at) => ({ question: `${at}`, send: `${at}` }))

  const body = toProfileBody([
    { ...PROFILE, greeting: 'x'.repeat(200), menu: many, iceBreakers: questions },
  ])

  expect(body).toMatchObject({
    greeting: [{ text: `${'x'.repeat(159)}…` }],
    ice_breakers: [{ call_to_actions: { length: 4 } }],
    persistent_menu: [{ call_to_actions: { length: 5 } }],
  })
})

it('is set at Meta with the token of the page', async () => {
  const meta = await startFakePlatform(createFakeMeta, { webhookUrl: '' })
  const body = toProfileBody([PROFILE])

  const options = { apiUrl: `${meta.url}/v26.0`, pageToken: META.pageToken }
  await setMessengerProfile(options, body)
  const refused = setMessengerProfile({ ...options, pageToken: 'other' }, body)

  await expect(refused).rejects.toMatchObject({ failure: 'halt' })
  const kept: unknown = await (await fetch(`${meta.url}/_control/profile`)).json()
  expect(kept).toEqual(body)
  await meta.stop()
})
