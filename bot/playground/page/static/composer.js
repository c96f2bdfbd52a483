// The line in which a person types: completion of commands and names, recent inputs by the arrow keys.

const RECENT = "recent-inputs";

function recent() {
  try {
    return JSON.parse(sessionStorage.getItem(RECENT)) ?? [];
  } catch {
    return [];
  }
}

export function remember(text) {
  const kept = [...recent().filter((each) => each !== text), text].slice(-50);
  try {
    sessionStorage.setItem(RECENT, JSON.stringify(kept));
  } catch {
    // without storage nothing is remembered, everything else works
  }
}

export function composer(form, offered, submit) {
  const input = form.querySelector("input");
  const list = form.querySelector(".completions");
  let active = -1;
  let back = 0; // how far one has gone into the recent inputs

  const options = () => [...list.children];

  function close() {
    list.hidden = true;
    list.replaceChildren();
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function pick(place) {
    active = place;
    options().forEach((each, at) => each.setAttribute("aria-selected", String(at === active)));
    const chosen = options()[active];
    if (chosen) {
      input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function accept(text) {
    const at = text.startsWith("@") ? input.value.lastIndexOf("@") : 0;
    input.value = input.value.slice(0, at) + text;
    input.focus();
    offer();
  }

  function matching() {
    const typed = input.value.toLowerCase();
    if (typed.startsWith("/")) {
      return offered.filter(({ text }) => text.startsWith("/") && text.toLowerCase().startsWith(typed) && text.toLowerCase() !== typed);
    }
    const at = typed.lastIndexOf("@");
    const name = at < 0 ? null : typed.slice(at);
    return offered.filter(({ text }) => name !== null && text.startsWith("@") && text.toLowerCase().startsWith(name) && text.toLowerCase() !== name);
  }

  function offer() {
    close();
    const found = matching();
    list.replaceChildren(
      ...found.map(({ text, why }, place) => {
        const item = document.createElement("li");
        const label = document.createElement("strong");
        const reason = document.createElement("span");
        label.textContent = text;
        reason.textContent = why;
        reason.className = "faint";
        item.id = `${list.id}-${place}`;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        item.append(label, reason);
        item.addEventListener("mousedown", (event) => {
          event.preventDefault();
          accept(text);
        });
        item.dataset.text = text;
        return item;
      }),
    );
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
  }

  function browse(step) {
    const kept = recent();
    back = Math.min(Math.max(back + step, 0), kept.length);
    input.value = back ? kept[kept.length - back] : "";
    input.setSelectionRange(input.value.length, input.value.length);
  }

  const keys = {
    ArrowDown: () => (list.hidden ? back > 0 && (browse(-1), true) : (pick((active + 1) % options().length), true)),
    ArrowUp: () => {
      if (!list.hidden) return pick((active <= 0 ? options().length : active) - 1), true;
      return (input.value === "" || back > 0) && (browse(1), true);
    },
    Tab: () => !list.hidden && (accept(options()[Math.max(active, 0)].dataset.text), true),
    Enter: () => active >= 0 && (accept(options()[active].dataset.text), true),
    Escape: () => !list.hidden && (close(), true),
  };

  input.addEventListener("keydown", (event) => {
    const act = event.isComposing || event.shiftKey ? undefined : keys[event.key];
    if (act?.()) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
  input.addEventListener("input", () => {
    back = 0;
    offer();
  });
  input.addEventListener("blur", close);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (!text) return;
    close();
    back = 0;
    input.value = "";
    submit(text);
  });
  return { input, notice: (text) => (form.querySelector(".notice").textContent = text ?? "") };
}
