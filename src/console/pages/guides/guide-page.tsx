import { useAgencies } from '../../api/use-agencies'
import { ITEM_KINDS } from '../items/item-kinds'
import { ItemPage, type ItemFormProps } from '../items/item-page'
import { ItemsPage } from '../items/items-page'
import { checkGuide } from './check-guide'
import { GuideForm } from './guide-form'

/** All guides. */
export function GuidesPage() {
  return <ItemsPage kind={ITEM_KINDS.guides} />
}

/** The editor of one guide. */
export function GuidePage() {
  return <ItemPage kind={ITEM_KINDS.guides} check={checkGuide} form={Form} />
}

function Form(props: ItemFormProps) {
  return <GuideForm {...props} agencies={useAgencies()} />
}
