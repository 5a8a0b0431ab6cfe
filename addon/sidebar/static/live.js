// Follows what happens: reloads the content when the server says that something changed, unless somebody is writing.
"use strict";
(() => {
  if (!window.EventSource) return;
  let known = document.body.dataset.version;
  let busy = false;
  const writing = () => {
    const fields = document.querySelectorAll("main textarea, main input:not([type=hidden])");
    return [...fields].some((f) => (/radio|checkbox/.test(f.type) ? f.checked !== f.defaultChecked : f.value !== f.defaultValue))
      || /^(TEXTAREA|INPUT)$/.test(document.activeElement?.tagName ?? "");
  };
  const refresh = async (version) => {
    if (busy) return;
    busy = true;
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
      known = document.body.dataset.version = page.body.dataset.version || version;
    } finally {
      busy = false;
    }
  };
  const source = new EventSource("/events");
  source.onmessage = (event) => {
    if (event.data === known) return;
    const posted = !document.querySelector("main") || document.body.dataset.posted;
    if (posted || writing()) document.getElementById("changed").hidden = false;
    else refresh(event.data);
  };
  addEventListener("pagehide", () => source.close());
})();
