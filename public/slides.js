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
const dd= /^(?:Digit|Numpad)[0-6]$/;
const ad=["PageDown","PageUp","Escape","F5"];
const kc=3000;
let tc=-kc;
const Kd=(K)=>K instanceof Element&&K.matches("input:not([type=checkbox]), textarea, select");
const Id=(K)=>K instanceof Element&&K.matches("button, a, summary, input[type=checkbox]");
H.keys={
single:true,
action(event){
if(event.ctrlKey||event.metaKey||event.altKey||event.isComposing)return "";
const{code:ba,target:K}=event;
if(Kd(K)&&!ad.includes(ba))return "";
if(Id(K)&&(ba==="Space"||ba==="Enter"))return "";
if(Ob[ba]&&!event.shiftKey)return Ob[ba];
if(ba==="F1")return "help";
if(!H.keys.single)return "";
if(event.key==="?")return "help";
if(event.shiftKey)return "";
return dd.test(ba)?`level ${ba.slice(-1)}`:jc[ba]||"";
},
listen(Hd,R){
document.addEventListener("keydown",(event)=>{
if(!Hd()||event.defaultPrevented)return;
let l=H.keys.action(event);
if(l==="escape"){
if(event.timeStamp-tc>kc)l="leaving";
tc=event.timeStamp;
}
if(l&&R(l,event))event.preventDefault();
});
},
isAction:(name)=>["help",...Object.values(Ob),...Object.values(jc)].includes(name)|| /^level [0-6]$/.test(name),
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const cd=1000;
const Nb=3500;
const id=120;
const ed="hemicycle-room";
const hd= /^#room-(wall|lent)-([0-9a-f]{32})(?:-|$)/;
const wb=hd.exec(new URL(document.URL).hash);
const I=typeof window.history.state==="object"&&window.history.state!==null?window.history.state:{};
const yb=(C)=>typeof C==="object"&&C!==null&&!Array.isArray(C);
const Yd=()=>Array.from(crypto.getRandomValues(new Uint8Array(16)),(qd)=>qd.toString(16).padStart(2,"0")).join("");
const V=wb?{wall:"wall",lent:"borrower"}[wb[1]]:I.role==="borrower"&&window.opener?"borrower":"leader";
const Sa=wb?wb[2]:typeof I.room==="string"?I.room:Yd();
let W=null;
let S=null;
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
const ra=(K,Gb,o={})=>{
try{
if(K&&!K.closed)K.postMessage({hemicycle:"room/1",token:Sa,say:Gb,...o},"*");
}catch{
}
};
const ec=()=>(window.innerWidth / window.innerHeight<1.5?"square":"wide");
function Hb(){
const Oc=V==="borrower"?vb.hasWall===true:Date.now()-Ab<Nb;
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
if(V==="leader")ra(W,"view",{view:Ja||g});
else if(V==="borrower")ra(window.opener,"borrow",{view:g});
}
function Dd(Z,{say:Gb,shape:Ld,action:l}){
if(Gb==="greeting"){
W=Z;
Ab=Date.now();
const Qc=Ld==="square"?"square":"wide";
if(Qc!==s){
s=Qc;
Ra("wall",true);
}
jb();
Hb();
}else if(Gb==="key"&&H.keys.isAction(l)){
if(Ja)ra(S,"key",{action:l});
else Ra("key",l);
}
}
window.addEventListener("message",({source:Z,data:A})=>{
if(!yb(A)||A.hemicycle!=="room/1"||A.token!==Sa||Z===window||!Z)return;
if(V==="wall"){
if(Z===window.opener&&A.say==="view"&&yb(A.view))Ra("view",A.view);
}else if(V==="borrower"){
if(Z!==window.opener)return;
if(A.say==="lent"&&yb(A.facts)){
vb=A.facts;
Hb();
Ra("lender",vb);
}else if(A.say==="key"&&H.keys.isAction(A.action))Ra("key",A.action);
}else if(A.say==="borrow"&&yb(A.view)&&(!S||S===Z||S.closed)){
S=Z;
Ja=A.view.kind==="nothing"?null:A.view;
zc=Date.now();
jb();
ra(S,"lent",{facts:{...H.windows.lending(),hasWall:db}});
}else if(!W||W===Z||W.closed||Date.now()-Ab>Nb)Dd(Z,A);
});
setInterval(()=>{
if(V==="wall")ra(window.opener,"greeting",{shape:ec()});
else Hb();
if(V==="borrower")jb();
},cd);
let[Yc,Xc]=[0,0];
function Wc(){
clearTimeout(Xc);
const Sc=Yc+id-Date.now();
if(Sc>0)Xc=setTimeout(Wc,Sc);
else{
Yc=Date.now();
window.history.replaceState(I,"");
}
}
const md=(name)=>`${document.URL.split("#")[0]}#room-${name}-${Sa}`;
H.windows={
role:V,token:Sa,
shape(){
if(V==="wall"||xc)return ec();
return(V==="borrower"?vb.shape:s)==="square"?"square":"wide";
},
setAlone(Eb){xc=Eb;},
hasWall:()=>db,
isLent:()=>Ja!==null,
lending:()=>({shape:s}),
openWall(){
W=window.open(md("wall"),ed,"popup,width=1280,height=720");
return Boolean(W);
},
openBorrower(n,ae=""){
if(S&&!S.closed){
S.focus();
ra(S,"key",{action:"vote"});
return true;
}
S=window.open(`${n}#room-lent-${Sa}${ae}`,"_blank");
return Boolean(S);
},
closeWall(){
if(W&&!W.closed)W.close();
Ab=0;
Hb();
},
show(y){
g=y;
jb();
},
passKey:(l)=>ra(window.opener,"key",{action:l}),
on:(event,bc)=>Bc[event].push(bc),
kept:()=>I,
keep(o){
Object.assign(I,{room:Sa,role:V},o);
Wc();
},
};
if(V==="wall")ra(window.opener,"greeting",{shape:ec()});
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Ua=60000;
const pb=(w)=>String(w).padStart(2,"0");
let F={started:0,paused:0};
const Zd=(o)=>{
const Fc=(C)=>(Number.isSafeInteger(C)&&C>0?C:0);
return{started:Fc(o&&o.started),paused:Fc(o&&o.paused)};
};
H.clock={
take(o){F=Zd(o);},
facts:()=>({...F}),
isRunning:()=>F.started>0,
isPaused:()=>F.paused>0,
start(){F={started:Date.now(),paused:0};},
stop(){F={started:0,paused:0};},
togglePause(){
if(!F.started)H.clock.start();
else if(F.paused)F={started:F.started+Date.now()-F.paused,paused:0};
else F.paused=Date.now();
},
elapsed:()=>(F.started?(F.paused||Date.now())-F.started:0),
standing(D,d){
const ca=H.clock.elapsed();
const Oa=D[D.length-1];
const ta=Oa?(Oa.starts+Oa.minutes)*Ua:0;
const c=D[d];
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
const[wc,Y]=[Math.floor(ib / 3600),Math.floor(ib / 60)%60];
const k=wc?`${wc}:${pb(Y)}:${pb(ib%60)}`:`${Y}:${pb(ib%60)}`;
return Ec<0&&ib>0?`\u2212${k}`:k;
},
hours:(Y)=>`${Math.floor(Y / 60)}:${pb(Y%60)}`,
now(){
const J=new Date();
return H.text("format.clock",{hour:J.getHours(),minute:pb(J.getMinutes())});
},
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Ga={wide:[1920,1080],square:[1440,1080]};
const P=new Set();
function Xb(f){
const[Lb,xb]=Ga[f.dataset.shape]||Ga.wide;
const ia=Math.min(f.clientWidth / Lb,f.clientHeight / xb);
const Qa=f.firstElementChild;
if(!Qa||!(ia>0))return;
Qa.style.transform=`translate(${(f.clientWidth-Lb*ia) / 2}px, ${(f.clientHeight-xb*ia) / 2}px) scale(${ia})`;
}
window.addEventListener("resize",()=>{for(const f of P)Xb(f);});
H.make=(name,aa="",k="",Xa=[])=>{
const a=document.createElement(name);
if(aa)a.className=aa;
if(k)a.textContent=k;
a.append(...Xa);
return a;
};
H.makeButton=(aa,k,R)=>{
const z=H.make("button",aa,k);
z.type="button";
z.addEventListener("click",R);
return z;
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
P.add(f);
Xb(f);
},
forget(frames){for(const f of frames)P.delete(f);},
refit(){for(const f of P)Xb(f);},
shrink(a,ge,Ha=a){
for(const G of ge){
a.style.fontSize=`${G}px`;
if(H.stage.fits(Ha))return G;
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
let Vc=false;
async function Ib(){
if(!Vc||za||document.visibilityState!=="visible"||!navigator.wakeLock)return;
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
Vc=Eb;
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
const je=(sb)=>sb.reduce((me,la)=>me+la,0);
const k=(C)=>(typeof C==="string"?C:"");
const w=(C)=>(Number.isFinite(C)?C:0);
const u=(C)=>(Array.isArray(C)?C:[]);
function ab(Pc,Wb=1){
const ia=10**Wb;
const Fb=Math.round(Math.abs(Pc)*ia / 1000);
const fa=[String(Math.floor(Fb / ia)),String(Fb%ia).padStart(Wb,"0")];
const P=Fb%ia===0&&Wb===1?fa[0]:fa.join(H.text("format.decimal"));
return Pc<0&&Fb?`\u2212${P}`:P;
}
function Qb(rb){
if(!Number.isFinite(rb))return "";
const Jb=rb<0?"split":rb<400?"weak":rb<700?"fair":"strong";
return H.text(`room.agreement-${Jb}`);
}
function Sb(v,i,gb,E){
const la=w(v.counts[gb]);
const ua=H.make("span",`board-fill board-round-${i+1}`);
ua.style.width=`${E?(100*la) / E:0}%`;
const qa=H.make("span","board-bar","",[H.make("span","board-track","",[ua]),H.make("span","board-count",String(la))]);
return qa;
}
function o(ha){
return ha.map((v,i)=>{
const fa=[H.text("room.facts-votes",{votes:je(v.counts),present:w(v.present),abstain:w(v.abstain)})];
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
function xd(g){
const ha=u(g.rounds).filter((v)=>Array.isArray(v.counts));
const E=Math.max(0,...ha.flatMap((v)=>v.counts));
const Qd=u(g.levels).map((gb,i)=>{
const ie=g.counting===i?" is-counted":Number.isInteger(g.counting)?" is-waiting":"";
const c=H.make("li",`board-level${ie}${g.adopted===i?" is-adopted":""}`,"",[
H.make("span","board-number",String(i)),H.make("span","board-words",k(gb)),
]);
if(ha.length)c.append(H.make("span","board-bars","",ha.map((v,d)=>Sb(v,d,i,E))));
if(g.adopted===i)c.append(H.make("span","board-adopted",H.text("room.adopted")));
return c;
});
const X=H.make("header","board-head","",[H.make("p","board-area",k(g.area)),H.make("p","board-place",k(g.place))]);
const Ud=g.counting==="abstain"?H.text("room.counting-abstain"):Number.isInteger(g.counting)
?H.text("room.counting-level",{level:g.counting}):k(g.notice);
const m=H.make("div","board-body","",[H.make("h2","board-question",k(g.text)),H.make("ol","board-levels","",Qd)]);
return H.make("article",`board${ha.length?" has-rounds":""}`,"",[
X,m,H.make("footer","board-foot","",ha.length?o(ha):[H.make("p","board-notice",Ud)]),
]);
}
function wd(g){
const sa=u(g.rows);
const dc=Math.max(1,Math.ceil(sa.length / qb));
const n=Math.min(Math.max(0,w(g.page)),dc-1);
const hb=sa.slice(n*qb,(n+1)*qb).map((O)=>{
const sb=u(O.counts).map(w);
const E=Math.max(0,...sb);
const td=sb.map((la,gb)=>{
const ua=H.make("span","board-column-fill");
ua.style.height=`${E?(100*la) / E:0}%`;
return H.make("span","board-column","",[H.make("span","board-column-count",la?String(la):""),ua,H.make("span","board-column-level",String(gb))]);
});
const hc=[Qb(O.agreement),Number.isInteger(O.adopted)?H.text("room.adopted-level",{level:O.adopted}):""];
return H.make("li","board-row","",[
H.make("div","board-row-text","",[H.make("p","board-row-question",k(O.text)),H.make("p","board-row-words",hc.filter(Boolean).join(" · "))]),
H.make("div","board-columns","",td),
]);
});
const X=H.make("header","board-head","",[
H.make("p","board-area",H.text("room.results")),H.make("p","board-place",dc>1?`${n+1} / ${dc}`:""),
]);
const m=H.make("div","board-body","",[hb.length?H.make("ol","board-rows","",hb):H.make("p","",H.text("room.no-votes"))]);
return H.make("article","board board-results","",[X,m,H.make("footer","board-foot","",[H.make("p","board-notice",H.text("room.results-order"))])]);
}
H.board={
agreementWords:Qb,decimal:ab,
pages:(sa)=>Math.max(1,Math.ceil(sa.length / qb)),
show(f,s,g){
const nc=g.kind==="results"?wd(g):xd(g);
H.stage.show(f,s,nc);
H.stage.shrink(nc.querySelector(".board-body"),Ga);
},
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
H.openDialog=(aa,Q,Xa)=>{
const T=H.make("dialog",`room-dialog ${aa}`);
const eb=H.make("h2","room-dialog-title",Q);
eb.id=`room-dialog-title-${aa}`;
T.setAttribute("aria-labelledby",eb.id);
const close=H.makeButton("button",H.text("room.close"),()=>T.close());
T.append(H.make("header","room-dialog-head","",[eb,close]),...Xa);
T.addEventListener("close",()=>T.remove());
document.body.append(T);
T.showModal();
return T;
};
H.isDialogOpen=()=>document.querySelector("dialog.room-dialog[open]")!==null;
H.openHelp=(kd,rd)=>{
const sa=kd.map((l)=>{
const[Od,oe]=H.text(`room.keys-${l}`).split(" | ");
return H.make("div","","",[H.make("dt","",Od),H.make("dd","",oe)]);
});
const L=H.make("input");
L.type="checkbox";
L.checked=H.keys.single;
L.addEventListener("change",()=>{
H.keys.single=L.checked;
rd();
});
const fe=H.make("label","room-single","",[L,H.make("span","",H.text("room.single-keys"))]);
H.openDialog("help",H.text("room.keys"),[H.make("dl","room-keys","",sa),fe]);
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
H.runWall=()=>{
const f=H.make("div","stage-frame wall");
const nb=H.make("p","wall-timer");
nb.hidden=true;
const Tc=H.make("p","wall-waiting",H.text("room.waiting"));
H.fillWindow(H.make("div","room-window","",[f,nb,Tc]));
let e=null;
let g={kind:"nothing"};
let bb="";
function q(){
const s=H.windows.shape();
const Na=JSON.stringify([{...g,clock:null},s]);
if(Na===bb)return;
bb=Na;
Tc.hidden=g.kind!=="nothing";
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
H.windows.on("view",(y)=>{
g=y;
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
const gd="objectives";
const bd="debate";
const ka=document.querySelector("main article");
const Xd=ka.querySelector(".prose");
function Vb(N){
const Cb=N.cloneNode(true);
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
function va(Td){
const Rd=Td.flatMap((N)=>Array.from(N.querySelectorAll(".footnote-mark a[href^='#']")));
const h=new Map();
for(const Db of Rd){
const ea=document.getElementById(decodeURIComponent(Db.getAttribute("href").slice(1)));
if(!ea||h.has(ea))continue;
const k=Vb(ea);
for(const od of k.querySelectorAll(".footnote-back, [class*=back]"))od.remove();
h.set(ea,{mark:Db.textContent,text:k.textContent.replace(/\u21a9.*$/su,"").trim()});
}
return[...h.values()];
}
const Jd=(a)=>a.matches("h1, h2");
const zd=(a)=> /\?["\u00bb\u201d)\s\u202f\u00a0]*$/u.test(a.textContent.trim());
function Hc(u){
if(!u.matches("ol, ul"))return[];
const oa=Array.from(u.children);
return oa.length>1&&oa.every(zd)?oa:[];
}
function fa(){
const h=[{id:"",title:"",blocks:[]}];
for(const a of Xd.children){
if(a.matches(".footnotes"))continue;
if(a.matches("hr"))h.push({id:"",title:"",blocks:[]});
else if(Jd(a))h.push({id:a.id,title:a.textContent.trim(),blocks:[]});
else h[h.length-1].blocks.push(a);
}
return h.filter((b)=>b.title||b.blocks.length);
}
function D(){
let Mc=0;
return Array.from(ka.querySelectorAll(".agenda tbody tr"),(O)=>{
const Y=Number(O.dataset.minutes);
const cb=O.querySelector(".agenda-goal");
const c={title:O.querySelector("strong").textContent,goal:cb?cb.textContent:"",starts:Mc,minutes:Y};
Mc+=Y;
return c;
});
}
function Sd(b,Ma){
let p=b.blocks;
if(Ma&&b.id===gd){
const u=p.findIndex((t)=>t.matches("ul, ol"));
if(u>=0)p=p.slice(u,u+1);
}
const Fd=p.some((t)=>t.querySelector("a[href*='/assessment.html']"));
const ga=p.flatMap(Hc);
const yc=b.id===bd&&ga.length>0;
if(yc)p=p.filter((t)=>Hc(t).length===0);
return{
id:b.id,title:b.title,blocks:p.map(Vb),footnotes:va(p),
questions:yc||Ma?ga.map((c)=>Vb(c)):[],hasVote:Fd,
};
}
H.asWritten=(a)=>{
if(ka.lang)Object.assign(a,{lang:ka.lang,dir:ka.dir});
return a;
};
H.asInterface=(a)=>{
const{lang:Pd,dir:vd}=document.documentElement;
return ka.lang?Object.assign(a,{lang:Pd,dir:vd}):a;
};
const k=(be)=>{
const a=ka.querySelector(be);
return a?a.textContent.trim():"";
};
H.takeApart=()=>{
const oa=D();
const Ma=oa.length>0;
const h=fa().map((b)=>({...Sd(b,Ma),item:-1}));
for(const b of h)b.item=oa.findIndex((c)=>c.title===b.title);
const le=new Set(h.map((b)=>b.item));
oa.forEach((c,w)=>{
if(le.has(w))return;
const y=h.findIndex((b)=>b.item>w);
const Oa=h.findLastIndex((b)=>b.item>=0&&b.item<w);
const Ca=y>=0?y:Oa>=0?Oa+1:h.length;
h.splice(Ca,0,{id:"",title:c.title,blocks:[],footnotes:[],questions:[],hasVote:false,item:w});
});
return{
title:k("h1"),summary:k(".leaf-summary"),
facts:Array.from(ka.querySelectorAll(".session > .session-facts dd"),(Ad)=>Ad.textContent),
agenda:oa,parts:h,isWorkshop:Ma,votes:Ma?H.questionsOfPage():[],
};
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const jd=[80,74,68,62,56,52,48,45,42,40,38];
const ic=6;
const Fa=[42,40,38,36,34,32,30,28,26,24];
function Wd(p){
const h=[];
for(const t of p){
const Ea=t.matches("table")?t:t.matches(".table")?t.querySelector("table"):null;
if(t.matches("ul, ol")){
const he=Number(t.getAttribute("start")||1);
Array.from(t.children).forEach((c,i)=>h.push({node:c,list:t,number:he+i}));
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
const u=Ba.cloneNode(false);
if(u.matches("ol"))u.setAttribute("start",String(B.number));
u.append(B.node.cloneNode(true));
p.push(u);
open={owner:Ba,into:u};
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
function ce(N){
if(!N.matches("p, li")||N.children.length>0)return[N];
const lb=N.textContent.match(/[^.!?\u2026]+[.!?\u2026]+[\u00bb\u201d"')\u202f\u00a0]*\s*|[^.!?\u2026]+$/gu)||[];
return lb.length>1?lb.map((k)=>H.make("p","",k.trim())):[N];
}
function sd(N){
const hb=N.textContent.replace(/\n$/,"").split("\n");
const p=[];
for(let d=0;d<hb.length;d+=ic){
p.push(H.make("pre","","",[H.make("code","",hb.slice(d,d+ic).join("\n"))]));
}
return p;
}
H.drawSlide=({kind:fb,head:X="",part:b="",body:m=[],footnotes:va=[],foot:Cd="",place:Ca=""})=>{
const Za=H.make("div",`slide-body${fb==="text"?" prose":""}`,"",m);
const j=H.asWritten(H.make("article",`slide is-${fb}`));
if(X){
const Q=H.make("h2","slide-title",X);
if(fb==="agenda")H.asInterface(Q);
j.append(H.make("header","slide-head","",b?[Q,H.make("p","slide-part",b)]:[Q]));
}
j.append(Za);
if(va.length){
j.append(H.make("div","slide-footnotes","",va.map(({mark:Db,text:k})=>H.make("p","",`${Db} ${k}`))));
}
j.append(H.make("footer","slide-foot","",[H.make("span","",Cd),H.make("span","slide-place",Ca)]));
return j;
};
H.measuring=(s,R)=>{
const f=H.make("div","stage-measure");
f.setAttribute("aria-hidden","true");
document.body.append(f);
try{
return R((j)=>{
f.replaceChildren(H.stage.make(s,j));
return j.querySelector(".slide-body");
});
}finally{
f.remove();
}
};
function ua(h,ub,E,q,da,G){
let[Bb,ac]=[1,E];
while(Bb<ac){
const cc=Math.ceil((Bb+ac) / 2);
const m=da(q(Rb(h,ub,ub+cc)));
m.style.fontSize=`${G}px`;
m.classList.toggle("is-tight",m.scrollWidth>m.clientWidth+1);
if(H.stage.fits(m))Bb=cc;
else ac=cc-1;
}
return Bb;
}
H.divide=(p,q,da)=>{
const ta=da(q(p.map((t)=>t.cloneNode(true))));
const G=H.stage.shrink(ta,jd);
if(G)return[{blocks:p,size:G,isTight:false}];
let h=Wd(p);
const pd=Fa[2];
const nd=(B)=>{
const m=da(q(Rb([B],0,1)));
m.style.fontSize=`${Fa[5]}px`;
return H.stage.fits(m);
};
h=h.flatMap((B)=>{
if(B.table||nd(B))return[B];
return(B.node.matches("pre")?sd:ce)(B.node).map((N)=>({node:N}));
});
const Ka=(E)=>{
const ma=[];
for(let d=0;d<h.length;){
d+=ua(h,d,Math.min(E,h.length-d),q,da,pd);
ma.push(d);
}
return ma;
};
let ma=Ka(h.length);
for(let E=Math.ceil(h.length / ma.length);E<h.length;E+=1){
const uc=Ka(E);
if(uc.length===ma.length){
ma=uc;
break;
}
}
return ma.map((yd,i)=>{
const Kb=Rb(h,i?ma[i-1]:0,yd);
const m=da(q(Kb.map((t)=>t.cloneNode(true))));
let G=H.stage.shrink(m,Fa);
const zb=!G;
if(zb){
m.classList.add("is-tight");
G=H.stage.shrink(m,Fa)||Fa[Fa.length-1];
}
return{blocks:Kb,size:G,isTight:zb};
});
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Mb=[104,96,88,80,72,64,58,52,48,44,40,36];
function lc(D,J){
const sa=D.map((c,w)=>{
const O=H.make("tr",w===J?"is-now":w<J?"is-past":"","",[
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
const ne=n.votes.length?ob.find((b)=>b.hasVote)||ob[ob.length-2]:null;
H.measuring(s,(da)=>{
const Wa=(o,Cc)=>{
const m=da(H.drawSlide({...Ub,...o,body:Cc(),place:"99 / 99"}));
const G=H.stage.shrink(m,o.sizes||Mb)||28;
kb.push({...o,make:Cc,size:G});
};
const ld=(o,p,va)=>{
const q=(m)=>H.drawSlide({...Ub,...o,kind:"text",body:m,footnotes:va,part:o.title?"9 / 9":"",place:"99 / 99"});
const Ka=H.divide(p,q,da);
Ka.forEach(({blocks:Kb,size:G,isTight:zb},i)=>kb.push({
...o,kind:"text",size:G,isTight:zb,footnotes:va,part:Ka.length>1?`${i+1} / ${Ka.length}`:"",
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
const{title:Q,goal:cb,minutes:Y}=n.agenda[c];
Wa({kind:"item",title:Q,note:ea,item:c,sizes:Mb},()=>[
H.asInterface(H.make("p","slide-kicker",H.text("slides.item",{number:b.item+1,count:n.agenda.length,minutes:Y}))),
H.make("p","slide-name",Q),
...(cb?[H.make("p","slide-goal",cb)]:[]),
]);
}else if(c===n.agenda.length-1)c=n.isWorkshop?n.agenda.length:-1;
const d=c<n.agenda.length?c:-1;
const X=b.title;
if(b.blocks.length)ld({head:X,title:X,note:ea,item:d},b.blocks,b.footnotes);
b.questions.forEach((Gc,i)=>Wa(
{kind:"question",head:X,title:Gc.textContent.trim(),part:`${i+1} / ${b.questions.length}`,note:ea,item:d},
()=>[H.make("div","slide-question","",Array.from(Gc.cloneNode(true).childNodes))]));
if(b===ne){
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
j.draw=(J=j.item)=>{
const m=j.kind==="agenda"?[lc(n.agenda,J)]:j.make();
const bb=H.drawSlide({...o,body:m});
const P=bb.querySelector(".slide-body");
P.style.fontSize=`${j.size}px`;
P.classList.toggle("is-tight",j.isTight===true);
return bb;
};
});
return{page:n,slides:kb,shape:s};
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Zc=["next","previous","blank","notes","overview","timer","vote","wall","fullscreen","help","escape"];
H.makePresenter=(R,{hasNotes:Ed,agenda:D,questions:ga})=>{
const b=(name,Q,Xa)=>{
const eb=H.make("h2","presenter-heading",Q);
const Kc=H.make("section",`presenter-${name}`,"",[eb,...Xa]);
Kc.setAttribute("aria-label",Q);
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
const M={};
const z=(l,aa="button")=>{
M[l]=H.makeButton(aa,H.text(`slides.do-${l}`),()=>R(l));
return M[l];
};
const o=H.make("div","presenter-facts","",[r.place,r.session,r.item,r.pace,r.day]);
const pe=H.make("div","presenter-row","",[z("wall","button button-primary"),z("single"),z("escape")]);
const Sb=H.make("div","presenter-bar","",[o,pe]);
const ud=H.make("div","presenter-row presenter-controls","",[
z("previous"),z("next","button button-primary"),z("blank"),z("overview"),z("clock"),
z("timer"),z("reset"),...(ga.length?[z("vote")]:[]),z("fullscreen"),z("help"),
]);
const J=b("now",H.text("slides.now"),[frames.now]);
const y=b("next",H.text("slides.next"),[frames.next,r.nextTitle]);
const Pa=b("notes",H.text("slides.notes"),[r.notes]);
const tb=b("course",H.text("slides.agenda"),[r.agenda]);
tb.hidden=D.length===0;
Pa.hidden=!Ed;
const ee=H.make("div","presenter-side","",[y,Pa,tb]);
tb.tabIndex=0;
const a=H.make("div","presenter","",[Sb,J,ee,ud,r.status]);
a.id="presenter";
a.setAttribute("role","region");
a.setAttribute("aria-label",H.text("slides.desk"));
a.classList.toggle("has-agenda",D.length>0);
return{element:a,frames,fields:r,buttons:M,sections:{now:J,next:y,notes:Pa,course:tb}};
};
H.presenterActions=Zc;
H.drawCourse=(u,D,J)=>{
u.replaceChildren(...D.map((sc,w)=>{
const qa=H.make("li",w===J?"is-now":w<J?"is-past":"","",[
H.make("span","presenter-time",H.clock.hours(sc.starts)),H.asWritten(H.make("span","",sc.title)),
]);
if(w===J)qa.setAttribute("aria-current","step");
return qa;
}));
const P=u.querySelector(".is-now");
if(P)P.scrollIntoView({block:"nearest",behavior:"instant"});
};
H.tellTime=({fields:r,buttons:M,element:a},D,c,W)=>{
r.day.textContent=H.clock.now();
M.clock.textContent=H.text(!H.clock.isRunning()?"slides.do-clock":H.clock.isPaused()?"slides.clock-resume":"slides.clock-pause");
M.reset.hidden=!H.clock.isPaused();
const{elapsed:ca,whole:ta,item:pa,behind:Ia}=H.clock.standing(D,c);
r.session.textContent=H.clock.isRunning()
?H.text(D.length?"slides.session-of":"slides.session",{time:H.clock.write(ca),left:H.clock.write(Math.ceil(ta / 1000)*1000)})
:H.text("slides.not-started");
const Yb=H.clock.isRunning()&&c>=0;
r.item.textContent=Yb?H.text("slides.item-left",{time:H.clock.write(Math.ceil(pa / 1000)*1000)}):"";
r.pace.textContent=!Yb?"":Ia>0?H.text("slides.behind",{minutes:Ia})
:Ia<0?H.text("slides.ahead",{minutes:-Ia}):H.text("slides.on-time");
a.dataset.pace=!Yb||Ia===0?"even":Ia>0?"behind":"ahead";
a.dataset.timer=W?H.clock.write(Math.ceil(pa / 1000)*1000):"";
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
H.openOverview=(e,d,Md)=>{
const wa=H.make("div","overview-grid");
const frames=[];
const T=H.openDialog("overview",H.text("slides.overview"),[wa]);
e.slides.forEach((j,i)=>{
const f=H.make("div","stage-frame");
f.setAttribute("aria-hidden","true");
const hc=[j.title||e.page.title,j.part].filter(Boolean).join(" · ");
const Tb=H.makeButton("overview-slide","",()=>{
T.close();
Md(i);
});
Tb.append(f,H.asWritten(H.make("span","overview-words",`${i+1}. ${hc}`)));
if(i===d)Tb.setAttribute("aria-current","true");
wa.append(Tb);
frames.push(f);
});
frames.forEach((f,i)=>H.stage.show(f,e.shape,e.slides[i].draw()));
wa.children[d].focus();
wa.children[d].scrollIntoView({block:"center"});
T.addEventListener("keydown",(event)=>{
const Jb={ArrowRight:1,ArrowLeft:-1,PageDown:1,PageUp:-1}[event.code];
const vc=Array.prototype.indexOf.call(wa.children,document.activeElement);
if(!Jb||vc<0)return;
event.preventDefault();
const K=wa.children[Math.min(Math.max(vc+Jb,0),wa.children.length-1)];
K.focus();
});
T.addEventListener("close",()=>H.stage.forget(frames));
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const Ca=document.getElementById("leaf-room");
let e=null;
let x=null;
let d=0;
let Pa={};
let[na,U]=[false,false];
let xa=false;
let ja=false;
let Zb=false;
let Ta="";
const fd=[20,19,18,17,16,15];
const j=()=>e.slides[d];
const ga=()=>(Ca.dataset.questions||"").split(" ").filter(Boolean);
H.questionsOfPage=ga;
function c(){
for(let i=d;i>=0;i-=1)if(e.slides[i].item>=0)return e.slides[i].item;
return-1;
}
function Uc(){
if(!xa||!H.clock.isRunning()||c()<0)return null;
const{item:pa}=H.clock.standing(e.page.agenda,c());
return H.clock.isPaused()?{ends:0,left:pa}:{ends:Math.round((Date.now()+pa) / 250)*250,left:null};
}
function Nc(){
H.windows.show(na?{kind:"blank"}:{kind:"slide",at:d,item:c(),clock:Uc()});
H.windows.keep({slide:d,clock:H.clock.facts(),timer:xa,single:U,keys:H.keys.single,open:true});
}
function de(){
const[Dc,L]=[Pa[j().note],x.fields.notes];
if(typeof Dc==="string")L.innerHTML=H.policy.createHTML(Dc);
else L.replaceChildren(H.asInterface(H.make("p","",H.text("slides.no-notes"))));
if(L.clientHeight)H.stage.shrink(L,fd);
L.scrollTop=0;
}
function q(){
H.windows.setAlone(U);
if(H.windows.shape()!==e.shape)return Ic();
const{frames,fields:r,buttons:M,element:a}=x;
const y=e.slides[d+1];
H.stage.show(frames.now,e.shape,j().draw(c()));
if(y)H.stage.show(frames.next,e.shape,y.draw(c()));
else frames.next.replaceChildren();
r.nextTitle.replaceChildren(
y?H.asWritten(H.make("bdi","",[y.title,y.part].filter(Boolean).join(" · "))):H.text("slides.end"));
r.place.textContent=H.text("slides.place",{number:d+1,count:e.slides.length});
a.classList.toggle("is-single",U);
a.classList.toggle("is-blank",na);
a.dataset.shape=e.shape;
M.blank.setAttribute("aria-pressed",String(na));
M.timer.setAttribute("aria-pressed",String(xa));
M.previous.disabled=d===0;
M.next.disabled=d===e.slides.length-1;
de();
H.drawCourse(x.fields.agenda,e.page.agenda,c());
Da();
mb();
Nc();
H.stage.refit();
return undefined;
}
function Da(k=""){
const{fields:r,buttons:M}=x;
M.wall.textContent=H.text(H.windows.hasWall()?"slides.close-wall":"slides.do-wall");
r.status.textContent=k||(H.windows.isLent()?H.text("slides.lent"):H.windows.hasWall()?H.text("slides.wall-open"):"");
for(const Bd of r.status.getAnimations())Bd.currentTime=0;
}
function mb(){
if(!x)return;
H.tellTime(x,e.page.agenda,c(),Uc());
}
function La(gc,Gd=false){
const y=Math.min(Math.max(gc,0),e.slides.length-1);
if(y===d&&!na)return;
[d,na]=[y,false];
if(Gd&&j().item>=0&&e.page.isWorkshop&&!H.clock.isRunning())H.clock.start();
q();
H.say(`${j().title} ${j().part||""}`);
}
function Ic(){
if(H.windows.shape()!==e.shape){
const{title:Q,kind:fb,item:ob}=j();
e=H.makeDeck(H.windows.shape());
const Jc=e.slides.findIndex((Aa)=>Aa.title===Q&&Aa.kind===fb&&Aa.item===ob);
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
blank(){na=!na;q();},
notes(){
x.sections.notes.hidden=!x.sections.notes.hidden;
if(U)Da(H.text("slides.notes-apart"));
},
overview:()=>H.openOverview(e,d,La),
clock(){
H.clock.togglePause();
q();
},
reset(){H.clock.stop();xa=false;q();},
timer(){
if(!H.clock.isRunning())H.clock.start();
xa=!xa;
q();
},
fullscreen:()=>H.screen.toggleFull(),
help:()=>H.openHelp(H.presenterActions,Nc),
wall(){
if(H.windows.hasWall())H.windows.closeWall();
else if(H.windows.openWall())U=false;
else Va.blocked();
q();
},
blocked(){
U=true;
q();
Da(H.text("slides.blocked"));
},
single(){
U=!U;
q();
if(U)Da(H.text("slides.single-how"));
},
vote(){
if(!ga().length)return;
const Vd=H.windows.openBorrower(Ca.dataset.assessment,`-${ga().join("+")}`);
Da(H.text(Vd?"slides.voting":"slides.vote-blocked"));
},
leaving:()=>Da(H.text("room.leaving")),
escape:()=>(U?Va.single():close()),
};
function Nd(event){
const oc= /^(?:Digit|Numpad)([0-9])$/.exec(event.code);
if(oc&&H.keys.single&&!event.ctrlKey&&!event.metaKey&&!event.altKey)Ta=(Ta+oc[1]).slice(-3);
else if(event.code==="Enter"&&Ta&&event.target===document.body){
La(Number(Ta)-1);
Ta="";
}else Ta="";
}
function R(l){
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
H.leaveWindow(x.element);
ja=false;
document.getElementById("present").focus();
}
const fc=H.make("p","unseen");
fc.setAttribute("role","status");
H.say=(k)=>{fc.textContent=k;};
H.takeNotes=(ke)=>{
Pa=ke;
if(x){
x.sections.notes.hidden=false;
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
const I=H.windows.kept();
H.clock.take(I.clock);
H.keys.single=I.keys!==false;
xa=I.timer===true;
U=I.single===true;
e=H.makeDeck(H.windows.shape());
d=Number.isSafeInteger(I.slide)&&e.slides[I.slide]?I.slide:0;
if(!x){
x=H.makePresenter(R,{hasNotes:Boolean(Ca.dataset.notes),agenda:e.page.agenda,questions:ga()});
x.element.append(fc);
H.keys.listen(()=>ja&&!H.isDialogOpen(),R);
document.addEventListener("keydown",(event)=>{if(ja&&!H.isDialogOpen())Nd(event);});
H.windows.on("key",(l)=>{if(ja)R(l);});
H.windows.on("wall",()=>{if(ja)Ic();});
for(const L of[x.fields.notes,x.sections.course]){
L.addEventListener("keydown",(event)=>{if(/^Arrow(Up|Down)$/.test(event.code))event.stopPropagation();});
}
x.frames.now.addEventListener("click",()=>R("next"));
setInterval(()=>{if(ja)mb();},250);
window.addEventListener("resize",()=>{if(ja&&U)q();});
H.loadNotes();
}
H.windows.lending=()=>({shape:H.windows.shape(),clock:H.clock.facts(),agenda:e.page.agenda,item:c(),title:e.page.title});
H.fillWindow(x.element);
H.screen.keepAwake(true);
q();
x.buttons.next.focus();
return undefined;
},
};
})();
