(()=>{
"use strict";
const H=window.Hemicycle;
const ib=H.texts||{};
H.text=(La,Nc={})=>{
const j=typeof ib[La]==="string"?ib[La]:La;
return j.replace(/\{([a-z]+)\}/g,(sa,name)=>(name in Nc?String(Nc[name]):sa));
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Mb={
PageDown:"next",PageUp:"previous",ArrowRight:"next",ArrowLeft:"previous",ArrowDown:"next",ArrowUp:"previous",
Home:"first",End:"last",Escape:"escape",
};
const hc={
Space:"next",Backspace:"previous",KeyB:"blank",Period:"blank",KeyN:"notes",KeyO:"overview",KeyT:"timer",
KeyV:"vote",KeyF:"fullscreen",KeyR:"reveal",F1:"help",
};
const Wc= /^(?:Digit|Numpad)([0-6])$/;
const Sc=["PageDown","PageUp","Escape"];
const xd=(I)=>I instanceof Element&&I.matches("input:not([type=checkbox]), textarea, select");
const vd=(I)=>I instanceof Element&&I.matches("button, a, summary, input[type=checkbox]");
H.keys={
single:true,
action(event){
if(event.ctrlKey||event.metaKey||event.altKey||event.isComposing)return "";
const{code:ba,target:I}=event;
if(xd(I)&&!Sc.includes(ba))return "";
if(vd(I)&&(ba==="Space"||ba==="Enter"))return "";
if(Mb[ba]&&!event.shiftKey)return Mb[ba];
if(event.key==="?"||ba==="F1")return H.keys.single||ba==="F1"?"help":"";
if(!H.keys.single||event.shiftKey)return "";
const ma=Wc.exec(ba);
return ma?`level ${ma[1]}`:hc[ba]||"";
},
listen(ud,M){
document.addEventListener("keydown",(event)=>{
if(!ud()||event.defaultPrevented)return;
const n=H.keys.action(event);
if(n&&M(n,event))event.preventDefault();
});
},
isAction:(name)=>Object.values(Mb).includes(name)||Object.values(hc).includes(name)|| /^level [0-6]$/.test(name),
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Uc=1000;
const Lb=3500;
const Xc="hemicycle-room";
const Zc= /^#room-(wall|lent)-([0-9a-f]{32})(?:-|$)/;
const ub=Zc.exec(new URL(document.URL).hash);
const G=typeof window.history.state==="object"&&window.history.state!==null?window.history.state:{};
const wb=(C)=>typeof C==="object"&&C!==null&&!Array.isArray(C);
const Ld=()=>Array.from(crypto.getRandomValues(new Uint8Array(16)),(hd)=>hd.toString(16).padStart(2,"0")).join("");
const Q=ub?{wall:"wall",lent:"borrower"}[ub[1]]:G.role==="borrower"&&window.opener?"borrower":"leader";
const Qa=ub?ub[2]:typeof G.room==="string"?G.room:Ld();
let S=null;
let T=null;
let zb=0;
let vc=0;
let f={kind:"nothing"};
let Ha=null;
let s="wide";
let ab=false;
let tb={};
let tc=false;
const xc={view:[],wall:[],key:[],lender:[]};
const Pa=(event,...m)=>{for(const Yb of xc[event])Yb(...m);};
const Ba=(I,Fb,m={})=>{
try{
if(I&&!I.closed)I.postMessage({hemicycle:"room/1",token:Qa,say:Fb,...m},"*");
}catch{
}
};
const bc=()=>(window.innerWidth / window.innerHeight<1.5?"square":"wide");
function Gb(){
const Kc=Q==="borrower"?tb.hasWall===true:Date.now()-zb<Lb;
if(Ha&&Date.now()-vc>Lb){
Ha=null;
fb();
}
if(Kc!==ab){
ab=Kc;
Pa("wall",ab);
}
}
function fb(){
if(Q==="leader")Ba(S,"view",{view:Ha||f});
else if(Q==="borrower")Ba(window.opener,"borrow",{view:f});
}
function sd(Y,{say:Fb,shape:yd,action:n}){
if(Fb==="greeting"){
S=Y;
zb=Date.now();
const Mc=yd==="square"?"square":"wide";
if(Mc!==s){
s=Mc;
Pa("wall",true);
}
fb();
Gb();
}else if(Fb==="key"&&H.keys.isAction(n)){
if(Ha)Ba(T,"key",{action:n});
else Pa("key",n);
}
}
window.addEventListener("message",({source:Y,data:x})=>{
if(!wb(x)||x.hemicycle!=="room/1"||x.token!==Qa||Y===window||!Y)return;
if(Q==="wall"){
if(Y===window.opener&&x.say==="view"&&wb(x.view))Pa("view",x.view);
}else if(Q==="borrower"){
if(Y!==window.opener)return;
if(x.say==="lent"&&wb(x.facts)){
tb=x.facts;
Gb();
Pa("lender",tb);
}else if(x.say==="key"&&H.keys.isAction(x.action))Pa("key",x.action);
}else if(x.say==="borrow"&&wb(x.view)&&(!T||T===Y||T.closed)){
T=Y;
Ha=x.view.kind==="nothing"?null:x.view;
vc=Date.now();
fb();
Ba(T,"lent",{facts:{...H.windows.lending(),hasWall:ab}});
}else if(!S||S===Y||S.closed||Date.now()-zb>Lb)sd(Y,x);
});
setInterval(()=>{
if(Q==="wall")Ba(window.opener,"greeting",{shape:bc()});
else Gb();
if(Q==="borrower")fb();
},Uc);
const dd=(name)=>`${document.URL.split("#")[0]}#room-${name}-${Qa}`;
H.windows={
role:Q,token:Qa,
shape(){
if(Q==="wall"||tc)return bc();
return(Q==="borrower"?tb.shape:s)==="square"?"square":"wide";
},
setAlone(Db){tc=Db;},
hasWall:()=>ab,
isLent:()=>Ha!==null,
lending:()=>({shape:s}),
openWall(){
S=window.open(dd("wall"),Xc,"popup,width=1280,height=720");
return Boolean(S);
},
openBorrower(o,Nd=""){
if(T&&!T.closed){
T.focus();
return true;
}
T=window.open(`${o}#room-lent-${Qa}${Nd}`,"_blank");
return Boolean(T);
},
closeWall(){
if(S&&!S.closed)S.close();
zb=0;
Gb();
},
show(w){
f=w;
fb();
},
passKey:(n)=>Ba(window.opener,"key",{action:n}),
on:(event,Yb)=>xc[event].push(Yb),
kept:()=>G,
keep(m){
Object.assign(G,{room:Qa,role:Q},m);
window.history.replaceState(G,"");
},
};
if(Q==="wall")Ba(window.opener,"greeting",{shape:bc()});
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Sa=60000;
const lb=(v)=>String(v).padStart(2,"0");
let E={started:0,paused:0};
const Md=(m)=>{
const Bc=(C)=>(Number.isSafeInteger(C)&&C>0?C:0);
return{started:Bc(m&&m.started),paused:Bc(m&&m.paused)};
};
H.clock={
take(m){E=Md(m);},
facts:()=>({...E}),
isRunning:()=>E.started>0,
isPaused:()=>E.paused>0,
start(){E={started:Date.now(),paused:0};},
stop(){E={started:0,paused:0};},
togglePause(){
if(!E.started)H.clock.start();
else if(E.paused)E={started:E.started+Date.now()-E.paused,paused:0};
else E.paused=Date.now();
},
elapsed:()=>(E.started?(E.paused||Date.now())-E.started:0),
standing(J,d){
const ca=H.clock.elapsed();
const Ma=J[J.length-1];
const sa=Ma?(Ma.starts+Ma.minutes)*Sa:0;
const b=J[d];
if(!b)return{elapsed:ca,whole:sa-ca,item:0,behind:0};
const nc=(b.starts+b.minutes)*Sa;
const oc=b.starts*Sa-ca;
const wc=ca-nc;
return{
elapsed:ca,whole:sa-ca,item:nc-ca,
behind:wc>0?Math.ceil(wc / Sa):oc>0?-Math.floor(oc / Sa):0,
};
},
write(Ac){
const eb=Math.floor(Math.abs(Ac) / 1000);
const[sc,V]=[Math.floor(eb / 3600),Math.floor(eb / 60)%60];
const j=sc?`${sc}:${lb(V)}:${lb(eb%60)}`:`${V}:${lb(eb%60)}`;
return Ac<0&&eb>0?`\u2212${j}`:j;
},
hours:(V)=>`${Math.floor(V / 60)}:${lb(V%60)}`,
now(){
const W=new Date();
return H.text("format.clock",{hour:W.getHours(),minute:lb(W.getMinutes())});
},
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Ea={wide:[1920,1080],square:[1440,1080]};
const X=new Set();
function Vb(e){
const[Kb,vb]=Ea[e.dataset.shape]||Ea.wide;
const ga=Math.min(e.clientWidth / Kb,e.clientHeight / vb);
const Oa=e.firstElementChild;
if(!Oa||!(ga>0))return;
Oa.style.transform=`translate(${(e.clientWidth-Kb*ga) / 2}px, ${(e.clientHeight-vb*ga) / 2}px) scale(${ga})`;
}
window.addEventListener("resize",()=>{for(const e of X)Vb(e);});
H.make=(name,aa="",j="",Ua=[])=>{
const a=document.createElement(name);
if(aa)a.className=aa;
if(j)a.textContent=j;
a.append(...Ua);
return a;
};
H.makeButton=(aa,j,M)=>{
const A=H.make("button",aa,j);
A.type="button";
A.addEventListener("click",M);
return A;
};
H.stage={
SIZES:Ea,
make(s,Wa){
const Oa=H.make("div","stage","",[Wa]);
const[Kb,vb]=Ea[s];
Oa.style.width=`${Kb}px`;
Oa.style.height=`${vb}px`;
return Oa;
},
show(e,s,Wa){
e.dataset.shape=s;
e.replaceChildren(H.stage.make(s,Wa));
X.add(e);
Vb(e);
},
forget(frames){for(const e of frames)X.delete(e);},
refit(){for(const e of X)Vb(e);},
shrink(a,Ud,Fa=a){
for(const F of Ud){
a.style.fontSize=`${F}px`;
if(H.stage.fits(Fa))return F;
}
return 0;
},
fits:(Fa)=>Fa.scrollHeight<=Fa.clientHeight+1&&Fa.scrollWidth<=Fa.clientWidth+1,
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
let oa=null;
let Qc=false;
async function Hb(){
if(!Qc||oa||document.visibilityState!=="visible"||!navigator.wakeLock)return;
try{
oa=await navigator.wakeLock.request("screen");
oa.addEventListener("release",()=>{oa=null;});
}catch{
oa=null;
}
}
document.addEventListener("visibilitychange",Hb);
document.addEventListener("pointerdown",Hb);
document.addEventListener("keydown",Hb);
H.fillWindow=(a)=>{
for(const ya of document.body.children)ya.inert=true;
document.body.classList.add("is-presenting");
document.body.append(a);
};
H.leaveWindow=(a)=>{
a.remove();
document.body.classList.remove("is-presenting");
for(const ya of document.body.children)ya.inert=false;
};
H.screen={
toggleFull(){
const mc=document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen();
if(mc)mc.catch(()=>{});
},
leaveFull(){
if(document.fullscreenElement)document.exitFullscreen().catch(()=>{});
},
keepAwake(Db){
Qc=Db;
if(Db)Hb();
else if(oa)oa.release();
},
isAwake:()=>oa!==null,
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Ea=[58,54,50,46,43,40,37,34,31,28,26,24];
const mb=6;
const Xd=(qb)=>qb.reduce((ae,ia)=>ae+ia,0);
const j=(C)=>(typeof C==="string"?C:"");
const v=(C)=>(Number.isFinite(C)?C:0);
const y=(C)=>(Array.isArray(C)?C:[]);
function Xa(Lc,Ub=1){
const ga=10**Ub;
const Eb=Math.round(Math.abs(Lc)*ga / 1000);
const ea=[String(Math.floor(Eb / ga)),String(Eb%ga).padStart(Ub,"0")];
const X=Eb%ga===0&&Ub===1?ea[0]:ea.join(H.text("format.decimal"));
return Lc<0&&Eb?`\u2212${X}`:X;
}
function Ob(pb){
if(!Number.isFinite(pb))return "";
const Ib=pb<0?"split":pb<400?"weak":pb<700?"fair":"strong";
return H.text(`room.agreement-${Ib}`);
}
function Qb(t,i,ma,D){
const ia=v(t.counts[ma]);
const ta=H.make("span",`board-fill board-round-${i+1}`);
ta.style.width=`${D?(100*ia) / D:0}%`;
const na=H.make("span","board-bar","",[H.make("span","board-track","",[ta]),H.make("span","board-count",String(ia))]);
return na;
}
function m(fa){
return fa.map((t,i)=>{
const ea=[H.text("room.facts-votes",{votes:Xd(t.counts),present:v(t.present),abstain:v(t.abstain)})];
if(Number.isFinite(t.median))ea.push(H.text("room.facts-median",{level:Xa(t.median)}));
if(Number.isFinite(t.q1)&&Number.isFinite(t.q3)){
ea.push(H.text("room.facts-spread",{from:Xa(t.q1),to:Xa(t.q3)}));
}
if(Number.isFinite(t.agreement)){
ea.push(H.text("room.facts-agreement",{words:Ob(t.agreement),figure:Xa(t.agreement,2)}));
}
const na=H.make("p",`board-fact board-fact-${i+1}`);
if(fa.length>1)na.append(H.make("strong","",H.text("room.round",{number:i+1}))," ");
na.append(ea.join(" · "));
return na;
});
}
function nd(f){
const fa=y(f.rounds).filter((t)=>Array.isArray(t.counts));
const D=Math.max(0,...fa.flatMap((t)=>t.counts));
const Dd=y(f.levels).map((ma,i)=>{
const Wd=f.counting===i?" is-counted":Number.isInteger(f.counting)?" is-waiting":"";
const b=H.make("li",`board-level${Wd}${f.adopted===i?" is-adopted":""}`,"",[
H.make("span","board-number",String(i)),H.make("span","board-words",j(ma)),
]);
if(fa.length)b.append(H.make("span","board-bars","",fa.map((t,d)=>Qb(t,d,i,D))));
if(f.adopted===i)b.append(H.make("span","board-adopted",H.text("room.adopted")));
return b;
});
const U=H.make("header","board-head","",[H.make("p","board-area",j(f.area)),H.make("p","board-place",j(f.place))]);
const Hd=f.counting==="abstain"?H.text("room.counting-abstain"):Number.isInteger(f.counting)
?H.text("room.counting-level",{level:f.counting}):j(f.notice);
const l=H.make("div","board-body","",[H.make("h2","board-question",j(f.text)),H.make("ol","board-levels","",Dd)]);
return H.make("article",`board${fa.length?" has-rounds":""}`,"",[
U,l,H.make("footer","board-foot","",fa.length?m(fa):[H.make("p","board-notice",Hd)]),
]);
}
function md(f){
const ra=y(f.rows);
const ac=Math.max(1,Math.ceil(ra.length / mb));
const o=Math.min(Math.max(0,v(f.page)),ac-1);
const db=ra.slice(o*mb,(o+1)*mb).map((L)=>{
const qb=y(L.counts).map(v);
const D=Math.max(0,...qb);
const kd=qb.map((ia,ma)=>{
const ta=H.make("span","board-column-fill");
ta.style.height=`${D?(100*ia) / D:0}%`;
return H.make("span","board-column","",[H.make("span","board-column-count",ia?String(ia):""),ta,H.make("span","board-column-level",String(ma))]);
});
const ec=[Ob(L.agreement),Number.isInteger(L.adopted)?H.text("room.adopted-level",{level:L.adopted}):""];
return H.make("li","board-row","",[
H.make("div","board-row-text","",[H.make("p","board-row-question",j(L.text)),H.make("p","board-row-words",ec.filter(Boolean).join(" · "))]),
H.make("div","board-columns","",kd),
]);
});
const U=H.make("header","board-head","",[
H.make("p","board-area",H.text("room.results")),H.make("p","board-place",ac>1?`${o+1} / ${ac}`:""),
]);
const l=H.make("div","board-body","",[db.length?H.make("ol","board-rows","",db):H.make("p","",H.text("room.no-votes"))]);
return H.make("article","board board-results","",[U,l,H.make("footer","board-foot","",[H.make("p","board-notice",H.text("room.results-order"))])]);
}
H.board={
agreementWords:Ob,decimal:Xa,
pages:(ra)=>Math.max(1,Math.ceil(ra.length / mb)),
show(e,s,f){
const kc=f.kind==="results"?md(f):nd(f);
H.stage.show(e,s,kc);
H.stage.shrink(kc.querySelector(".board-body"),Ea);
},
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Vc={
next:"room.keys-next",previous:"room.keys-previous",blank:"room.keys-blank",notes:"room.keys-notes",
overview:"room.keys-overview",timer:"room.keys-timer",vote:"room.keys-vote",levels:"room.keys-levels",
reveal:"room.keys-reveal",fullscreen:"room.keys-fullscreen",help:"room.keys-help",escape:"room.keys-escape",
};
H.openDialog=(aa,R,Ua)=>{
const O=H.make("dialog",`room-dialog ${aa}`);
const bb=H.make("h2","room-dialog-title",R);
bb.id=`room-dialog-title-${aa}`;
O.setAttribute("aria-labelledby",bb.id);
const close=H.makeButton("button",H.text("room.close"),()=>O.close());
O.append(H.make("header","room-dialog-head","",[bb,close]),...Ua);
O.addEventListener("close",()=>O.remove());
document.body.append(O);
O.showModal();
return O;
};
H.isDialogOpen=()=>document.querySelector("dialog.room-dialog[open]")!==null;
H.openHelp=(bd,id)=>{
const ra=bd.map((n)=>{
const[Bd,ce]=H.text(Vc[n]).split(" | ");
return H.make("div","","",[H.make("dt","",Bd),H.make("dd","",ce)]);
});
const Z=H.make("input");
Z.type="checkbox";
Z.checked=H.keys.single;
Z.addEventListener("change",()=>{
H.keys.single=Z.checked;
id();
});
const Td=H.make("label","room-single","",[Z,H.make("span","",H.text("room.single-keys"))]);
H.openDialog("help",H.text("room.keys"),[H.make("dl","room-keys","",ra),Td]);
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
H.runWall=()=>{
const e=H.make("div","stage-frame wall");
const kb=H.make("p","wall-timer");
kb.hidden=true;
const Oc=H.make("p","wall-waiting",H.text("room.waiting"));
H.fillWindow(H.make("div","room-window","",[e,kb,Oc]));
let g=null;
let f={kind:"nothing"};
let Ya="";
function q(){
const s=H.windows.shape();
const La=JSON.stringify([{...f,clock:null},s]);
if(La===Ya)return;
Ya=La;
Oc.hidden=f.kind!=="nothing";
e.classList.toggle("is-blank",f.kind==="blank");
if(f.kind==="slide"&&H.makeDeck){
if(!g||g.shape!==s)g=H.makeDeck(s);
const k=g.slides[f.at];
if(k)H.stage.show(e,s,k.draw(f.item));
}else if(f.kind==="blank"||f.kind==="nothing")e.replaceChildren();
else if(H.board)H.board.show(e,s,f);
}
function jb(){
const Va=f.clock;
kb.hidden=!Va||f.kind==="blank";
if(!Va)return;
const la=Va.left!==null?Va.left:Va.ends-Date.now();
kb.textContent=H.clock.write(Math.ceil(la / 1000)*1000);
kb.classList.toggle("is-over",la<0);
}
H.windows.on("view",(w)=>{
f=w;
q();
jb();
});
window.addEventListener("resize",q);
setInterval(jb,250);
H.screen.keepAwake(true);
H.keys.listen(()=>true,(n)=>{
if(n==="fullscreen")H.screen.toggleFull();
else if(n!=="escape")H.windows.passKey(n);
return n!=="escape";
});
e.addEventListener("click",()=>H.windows.passKey("next"));
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Yc="objectives";
const Tc="debate";
const Ta=document.querySelector("main article");
const Kd=Ta.querySelector(".prose");
function Tb(K){
const Bb=K.cloneNode(true);
const jc=Bb instanceof Element?[Bb,...Bb.querySelectorAll("*")]:[];
for(const a of jc){
a.removeAttribute("id");
a.removeAttribute("tabindex");
a.removeAttribute("aria-describedby");
a.removeAttribute("aria-labelledby");
}
for(const xa of jc){
if(xa.matches("a"))xa.replaceWith(...xa.childNodes);
else if(xa.matches("input"))xa.replaceWith(H.make("span","slide-box"));
else if(xa.matches("button, dialog, [popover]"))xa.remove();
}
return Bb;
}
function ua(Gd){
const Ed=Gd.flatMap((K)=>Array.from(K.querySelectorAll(".footnote-mark a[href^='#']")));
const h=new Map();
for(const Cb of Ed){
const pa=document.getElementById(decodeURIComponent(Cb.getAttribute("href").slice(1)));
if(!pa||h.has(pa))continue;
const j=Tb(pa);
for(const fd of j.querySelectorAll(".footnote-back, [class*=back]"))fd.remove();
h.set(pa,{mark:Cb.textContent,text:j.textContent.replace(/\u21a9.*$/u,"").trim()});
}
return[...h.values()];
}
const wd=(a)=>a.matches("h1, h2");
const pd=(a)=> /\?["\u00bb\u201d)\s\u202f\u00a0]*$/u.test(a.textContent.trim());
function Dc(y){
if(!y.matches("ol, ul"))return[];
const ka=Array.from(y.children);
return ka.length>1&&ka.every(pd)?ka:[];
}
function ea(){
const h=[{id:"",title:"",blocks:[]}];
for(const a of Kd.children){
if(a.matches(".footnotes"))continue;
if(a.matches("hr"))h.push({id:"",title:"",blocks:[]});
else if(wd(a))h.push({id:a.id,title:a.textContent.trim(),blocks:[]});
else h[h.length-1].blocks.push(a);
}
return h.filter((c)=>c.title||c.blocks.length);
}
function J(){
let Ic=0;
return Array.from(Ta.querySelectorAll(".agenda tbody tr"),(L)=>{
const V=Number(L.dataset.minutes);
const Za=L.querySelector(".agenda-goal");
const b={title:L.querySelector("strong").textContent,goal:Za?Za.textContent:"",starts:Ic,minutes:V};
Ic+=V;
return b;
});
}
function Fd(c,cb){
let p=c.blocks;
if(cb&&c.id===Yc){
const y=p.findIndex((u)=>u.matches("ul, ol"));
if(y>=0)p=p.slice(y,y+1);
}
const qa=p.flatMap(Dc);
const uc=c.id===Tc&&qa.length>0;
if(uc)p=p.filter((u)=>Dc(u).length===0);
return{
id:c.id,title:c.title,blocks:p.map(Tb),footnotes:ua(p),
questions:uc||cb?qa.map((b)=>Tb(b)):[],
};
}
const j=(Od)=>{
const a=Ta.querySelector(Od);
return a?a.textContent.trim():"";
};
H.takeApart=()=>{
const ka=J();
const cb=ka.length>0;
const h=ea().map((c)=>({...Fd(c,cb),item:-1}));
for(const c of h)c.item=ka.findIndex((b)=>b.title===c.title);
const Zd=new Set(h.map((c)=>c.item));
ka.forEach((b,v)=>{
if(Zd.has(v))return;
const w=h.findIndex((c)=>c.item>v);
const Ma=h.findLastIndex((c)=>c.item>=0&&c.item<v);
const Aa=w>=0?w:Ma>=0?Ma+1:h.length;
h.splice(Aa,0,{id:"",title:b.title,blocks:[],footnotes:[],questions:[],item:v});
});
return{
title:j("h1"),summary:j(".leaf-summary"),
facts:Array.from(Ta.querySelectorAll(".session > .session-facts dd"),(qd)=>qd.textContent),
agenda:ka,parts:h,isWorkshop:cb,language:Ta.lang||document.documentElement.lang,
};
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const ad=[56,52,48,45,42,40,38];
const fc=6;
const Da=[42,40,38,36,34,32,30,28,26,24];
function Jd(p){
const h=[];
for(const u of p){
const Ca=u.matches("table")?u:u.matches(".table")?u.querySelector("table"):null;
if(u.matches("ul, ol")){
const Vd=Number(u.getAttribute("start")||1);
Array.from(u.children).forEach((b,i)=>h.push({node:b,list:u,number:Vd+i}));
}else if(Ca)for(const L of Ca.querySelectorAll("tbody tr"))h.push({node:L,table:Ca});
else h.push({node:u});
}
return h;
}
function Pb(h,sb,dc){
const p=[];
let open=null;
for(const B of h.slice(sb,dc)){
const za=B.list||B.table;
if(!za)p.push(B.node.cloneNode(true));
else if(open&&open.owner===za)open.into.append(B.node.cloneNode(true));
else if(B.list){
const y=za.cloneNode(false);
if(y.matches("ol"))y.setAttribute("start",String(B.number));
y.append(B.node.cloneNode(true));
p.push(y);
open={owner:za,into:y};
continue;
}else{
const Ca=za.cloneNode(true);
for(const c of Ca.querySelectorAll("tbody"))c.remove();
const l=H.make("tbody","","",[B.node.cloneNode(true)]);
Ca.append(l);
p.push(Ca);
open={owner:za,into:l};
continue;
}
if(!za)open=null;
}
return p;
}
function Pd(K){
if(!K.matches("p, li")||K.children.length>0)return[K];
const ib=K.textContent.match(/[^.!?\u2026]+[.!?\u2026]+[\u00bb\u201d"')\u202f\u00a0]*\s*|[^.!?\u2026]+$/gu)||[];
return ib.length>1?ib.map((j)=>H.make("p","",j.trim())):[K];
}
function jd(K){
const db=K.textContent.replace(/\n$/,"").split("\n");
const p=[];
for(let d=0;d<db.length;d+=fc){
p.push(H.make("pre","","",[H.make("code","",db.slice(d,d+fc).join("\n"))]));
}
return p;
}
H.drawSlide=({kind:yb,head:U="",part:c="",body:l=[],footnotes:ua=[],foot:rd="",place:Aa="",language:Cd})=>{
const Wa=H.make("div",`slide-body${yb==="text"?" prose":""}`,"",l);
const k=H.make("article",`slide is-${yb}`);
k.lang=Cd;
if(U){
const R=H.make("h2","slide-title",U);
k.append(H.make("header","slide-head","",c?[R,H.make("p","slide-part",c)]:[R]));
}
k.append(Wa);
if(ua.length){
k.append(H.make("div","slide-footnotes","",ua.map(({mark:Cb,text:j})=>H.make("p","",`${Cb} ${j}`))));
}
k.append(H.make("footer","slide-foot","",[H.make("span","",rd),H.make("span","slide-place",Aa)]));
return k;
};
H.measuring=(s,M)=>{
const e=H.make("div","stage-measure");
e.setAttribute("aria-hidden","true");
document.body.append(e);
try{
return M((k)=>{
e.replaceChildren(H.stage.make(s,k));
return k.querySelector(".slide-body");
});
}finally{
e.remove();
}
};
function ta(h,sb,D,q,da,F){
let[Ab,Xb]=[1,D];
while(Ab<Xb){
const Zb=Math.ceil((Ab+Xb) / 2);
const l=da(q(Pb(h,sb,sb+Zb)));
l.style.fontSize=`${F}px`;
l.classList.toggle("is-tight",l.scrollWidth>l.clientWidth+1);
if(H.stage.fits(l))Ab=Zb;
else Xb=Zb-1;
}
return Ab;
}
H.divide=(p,q,da)=>{
const sa=da(q(p.map((u)=>u.cloneNode(true))));
const F=H.stage.shrink(sa,ad);
if(F)return[{blocks:p,size:F,isTight:false}];
let h=Jd(p);
const gd=Da[2];
const ed=(B)=>{
const l=da(q(Pb([B],0,1)));
l.style.fontSize=`${Da[5]}px`;
return H.stage.fits(l);
};
h=h.flatMap((B)=>{
if(B.table||ed(B))return[B];
return(B.node.matches("pre")?jd:Pd)(B.node).map((K)=>({node:K}));
});
const Ia=(D)=>{
const ja=[];
for(let d=0;d<h.length;){
d+=ta(h,d,Math.min(D,h.length-d),q,da,gd);
ja.push(d);
}
return ja;
};
let ja=Ia(h.length);
for(let D=Math.ceil(h.length / ja.length);D<h.length;D+=1){
const qc=Ia(D);
if(qc.length===ja.length){
ja=qc;
break;
}
}
return ja.map((od,i)=>{
const Jb=Pb(h,i?ja[i-1]:0,od);
const l=da(q(Jb.map((u)=>u.cloneNode(true))));
let F=H.stage.shrink(l,Da);
const xb=!F;
if(xb){
l.classList.add("is-tight");
F=H.stage.shrink(l,Da)||Da[Da.length-1];
}
return{blocks:Jb,size:F,isTight:xb};
});
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const gc=[104,96,88,80,72,64,58,52,48,44,40,36];
function ic(J,W){
const ra=J.map((b,v)=>{
const L=H.make("tr",v===W?"is-now":v<W?"is-past":"","",[
H.make("td","slide-time",H.clock.hours(b.starts)),
H.make("td","",b.title),
H.make("td","slide-time",H.text("slides.minutes",{count:b.minutes})),
]);
return L;
});
return H.make("table","slide-agenda","",[H.make("tbody","","",ra)]);
}
H.makeDeck=(s)=>{
const o=H.takeApart();
const hb=[];
const Sb={language:o.language,foot:o.title};
H.measuring(s,(da)=>{
const ob=(m,yc)=>{
const l=da(H.drawSlide({...Sb,...m,body:yc(),place:"99 / 99"}));
const F=H.stage.shrink(l,m.sizes||gc)||28;
hb.push({...m,make:yc,size:F});
};
const cd=(m,p,ua)=>{
const q=(l)=>H.drawSlide({...Sb,...m,kind:"text",body:l,footnotes:ua,part:m.title?"9 / 9":"",place:"99 / 99"});
const Ia=H.divide(p,q,da);
Ia.forEach(({blocks:Jb,size:F,isTight:xb},i)=>hb.push({
...m,kind:"text",size:F,isTight:xb,footnotes:ua,part:Ia.length>1?`${i+1} / ${Ia.length}`:"",
make:()=>Jb.map((u)=>u.cloneNode(true)),
}));
};
ob({kind:"title",title:o.title,note:"",item:-1,sizes:[120,112,104,96,88,80,72,64,56]},()=>[
H.make("p","slide-name",o.title),
...(o.summary?[H.make("p","slide-summary",o.summary)]:[]),
...(o.facts.length?[H.make("p","slide-facts",o.facts.join(" · "))]:[]),
]);
let b=-1;
let Nb=!o.isWorkshop;
const Hc=()=>{
Nb=true;
ob({kind:"agenda",head:H.text("slides.agenda"),title:H.text("slides.agenda"),note:"",item:-1,sizes:[52,48,44,40,36,32,28,26,24]},
()=>[ic(o.agenda,b)]);
};
for(const c of o.parts){
const pa=c.id;
if(c.item>=0){
if(!Nb)Hc();
b=c.item;
const{title:R,goal:Za,minutes:V}=o.agenda[b];
ob({kind:"item",title:R,note:pa,item:b,sizes:gc},()=>[
H.make("p","slide-kicker",H.text("slides.item",{number:c.item+1,count:o.agenda.length,minutes:V})),
H.make("p","slide-name",R),
...(Za?[H.make("p","slide-goal",Za)]:[]),
]);
}else if(b===o.agenda.length-1)b=o.isWorkshop?o.agenda.length:-1;
const d=b<o.agenda.length?b:-1;
const U=c.title;
if(c.blocks.length)cd({head:U,title:U,note:pa,item:d},c.blocks,c.footnotes);
c.questions.forEach((Cc,i)=>ob(
{kind:"question",head:U,title:Cc.textContent.trim(),part:`${i+1} / ${c.questions.length}`,note:pa,item:d},
()=>[H.make("div","slide-question","",Array.from(Cc.cloneNode(true).childNodes))]));
}
if(!Nb)Hc();
});
hb.forEach((k,i)=>{
const m={...Sb,...k,place:`${i+1} / ${hb.length}`};
k.draw=(W=k.item)=>{
const l=k.kind==="agenda"?[ic(o.agenda,W)]:k.make();
const Ya=H.drawSlide({...m,body:l});
const X=Ya.querySelector(".slide-body");
X.style.fontSize=`${k.size}px`;
X.classList.toggle("is-tight",k.isTight===true);
return Ya;
};
});
return{page:o,slides:hb,shape:s};
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Rc=["next","previous","blank","notes","overview","timer","vote","fullscreen","help","escape"];
H.makePresenter=(M,{hasNotes:td,agenda:J,questions:qa})=>{
const c=(name,R,Ua)=>{
const bb=H.make("h2","presenter-heading",R);
const Gc=H.make("section",`presenter-${name}`,"",[bb,...Ua]);
Gc.setAttribute("aria-label",R);
return Gc;
};
const frames={now:H.make("div","stage-frame"),next:H.make("div","stage-frame")};
frames.next.setAttribute("aria-hidden","true");
const r={
place:H.make("p","presenter-place"),day:H.make("p","presenter-day"),session:H.make("p","presenter-clock"),
item:H.make("p","presenter-clock"),pace:H.make("p","presenter-pace"),notes:H.make("div","presenter-text prose"),
nextTitle:H.make("p","presenter-next-title"),agenda:H.make("ol","presenter-agenda"),
status:H.make("p","presenter-status"),
};
r.status.setAttribute("role","status");
r.notes.tabIndex=0;
const N={};
const A=(n,aa="button")=>{
N[n]=H.makeButton(aa,H.text(`slides.do-${n}`),()=>M(n));
return N[n];
};
const m=H.make("div","presenter-facts","",[r.place,r.session,r.item,r.pace,r.day]);
const de=H.make("div","presenter-row","",[A("wall","button button-primary"),A("single"),A("escape")]);
const Qb=H.make("div","presenter-bar","",[m,de]);
const ld=H.make("div","presenter-row presenter-controls","",[
A("previous"),A("next","button button-primary"),A("blank"),A("overview"),A("clock"),
A("timer"),...(qa.length?[A("vote")]:[]),A("fullscreen"),A("help"),
]);
const W=c("now",H.text("slides.now"),[frames.now]);
const w=c("next",H.text("slides.next"),[frames.next,r.nextTitle]);
const Na=c("notes",H.text("slides.notes"),[r.notes]);
const rb=c("course",H.text("slides.agenda"),[r.agenda]);
rb.hidden=J.length===0;
Na.hidden=!td;
const Sd=H.make("div","presenter-side","",[w,Na,rb]);
rb.tabIndex=0;
const a=H.make("div","presenter","",[Qb,W,Sd,ld,r.status]);
a.id="presenter";
a.setAttribute("role","region");
a.setAttribute("aria-label",H.text("slides.desk"));
a.classList.toggle("has-agenda",J.length>0);
return{element:a,frames,fields:r,buttons:N,sections:{now:W,next:w,notes:Na,course:rb}};
};
H.presenterActions=Rc;
})();
(()=>{
"use strict";
const H=window.Hemicycle;
H.openOverview=(g,d,zd)=>{
const va=H.make("div","overview-grid");
const frames=[];
const O=H.openDialog("overview",H.text("slides.overview"),[va]);
g.slides.forEach((k,i)=>{
const e=H.make("div","stage-frame");
e.setAttribute("aria-hidden","true");
const ec=[k.title||g.page.title,k.part].filter(Boolean).join(" · ");
const Rb=H.makeButton("overview-slide","",()=>{
O.close();
zd(i);
});
Rb.append(e,H.make("span","overview-words",`${i+1}. ${ec}`));
if(i===d)Rb.setAttribute("aria-current","true");
va.append(Rb);
frames.push(e);
});
frames.forEach((e,i)=>H.stage.show(e,g.shape,g.slides[i].draw()));
va.children[d].focus();
va.children[d].scrollIntoView({block:"center"});
O.addEventListener("keydown",(event)=>{
const Ib={ArrowRight:1,ArrowLeft:-1,PageDown:1,PageUp:-1}[event.code];
const rc=Array.prototype.indexOf.call(va.children,document.activeElement);
if(!Ib||rc<0)return;
event.preventDefault();
const I=va.children[Math.min(Math.max(rc+Ib,0),va.children.length-1)];
I.focus();
});
O.addEventListener("close",()=>H.stage.forget(frames));
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Aa=document.getElementById("leaf-room");
let g=null;
let z=null;
let d=0;
let Na={};
let[wa,P]=[false,false];
let Ka=false;
let ha=false;
let Ra="";
const k=()=>g.slides[d];
const qa=()=>(Aa.dataset.questions||"").split(" ").filter(Boolean);
function b(){
for(let i=d;i>=0;i-=1)if(g.slides[i].item>=0)return g.slides[i].item;
return-1;
}
function Pc(){
if(!Ka||!H.clock.isRunning()||b()<0)return null;
const{item:la}=H.clock.standing(g.page.agenda,b());
return H.clock.isPaused()?{ends:0,left:la}:{ends:Math.round((Date.now()+la) / 250)*250,left:null};
}
function Jc(){
H.windows.show(wa?{kind:"blank"}:{kind:"slide",at:d,item:b(),clock:Pc()});
H.windows.keep({slide:d,clock:H.clock.facts(),timer:Ka,single:P,keys:H.keys.single,open:true});
}
function Rd(){
const[zc,Z]=[Na[k().note],z.fields.notes];
if(typeof zc==="string")Z.innerHTML=H.policy.createHTML(zc);
else Z.textContent=H.text("slides.no-notes");
Z.scrollTop=0;
}
function q(){
H.windows.setAlone(P);
if(H.windows.shape()!==g.shape)return Ec();
const{frames,fields:r,buttons:N,element:a}=z;
const w=g.slides[d+1];
H.stage.show(frames.now,g.shape,k().draw(b()));
if(w)H.stage.show(frames.next,g.shape,w.draw(b()));
else frames.next.replaceChildren();
r.nextTitle.textContent=w?[w.title,w.part].filter(Boolean).join(" · "):H.text("slides.end");
r.place.textContent=H.text("slides.place",{number:d+1,count:g.slides.length});
a.classList.toggle("is-single",P);
a.classList.toggle("is-blank",wa);
a.dataset.shape=g.shape;
N.blank.setAttribute("aria-pressed",String(wa));
N.timer.setAttribute("aria-pressed",String(Ka));
N.previous.disabled=d===0;
N.next.disabled=d===g.slides.length-1;
Rd();
Qd();
gb();
jb();
Jc();
H.stage.refit();
return undefined;
}
function Qd(){
z.fields.agenda.replaceChildren(...g.page.agenda.map((pc,v)=>{
const na=H.make("li",v===b()?"is-now":v<b()?"is-past":"","",[
H.make("span","presenter-time",H.clock.hours(pc.starts)),H.make("span","",pc.title),
]);
if(v===b())na.setAttribute("aria-current","step");
return na;
}));
}
function gb(j=""){
const{fields:r,buttons:N}=z;
N.wall.textContent=H.text(H.windows.hasWall()?"slides.close-wall":"slides.do-wall");
r.status.textContent=j||(H.windows.isLent()?H.text("slides.lent"):H.windows.hasWall()?H.text("slides.wall-open"):"");
}
function jb(){
if(!z)return;
const{fields:r,buttons:N,element:a}=z;
r.day.textContent=H.clock.now();
N.clock.textContent=H.text(!H.clock.isRunning()?"slides.do-clock":H.clock.isPaused()?"slides.clock-resume":"slides.clock-pause");
const J=g.page.agenda;
const{elapsed:ca,whole:sa,item:la,behind:Ga}=H.clock.standing(J,b());
r.session.textContent=H.clock.isRunning()
?H.text(J.length?"slides.session-of":"slides.session",{time:H.clock.write(ca),left:H.clock.write(Math.ceil(sa / 1000)*1000)})
:H.text("slides.not-started");
const Wb=H.clock.isRunning()&&b()>=0;
r.item.textContent=Wb?H.text("slides.item-left",{time:H.clock.write(Math.ceil(la / 1000)*1000)}):"";
r.pace.textContent=!Wb?"":Ga>0?H.text("slides.behind",{minutes:Ga})
:Ga<0?H.text("slides.ahead",{minutes:-Ga}):H.text("slides.on-time");
a.dataset.pace=!Wb||Ga===0?"even":Ga>0?"behind":"ahead";
const S=Pc();
a.dataset.timer=S?H.clock.write(Math.ceil(la / 1000)*1000):"";
}
function Ja(dc){
const w=Math.min(Math.max(dc,0),g.slides.length-1);
if(w===d&&!wa)return;
[d,wa]=[w,false];
q();
H.say(`${k().title} ${k().part||""}`);
}
function Ec(){
if(H.windows.shape()!==g.shape){
const{title:R,kind:yb,item:be}=k();
g=H.makeDeck(H.windows.shape());
const Fc=g.slides.findIndex((ya)=>ya.title===R&&ya.kind===yb&&ya.item===be);
d=Fc>=0?Fc:Math.min(d,g.slides.length-1);
}
q();
}
const nb={
next:()=>Ja(d+1),
previous:()=>Ja(d-1),
first:()=>Ja(0),
last:()=>Ja(g.slides.length-1),
blank(){
wa=!wa;
q();
},
notes(){
z.sections.notes.hidden=!z.sections.notes.hidden;
if(P)gb(H.text("slides.notes-apart"));
},
overview:()=>H.openOverview(g,d,Ja),
clock(){
H.clock.togglePause();
q();
},
timer(){
if(!H.clock.isRunning())H.clock.start();
Ka=!Ka;
q();
},
fullscreen:()=>H.screen.toggleFull(),
help:()=>H.openHelp(H.presenterActions,Jc),
wall(){
if(H.windows.hasWall())H.windows.closeWall();
else if(H.windows.openWall())P=false;
else nb.blocked();
q();
},
blocked(){
P=true;
q();
gb(H.text("slides.blocked"));
},
single(){
P=!P;
q();
if(P)gb(H.text("slides.single-how"));
},
vote(){
if(!qa().length)return;
const Id=H.windows.openBorrower(Aa.dataset.assessment,`-${qa().join("+")}`);
gb(H.text(Id?"slides.voting":"slides.vote-blocked"));
},
escape:()=>(P?nb.single():close()),
};
function Ad(event){
const lc= /^(?:Digit|Numpad)([0-9])$/.exec(event.code);
if(lc&&H.keys.single&&!event.ctrlKey&&!event.metaKey&&!event.altKey)Ra=(Ra+lc[1]).slice(-3);
else if(event.code==="Enter"&&Ra&&event.target===document.body){
Ja(Number(Ra)-1);
Ra="";
}else Ra="";
}
function M(n){
if(!nb[n])return false;
nb[n]();
return true;
}
function close(){
H.windows.closeWall();
H.windows.keep({open:false});
H.screen.keepAwake(false);
H.screen.leaveFull();
H.leaveWindow(z.element);
ha=false;
document.getElementById("present").focus();
}
const cc=H.make("p","unseen");
cc.setAttribute("role","status");
H.say=(j)=>{cc.textContent=j;};
H.takeNotes=(Yd)=>{
Na=Yd;
if(z){
z.sections.notes.hidden=false;
q();
}
};
H.slides={
deck:()=>g,
at:()=>d,
start(){
if(H.windows.role==="wall")return H.runWall();
if(ha)return undefined;
ha=true;
const G=H.windows.kept();
H.clock.take(G.clock);
H.keys.single=G.keys!==false;
Ka=G.timer===true;
P=G.single===true;
g=H.makeDeck(H.windows.shape());
d=Number.isSafeInteger(G.slide)&&g.slides[G.slide]?G.slide:0;
if(!z){
z=H.makePresenter(M,{hasNotes:Boolean(Aa.dataset.notes),agenda:g.page.agenda,questions:qa()});
z.element.append(cc);
H.keys.listen(()=>ha&&!H.isDialogOpen(),M);
document.addEventListener("keydown",(event)=>{if(ha&&!H.isDialogOpen())Ad(event);});
H.windows.on("key",(n)=>{if(ha)M(n);});
H.windows.on("wall",()=>{if(ha)Ec();});
z.frames.now.addEventListener("click",()=>M("next"));
setInterval(()=>{if(ha)jb();},250);
window.addEventListener("resize",()=>{if(ha&&P)q();});
H.loadNotes();
}
H.windows.lending=()=>({shape:H.windows.shape(),clock:H.clock.facts(),agenda:g.page.agenda,item:b(),title:g.page.title});
H.fillWindow(z.element);
H.screen.keepAwake(true);
q();
z.buttons.next.focus();
return undefined;
},
};
})();
