import { Link } from 'react-router'
import { useSentences } from '../sentences/sentences-provider'
import icon from '../icon.svg'
import classes from './shell.module.css'

/** The name of the console, which leads home. */
export function Brand() {
  const { console: words } = useSentences()
  return (
    <Link to="/" className={classes.brand}>
      <img src={icon} alt="" width={30} height={30} />
      <span className={classes.brandName}>
        {words.name}
        <span className={classes.brandHint}>{words.subtitle}</span>
      </span>
    </Link>
  )
}
