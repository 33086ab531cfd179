import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api, take } from '../../api/admin-client'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { useSentences } from '../../sentences/sentences-provider'
import { UserForm } from './user-form'
import { UserSecrets } from './user-secrets'

/** One account: who it is, what it may do, and its ways to sign in. */
export function UserPage() {
  const { nav } = useSentences()
  const { id = '' } = useParams()
  const query = useQuery({
    queryKey: ['users', id],
    queryFn: () => take(api.GET('/api/admin/v1/users/{id}', { params: { path: { id } } })),
  })
  return (
    <Loaded query={query}>
      {(user) => (
        <>
          <PageHead
            title={user.displayName}
            hint={user.name}
            back={{ to: '/users', label: nav.users }}
          />
          <UserForm key={user.revision} user={user} />
          <UserSecrets user={user} />
        </>
      )}
    </Loaded>
  )
}
