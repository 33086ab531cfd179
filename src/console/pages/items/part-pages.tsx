import { ITEM_KINDS } from './item-kinds'
import { ItemPage } from './item-page'
import { ItemsPage } from './items-page'
import { PlainForm } from './plain-form'

/** How people ask for each procedure. */
export function PhrasingsPage() {
  return <ItemsPage kind={ITEM_KINDS.phrasebook} />
}

export function PhrasingPage() {
  return <ItemPage kind={ITEM_KINDS.phrasebook} form={PlainForm} />
}

/** What people want that is no procedure. */
export function IntentsPage() {
  return <ItemsPage kind={ITEM_KINDS.intents} />
}

export function IntentPage() {
  return <ItemPage kind={ITEM_KINDS.intents} form={PlainForm} />
}

/** Questions whose right answers are known. */
export function GoldenPage() {
  return <ItemsPage kind={ITEM_KINDS.golden} />
}

export function GoldenQuestionPage() {
  return <ItemPage kind={ITEM_KINDS.golden} form={PlainForm} />
}
