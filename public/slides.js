(()=>{
"use strict";
const H=window.Hemicycle;
const lb=H.texts||{};
H.text=(Na,Rc={})=>{
const k=typeof lb[Na]==="string"?lb[Na]:Na;
return k.replace(/\{([a-z]+)\}/g,(ta,name)=>(name in Rc?String(Rc[name]):ta));
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Ob={
PageDown:"next",PageUp:"previous",ArrowRight:"next",ArrowLeft:"previous",ArrowDown:"next",ArrowUp:"previous",
Home:"first",End:"last",Escape:"escape",F5:"fullscreen",
};
const jc={
Space:"next",Backspace:"previous",KeyB:"blank",Period:"blank",KeyN:"notes",KeyO:"overview",KeyT:"timer",
KeyV:"vote",KeyF:"fullscreen",KeyR:"reveal",KeyA:"adopt",KeyC:"again",KeyU:"undo",KeyW:"wall",
};
const Zc= /^(?:Digit|Numpad)[0-6]$/;
const Wc=["PageDown","PageUp","Escape","F5"];
const kc=3000;
let tc=-kc;
const Fd=(I)=>I instanceof Element&&I.matches("input:not([type=checkbox]), textarea, select");
const Dd=(I)=>I instanceof Element&&I.matches("button, a, summary, input[type=checkbox]");
H.keys={
single:true,
action(event){
if(event.ctrlKey||event.metaKey||event.altKey||event.isComposing)return "";
const{code:ba,target:I}=event;
if(Fd(I)&&!Wc.includes(ba))return "";
if(Dd(I)&&(ba==="Space"||ba==="Enter"))return "";
if(Ob[ba]&&!event.shiftKey)return Ob[ba];
if(ba==="F1")return "help";
if(!H.keys.single)return "";
if(event.key==="?")return "help";
if(event.shiftKey)return "";
return Zc.test(ba)?`level ${ba.slice(-1)}`:jc[ba]||"";
},
listen(Cd,Q){
document.addEventListener("keydown",(event)=>{
if(!Cd()||event.defaultPrevented)return;
let l=H.keys.action(event);
if(l==="escape"){
if(event.timeStamp-tc>kc)l="leaving";
tc=event.timeStamp;
}
if(l&&Q(l,event))event.preventDefault();
});
},
isAction:(name)=>["help",...Object.values(Ob),...Object.values(jc)].includes(name)|| /^level [0-6]$/.test(name),
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Yc=1000;
const Nb=3500;
const ad="hemicycle-room";
const dd= /^#room-(wall|lent)-([0-9a-f]{32})(?:-|$)/;
const wb=dd.exec(new URL(document.URL).hash);
const G=typeof window.history.state==="object"&&window.history.state!==null?window.history.state:{};
const yb=(C)=>typeof C==="object"&&C!==null&&!Array.isArray(C);
const Td=()=>Array.from(crypto.getRandomValues(new Uint8Array(16)),(ld)=>ld.toString(16).padStart(2,"0")).join("");
const U=wb?{wall:"wall",lent:"borrower"}[wb[1]]:G.role==="borrower"&&window.opener?"borrower":"leader";
const Sa=wb?wb[2]:typeof G.room==="string"?G.room:Td();
let V=null;
let R=null;
let Ab=0;
let zc=0;
let g={kind:"nothing"};
let Ja=null;
let s="wide";
let db=false;
let vb={};
let xc=false;
const Bc={view:[],wall:[],key:[],lender:[]};
const Ra=(event,...o)=>{for(const bc of Bc[event])bc(...o);};
const ra=(I,Gb,o={})=>{
try{
if(I&&!I.closed)I.postMessage({hemicycle:"room/1",token:Sa,say:Gb,...o},"*");
}catch{
}
};
const ec=()=>(window.innerWidth / window.innerHeight<1.5?"square":"wide");
function Hb(){
const Oc=U==="borrower"?vb.hasWall===true:Date.now()-Ab<Nb;
if(Ja&&Date.now()-zc>Nb){
Ja=null;
jb();
}
if(Oc!==db){
db=Oc;
Ra("wall",db);
}
}
function jb(){
if(U==="leader")ra(V,"view",{view:Ja||g});
else if(U==="borrower")ra(window.opener,"borrow",{view:g});
}
function yd(Z,{say:Gb,shape:Gd,action:l}){
if(Gb==="greeting"){
V=Z;
Ab=Date.now();
const Qc=Gd==="square"?"square":"wide";
if(Qc!==s){
s=Qc;
Ra("wall",true);
}
jb();
Hb();
}else if(Gb==="key"&&H.keys.isAction(l)){
if(Ja)ra(R,"key",{action:l});
else Ra("key",l);
}
}
window.addEventListener("message",({source:Z,data:z})=>{
if(!yb(z)||z.hemicycle!=="room/1"||z.token!==Sa||Z===window||!Z)return;
if(U==="wall"){
if(Z===window.opener&&z.say==="view"&&yb(z.view))Ra("view",z.view);
}else if(U==="borrower"){
if(Z!==window.opener)return;
if(z.say==="lent"&&yb(z.facts)){
vb=z.facts;
Hb();
Ra("lender",vb);
}else if(z.say==="key"&&H.keys.isAction(z.action))Ra("key",z.action);
}else if(z.say==="borrow"&&yb(z.view)&&(!R||R===Z||R.closed)){
R=Z;
Ja=z.view.kind==="nothing"?null:z.view;
zc=Date.now();
jb();
ra(R,"lent",{facts:{...H.windows.lending(),hasWall:db}});
}else if(!V||V===Z||V.closed||Date.now()-Ab>Nb)yd(Z,z);
});
setInterval(()=>{
if(U==="wall")ra(window.opener,"greeting",{shape:ec()});
else Hb();
if(U==="borrower")jb();
},Yc);
const hd=(name)=>`${document.URL.split("#")[0]}#room-${name}-${Sa}`;
H.windows={
role:U,token:Sa,
shape(){
if(U==="wall"||xc)return ec();
return(U==="borrower"?vb.shape:s)==="square"?"square":"wide";
},
setAlone(Eb){xc=Eb;},
hasWall:()=>db,
isLent:()=>Ja!==null,
lending:()=>({shape:s}),
openWall(){
V=window.open(hd("wall"),ad,"popup,width=1280,height=720");
return Boolean(V);
},
openBorrower(n,Vd=""){
if(R&&!R.closed){
R.focus();
ra(R,"key",{action:"vote"});
return true;
}
R=window.open(`${n}#room-lent-${Sa}${Vd}`,"_blank");
return Boolean(R);
},
closeWall(){
if(V&&!V.closed)V.close();
Ab=0;
Hb();
},
show(x){
g=x;
jb();
},
passKey:(l)=>ra(window.opener,"key",{action:l}),
on:(event,bc)=>Bc[event].push(bc),
kept:()=>G,
keep(o){
Object.assign(G,{room:Sa,role:U},o);
window.history.replaceState(G,"");
},
};
if(U==="wall")ra(window.opener,"greeting",{shape:ec()});
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Ua=60000;
const pb=(w)=>String(w).padStart(2,"0");
let E={started:0,paused:0};
const Ud=(o)=>{
const Fc=(C)=>(Number.isSafeInteger(C)&&C>0?C:0);
return{started:Fc(o&&o.started),paused:Fc(o&&o.paused)};
};
H.clock={
take(o){E=Ud(o);},
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
const Oa=J[J.length-1];
const ta=Oa?(Oa.starts+Oa.minutes)*Ua:0;
const c=J[d];
if(!c)return{elapsed:ca,whole:ta-ca,item:0,behind:0};
const qc=(c.starts+c.minutes)*Ua;
const rc=c.starts*Ua-ca;
const Ac=ca-qc;
return{
elapsed:ca,whole:ta-ca,item:qc-ca,
behind:Ac>0?Math.ceil(Ac / Ua):rc>0?-Math.floor(rc / Ua):0,
};
},
write(Ec){
const ib=Math.floor(Math.abs(Ec) / 1000);
const[wc,X]=[Math.floor(ib / 3600),Math.floor(ib / 60)%60];
const k=wc?`${wc}:${pb(X)}:${pb(ib%60)}`:`${X}:${pb(ib%60)}`;
return Ec<0&&ib>0?`\u2212${k}`:k;
},
hours:(X)=>`${Math.floor(X / 60)}:${pb(X%60)}`,
now(){
const N=new Date();
return H.text("format.clock",{hour:N.getHours(),minute:pb(N.getMinutes())});
},
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Ga={wide:[1920,1080],square:[1440,1080]};
const Y=new Set();
function Xb(f){
const[Lb,xb]=Ga[f.dataset.shape]||Ga.wide;
const ia=Math.min(f.clientWidth / Lb,f.clientHeight / xb);
const Qa=f.firstElementChild;
if(!Qa||!(ia>0))return;
Qa.style.transform=`translate(${(f.clientWidth-Lb*ia) / 2}px, ${(f.clientHeight-xb*ia) / 2}px) scale(${ia})`;
}
window.addEventListener("resize",()=>{for(const f of Y)Xb(f);});
H.make=(name,aa="",k="",Xa=[])=>{
const a=document.createElement(name);
if(aa)a.className=aa;
if(k)a.textContent=k;
a.append(...Xa);
return a;
};
H.makeButton=(aa,k,Q)=>{
const y=H.make("button",aa,k);
y.type="button";
y.addEventListener("click",Q);
return y;
};
H.stage={
SIZES:Ga,
make(s,Za){
const Qa=H.make("div","stage","",[Za]);
const[Lb,xb]=Ga[s];
Qa.style.width=`${Lb}px`;
Qa.style.height=`${xb}px`;
return Qa;
},
show(f,s,Za){
f.dataset.shape=s;
f.replaceChildren(H.stage.make(s,Za));
Y.add(f);
Xb(f);
},
forget(frames){for(const f of frames)Y.delete(f);},
refit(){for(const f of Y)Xb(f);},
shrink(a,ce,Ha=a){
for(const F of ce){
a.style.fontSize=`${F}px`;
if(H.stage.fits(Ha))return F;
}
return 0;
},
fits:(Ha)=>Ha.scrollHeight<=Ha.clientHeight+1&&Ha.scrollWidth<=Ha.clientWidth+1,
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
let za=null;
let Uc=false;
async function Ib(){
if(!Uc||za||document.visibilityState!=="visible"||!navigator.wakeLock)return;
try{
za=await navigator.wakeLock.request("screen");
za.addEventListener("release",()=>{za=null;});
}catch{
za=null;
}
}
document.addEventListener("visibilitychange",Ib);
document.addEventListener("pointerdown",Ib);
document.addEventListener("keydown",Ib);
H.fillWindow=(a)=>{
for(const Aa of document.body.children)Aa.inert=true;
document.body.classList.add("is-presenting");
document.body.append(a);
};
H.leaveWindow=(a)=>{
a.remove();
document.body.classList.remove("is-presenting");
for(const Aa of document.body.children)Aa.inert=false;
};
H.screen={
toggleFull(){
const pc=document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen();
if(pc)pc.catch(()=>{});
},
leaveFull(){
if(document.fullscreenElement)document.exitFullscreen().catch(()=>{});
},
keepAwake(Eb){
Uc=Eb;
if(Eb)Ib();
else if(za)za.release();
},
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Ga=[58,54,50,46,43,40,37,34,31,28,26,24];
const qb=6;
const fe=(sb)=>sb.reduce((ie,la)=>ie+la,0);
const k=(C)=>(typeof C==="string"?C:"");
const w=(C)=>(Number.isFinite(C)?C:0);
const A=(C)=>(Array.isArray(C)?C:[]);
function ab(Pc,Wb=1){
const ia=10**Wb;
const Fb=Math.round(Math.abs(Pc)*ia / 1000);
const fa=[String(Math.floor(Fb / ia)),String(Fb%ia).padStart(Wb,"0")];
const Y=Fb%ia===0&&Wb===1?fa[0]:fa.join(H.text("format.decimal"));
return Pc<0&&Fb?`\u2212${Y}`:Y;
}
function Qb(rb){
if(!Number.isFinite(rb))return "";
const Jb=rb<0?"split":rb<400?"weak":rb<700?"fair":"strong";
return H.text(`room.agreement-${Jb}`);
}
function Sb(v,i,gb,D){
const la=w(v.counts[gb]);
const ua=H.make("span",`board-fill board-round-${i+1}`);
ua.style.width=`${D?(100*la) / D:0}%`;
const qa=H.make("span","board-bar","",[H.make("span","board-track","",[ua]),H.make("span","board-count",String(la))]);
return qa;
}
function o(ha){
return ha.map((v,i)=>{
const fa=[H.text("room.facts-votes",{votes:fe(v.counts),present:w(v.present),abstain:w(v.abstain)})];
if(Number.isFinite(v.median))fa.push(H.text("room.facts-median",{level:ab(v.median)}));
if(Number.isFinite(v.q1)&&Number.isFinite(v.q3)){
fa.push(H.text("room.facts-spread",{from:ab(v.q1),to:ab(v.q3)}));
}
if(Number.isFinite(v.agreement)){
fa.push(H.text("room.facts-agreement",{words:Qb(v.agreement),figure:ab(v.agreement,2)}));
}
const qa=H.make("p",`board-fact board-fact-${i+1}`);
if(ha.length>1)qa.append(H.make("strong","",H.text("room.round",{number:i+1}))," ");
qa.append(fa.join(" · "));
return qa;
});
}
function sd(g){
const ha=A(g.rounds).filter((v)=>Array.isArray(v.counts));
const D=Math.max(0,...ha.flatMap((v)=>v.counts));
const Ld=A(g.levels).map((gb,i)=>{
const ee=g.counting===i?" is-counted":Number.isInteger(g.counting)?" is-waiting":"";
const c=H.make("li",`board-level${ee}${g.adopted===i?" is-adopted":""}`,"",[
H.make("span","board-number",String(i)),H.make("span","board-words",k(gb)),
]);
if(ha.length)c.append(H.make("span","board-bars","",ha.map((v,d)=>Sb(v,d,i,D))));
if(g.adopted===i)c.append(H.make("span","board-adopted",H.text("room.adopted")));
return c;
});
const W=H.make("header","board-head","",[H.make("p","board-area",k(g.area)),H.make("p","board-place",k(g.place))]);
const Pd=g.counting==="abstain"?H.text("room.counting-abstain"):Number.isInteger(g.counting)
?H.text("room.counting-level",{level:g.counting}):k(g.notice);
const m=H.make("div","board-body","",[H.make("h2","board-question",k(g.text)),H.make("ol","board-levels","",Ld)]);
return H.make("article",`board${ha.length?" has-rounds":""}`,"",[
W,m,H.make("footer","board-foot","",ha.length?o(ha):[H.make("p","board-notice",Pd)]),
]);
}
function rd(g){
const sa=A(g.rows);
const dc=Math.max(1,Math.ceil(sa.length / qb));
const n=Math.min(Math.max(0,w(g.page)),dc-1);
const hb=sa.slice(n*qb,(n+1)*qb).map((O)=>{
const sb=A(O.counts).map(w);
const D=Math.max(0,...sb);
const od=sb.map((la,gb)=>{
const ua=H.make("span","board-column-fill");
ua.style.height=`${D?(100*la) / D:0}%`;
return H.make("span","board-column","",[H.make("span","board-column-count",la?String(la):""),ua,H.make("span","board-column-level",String(gb))]);
});
const hc=[Qb(O.agreement),Number.isInteger(O.adopted)?H.text("room.adopted-level",{level:O.adopted}):""];
return H.make("li","board-row","",[
H.make("div","board-row-text","",[H.make("p","board-row-question",k(O.text)),H.make("p","board-row-words",hc.filter(Boolean).join(" · "))]),
H.make("div","board-columns","",od),
]);
});
const W=H.make("header","board-head","",[
H.make("p","board-area",H.text("room.results")),H.make("p","board-place",dc>1?`${n+1} / ${dc}`:""),
]);
const m=H.make("div","board-body","",[hb.length?H.make("ol","board-rows","",hb):H.make("p","",H.text("room.no-votes"))]);
return H.make("article","board board-results","",[W,m,H.make("footer","board-foot","",[H.make("p","board-notice",H.text("room.results-order"))])]);
}
H.board={
agreementWords:Qb,decimal:ab,
pages:(sa)=>Math.max(1,Math.ceil(sa.length / qb)),
show(f,s,g){
const nc=g.kind==="results"?rd(g):sd(g);
H.stage.show(f,s,nc);
H.stage.shrink(nc.querySelector(".board-body"),Ga);
},
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
H.openDialog=(aa,P,Xa)=>{
const S=H.make("dialog",`room-dialog ${aa}`);
const eb=H.make("h2","room-dialog-title",P);
eb.id=`room-dialog-title-${aa}`;
S.setAttribute("aria-labelledby",eb.id);
const close=H.makeButton("button",H.text("room.close"),()=>S.close());
S.append(H.make("header","room-dialog-head","",[eb,close]),...Xa);
S.addEventListener("close",()=>S.remove());
document.body.append(S);
S.showModal();
return S;
};
H.isDialogOpen=()=>document.querySelector("dialog.room-dialog[open]")!==null;
H.openHelp=(fd,md)=>{
const sa=fd.map((l)=>{
const[Jd,ke]=H.text(`room.keys-${l}`).split(" | ");
return H.make("div","","",[H.make("dt","",Jd),H.make("dd","",ke)]);
});
const K=H.make("input");
K.type="checkbox";
K.checked=H.keys.single;
K.addEventListener("change",()=>{
H.keys.single=K.checked;
md();
});
const be=H.make("label","room-single","",[K,H.make("span","",H.text("room.single-keys"))]);
H.openDialog("help",H.text("room.keys"),[H.make("dl","room-keys","",sa),be]);
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
H.runWall=()=>{
const f=H.make("div","stage-frame wall");
const nb=H.make("p","wall-timer");
nb.hidden=true;
const Sc=H.make("p","wall-waiting",H.text("room.waiting"));
H.fillWindow(H.make("div","room-window","",[f,nb,Sc]));
let e=null;
let g={kind:"nothing"};
let bb="";
function q(){
const s=H.windows.shape();
const Na=JSON.stringify([{...g,clock:null},s]);
if(Na===bb)return;
bb=Na;
Sc.hidden=g.kind!=="nothing";
f.classList.toggle("is-blank",g.kind==="blank");
if(g.kind==="slide"&&H.makeDeck){
if(!e||e.shape!==s)e=H.makeDeck(s);
const j=e.slides[g.at];
if(j)H.stage.show(f,s,j.draw(g.item));
}else if(g.kind==="blank"||g.kind==="nothing")f.replaceChildren();
else if(H.board)H.board.show(f,s,g);
}
function mb(){
const Ya=g.clock;
nb.hidden=!Ya||g.kind==="blank";
if(!Ya)return;
const pa=Ya.left!==null?Ya.left:Ya.ends-Date.now();
nb.textContent=H.clock.write(Math.ceil(pa / 1000)*1000);
nb.classList.toggle("is-over",pa<0);
}
H.windows.on("view",(x)=>{
g=x;
q();
mb();
});
window.addEventListener("resize",q);
setInterval(mb,250);
H.screen.keepAwake(true);
H.keys.listen(()=>true,(l)=>{
if(l==="fullscreen")H.screen.toggleFull();
else if(l!=="escape")H.windows.passKey(l);
return l!=="escape";
});
f.addEventListener("click",()=>H.windows.passKey("next"));
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const cd="objectives";
const Xc="debate";
const ka=document.querySelector("main article");
const Sd=ka.querySelector(".prose");
function Vb(M){
const Cb=M.cloneNode(true);
const mc=Cb instanceof Element?[Cb,...Cb.querySelectorAll("*")]:[];
for(const a of mc){
a.removeAttribute("id");
a.removeAttribute("tabindex");
a.removeAttribute("aria-describedby");
a.removeAttribute("aria-labelledby");
}
for(const ya of mc){
if(ya.matches("a"))ya.replaceWith(...ya.childNodes);
else if(ya.matches("input"))ya.replaceWith(H.make("span","slide-box"));
else if(ya.matches("button, dialog, [popover]"))ya.remove();
}
return Cb;
}
function va(Od){
const Md=Od.flatMap((M)=>Array.from(M.querySelectorAll(".footnote-mark a[href^='#']")));
const h=new Map();
for(const Db of Md){
const ea=document.getElementById(decodeURIComponent(Db.getAttribute("href").slice(1)));
if(!ea||h.has(ea))continue;
const k=Vb(ea);
for(const jd of k.querySelectorAll(".footnote-back, [class*=back]"))jd.remove();
h.set(ea,{mark:Db.textContent,text:k.textContent.replace(/\u21a9.*$/su,"").trim()});
}
return[...h.values()];
}
const Ed=(a)=>a.matches("h1, h2");
const ud=(a)=> /\?["\u00bb\u201d)\s\u202f\u00a0]*$/u.test(a.textContent.trim());
function Hc(A){
if(!A.matches("ol, ul"))return[];
const oa=Array.from(A.children);
return oa.length>1&&oa.every(ud)?oa:[];
}
function fa(){
const h=[{id:"",title:"",blocks:[]}];
for(const a of Sd.children){
if(a.matches(".footnotes"))continue;
if(a.matches("hr"))h.push({id:"",title:"",blocks:[]});
else if(Ed(a))h.push({id:a.id,title:a.textContent.trim(),blocks:[]});
else h[h.length-1].blocks.push(a);
}
return h.filter((b)=>b.title||b.blocks.length);
}
function J(){
let Mc=0;
return Array.from(ka.querySelectorAll(".agenda tbody tr"),(O)=>{
const X=Number(O.dataset.minutes);
const cb=O.querySelector(".agenda-goal");
const c={title:O.querySelector("strong").textContent,goal:cb?cb.textContent:"",starts:Mc,minutes:X};
Mc+=X;
return c;
});
}
function Nd(b,Ma){
let p=b.blocks;
if(Ma&&b.id===cd){
const A=p.findIndex((t)=>t.matches("ul, ol"));
if(A>=0)p=p.slice(A,A+1);
}
const Ad=p.some((t)=>t.querySelector("a[href*='/assessment.html']"));
const ga=p.flatMap(Hc);
const yc=b.id===Xc&&ga.length>0;
if(yc)p=p.filter((t)=>Hc(t).length===0);
return{
id:b.id,title:b.title,blocks:p.map(Vb),footnotes:va(p),
questions:yc||Ma?ga.map((c)=>Vb(c)):[],hasVote:Ad,
};
}
H.asWritten=(a)=>{
if(ka.lang)Object.assign(a,{lang:ka.lang,dir:ka.dir});
return a;
};
H.asInterface=(a)=>{
const{lang:Kd,dir:qd}=document.documentElement;
return ka.lang?Object.assign(a,{lang:Kd,dir:qd}):a;
};
const k=(Wd)=>{
const a=ka.querySelector(Wd);
return a?a.textContent.trim():"";
};
H.takeApart=()=>{
const oa=J();
const Ma=oa.length>0;
const h=fa().map((b)=>({...Nd(b,Ma),item:-1}));
for(const b of h)b.item=oa.findIndex((c)=>c.title===b.title);
const he=new Set(h.map((b)=>b.item));
oa.forEach((c,w)=>{
if(he.has(w))return;
const x=h.findIndex((b)=>b.item>w);
const Oa=h.findLastIndex((b)=>b.item>=0&&b.item<w);
const Ca=x>=0?x:Oa>=0?Oa+1:h.length;
h.splice(Ca,0,{id:"",title:c.title,blocks:[],footnotes:[],questions:[],hasVote:false,item:w});
});
return{
title:k("h1"),summary:k(".leaf-summary"),
facts:Array.from(ka.querySelectorAll(".session > .session-facts dd"),(vd)=>vd.textContent),
agenda:oa,parts:h,isWorkshop:Ma,votes:Ma?H.questionsOfPage():[],
};
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const ed=[80,74,68,62,56,52,48,45,42,40,38];
const ic=6;
const Fa=[42,40,38,36,34,32,30,28,26,24];
function Rd(p){
const h=[];
for(const t of p){
const Ea=t.matches("table")?t:t.matches(".table")?t.querySelector("table"):null;
if(t.matches("ul, ol")){
const de=Number(t.getAttribute("start")||1);
Array.from(t.children).forEach((c,i)=>h.push({node:c,list:t,number:de+i}));
}else if(Ea)for(const O of Ea.querySelectorAll("tbody tr"))h.push({node:O,table:Ea});
else h.push({node:t});
}
return h;
}
function Rb(h,ub,gc){
const p=[];
let open=null;
for(const B of h.slice(ub,gc)){
const Ba=B.list||B.table;
if(!Ba)p.push(B.node.cloneNode(true));
else if(open&&open.owner===Ba)open.into.append(B.node.cloneNode(true));
else if(B.list){
const A=Ba.cloneNode(false);
if(A.matches("ol"))A.setAttribute("start",String(B.number));
A.append(B.node.cloneNode(true));
p.push(A);
open={owner:Ba,into:A};
continue;
}else{
const Ea=Ba.cloneNode(true);
for(const b of Ea.querySelectorAll("tbody"))b.remove();
const m=H.make("tbody","","",[B.node.cloneNode(true)]);
Ea.append(m);
p.push(Ea);
open={owner:Ba,into:m};
continue;
}
if(!Ba)open=null;
}
return p;
}
function Xd(M){
if(!M.matches("p, li")||M.children.length>0)return[M];
const lb=M.textContent.match(/[^.!?\u2026]+[.!?\u2026]+[\u00bb\u201d"')\u202f\u00a0]*\s*|[^.!?\u2026]+$/gu)||[];
return lb.length>1?lb.map((k)=>H.make("p","",k.trim())):[M];
}
function nd(M){
const hb=M.textContent.replace(/\n$/,"").split("\n");
const p=[];
for(let d=0;d<hb.length;d+=ic){
p.push(H.make("pre","","",[H.make("code","",hb.slice(d,d+ic).join("\n"))]));
}
return p;
}
H.drawSlide=({kind:fb,head:W="",part:b="",body:m=[],footnotes:va=[],foot:xd="",place:Ca=""})=>{
const Za=H.make("div",`slide-body${fb==="text"?" prose":""}`,"",m);
const j=H.asWritten(H.make("article",`slide is-${fb}`));
if(W){
const P=H.make("h2","slide-title",W);
if(fb==="agenda")H.asInterface(P);
j.append(H.make("header","slide-head","",b?[P,H.make("p","slide-part",b)]:[P]));
}
j.append(Za);
if(va.length){
j.append(H.make("div","slide-footnotes","",va.map(({mark:Db,text:k})=>H.make("p","",`${Db} ${k}`))));
}
j.append(H.make("footer","slide-foot","",[H.make("span","",xd),H.make("span","slide-place",Ca)]));
return j;
};
H.measuring=(s,Q)=>{
const f=H.make("div","stage-measure");
f.setAttribute("aria-hidden","true");
document.body.append(f);
try{
return Q((j)=>{
f.replaceChildren(H.stage.make(s,j));
return j.querySelector(".slide-body");
});
}finally{
f.remove();
}
};
function ua(h,ub,D,q,da,F){
let[Bb,ac]=[1,D];
while(Bb<ac){
const cc=Math.ceil((Bb+ac) / 2);
const m=da(q(Rb(h,ub,ub+cc)));
m.style.fontSize=`${F}px`;
m.classList.toggle("is-tight",m.scrollWidth>m.clientWidth+1);
if(H.stage.fits(m))Bb=cc;
else ac=cc-1;
}
return Bb;
}
H.divide=(p,q,da)=>{
const ta=da(q(p.map((t)=>t.cloneNode(true))));
const F=H.stage.shrink(ta,ed);
if(F)return[{blocks:p,size:F,isTight:false}];
let h=Rd(p);
const kd=Fa[2];
const id=(B)=>{
const m=da(q(Rb([B],0,1)));
m.style.fontSize=`${Fa[5]}px`;
return H.stage.fits(m);
};
h=h.flatMap((B)=>{
if(B.table||id(B))return[B];
return(B.node.matches("pre")?nd:Xd)(B.node).map((M)=>({node:M}));
});
const Ka=(D)=>{
const ma=[];
for(let d=0;d<h.length;){
d+=ua(h,d,Math.min(D,h.length-d),q,da,kd);
ma.push(d);
}
return ma;
};
let ma=Ka(h.length);
for(let D=Math.ceil(h.length / ma.length);D<h.length;D+=1){
const uc=Ka(D);
if(uc.length===ma.length){
ma=uc;
break;
}
}
return ma.map((td,i)=>{
const Kb=Rb(h,i?ma[i-1]:0,td);
const m=da(q(Kb.map((t)=>t.cloneNode(true))));
let F=H.stage.shrink(m,Fa);
const zb=!F;
if(zb){
m.classList.add("is-tight");
F=H.stage.shrink(m,Fa)||Fa[Fa.length-1];
}
return{blocks:Kb,size:F,isTight:zb};
});
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Mb=[104,96,88,80,72,64,58,52,48,44,40,36];
function lc(J,N){
const sa=J.map((c,w)=>{
const O=H.make("tr",w===N?"is-now":w<N?"is-past":"","",[
H.make("td","slide-time",H.clock.hours(c.starts)),
H.make("td","",c.title),
H.asInterface(H.make("td","slide-time",H.text("slides.minutes",{count:c.minutes}))),
]);
return O;
});
return H.make("table","slide-agenda","",[H.make("tbody","","",sa)]);
}
H.makeDeck=(s)=>{
const n=H.takeApart();
const kb=[];
const Ub={foot:n.title};
const ob=n.parts.filter((b)=>b.item>=0);
const je=n.votes.length?ob.find((b)=>b.hasVote)||ob[ob.length-2]:null;
H.measuring(s,(da)=>{
const Wa=(o,Cc)=>{
const m=da(H.drawSlide({...Ub,...o,body:Cc(),place:"99 / 99"}));
const F=H.stage.shrink(m,o.sizes||Mb)||28;
kb.push({...o,make:Cc,size:F});
};
const gd=(o,p,va)=>{
const q=(m)=>H.drawSlide({...Ub,...o,kind:"text",body:m,footnotes:va,part:o.title?"9 / 9":"",place:"99 / 99"});
const Ka=H.divide(p,q,da);
Ka.forEach(({blocks:Kb,size:F,isTight:zb},i)=>kb.push({
...o,kind:"text",size:F,isTight:zb,footnotes:va,part:Ka.length>1?`${i+1} / ${Ka.length}`:"",
make:()=>Kb.map((t)=>t.cloneNode(true)),
}));
};
Wa({kind:"title",title:n.title,note:"",item:-1,sizes:[120,112,104,96,88,80,72,64,56]},()=>[
H.make("p","slide-name",n.title),
...(n.summary?[H.make("p","slide-summary",n.summary)]:[]),
...(n.facts.length?[H.make("p","slide-facts",n.facts.join(" · "))]:[]),
]);
let c=-1;
let Pb=!n.isWorkshop;
const Lc=()=>{
Pb=true;
Wa({kind:"agenda",head:H.text("slides.agenda"),title:H.text("slides.agenda"),note:"",item:-1,sizes:[52,48,44,40,36,32,28,26,24]},
()=>[lc(n.agenda,c)]);
};
for(const b of n.parts){
const ea=b.id;
if(b.item>=0){
if(!Pb)Lc();
c=b.item;
const{title:P,goal:cb,minutes:X}=n.agenda[c];
Wa({kind:"item",title:P,note:ea,item:c,sizes:Mb},()=>[
H.asInterface(H.make("p","slide-kicker",H.text("slides.item",{number:b.item+1,count:n.agenda.length,minutes:X}))),
H.make("p","slide-name",P),
...(cb?[H.make("p","slide-goal",cb)]:[]),
]);
}else if(c===n.agenda.length-1)c=n.isWorkshop?n.agenda.length:-1;
const d=c<n.agenda.length?c:-1;
const W=b.title;
if(b.blocks.length)gd({head:W,title:W,note:ea,item:d},b.blocks,b.footnotes);
b.questions.forEach((Gc,i)=>Wa(
{kind:"question",head:W,title:Gc.textContent.trim(),part:`${i+1} / ${b.questions.length}`,note:ea,item:d},
()=>[H.make("div","slide-question","",Array.from(Gc.cloneNode(true).childNodes))]));
if(b===je){
Wa({kind:"vote",title:H.text("slides.vote-title"),note:ea,item:d,sizes:Mb},()=>[
H.asInterface(H.make("p","slide-name",H.text("slides.vote-title"))),
H.asInterface(H.make("p","slide-goal",H.text("slides.vote-lead",{count:n.votes.length}))),
]);
}
}
if(!Pb)Lc();
});
kb.forEach((j,i)=>{
const o={...Ub,...j,place:`${i+1} / ${kb.length}`};
j.draw=(N=j.item)=>{
const m=j.kind==="agenda"?[lc(n.agenda,N)]:j.make();
const bb=H.drawSlide({...o,body:m});
const Y=bb.querySelector(".slide-body");
Y.style.fontSize=`${j.size}px`;
Y.classList.toggle("is-tight",j.isTight===true);
return bb;
};
});
return{page:n,slides:kb,shape:s};
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Vc=["next","previous","blank","notes","overview","timer","vote","wall","fullscreen","help","escape"];
H.makePresenter=(Q,{hasNotes:zd,agenda:J,questions:ga})=>{
const b=(name,P,Xa)=>{
const eb=H.make("h2","presenter-heading",P);
const Kc=H.make("section",`presenter-${name}`,"",[eb,...Xa]);
Kc.setAttribute("aria-label",P);
return Kc;
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
const L={};
const y=(l,aa="button")=>{
L[l]=H.makeButton(aa,H.text(`slides.do-${l}`),()=>Q(l));
return L[l];
};
const o=H.make("div","presenter-facts","",[r.place,r.session,r.item,r.pace,r.day]);
const le=H.make("div","presenter-row","",[y("wall","button button-primary"),y("single"),y("escape")]);
const Sb=H.make("div","presenter-bar","",[o,le]);
const pd=H.make("div","presenter-row presenter-controls","",[
y("previous"),y("next","button button-primary"),y("blank"),y("overview"),y("clock"),
y("timer"),y("reset"),...(ga.length?[y("vote")]:[]),y("fullscreen"),y("help"),
]);
const N=b("now",H.text("slides.now"),[frames.now]);
const x=b("next",H.text("slides.next"),[frames.next,r.nextTitle]);
const Pa=b("notes",H.text("slides.notes"),[r.notes]);
const tb=b("course",H.text("slides.agenda"),[r.agenda]);
tb.hidden=J.length===0;
Pa.hidden=!zd;
const ae=H.make("div","presenter-side","",[x,Pa,tb]);
tb.tabIndex=0;
const a=H.make("div","presenter","",[Sb,N,ae,pd,r.status]);
a.id="presenter";
a.setAttribute("role","region");
a.setAttribute("aria-label",H.text("slides.desk"));
a.classList.toggle("has-agenda",J.length>0);
return{element:a,frames,fields:r,buttons:L,sections:{now:N,next:x,notes:Pa,course:tb}};
};
H.presenterActions=Vc;
})();
(()=>{
"use strict";
const H=window.Hemicycle;
H.openOverview=(e,d,Hd)=>{
const wa=H.make("div","overview-grid");
const frames=[];
const S=H.openDialog("overview",H.text("slides.overview"),[wa]);
e.slides.forEach((j,i)=>{
const f=H.make("div","stage-frame");
f.setAttribute("aria-hidden","true");
const hc=[j.title||e.page.title,j.part].filter(Boolean).join(" · ");
const Tb=H.makeButton("overview-slide","",()=>{
S.close();
Hd(i);
});
Tb.append(f,H.asWritten(H.make("span","overview-words",`${i+1}. ${hc}`)));
if(i===d)Tb.setAttribute("aria-current","true");
wa.append(Tb);
frames.push(f);
});
frames.forEach((f,i)=>H.stage.show(f,e.shape,e.slides[i].draw()));
wa.children[d].focus();
wa.children[d].scrollIntoView({block:"center"});
S.addEventListener("keydown",(event)=>{
const Jb={ArrowRight:1,ArrowLeft:-1,PageDown:1,PageUp:-1}[event.code];
const vc=Array.prototype.indexOf.call(wa.children,document.activeElement);
if(!Jb||vc<0)return;
event.preventDefault();
const I=wa.children[Math.min(Math.max(vc+Jb,0),wa.children.length-1)];
I.focus();
});
S.addEventListener("close",()=>H.stage.forget(frames));
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Ca=document.getElementById("leaf-room");
let e=null;
let u=null;
let d=0;
let Pa={};
let[na,T]=[false,false];
let xa=false;
let ja=false;
let Zb=false;
let Ta="";
const bd=[20,19,18,17,16,15];
const j=()=>e.slides[d];
const ga=()=>(Ca.dataset.questions||"").split(" ").filter(Boolean);
H.questionsOfPage=ga;
function c(){
for(let i=d;i>=0;i-=1)if(e.slides[i].item>=0)return e.slides[i].item;
return-1;
}
function Tc(){
if(!xa||!H.clock.isRunning()||c()<0)return null;
const{item:pa}=H.clock.standing(e.page.agenda,c());
return H.clock.isPaused()?{ends:0,left:pa}:{ends:Math.round((Date.now()+pa) / 250)*250,left:null};
}
function Nc(){
H.windows.show(na?{kind:"blank"}:{kind:"slide",at:d,item:c(),clock:Tc()});
H.windows.keep({slide:d,clock:H.clock.facts(),timer:xa,single:T,keys:H.keys.single,open:true});
}
function Zd(){
const[Dc,K]=[Pa[j().note],u.fields.notes];
if(typeof Dc==="string")K.innerHTML=H.policy.createHTML(Dc);
else K.replaceChildren(H.asInterface(H.make("p","",H.text("slides.no-notes"))));
if(K.clientHeight)H.stage.shrink(K,bd);
K.scrollTop=0;
}
function q(){
H.windows.setAlone(T);
if(H.windows.shape()!==e.shape)return Ic();
const{frames,fields:r,buttons:L,element:a}=u;
const x=e.slides[d+1];
H.stage.show(frames.now,e.shape,j().draw(c()));
if(x)H.stage.show(frames.next,e.shape,x.draw(c()));
else frames.next.replaceChildren();
r.nextTitle.replaceChildren(
x?H.asWritten(H.make("bdi","",[x.title,x.part].filter(Boolean).join(" · "))):H.text("slides.end"));
r.place.textContent=H.text("slides.place",{number:d+1,count:e.slides.length});
a.classList.toggle("is-single",T);
a.classList.toggle("is-blank",na);
a.dataset.shape=e.shape;
L.blank.setAttribute("aria-pressed",String(na));
L.timer.setAttribute("aria-pressed",String(xa));
L.previous.disabled=d===0;
L.next.disabled=d===e.slides.length-1;
Zd();
Yd();
Da();
mb();
Nc();
H.stage.refit();
return undefined;
}
function Yd(){
u.fields.agenda.replaceChildren(...e.page.agenda.map((sc,w)=>{
const qa=H.make("li",w===c()?"is-now":w<c()?"is-past":"","",[
H.make("span","presenter-time",H.clock.hours(sc.starts)),H.asWritten(H.make("span","",sc.title)),
]);
if(w===c())qa.setAttribute("aria-current","step");
return qa;
}));
const N=u.fields.agenda.querySelector(".is-now");
if(N)N.scrollIntoView({block:"nearest",behavior:"instant"});
}
function Da(k=""){
const{fields:r,buttons:L}=u;
L.wall.textContent=H.text(H.windows.hasWall()?"slides.close-wall":"slides.do-wall");
r.status.textContent=k||(H.windows.isLent()?H.text("slides.lent"):H.windows.hasWall()?H.text("slides.wall-open"):"");
for(const wd of r.status.getAnimations())wd.currentTime=0;
}
function mb(){
if(!u)return;
const{fields:r,buttons:L,element:a}=u;
r.day.textContent=H.clock.now();
L.clock.textContent=H.text(!H.clock.isRunning()?"slides.do-clock":H.clock.isPaused()?"slides.clock-resume":"slides.clock-pause");
L.reset.hidden=!H.clock.isPaused();
const J=e.page.agenda;
const{elapsed:ca,whole:ta,item:pa,behind:Ia}=H.clock.standing(J,c());
r.session.textContent=H.clock.isRunning()
?H.text(J.length?"slides.session-of":"slides.session",{time:H.clock.write(ca),left:H.clock.write(Math.ceil(ta / 1000)*1000)})
:H.text("slides.not-started");
const Yb=H.clock.isRunning()&&c()>=0;
r.item.textContent=Yb?H.text("slides.item-left",{time:H.clock.write(Math.ceil(pa / 1000)*1000)}):"";
r.pace.textContent=!Yb?"":Ia>0?H.text("slides.behind",{minutes:Ia})
:Ia<0?H.text("slides.ahead",{minutes:-Ia}):H.text("slides.on-time");
a.dataset.pace=!Yb||Ia===0?"even":Ia>0?"behind":"ahead";
const V=Tc();
a.dataset.timer=V?H.clock.write(Math.ceil(pa / 1000)*1000):"";
}
function La(gc,Bd=false){
const x=Math.min(Math.max(gc,0),e.slides.length-1);
if(x===d&&!na)return;
[d,na]=[x,false];
if(Bd&&j().item>=0&&e.page.isWorkshop&&!H.clock.isRunning())H.clock.start();
q();
H.say(`${j().title} ${j().part||""}`);
}
function Ic(){
if(H.windows.shape()!==e.shape){
const{title:P,kind:fb,item:ob}=j();
e=H.makeDeck(H.windows.shape());
const Jc=e.slides.findIndex((Aa)=>Aa.title===P&&Aa.kind===fb&&Aa.item===ob);
d=Jc>=0?Jc:Math.min(d,e.slides.length-1);
}
q();
}
const Va={
next(){
if(j().kind!=="vote"||Zb||na)La(d+1,true);
else{
Va.vote();
Zb=true;
}
},
previous:()=>La(d-1),
first:()=>La(0),
last:()=>La(e.slides.length-1),
blank(){
na=!na;
q();
},
notes(){
u.sections.notes.hidden=!u.sections.notes.hidden;
if(T)Da(H.text("slides.notes-apart"));
},
overview:()=>H.openOverview(e,d,La),
clock(){
H.clock.togglePause();
q();
},
reset(){
H.clock.stop();
xa=false;
q();
},
timer(){
if(!H.clock.isRunning())H.clock.start();
xa=!xa;
q();
},
fullscreen:()=>H.screen.toggleFull(),
help:()=>H.openHelp(H.presenterActions,Nc),
wall(){
if(H.windows.hasWall())H.windows.closeWall();
else if(H.windows.openWall())T=false;
else Va.blocked();
q();
},
blocked(){
T=true;
q();
Da(H.text("slides.blocked"));
},
single(){
T=!T;
q();
if(T)Da(H.text("slides.single-how"));
},
vote(){
if(!ga().length)return;
const Qd=H.windows.openBorrower(Ca.dataset.assessment,`-${ga().join("+")}`);
Da(H.text(Qd?"slides.voting":"slides.vote-blocked"));
},
leaving:()=>Da(H.text("room.leaving")),
escape:()=>(T?Va.single():close()),
};
function Id(event){
const oc= /^(?:Digit|Numpad)([0-9])$/.exec(event.code);
if(oc&&H.keys.single&&!event.ctrlKey&&!event.metaKey&&!event.altKey)Ta=(Ta+oc[1]).slice(-3);
else if(event.code==="Enter"&&Ta&&event.target===document.body){
La(Number(Ta)-1);
Ta="";
}else Ta="";
}
function Q(l){
if(!Va[l])return false;
if(H.windows.isLent()&&["next","previous","first","last"].includes(l))Da();
else Va[l]();
return true;
}
function close(){
H.windows.closeWall();
H.clock.stop();
Zb=false;
H.windows.keep({open:false,clock:null,slide:0});
H.screen.keepAwake(false);
H.screen.leaveFull();
H.leaveWindow(u.element);
ja=false;
document.getElementById("present").focus();
}
const fc=H.make("p","unseen");
fc.setAttribute("role","status");
H.say=(k)=>{fc.textContent=k;};
H.takeNotes=(ge)=>{
Pa=ge;
if(u){
u.sections.notes.hidden=false;
q();
}
};
H.slides={
deck:()=>e,
at:()=>d,
start(){
if(H.windows.role==="wall")return H.runWall();
if(ja)return undefined;
ja=true;
const G=H.windows.kept();
H.clock.take(G.clock);
H.keys.single=G.keys!==false;
xa=G.timer===true;
T=G.single===true;
e=H.makeDeck(H.windows.shape());
d=Number.isSafeInteger(G.slide)&&e.slides[G.slide]?G.slide:0;
if(!u){
u=H.makePresenter(Q,{hasNotes:Boolean(Ca.dataset.notes),agenda:e.page.agenda,questions:ga()});
u.element.append(fc);
H.keys.listen(()=>ja&&!H.isDialogOpen(),Q);
document.addEventListener("keydown",(event)=>{if(ja&&!H.isDialogOpen())Id(event);});
H.windows.on("key",(l)=>{if(ja)Q(l);});
H.windows.on("wall",()=>{if(ja)Ic();});
for(const K of[u.fields.notes,u.sections.course]){
K.addEventListener("keydown",(event)=>{if(/^Arrow(Up|Down)$/.test(event.code))event.stopPropagation();});
}
u.frames.now.addEventListener("click",()=>Q("next"));
setInterval(()=>{if(ja)mb();},250);
window.addEventListener("resize",()=>{if(ja&&T)q();});
H.loadNotes();
}
H.windows.lending=()=>({shape:H.windows.shape(),clock:H.clock.facts(),agenda:e.page.agenda,item:c(),title:e.page.title});
H.fillWindow(u.element);
H.screen.keepAwake(true);
q();
u.buttons.next.focus();
return undefined;
},
};
})();
