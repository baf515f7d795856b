(()=>{
"use strict";
const H=window.Hemicycle;
const jb=H.texts||{};
H.text=(Ma,Nc={})=>{
const j=typeof jb[Ma]==="string"?jb[Ma]:Ma;
return j.replace(/\{([a-z]+)\}/g,(ta,name)=>(name in Nc?String(Nc[name]):ta));
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
const yd=(I)=>I instanceof Element&&I.matches("input:not([type=checkbox]), textarea, select");
const wd=(I)=>I instanceof Element&&I.matches("button, a, summary, input[type=checkbox]");
H.keys={
single:true,
action(event){
if(event.ctrlKey||event.metaKey||event.altKey||event.isComposing)return "";
const{code:ba,target:I}=event;
if(yd(I)&&!Sc.includes(ba))return "";
if(wd(I)&&(ba==="Space"||ba==="Enter"))return "";
if(Mb[ba]&&!event.shiftKey)return Mb[ba];
if(event.key==="?"||ba==="F1")return H.keys.single||ba==="F1"?"help":"";
if(!H.keys.single||event.shiftKey)return "";
const na=Wc.exec(ba);
return na?`level ${na[1]}`:hc[ba]||"";
},
listen(vd,N){
document.addEventListener("keydown",(event)=>{
if(!vd()||event.defaultPrevented)return;
const n=H.keys.action(event);
if(n&&N(n,event))event.preventDefault();
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
const vb=Zc.exec(new URL(document.URL).hash);
const G=typeof window.history.state==="object"&&window.history.state!==null?window.history.state:{};
const xb=(C)=>typeof C==="object"&&C!==null&&!Array.isArray(C);
const Md=()=>Array.from(crypto.getRandomValues(new Uint8Array(16)),(hd)=>hd.toString(16).padStart(2,"0")).join("");
const R=vb?{wall:"wall",lent:"borrower"}[vb[1]]:G.role==="borrower"&&window.opener?"borrower":"leader";
const Ra=vb?vb[2]:typeof G.room==="string"?G.room:Md();
let S=null;
let T=null;
let zb=0;
let vc=0;
let f={kind:"nothing"};
let Ia=null;
let s="wide";
let ab=false;
let ub={};
let tc=false;
const xc={view:[],wall:[],key:[],lender:[]};
const Qa=(event,...m)=>{for(const Yb of xc[event])Yb(...m);};
const Ca=(I,Fb,m={})=>{
try{
if(I&&!I.closed)I.postMessage({hemicycle:"room/1",token:Ra,say:Fb,...m},"*");
}catch{
}
};
const bc=()=>(window.innerWidth / window.innerHeight<1.5?"square":"wide");
function Gb(){
const Kc=R==="borrower"?ub.hasWall===true:Date.now()-zb<Lb;
if(Ia&&Date.now()-vc>Lb){
Ia=null;
gb();
}
if(Kc!==ab){
ab=Kc;
Qa("wall",ab);
}
}
function gb(){
if(R==="leader")Ca(S,"view",{view:Ia||f});
else if(R==="borrower")Ca(window.opener,"borrow",{view:f});
}
function td(Y,{say:Fb,shape:zd,action:n}){
if(Fb==="greeting"){
S=Y;
zb=Date.now();
const Mc=zd==="square"?"square":"wide";
if(Mc!==s){
s=Mc;
Qa("wall",true);
}
gb();
Gb();
}else if(Fb==="key"&&H.keys.isAction(n)){
if(Ia)Ca(T,"key",{action:n});
else Qa("key",n);
}
}
window.addEventListener("message",({source:Y,data:x})=>{
if(!xb(x)||x.hemicycle!=="room/1"||x.token!==Ra||Y===window||!Y)return;
if(R==="wall"){
if(Y===window.opener&&x.say==="view"&&xb(x.view))Qa("view",x.view);
}else if(R==="borrower"){
if(Y!==window.opener)return;
if(x.say==="lent"&&xb(x.facts)){
ub=x.facts;
Gb();
Qa("lender",ub);
}else if(x.say==="key"&&H.keys.isAction(x.action))Qa("key",x.action);
}else if(x.say==="borrow"&&xb(x.view)&&(!T||T===Y||T.closed)){
T=Y;
Ia=x.view.kind==="nothing"?null:x.view;
vc=Date.now();
gb();
Ca(T,"lent",{facts:{...H.windows.lending(),hasWall:ab}});
}else if(!S||S===Y||S.closed||Date.now()-zb>Lb)td(Y,x);
});
setInterval(()=>{
if(R==="wall")Ca(window.opener,"greeting",{shape:bc()});
else Gb();
if(R==="borrower")gb();
},Uc);
const dd=(name)=>`${document.URL.split("#")[0]}#room-${name}-${Ra}`;
H.windows={
role:R,token:Ra,
shape(){
if(R==="wall"||tc)return bc();
return(R==="borrower"?ub.shape:s)==="square"?"square":"wide";
},
setAlone(Db){tc=Db;},
hasWall:()=>ab,
isLent:()=>Ia!==null,
lending:()=>({shape:s}),
openWall(){
S=window.open(dd("wall"),Xc,"popup,width=1280,height=720");
return Boolean(S);
},
openBorrower(p,Od=""){
if(T&&!T.closed){
T.focus();
return true;
}
T=window.open(`${p}#room-lent-${Ra}${Od}`,"_blank");
return Boolean(T);
},
closeWall(){
if(S&&!S.closed)S.close();
zb=0;
Gb();
},
show(w){
f=w;
gb();
},
passKey:(n)=>Ca(window.opener,"key",{action:n}),
on:(event,Yb)=>xc[event].push(Yb),
kept:()=>G,
keep(m){
Object.assign(G,{room:Ra,role:R},m);
window.history.replaceState(G,"");
},
};
if(R==="wall")Ca(window.opener,"greeting",{shape:bc()});
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Ta=60000;
const mb=(v)=>String(v).padStart(2,"0");
let E={started:0,paused:0};
const Nd=(m)=>{
const Bc=(C)=>(Number.isSafeInteger(C)&&C>0?C:0);
return{started:Bc(m&&m.started),paused:Bc(m&&m.paused)};
};
H.clock={
take(m){E=Nd(m);},
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
const Na=J[J.length-1];
const ta=Na?(Na.starts+Na.minutes)*Ta:0;
const b=J[d];
if(!b)return{elapsed:ca,whole:ta-ca,item:0,behind:0};
const nc=(b.starts+b.minutes)*Ta;
const oc=b.starts*Ta-ca;
const wc=ca-nc;
return{
elapsed:ca,whole:ta-ca,item:nc-ca,
behind:wc>0?Math.ceil(wc / Ta):oc>0?-Math.floor(oc / Ta):0,
};
},
write(Ac){
const fb=Math.floor(Math.abs(Ac) / 1000);
const[sc,V]=[Math.floor(fb / 3600),Math.floor(fb / 60)%60];
const j=sc?`${sc}:${mb(V)}:${mb(fb%60)}`:`${V}:${mb(fb%60)}`;
return Ac<0&&fb>0?`\u2212${j}`:j;
},
hours:(V)=>`${Math.floor(V / 60)}:${mb(V%60)}`,
now(){
const W=new Date();
return H.text("format.clock",{hour:W.getHours(),minute:mb(W.getMinutes())});
},
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Fa={wide:[1920,1080],square:[1440,1080]};
const X=new Set();
function Vb(e){
const[Kb,wb]=Fa[e.dataset.shape]||Fa.wide;
const ga=Math.min(e.clientWidth / Kb,e.clientHeight / wb);
const Pa=e.firstElementChild;
if(!Pa||!(ga>0))return;
Pa.style.transform=`translate(${(e.clientWidth-Kb*ga) / 2}px, ${(e.clientHeight-wb*ga) / 2}px) scale(${ga})`;
}
window.addEventListener("resize",()=>{for(const e of X)Vb(e);});
H.make=(name,aa="",j="",Ua=[])=>{
const a=document.createElement(name);
if(aa)a.className=aa;
if(j)a.textContent=j;
a.append(...Ua);
return a;
};
H.makeButton=(aa,j,N)=>{
const A=H.make("button",aa,j);
A.type="button";
A.addEventListener("click",N);
return A;
};
H.stage={
SIZES:Fa,
make(s,Wa){
const Pa=H.make("div","stage","",[Wa]);
const[Kb,wb]=Fa[s];
Pa.style.width=`${Kb}px`;
Pa.style.height=`${wb}px`;
return Pa;
},
show(e,s,Wa){
e.dataset.shape=s;
e.replaceChildren(H.stage.make(s,Wa));
X.add(e);
Vb(e);
},
forget(frames){for(const e of frames)X.delete(e);},
refit(){for(const e of X)Vb(e);},
shrink(a,Vd,Ga=a){
for(const F of Vd){
a.style.fontSize=`${F}px`;
if(H.stage.fits(Ga))return F;
}
return 0;
},
fits:(Ga)=>Ga.scrollHeight<=Ga.clientHeight+1&&Ga.scrollWidth<=Ga.clientWidth+1,
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
let pa=null;
let Qc=false;
async function Hb(){
if(!Qc||pa||document.visibilityState!=="visible"||!navigator.wakeLock)return;
try{
pa=await navigator.wakeLock.request("screen");
pa.addEventListener("release",()=>{pa=null;});
}catch{
pa=null;
}
}
document.addEventListener("visibilitychange",Hb);
document.addEventListener("pointerdown",Hb);
document.addEventListener("keydown",Hb);
H.fillWindow=(a)=>{
for(const za of document.body.children)za.inert=true;
document.body.classList.add("is-presenting");
document.body.append(a);
};
H.leaveWindow=(a)=>{
a.remove();
document.body.classList.remove("is-presenting");
for(const za of document.body.children)za.inert=false;
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
else if(pa)pa.release();
},
isAwake:()=>pa!==null,
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Fa=[58,54,50,46,43,40,37,34,31,28,26,24];
const nb=6;
const Yd=(rb)=>rb.reduce((be,ja)=>be+ja,0);
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
function Ob(qb){
if(!Number.isFinite(qb))return "";
const Ib=qb<0?"split":qb<400?"weak":qb<700?"fair":"strong";
return H.text(`room.agreement-${Ib}`);
}
function Qb(t,i,na,D){
const ja=v(t.counts[na]);
const ua=H.make("span",`board-fill board-round-${i+1}`);
ua.style.width=`${D?(100*ja) / D:0}%`;
const oa=H.make("span","board-bar","",[H.make("span","board-track","",[ua]),H.make("span","board-count",String(ja))]);
return oa;
}
function m(fa){
return fa.map((t,i)=>{
const ea=[H.text("room.facts-votes",{votes:Yd(t.counts),present:v(t.present),abstain:v(t.abstain)})];
if(Number.isFinite(t.median))ea.push(H.text("room.facts-median",{level:Xa(t.median)}));
if(Number.isFinite(t.q1)&&Number.isFinite(t.q3)){
ea.push(H.text("room.facts-spread",{from:Xa(t.q1),to:Xa(t.q3)}));
}
if(Number.isFinite(t.agreement)){
ea.push(H.text("room.facts-agreement",{words:Ob(t.agreement),figure:Xa(t.agreement,2)}));
}
const oa=H.make("p",`board-fact board-fact-${i+1}`);
if(fa.length>1)oa.append(H.make("strong","",H.text("room.round",{number:i+1}))," ");
oa.append(ea.join(" · "));
return oa;
});
}
function od(f){
const fa=y(f.rounds).filter((t)=>Array.isArray(t.counts));
const D=Math.max(0,...fa.flatMap((t)=>t.counts));
const Ed=y(f.levels).map((na,i)=>{
const Xd=f.counting===i?" is-counted":Number.isInteger(f.counting)?" is-waiting":"";
const b=H.make("li",`board-level${Xd}${f.adopted===i?" is-adopted":""}`,"",[
H.make("span","board-number",String(i)),H.make("span","board-words",j(na)),
]);
if(fa.length)b.append(H.make("span","board-bars","",fa.map((t,d)=>Qb(t,d,i,D))));
if(f.adopted===i)b.append(H.make("span","board-adopted",H.text("room.adopted")));
return b;
});
const U=H.make("header","board-head","",[H.make("p","board-area",j(f.area)),H.make("p","board-place",j(f.place))]);
const Id=f.counting==="abstain"?H.text("room.counting-abstain"):Number.isInteger(f.counting)
?H.text("room.counting-level",{level:f.counting}):j(f.notice);
const l=H.make("div","board-body","",[H.make("h2","board-question",j(f.text)),H.make("ol","board-levels","",Ed)]);
return H.make("article",`board${fa.length?" has-rounds":""}`,"",[
U,l,H.make("footer","board-foot","",fa.length?m(fa):[H.make("p","board-notice",Id)]),
]);
}
function nd(f){
const sa=y(f.rows);
const ac=Math.max(1,Math.ceil(sa.length / nb));
const p=Math.min(Math.max(0,v(f.page)),ac-1);
const eb=sa.slice(p*nb,(p+1)*nb).map((L)=>{
const rb=y(L.counts).map(v);
const D=Math.max(0,...rb);
const kd=rb.map((ja,na)=>{
const ua=H.make("span","board-column-fill");
ua.style.height=`${D?(100*ja) / D:0}%`;
return H.make("span","board-column","",[H.make("span","board-column-count",ja?String(ja):""),ua,H.make("span","board-column-level",String(na))]);
});
const ec=[Ob(L.agreement),Number.isInteger(L.adopted)?H.text("room.adopted-level",{level:L.adopted}):""];
return H.make("li","board-row","",[
H.make("div","board-row-text","",[H.make("p","board-row-question",j(L.text)),H.make("p","board-row-words",ec.filter(Boolean).join(" · "))]),
H.make("div","board-columns","",kd),
]);
});
const U=H.make("header","board-head","",[
H.make("p","board-area",H.text("room.results")),H.make("p","board-place",ac>1?`${p+1} / ${ac}`:""),
]);
const l=H.make("div","board-body","",[eb.length?H.make("ol","board-rows","",eb):H.make("p","",H.text("room.no-votes"))]);
return H.make("article","board board-results","",[U,l,H.make("footer","board-foot","",[H.make("p","board-notice",H.text("room.results-order"))])]);
}
H.board={
agreementWords:Ob,decimal:Xa,
pages:(sa)=>Math.max(1,Math.ceil(sa.length / nb)),
show(e,s,f){
const kc=f.kind==="results"?nd(f):od(f);
H.stage.show(e,s,kc);
H.stage.shrink(kc.querySelector(".board-body"),Fa);
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
H.openDialog=(aa,M,Ua)=>{
const P=H.make("dialog",`room-dialog ${aa}`);
const bb=H.make("h2","room-dialog-title",M);
bb.id=`room-dialog-title-${aa}`;
P.setAttribute("aria-labelledby",bb.id);
const close=H.makeButton("button",H.text("room.close"),()=>P.close());
P.append(H.make("header","room-dialog-head","",[bb,close]),...Ua);
P.addEventListener("close",()=>P.remove());
document.body.append(P);
P.showModal();
return P;
};
H.isDialogOpen=()=>document.querySelector("dialog.room-dialog[open]")!==null;
H.openHelp=(bd,id)=>{
const sa=bd.map((n)=>{
const[Cd,de]=H.text(Vc[n]).split(" | ");
return H.make("div","","",[H.make("dt","",Cd),H.make("dd","",de)]);
});
const Z=H.make("input");
Z.type="checkbox";
Z.checked=H.keys.single;
Z.addEventListener("change",()=>{
H.keys.single=Z.checked;
id();
});
const Ud=H.make("label","room-single","",[Z,H.make("span","",H.text("room.single-keys"))]);
H.openDialog("help",H.text("room.keys"),[H.make("dl","room-keys","",sa),Ud]);
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
H.runWall=()=>{
const e=H.make("div","stage-frame wall");
const lb=H.make("p","wall-timer");
lb.hidden=true;
const Oc=H.make("p","wall-waiting",H.text("room.waiting"));
H.fillWindow(H.make("div","room-window","",[e,lb,Oc]));
let g=null;
let f={kind:"nothing"};
let Ya="";
function q(){
const s=H.windows.shape();
const Ma=JSON.stringify([{...f,clock:null},s]);
if(Ma===Ya)return;
Ya=Ma;
Oc.hidden=f.kind!=="nothing";
e.classList.toggle("is-blank",f.kind==="blank");
if(f.kind==="slide"&&H.makeDeck){
if(!g||g.shape!==s)g=H.makeDeck(s);
const k=g.slides[f.at];
if(k)H.stage.show(e,s,k.draw(f.item));
}else if(f.kind==="blank"||f.kind==="nothing")e.replaceChildren();
else if(H.board)H.board.show(e,s,f);
}
function kb(){
const Va=f.clock;
lb.hidden=!Va||f.kind==="blank";
if(!Va)return;
const ma=Va.left!==null?Va.left:Va.ends-Date.now();
lb.textContent=H.clock.write(Math.ceil(ma / 1000)*1000);
lb.classList.toggle("is-over",ma<0);
}
H.windows.on("view",(w)=>{
f=w;
q();
kb();
});
window.addEventListener("resize",q);
setInterval(kb,250);
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
const ia=document.querySelector("main article");
const Ld=ia.querySelector(".prose");
function Tb(K){
const Bb=K.cloneNode(true);
const jc=Bb instanceof Element?[Bb,...Bb.querySelectorAll("*")]:[];
for(const a of jc){
a.removeAttribute("id");
a.removeAttribute("tabindex");
a.removeAttribute("aria-describedby");
a.removeAttribute("aria-labelledby");
}
for(const ya of jc){
if(ya.matches("a"))ya.replaceWith(...ya.childNodes);
else if(ya.matches("input"))ya.replaceWith(H.make("span","slide-box"));
else if(ya.matches("button, dialog, [popover]"))ya.remove();
}
return Bb;
}
function va(Hd){
const Fd=Hd.flatMap((K)=>Array.from(K.querySelectorAll(".footnote-mark a[href^='#']")));
const h=new Map();
for(const Cb of Fd){
const qa=document.getElementById(decodeURIComponent(Cb.getAttribute("href").slice(1)));
if(!qa||h.has(qa))continue;
const j=Tb(qa);
for(const fd of j.querySelectorAll(".footnote-back, [class*=back]"))fd.remove();
h.set(qa,{mark:Cb.textContent,text:j.textContent.replace(/\u21a9.*$/u,"").trim()});
}
return[...h.values()];
}
const xd=(a)=>a.matches("h1, h2");
const qd=(a)=> /\?["\u00bb\u201d)\s\u202f\u00a0]*$/u.test(a.textContent.trim());
function Dc(y){
if(!y.matches("ol, ul"))return[];
const la=Array.from(y.children);
return la.length>1&&la.every(qd)?la:[];
}
function ea(){
const h=[{id:"",title:"",blocks:[]}];
for(const a of Ld.children){
if(a.matches(".footnotes"))continue;
if(a.matches("hr"))h.push({id:"",title:"",blocks:[]});
else if(xd(a))h.push({id:a.id,title:a.textContent.trim(),blocks:[]});
else h[h.length-1].blocks.push(a);
}
return h.filter((c)=>c.title||c.blocks.length);
}
function J(){
let Ic=0;
return Array.from(ia.querySelectorAll(".agenda tbody tr"),(L)=>{
const V=Number(L.dataset.minutes);
const Za=L.querySelector(".agenda-goal");
const b={title:L.querySelector("strong").textContent,goal:Za?Za.textContent:"",starts:Ic,minutes:V};
Ic+=V;
return b;
});
}
function Gd(c,cb){
let o=c.blocks;
if(cb&&c.id===Yc){
const y=o.findIndex((u)=>u.matches("ul, ol"));
if(y>=0)o=o.slice(y,y+1);
}
const ra=o.flatMap(Dc);
const uc=c.id===Tc&&ra.length>0;
if(uc)o=o.filter((u)=>Dc(u).length===0);
return{
id:c.id,title:c.title,blocks:o.map(Tb),footnotes:va(o),
questions:uc||cb?ra.map((b)=>Tb(b)):[],
};
}
H.asWritten=(a)=>{
if(ia.lang)Object.assign(a,{lang:ia.lang,dir:ia.dir});
return a;
};
H.asInterface=(a)=>{
const{lang:Dd,dir:md}=document.documentElement;
return ia.lang?Object.assign(a,{lang:Dd,dir:md}):a;
};
const j=(Pd)=>{
const a=ia.querySelector(Pd);
return a?a.textContent.trim():"";
};
H.takeApart=()=>{
const la=J();
const cb=la.length>0;
const h=ea().map((c)=>({...Gd(c,cb),item:-1}));
for(const c of h)c.item=la.findIndex((b)=>b.title===c.title);
const ae=new Set(h.map((c)=>c.item));
la.forEach((b,v)=>{
if(ae.has(v))return;
const w=h.findIndex((c)=>c.item>v);
const Na=h.findLastIndex((c)=>c.item>=0&&c.item<v);
const Ba=w>=0?w:Na>=0?Na+1:h.length;
h.splice(Ba,0,{id:"",title:b.title,blocks:[],footnotes:[],questions:[],item:v});
});
return{
title:j("h1"),summary:j(".leaf-summary"),
facts:Array.from(ia.querySelectorAll(".session > .session-facts dd"),(rd)=>rd.textContent),
agenda:la,parts:h,isWorkshop:cb,
};
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const ad=[56,52,48,45,42,40,38];
const fc=6;
const Ea=[42,40,38,36,34,32,30,28,26,24];
function Kd(o){
const h=[];
for(const u of o){
const Da=u.matches("table")?u:u.matches(".table")?u.querySelector("table"):null;
if(u.matches("ul, ol")){
const Wd=Number(u.getAttribute("start")||1);
Array.from(u.children).forEach((b,i)=>h.push({node:b,list:u,number:Wd+i}));
}else if(Da)for(const L of Da.querySelectorAll("tbody tr"))h.push({node:L,table:Da});
else h.push({node:u});
}
return h;
}
function Pb(h,tb,dc){
const o=[];
let open=null;
for(const B of h.slice(tb,dc)){
const Aa=B.list||B.table;
if(!Aa)o.push(B.node.cloneNode(true));
else if(open&&open.owner===Aa)open.into.append(B.node.cloneNode(true));
else if(B.list){
const y=Aa.cloneNode(false);
if(y.matches("ol"))y.setAttribute("start",String(B.number));
y.append(B.node.cloneNode(true));
o.push(y);
open={owner:Aa,into:y};
continue;
}else{
const Da=Aa.cloneNode(true);
for(const c of Da.querySelectorAll("tbody"))c.remove();
const l=H.make("tbody","","",[B.node.cloneNode(true)]);
Da.append(l);
o.push(Da);
open={owner:Aa,into:l};
continue;
}
if(!Aa)open=null;
}
return o;
}
function Qd(K){
if(!K.matches("p, li")||K.children.length>0)return[K];
const jb=K.textContent.match(/[^.!?\u2026]+[.!?\u2026]+[\u00bb\u201d"')\u202f\u00a0]*\s*|[^.!?\u2026]+$/gu)||[];
return jb.length>1?jb.map((j)=>H.make("p","",j.trim())):[K];
}
function jd(K){
const eb=K.textContent.replace(/\n$/,"").split("\n");
const o=[];
for(let d=0;d<eb.length;d+=fc){
o.push(H.make("pre","","",[H.make("code","",eb.slice(d,d+fc).join("\n"))]));
}
return o;
}
H.drawSlide=({kind:db,head:U="",part:c="",body:l=[],footnotes:va=[],foot:sd="",place:Ba=""})=>{
const Wa=H.make("div",`slide-body${db==="text"?" prose":""}`,"",l);
const k=H.asWritten(H.make("article",`slide is-${db}`));
if(U){
const M=H.make("h2","slide-title",U);
if(db==="agenda")H.asInterface(M);
k.append(H.make("header","slide-head","",c?[M,H.make("p","slide-part",c)]:[M]));
}
k.append(Wa);
if(va.length){
k.append(H.make("div","slide-footnotes","",va.map(({mark:Cb,text:j})=>H.make("p","",`${Cb} ${j}`))));
}
k.append(H.make("footer","slide-foot","",[H.make("span","",sd),H.make("span","slide-place",Ba)]));
return k;
};
H.measuring=(s,N)=>{
const e=H.make("div","stage-measure");
e.setAttribute("aria-hidden","true");
document.body.append(e);
try{
return N((k)=>{
e.replaceChildren(H.stage.make(s,k));
return k.querySelector(".slide-body");
});
}finally{
e.remove();
}
};
function ua(h,tb,D,q,da,F){
let[Ab,Xb]=[1,D];
while(Ab<Xb){
const Zb=Math.ceil((Ab+Xb) / 2);
const l=da(q(Pb(h,tb,tb+Zb)));
l.style.fontSize=`${F}px`;
l.classList.toggle("is-tight",l.scrollWidth>l.clientWidth+1);
if(H.stage.fits(l))Ab=Zb;
else Xb=Zb-1;
}
return Ab;
}
H.divide=(o,q,da)=>{
const ta=da(q(o.map((u)=>u.cloneNode(true))));
const F=H.stage.shrink(ta,ad);
if(F)return[{blocks:o,size:F,isTight:false}];
let h=Kd(o);
const gd=Ea[2];
const ed=(B)=>{
const l=da(q(Pb([B],0,1)));
l.style.fontSize=`${Ea[5]}px`;
return H.stage.fits(l);
};
h=h.flatMap((B)=>{
if(B.table||ed(B))return[B];
return(B.node.matches("pre")?jd:Qd)(B.node).map((K)=>({node:K}));
});
const Ja=(D)=>{
const ka=[];
for(let d=0;d<h.length;){
d+=ua(h,d,Math.min(D,h.length-d),q,da,gd);
ka.push(d);
}
return ka;
};
let ka=Ja(h.length);
for(let D=Math.ceil(h.length / ka.length);D<h.length;D+=1){
const qc=Ja(D);
if(qc.length===ka.length){
ka=qc;
break;
}
}
return ka.map((pd,i)=>{
const Jb=Pb(h,i?ka[i-1]:0,pd);
const l=da(q(Jb.map((u)=>u.cloneNode(true))));
let F=H.stage.shrink(l,Ea);
const yb=!F;
if(yb){
l.classList.add("is-tight");
F=H.stage.shrink(l,Ea)||Ea[Ea.length-1];
}
return{blocks:Jb,size:F,isTight:yb};
});
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const gc=[104,96,88,80,72,64,58,52,48,44,40,36];
function ic(J,W){
const sa=J.map((b,v)=>{
const L=H.make("tr",v===W?"is-now":v<W?"is-past":"","",[
H.make("td","slide-time",H.clock.hours(b.starts)),
H.make("td","",b.title),
H.asInterface(H.make("td","slide-time",H.text("slides.minutes",{count:b.minutes}))),
]);
return L;
});
return H.make("table","slide-agenda","",[H.make("tbody","","",sa)]);
}
H.makeDeck=(s)=>{
const p=H.takeApart();
const ib=[];
const Sb={foot:p.title};
H.measuring(s,(da)=>{
const pb=(m,yc)=>{
const l=da(H.drawSlide({...Sb,...m,body:yc(),place:"99 / 99"}));
const F=H.stage.shrink(l,m.sizes||gc)||28;
ib.push({...m,make:yc,size:F});
};
const cd=(m,o,va)=>{
const q=(l)=>H.drawSlide({...Sb,...m,kind:"text",body:l,footnotes:va,part:m.title?"9 / 9":"",place:"99 / 99"});
const Ja=H.divide(o,q,da);
Ja.forEach(({blocks:Jb,size:F,isTight:yb},i)=>ib.push({
...m,kind:"text",size:F,isTight:yb,footnotes:va,part:Ja.length>1?`${i+1} / ${Ja.length}`:"",
make:()=>Jb.map((u)=>u.cloneNode(true)),
}));
};
pb({kind:"title",title:p.title,note:"",item:-1,sizes:[120,112,104,96,88,80,72,64,56]},()=>[
H.make("p","slide-name",p.title),
...(p.summary?[H.make("p","slide-summary",p.summary)]:[]),
...(p.facts.length?[H.make("p","slide-facts",p.facts.join(" · "))]:[]),
]);
let b=-1;
let Nb=!p.isWorkshop;
const Hc=()=>{
Nb=true;
pb({kind:"agenda",head:H.text("slides.agenda"),title:H.text("slides.agenda"),note:"",item:-1,sizes:[52,48,44,40,36,32,28,26,24]},
()=>[ic(p.agenda,b)]);
};
for(const c of p.parts){
const qa=c.id;
if(c.item>=0){
if(!Nb)Hc();
b=c.item;
const{title:M,goal:Za,minutes:V}=p.agenda[b];
pb({kind:"item",title:M,note:qa,item:b,sizes:gc},()=>[
H.asInterface(H.make("p","slide-kicker",H.text("slides.item",{number:c.item+1,count:p.agenda.length,minutes:V}))),
H.make("p","slide-name",M),
...(Za?[H.make("p","slide-goal",Za)]:[]),
]);
}else if(b===p.agenda.length-1)b=p.isWorkshop?p.agenda.length:-1;
const d=b<p.agenda.length?b:-1;
const U=c.title;
if(c.blocks.length)cd({head:U,title:U,note:qa,item:d},c.blocks,c.footnotes);
c.questions.forEach((Cc,i)=>pb(
{kind:"question",head:U,title:Cc.textContent.trim(),part:`${i+1} / ${c.questions.length}`,note:qa,item:d},
()=>[H.make("div","slide-question","",Array.from(Cc.cloneNode(true).childNodes))]));
}
if(!Nb)Hc();
});
ib.forEach((k,i)=>{
const m={...Sb,...k,place:`${i+1} / ${ib.length}`};
k.draw=(W=k.item)=>{
const l=k.kind==="agenda"?[ic(p.agenda,W)]:k.make();
const Ya=H.drawSlide({...m,body:l});
const X=Ya.querySelector(".slide-body");
X.style.fontSize=`${k.size}px`;
X.classList.toggle("is-tight",k.isTight===true);
return Ya;
};
});
return{page:p,slides:ib,shape:s};
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Rc=["next","previous","blank","notes","overview","timer","vote","fullscreen","help","escape"];
H.makePresenter=(N,{hasNotes:ud,agenda:J,questions:ra})=>{
const c=(name,M,Ua)=>{
const bb=H.make("h2","presenter-heading",M);
const Gc=H.make("section",`presenter-${name}`,"",[bb,...Ua]);
Gc.setAttribute("aria-label",M);
return Gc;
};
const frames={now:H.make("div","stage-frame"),next:H.make("div","stage-frame")};
frames.next.setAttribute("aria-hidden","true");
const r={
place:H.make("p","presenter-place"),day:H.make("p","presenter-day"),session:H.make("p","presenter-clock"),
item:H.make("p","presenter-clock"),pace:H.make("p","presenter-pace"),notes:H.asWritten(H.make("div","presenter-text prose")),
nextTitle:H.make("p","presenter-next-title"),agenda:H.make("ol","presenter-agenda"),
status:H.make("p","presenter-status"),
};
r.status.setAttribute("role","status");
r.notes.tabIndex=0;
const O={};
const A=(n,aa="button")=>{
O[n]=H.makeButton(aa,H.text(`slides.do-${n}`),()=>N(n));
return O[n];
};
const m=H.make("div","presenter-facts","",[r.place,r.session,r.item,r.pace,r.day]);
const ee=H.make("div","presenter-row","",[A("wall","button button-primary"),A("single"),A("escape")]);
const Qb=H.make("div","presenter-bar","",[m,ee]);
const ld=H.make("div","presenter-row presenter-controls","",[
A("previous"),A("next","button button-primary"),A("blank"),A("overview"),A("clock"),
A("timer"),...(ra.length?[A("vote")]:[]),A("fullscreen"),A("help"),
]);
const W=c("now",H.text("slides.now"),[frames.now]);
const w=c("next",H.text("slides.next"),[frames.next,r.nextTitle]);
const Oa=c("notes",H.text("slides.notes"),[r.notes]);
const sb=c("course",H.text("slides.agenda"),[r.agenda]);
sb.hidden=J.length===0;
Oa.hidden=!ud;
const Td=H.make("div","presenter-side","",[w,Oa,sb]);
sb.tabIndex=0;
const a=H.make("div","presenter","",[Qb,W,Td,ld,r.status]);
a.id="presenter";
a.setAttribute("role","region");
a.setAttribute("aria-label",H.text("slides.desk"));
a.classList.toggle("has-agenda",J.length>0);
return{element:a,frames,fields:r,buttons:O,sections:{now:W,next:w,notes:Oa,course:sb}};
};
H.presenterActions=Rc;
})();
(()=>{
"use strict";
const H=window.Hemicycle;
H.openOverview=(g,d,Ad)=>{
const wa=H.make("div","overview-grid");
const frames=[];
const P=H.openDialog("overview",H.text("slides.overview"),[wa]);
g.slides.forEach((k,i)=>{
const e=H.make("div","stage-frame");
e.setAttribute("aria-hidden","true");
const ec=[k.title||g.page.title,k.part].filter(Boolean).join(" · ");
const Rb=H.makeButton("overview-slide","",()=>{
P.close();
Ad(i);
});
Rb.append(e,H.asWritten(H.make("span","overview-words",`${i+1}. ${ec}`)));
if(i===d)Rb.setAttribute("aria-current","true");
wa.append(Rb);
frames.push(e);
});
frames.forEach((e,i)=>H.stage.show(e,g.shape,g.slides[i].draw()));
wa.children[d].focus();
wa.children[d].scrollIntoView({block:"center"});
P.addEventListener("keydown",(event)=>{
const Ib={ArrowRight:1,ArrowLeft:-1,PageDown:1,PageUp:-1}[event.code];
const rc=Array.prototype.indexOf.call(wa.children,document.activeElement);
if(!Ib||rc<0)return;
event.preventDefault();
const I=wa.children[Math.min(Math.max(rc+Ib,0),wa.children.length-1)];
I.focus();
});
P.addEventListener("close",()=>H.stage.forget(frames));
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Ba=document.getElementById("leaf-room");
let g=null;
let z=null;
let d=0;
let Oa={};
let[xa,Q]=[false,false];
let La=false;
let ha=false;
let Sa="";
const k=()=>g.slides[d];
const ra=()=>(Ba.dataset.questions||"").split(" ").filter(Boolean);
function b(){
for(let i=d;i>=0;i-=1)if(g.slides[i].item>=0)return g.slides[i].item;
return-1;
}
function Pc(){
if(!La||!H.clock.isRunning()||b()<0)return null;
const{item:ma}=H.clock.standing(g.page.agenda,b());
return H.clock.isPaused()?{ends:0,left:ma}:{ends:Math.round((Date.now()+ma) / 250)*250,left:null};
}
function Jc(){
H.windows.show(xa?{kind:"blank"}:{kind:"slide",at:d,item:b(),clock:Pc()});
H.windows.keep({slide:d,clock:H.clock.facts(),timer:La,single:Q,keys:H.keys.single,open:true});
}
function Sd(){
const[zc,Z]=[Oa[k().note],z.fields.notes];
if(typeof zc==="string")Z.innerHTML=H.policy.createHTML(zc);
else Z.replaceChildren(H.asInterface(H.make("p","",H.text("slides.no-notes"))));
Z.scrollTop=0;
}
function q(){
H.windows.setAlone(Q);
if(H.windows.shape()!==g.shape)return Ec();
const{frames,fields:r,buttons:O,element:a}=z;
const w=g.slides[d+1];
H.stage.show(frames.now,g.shape,k().draw(b()));
if(w)H.stage.show(frames.next,g.shape,w.draw(b()));
else frames.next.replaceChildren();
r.nextTitle.replaceChildren(
w?H.asWritten(H.make("bdi","",[w.title,w.part].filter(Boolean).join(" · "))):H.text("slides.end"));
r.place.textContent=H.text("slides.place",{number:d+1,count:g.slides.length});
a.classList.toggle("is-single",Q);
a.classList.toggle("is-blank",xa);
a.dataset.shape=g.shape;
O.blank.setAttribute("aria-pressed",String(xa));
O.timer.setAttribute("aria-pressed",String(La));
O.previous.disabled=d===0;
O.next.disabled=d===g.slides.length-1;
Sd();
Rd();
hb();
kb();
Jc();
H.stage.refit();
return undefined;
}
function Rd(){
z.fields.agenda.replaceChildren(...g.page.agenda.map((pc,v)=>{
const oa=H.make("li",v===b()?"is-now":v<b()?"is-past":"","",[
H.make("span","presenter-time",H.clock.hours(pc.starts)),H.asWritten(H.make("span","",pc.title)),
]);
if(v===b())oa.setAttribute("aria-current","step");
return oa;
}));
}
function hb(j=""){
const{fields:r,buttons:O}=z;
O.wall.textContent=H.text(H.windows.hasWall()?"slides.close-wall":"slides.do-wall");
r.status.textContent=j||(H.windows.isLent()?H.text("slides.lent"):H.windows.hasWall()?H.text("slides.wall-open"):"");
}
function kb(){
if(!z)return;
const{fields:r,buttons:O,element:a}=z;
r.day.textContent=H.clock.now();
O.clock.textContent=H.text(!H.clock.isRunning()?"slides.do-clock":H.clock.isPaused()?"slides.clock-resume":"slides.clock-pause");
const J=g.page.agenda;
const{elapsed:ca,whole:ta,item:ma,behind:Ha}=H.clock.standing(J,b());
r.session.textContent=H.clock.isRunning()
?H.text(J.length?"slides.session-of":"slides.session",{time:H.clock.write(ca),left:H.clock.write(Math.ceil(ta / 1000)*1000)})
:H.text("slides.not-started");
const Wb=H.clock.isRunning()&&b()>=0;
r.item.textContent=Wb?H.text("slides.item-left",{time:H.clock.write(Math.ceil(ma / 1000)*1000)}):"";
r.pace.textContent=!Wb?"":Ha>0?H.text("slides.behind",{minutes:Ha})
:Ha<0?H.text("slides.ahead",{minutes:-Ha}):H.text("slides.on-time");
a.dataset.pace=!Wb||Ha===0?"even":Ha>0?"behind":"ahead";
const S=Pc();
a.dataset.timer=S?H.clock.write(Math.ceil(ma / 1000)*1000):"";
}
function Ka(dc){
const w=Math.min(Math.max(dc,0),g.slides.length-1);
if(w===d&&!xa)return;
[d,xa]=[w,false];
q();
H.say(`${k().title} ${k().part||""}`);
}
function Ec(){
if(H.windows.shape()!==g.shape){
const{title:M,kind:db,item:ce}=k();
g=H.makeDeck(H.windows.shape());
const Fc=g.slides.findIndex((za)=>za.title===M&&za.kind===db&&za.item===ce);
d=Fc>=0?Fc:Math.min(d,g.slides.length-1);
}
q();
}
const ob={
next:()=>Ka(d+1),
previous:()=>Ka(d-1),
first:()=>Ka(0),
last:()=>Ka(g.slides.length-1),
blank(){
xa=!xa;
q();
},
notes(){
z.sections.notes.hidden=!z.sections.notes.hidden;
if(Q)hb(H.text("slides.notes-apart"));
},
overview:()=>H.openOverview(g,d,Ka),
clock(){
H.clock.togglePause();
q();
},
timer(){
if(!H.clock.isRunning())H.clock.start();
La=!La;
q();
},
fullscreen:()=>H.screen.toggleFull(),
help:()=>H.openHelp(H.presenterActions,Jc),
wall(){
if(H.windows.hasWall())H.windows.closeWall();
else if(H.windows.openWall())Q=false;
else ob.blocked();
q();
},
blocked(){
Q=true;
q();
hb(H.text("slides.blocked"));
},
single(){
Q=!Q;
q();
if(Q)hb(H.text("slides.single-how"));
},
vote(){
if(!ra().length)return;
const Jd=H.windows.openBorrower(Ba.dataset.assessment,`-${ra().join("+")}`);
hb(H.text(Jd?"slides.voting":"slides.vote-blocked"));
},
escape:()=>(Q?ob.single():close()),
};
function Bd(event){
const lc= /^(?:Digit|Numpad)([0-9])$/.exec(event.code);
if(lc&&H.keys.single&&!event.ctrlKey&&!event.metaKey&&!event.altKey)Sa=(Sa+lc[1]).slice(-3);
else if(event.code==="Enter"&&Sa&&event.target===document.body){
Ka(Number(Sa)-1);
Sa="";
}else Sa="";
}
function N(n){
if(!ob[n])return false;
ob[n]();
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
H.takeNotes=(Zd)=>{
Oa=Zd;
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
La=G.timer===true;
Q=G.single===true;
g=H.makeDeck(H.windows.shape());
d=Number.isSafeInteger(G.slide)&&g.slides[G.slide]?G.slide:0;
if(!z){
z=H.makePresenter(N,{hasNotes:Boolean(Ba.dataset.notes),agenda:g.page.agenda,questions:ra()});
z.element.append(cc);
H.keys.listen(()=>ha&&!H.isDialogOpen(),N);
document.addEventListener("keydown",(event)=>{if(ha&&!H.isDialogOpen())Bd(event);});
H.windows.on("key",(n)=>{if(ha)N(n);});
H.windows.on("wall",()=>{if(ha)Ec();});
z.frames.now.addEventListener("click",()=>N("next"));
setInterval(()=>{if(ha)kb();},250);
window.addEventListener("resize",()=>{if(ha&&Q)q();});
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
