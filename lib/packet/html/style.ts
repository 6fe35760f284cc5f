/**
 * The style of the public page. Sizes are in rem, so that the choice of the type size, which needs no script, changes
 * them all. Only fonts of the reader's system are named.
 */
export const STYLE = `
:root{--ink:#1f2429;--soft:#50575f;--line:#c9ced6;--strong:#6b737d;--ground:#f4f6f9;--paper:#fff;--blue:#1d5491;--pale:#e4edf7;--mark:#fff1c9;--sans:"PingFang SC","Microsoft YaHei","HarmonyOS Sans SC","Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC",sans-serif;color-scheme:light}
*,*::before,*::after{box-sizing:border-box}
html{font-size:100%;scroll-padding-top:1rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
html:has(#size-large:checked){font-size:125%}
html:has(#size-largest:checked){font-size:150%}
body{margin:0;background:var(--ground);color:var(--ink);font-family:var(--sans);font-size:1rem;line-height:1.75;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1,h2,h3,h4,p,ol,ul,dl,dd,figure,fieldset,table{margin:0;padding:0}
a{color:var(--blue);text-underline-offset:.2em}
a.term{color:inherit;text-decoration:underline dotted var(--strong);text-underline-offset:.25em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
:target{background:var(--mark)}
td:target,th:target{outline:3px solid #a15c00;outline-offset:-3px}
.skip{position:absolute;left:-100rem}
.skip:focus{left:1rem;top:.5rem;padding:.5rem 1rem;background:var(--paper);z-index:2}
header{background:var(--blue);color:#fff}
header .inner{display:flex;flex-wrap:wrap;gap:1rem 2rem;align-items:end;justify-content:space-between}
.inner{max-width:72rem;margin:0 auto;padding:1.25rem 1rem}
h1{font-size:1.75rem;line-height:1.35;font-weight:700}
h1 span{display:block;font-size:1.125rem;font-weight:400}
.state{display:inline-block;margin-top:.5rem;padding:0 .75rem;border:2px solid #fff;font-weight:700}
fieldset{display:flex;flex-wrap:wrap;gap:.25rem 1rem;border:0}
legend{float:left;padding:0;margin-inline-end:1rem}
fieldset label{display:inline-flex;gap:.375rem;align-items:center;min-height:1.75rem}
fieldset input{width:1.125rem;height:1.125rem;accent-color:#fff}
fieldset input:focus-visible{outline-color:#fff}
main{max-width:72rem;margin:0 auto;padding:0 1rem 3rem}
main>section,nav{margin-top:1.5rem;padding:1.5rem;background:var(--paper);border:1px solid var(--line)}
h2{font-size:1.5rem;line-height:1.4;margin-bottom:.75rem;color:var(--blue)}
h3{font-size:1.1875rem;line-height:1.5;margin:1.5rem 0 .5rem}
h4{font-size:1rem;margin:1rem 0 .25rem}
nav ol{list-style:none;display:grid;gap:.25rem 2rem;grid-template-columns:repeat(auto-fill,minmax(min(16rem,100%),1fr))}
nav li a{display:inline-block;padding:.1875rem 0}
.directory{list-style:none;border-top:1px solid var(--line)}
.directory li{border-bottom:1px solid var(--line);padding:.3125rem 0}
.directory a{display:flex;gap:1rem;text-decoration:none}
.directory a:hover{text-decoration:underline}
.sheet-name{flex:0 0 5.5em;color:var(--soft)}
.remark{display:block;padding-inline-start:6.5em;color:var(--soft);font-size:.875rem}
#narrative p{text-indent:2em;max-width:46rem}
#narrative section section{margin-top:.5rem}
#narrative .figure{text-decoration-style:solid;text-decoration-thickness:1px;white-space:nowrap}
#narrative .signature{text-align:end;text-indent:0;margin:2rem 2em 0}
mark{background:var(--mark);color:inherit}
#origins{font-size:.875rem;border-top:1px solid var(--line);margin-top:1.5rem}
#origins p{text-indent:0}
#origins ol{padding-inline-start:3em}
dt{font-weight:700;margin-top:.75rem}
figure svg{display:block;width:100%;height:auto;max-width:75rem}
svg text{font-family:var(--sans);font-size:15px;fill:var(--ink);paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
svg .amount{font-weight:700}
svg .heading{font-size:16px;font-weight:700}
svg .income path{fill:#dbe7f4;stroke:#7f9cbb;stroke-width:.75}
svg .income rect{fill:#1d5491}
svg .expenditure path{stroke:#a58d63;stroke-width:.75}
svg .expenditure rect{fill:#7a5a1e}
.flow-wide .expenditure path{fill:url(#flow-wide-hatch)}
.flow-narrow .expenditure path{fill:url(#flow-narrow-hatch)}
svg .ground{fill:#f7efe0}
svg .hatch{stroke:#e2cfa8;stroke-width:2}
.flow-narrow{display:none!important}
figcaption{color:var(--soft);font-size:.875rem}
.columns{display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));align-items:start;margin-top:1rem}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.45}
th,td{border:1px solid var(--strong);padding:.3125rem .5rem;vertical-align:middle}
thead th,thead td{background:var(--pale);text-align:center;font-weight:700}
.small caption{text-align:start;font-weight:700;padding:.25rem 0}
.small tbody th{text-align:start;font-weight:400}
.small td{text-align:end;white-space:nowrap}
.compared{margin-bottom:1rem;min-width:34rem}
.compared .bars{width:15rem;text-align:start;font-weight:400;white-space:normal}
.bars svg{display:block;width:100%;height:auto}
svg .current{fill:#1d5491}
svg .prior{fill:#fff;stroke:#1d5491;stroke-width:1.25}
.sheet{margin-top:2.5rem;padding-top:1rem;border-top:2px solid var(--line)}
.sheet h3{text-align:center;margin:0 0 .5rem}
.sheet .serial{color:var(--soft);font-size:.875rem}
.who{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 2rem;font-size:.875rem;margin-bottom:.25rem}
.sheet caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.grid tbody th{text-align:start;font-weight:400}
.grid tbody td{text-align:end;white-space:nowrap}
.grid thead th{min-width:5em}
.grid .code{white-space:nowrap;min-width:5.5em}
.grid .name,.grid .label{min-width:11em}
.wide thead th{min-width:4em}
.i1{padding-inline-start:1.5em}
.i2{padding-inline-start:2.5em}
.i3{padding-inline-start:3.5em}
.grid tr.total th,.grid tr.total td{font-weight:700;background:#f3f6fa}
.grid .mid{text-align:center}
.grid td.text{text-align:start;white-space:normal}
tr.group td,tr.group th{background:#fafbfd}
.form{min-width:42rem}
.form th,.form td{text-align:center}
.form th{min-width:5em}
.form tr>th:first-child{min-width:7.75em}
.form .name{min-width:12em}
.form th{background:var(--pale);font-weight:700}
.form th.name{background:none;font-weight:400;text-align:start}
.form td.text[colspan]{text-align:start;white-space:pre-line}
.note{font-size:.875rem;margin-top:.375rem}
.up{font-size:.875rem;margin-top:.375rem}
td button{all:unset;cursor:pointer;display:inline-block;padding:.125rem .25rem;margin:-.125rem -.25rem;color:inherit;text-decoration:underline dotted var(--strong);text-underline-offset:.25em}
td button:hover{background:var(--pale)}
td button:focus-visible{outline:3px solid var(--blue)}
dialog{width:min(44rem,calc(100vw - 2rem));max-height:85vh;overflow:auto;padding:1.25rem;border:2px solid var(--blue);background:var(--paper);color:var(--ink)}
dialog::backdrop{background:rgb(20 30 45/.45)}
dialog h2{font-size:1.125rem;margin-bottom:.25rem}
dialog h3{font-size:1rem;margin:1rem 0 .25rem}
dialog .value{font-size:1.5rem;font-weight:700}
dialog td:last-child{text-align:end;white-space:nowrap}
dialog tbody th{text-align:start;font-weight:400}
dialog th button{all:unset;cursor:pointer;color:var(--blue);text-decoration:underline;text-underline-offset:.2em}
dialog th button:focus-visible{outline:3px solid var(--blue)}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1rem}
.actions a,.actions button{font:inherit;min-height:2.25rem;padding:.25rem 1rem;border:1px solid var(--blue);background:var(--paper);color:var(--blue);text-decoration:none;cursor:pointer}
footer{color:var(--soft);font-size:.875rem}
.draft::before{content:"草稿";position:fixed;inset:0;z-index:1;display:grid;place-items:center;font-size:min(18rem,32vmin);font-weight:700;letter-spacing:.2em;color:rgb(120 0 0/.07);transform:rotate(-28deg);pointer-events:none}
@media screen and (max-width:44em){
.flow-wide{display:none!important}
.flow-narrow{display:block!important}
main{padding:0 .5rem 2rem}
main>section,nav{padding:1rem .75rem}
h1{font-size:1.375rem}
.compared{min-width:0}
.compared .bars{display:none}
.remark{padding-inline-start:0}
.directory a{flex-wrap:wrap;gap:0 1rem}
}
@page{size:A4 portrait;margin:16mm 14mm 18mm;@bottom-center{content:counter(page);font-size:9pt}}
@page portrait{size:A4 portrait}
@page landscape{size:A4 landscape}
@media print{
html:has(#size-normal,#size-normal:checked){font-size:10.5pt}
body{background:none;color:#000;--soft:#333;--blue:#000;--line:#999}
header{background:none;color:#000}
.state{border-color:#000}
.inner,main{max-width:none;padding:0}
main>section,nav{border:0;padding:0;margin-top:1rem;background:none}
fieldset,.skip,.up,#origins,dialog{display:none}
a,a.term,td button{color:inherit;text-decoration:none}
h2,h3,h4{break-after:avoid}
figure,tr,.small{break-inside:avoid}
#narrative,#tables,#reading{break-before:page}
#narrative p{max-width:none}
.scroll{overflow:visible;padding-inline-end:1px}
.sheet{break-before:page;border:0;margin:0;padding:0}
.sheet.portrait{page:portrait}
.sheet.landscape{page:landscape}
.form,.compared{min-width:0}
thead{display:table-header-group}
table{font-size:9pt}
table.wide{font-size:8pt}
.wide td,.wide th{padding:.2em .25em}
.wide .i1{padding-inline-start:1em}
.wide .i2{padding-inline-start:1.75em}
.wide .i3{padding-inline-start:2.5em}
.wide thead th{min-width:0}
.wide .name{min-width:9em}
thead th,thead td,.form th,.grid tr.total th,.grid tr.total td,tr.group th,tr.group td{background:none}
:target{background:none;outline:0}
.draft::before{inset:4.5cm 0 auto;height:6cm;font-size:4.5cm;color:rgb(0 0 0/.08)}
}
`;
