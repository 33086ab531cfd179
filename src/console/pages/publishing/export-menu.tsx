import { Button, Menu } from '@mantine/core'
import { addressOf } from '../../api/address-of'
import { Icon } from '../../parts/icon'
import { useSentences } from '../../sentences/sentences-provider'

/** The released content as files, to be read, kept or carried elsewhere. */
export function ExportMenu() {
  const { exports: words } = useSentences()
  const files = [
    { path: '/exports/content.zip', label: words.content },
    { path: '/exports/phrasings.xlsx', label: words.phrasings },
    { path: '/exports/golden.xlsx', label: words.golden },
  ]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<Icon name="download" size={16} />}>
          {words.title}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {files.map(({ path, label }) => (
          <Menu.Item key={path} component="a" href={addressOf(path)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
