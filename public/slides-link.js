(()=>{
"use strict";
const H=(window.Hemicycle=window.Hemicycle||{});
const place=document.getElementById("leaf-room");
if(!place)return;
const button=document.getElementById("present");
const OWN= /^(\.\.\/)*([a-z0-9-]+\/)*[a-z0-9-]+(\.notes)?\.js$/;
const rules={
createHTML:(markup)=>markup,
createScriptURL:(address)=>{
if(!OWN.test(address))throw new TypeError(address);
return address;
},
};
H.policy=H.policy||(window.trustedTypes?window.trustedTypes.createPolicy("hemicycle",rules):rules);
const load=(element)=>new Promise((resolve,reject)=>{
element.onload=resolve;
element.onerror=reject;
document.head.append(element);
});
const script=(address)=>load(Object.assign(document.createElement("script"),{src:H.policy.createScriptURL(address)}));
const sheet=(address)=>load(Object.assign(document.createElement("link"),{rel:"stylesheet",href:address}));
let loading=null;
H.loadSlides=()=>{
loading=loading||Promise.all([sheet(place.dataset.styles),script(place.dataset.texts).then(()=>script(place.dataset.script))]);
return loading;
};
H.loadNotes=()=>(place.dataset.notes?script(place.dataset.notes).catch(()=>{}):Promise.resolve());
const hash=new URL(document.URL).hash;
button.hidden=false;
button.addEventListener("click",()=>H.loadSlides().then(()=>H.slides.start()));
const kept=window.history.state;
const isOpen=typeof kept==="object"&&kept!==null&&kept.open===true;
if(isOpen||hash==="#slides"||hash.startsWith("#room-"))H.loadSlides().then(()=>H.slides.start());
})();
