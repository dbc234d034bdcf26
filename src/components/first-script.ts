/**
 * The one script inside every page, at most 1 KB, without Chinese so that its hash is the same in both scripts. Sets
 * the chosen scheme before the first paint, opens the search by focus, `/` and Ctrl or Cmd + K, copies codes, switches
 * the scheme, and shows the marks of facts whose recheck day has passed since the page was built.
 */
export const firstScript = `(()=>{let d=document,r=d.documentElement.dataset,k='scheme',on=(t,f)=>d.addEventListener(t,f);r.js='';try{let s=localStorage[k];if(s)r[k]=s}catch{}
on('focusin',e=>{let f=e.target;if(f.matches('[data-search]'))import('/search/box.js').then(m=>m.start(f),()=>f.form.dataset.broken='')});
on('keydown',e=>{let c=e.ctrlKey||e.metaKey;if(c?e.key=='k':e.key=='/'&&!e.target.closest('input,select,textarea')){let f=[...d.querySelectorAll('[data-search]')].pop();e.preventDefault();f.focus();f.select()}});
on('click',e=>{let c=s=>e.target.closest(s),b=c('[data-copy]');if(b)navigator.clipboard.writeText(b.dataset.copy).then(()=>b.textContent=b.dataset.done);if(c('[data-flip]')){let s=(r[k]||(matchMedia('(prefers-color-scheme:dark)').matches?'dark':''))=='dark'?'light':'dark';r[k]=s;try{localStorage[k]=s}catch{}}});
on('DOMContentLoaded',()=>{let n=new Date,t=new Date(n-n.getTimezoneOffset()*6e4).toJSON().slice(0,10);d.querySelectorAll('[data-recheck]').forEach(e=>{if(e.dataset.recheck<t)e.hidden=!1})})})()`;
