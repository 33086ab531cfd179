import { ELSEWHERE } from './elsewhere'
import { INQUIRY } from './inquiry'
import { INVALID } from './invalid'
import { PERSON, SWITCHED_OFF } from './person'
import { KEPT_DAYS } from './kept-days'
import { type vi } from './vi'

/** Everything that the assistant can say in English. The content of guides stays in Vietnamese. */
export const en: typeof vi = {
  greeting: {
    hello:
      'Hello. I am an automated assistant for administrative procedures and online public services; I am not a person and do not decide on any dossier.',
    privacy: `This conversation is kept for ${KEPT_DAYS} days to improve the answers; you can type “erase my data” at any time.`,
    doNotSend:
      'Please do not send identity numbers, phone numbers, passwords, OTP codes or pictures of papers: I do not need them.',
    askAway: 'Which procedure do you need? The guides are in Vietnamese. For example:',
    examples: [
      'Đăng ký khai sinh cho con cần giấy tờ gì?',
      'Làm lại thẻ căn cước bị mất thế nào?',
      'Lệ phí đăng ký tạm trú bao nhiêu?',
    ],
    back: 'Welcome back. What else would you like to know?',
  },
  guard: {
    empty: 'I could not read anything in that message. Please type your question in words.',
    tooLong: (max) =>
      `Your message is longer than ${max} characters, so I did not read it. Please sum it up in a sentence or two.`,
    otherScript: 'I understand Vietnamese, and a little English.',
    attachment:
      'I do not take pictures or files, and do not keep them. Please do not send pictures of papers; type your question instead.',
    personalData:
      'I have masked personal details in your message. Please do not send identity numbers, phone numbers, card numbers, passwords or OTP codes: I do not need them, and no agency asks for an OTP in a chat.',
    onlyPersonalData: 'Which procedure would you like to ask about?',
    unknownCode: (code) =>
      `I do not see a procedure with the code ${code} in the current catalogue.`,
    noChoicesOpen: 'There are no numbered choices open right now. Please type your question.',
    noSuchChoice: (count) => `There are only ${count} choices. Please pick one of them.`,
  },
  command: {
    stopped: (label) =>
      `I have stopped the guide “${label}” here and keep your place. Type “continue” when you want to go on.`,
    nothingToStop: 'All right, we stop here. Ask again whenever you like.',
    restarted: 'Let us start over. Which procedure do you need?',
    nothingToGoOn: 'There is no guide under way. Which procedure do you need?',
    nothingRefused: 'All right. Please tell me what you need to do.',
    acknowledged: 'All right. What else would you like to know?',
    misunderstood: 'I am sorry, I got that wrong. Please say what you need in other words.',
    switchedAlong: 'I answer in English from here on; type “tiếng Việt” to switch back.',
    switched:
      'I will now speak English. The contents of guides are in Vietnamese only. Which procedure do you need?',
  },
  elsewhere: ELSEWHERE.en,
  inquiry: INQUIRY.en,
  erasure: {
    ask: 'Do you want to erase everything said in this conversation? This cannot be undone, and a guide under way is lost as well.',
    done: 'I have erased what was said before. You can start afresh.',
    kept: 'All right, nothing has been erased.',
  },
  answer: {
    lead: (facets, label) => `${facets} of the procedure “${label}”:`,
    frequentLead: (label) => `About the procedure “${label}”:`,
    overviewLead: (label) => `The main facts about the procedure “${label}”:`,
    nothingStated: (facet) =>
      `This guide says nothing about: ${facet}. Please see the official page.`,
    onlyWhen: (condition) => `Applies if: ${condition}`,
    neededWhen: (condition) => `Needed if: ${condition}`,
    personalList:
      'Press “Step-by-step guide” and answer a few questions to get the list for your own case.',
    also: (label) => `You also asked about “${label}”: press the button below to see it next.`,
    alsoButton: (label) => `Next: ${label}`,
    reception: (agencies) => `Carried out by: ${agencies}`,
    online: {
      full: 'Everything can be done online: submitting, paying and receiving the result.',
      partial: 'Only a part can be done online.',
      none: 'It cannot be done online yet.',
      unconfirmed:
        'It can be submitted online; whether everything can be done there is not confirmed.',
    },
    headingFor: (facet, way) => `${facet} – ${way}`,
    dependsOnCase: (facet) => `depends on your case (press “${facet}”)`,
    noOwnAnswer: (label) =>
      `I have no answer to exactly what you asked. These are the main facts about the procedure “${label}”; if they are not enough, ask a person.`,
    inSomeCases: (step) => `${step} *`,
    personalSteps:
      'Steps with a * are needed in some cases only. Press “Step-by-step guide”: after a few questions you see only your own steps.',
    benefit: (text) => `Benefit: ${text}`,
    forWay: (way, text) => `${way}: ${text}`,
    stale: (day) =>
      `Please note: this was last checked on ${day}, more than 60 days ago. Compare it with the official page before you submit.`,
    repealed: (day) => `no longer in force after ${day}`,
    notYet: (day) => `in force from ${day}`,
    replaced: (old, current) =>
      `The code ${old} is no longer in use; the procedure now has the code ${current}.`,
    toCheck: 'To be checked on the official page',
    expired: (label, day) =>
      `My guide “${label}” was valid until ${day}, so I do not answer from it any more. Please see the current rules on the official page:`,
    perUnit: (amount, unit) => `${amount}/${unit}`,
  },
  fee: {
    free: 'Free of charge',
    amount: (vnd) => `${vnd} VND`,
    province: "Set by the provincial People's Council, so it differs between provinces",
    check: 'No source is certain enough; see the official page',
  },
  time: {
    hour: (n) => `${n} hour(s)`,
    'working-hour': (n) => `${n} working hour(s)`,
    day: (n) => `${n} day(s)`,
    'working-day': (n) => `${n} working day(s)`,
    month: (n) => `${n} month(s)`,
    sameDay: 'The same day',
    check: 'No source is certain enough; see the official page',
  },
  way: { online: 'Online', counter: 'At the counter', post: 'By post' },
  ways: (names) => `Submitted ${names}`,
  wayShort: { online: 'online', counter: 'at the counter', post: 'by post' },
  level: {
    ministry: 'ministry',
    province: 'province',
    commune: 'commune',
    other: 'another agency',
  },
  document: {
    original: 'original',
    copy: 'copy',
    scan: 'photo or scan',
    'electronic-form': 'electronic form, filled in online',
    'show-only': 'only to be shown, not handed in',
    count: (n, what) => `${n} × ${what}`,
    form: (name) => `Form: ${name}`,
  },
  condition: {
    isOneOf: (labels) => `“${labels}”`,
    isNoneOf: (labels) => `not “${labels}”`,
    isYes: (ask) => `“${ask}” – yes`,
    isNo: (ask) => `“${ask}” – no`,
    isWithin: (ask, range) => `“${ask}” – ${range}`,
    atLeast: (n) => `${n} or more`,
    atMost: (n) => `up to ${n}`,
    between: (from, to) => `from ${from} to ${to}`,
    daysAtLeast: (n) => `at least ${n} days ago`,
    daysAtMost: (n) => `at most ${n} days ago`,
    and: '; and ',
    or: '” or “',
  },
  catalogue: {
    lead: (label) => `I found the procedure “${label}” in the catalogue of procedures:`,
    noGuide:
      'I have no detailed guide for this procedure, so I state no papers, fees or times. They are on the official page.',
    noGuideFacet: (facets) =>
      `You asked about: ${facets}. I have no detailed guide for this procedure, so I do not state it. It is on the official page.`,
    agency: (name) => `Agency: ${name}`,
    level: (levels) => `Level: ${levels}`,
    field: (name) => `Field: ${name}`,
    audience: (names) => `For: ${names}`,
    searchByCode: (code) =>
      `There is no direct link yet: open the National Public Service Portal and search for the code ${code}.`,
    nationalCatalogue: 'National catalogue of administrative procedures',
  },
  ask: {
    title: 'Procedures close to your question',
    which: 'Which of these procedures do you mean?',
    whichFor: (facets) =>
      `To answer about this (${facets}), I need to know which procedure you mean:`,
    isItThis: (facets, label) => `Do you ask about this of the procedure “${label}”: ${facets}?`,
    whichOfTopic: 'Which procedure is it about? Tell me its name or what you need, for example:',
    refused:
      'Thank you for telling me. I have noted this question for the editors. Please try other words, or search on the official portal.',
  },
  /** When the fault is ours. */
  failure:
    'Sorry, something went wrong on my side and I could not answer this. Please send it again; if it still fails, ask the nearest public service centre.',
  switchedOff: SWITCHED_OFF.en,
  person: PERSON.en,
  none: {
    title: 'Where to search and ask',
    sorry:
      'I have found no answer that I am sure of, so I do not guess. My search reads Vietnamese best: please try the Vietnamese name of the procedure. The question has been noted for the editors.',
    nearest: (fields) => `The nearest fields that I know: ${fields}.`,
    person:
      'To reach a person: go to the nearest commune-level public administration service centre, or see the hotline number at dichvucong.gov.vn.',
    search: 'Search the National Public Service Portal',
  },
  walk: {
    startWords: ['start', 'begin', 'step by step', 'guide me', 'walk me through it', 'show me how'],
    intro: (label) =>
      `I will walk you through “${label}” step by step. First a few questions, so that the papers and fees fit your case.`,
    introNoQuestions: (label) => `I will walk you through “${label}” step by step.`,
    notFull: (text) => `Please note: ${text}`,
    resumed: (label) => `We go on with “${label}”.`,
    restarted: (label) => `We start “${label}” over.`,
    why: (text) => `(Why I ask: ${text})`,
    atTheStart: 'This is the first place; there is nothing before it.',
    checklistLead: (label) =>
      `This is what you need for “${label}”, going by your answers. When everything is ready, press “Continue”.`,
    checklistTitle: 'What to get ready',
    firstStepLead: (label) => `The steps of “${label}”:`,
    stepLabel: (at, of) => `Step ${at}/${of}`,
    onlyWhen: (condition) => `This step is needed only if: ${condition}.`,
    stuckLead: (title) => `When something goes wrong at “${title}”, try these in turn:`,
    stuckChecks: [
      'Reload the page, or sign in with VNeID again and repeat this step.',
      'Take a picture of the error message (cover your identity number) to show to an officer.',
    ],
    stuckPlace: 'Please tell me in a few words where you are stuck. Or:',
    offer: (label, place) => `You were in the middle of “${label}” (${place}). Shall we go on?`,
    offerButton: (label) => `Go on: ${label}`,
    placeQuestion: 'answering the questions',
    placeChecklist: 'getting the papers ready',
    moved:
      'The step you were at is no longer in the guide, so I have taken you to the nearest step before it.',
    withdrawn:
      'This guide is not in the current release any more; compare it with the official page.',
    gone: (label) =>
      `The guide “${label}” is no longer in use, so we stop here. Please see the official page:`,
    changedLead: (label) =>
      `The guide “${label}” has been updated since you began. What is left has changed:`,
    changedAfter:
      'You are still following the version you began with; press “Start over” for the new one.',
    stepAdded: (title) => `Step added: ${title}`,
    stepRemoved: (title) => `Step removed: ${title}`,
    stepChanged: (title) => `Step changed: ${title}`,
    documentsChanged: 'The list of papers has changed',
    feesChanged: 'Fees or times have changed',
    expiredSince: (day) => `The newest version was itself valid only until ${day}`,
    needsAnswer: 'This question needs an answer to go on; if you are not sure, press “Skip”.',
    notUnderstoodAtPlace:
      'I did not understand that here. Press a button below, or ask more exactly.',
    finishedLead: (label) => `You have been through all steps of “${label}”.`,
    track: [
      'Keep the dossier code from the screen or the receipt; do not send it to me.',
      'To follow it: sign in at dichvucong.gov.vn, press your name and choose “Dịch vụ công của tôi”; or look it up by its code.',
      'If you are asked for more papers, hand them in by the day on the notice.',
    ],
    due: (day) =>
      `If you submit today, the result is expected on ${day}. Saturdays and Sundays are left out, public holidays are not; the day on your receipt is the official one.`,
    dueExtra: 'The extra time stated above, if any, comes on top.',
    dueUnknown: 'When the result is due: see your receipt.',
    rate: 'How satisfied are you with this guide? From 1 (not satisfied) to 5 (very satisfied).',
    rateAgain: 'Please choose a number from 1 to 5, or press “Skip”.',
    rated: 'Thank you for the rating. What else would you like to know?',
    notRated: 'All right. Thank you for using the guide.',
    stars: (n) => `${n} stars`,
  },
  invalid: INVALID.en,
  heading: {
    depends: 'Depends on your case',
    hints: 'Hints',
    mistakes: 'Usual mistakes',
    duration: 'Time',
    warning: 'Please note',
    track: 'Following your dossier',
    about: 'About',
    ofAllPapers: 'About the papers in general',
    see: 'See here',
    related: 'Related',
  },
  facet: {
    documents: 'Papers',
    fee: 'Fee',
    time: 'Time',
    place: 'Where to submit',
    steps: 'Steps',
    conditions: 'Conditions',
    forms: 'Forms',
    result: 'Result',
    'legal-basis': 'Legal basis',
    'online-level': 'Doing it online',
    deadline: 'Deadline',
  },
  button: {
    walk: 'Step-by-step guide',
    next: 'Continue',
    back: 'Back',
    skip: 'Skip',
    stuck: 'I am stuck at this step',
    restart: 'Start over',
    stop: 'Stop',
    resume: 'Resume',
    elsewhere: 'Continue elsewhere',
    noneOfThese: 'None of these',
    yes: 'Yes',
    no: 'No',
    person: 'Talk to a person',
    tellMe: 'Tell me when there is an answer',
    officialPage: 'Official page',
    portal: 'National Public Service Portal',
  },
  weekday: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  list: { and: ' and ' },
  offers: {
    byNumber: 'Type a number to choose:',
    byWords: (words) => `Or type: ${words}`,
  },
}
