"use strict";
{
const H=globalThis.Hemicycle??={};
const $=(id)=>document.getElementById(id);
for(const link of document.querySelectorAll("[data-same-page]")){
link.addEventListener("click",()=>{
const place=document.URL.split("#")[1];
if(place)link.hash="#"+place;
});
}
const dialog=$("search");
const field=$("search-words");
const list=$("search-results");
const status=$("search-status");
const{index:indexAddress,finder:scriptAddress,base}=dialog.dataset;
let index=null;
let loading=null;
const rules={
createScriptURL:(address)=>{
if(address!==indexAddress&&address!==scriptAddress)throw new TypeError(address);
return address;
},
};
H.policy??=globalThis.trustedTypes?.createPolicy("hemicycle",rules)??rules;
const load=(address)=>new Promise((loaded,failed)=>{
const script=document.createElement("script");
script.addEventListener("load",loaded);
script.addEventListener("error",failed);
script.src=H.policy.createScriptURL(address);
document.head.append(script);
});
const prepare=()=>loading??=load(scriptAddress).then(()=>{
H.searchIndex=(data)=>{index=new H.Search.Index(data);};
return load(indexAddress);
}).then(show,()=>{
loading=null;
say(dialog.dataset.failed);
});
const say=(text)=>{status.textContent=text;};
const marked=(element,text,asked)=>{
let end=0;
for(const[from,to]of index.marks(text,asked)){
element.append(text.slice(end,from));
const mark=document.createElement("mark");
mark.textContent=text.slice(from,to);
element.append(mark);
end=to;
}
element.append(text.slice(end));
return element;
};
const item=({path,id,title,heading,passage},asked)=>{
const link=document.createElement("a");
link.href=base+path.split("/").map(encodeURIComponent).join("/")+".html"+(id?"#"+encodeURIComponent(id):"");
marked(link.appendChild(document.createElement("span")),heading||title,asked).className="search-heading";
if(heading)marked(link.appendChild(document.createElement("span")),title,asked).className="search-page";
if(passage)marked(link.appendChild(document.createElement("span")),passage,asked).className="search-passage";
link.addEventListener("click",()=>dialog.close());
const entry=document.createElement("li");
entry.append(link);
return entry;
};
const show=()=>{
if(!index)return;
const query=field.value;
const{asked,results}=index.search(query);
list.replaceChildren(...results.map((result)=>item(result,asked)));
const texts=dialog.dataset;
say(query.trim()===""?"":results.length===0?texts.none
:results.length===1?texts.one:texts.many.replace("{count}",()=>String(results.length)));
};
const begin=()=>{
if(!dialog.open)dialog.showModal();
field.focus();
field.select();
prepare();
};
const move=(step)=>{
const stops=[field,...list.querySelectorAll("a")];
const at=stops.indexOf(document.activeElement);
stops[Math.min(Math.max(at+step,0),stops.length-1)].focus();
};
field.addEventListener("input",()=>{show();});
dialog.addEventListener("keydown",(event)=>{
if(event.isComposing||event.altKey||event.ctrlKey||event.metaKey)return;
if(event.key==="ArrowDown"||event.key==="ArrowUp"){
move(event.key==="ArrowDown"?1:-1);
}else if(event.key==="Escape"){
dialog.close();
}else if(event.key==="Enter"&&document.activeElement===field){
list.querySelector("a")?.click();
}else if(event.key.length===1&&document.activeElement!==field&&event.key!==" "){
field.focus();
return;
}else{
return;
}
event.preventDefault();
});
dialog.addEventListener("click",(event)=>{if(event.target===dialog)dialog.close();});
$("search-close").addEventListener("click",()=>dialog.close());
for(const button of document.querySelectorAll("[data-search]")){
button.hidden=false;
button.addEventListener("click",begin);
}
document.addEventListener("keydown",(event)=>{
const isTyping=event.target.closest?.("input, textarea, select, [contenteditable]");
if(event.key!=="/"||isTyping||dialog.open||event.altKey||event.ctrlKey||event.metaKey)return;
event.preventDefault();
begin();
});
}
