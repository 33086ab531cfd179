import { Avatar, Group, Menu, Text, UnstyledButton } from '@mantine/core'
import { Link } from 'react-router'
import { useSession, useSignOut } from '../api/session'
import { Icon } from '../parts/icon'
import { useLanguage, useSentences } from '../sentences/sentences-provider'
import classes from './shell.module.css'

/** Who has signed in, the language, and the way out. */
export function AccountMenu() {
  const { console: words } = useSentences()
  const { language, speak } = useLanguage()
  const { user } = useSession()
  const signOut = useSignOut()

  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.account} px="xs" py={4} bdrs="md">
          <Group gap="xs" wrap="nowrap">
            <Avatar size={30} color="white" variant="filled" radius="xl" autoContrast aria-hidden>
              {initialOf(user.displayName)}
            </Avatar>
            <Text size="sm" visibleFrom="xs">
              {user.displayName}
            </Text>
            <span className="unseen">{words.account}</span>
            <Icon name="down" size={14} />
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/account" leftSection={<Icon name="gear" size={16} />}>
          {words.account}
        </Menu.Item>
        <Menu.Item
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => speak(language === 'vi' ? 'en' : 'vi')}
          leftSection={<Icon name="words" size={16} />}
        >
          {language === 'vi' ? 'English' : 'Tiếng Việt'}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()} leftSection={<Icon name="leave" size={16} />}>
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Of the given name, which comes last in Vietnamese. */
function initialOf(name: string): string {
  return name.trim().split(/\s+/).at(-1)?.charAt(0).toUpperCase() ?? '?'
}
