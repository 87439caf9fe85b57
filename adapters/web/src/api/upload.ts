import type { KeptFile, ProblemJson } from './contract';
import { Problem, Unreachable } from './problem';

/** A file on its way to the server. */
export interface Uploading {
  done: Promise<KeptFile>;
  stop: () => void;
}

/**
 * Hands a file in for a talk. `fetch` cannot tell how far it has come, so this is the one call that is made the old way.
 *
 * @param onProgress hears how much has left, from 0 to 1
 */
export function uploadFile(ticketId: number, file: File, onProgress: (part: number) => void): Uploading {
  const request = new XMLHttpRequest();
  const done = new Promise<KeptFile>((resolve, reject) => {
    request.open('POST', `/api/v1/tickets/${ticketId}/files?name=${encodeURIComponent(file.name.slice(-120))}`);
    request.setRequestHeader('X-Bandeja', '1');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status === 201 ? resolve(JSON.parse(request.responseText)) : reject(refusal(request));
    request.onerror = request.onabort = request.ontimeout = () => reject(new Unreachable());
    request.send(file);
  });
  return { done, stop: () => request.abort() };
}

function refusal(request: XMLHttpRequest): Error {
  try {
    const json = JSON.parse(request.responseText) as Partial<ProblemJson>;
    if (json.reason) return new Problem({ ...json, status: request.status });
  } catch {
    // Not from the application: somebody in between answered.
  }
  return new Unreachable();
}
