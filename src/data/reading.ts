import { readEndpointBody, type EndpointBody } from './endpoint-body.js';
import { asFault } from './endpoint-client.js';
import { EndpointFault } from './faults.js';
import type { AnswerOutcome } from './shared-requests.js';

const readings = new WeakMap<AnswerOutcome, EndpointBody | EndpointFault>();

/** What an answer says, or why it cannot be read: read once, however many share it. */
export function readAnswer(answer: AnswerOutcome): EndpointBody | EndpointFault {
  let reading = readings.get(answer);
  if (reading === undefined) {
    reading = read(answer.text);
    readings.set(answer, reading);
  }
  return reading;
}

function read(text: string): EndpointBody | EndpointFault {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    return new EndpointFault('invalid_response', 'The answer is not JSON.', { cause });
  }
  try {
    return readEndpointBody(body);
  } catch (error) {
    return asFault(error);
  }
}
