// Requests to the server of this page, and nothing else.

export async function send(name, body) {
  try {
    const answer = await fetch(`/do/${name}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return answer.ok ? await answer.json() : { notice: `That did not work (${answer.status}).` };
  } catch {
    return { notice: "The local Slack does not answer. Is it still running?" };
  }
}

export function listen(onChange, onState) {
  const stream = new EventSource("/live");
  stream.onmessage = (event) => onChange(JSON.parse(event.data));
  stream.onopen = () => onState(true);
  stream.onerror = () => onState(false);
}
