/** What of a rendered page can be tapped, typed into or switched, and whether a screen reader is told of it. */

/** A node as j-component tells it; the compiler of templates writes `aria-role` as `ariaRole`. */
export interface RenderedNode {
  tagName: string;
  attrs: { name: string; value: unknown }[];
  /** Events that are listened to, by name. */
  event: Record<string, unknown>;
  children: (RenderedNode | string)[];
}

const LISTENED_TO = ['tap', 'input', 'change'];

/** WeChat's own controls, which say by themselves what they are, and in what state. */
const NATIVE = new Set(['wx-input', 'wx-textarea', 'wx-switch', 'wx-picker', 'wx-slider', 'wx-button', 'wx-navigator']);
const CONTROLS = new Set(['button', 'link', 'switch', 'checkbox', 'radio']);
const WITH_STATE = new Set(['switch', 'checkbox', 'radio']);

/** Every control of the page with what is missing, and every picture without a name; none when all is well. */
export function controlFaults(node: RenderedNode | string): string[] {
  if (typeof node === 'string' || attribute(node, 'ariaHidden') === true) return [];
  return [...ownFaults(node), ...node.children.flatMap(controlFaults)];
}

/** How many controls the page has, so that a test does not pass on a page that has none. */
export function countControls(node: RenderedNode | string): number {
  if (typeof node === 'string') return 0;
  return Number(isControl(node)) + node.children.reduce((sum, child) => sum + countControls(child), 0);
}

/** Taro listens to every canvas; those here are pictures. */
const PICTURES = new Set(['wx-image', 'wx-canvas']);

const isControl = ({ tagName, event }: RenderedNode): boolean =>
  !PICTURES.has(tagName) && LISTENED_TO.some((name) => name in event);

function ownFaults(node: RenderedNode): string[] {
  const role = attribute(node, 'ariaRole');
  const name = nameOf(node);
  const said = `<${node.tagName} class="${String(attribute(node, 'class'))}"> ${name}`.trim();
  if (PICTURES.has(node.tagName)) return role === 'img' && !name ? [`${said}: a picture without a name`] : [];
  if (!isControl(node)) return [];
  return [
    ...(NATIVE.has(node.tagName) || CONTROLS.has(String(role)) ? [] : [`${said}: no role`]),
    ...(name ? [] : [`${said}: no name`]),
    ...(WITH_STATE.has(String(role)) && typeof attribute(node, 'ariaChecked') !== 'boolean'
      ? [`${said}: not said whether it is chosen`]
      : []),
  ];
}

const attribute = ({ attrs }: RenderedNode, name: string): unknown => attrs.find((one) => one.name === name)?.value;

/** What is read out: the label, else the words inside, else what an empty field asks for. */
function nameOf(node: RenderedNode): string {
  const words = (inside: RenderedNode | string): string =>
    typeof inside === 'string' ? inside : inside.children.map(words).join('');
  const candidates = [attribute(node, 'ariaLabel'), words(node).trim(), attribute(node, 'placeholder')];
  return candidates.find((said): said is string => typeof said === 'string' && said !== '') ?? '';
}
