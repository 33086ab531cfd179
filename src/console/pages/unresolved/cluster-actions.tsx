import { Button, Group, Menu } from '@mantine/core'
import { useRef, useState } from 'react'
import { type Cluster } from '../../api/clusters'
import { Icon } from '../../parts/icon'
import { useSentences } from '../../sentences/sentences-provider'
import { AssignDialog } from './assign-dialog'
import { MergeDialog } from './merge-dialog'
import { RenameDialog } from './rename-dialog'
import { StateDialog } from './state-dialog'

type Open = 'assign' | 'merge' | 'rename' | 'ignored' | 'out-of-scope' | 'open'

/** What can be done with a cluster as a whole. */
export function ClusterActions({ cluster }: { cluster: Cluster }) {
  const { unresolved: words } = useSentences()
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const menu = useRef<HTMLButtonElement>(null)
  const openFromMenu = (chosen: Open) => {
    // The menu goes, so the focus could not come back to what was chosen in it.
    menu.current?.focus()
    setOpen(chosen)
  }
  const isOpen = cluster.state === 'open'
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => setOpen('assign')}>
        {words.assign}
      </Button>
      {isOpen ? (
        <Button variant="default" onClick={() => setOpen('out-of-scope')}>
          {words.outOfScope}
        </Button>
      ) : (
        <Button onClick={() => setOpen('open')}>{words.reopen}</Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button ref={menu} variant="default" rightSection={<Icon name="down" size={14} />}>
            {words.otherActs}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {isOpen && <Menu.Item onClick={() => openFromMenu('ignored')}>{words.ignore}</Menu.Item>}
          <Menu.Item onClick={() => openFromMenu('merge')}>{words.merge}</Menu.Item>
          <Menu.Item onClick={() => openFromMenu('rename')}>{words.rename}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'assign' && <AssignDialog cluster={cluster} onClose={close} />}
      {open === 'merge' && <MergeDialog cluster={cluster} onClose={close} />}
      {open === 'rename' && <RenameDialog cluster={cluster} onClose={close} />}
      {(open === 'ignored' || open === 'out-of-scope' || open === 'open') && (
        <StateDialog cluster={cluster} state={open} onClose={close} />
      )}
    </Group>
  )
}
