// Made by update-api.mjs from the OpenAPI document of the service; not for editing.
export interface paths {
  '/api/admin/v1/agencies': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** All agencies, in the order in which editors keep them */
    get: operations['listAgencies']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/audit': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What was done, newest first */
    get: operations['listAudit']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/audit/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The same as a file, whole */
    get: operations['exportAudit']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/channels': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The channels that are on: whether each sends, or why not and what to do about it */
    get: operations['listChannels']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/channels/{channel}/halt': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Lets a halted channel send again; it halts anew if the cause is still there */
    delete: operations['resumeChannel']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/clusters': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Groups of unresolved questions, the largest first */
    get: operations['listClusters']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/clusters/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A group of unresolved questions, with what came near and why that was not said */
    get: operations['getCluster']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/clusters/{id}/answer': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Begins a new answer from the wordings of a group, as the draft of an intent
     * @description The draft is completed and published like any other; see its problems there.
     */
    post: operations['answerCluster']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/clusters/{id}/assignment': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /** Gives a group to an agency, with the day by which it is to be seen to */
    put: operations['assignCluster']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/clusters/{id}/merge': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Makes a group part of another one, and answers with the whole */
    post: operations['mergeCluster']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/clusters/{id}/name': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /** Calls a group by a name, by whose words further questions are found as well */
    put: operations['renameCluster']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/clusters/{id}/phrasings': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Adds wordings of a group to the draft of a procedure or an intent, and resolves it */
    post: operations['addClusterPhrasings']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/clusters/{id}/questions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The questions of a group, newest first, each with the words by which it joined */
    get: operations['listClusterQuestions']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/clusters/{id}/split': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Moves some questions into a group of their own, and answers with that */
    post: operations['splitCluster']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/clusters/{id}/state': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Opens a group again, or marks it as resolved, ignored or out of scope
     * @description An ignored group takes in further questions in any spelling and stays ignored.
     */
    put: operations['setClusterState']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/clusters/{id}/trial': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** What the questions of a group are answered now, and would be with the drafts */
    post: operations['tryCluster']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/content-shapes/{part}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The JSON Schema of the items of a part, with help texts for editors */
    get: operations['getContentShape']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/content/{part}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The items of a part, with what is changed about them */
    get: operations['listContentItems']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/content/{part}/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One item as it is edited, with what is wrong with it */
    get: operations['getContentItem']
    /**
     * Saves an item as a draft; for citizens nothing changes yet
     * @description A 409 with `reason: edited_meanwhile` has in its details what somebody else saved first (`theirs`), what was sent (`yours`) and where they differ. Nothing was overwritten.
     */
    put: operations['saveContentItem']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/content/{part}/{key}/discard': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Gives an item back as it is released */
    post: operations['discardContentDraft']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/content/{part}/{key}/versions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What an item was, newest first, with who changed it and why */
    get: operations['listContentVersions']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/conversations/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A conversation from its beginning, a page at a time */
    get: operations['getConversation']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/conversations/{id}/test-mark': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /** Keeps a conversation out of every figure and group, as it was no citizen’s */
    put: operations['markAsTest']
    post?: never
    /** Counts a conversation again */
    delete: operations['unmarkAsTest']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/conversations/{id}/turns/{sequence}/replay': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** What would be answered to the same message, by the release of then or of now */
    post: operations['replayTurn']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/docs': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** This description as a page */
    get: operations['showDescription']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/drafts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Everything that is changed and not published, with its problems */
    get: operations['listDrafts']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/drafts/publication': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Publishes drafts as a new release, at once or at a time, as a job
     * @description The job fails with `worse` in its problem when the golden questions speak against it and no `override` was given. What is published later is what the drafts are now.
     */
    post: operations['publishDrafts']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/drafts/trial': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Runs all golden questions in all their spellings against the drafts, as a job */
    post: operations['tryDrafts']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/exports/content.zip': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** All content as its files, to the byte where nothing was changed */
    get: operations['exportContent']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/exports/golden.xlsx': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A spreadsheet of all golden questions */
    get: operations['exportGolden']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/exports/phrasings.xlsx': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A spreadsheet of all phrasings */
    get: operations['exportPhrasings']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/imports/content': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Takes the files of an archive over into the drafts */
    post: operations['importContent']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/imports/golden': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Takes the rows of a spreadsheet over into the drafts; bad rows are listed by number */
    post: operations['importGolden']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/imports/phrasings': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Takes the rows of a spreadsheet over into the drafts; bad rows are listed by number */
    post: operations['importPhrasings']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/imports/waiting': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What has changed in the files of the installation since editors published */
    get: operations['getWaitingImport']
    put?: never
    /** Takes some of these changes over into the drafts, and turns the others down */
    post: operations['settleWaitingImport']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/inbox': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who waits for a person, who waits longest first */
    get: operations['listHandOvers']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/inbox/{ticket}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One of them, by the code that the citizen was told */
    get: operations['getHandOver']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/inbox/{ticket}/approval': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Sends the answer that an officer proposed, or returns it with an objection */
    post: operations['approveAnswer']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/inbox/{ticket}/claim': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Takes a conversation over; of two who try at once, one is told that it is taken */
    post: operations['claimHandOver']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/inbox/{ticket}/release': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Gives the conversation back to the assistant; nothing waits any more */
    post: operations['releaseHandOver']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/inbox/{ticket}/replies': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Writes to the citizen, by the channel they are on; or proposes it for approval */
    post: operations['answerCitizen']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/inbox/{ticket}/turns': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The masked transcript, oldest first */
    get: operations['readHandOver']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/jobs': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Work that was put in, newest first */
    get: operations['listJobs']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/jobs/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** How far a job is, and its result once it is done */
    get: operations['getJob']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/jobs/{id}/cancellation': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Takes back a job that has not begun */
    post: operations['cancelJob']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/me/password': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /** Changes one’s password, and ends all other sessions */
    put: operations['changeOwnPassword']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/me/recovery-codes': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Makes new recovery codes; those made before are good no more */
    post: operations['makeRecoveryCodes']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/me/sessions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Where one is signed in, newest first */
    get: operations['listOwnSessions']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/me/sessions/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Signs out somewhere else */
    delete: operations['endOwnSession']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/me/totp': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /** Confirms an authenticator app with a code of it; from now on signing in needs one */
    put: operations['confirmTotp']
    /** Makes a secret for an authenticator app; it counts once a code has confirmed it */
    post: operations['beginTotp']
    /** Takes the authenticator app off one’s account, with its recovery codes */
    delete: operations['removeOwnTotp']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
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
  '/api/admin/v1/preview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * What a conversation would be with the drafts and an unsaved change published
     * @description The whole conversation is sent, and played from its beginning. Nothing of it is kept: it is in no figure and on no list of questions, and asks no officer.
     */
    post: operations['previewConversation']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/releases': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Releases, newest first, with their figures */
    get: operations['listReleases']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/releases/{number}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One release: what changed in it, what that means for citizens, its figures */
    get: operations['getRelease']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/releases/{number}/republication': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Goes back: publishes the content of an older release as a new one, as a job */
    post: operations['republishRelease']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/reports': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Figures of a time, by day, week or month, and everything about all of it together
     * @description The tables have everything about each day, week or month.
     */
    get: operations['readReport']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/reports/coverage': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Of each agency’s questions, how many were answered, and what is left to be done */
    get: operations['readCoverage']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/reports/tables/{table}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One table of a report as CSV or Excel */
    get: operations['downloadReport']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/reports/weekly': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The weekly summaries of an agency, or of all together, newest first */
    get: operations['listWeeklySummaries']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/reports/weekly/file': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** All weekly summaries of an agency, or of all together, as CSV or Excel */
    get: operations['downloadWeeklySummaries']
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
  '/api/admin/v1/session/provider': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Sends the browser to the provider */
    get: operations['goToProvider']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/session/provider/back': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Where the provider sends the browser back to; signs in, and goes on to the console */
    get: operations['comeFromProvider']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/session/ways': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** How one can sign in here */
    get: operations['getSignInWays']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/switch': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Where the assistant answers, and where it is stopped and why */
    get: operations['listSwitches']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/switch/{channel}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /** Stops the assistant within seconds: citizens are told so, with links and contacts */
    put: operations['stopAssistant']
    post?: never
    /** Lets the assistant answer again */
    delete: operations['startAssistant']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/test-box': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** What would be answered to a question, and why */
    post: operations['tryQuestion']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/tokens': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One’s own tokens, newest first */
    get: operations['listTokens']
    put?: never
    /** Makes a token, which is shown only now; it may do no more than its owner */
    post: operations['addToken']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/tokens/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Takes a token of one’s own away */
    delete: operations['removeToken']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/turns': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Turns of all conversations, newest first; a page may be short and still have a next */
    get: operations['findTurns']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/unresolved-questions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** All unresolved questions one by one, newest first */
    get: operations['listUnresolvedQuestions']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/unresolved-questions/file': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** All unresolved questions of a time, newest first, as CSV or Excel */
    get: operations['downloadUnresolvedQuestions']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/users': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Accounts by name */
    get: operations['listUsers']
    put?: never
    /** Makes an account, with a first password that has to be changed */
    post: operations['addUser']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/users/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One account */
    get: operations['getUser']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /** Changes, disables or enables an account; who is disabled is signed out at once */
    patch: operations['changeUser']
    trace?: never
  }
  '/api/admin/v1/users/{id}/password': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Makes a password that has to be changed, and ends all sessions */
    post: operations['resetPassword']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/users/{id}/sessions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Signs somebody out everywhere */
    delete: operations['endSessions']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/users/{id}/tokens': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Somebody’s tokens, newest first */
    get: operations['listUserTokens']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/users/{id}/tokens/{token}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Takes a token of somebody away */
    delete: operations['removeUserToken']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/admin/v1/users/{id}/totp': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Takes the authenticator app off an account whose owner has lost it */
    delete: operations['removeTotp']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    AgencyChoice: {
      /** @description Its officers answer citizens here */
      hasPeople: boolean
      id: string
      /** @description The caller may act for it */
      isOwn: boolean
      /**
       * @description Cấp thực hiện: bộ, tỉnh, xã, cơ quan khác
       * @enum {string}
       */
      level: 'ministry' | 'province' | 'commune' | 'other'
      name: string
    }
    ApiToken: {
      createdAt: string
      expiresAt: string
      id: string
      label: string
      permissions: (
        | 'content.read'
        | 'content.edit'
        | 'content.publish'
        | 'unresolved.read'
        | 'unresolved.work'
        | 'reports.read'
        | 'conversations.read'
        | 'conversations.mark'
        | 'inbox.read'
        | 'inbox.work'
        | 'inbox.approve'
        | 'switch.read'
        | 'switch.use'
        | 'users.manage'
        | 'audit.read'
      )[]
      usedAt?: string
    }
    Askers: {
      told: number
      /** @description Are told once the group is resolved and that is published */
      waiting: number
    }
    AuditEntry: {
      action: string
      actorId: string
      /** @enum {string} */
      actorKind: 'user' | 'token' | 'nobody' | 'command-line' | 'service'
      actorName: string
      address?: string
      after?: unknown
      agency?: string
      at: string
      before?: unknown
      credentialId?: string
      id: string
      reason?: string
      requestId?: string
      target: string
    }
    Channel: {
      /** @description There while nothing goes out */
      blockage?: {
        /** @description In the words of the platform or of the channel */
        problem: string
        /**
         * @description Left out where none of these is it
         * @enum {string}
         */
        reason?:
          | 'not-signed-in'
          | 'signed-out'
          | 'token-invalid'
          | 'secret-wrong'
          | 'account-missing'
          | 'account-unverified'
          | 'account-type'
          | 'account-package'
          | 'account-barred'
          | 'policy-violated'
          | 'app-inactive'
          | 'app-unregistered'
          | 'app-removed'
          | 'permission-missing'
          | 'billing-unlinked'
          | 'billing-empty'
        /**
         * @description What lets it send again: a new sign-in, a setting, or something at the platform
         * @enum {string}
         */
        remedy: 'sign-in' | 'settings' | 'platform'
        since?: string
      }
      channel: string
      /** @description Messages that were given up, counted to 1000 */
      dead?: number
      /** @description Nothing is sent until a trial succeeds or somebody resumes it */
      isHalted: boolean
      title: string
      /** @description Messages that are not out yet, counted to 1000 */
      waiting?: number
    }
    Cluster: {
      /** @description Empty while it is nobody’s */
      agency: string
      channels: {
        [key: string]: number
      }
      count: number
      /** @description Questions by day in Vietnam, newest days only */
      days: {
        [key: string]: number
      }
      dueOn?: string
      firstAt: string
      fix?: {
        at: string
        by: string
        /** @enum {string} */
        kind: 'procedure' | 'intent' | 'answer' | 'other'
        release: number
        target: string
      }
      id: string
      /** @description Whether editors gave it its name */
      isNamed: boolean
      isOverdue: boolean
      lastAt: string
      mergedInto?: string
      name: string
      note?: string
      samples: {
        askedAt: string
        key: string
        text: string
      }[]
      /** @enum {string} */
      state: 'open' | 'resolved' | 'ignored' | 'out-of-scope' | 'merged'
    }
    ClusterTrial: {
      after: {
        /** @enum {string} */
        kind: 'answer' | 'ask' | 'none' | 'intent'
        labels: string[]
        targets: string[]
      }
      before: {
        /** @enum {string} */
        kind: 'answer' | 'ask' | 'none' | 'intent'
        labels: string[]
        targets: string[]
      }
      isChanged: boolean
      text: string
    }
    Coverage: {
      /** @description Empty: of no agency */
      agency: string
      answered: number
      openClusters: number
      overdueClusters: number
      questions: number
      share?: number
    }
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
    HandOver: {
      agency: string
      askedAt: string
      channel: string
      closedAt?: string
      conversation: string
      /** @description Then the assistant answers again, if the officer does nothing before */
      heldUntil?: string
      holderId?: string
      holderName?: string
      /** @description Asked outside working hours */
      isTicket: boolean
      needsApproval: boolean
      /** @description Why the last answer was not approved */
      objection?: string
      /** @description An answer that waits to be approved */
      proposed?: {
        at: string
        authorId: string
        text: string
      }
      revision: number
      /** @enum {string} */
      state: 'waiting' | 'held' | 'closed'
      /** @description The code that the citizen was told */
      ticket: string
      /** @description The code of the procedure that was talked about */
      topic?: string
    }
    NearMiss: {
      code: string
      label: string
      matched: string[]
      /** @description Words of the questions that its names lack */
      missing: string[]
      /** @description How sure the service must be to answer */
      needed: number
      probability: number
      /** @description Of how many samples it was among the nearest */
      samples: number
      score: number
    }
    ReportNames: {
      agencies: {
        [key: string]: string
      }
      channels: {
        [key: string]: string
      }
      facets: {
        [key: string]: string
      }
      outcomes: {
        [key: string]: string
      }
      procedures: {
        [key: string]: string
      }
      /** @description Of walks, by the code of the procedure */
      steps: {
        [key: string]: {
          [key: string]: string
        }
      }
    }
    ReportPeriod: {
      figures: {
        answered: number
        /** @description Share of answers about what is fully online */
        fullProcess?: number
        questions: number
        /** @description From 1 to 5 */
        satisfaction?: number
        walksFinished: number
        walksStarted: number
      }
      period: string
    }
    ReportTotal: {
      agencies: {
        [key: string]: {
          [key: string]: number
        }
      }
      channels: {
        [key: string]: {
          [key: string]: number
        }
      }
      figures: {
        answered: number
        /** @description Share of answers about what is fully online */
        fullProcess?: number
        questions: number
        /** @description From 1 to 5 */
        satisfaction?: number
        walksFinished: number
        walksStarted: number
      }
      /** @description Questions by the hour of the day */
      hours: number[]
      /** @description Channels that tell when a link is opened; on others it cannot be known */
      linksToldBy: string[]
      tally: {
        facets: {
          [key: string]: number
        }
        levels: {
          [key: string]: number
        }
        outcomes: {
          [key: string]: number
        }
        procedures: {
          [key: string]: number
        }
        ratings: {
          [key: string]: {
            count: number
            sum: number
          }
        }
        walks: {
          [key: string]: {
            finished: number
            links: number
            started: number
            steps: {
              [key: string]: number
            }
          }
        }
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
      hasTotp: boolean
      id: string
      /** @description The roles ask for an authenticator app first */
      mustAddTotp: boolean
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
        | 'inbox.read'
        | 'inbox.work'
        | 'inbox.approve'
        | 'switch.read'
        | 'switch.use'
        | 'users.manage'
        | 'audit.read'
      )[]
      recoveryCodesLeft: number
    }
    Switch: {
      /** @description `all`: every channel */
      channel: string
      /** @description There while the assistant is stopped */
      off?: {
        at: string
        byName: string
        reason: string
      }
    }
    Turn: {
      channel: string
      content:
        | ({
            /** @constant */
            kind: 'joined'
          } & {
            [key: string]: unknown
          })
        | ({
            /** @constant */
            kind: 'text'
            label?: string
            text: string
          } & {
            [key: string]: unknown
          })
        | ({
            /** @constant */
            kind: 'unsupported'
            /** @enum {string} */
            what: 'attachment' | 'event'
          } & {
            [key: string]: unknown
          })
        | ({
            author?: string
            doneAt?: string
            holdsUntil: string
            /** @constant */
            kind: 'by-person'
            /** @enum {string} */
            tells?: 'joined' | 'words' | 'left'
            text?: string
          } & {
            [key: string]: unknown
          })
        | ({
            code: string
            /** @constant */
            kind: 'found-answer'
            question: string
            target?: {
              id: string
              /** @enum {string} */
              kind: 'procedure' | 'intent'
            } & {
              [key: string]: unknown
            }
          } & {
            [key: string]: unknown
          })
        | ({
            /** @constant */
            kind: 'withdrawn'
          } & {
            [key: string]: unknown
          })
      conversation: string
      isErased: boolean
      outcome: string
      reasons: {
        /** @enum {string} */
        by: 'person' | 'guard' | 'command' | 'walk' | 'choice' | 'intent' | 'match' | 'failure'
        code?: string
        facets?: string[]
        handOver?: {
          agency: string
          isOpen: boolean
          ticket: string
        } & {
          [key: string]: unknown
        }
        hits?: ({
          code: string
          evidence: ({
            matched: string[]
            share: number
            /** @enum {string} */
            source: 'official-name' | 'everyday-name' | 'phrasing' | 'context'
            text: string
          } & {
            [key: string]: unknown
          })[]
          score: number
        } & {
          [key: string]: unknown
        })[]
        intent?: {
          id: string
          probability: number
        } & {
          [key: string]: unknown
        }
        note?: string
        probability?: number
        read?: string
        wish?: {
          code: string
          sequence: number
        } & {
          [key: string]: unknown
        }
      } & {
        [key: string]: unknown
      }
      receivedAt: string
      release: number
      replies: ({
        buttons: ({
          label: string
          send: string
        } & {
          [key: string]: unknown
        })[]
        card?: {
          /** @enum {string} */
          kind: 'answer' | 'checklist' | 'step' | 'choices' | 'notice'
          links: ({
            label: string
            url: string
          } & {
            [key: string]: unknown
          })[]
          progress?: {
            at: number
            label: string
            of: number
          } & {
            [key: string]: unknown
          }
          sections: ({
            heading?: string
            lines: ({
              detail?: string
              link?: {
                label: string
                url: string
              } & {
                [key: string]: unknown
              }
              text: string
            } & {
              [key: string]: unknown
            })[]
            numbered?: boolean
          } & {
            [key: string]: unknown
          })[]
          source?: {
            checked: string
            code: string
            title: string
            url?: string
          } & {
            [key: string]: unknown
          }
          text?: string
          title: string
        } & {
          [key: string]: unknown
        }
        code?: string
        /** @enum {string} */
        expects?: 'rating' | 'choice' | 'text'
        text: string
      } & {
        [key: string]: unknown
      })[]
      sequence: number
      tookMs: number
      topic?: string
    }
    UnresolvedQuestion: {
      askedAt: string
      channel: string
      cluster?: string
      conversation: string
      key: string
      likeness?: number
      nearest: {
        code: string
        score?: number
      }[]
      /** @enum {string} */
      outcome: 'unresolved' | 'choices-refused'
      release: number
      sequence: number
      /** @description By which words it joined its cluster */
      shared?: {
        share: number
        word: string
      }[]
      /** @description Empty when the citizen had it erased */
      text: string
    }
    User: {
      /** @description Left out: all agencies */
      agencies?: string[]
      createdAt: string
      displayName: string
      email?: string
      hasPassword: boolean
      /** @description Has signed in at the agency’s own provider */
      hasProvider: boolean
      hasTotp: boolean
      id: string
      isDisabled: boolean
      mustChangePassword: boolean
      name: string
      /** @description To be sent back with a change of what was read */
      revision: number
      roles: ('viewer' | 'editor' | 'publisher' | 'officer' | 'administrator')[]
      signedInAt?: string
    }
    WeeklySummary: {
      agency: string
      before: {
        answered: number
        fullProcess?: number
        questions: number
        satisfaction?: number
        walksFinished: number
        walksStarted: number
      }
      figures: {
        answered: number
        fullProcess?: number
        questions: number
        satisfaction?: number
        walksFinished: number
        walksStarted: number
      }
      largestClusters: {
        count: number
        id: string
        name: string
      }[]
      madeAt: string
      openClusters: number
      overdueClusters: number
      week: string
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
  listAgencies: {
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
            items: components['schemas']['AgencyChoice'][]
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
  listAudit: {
    parameters: {
      query?: {
        action?: string
        actor?: string
        after?: string
        from?: string
        limit?: number
        target?: string
        to?: string
      }
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
            items: components['schemas']['AuditEntry'][]
            next?: string
            total?: {
              count: number
              isExact: boolean
            }
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
  exportAudit: {
    parameters: {
      query?: {
        action?: string
        actor?: string
        format?: 'csv' | 'jsonl'
        from?: string
        target?: string
        to?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/jsonl': unknown
          'text/csv; charset=utf-8': unknown
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
  listChannels: {
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
            items: components['schemas']['Channel'][]
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
  resumeChannel: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        channel: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          reason: string
        }
      }
    }
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
  listClusters: {
    parameters: {
      query?: {
        after?: string
        agency?: string
        limit?: number
        overdue?: string
        q?: string
        sort?: 'count' | 'newest' | 'due'
        state?: 'open' | 'resolved' | 'ignored' | 'out-of-scope' | 'merged'
      }
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
            items: components['schemas']['Cluster'][]
            next?: string
            total?: {
              count: number
              isExact: boolean
            }
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
  getCluster: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
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
            askers: components['schemas']['Askers']
            cluster: components['schemas']['Cluster']
            nearest: components['schemas']['NearMiss'][]
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
  answerCluster: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          name: string
          reply: string
          texts: string[]
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
          'application/json': components['schemas']['Cluster']
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
  assignCluster: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          agency: string
          /** Format: date */
          dueOn?: string
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
          'application/json': components['schemas']['Cluster']
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
  mergeCluster: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          into: string
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
          'application/json': components['schemas']['Cluster']
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
  renameCluster: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          name: string
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
          'application/json': components['schemas']['Cluster']
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
  addClusterPhrasings: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          kind: 'procedure' | 'intent'
          /** @description The code of the procedure, or the id of the intent */
          target: string
          texts: string[]
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
          'application/json': components['schemas']['Cluster']
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
  listClusterQuestions: {
    parameters: {
      query?: {
        after?: string
        limit?: number
      }
      header?: never
      path: {
        id: string
      }
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
            items: components['schemas']['UnresolvedQuestion'][]
            next?: string
            total?: {
              count: number
              isExact: boolean
            }
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
  splitCluster: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description Of questions */
          keys: string[]
          name?: string
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
          'application/json': components['schemas']['Cluster']
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
  setClusterState: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description Kept with the group */
          note?: string
          /** @enum {string} */
          state: 'open' | 'resolved' | 'ignored' | 'out-of-scope'
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
          'application/json': components['schemas']['Cluster']
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
  tryCluster: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
      }
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
            trials: components['schemas']['ClusterTrial'][]
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
  getContentShape: {
    parameters: {
      query?: never
      header?: never
      path: {
        part:
          | 'catalogue'
          | 'guides'
          | 'phrasebook'
          | 'intents'
          | 'commands'
          | 'facets'
          | 'synonyms'
          | 'agencies'
          | 'places'
          | 'holidays'
          | 'golden'
      }
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
  listContentItems: {
    parameters: {
      query?: {
        after?: string
        changed?: string
        group?: string
        limit?: number
        q?: string
      }
      header?: never
      path: {
        part:
          | 'catalogue'
          | 'guides'
          | 'phrasebook'
          | 'intents'
          | 'commands'
          | 'facets'
          | 'synonyms'
          | 'agencies'
          | 'places'
          | 'holidays'
          | 'golden'
      }
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
            items: {
              /** @enum {string} */
              change: 'none' | 'added' | 'changed' | 'removed'
              draft: {
                by: {
                  id: string
                  name: string
                }
                reason?: string
                savedAt: string
              } | null
              group?: string
              item: string
              key: string
              /** @enum {string} */
              part:
                | 'catalogue'
                | 'guides'
                | 'phrasebook'
                | 'intents'
                | 'commands'
                | 'facets'
                | 'synonyms'
                | 'agencies'
                | 'places'
                | 'holidays'
                | 'golden'
              phrases?: number
              title: string
            }[]
            next?: string
            total?: {
              count: number
              isExact: boolean
            }
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
  getContentItem: {
    parameters: {
      query?: never
      header?: never
      path: {
        key: string
        part:
          | 'catalogue'
          | 'guides'
          | 'phrasebook'
          | 'intents'
          | 'commands'
          | 'facets'
          | 'synonyms'
          | 'agencies'
          | 'places'
          | 'holidays'
          | 'golden'
      }
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
            draft: {
              by: {
                id: string
                name: string
              }
              reason?: string
              savedAt: string
            } | null
            isEditable: boolean
            /** @description Such as guides/dang-ky-khai-sinh */
            item: string
            key: string
            /** @enum {string} */
            part:
              | 'catalogue'
              | 'guides'
              | 'phrasebook'
              | 'intents'
              | 'commands'
              | 'facets'
              | 'synonyms'
              | 'agencies'
              | 'places'
              | 'holidays'
              | 'golden'
            problems: {
              field: string
              fix: string
              item: string
              message: string
              rule: string
              /** @enum {string} */
              severity: 'error' | 'warning'
            }[]
            /** @description As citizens get it now; null when it is new */
            released: unknown
            title: string
            /** @description With the draft’s changes; null when it is removed or not there yet */
            value: unknown
            /** @description To be named when saving */
            version: string
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
  saveContentItem: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        key: string
        part:
          | 'catalogue'
          | 'guides'
          | 'phrasebook'
          | 'intents'
          | 'commands'
          | 'facets'
          | 'synonyms'
          | 'agencies'
          | 'places'
          | 'holidays'
          | 'golden'
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          reason?: string
          /** @description Null removes the item */
          value: unknown
          /** @description The version that was opened */
          version: string
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
          'application/json': {
            draft: {
              by: {
                id: string
                name: string
              }
              reason?: string
              savedAt: string
            } | null
            isEditable: boolean
            /** @description Such as guides/dang-ky-khai-sinh */
            item: string
            key: string
            /** @enum {string} */
            part:
              | 'catalogue'
              | 'guides'
              | 'phrasebook'
              | 'intents'
              | 'commands'
              | 'facets'
              | 'synonyms'
              | 'agencies'
              | 'places'
              | 'holidays'
              | 'golden'
            problems: {
              field: string
              fix: string
              item: string
              message: string
              rule: string
              /** @enum {string} */
              severity: 'error' | 'warning'
            }[]
            /** @description As citizens get it now; null when it is new */
            released: unknown
            title: string
            /** @description With the draft’s changes; null when it is removed or not there yet */
            value: unknown
            /** @description To be named when saving */
            version: string
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
  discardContentDraft: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        key: string
        part:
          | 'catalogue'
          | 'guides'
          | 'phrasebook'
          | 'intents'
          | 'commands'
          | 'facets'
          | 'synonyms'
          | 'agencies'
          | 'places'
          | 'holidays'
          | 'golden'
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          reason?: string
          version: string
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
          'application/json': {
            draft: {
              by: {
                id: string
                name: string
              }
              reason?: string
              savedAt: string
            } | null
            isEditable: boolean
            /** @description Such as guides/dang-ky-khai-sinh */
            item: string
            key: string
            /** @enum {string} */
            part:
              | 'catalogue'
              | 'guides'
              | 'phrasebook'
              | 'intents'
              | 'commands'
              | 'facets'
              | 'synonyms'
              | 'agencies'
              | 'places'
              | 'holidays'
              | 'golden'
            problems: {
              field: string
              fix: string
              item: string
              message: string
              rule: string
              /** @enum {string} */
              severity: 'error' | 'warning'
            }[]
            /** @description As citizens get it now; null when it is new */
            released: unknown
            title: string
            /** @description With the draft’s changes; null when it is removed or not there yet */
            value: unknown
            /** @description To be named when saving */
            version: string
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
  listContentVersions: {
    parameters: {
      query?: {
        after?: string
        limit?: number
      }
      header?: never
      path: {
        key: string
        part:
          | 'catalogue'
          | 'guides'
          | 'phrasebook'
          | 'intents'
          | 'commands'
          | 'facets'
          | 'synonyms'
          | 'agencies'
          | 'places'
          | 'holidays'
          | 'golden'
      }
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
            items: {
              /** @description Null: as it was released before the first change */
              by: {
                id: string
                name: string
              } | null
              /** @description From the version before to this one */
              differences: {
                after?: unknown
                before?: unknown
                field: string
              }[]
              reason?: string
              release?: number
              savedAt?: string
              /** @enum {string} */
              state: 'draft' | 'replaced' | 'discarded' | 'published' | 'released'
              value: unknown
              version: string
            }[]
            next?: string
            total?: {
              count: number
              isExact: boolean
            }
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
  getConversation: {
    parameters: {
      query?: {
        after?: number
        limit?: number
      }
      header?: never
      path: {
        id: string
      }
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
            isTest: boolean
            items: components['schemas']['Turn'][]
            next?: number
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
  markAsTest: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          reason?: string
        }
      }
    }
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
  unmarkAsTest: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          reason?: string
        }
      }
    }
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
  replayTurn: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
        sequence: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          against: 'own' | 'current'
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
          'application/json': {
            replayed: {
              /** @description The replies are the same as then */
              isSame: boolean
              outcome: string
              reasons: {
                /** @enum {string} */
                by:
                  | 'person'
                  | 'guard'
                  | 'command'
                  | 'walk'
                  | 'choice'
                  | 'intent'
                  | 'match'
                  | 'failure'
                code?: string
                facets?: string[]
                handOver?: {
                  agency: string
                  isOpen: boolean
                  ticket: string
                } & {
                  [key: string]: unknown
                }
                hits?: ({
                  code: string
                  evidence: ({
                    matched: string[]
                    share: number
                    /** @enum {string} */
                    source: 'official-name' | 'everyday-name' | 'phrasing' | 'context'
                    text: string
                  } & {
                    [key: string]: unknown
                  })[]
                  score: number
                } & {
                  [key: string]: unknown
                })[]
                intent?: {
                  id: string
                  probability: number
                } & {
                  [key: string]: unknown
                }
                note?: string
                probability?: number
                read?: string
                wish?: {
                  code: string
                  sequence: number
                } & {
                  [key: string]: unknown
                }
              } & {
                [key: string]: unknown
              }
              release: number
              replies: ({
                buttons: ({
                  label: string
                  send: string
                } & {
                  [key: string]: unknown
                })[]
                card?: {
                  /** @enum {string} */
                  kind: 'answer' | 'checklist' | 'step' | 'choices' | 'notice'
                  links: ({
                    label: string
                    url: string
                  } & {
                    [key: string]: unknown
                  })[]
                  progress?: {
                    at: number
                    label: string
                    of: number
                  } & {
                    [key: string]: unknown
                  }
                  sections: ({
                    heading?: string
                    lines: ({
                      detail?: string
                      link?: {
                        label: string
                        url: string
                      } & {
                        [key: string]: unknown
                      }
                      text: string
                    } & {
                      [key: string]: unknown
                    })[]
                    numbered?: boolean
                  } & {
                    [key: string]: unknown
                  })[]
                  source?: {
                    checked: string
                    code: string
                    title: string
                    url?: string
                  } & {
                    [key: string]: unknown
                  }
                  text?: string
                  title: string
                } & {
                  [key: string]: unknown
                }
                code?: string
                /** @enum {string} */
                expects?: 'rating' | 'choice' | 'text'
                text: string
              } & {
                [key: string]: unknown
              })[]
            }
            turn: components['schemas']['Turn']
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
  showDescription: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/html': unknown
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
  listDrafts: {
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
            items: {
              /** @enum {string} */
              change: 'added' | 'changed' | 'removed'
              differences: {
                after?: unknown
                before?: unknown
                field: string
              }[]
              draft: {
                by: {
                  id: string
                  name: string
                }
                reason?: string
                savedAt: string
              } | null
              isOutdated: boolean
              item: string
              key: string
              part: string
              problems: {
                field: string
                fix: string
                item: string
                message: string
                rule: string
                /** @enum {string} */
                severity: 'error' | 'warning'
              }[]
              title: string
              version: string
            }[]
            release: number
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
  publishDrafts: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: date-time
           * @description Left out: at once
           */
          dueAt?: string
          /** @description Such as guides/dang-ky-khai-sinh; left out: all drafts */
          items?: string[]
          note: string
          /** @description Why, although the golden questions speak against it */
          override?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            by: {
              id: string
              name: string
            }
            createdAt: string
            dueAt: string
            endedAt?: string
            id: string
            kind: string
            note?: string
            problem?: {
              code: string
              details?: unknown
              message: string
            }
            progress: {
              done: number
              total: number
            }
            result?: unknown
            /** @enum {string} */
            status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
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
  tryDrafts: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description Such as guides/dang-ky-khai-sinh; left out: all drafts */
          items?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            by: {
              id: string
              name: string
            }
            createdAt: string
            dueAt: string
            endedAt?: string
            id: string
            kind: string
            note?: string
            problem?: {
              code: string
              details?: unknown
              message: string
            }
            progress: {
              done: number
              total: number
            }
            result?: unknown
            /** @enum {string} */
            status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
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
  exportContent: {
    parameters: {
      query?: {
        against?: 'release' | 'draft'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/zip': unknown
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
  exportGolden: {
    parameters: {
      query?: {
        against?: 'release' | 'draft'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': unknown
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
  exportPhrasings: {
    parameters: {
      query?: {
        against?: 'release' | 'draft'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': unknown
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
  importContent: {
    parameters: {
      query?: {
        dryRun?: string
      }
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/zip': unknown
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            badRows: {
              number: number
              problem: string
            }[]
            changes: {
              differences: {
                after?: unknown
                before?: unknown
                field: string
              }[]
              item: string
              /** @enum {string} */
              kind: 'added' | 'changed' | 'removed'
              title: string
            }[]
            /** @description Items that somebody changed at that very moment */
            conflicts: string[]
            problems: {
              field: string
              file: string
              fix: string
              line: number
              message: string
            }[]
            /** @description How many items became drafts; 0 for a dry run */
            taken: number
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
  importGolden: {
    parameters: {
      query?: {
        dryRun?: string
      }
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': unknown
        'text/csv': unknown
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            badRows: {
              number: number
              problem: string
            }[]
            changes: {
              differences: {
                after?: unknown
                before?: unknown
                field: string
              }[]
              item: string
              /** @enum {string} */
              kind: 'added' | 'changed' | 'removed'
              title: string
            }[]
            /** @description Items that somebody changed at that very moment */
            conflicts: string[]
            problems: {
              field: string
              file: string
              fix: string
              line: number
              message: string
            }[]
            /** @description How many items became drafts; 0 for a dry run */
            taken: number
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
  importPhrasings: {
    parameters: {
      query?: {
        dryRun?: string
      }
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': unknown
        'text/csv': unknown
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            badRows: {
              number: number
              problem: string
            }[]
            changes: {
              differences: {
                after?: unknown
                before?: unknown
                field: string
              }[]
              item: string
              /** @enum {string} */
              kind: 'added' | 'changed' | 'removed'
              title: string
            }[]
            /** @description Items that somebody changed at that very moment */
            conflicts: string[]
            problems: {
              field: string
              file: string
              fix: string
              line: number
              message: string
            }[]
            /** @description How many items became drafts; 0 for a dry run */
            taken: number
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
  getWaitingImport: {
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
            changes: {
              differences: {
                after?: unknown
                before?: unknown
                field: string
              }[]
              item: string
              /** @enum {string} */
              kind: 'added' | 'changed' | 'removed'
              title: string
            }[]
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
  settleWaitingImport: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          items: string[]
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
          'application/json': {
            conflicts: string[]
            taken: number
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
  listHandOvers: {
    parameters: {
      query?: {
        after?: string
        agency?: string
        limit?: number
        mine?: string
        q?: string
        state?: 'waiting' | 'held' | 'closed'
        toApprove?: string
      }
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
            items: components['schemas']['HandOver'][]
            next?: string
            total?: {
              count: number
              isExact: boolean
            }
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
  getHandOver: {
    parameters: {
      query?: never
      header?: never
      path: {
        ticket: string
      }
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
          'application/json': components['schemas']['HandOver']
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
  approveAnswer: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        ticket: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          objection?: string
          /** @description Of what was read, so that nothing else is approved */
          revision: number
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
          'application/json': components['schemas']['HandOver']
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
  claimHandOver: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        ticket: string
      }
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
          'application/json': components['schemas']['HandOver']
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
  releaseHandOver: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        ticket: string
      }
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
          'application/json': components['schemas']['HandOver']
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
  answerCitizen: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        ticket: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description Chosen by the sender; the same again sends nothing again */
          id: string
          text: string
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
          'application/json': {
            handOver: components['schemas']['HandOver']
            isSent: boolean
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
  readHandOver: {
    parameters: {
      query?: {
        after?: number
        limit?: number
      }
      header?: never
      path: {
        ticket: string
      }
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
            items: components['schemas']['Turn'][]
            next?: number
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
  listJobs: {
    parameters: {
      query?: {
        after?: string
        kind?: string
        limit?: number
      }
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
            items: {
              by: {
                id: string
                name: string
              }
              createdAt: string
              dueAt: string
              endedAt?: string
              id: string
              kind: string
              note?: string
              problem?: {
                code: string
                details?: unknown
                message: string
              }
              progress: {
                done: number
                total: number
              }
              /** @enum {string} */
              status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
            }[]
            next?: string
            total?: {
              count: number
              isExact: boolean
            }
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
  getJob: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
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
            by: {
              id: string
              name: string
            }
            createdAt: string
            dueAt: string
            endedAt?: string
            id: string
            kind: string
            note?: string
            problem?: {
              code: string
              details?: unknown
              message: string
            }
            progress: {
              done: number
              total: number
            }
            result?: unknown
            /** @enum {string} */
            status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
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
  cancelJob: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
      }
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
            by: {
              id: string
              name: string
            }
            createdAt: string
            dueAt: string
            endedAt?: string
            id: string
            kind: string
            note?: string
            problem?: {
              code: string
              details?: unknown
              message: string
            }
            progress: {
              done: number
              total: number
            }
            result?: unknown
            /** @enum {string} */
            status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
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
  changeOwnPassword: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          current: string
          next: string
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
  makeRecoveryCodes: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
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
          'application/json': {
            /** @description Shown this once; each is good for one sign-in */
            recoveryCodes: string[]
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
  listOwnSessions: {
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
            items: {
              address: string
              createdAt: string
              id: string
              isThis: boolean
              seenAt: string
              userAgent: string
              /** @enum {string} */
              via: 'password' | 'provider'
            }[]
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
  endOwnSession: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
      }
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
  confirmTotp: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          code: string
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
          'application/json': {
            /** @description Shown this once; each is good for one sign-in */
            recoveryCodes: string[]
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
  beginTotp: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
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
          'application/json': {
            address: string
            secret: string
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
  removeOwnTotp: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          password: string
        }
      }
    }
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
  previewConversation: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          item?: {
            key: string
            /** @enum {string} */
            part:
              | 'catalogue'
              | 'guides'
              | 'phrasebook'
              | 'intents'
              | 'commands'
              | 'facets'
              | 'synonyms'
              | 'agencies'
              | 'places'
              | 'holidays'
              | 'golden'
            /** @description As it stands in the editor, saved or not; null removes it */
            value: unknown
          }
          /**
           * @default vi
           * @enum {string}
           */
          locale?: 'vi' | 'en'
          messages: {
            /** @description What was on the button that was pressed */
            label?: string
            text: string
          }[]
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
          'application/json': {
            /** @description What is wrong with the item as it stands */
            problems: {
              field: string
              fix: string
              item: string
              message: string
              rule: string
              /** @enum {string} */
              severity: 'error' | 'warning'
            }[]
            /** @description The release that the drafts lie over */
            release: number
            turns: {
              /** @description Nothing could be answered from the content as it stands */
              hasFailed: boolean
              /** @description Without personal data; left out for the greeting */
              message?: {
                /** @description What was on the button that was pressed */
                label?: string
                text: string
              }
              /** @description What the citizen would read */
              replies: unknown[]
            }[]
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
  listReleases: {
    parameters: {
      query?: {
        after?: string
        limit?: number
      }
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
            items: {
              author: string
              changedItems?: number
              createdAt: string
              figures?: {
                after: {
                  count: number
                  missed: number
                  offered: number
                  right: number
                  wrong: number
                }
                before: {
                  count: number
                  missed: number
                  offered: number
                  right: number
                  wrong: number
                }
              }
              isServed: boolean
              note: string
              number: number
              override?: string
              republished?: number
            }[]
            next?: string
            total?: {
              count: number
              isExact: boolean
            }
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
  getRelease: {
    parameters: {
      query?: never
      header?: never
      path: {
        number: number
      }
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
            author: string
            changedItems?: number
            createdAt: string
            figures?: {
              after: {
                count: number
                missed: number
                offered: number
                right: number
                wrong: number
              }
              before: {
                count: number
                missed: number
                offered: number
                right: number
                wrong: number
              }
              byGroup: {
                after: {
                  count: number
                  missed: number
                  offered: number
                  right: number
                  wrong: number
                }
                before: {
                  count: number
                  missed: number
                  offered: number
                  right: number
                  wrong: number
                }
                name: string
              }[]
              byVariant: {
                after: {
                  count: number
                  missed: number
                  offered: number
                  right: number
                  wrong: number
                }
                before: {
                  count: number
                  missed: number
                  offered: number
                  right: number
                  wrong: number
                }
                name: string
              }[]
              /** @description Helps fewer questions than before, or answers more of them wrong */
              isWorse: boolean
              stolen: {
                after: {
                  got: string
                  verdict: string
                }
                before: {
                  got: string
                  verdict: string
                }
                group: string
                id: string
                text: string
                /** @enum {string} */
                variant: 'as-asked' | 'no-marks' | 'telex' | 'short-forms' | 'typo'
              }[]
              stolenCount: number
              won: {
                after: {
                  got: string
                  verdict: string
                }
                before: {
                  got: string
                  verdict: string
                }
                group: string
                id: string
                text: string
                /** @enum {string} */
                variant: 'as-asked' | 'no-marks' | 'telex' | 'short-forms' | 'typo'
              }[]
              wonCount: number
            }
            forCitizens: {
              code: string
              guide: string
              sentences: string[]
              title: string
            }[]
            isServed: boolean
            items: {
              differences: {
                after?: unknown
                before?: unknown
                field: string
              }[]
              item: string
              /** @enum {string} */
              kind: 'added' | 'changed' | 'removed'
              title: string
            }[]
            note: string
            number: number
            override?: string
            republished?: number
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
  republishRelease: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        number: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          reason: string
        }
      }
    }
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            by: {
              id: string
              name: string
            }
            createdAt: string
            dueAt: string
            endedAt?: string
            id: string
            kind: string
            note?: string
            problem?: {
              code: string
              details?: unknown
              message: string
            }
            progress: {
              done: number
              total: number
            }
            result?: unknown
            /** @enum {string} */
            status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
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
  readReport: {
    parameters: {
      query: {
        agency?: string
        by?: 'day' | 'week' | 'month'
        channel?: string
        from: string
        to: string
      }
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
            names: components['schemas']['ReportNames']
            periods: components['schemas']['ReportPeriod'][]
            total: components['schemas']['ReportTotal']
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
  readCoverage: {
    parameters: {
      query: {
        from: string
        to: string
      }
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
            items: components['schemas']['Coverage'][]
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
  downloadReport: {
    parameters: {
      query: {
        agency?: string
        by?: 'day' | 'week' | 'month'
        channel?: string
        format?: 'csv' | 'xlsx'
        from: string
        to: string
      }
      header?: never
      path: {
        table:
          | 'summary'
          | 'outcomes'
          | 'channels'
          | 'agencies'
          | 'procedures'
          | 'facets'
          | 'hours'
          | 'walks'
          | 'ratings'
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': unknown
          'text/csv; charset=utf-8': unknown
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
  listWeeklySummaries: {
    parameters: {
      query?: {
        after?: string
        agency?: string
        limit?: number
      }
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
            items: components['schemas']['WeeklySummary'][]
            next?: string
            total?: {
              count: number
              isExact: boolean
            }
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
  downloadWeeklySummaries: {
    parameters: {
      query?: {
        agency?: string
        format?: 'csv' | 'xlsx'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': unknown
          'text/csv; charset=utf-8': unknown
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
          /** @description The six digits that the authenticator app shows, or a recovery code */
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
  goToProvider: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Elsewhere. */
      303: {
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
  comeFromProvider: {
    parameters: {
      query?: {
        code?: string
        error?: string
        state?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Elsewhere. */
      303: {
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
  getSignInWays: {
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
            /** @constant */
            password: true
            provider?: {
              address: string
              name: string
            }
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
  listSwitches: {
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
            items: components['schemas']['Switch'][]
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
  stopAssistant: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        channel: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          reason: string
        }
      }
    }
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
  startAssistant: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        channel: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          reason: string
        }
      }
    }
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
  tryQuestion: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * @default release
           * @enum {string}
           */
          against?: 'release' | 'draft'
          question: string
          /** @description The procedure that was talked about before */
          topic?: string
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
          'application/json': {
            /** @enum {string} */
            against: 'release' | 'draft'
            also?: {
              id: string
              label: string
            }
            /** @description Items that have this very question among their phrases */
            claims: {
              item: string
              phrase: string
              title: string
            }[]
            /** @enum {string} */
            decision: 'answer' | 'ask' | 'none' | 'intent' | 'follow-up'
            facets: string[]
            hits: {
              code: string
              evidence: {
                matched: string[]
                share: number
                source: string
                text: string
              }[]
              label: string
              score: number
            }[]
            intent?: {
              id: string
              label: string
              probability: number
            }
            /** @description How far the first hit is ahead of the second */
            lead?: number
            outcome: string
            probability: number
            /** @description As it was read: decoded, expanded, in lower case */
            read: string
            release: number
            /** @description What the citizen would read */
            replies: unknown[]
            targets: {
              id: string
              label: string
            }[]
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
  listTokens: {
    parameters: {
      query?: {
        after?: string
        limit?: number
      }
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
            items: components['schemas']['ApiToken'][]
            next?: string
            total?: {
              count: number
              isExact: boolean
            }
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
  addToken: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: date-time
           * @description At most a year from now
           */
          expiresAt: string
          label: string
          permissions: (
            | 'content.read'
            | 'content.edit'
            | 'content.publish'
            | 'unresolved.read'
            | 'unresolved.work'
            | 'reports.read'
            | 'conversations.read'
            | 'conversations.mark'
            | 'inbox.read'
            | 'inbox.work'
            | 'inbox.approve'
            | 'switch.read'
            | 'switch.use'
            | 'users.manage'
            | 'audit.read'
          )[]
          reason?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            token: string
            view: components['schemas']['ApiToken']
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
  removeToken: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
      }
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
  findTurns: {
    parameters: {
      query?: {
        after?: string
        channel?: string
        from?: string
        limit?: number
        outcome?:
          | 'greeted'
          | 'answered'
          | 'asked'
          | 'unresolved'
          | 'choices-refused'
          | 'intent'
          | 'command'
          | 'walk-started'
          | 'walk-moved'
          | 'walk-asked-again'
          | 'walk-finished'
          | 'rated'
          | 'expired-guide'
          | 'refused'
          | 'erased'
          | 'person-asked'
          | 'handed-over'
          | 'left-to-person'
          | 'answer-wanted'
          | 'answer-told'
          | 'switched-off'
          | 'failed'
        q?: string
        to?: string
      }
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
            items: components['schemas']['Turn'][]
            next?: string
            total?: {
              count: number
              isExact: boolean
            }
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
  listUnresolvedQuestions: {
    parameters: {
      query?: {
        after?: string
        from?: string
        limit?: number
        to?: string
      }
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
            items: components['schemas']['UnresolvedQuestion'][]
            next?: string
            total?: {
              count: number
              isExact: boolean
            }
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
  downloadUnresolvedQuestions: {
    parameters: {
      query?: {
        format?: 'csv' | 'xlsx'
        from?: string
        to?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': unknown
          'text/csv; charset=utf-8': unknown
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
  listUsers: {
    parameters: {
      query?: {
        after?: string
        agency?: string
        disabled?: string
        limit?: number
        q?: string
        role?: 'viewer' | 'editor' | 'publisher' | 'officer' | 'administrator'
      }
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
            items: components['schemas']['User'][]
            next?: string
            total?: {
              count: number
              isExact: boolean
            }
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
  addUser: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description Left out: all agencies */
          agencies?: string[]
          displayName: string
          /** Format: email */
          email?: string
          isProviderOnly?: boolean
          name: string
          reason?: string
          roles: ('viewer' | 'editor' | 'publisher' | 'officer' | 'administrator')[]
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            password?: string
            user: components['schemas']['User']
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
  getUser: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
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
          'application/json': components['schemas']['User']
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
  changeUser: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description null: all agencies */
          agencies?: string[] | null
          displayName?: string
          email?: string | null
          isDisabled?: boolean
          reason?: string
          revision: number
          roles?: ('viewer' | 'editor' | 'publisher' | 'officer' | 'administrator')[]
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
          'application/json': components['schemas']['User']
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
  resetPassword: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          reason?: string
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
          'application/json': {
            password: string
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
  endSessions: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          reason?: string
        }
      }
    }
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
  listUserTokens: {
    parameters: {
      query?: {
        after?: string
        limit?: number
      }
      header?: never
      path: {
        id: string
      }
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
            items: components['schemas']['ApiToken'][]
            next?: string
            total?: {
              count: number
              isExact: boolean
            }
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
  removeUserToken: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
        token: string
      }
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
  removeTotp: {
    parameters: {
      query?: never
      header?: {
        /** @description With a session: the `csrf` that signing in gave. */
        'x-csrf-token'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          reason?: string
        }
      }
    }
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
