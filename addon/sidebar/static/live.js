// Follows what happens: reloads the content when the server says that something changed, unless somebody is writing.
"use strict";
(() => {
  if (!window.EventSource) return;
  let known = document.body.dataset.version;
  let busy = false;
  let newest = known;
  const writing = () => {
    const fields = document.querySelectorAll("main textarea, main input:not([type=hidden])");
    const chosen = [...document.querySelectorAll("main option")].some((o) => o.selected !== o.defaultSelected);
    return chosen || [...fields].some((f) => (/radio|checkbox/.test(f.type) ? f.checked !== f.defaultChecked : f.value !== f.defaultValue))
      || /^(TEXTAREA|INPUT|SELECT)$/.test(document.activeElement?.tagName ?? "");
  };
  const refresh = async () => {
    if (busy) return; // the one at work looks again when it is done
    busy = true;
    const asked = newest;
    try {
      const answer = await fetch(location.href.split("#")[0], { headers: { Accept: "text/html" } });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const old = document.querySelector("main");
      const opened = [...old.querySelectorAll("details")].map((d) => d.open);
      const focused = document.activeElement?.closest("main [href], main button")?.outerHTML;
      const fresh = page.querySelector("main");
      fresh.querySelector(".notice")?.remove();
      [...fresh.querySelectorAll("details")].forEach((d, i) => { d.open = opened[i] ?? false; });
      old.replaceWith(fresh);
      if (focused) [...fresh.querySelectorAll("[href], button")].find((e) => e.outerHTML === focused)?.focus();
      document.title = page.title;
      document.getElementById("told").textContent = document.querySelector("#changed span").textContent;
      known = document.body.dataset.version = page.body.dataset.version || asked;
    } finally {
      busy = false;
    }
    if (newest !== asked && newest !== known) follow();
  };
  const follow = () => {
    if (newest === known) return;
    if (document.body.dataset.posted || writing()) document.getElementById("changed").hidden = false;
    else refresh();
  };
  const source = new EventSource("/events");
  source.onmessage = (event) => {
    newest = event.data;
    follow();
  };
  addEventListener("pagehide", () => source.close());
})();
