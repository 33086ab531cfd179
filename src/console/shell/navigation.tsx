import { NavLink } from '@mantine/core'
import { Link, useLocation } from 'react-router'
import { useMay } from '../api/session'
import { Icon } from '../parts/icon'
import { useSentences } from '../sentences/sentences-provider'
import { MENU, type MenuGroup, type MenuItem } from './menu'
import classes from './shell.module.css'

/** The menu, with only what the roles of the person allow. */
export function Navigation() {
  const { nav } = useSentences()
  const may = useMay()
  const groups = MENU.map((group) => ({
    ...group,
    items: group.items.filter(({ permission }) => permission === undefined || may(permission)),
  })).filter(({ items }) => items.length > 0)

  return (
    <nav aria-label={nav.label}>
      {groups.map((group) => (
        <Group key={group.name ?? 'first'} group={group} />
      ))}
    </nav>
  )
}

function Group({ group }: { group: MenuGroup }) {
  const { nav } = useSentences()
  return (
    <>
      {group.name && <div className={classes.group}>{nav[group.name]}</div>}
      {group.items.map((item) => (
        <Item key={item.to} item={item} />
      ))}
    </>
  )
}

function Item({ item: { to, name, icon } }: { item: MenuItem }) {
  const { nav } = useSentences()
  const { pathname } = useLocation()
  const isHere = to === '/' ? pathname === '/' : pathname.startsWith(to)
  return (
    <NavLink
      component={Link}
      to={to}
      label={nav[name]}
      leftSection={<Icon name={icon} />}
      active={isHere}
      aria-current={isHere ? 'page' : undefined}
      className={classes.item}
    />
  )
}
