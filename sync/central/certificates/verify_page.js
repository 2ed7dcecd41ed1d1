"use strict";
// Reads the text of a certificate's code, checks the ministry's signature with the keys in this page, and asks nobody.
const DATA = JSON.parse(document.getElementById("data").textContent);
const WORDS = DATA.words;
const PREFIX = [0xa2, 0x01, 0x27, 0x04, 0x48];
let language = "ar";
let answered = null;

function say(word) { return WORDS[language][word] || WORDS.en[word] || word; }

function bytesOf(text) {
  let plain = text.replace(/[\s\-\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, "").toUpperCase();
  plain = plain.slice(plain.lastIndexOf("/V/") + (plain.includes("/V/") ? 3 : 1)).split("?")[0].split("#")[0].replace(/[\/=]+$/, "");
  if (plain.length < 100 || !/^[A-Z2-7]+$/.test(plain)) throw new Error("unreadable");
  const out = new Uint8Array(Math.floor(plain.length * 5 / 8));
  let bits = 0, value = 0, at = 0;
  for (const letter of plain) {
    value = (value << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits >= 8) { bits -= 8; out[at++] = value >> bits & 0xff; }
  }
  return out;
}

function reader(bytes) {
  let at = 0;
  function take(count) {
    if (at + count > bytes.length) throw new Error("unreadable");
    at += count;
    return bytes.subarray(at - count, at);
  }
  function number(small) {
    if (small < 24) return small;
    const size = { 24: 1, 25: 2, 26: 4 }[small];
    if (!size) throw new Error("unreadable");
    return take(size).reduce((sum, one) => sum * 256 + one, 0);
  }
  function item(depth) {
    const first = take(1)[0], major = first >> 5, small = first & 31;
    if (first === 0xf6) return null;
    if (depth > 4) throw new Error("unreadable");
    const count = number(small);
    if (major === 0) return count;
    if (major === 2) return take(count);
    if (major === 3) return new TextDecoder("utf-8", { fatal: true }).decode(take(count));
    if (major === 4) return Array.from({ length: count }, () => item(depth + 1));
    if (major === 5 && count === 0) return {};
    throw new Error("unreadable");
  }
  const value = item(0);
  if (at !== bytes.length) throw new Error("unreadable");
  return value;
}

function hex(bytes) { return Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join(""); }
function unhex(text) { return Uint8Array.from(text.match(/../g), (two) => parseInt(two, 16)); }

function blob(bytes) {
  const head = bytes.length < 24 ? [0x40 + bytes.length] : bytes.length < 256 ? [0x58, bytes.length]
    : [0x59, bytes.length >> 8, bytes.length & 255];
  return [...head, ...bytes];
}

// After an Arabic letter the parts of a date would stand the other way round: it is kept left to right.
function apart(date) { return "\u2066" + date + "\u2069"; }
function day(number) { return apart(new Date(number * 86400000).toISOString().slice(0, 10)); }

function read(text) {
  const bytes = bytesOf(text);
  if (bytes[0] !== 0xd2) throw new Error("unreadable");
  const parts = reader(bytes.subarray(1));
  if (!Array.isArray(parts) || parts.length !== 4) throw new Error("unreadable");
  const [head, open, payload, signature] = parts;
  const whole = head instanceof Uint8Array && payload instanceof Uint8Array && signature instanceof Uint8Array;
  if (!whole || head.length !== 13 || !PREFIX.every((one, at) => head[at] === one) || signature.length !== 64
    || open === null || Object.keys(open).length) throw new Error("unreadable");
  const said = reader(payload);
  if (!Array.isArray(said) || said[0] !== 1 || said.length !== 12) throw new Error("unreadable");
  const message = Uint8Array.from([0x84, 0x6a, ...new TextEncoder().encode("Signature1"), ...blob(head), 0x40, ...blob(payload)]);
  return { key: hex(head.subarray(5)), signature, message, said };
}

async function judge(text) {
  let found;
  try { found = read(text); } catch { return { verdict: "unreadable" }; }
  const key = DATA.keys.find((one) => one.id === found.key);
  if (!key) return { verdict: "foreign", why: "another_key" };
  let good;
  try {
    const known = await crypto.subtle.importKey("raw", unhex(key.key), { name: "Ed25519" }, false, ["verify"]);
    good = await crypto.subtle.verify({ name: "Ed25519" }, known, found.signature, found.message);
  } catch { return { verdict: "unable" }; }
  if (!good) return { verdict: "foreign", why: "changed" };
  const serial = found.said[1], gone = DATA.withdrawn[serial];
  if (gone) return { verdict: "withdrawn", since: gone[0], why: gone[1], said: found.said };
  if (key.revoked) return { verdict: "doubtful", why: "key_revoked", said: found.said };
  const until = found.said[11];
  const now = new Date(), today = Math.floor((now.getTime() - now.getTimezoneOffset() * 60000) / 86400000);
  if (until !== null && until < today) return { verdict: "expired", said: found.said };
  return { verdict: "valid", said: found.said };
}

function label(three) {
  const at = { ar: 0, ckb: 1, en: 2 }[language];
  return three[at] || three.find((one) => one) || "";
}

function show() {
  document.documentElement.lang = language;
  document.documentElement.dir = language === "en" ? "ltr" : "rtl";
  document.title = say("title");
  for (const one of document.querySelectorAll("[data-say]")) one.textContent = say(one.dataset.say);
  for (const one of document.querySelectorAll("#languages button")) one.setAttribute("aria-pressed", String(one.lang === language));
  document.getElementById("known").textContent = DATA.at;
  const card = document.getElementById("answer");
  card.hidden = answered === null;
  if (answered === null) return;
  const verdict = document.getElementById("verdict"), facts = document.getElementById("facts");
  verdict.textContent = say("verdict_" + answered.verdict);
  verdict.className = "verdict " + answered.verdict;
  card.dataset.verdict = answered.verdict;
  let more = answered.why ? say("why_" + answered.why) : say("more_" + answered.verdict);
  if (answered.since) more += " (" + apart(answered.since) + ")";
  document.getElementById("more").textContent = more === "more_" + answered.verdict ? "" : more;
  facts.replaceChildren();
  if (!answered.said) return;
  const [, serial, name, course, qualification, centre, from, to, hours, result, issued, until] = answered.said;
  const rows = [["name", name], ["course", label(course)], ["qualification", label(qualification)], ["centre", centre],
    ["dates", day(from) + " " + say("to") + " " + day(to)], ["hours", String(hours)],
    ["result", result === null ? "" : result + " / 100"], ["issued", day(issued)],
    ["valid_until", until === null ? say("lasting") : day(until)], ["serial", serial]];
  for (const [word, value] of rows) {
    if (!value || value === "0") continue;
    const term = document.createElement("dt"), said = document.createElement("dd"), alone = document.createElement("bdi");
    term.textContent = say(word);
    alone.textContent = value;
    said.append(alone);
    facts.append(term, said);
  }
}

async function check() {
  const text = document.getElementById("text").value;
  answered = text.trim() ? await judge(text) : null;
  show();
}

function heard(text) {
  document.getElementById("text").value = text;
  return check();
}

async function lookAtPicture(file) {
  if (!file) return;
  const looking = createImageBitmap(file).then((image) => new BarcodeDetector({ formats: ["qr_code"] }).detect(image));
  const found = await looking.catch(() => []);
  if (found.length) await heard(found[0].rawValue);
  else { answered = { verdict: "unreadable" }; show(); }
}

async function lookThroughCamera() {
  const video = document.getElementById("video"), detector = new BarcodeDetector({ formats: ["qr_code"] });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  video.srcObject = stream;
  video.hidden = false;
  await video.play();
  const look = async () => {
    const found = await detector.detect(video).catch(() => []);
    if (!found.length) { setTimeout(look, 200); return; }
    for (const track of stream.getTracks()) track.stop();
    video.hidden = true;
    await heard(found[0].rawValue);
  };
  look();
}

for (const [code, own] of Object.entries(DATA.languages)) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.lang = code;
  button.textContent = own;
  button.addEventListener("click", () => { language = code; show(); });
  document.getElementById("languages").append(button);
}
const wanted = (navigator.languages || []).map((one) => one.split("-")[0]).find((one) => one in DATA.languages);
language = wanted || "ar";
if ("BarcodeDetector" in window) {
  document.getElementById("pick").hidden = false;
  document.getElementById("picture").addEventListener("change", (event) => lookAtPicture(event.target.files[0]));
  if (navigator.mediaDevices) {
    document.getElementById("camera").hidden = false;
    document.getElementById("camera").addEventListener("click", () => lookThroughCamera().catch(() => {}));
  }
}
document.getElementById("form").addEventListener("submit", (event) => { event.preventDefault(); check(); });
if (location.hash.length > 100) heard(location.hash.slice(1));
else show();
