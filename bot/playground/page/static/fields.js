// What is typed and chosen in a message or a modal, by block and action, as the server reads it.

export function values(root) {
  const given = {};
  for (const field of root.querySelectorAll("[data-field]")) {
    const { block, action } = field.dataset;
    const inside = (given[block] ??= {});
    if (field.type === "checkbox") {
      inside[action] ??= [];
      if (field.checked) inside[action].push(field.value);
    } else if (field.type === "radio") {
      inside[action] ??= "";
      if (field.checked) inside[action] = field.value;
    } else {
      inside[action] = field.multiple ? [...field.selectedOptions].map((each) => each.value) : field.value;
    }
  }
  return given;
}

// each field of `fresh` that was in `before` too keeps what was typed and chosen there
export function carry(before, fresh) {
  const held = values(before);
  for (const field of fresh.querySelectorAll("[data-field]")) {
    const value = held[field.dataset.block]?.[field.dataset.action];
    if (value === undefined) continue;
    if (field.type === "checkbox") field.checked = value.includes(field.value);
    else if (field.type === "radio") field.checked = value === field.value;
    else if (field.multiple) [...field.options].forEach((each) => (each.selected = value.includes(each.value)));
    else field.value = value;
  }
}

// what is chosen now is where a later change goes back to
export function settle(root) {
  for (const field of root.querySelectorAll("[data-field]")) {
    field.defaultChecked = field.checked;
    if (field.options) [...field.options].forEach((each) => (each.defaultSelected = each.selected));
    else if (!["checkbox", "radio"].includes(field.type)) field.defaultValue = field.value;
  }
}

export function takeBack(root) {
  for (const field of root.querySelectorAll("[data-field]")) {
    if (field.options) [...field.options].forEach((each) => (each.selected = each.defaultSelected));
    else if (["checkbox", "radio"].includes(field.type)) field.checked = field.defaultChecked;
    else field.value = field.defaultValue;
  }
}

// names that stand in several messages, and in a message shown twice, are told apart by where they stand
export function distinct(root, place) {
  for (const name of ["id", "for", "name", "aria-describedby"]) {
    for (const each of root.querySelectorAll(`[${name}]`)) each.setAttribute(name, `${place}.${each.getAttribute(name)}`);
  }
}
