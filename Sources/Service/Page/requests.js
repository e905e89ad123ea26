// Talking to the service.

const tokenForm = document.getElementById("token-form");

/** Calls back when the user has entered a token. */
export function onToken(action) {
  tokenForm.addEventListener("submit", (event) => {
    event.preventDefault();
    sessionStorage.setItem("token", document.getElementById("token").value);
    action();
  });
}

/** Sends a request; what is no success is thrown as an error with the service's message. */
export async function send(path, options = {}) {
  const token = sessionStorage.getItem("token");
  const headers = { ...options.headers, ...(token ? { Authorization: `Bearer ${token}` } : {}) };
  if (options.json) {
    headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(options.json);
  }
  const reply = await fetch(path, { ...options, headers });
  tokenForm.hidden = reply.status !== 401;
  if (!reply.ok) {
    const answer = await reply.json().catch(() => ({}));
    throw new Error(answer.error?.message ?? `status ${reply.status}`);
  }
  return reply;
}

/** The answer to a GET. */
export const read = async (path, options) => (await send(path, options)).json();

/** The answer to a POST. */
export const post = (path, json = {}) => read(path, { method: "POST", json });

/** Calls back with each server-sent event; gives a function that stops it. */
export function listen(path, onEvent, onError = () => {}) {
  const stop = new AbortController();
  (async () => {
    const reply = await send(path, { signal: stop.signal });
    const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      text += value;
      const blocks = text.split("\n\n");
      text = blocks.pop();
      for (const block of blocks) {
        const fields = Object.fromEntries(block.split("\n").map((line) => {
          const colon = line.indexOf(": ");
          return [line.slice(0, colon), line.slice(colon + 2)];
        }));
        if (fields.event) onEvent(fields.event, JSON.parse(fields.data));
      }
    }
  })().catch((error) => { if (error.name !== "AbortError") onError(error); });
  return () => stop.abort();
}
