(window.Hemicycle = window.Hemicycle || {}).texts = {"format.direction":"ltr","format.decimal":",","format.group":" ","format.percent":"{value} %","format.quarter":"T{quarter} {year}","format.clock":"{hour} h {minute}","slides.desk":"Conduite des diapositives","slides.present":"Montrer en diapositives","slides.lead-session":"Animer cette séance","slides.now":"À l’écran","slides.next":"Ensuite","slides.notes":"Notes, pour vous seul","slides.no-notes":"Pas de notes pour cette diapositive.","slides.agenda":"Ordre du jour","slides.minutes":"{count} min","slides.item":"{number} sur {count} · {minutes} min","slides.overview":"Toutes les diapositives","slides.end":"Fin","slides.place":"Diapositive {number} sur {count}","slides.session":"{time}","slides.session-of":"{time} écoulé, reste {left}","slides.not-started":"L’horloge est arrêtée","slides.item-left":"Ce point : {time}","slides.on-time":"À l’heure","slides.behind":"{minutes} min de retard","slides.ahead":"{minutes} min d’avance","slides.do-previous":"Précédente","slides.do-next":"Suivante","slides.do-blank":"Écran noir","slides.do-overview":"Vue d’ensemble","slides.do-clock":"Démarrer l’horloge","slides.clock-pause":"Arrêter l’horloge","slides.clock-resume":"Reprendre","slides.do-timer":"Minuteur à l’écran","slides.do-vote":"Voter","slides.do-fullscreen":"Plein écran","slides.do-help":"Touches","slides.do-wall":"Ouvrir la fenêtre de la salle","slides.close-wall":"Fermer la fenêtre de la salle","slides.do-single":"Montrer ici","slides.do-escape":"Quitter","slides.wall-open":"La salle voit sa propre fenêtre ; les notes restent ici.","slides.lent":"La fenêtre de la salle montre en ce moment le vote.","slides.single-how":"Cette fenêtre est maintenant l’écran. Échap ramène les commandes, le point d’interrogation donne les touches.","slides.blocked":"Le navigateur n’a pas ouvert de seconde fenêtre : celle-ci sert d’écran. Échap ramène les commandes.","slides.notes-apart":"Les notes n’apparaissent qu’à côté des commandes, jamais à l’écran. Échap les ramène.","slides.voting":"Les questions sont ouvertes dans un autre onglet. Pendant que vous y votez, la fenêtre de la salle montre le vote.","slides.vote-blocked":"Le navigateur n’a pas ouvert l’évaluation. Autorisez cette page à ouvrir des fenêtres, ou ouvrez l’évaluation vous-même.","room.title":"Voter dans la salle","room.lead":"Posez des questions à une salle, comptez les mains niveau par niveau, et montrez le résultat quand tout le monde a voté. Les décomptes sont gardés avec les réponses ; ce que pense la salle ne devient votre réponse que si vous l’adoptez.","room.returned":"La salle revoit les diapositives. La séance est dans l’autre onglet.","room.set":"Quelles questions ?","room.set-session":"Celles de la séance","room.set-all":"Toutes","room.start":"Commencer par la première","room.voted":"tours comptés : {rounds}","room.summary":"Ce qu’a dit la salle","room.summary-lead":"Toutes les questions mises aux voix, celles qui divisent le plus d’abord.","room.print":"Imprimer ce relevé","room.column-question":"Question","room.column-round":"Tour","room.column-counts":"Mains par niveau","room.column-abstain":"Abstentions / présents","room.column-median":"Médiane","room.column-agreement":"Accord","room.column-adopted":"Adopté","room.not-adopted":"Non adopté","room.adopted-level":"Niveau {level} adopté","room.place":"Question {number} sur {count}","room.count":"Le décompte","room.count-round":"Décompte, tour {number}","room.round":"Tour {number}","room.present":"Présents dans la salle","room.abstain":"Abstentions","room.one-less":"Un de moins : {label}","room.one-more":"Un de plus : {label}","room.sums":"Ont voté ou se sont abstenus : {sum} sur {present} ; manquent : {missing}.","room.fault-sum":"{sum} mains et abstentions pour {present} présents. Recomptez, ou corrigez le nombre de présents ; rien n’est gardé tant que cela ne concorde pas.","room.fault-number":"Écrivez des nombres entiers, en chiffres seulement.","room.help":"Aide :","room.do-previous":"Précédent","room.do-next":"Suivant","room.do-reveal":"Révéler","room.do-hide":"Cacher","room.do-again":"Revoter","room.do-adopt":"Adopter comme notre réponse…","room.do-undo":"Annuler","room.do-overview":"Tous les résultats","room.do-blank":"Écran noir","room.do-fullscreen":"Plein écran","room.do-help":"Touches","room.do-wall":"Ouvrir la fenêtre de la salle","room.do-unwall":"Fermer la fenêtre de la salle","room.do-single":"Montrer ici","room.do-escape":"Quitter","room.do-return":"Retour aux diapositives","room.on-wall":"La salle voit sa propre fenêtre ; les décomptes restent ici tant que vous ne les révélez pas.","room.on-lent-wall":"La fenêtre de la séance montre le vote ; les décomptes restent ici tant que vous ne les révélez pas.","room.no-wall":"Aucune fenêtre n’est ouverte pour la salle. « Montrer ici » fait de celle-ci l’écran.","room.blocked":"Le navigateur n’a pas ouvert de seconde fenêtre : celle-ci sert d’écran. Échap ramène les commandes.","room.single-how":"Cette fenêtre est maintenant l’écran. Échap ramène les commandes, ? donne les touches.","room.item-left":"Ce point : {time}","room.behind":"{minutes} min de retard","room.counting-level":"Mains levées pour le niveau {level}","room.counting-abstain":"Qui s’abstient ?","room.counted":"Décompte achevé","room.revealed":"Le résultat est affiché.","room.undone":"La dernière modification est annulée.","room.adopt":"Adopter comme notre réponse","room.adopt-lead":"Le niveau est inscrit dans l’évaluation comme réponse du parlement, à la date du jour. Les votes restent tels qu’ils ont été comptés.","room.adopt-current":"La réponse actuelle est le niveau {level} ; elle sera remplacée.","room.adopt-reason":"Pourquoi ce niveau ? (nécessaire)","room.adopt-fault":"Choisissez un niveau et dites en quelques mots pourquoi la salle s’y est arrêtée.","room.adopt-confirm":"Adopter","room.adopted":"Adopté comme notre réponse","room.adopted-now":"Le niveau {level} est désormais la réponse. Enregistrez une copie pour la garder.","room.results":"Ce qu’a dit la salle","room.results-order":"Ce qui divise le plus d’abord","room.no-votes":"Rien n’a encore été mis aux voix.","room.facts-votes":"votes : {votes}, abstentions : {abstain}, présents : {present}","room.facts-median":"médiane {level}","room.facts-spread":"moitié centrale de {from} à {to}","room.facts-agreement":"{words} ({figure})","room.agreement-split":"salle partagée","room.agreement-weak":"peu d’accord","room.agreement-fair":"un certain accord","room.agreement-strong":"large accord","room.waiting":"La séance s’affichera ici. Placez cette fenêtre sur l’écran de la salle et appuyez sur F pour la mettre en plein écran.","room.close":"Fermer","room.keys":"Touches","room.single-keys":"Lettres et chiffres agissent seuls","room.keys-next":"Page suiv., →, espace | Suivante","room.keys-previous":"Page préc., ← | Précédente","room.keys-blank":"B, . | Écran noir, et retour","room.keys-notes":"N | Montrer ou cacher les notes","room.keys-overview":"O | Vue d’ensemble, pour sauter","room.keys-timer":"T | Minuteur à l’écran ; démarre l’horloge","room.keys-vote":"V | Voter sur les questions","room.keys-levels":"0 à 6 | Compter ce niveau","room.keys-reveal":"R | Révéler le résultat, ou le cacher","room.keys-fullscreen":"F | Plein écran","room.keys-help":"? | Ces touches","room.keys-escape":"Échap | Quitter"};
(()=>{
"use strict";
const H=window.Hemicycle;
const texts=H.texts||{};
H.text=(key,values={})=>{
const text=typeof texts[key]==="string"?texts[key]:key;
return text.replace(/\{([a-z]+)\}/g,(whole,name)=>(name in values?String(values[name]):whole));
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const TURNING={
PageDown:"next",PageUp:"previous",ArrowRight:"next",ArrowLeft:"previous",ArrowDown:"next",ArrowUp:"previous",
Home:"first",End:"last",Escape:"escape",
};
const SINGLE={
Space:"next",Backspace:"previous",KeyB:"blank",Period:"blank",KeyN:"notes",KeyO:"overview",KeyT:"timer",
KeyV:"vote",KeyF:"fullscreen",KeyR:"reveal",F1:"help",
};
const LEVEL= /^(?:Digit|Numpad)([0-6])$/;
const ALWAYS=["PageDown","PageUp","Escape"];
const isTyping=(target)=>target instanceof Element&&target.matches("input:not([type=checkbox]), textarea, select");
const isPressing=(target)=>target instanceof Element&&target.matches("button, a, summary, input[type=checkbox]");
H.keys={
single:true,
action(event){
if(event.ctrlKey||event.metaKey||event.altKey||event.isComposing)return "";
const{code,target}=event;
if(isTyping(target)&&!ALWAYS.includes(code))return "";
if(isPressing(target)&&(code==="Space"||code==="Enter"))return "";
if(TURNING[code]&&!event.shiftKey)return TURNING[code];
if(event.key==="?"||code==="F1")return H.keys.single||code==="F1"?"help":"";
if(!H.keys.single||event.shiftKey)return "";
const level=LEVEL.exec(code);
return level?`level ${level[1]}`:SINGLE[code]||"";
},
listen(isOn,act){
document.addEventListener("keydown",(event)=>{
if(!isOn()||event.defaultPrevented)return;
const action=H.keys.action(event);
if(action&&act(action,event))event.preventDefault();
});
},
isAction:(name)=>Object.values(TURNING).includes(name)||Object.values(SINGLE).includes(name)|| /^level [0-6]$/.test(name),
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const GREETING=1000;
const SILENCE=3500;
const NAME="hemicycle-room";
const OPENED= /^#room-(wall|lent)-([0-9a-f]{32})(?:-|$)/;
const hash=OPENED.exec(new URL(document.URL).hash);
const kept=typeof window.history.state==="object"&&window.history.state!==null?window.history.state:{};
const isObject=(value)=>typeof value==="object"&&value!==null&&!Array.isArray(value);
const randomHex=()=>Array.from(crypto.getRandomValues(new Uint8Array(16)),(byte)=>byte.toString(16).padStart(2,"0")).join("");
const role=hash?{wall:"wall",lent:"borrower"}[hash[1]]:kept.role==="borrower"&&window.opener?"borrower":"leader";
const token=hash?hash[2]:typeof kept.room==="string"?kept.room:randomHex();
let wall=null;
let borrower=null;
let lastGreeting=0;
let lastLoan=0;
let view={kind:"nothing"};
let borrowed=null;
let shape="wide";
let hasWall=false;
let fromLender={};
let isAlone=false;
const listeners={view:[],wall:[],key:[],lender:[]};
const tell=(event,...facts)=>{for(const listener of listeners[event])listener(...facts);};
const post=(target,say,facts={})=>{
try{
if(target&&!target.closed)target.postMessage({hemicycle:"room/1",token,say,...facts},"*");
}catch{
}
};
const shapeOf=()=>(window.innerWidth / window.innerHeight<1.5?"square":"wide");
function standing(){
const there=role==="borrower"?fromLender.hasWall===true:Date.now()-lastGreeting<SILENCE;
if(borrowed&&Date.now()-lastLoan>SILENCE){
borrowed=null;
sendView();
}
if(there!==hasWall){
hasWall=there;
tell("wall",hasWall);
}
}
function sendView(){
if(role==="leader")post(wall,"view",{view:borrowed||view});
else if(role==="borrower")post(window.opener,"borrow",{view});
}
function fromWall(source,{say,shape:its,action}){
if(say==="greeting"){
wall=source;
lastGreeting=Date.now();
const turned=its==="square"?"square":"wide";
if(turned!==shape){
shape=turned;
tell("wall",true);
}
sendView();
standing();
}else if(say==="key"&&H.keys.isAction(action)){
if(borrowed)post(borrower,"key",{action});
else tell("key",action);
}
}
window.addEventListener("message",({source,data})=>{
if(!isObject(data)||data.hemicycle!=="room/1"||data.token!==token||source===window||!source)return;
if(role==="wall"){
if(source===window.opener&&data.say==="view"&&isObject(data.view))tell("view",data.view);
}else if(role==="borrower"){
if(source!==window.opener)return;
if(data.say==="lent"&&isObject(data.facts)){
fromLender=data.facts;
standing();
tell("lender",fromLender);
}else if(data.say==="key"&&H.keys.isAction(data.action))tell("key",data.action);
}else if(data.say==="borrow"&&isObject(data.view)&&(!borrower||borrower===source||borrower.closed)){
borrower=source;
borrowed=data.view.kind==="nothing"?null:data.view;
lastLoan=Date.now();
sendView();
post(borrower,"lent",{facts:{...H.windows.lending(),hasWall}});
}else if(!wall||wall===source||wall.closed||Date.now()-lastGreeting>SILENCE)fromWall(source,data);
});
setInterval(()=>{
if(role==="wall")post(window.opener,"greeting",{shape:shapeOf()});
else standing();
if(role==="borrower")sendView();
},GREETING);
const address=(name)=>`${document.URL.split("#")[0]}#room-${name}-${token}`;
H.windows={
role,token,
shape(){
if(role==="wall"||isAlone)return shapeOf();
return(role==="borrower"?fromLender.shape:shape)==="square"?"square":"wide";
},
setAlone(on){isAlone=on;},
hasWall:()=>hasWall,
isLent:()=>borrowed!==null,
lending:()=>({shape}),
openWall(){
wall=window.open(address("wall"),NAME,"popup,width=1280,height=720");
return Boolean(wall);
},
openBorrower(page,rest=""){
if(borrower&&!borrower.closed){
borrower.focus();
return true;
}
borrower=window.open(`${page}#room-lent-${token}${rest}`,"_blank");
return Boolean(borrower);
},
closeWall(){
if(wall&&!wall.closed)wall.close();
lastGreeting=0;
standing();
},
show(next){
view=next;
sendView();
},
passKey:(action)=>post(window.opener,"key",{action}),
on:(event,listener)=>listeners[event].push(listener),
kept:()=>kept,
keep(facts){
Object.assign(kept,{room:token,role},facts);
window.history.replaceState(kept,"");
},
};
if(role==="wall")post(window.opener,"greeting",{shape:shapeOf()});
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const MINUTE=60000;
const twoDigits=(number)=>String(number).padStart(2,"0");
let run={started:0,paused:0};
const read=(facts)=>{
const moment=(value)=>(Number.isSafeInteger(value)&&value>0?value:0);
return{started:moment(facts&&facts.started),paused:moment(facts&&facts.paused)};
};
H.clock={
take(facts){run=read(facts);},
facts:()=>({...run}),
isRunning:()=>run.started>0,
isPaused:()=>run.paused>0,
start(){run={started:Date.now(),paused:0};},
stop(){run={started:0,paused:0};},
togglePause(){
if(!run.started)H.clock.start();
else if(run.paused)run={started:run.started+Date.now()-run.paused,paused:0};
else run.paused=Date.now();
},
elapsed:()=>(run.started?(run.paused||Date.now())-run.started:0),
standing(agenda,at){
const elapsed=H.clock.elapsed();
const last=agenda[agenda.length-1];
const whole=last?(last.starts+last.minutes)*MINUTE:0;
const item=agenda[at];
if(!item)return{elapsed,whole:whole-elapsed,item:0,behind:0};
const due=(item.starts+item.minutes)*MINUTE;
const early=item.starts*MINUTE-elapsed;
const late=elapsed-due;
return{
elapsed,whole:whole-elapsed,item:due-elapsed,
behind:late>0?Math.ceil(late / MINUTE):early>0?-Math.floor(early / MINUTE):0,
};
},
write(milliseconds){
const seconds=Math.floor(Math.abs(milliseconds) / 1000);
const[hours,minutes]=[Math.floor(seconds / 3600),Math.floor(seconds / 60)%60];
const text=hours?`${hours}:${twoDigits(minutes)}:${twoDigits(seconds%60)}`:`${minutes}:${twoDigits(seconds%60)}`;
return milliseconds<0&&seconds>0?`\u2212${text}`:text;
},
hours:(minutes)=>`${Math.floor(minutes / 60)}:${twoDigits(minutes%60)}`,
now(){
const now=new Date();
return H.text("format.clock",{hour:now.getHours(),minute:twoDigits(now.getMinutes())});
},
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const SIZES={wide:[1920,1080],square:[1440,1080]};
const shown=new Set();
function fit(frame){
const[width,height]=SIZES[frame.dataset.shape]||SIZES.wide;
const scale=Math.min(frame.clientWidth / width,frame.clientHeight / height);
const stage=frame.firstElementChild;
if(!stage||!(scale>0))return;
stage.style.transform=`translate(${(frame.clientWidth-width*scale) / 2}px, ${(frame.clientHeight-height*scale) / 2}px) scale(${scale})`;
}
window.addEventListener("resize",()=>{for(const frame of shown)fit(frame);});
H.make=(name,className="",text="",children=[])=>{
const element=document.createElement(name);
if(className)element.className=className;
if(text)element.textContent=text;
element.append(...children);
return element;
};
H.makeButton=(className,text,act)=>{
const button=H.make("button",className,text);
button.type="button";
button.addEventListener("click",act);
return button;
};
H.stage={
SIZES,
make(shape,content){
const stage=H.make("div","stage","",[content]);
const[width,height]=SIZES[shape];
stage.style.width=`${width}px`;
stage.style.height=`${height}px`;
return stage;
},
show(frame,shape,content){
frame.dataset.shape=shape;
frame.replaceChildren(H.stage.make(shape,content));
shown.add(frame);
fit(frame);
},
forget(frames){for(const frame of frames)shown.delete(frame);},
refit(){for(const frame of shown)fit(frame);},
shrink(element,sizes,area=element){
for(const size of sizes){
element.style.fontSize=`${size}px`;
if(H.stage.fits(area))return size;
}
return 0;
},
fits:(area)=>area.scrollHeight<=area.clientHeight+1&&area.scrollWidth<=area.clientWidth+1,
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
let lock=null;
let wanted=false;
async function stayAwake(){
if(!wanted||lock||document.visibilityState!=="visible"||!navigator.wakeLock)return;
try{
lock=await navigator.wakeLock.request("screen");
lock.addEventListener("release",()=>{lock=null;});
}catch{
lock=null;
}
}
document.addEventListener("visibilitychange",stayAwake);
document.addEventListener("pointerdown",stayAwake);
document.addEventListener("keydown",stayAwake);
H.fillWindow=(element)=>{
for(const other of document.body.children)other.inert=true;
document.body.classList.add("is-presenting");
document.body.append(element);
};
H.leaveWindow=(element)=>{
element.remove();
document.body.classList.remove("is-presenting");
for(const other of document.body.children)other.inert=false;
};
H.screen={
toggleFull(){
const done=document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen();
if(done)done.catch(()=>{});
},
leaveFull(){
if(document.fullscreenElement)document.exitFullscreen().catch(()=>{});
},
keepAwake(on){
wanted=on;
if(on)stayAwake();
else if(lock)lock.release();
},
isAwake:()=>lock!==null,
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const SIZES=[58,54,50,46,43,40,37,34,31,28,26,24];
const PAGE=6;
const sum=(counts)=>counts.reduce((total,count)=>total+count,0);
const text=(value)=>(typeof value==="string"?value:"");
const number=(value)=>(Number.isFinite(value)?value:0);
const list=(value)=>(Array.isArray(value)?value:[]);
function decimal(thousandths,digits=1){
const scale=10**digits;
const rounded=Math.round(Math.abs(thousandths)*scale / 1000);
const parts=[String(Math.floor(rounded / scale)),String(rounded%scale).padStart(digits,"0")];
const shown=rounded%scale===0&&digits===1?parts[0]:parts.join(H.text("format.decimal"));
return thousandths<0&&rounded?`\u2212${shown}`:shown;
}
function agreementWords(agreement){
if(!Number.isFinite(agreement))return "";
const step=agreement<0?"split":agreement<400?"weak":agreement<700?"fair":"strong";
return H.text(`room.agreement-${step}`);
}
function bar(round,index,level,most){
const count=number(round.counts[level]);
const fill=H.make("span",`board-fill board-round-${index+1}`);
fill.style.width=`${most?(100*count) / most:0}%`;
const line=H.make("span","board-bar","",[H.make("span","board-track","",[fill]),H.make("span","board-count",String(count))]);
return line;
}
function facts(rounds){
return rounds.map((round,index)=>{
const parts=[H.text("room.facts-votes",{votes:sum(round.counts),present:number(round.present),abstain:number(round.abstain)})];
if(Number.isFinite(round.median))parts.push(H.text("room.facts-median",{level:decimal(round.median)}));
if(Number.isFinite(round.q1)&&Number.isFinite(round.q3)){
parts.push(H.text("room.facts-spread",{from:decimal(round.q1),to:decimal(round.q3)}));
}
if(Number.isFinite(round.agreement)){
parts.push(H.text("room.facts-agreement",{words:agreementWords(round.agreement),figure:decimal(round.agreement,2)}));
}
const line=H.make("p",`board-fact board-fact-${index+1}`);
if(rounds.length>1)line.append(H.make("strong","",H.text("room.round",{number:index+1}))," ");
line.append(parts.join(" · "));
return line;
});
}
function drawVote(view){
const rounds=list(view.rounds).filter((round)=>Array.isArray(round.counts));
const most=Math.max(0,...rounds.flatMap((round)=>round.counts));
const levels=list(view.levels).map((level,index)=>{
const state=view.counting===index?" is-counted":Number.isInteger(view.counting)?" is-waiting":"";
const item=H.make("li",`board-level${state}${view.adopted===index?" is-adopted":""}`,"",[
H.make("span","board-number",String(index)),H.make("span","board-words",text(level)),
]);
if(rounds.length)item.append(H.make("span","board-bars","",rounds.map((round,at)=>bar(round,at,index,most))));
if(view.adopted===index)item.append(H.make("span","board-adopted",H.text("room.adopted")));
return item;
});
const head=H.make("header","board-head","",[H.make("p","board-area",text(view.area)),H.make("p","board-place",text(view.place))]);
const notice=view.counting==="abstain"?H.text("room.counting-abstain"):Number.isInteger(view.counting)
?H.text("room.counting-level",{level:view.counting}):text(view.notice);
const body=H.make("div","board-body","",[H.make("h2","board-question",text(view.text)),H.make("ol","board-levels","",levels)]);
return H.make("article",`board${rounds.length?" has-rounds":""}`,"",[
head,body,H.make("footer","board-foot","",rounds.length?facts(rounds):[H.make("p","board-notice",notice)]),
]);
}
function drawResults(view){
const rows=list(view.rows);
const pages=Math.max(1,Math.ceil(rows.length / PAGE));
const page=Math.min(Math.max(0,number(view.page)),pages-1);
const lines=rows.slice(page*PAGE,(page+1)*PAGE).map((row)=>{
const counts=list(row.counts).map(number);
const most=Math.max(0,...counts);
const columns=counts.map((count,level)=>{
const fill=H.make("span","board-column-fill");
fill.style.height=`${most?(100*count) / most:0}%`;
return H.make("span","board-column","",[H.make("span","board-column-count",count?String(count):""),fill,H.make("span","board-column-level",String(level))]);
});
const words=[agreementWords(row.agreement),Number.isInteger(row.adopted)?H.text("room.adopted-level",{level:row.adopted}):""];
return H.make("li","board-row","",[
H.make("div","board-row-text","",[H.make("p","board-row-question",text(row.text)),H.make("p","board-row-words",words.filter(Boolean).join(" · "))]),
H.make("div","board-columns","",columns),
]);
});
const head=H.make("header","board-head","",[
H.make("p","board-area",H.text("room.results")),H.make("p","board-place",pages>1?`${page+1} / ${pages}`:""),
]);
const body=H.make("div","board-body","",[lines.length?H.make("ol","board-rows","",lines):H.make("p","",H.text("room.no-votes"))]);
return H.make("article","board board-results","",[head,body,H.make("footer","board-foot","",[H.make("p","board-notice",H.text("room.results-order"))])]);
}
H.board={
agreementWords,decimal,
pages:(rows)=>Math.max(1,Math.ceil(rows.length / PAGE)),
show(frame,shape,view){
const board=view.kind==="results"?drawResults(view):drawVote(view);
H.stage.show(frame,shape,board);
H.stage.shrink(board.querySelector(".board-body"),SIZES);
},
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const KEYS={
next:"room.keys-next",previous:"room.keys-previous",blank:"room.keys-blank",notes:"room.keys-notes",
overview:"room.keys-overview",timer:"room.keys-timer",vote:"room.keys-vote",levels:"room.keys-levels",
reveal:"room.keys-reveal",fullscreen:"room.keys-fullscreen",help:"room.keys-help",escape:"room.keys-escape",
};
H.openDialog=(className,title,children)=>{
const dialog=H.make("dialog",`room-dialog ${className}`);
const heading=H.make("h2","room-dialog-title",title);
heading.id=`room-dialog-title-${className}`;
dialog.setAttribute("aria-labelledby",heading.id);
const close=H.makeButton("button",H.text("room.close"),()=>dialog.close());
dialog.append(H.make("header","room-dialog-head","",[heading,close]),...children);
dialog.addEventListener("close",()=>dialog.remove());
document.body.append(dialog);
dialog.showModal();
return dialog;
};
H.isDialogOpen=()=>document.querySelector("dialog.room-dialog[open]")!==null;
H.openHelp=(actions,changed)=>{
const rows=actions.map((action)=>{
const[keys,what]=H.text(KEYS[action]).split(" | ");
return H.make("div","","",[H.make("dt","",keys),H.make("dd","",what)]);
});
const box=H.make("input");
box.type="checkbox";
box.checked=H.keys.single;
box.addEventListener("change",()=>{
H.keys.single=box.checked;
changed();
});
const single=H.make("label","room-single","",[box,H.make("span","",H.text("room.single-keys"))]);
H.openDialog("help",H.text("room.keys"),[H.make("dl","room-keys","",rows),single]);
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
H.runWall=()=>{
const frame=H.make("div","stage-frame wall");
const timer=H.make("p","wall-timer");
timer.hidden=true;
const waiting=H.make("p","wall-waiting",H.text("room.waiting"));
H.fillWindow(H.make("div","room-window","",[frame,timer,waiting]));
let deck=null;
let view={kind:"nothing"};
let drawn="";
function draw(){
const shape=H.windows.shape();
const key=JSON.stringify([{...view,clock:null},shape]);
if(key===drawn)return;
drawn=key;
waiting.hidden=view.kind!=="nothing";
frame.classList.toggle("is-blank",view.kind==="blank");
if(view.kind==="slide"&&H.makeDeck){
if(!deck||deck.shape!==shape)deck=H.makeDeck(shape);
const slide=deck.slides[view.at];
if(slide)H.stage.show(frame,shape,slide.draw(view.item));
}else if(view.kind==="blank"||view.kind==="nothing")frame.replaceChildren();
else if(H.board)H.board.show(frame,shape,view);
}
function tick(){
const clock=view.clock;
timer.hidden=!clock||view.kind==="blank";
if(!clock)return;
const left=clock.left!==null?clock.left:clock.ends-Date.now();
timer.textContent=H.clock.write(Math.ceil(left / 1000)*1000);
timer.classList.toggle("is-over",left<0);
}
H.windows.on("view",(next)=>{
view=next;
draw();
tick();
});
window.addEventListener("resize",draw);
setInterval(tick,250);
H.screen.keepAwake(true);
H.keys.listen(()=>true,(action)=>{
if(action==="fullscreen")H.screen.toggleFull();
else if(action!=="escape")H.windows.passKey(action);
return action!=="escape";
});
frame.addEventListener("click",()=>H.windows.passKey("next"));
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const OBJECTIVES="objectives";
const DEBATE="debate";
const article=document.querySelector("main article");
const prose=article.querySelector(".prose");
function copy(node){
const made=node.cloneNode(true);
const all=made instanceof Element?[made,...made.querySelectorAll("*")]:[];
for(const element of all){
element.removeAttribute("id");
element.removeAttribute("tabindex");
element.removeAttribute("aria-describedby");
element.removeAttribute("aria-labelledby");
}
for(const link of all){
if(link.matches("a"))link.replaceWith(...link.childNodes);
else if(link.matches("input"))link.replaceWith(H.make("span","slide-box"));
else if(link.matches("button, dialog, [popover]"))link.remove();
}
return made;
}
function footnotes(nodes){
const marks=nodes.flatMap((node)=>Array.from(node.querySelectorAll(".footnote-mark a[href^='#']")));
const found=new Map();
for(const mark of marks){
const note=document.getElementById(decodeURIComponent(mark.getAttribute("href").slice(1)));
if(!note||found.has(note))continue;
const text=copy(note);
for(const back of text.querySelectorAll(".footnote-back, [class*=back]"))back.remove();
found.set(note,{mark:mark.textContent,text:text.textContent.replace(/\u21a9.*$/u,"").trim()});
}
return[...found.values()];
}
const isTitle=(element)=>element.matches("h1, h2");
const endsInQuestion=(element)=> /\?["\u00bb\u201d)\s\u202f\u00a0]*$/u.test(element.textContent.trim());
function questionsIn(list){
if(!list.matches("ol, ul"))return[];
const items=Array.from(list.children);
return items.length>1&&items.every(endsInQuestion)?items:[];
}
function parts(){
const found=[{id:"",title:"",blocks:[]}];
for(const element of prose.children){
if(element.matches(".footnotes"))continue;
if(element.matches("hr"))found.push({id:"",title:"",blocks:[]});
else if(isTitle(element))found.push({id:element.id,title:element.textContent.trim(),blocks:[]});
else found[found.length-1].blocks.push(element);
}
return found.filter((part)=>part.title||part.blocks.length);
}
function agenda(){
let starts=0;
return Array.from(article.querySelectorAll(".agenda tbody tr"),(row)=>{
const minutes=Number(row.dataset.minutes);
const goal=row.querySelector(".agenda-goal");
const item={title:row.querySelector("strong").textContent,goal:goal?goal.textContent:"",starts,minutes};
starts+=minutes;
return item;
});
}
function matter(part,isWorkshop){
let blocks=part.blocks;
if(isWorkshop&&part.id===OBJECTIVES){
const list=blocks.findIndex((block)=>block.matches("ul, ol"));
if(list>=0)blocks=blocks.slice(list,list+1);
}
const questions=blocks.flatMap(questionsIn);
const isDebate=part.id===DEBATE&&questions.length>0;
if(isDebate)blocks=blocks.filter((block)=>questionsIn(block).length===0);
return{
id:part.id,title:part.title,blocks:blocks.map(copy),footnotes:footnotes(blocks),
questions:isDebate||isWorkshop?questions.map((item)=>copy(item)):[],
};
}
const text=(selector)=>{
const element=article.querySelector(selector);
return element?element.textContent.trim():"";
};
H.takeApart=()=>{
const items=agenda();
const isWorkshop=items.length>0;
const found=parts().map((part)=>({...matter(part,isWorkshop),item:-1}));
for(const part of found)part.item=items.findIndex((item)=>item.title===part.title);
const titled=new Set(found.map((part)=>part.item));
items.forEach((item,number)=>{
if(titled.has(number))return;
const next=found.findIndex((part)=>part.item>number);
const last=found.findLastIndex((part)=>part.item>=0&&part.item<number);
const place=next>=0?next:last>=0?last+1:found.length;
found.splice(place,0,{id:"",title:item.title,blocks:[],footnotes:[],questions:[],item:number});
});
return{
title:text("h1"),summary:text(".leaf-summary"),
facts:Array.from(article.querySelectorAll(".session > .session-facts dd"),(fact)=>fact.textContent),
agenda:items,parts:found,isWorkshop,language:article.lang||document.documentElement.lang,
};
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const WHOLE=[56,52,48,45,42,40,38];
const CODE_LINES=6;
const PART=[42,40,38,36,34,32,30,28,26,24];
function pieces(blocks){
const found=[];
for(const block of blocks){
const table=block.matches("table")?block:block.matches(".table")?block.querySelector("table"):null;
if(block.matches("ul, ol")){
const start=Number(block.getAttribute("start")||1);
Array.from(block.children).forEach((item,index)=>found.push({node:item,list:block,number:start+index}));
}else if(table)for(const row of table.querySelectorAll("tbody tr"))found.push({node:row,table});
else found.push({node:block});
}
return found;
}
function assemble(found,from,to){
const blocks=[];
let open=null;
for(const piece of found.slice(from,to)){
const owner=piece.list||piece.table;
if(!owner)blocks.push(piece.node.cloneNode(true));
else if(open&&open.owner===owner)open.into.append(piece.node.cloneNode(true));
else if(piece.list){
const list=owner.cloneNode(false);
if(list.matches("ol"))list.setAttribute("start",String(piece.number));
list.append(piece.node.cloneNode(true));
blocks.push(list);
open={owner,into:list};
continue;
}else{
const table=owner.cloneNode(true);
for(const part of table.querySelectorAll("tbody"))part.remove();
const body=H.make("tbody","","",[piece.node.cloneNode(true)]);
table.append(body);
blocks.push(table);
open={owner,into:body};
continue;
}
if(!owner)open=null;
}
return blocks;
}
function sentences(node){
if(!node.matches("p, li")||node.children.length>0)return[node];
const texts=node.textContent.match(/[^.!?\u2026]+[.!?\u2026]+[\u00bb\u201d"')\u202f\u00a0]*\s*|[^.!?\u2026]+$/gu)||[];
return texts.length>1?texts.map((text)=>H.make("p","",text.trim())):[node];
}
function codeLines(node){
const lines=node.textContent.replace(/\n$/,"").split("\n");
const blocks=[];
for(let at=0;at<lines.length;at+=CODE_LINES){
blocks.push(H.make("pre","","",[H.make("code","",lines.slice(at,at+CODE_LINES).join("\n"))]));
}
return blocks;
}
H.drawSlide=({kind,head="",part="",body=[],footnotes=[],foot="",place="",language})=>{
const content=H.make("div",`slide-body${kind==="text"?" prose":""}`,"",body);
const slide=H.make("article",`slide is-${kind}`);
slide.lang=language;
if(head){
const title=H.make("h2","slide-title",head);
slide.append(H.make("header","slide-head","",part?[title,H.make("p","slide-part",part)]:[title]));
}
slide.append(content);
if(footnotes.length){
slide.append(H.make("div","slide-footnotes","",footnotes.map(({mark,text})=>H.make("p","",`${mark} ${text}`))));
}
slide.append(H.make("footer","slide-foot","",[H.make("span","",foot),H.make("span","slide-place",place)]));
return slide;
};
H.measuring=(shape,act)=>{
const frame=H.make("div","stage-measure");
frame.setAttribute("aria-hidden","true");
document.body.append(frame);
try{
return act((slide)=>{
frame.replaceChildren(H.stage.make(shape,slide));
return slide.querySelector(".slide-body");
});
}finally{
frame.remove();
}
};
function fill(found,from,most,draw,measure,size){
let[low,high]=[1,most];
while(low<high){
const middle=Math.ceil((low+high) / 2);
const body=measure(draw(assemble(found,from,from+middle)));
body.style.fontSize=`${size}px`;
body.classList.toggle("is-tight",body.scrollWidth>body.clientWidth+1);
if(H.stage.fits(body))low=middle;
else high=middle-1;
}
return low;
}
H.divide=(blocks,draw,measure)=>{
const whole=measure(draw(blocks.map((block)=>block.cloneNode(true))));
const size=H.stage.shrink(whole,WHOLE);
if(size)return[{blocks,size,isTight:false}];
let found=pieces(blocks);
const base=PART[2];
const alone=(piece)=>{
const body=measure(draw(assemble([piece],0,1)));
body.style.fontSize=`${PART[5]}px`;
return H.stage.fits(body);
};
found=found.flatMap((piece)=>{
if(piece.table||alone(piece))return[piece];
return(piece.node.matches("pre")?codeLines:sentences)(piece.node).map((node)=>({node}));
});
const cut=(most)=>{
const ends=[];
for(let at=0;at<found.length;){
at+=fill(found,at,Math.min(most,found.length-at),draw,measure,base);
ends.push(at);
}
return ends;
};
let ends=cut(found.length);
for(let most=Math.ceil(found.length / ends.length);most<found.length;most+=1){
const even=cut(most);
if(even.length===ends.length){
ends=even;
break;
}
}
return ends.map((end,index)=>{
const these=assemble(found,index?ends[index-1]:0,end);
const body=measure(draw(these.map((block)=>block.cloneNode(true))));
let size=H.stage.shrink(body,PART);
const isTight=!size;
if(isTight){
body.classList.add("is-tight");
size=H.stage.shrink(body,PART)||PART[PART.length-1];
}
return{blocks:these,size,isTight};
});
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const LARGE=[104,96,88,80,72,64,58,52,48,44,40,36];
function agendaTable(agenda,now){
const rows=agenda.map((item,number)=>{
const row=H.make("tr",number===now?"is-now":number<now?"is-past":"","",[
H.make("td","slide-time",H.clock.hours(item.starts)),
H.make("td","",item.title),
H.make("td","slide-time",H.text("slides.minutes",{count:item.minutes})),
]);
return row;
});
return H.make("table","slide-agenda","",[H.make("tbody","","",rows)]);
}
H.makeDeck=(shape)=>{
const page=H.takeApart();
const slides=[];
const common={language:page.language,foot:page.title};
H.measuring(shape,(measure)=>{
const addLarge=(facts,make)=>{
const body=measure(H.drawSlide({...common,...facts,body:make(),place:"99 / 99"}));
const size=H.stage.shrink(body,facts.sizes||LARGE)||28;
slides.push({...facts,make,size});
};
const addText=(facts,blocks,footnotes)=>{
const draw=(body)=>H.drawSlide({...common,...facts,kind:"text",body,footnotes,part:facts.title?"9 / 9":"",place:"99 / 99"});
const cut=H.divide(blocks,draw,measure);
cut.forEach(({blocks:these,size,isTight},index)=>slides.push({
...facts,kind:"text",size,isTight,footnotes,part:cut.length>1?`${index+1} / ${cut.length}`:"",
make:()=>these.map((block)=>block.cloneNode(true)),
}));
};
addLarge({kind:"title",title:page.title,note:"",item:-1,sizes:[120,112,104,96,88,80,72,64,56]},()=>[
H.make("p","slide-name",page.title),
...(page.summary?[H.make("p","slide-summary",page.summary)]:[]),
...(page.facts.length?[H.make("p","slide-facts",page.facts.join(" · "))]:[]),
]);
let item=-1;
let agendaShown=!page.isWorkshop;
const showAgenda=()=>{
agendaShown=true;
addLarge({kind:"agenda",head:H.text("slides.agenda"),title:H.text("slides.agenda"),note:"",item:-1,sizes:[52,48,44,40,36,32,28,26,24]},
()=>[agendaTable(page.agenda,item)]);
};
for(const part of page.parts){
const note=part.id;
if(part.item>=0){
if(!agendaShown)showAgenda();
item=part.item;
const{title,goal,minutes}=page.agenda[item];
addLarge({kind:"item",title,note,item,sizes:LARGE},()=>[
H.make("p","slide-kicker",H.text("slides.item",{number:part.item+1,count:page.agenda.length,minutes})),
H.make("p","slide-name",title),
...(goal?[H.make("p","slide-goal",goal)]:[]),
]);
}else if(item===page.agenda.length-1)item=page.isWorkshop?page.agenda.length:-1;
const at=item<page.agenda.length?item:-1;
const head=part.title;
if(part.blocks.length)addText({head,title:head,note,item:at},part.blocks,part.footnotes);
part.questions.forEach((question,index)=>addLarge(
{kind:"question",head,title:question.textContent.trim(),part:`${index+1} / ${part.questions.length}`,note,item:at},
()=>[H.make("div","slide-question","",Array.from(question.cloneNode(true).childNodes))]));
}
if(!agendaShown)showAgenda();
});
slides.forEach((slide,index)=>{
const facts={...common,...slide,place:`${index+1} / ${slides.length}`};
slide.draw=(now=slide.item)=>{
const body=slide.kind==="agenda"?[agendaTable(page.agenda,now)]:slide.make();
const drawn=H.drawSlide({...facts,body});
const shown=drawn.querySelector(".slide-body");
shown.style.fontSize=`${slide.size}px`;
shown.classList.toggle("is-tight",slide.isTight===true);
return drawn;
};
});
return{page,slides,shape};
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const ACTIONS=["next","previous","blank","notes","overview","timer","vote","fullscreen","help","escape"];
H.makePresenter=(act,{hasNotes,agenda,questions})=>{
const part=(name,title,children)=>{
const heading=H.make("h2","presenter-heading",title);
const section=H.make("section",`presenter-${name}`,"",[heading,...children]);
section.setAttribute("aria-label",title);
return section;
};
const frames={now:H.make("div","stage-frame"),next:H.make("div","stage-frame")};
frames.next.setAttribute("aria-hidden","true");
const fields={
place:H.make("p","presenter-place"),day:H.make("p","presenter-day"),session:H.make("p","presenter-clock"),
item:H.make("p","presenter-clock"),pace:H.make("p","presenter-pace"),notes:H.make("div","presenter-text prose"),
nextTitle:H.make("p","presenter-next-title"),agenda:H.make("ol","presenter-agenda"),
status:H.make("p","presenter-status"),
};
fields.status.setAttribute("role","status");
fields.notes.tabIndex=0;
const buttons={};
const button=(action,className="button")=>{
buttons[action]=H.makeButton(className,H.text(`slides.do-${action}`),()=>act(action));
return buttons[action];
};
const facts=H.make("div","presenter-facts","",[fields.place,fields.session,fields.item,fields.pace,fields.day]);
const windows=H.make("div","presenter-row","",[button("wall","button button-primary"),button("single"),button("escape")]);
const bar=H.make("div","presenter-bar","",[facts,windows]);
const controls=H.make("div","presenter-row presenter-controls","",[
button("previous"),button("next","button button-primary"),button("blank"),button("overview"),button("clock"),
button("timer"),...(questions.length?[button("vote")]:[]),button("fullscreen"),button("help"),
]);
const now=part("now",H.text("slides.now"),[frames.now]);
const next=part("next",H.text("slides.next"),[frames.next,fields.nextTitle]);
const notes=part("notes",H.text("slides.notes"),[fields.notes]);
const course=part("course",H.text("slides.agenda"),[fields.agenda]);
course.hidden=agenda.length===0;
notes.hidden=!hasNotes;
const side=H.make("div","presenter-side","",[next,notes,course]);
course.tabIndex=0;
const element=H.make("div","presenter","",[bar,now,side,controls,fields.status]);
element.id="presenter";
element.setAttribute("role","region");
element.setAttribute("aria-label",H.text("slides.desk"));
element.classList.toggle("has-agenda",agenda.length>0);
return{element,frames,fields,buttons,sections:{now,next,notes,course}};
};
H.presenterActions=ACTIONS;
})();
(()=>{
"use strict";
const H=window.Hemicycle;
H.openOverview=(deck,at,jump)=>{
const grid=H.make("div","overview-grid");
const frames=[];
const dialog=H.openDialog("overview",H.text("slides.overview"),[grid]);
deck.slides.forEach((slide,index)=>{
const frame=H.make("div","stage-frame");
frame.setAttribute("aria-hidden","true");
const words=[slide.title||deck.page.title,slide.part].filter(Boolean).join(" · ");
const choose=H.makeButton("overview-slide","",()=>{
dialog.close();
jump(index);
});
choose.append(frame,H.make("span","overview-words",`${index+1}. ${words}`));
if(index===at)choose.setAttribute("aria-current","true");
grid.append(choose);
frames.push(frame);
});
frames.forEach((frame,index)=>H.stage.show(frame,deck.shape,deck.slides[index].draw()));
grid.children[at].focus();
grid.children[at].scrollIntoView({block:"center"});
dialog.addEventListener("keydown",(event)=>{
const step={ArrowRight:1,ArrowLeft:-1,PageDown:1,PageUp:-1}[event.code];
const here=Array.prototype.indexOf.call(grid.children,document.activeElement);
if(!step||here<0)return;
event.preventDefault();
const target=grid.children[Math.min(Math.max(here+step,0),grid.children.length-1)];
target.focus();
});
dialog.addEventListener("close",()=>H.stage.forget(frames));
};
})();
(()=>{
"use strict";
const H=window.Hemicycle;
const place=document.getElementById("leaf-room");
let deck=null;
let presenter=null;
let at=0;
let notes={};
let[isBlank,isSingle]=[false,false];
let isTimerShown=false;
let started=false;
let typed="";
const slide=()=>deck.slides[at];
const questions=()=>(place.dataset.questions||"").split(" ").filter(Boolean);
function item(){
for(let index=at;index>=0;index-=1)if(deck.slides[index].item>=0)return deck.slides[index].item;
return-1;
}
function wallClock(){
if(!isTimerShown||!H.clock.isRunning()||item()<0)return null;
const{item:left}=H.clock.standing(deck.page.agenda,item());
return H.clock.isPaused()?{ends:0,left}:{ends:Math.round((Date.now()+left) / 250)*250,left:null};
}
function tellWall(){
H.windows.show(isBlank?{kind:"blank"}:{kind:"slide",at,item:item(),clock:wallClock()});
H.windows.keep({slide:at,clock:H.clock.facts(),timer:isTimerShown,single:isSingle,keys:H.keys.single,open:true});
}
function showNotes(){
const[markup,box]=[notes[slide().note],presenter.fields.notes];
if(typeof markup==="string")box.innerHTML=H.policy.createHTML(markup);
else box.textContent=H.text("slides.no-notes");
box.scrollTop=0;
}
function draw(){
H.windows.setAlone(isSingle);
if(H.windows.shape()!==deck.shape)return reshape();
const{frames,fields,buttons,element}=presenter;
const next=deck.slides[at+1];
H.stage.show(frames.now,deck.shape,slide().draw(item()));
if(next)H.stage.show(frames.next,deck.shape,next.draw(item()));
else frames.next.replaceChildren();
fields.nextTitle.textContent=next?[next.title,next.part].filter(Boolean).join(" · "):H.text("slides.end");
fields.place.textContent=H.text("slides.place",{number:at+1,count:deck.slides.length});
element.classList.toggle("is-single",isSingle);
element.classList.toggle("is-blank",isBlank);
element.dataset.shape=deck.shape;
buttons.blank.setAttribute("aria-pressed",String(isBlank));
buttons.timer.setAttribute("aria-pressed",String(isTimerShown));
buttons.previous.disabled=at===0;
buttons.next.disabled=at===deck.slides.length-1;
showNotes();
showCourse();
showStatus();
tick();
tellWall();
H.stage.refit();
return undefined;
}
function showCourse(){
presenter.fields.agenda.replaceChildren(...deck.page.agenda.map((entry,number)=>{
const line=H.make("li",number===item()?"is-now":number<item()?"is-past":"","",[
H.make("span","presenter-time",H.clock.hours(entry.starts)),H.make("span","",entry.title),
]);
if(number===item())line.setAttribute("aria-current","step");
return line;
}));
}
function showStatus(text=""){
const{fields,buttons}=presenter;
buttons.wall.textContent=H.text(H.windows.hasWall()?"slides.close-wall":"slides.do-wall");
fields.status.textContent=text||(H.windows.isLent()?H.text("slides.lent"):H.windows.hasWall()?H.text("slides.wall-open"):"");
}
function tick(){
if(!presenter)return;
const{fields,buttons,element}=presenter;
fields.day.textContent=H.clock.now();
buttons.clock.textContent=H.text(!H.clock.isRunning()?"slides.do-clock":H.clock.isPaused()?"slides.clock-resume":"slides.clock-pause");
const agenda=deck.page.agenda;
const{elapsed,whole,item:left,behind}=H.clock.standing(agenda,item());
fields.session.textContent=H.clock.isRunning()
?H.text(agenda.length?"slides.session-of":"slides.session",{time:H.clock.write(elapsed),left:H.clock.write(Math.ceil(whole / 1000)*1000)})
:H.text("slides.not-started");
const hasItem=H.clock.isRunning()&&item()>=0;
fields.item.textContent=hasItem?H.text("slides.item-left",{time:H.clock.write(Math.ceil(left / 1000)*1000)}):"";
fields.pace.textContent=!hasItem?"":behind>0?H.text("slides.behind",{minutes:behind})
:behind<0?H.text("slides.ahead",{minutes:-behind}):H.text("slides.on-time");
element.dataset.pace=!hasItem||behind===0?"even":behind>0?"behind":"ahead";
const wall=wallClock();
element.dataset.timer=wall?H.clock.write(Math.ceil(left / 1000)*1000):"";
}
function go(to){
const next=Math.min(Math.max(to,0),deck.slides.length-1);
if(next===at&&!isBlank)return;
[at,isBlank]=[next,false];
draw();
H.say(`${slide().title} ${slide().part||""}`);
}
function reshape(){
if(H.windows.shape()!==deck.shape){
const{title,kind,item:treated}=slide();
deck=H.makeDeck(H.windows.shape());
const same=deck.slides.findIndex((other)=>other.title===title&&other.kind===kind&&other.item===treated);
at=same>=0?same:Math.min(at,deck.slides.length-1);
}
draw();
}
const acts={
next:()=>go(at+1),
previous:()=>go(at-1),
first:()=>go(0),
last:()=>go(deck.slides.length-1),
blank(){
isBlank=!isBlank;
draw();
},
notes(){
presenter.sections.notes.hidden=!presenter.sections.notes.hidden;
if(isSingle)showStatus(H.text("slides.notes-apart"));
},
overview:()=>H.openOverview(deck,at,go),
clock(){
H.clock.togglePause();
draw();
},
timer(){
if(!H.clock.isRunning())H.clock.start();
isTimerShown=!isTimerShown;
draw();
},
fullscreen:()=>H.screen.toggleFull(),
help:()=>H.openHelp(H.presenterActions,tellWall),
wall(){
if(H.windows.hasWall())H.windows.closeWall();
else if(H.windows.openWall())isSingle=false;
else acts.blocked();
draw();
},
blocked(){
isSingle=true;
draw();
showStatus(H.text("slides.blocked"));
},
single(){
isSingle=!isSingle;
draw();
if(isSingle)showStatus(H.text("slides.single-how"));
},
vote(){
if(!questions().length)return;
const opened=H.windows.openBorrower(place.dataset.assessment,`-${questions().join("+")}`);
showStatus(H.text(opened?"slides.voting":"slides.vote-blocked"));
},
escape:()=>(isSingle?acts.single():close()),
};
function jumpTyped(event){
const digit= /^(?:Digit|Numpad)([0-9])$/.exec(event.code);
if(digit&&H.keys.single&&!event.ctrlKey&&!event.metaKey&&!event.altKey)typed=(typed+digit[1]).slice(-3);
else if(event.code==="Enter"&&typed&&event.target===document.body){
go(Number(typed)-1);
typed="";
}else typed="";
}
function act(action){
if(!acts[action])return false;
acts[action]();
return true;
}
function close(){
H.windows.closeWall();
H.windows.keep({open:false});
H.screen.keepAwake(false);
H.screen.leaveFull();
H.leaveWindow(presenter.element);
started=false;
document.getElementById("present").focus();
}
const speaker=H.make("p","unseen");
speaker.setAttribute("role","status");
H.say=(text)=>{speaker.textContent=text;};
H.takeNotes=(taken)=>{
notes=taken;
if(presenter){
presenter.sections.notes.hidden=false;
draw();
}
};
H.slides={
deck:()=>deck,
at:()=>at,
start(){
if(H.windows.role==="wall")return H.runWall();
if(started)return undefined;
started=true;
const kept=H.windows.kept();
H.clock.take(kept.clock);
H.keys.single=kept.keys!==false;
isTimerShown=kept.timer===true;
isSingle=kept.single===true;
deck=H.makeDeck(H.windows.shape());
at=Number.isSafeInteger(kept.slide)&&deck.slides[kept.slide]?kept.slide:0;
if(!presenter){
presenter=H.makePresenter(act,{hasNotes:Boolean(place.dataset.notes),agenda:deck.page.agenda,questions:questions()});
presenter.element.append(speaker);
H.keys.listen(()=>started&&!H.isDialogOpen(),act);
document.addEventListener("keydown",(event)=>{if(started&&!H.isDialogOpen())jumpTyped(event);});
H.windows.on("key",(action)=>{if(started)act(action);});
H.windows.on("wall",()=>{if(started)reshape();});
presenter.frames.now.addEventListener("click",()=>act("next"));
setInterval(()=>{if(started)tick();},250);
window.addEventListener("resize",()=>{if(started&&isSingle)draw();});
H.loadNotes();
}
H.windows.lending=()=>({shape:H.windows.shape(),clock:H.clock.facts(),agenda:deck.page.agenda,item:item(),title:deck.page.title});
H.fillWindow(presenter.element);
H.screen.keepAwake(true);
draw();
presenter.buttons.next.focus();
return undefined;
},
};
})();
