import { type operations } from './admin-api'

type Json<Response> = Response extends { content: { 'application/json': infer Body } }
  ? Body
  : never
type Good<Responses> = {
  [Status in keyof Responses]: Status extends '200' | '201' | '202' | 200 | 201 | 202
    ? Json<Responses[Status]>
    : never
}[keyof Responses]

/** What an operation of the admin API answers with when it succeeds. */
export type AnswerOf<Name extends keyof operations> = Good<operations[Name]['responses']>

/** What an operation of the admin API is sent. */
export type BodyOf<Name extends keyof operations> = Json<
  operations[Name] extends { requestBody: infer Body } ? Body : never
>
