// Starts GraphiQL against the address that this page was served from, with one tab for each example.
// It must never name another origin, and never keep a request header (a token) between visits.
"use strict";

(() => {
  const { createElement: h, useEffect, useRef } = React;
  const { useEditorContext } = GraphiQL.React;
  const examples = JSON.parse(document.getElementById("examples").textContent);
  const here = new URL(location.pathname, location.origin);
  const socket = new URL(here);
  socket.protocol = here.protocol === "https:" ? "wss:" : "ws:";

  const fetcher = GraphiQL.createFetcher({
    url: here.href,
    subscriptionUrl: socket.href,
    headers: { accept: "application/graphql-response+json, application/json;q=0.9" },
    enableIncrementalDelivery: false,
  });

  function ExamplesIcon(props) {
    return h("svg", { viewBox: "0 0 24 24", fill: "none", stroke: "currentColor", strokeWidth: 1.5, ...props },
      h("path", { d: "M4 5h16M4 12h10M4 19h6M17 13v8l5-4z" }));
  }

  // Opens an example again in a tab of its own, also for a visitor whose stored tabs hide the defaults.
  function Examples() {
    const { addTab, queryEditor, tabs } = useEditorContext({ nonNull: true });
    const wanted = useRef(null);
    // A click would add the tab ahead of updates that wait, such as what was just typed or loaded; React then does it
    // once more after them, and the editor is empty again. From a timer it takes its turn, and happens once.
    const open = (example) => setTimeout(() => {
      wanted.current = example.document;
      addTab();
    });
    useEffect(() => {
      if (wanted.current === null) return;
      queryEditor.setValue(wanted.current);
      queryEditor.focus();
      wanted.current = null;
    }, [tabs.length]);
    return h("section", { "aria-label": "Ví dụ · Examples" },
      h("div", { className: "graphiql-doc-explorer-title" }, "Ví dụ · Examples"),
      h("ul", { className: "examples-list" }, examples.map((example) =>
        h("li", { key: example.name },
          h("button", { type: "button", onClick: () => open(example) },
            h("strong", { lang: "vi" }, example.titleVi), h("span", { lang: "en" }, example.titleEn))))));
  }

  function page() {
    return h(GraphiQL, {
      fetcher,
      storage: GraphiQL.createLocalStorage({ namespace: "tuyen-quang-hub" }),
      defaultTabs: examples.length ? examples.map((example) => ({ query: example.document })) : undefined,
      defaultQuery: "",
      plugins: [{ title: "Ví dụ · Examples", icon: ExamplesIcon, content: Examples }],
      shouldPersistHeaders: false,
      showPersistHeadersSettings: false,
      inputValueDeprecation: true,
      schemaDescription: true,
    }, h(GraphiQL.Logo, null, "Tuyên Quang GraphQL"));
  }

  // The editor measures its letters once: it may start only when its font is there, or after a second
  // without it.
  const fonts = Promise.all(['1em "Roboto Mono"', '1em "Roboto"'].map((font) => document.fonts.load(font, "aệ")));
  const patience = new Promise((resolve) => { setTimeout(resolve, 1000); });
  Promise.race([fonts, patience]).catch(() => undefined).then(() => {
    ReactDOM.createRoot(document.getElementById("graphiql")).render(page());
  });
})();
