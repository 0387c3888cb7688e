// Knows the desk's sentences about calls in Chinese. Refuses to know when one is shown.
import type { CallWords } from "./call-en.ts";

export const callZh: CallWords = {
  region: "来电", calls: (name) => `${name}来电，要求人工服务`, callsYou: (name) => `您负责的客户${name}来电`,
  take: "接听来电", look: "先查看", later: "暂不处理", more: (n) => `另有 ${n} 个来电`,
  bar: "通话", waits: "客户在线，等待人工", ringsOther: "客户在线，坐席电话正在响铃", ringsMe: (phone) => `您的电话 ${phone} 正在响铃，请接听`,
  whispers: "正在播报客户信息：请在电话上按 1，或", whispersOther: "客户在线，有同事正在听取播报", join: "立即接入", calling: "正在呼叫客户",
  talking: "您正在通话", talkingWith: (name) => `正与${name}通话`, somebody: "共用线路上的同事", onHold: "保持中", mutedNow: "您已静音",
  mute: "静音", unmute: "取消静音", hold: "保持", unhold: "取消保持", hangUp: "挂断", giveBack: "转回助手", confirm: "由助手确认承诺", mine: "是我接的",
  listen: "监听", coach: "仅对坐席说话", uncoach: "停止说话", listens: (names) => `${names}正在监听`, coaches: (names) => `${names}正在对您单独说话`,
  call: "呼叫客户", ringsYou: "先响您的电话，再呼叫客户。", noPhone: "机构配置中没有您的电话号码。",
  taken: "来电由您接听，您的电话正在响铃。", muted: "已静音。", unmuted: "已取消静音。", held: "已保持。", unheld: "已取消保持。", hungUp: "通话已结束。", gaveBack: "已转回助手。", listening: "您的电话正在响铃，对方听不到您。", coaching: "只有坐席能听到您。", uncoached: "没有人能听到您。", joined: "已接入。", ended: "客户已挂机。",
  confirmTitle: "助手复述承诺并请客户确认", confirmHint: "您将退出通话；客户确认后承诺才生效。",
}; // prettier-ignore
