import { cardToText } from '../../src/channel/card-to-text'
import { type Reply } from '../../src/channel/message'
import { NEW_CONVERSATION } from '../../src/dialogue/conversation-state'
import { converse } from './converse'
import { realRelease } from './real-release'

/**
 * One conversation for all channels: a question, a follow-up, a walk with a step back, a
 * question in the middle and a choice by its number, and a question that nothing answers.
 */
const SCRIPT = [
  'lam giay khai sinh cho con can giay to gi',
  'the phi bao nhieu',
  'hướng dẫn từng bước',
  'benh vien',
  'hom qua',
  'quay lại',
  'hôm qua',
  'lệ phí đăng ký tạm trú bao nhiêu',
  'làm tiếp',
  '1',
  'thủ tục nuôi rồng bay trên sao hỏa',
]

export interface ScriptStep {
  say: string
  outcome: string
  replies: Reply[]
}

/** The script with what the assistant answers to each line, whatever the channel. */
export async function channelScript(): Promise<ScriptStep[]> {
  const talk = converse(await realRelease(), NEW_CONVERSATION)
  return SCRIPT.map((say) => {
    const { replies, outcome } = talk.say(say)
    return { say, outcome, replies }
  })
}

/** What a channel showed as one or more messages. */
export interface Shown {
  text: string
  buttons: { label: string }[]
}

/** Fails unless everything that the assistant said in a step was shown, and nothing else. */
export function expectSameContent({ replies }: ScriptStep, shown: Shown[]): void {
  const said = solid(shown.map(({ text }) => text).join('\n'))
  const labels = shown.flatMap(({ buttons }) => buttons).map(({ label }) => solid(label))
  let rest = said
  for (const line of replies.flatMap(linesOf)) {
    expect(said).toContain(solid(line))
    rest = rest.replace(solid(line), '')
  }
  const buttons = replies.flatMap(({ buttons }) => buttons)
  for (const { label } of buttons) {
    expect(said.includes(solid(label)) || labels.includes(solid(label))).toBe(true)
    rest = rest.replace(solid(label), '')
  }
  // What is left are the numbers, and the words that introduce what can be chosen.
  expect(rest.replace(/Gõsốđểchọn:|Hoặcgõ:/gu, '')).toMatch(/^[\d.,:“”…-]*$/u)
}

function linesOf({ text, card }: Reply): string[] {
  const lines = [text, card ? cardToText(card) : ''].join('\n').split('\n')
  // The longest first, so that one that is part of another does not take its place.
  return lines.filter((line) => line.trim() !== '').sort((a, b) => b.length - a.length)
}

function solid(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '')
}
