// Starts GraphiQL against the address that this page was served from, with one tab for each example.
// It must never name another origin, and never keep a request header (a token) between visits.
"use strict";

(() => {
  const { createElement: h, useLayoutEffect, useState } = React;
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
  //
  // GraphiQL's addTab carries the texts between tabs and editors inside a state updater. React runs it a second
  // time if an update of lower priority than a click waits before it, such as the editor's own, 100 ms after a
  // change: the example would be filed under the tab that was left, over the visitor's query, and the new tab
  // emptied. So the click becomes an update of that lower priority itself (a timer's), and the tab is added once
  // this has been rendered, and all that waited with it.
  function Examples() {
    const { addTab, queryEditor } = useEditorContext({ nonNull: true });
    const [wanted, setWanted] = useState(null);
    const open = (example) => setTimeout(setWanted, 0, { ...example }); // a copy: the same one may be wanted again
    useLayoutEffect(() => {
      // A microtask: React has left its commit, and no timer has come in between.
      if (wanted) queueMicrotask(() => {
        ReactDOM.flushSync(addTab);
        queryEditor.setValue(wanted.document);
        queryEditor.focus();
      });
    }, [wanted]);
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
