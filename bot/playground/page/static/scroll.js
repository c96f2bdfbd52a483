// Where a list of messages stands: who is at its end stays there as messages come and the room changes.

const lastOf = (scroll) => scroll.querySelector(".messages:not([hidden]) > li:last-child");
const isNear = (scroll) => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 120;

// a change of the messages: to the newest, if one came
export function atBottom(scroll, change) {
  const near = isNear(scroll) || scroll.dataset.follow === "yes";
  const before = lastOf(scroll)?.dataset.key;
  change();
  const last = lastOf(scroll);
  if (near && last && last.dataset.key !== before) toEnd(scroll);
}

// a change beside them: a panel makes the conversation narrower and longer
export function besides(scroll, change) {
  const near = isNear(scroll);
  change();
  if (near && lastOf(scroll)) toEnd(scroll);
}

// to the newest message: to its end, but never past its first line
export function toEnd(scroll) {
  scroll.scrollTop = scroll.scrollHeight;
  const last = lastOf(scroll);
  const above = last ? scroll.getBoundingClientRect().top - last.getBoundingClientRect().top : 0;
  if (above > 0) scroll.scrollTop -= above;
  delete scroll.dataset.follow;
}
