// Made by update-api.mjs from the OpenAPI document of the service; not for editing.
export interface paths {
  '/api/admin/v1/openapi.json': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** This description, as OpenAPI 3.1 */
    get: operations['getOpenApi']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/session': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who one is signed in as */
    get: operations['getSession']
    put?: never
    /**
     * Signs in with a password, and a code where the account has an authenticator app
     * @description Sets the cookie of the session. `code-needed`: the password is right; send it again with the code. After failures there are waits, answered with 429 and Retry-After.
     */
    post: operations['signIn']
    /** Signs out */
    delete: operations['signOut']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    Error: {
      error: {
        /** @enum {string} */
        code:
          | 'invalid_request'
          | 'not_signed_in'
          | 'not_allowed'
          | 'not_found'
          | 'conflict'
          | 'too_large'
          | 'unsupported'
          | 'too_many_requests'
          | 'overloaded'
          | 'unavailable'
          | 'internal'
        /** @description What is wrong, by field; or the reason of a refusal. */
        details?: unknown
        message: string
      }
    }
    Session: {
      /** @description To be sent as X-CSRF-Token with each change */
      csrf?: string
      /**
       * Format: date-time
       * @description At the latest, whatever is done
       */
      endsAt?: string
      user: components['schemas']['SignedInUser']
    }
    SignedInUser: {
      /** @description Left out: all agencies */
      agencies?: string[]
      displayName: string
      id: string
      mustChangePassword: boolean
      name: string
      permissions: (
        | 'content.read'
        | 'content.edit'
        | 'content.publish'
        | 'unresolved.read'
        | 'unresolved.work'
        | 'reports.read'
        | 'conversations.read'
        | 'conversations.mark'
        | 'inbox.work'
        | 'inbox.approve'
        | 'switch.read'
        | 'switch.use'
        | 'users.manage'
        | 'audit.read'
      )[]
    }
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  getOpenApi: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            openapi: string
          } & {
            [key: string]: unknown
          }
        }
      }
      /** @description What went wrong. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description What went wrong. */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  getSession: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Session']
        }
      }
      /** @description What went wrong. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description What went wrong. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description What went wrong. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description What went wrong. */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  signIn: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          code?: string
          name: string
          password: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json':
            | {
                session: components['schemas']['Session']
                /** @constant */
                status: 'signed-in'
              }
            | {
                /** @constant */
                status: 'code-needed'
              }
        }
      }
      /** @description What went wrong. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description What went wrong. */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  signOut: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description What went wrong. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description What went wrong. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description What went wrong. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description What went wrong. */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
}
