/**
 * The one script inside every page, at most 1 KB, without Chinese so that its hash is the same in both scripts. Sets
 * the chosen scheme before the first paint, opens the search by focus, `/` and Ctrl or Cmd + K, copies codes, switches
 * the scheme, shows the marks of facts whose recheck day has passed since the page was built, and starts the worker that
 * keeps visited pages.
 */
export const firstScript = `(()=>{let d=document,r=d.documentElement.dataset,k='scheme',q='[data-search]',n=navigator,Q=s=>[...d.querySelectorAll(s)],on=(t,f)=>d.addEventListener(t,f);r.js=location.search;try{r[k]=localStorage[k]||''}catch{}
on('focusin',e=>{let f=e.target;f.matches(q)&&import('/search/box.js').then(m=>m.start(f),()=>f.form.dataset.broken='')});
on('keydown',e=>{let c=e.ctrlKey||e.metaKey;if(c?e.key=='k':e.key=='/'&&!e.target.closest('input,select,textarea')){let f=Q(q).pop();e.preventDefault();f.focus();f.select()}});
on('click',e=>{let c=s=>e.target.closest(s),b=c('[data-copy]');b&&n.clipboard.writeText(b.dataset.copy).then(()=>b.textContent=b.dataset.done);if(c('[data-flip]')){r[k]=(r[k]?r[k]=='dark':matchMedia('(prefers-color-scheme:dark)').matches)?'light':'dark';try{localStorage[k]=r[k]}catch{}}});
on('DOMContentLoaded',()=>{let a=new Date,t=new Date(a-a.getTimezoneOffset()*6e4).toJSON().slice(0,10);for(let e of Q('[data-recheck]'))if(e.dataset.recheck<t)e.hidden=!1;n.serviceWorker?.register('/sw.js')})})()`;
