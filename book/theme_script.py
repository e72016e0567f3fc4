"""Changes what the theme's script does when a page opens, and when a link leads to another one.

It made every page work its style out anew, while a phone answers nothing; lost all that had run at
the first link to a heading, the place that a link led to if its page came late, and the link if
its page did not come; and kept pages that had been left. The theme is pinned, and a release
that says something else stops the build: look then what it does at these two moments.
"""

from pathlib import Path

#: What the theme's script says, what it says in our pages.
CHANGES = {
    # Head elements are made absolute by setting their addresses, which loads a style sheet again.
    'for(let t of M("[href], [src]",e))': (
        'for(let t of M("[href]:not([rel=stylesheet]), [src]",e))'
    ),
    # So a navigation knows style sheets by where they came from.
    "t.set(r.outerHTML,r)": 't.set(r.rel==="stylesheet"?(r.sheet||r).href:r.outerHTML,r)',
    # All transitions are off while colours change; at the start none does.
    'if(document.body.setAttribute("data-md-color-switching",""),': (
        'if(s.color.scheme!==document.body.getAttribute("data-md-color-scheme")'
        '&&document.body.setAttribute("data-md-color-switching",""),'
    ),
    # What tells the browser of a dark page makes it work out all colours: a light one needs it not.
    "document.head.appendChild(o);let n=": "let n=",
    "o.content=a.colorScheme,": (
        '(o.isConnected||a.colorScheme!=="light")'
        "&&(o.content=a.colorScheme,o.isConnected||document.head.appendChild(o)),"
    ),
    # The search box comes to life on its own, right after the rest.
    '...me("search").map(e=>_i(e,{index$:zi,keyboard$:mo}))': (
        '...me("search").map(e=>$(e).pipe(nt(0),b(e=>_i(e,{index$:zi,keyboard$:mo}))))'
    ),
    # Where a page was left is noted a while after it was scrolled: by then the address may be that
    # of a page that is still to come, which opened there in place of what its link led to.
    'let n=h(document.body,"click").pipe(Pe(e),': (
        'let shown=location.pathname,n=h(document.body,"click").pipe(Pe(e),'
    ),
    "L(s.pipe(te(t,(a,c)=>c)),": "L(s.pipe(O(()=>{shown=location.pathname}),te(t,(a,c)=>c)),",
    'r.pipe(ne("offset"),Ae(100)).subscribe(({offset:a})=>{history.replaceState(a,"")})': (
        'r.pipe(ne("offset"),Ae(100)).subscribe(({offset:a})=>{'
        'location.pathname===shown&&!document.body.style.top&&history.replaceState(a,"")})'
    ),
    # The first link to a heading of the page that was opened fetched that page anew: all that had
    # run was gone. So it was after Back while another page was still to come.
    "b(a=>xr(a,": "b(a=>a.pathname===shown?(o?.next(100),y):xr(a,",
    # A link to another page moved the one that was still there.
    's.pipe(b(()=>t),ne("hash"))': (
        's.pipe(Q(0),b(()=>t.pipe(g(a=>a.pathname===shown),ne("hash"))))'
    ),
    # A second click on its link noted the place where the old page was as that of the new one.
    # And an open search holds a phone's page at its top: the place is kept beside it.
    '([a,{offset:c}])=>{history.replaceState(c,""),': (
        "([a,{offset:c}])=>{let l=document.body;"
        "if(l.style.top){c={x:0,y:-parseInt(l.style.top,10)};"
        'l.removeAttribute("data-md-scrolllock");l.style.top=""}'
        'location.pathname===shown&&history.replaceState(c,""),'
    ),
    # A list of headings that is gone went on following the window, and a side bar its width.
    "te(a)).subscribe(([[{prev:c}],p])=>": "te(a),W(s)).subscribe(([[{prev:c}],p])=>",
    "return ur(r=>t.addListener(()=>r(t.matches))).pipe(Q(t.matches))": (
        'return h(t,"change").pipe(m(()=>t.matches),Q(t.matches))'
    ),
    # Its address stands there already: where it has a place, to go to it once more loads no page.
    # Without a line no page comes, and the one that stands would be gone with all that has run.
    "ve(()=>(st(a,!0),y))": (
        've(c=>(c.message==="Network error"?(o?.next(100),'
        'history.replaceState({x:scrollX,y:scrollY},"",shown),'
        'document.dispatchEvent(new Event("book-unreached")),queueMicrotask(()=>t.next(we()))):'
        "a.hash?location.reload():st(a,!0),y))"
    ),
    # Our worker may have had nothing to look through: that is not to have found nothing. And it
    # says which query it answers: what stands in the box may be another one by now.
    "subscribe(([{items:l},{value:f}])=>{switch(l.length){case 0:": (
        'subscribe(([{items:l,lost:k,query:q},{value:f}])=>{s.toggleAttribute("data-lost",k===!0);'
        "s.dataset.query=q;switch(l.length){case 0:"
    ),
    # For each page that had been open the header went on looking at the newest one.
    'o.pipe(ne("active"),Pe(t)).subscribe(': 'o.pipe(ne("active"),Pe(t),W(n)).subscribe(',
    "return r.subscribe(o),t.pipe(W(n),m(s=>P({ref:e},s)),Ve(i.pipe(W(n))))": (
        "let main=r.subscribe(o);return t.pipe(W(n),m(s=>P({ref:e},s)),Ve(i.pipe(W(n))),"
        "A(()=>{main.unsubscribe(),o.complete()}))"
    ),
}


def lightened(site: Path) -> dict[Path, str]:
    """Return what the theme's script shall be."""
    scripts = (site / "assets" / "javascripts").glob("bundle.*.min.js")
    return {script: changed(script.read_text(encoding="utf-8")) for script in scripts}


def changed(code: str) -> str:
    """Return the theme's script without what costs; raise ValueError if it is another one now."""
    code = code.partition("\n//# sourceMappingURL=")[0]
    for theirs, ours in CHANGES.items():
        if code.count(theirs) != 1:
            raise ValueError(f"the theme's script does not say once: {theirs}")
        code = code.replace(theirs, ours)
    return code
