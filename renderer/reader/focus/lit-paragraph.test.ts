import { expect, it } from 'vitest';
import { light, unitOf } from './lit-paragraph.ts';

const body = document.createElement('div');
function add(parent: Element, tag: string, words = ''): Element {
  const element = document.createElement(tag);
  element.append(words);
  parent.append(element);
  return element;
}
const list = add(add(body, 'div'), 'ul');
const item = add(list, 'li');
const inItem = add(item, 'p', 'One');
const other = add(list, 'li');
const quoted = add(add(add(body, 'div'), 'blockquote'), 'p', 'Two');
const table = add(add(body, 'div'), 'table');
const cell = add(add(add(table, 'tbody'), 'tr'), 'td', 'Three');

it('takes a list item with its mark, a whole table, and a quoted paragraph alone', () => {
  expect(unitOf(inItem, body)).toBe(item);
  expect(unitOf(cell, body)).toBe(table);
  expect(unitOf(quoted, body)).toBe(quoted);
  expect(unitOf(document.body, body)).toBeNull();
  expect(unitOf(null, body)).toBeNull();
});

it('lights the way down to the unit and nothing beside it, and leaves no trace', () => {
  const end = light(item, body);
  expect(item.getAttribute('data-lit')).toBe('here');
  expect(list.getAttribute('data-lit')).toBe('within');
  expect(other.hasAttribute('data-lit')).toBe(false);
  end();
  expect(body.querySelectorAll('[data-lit]')).toHaveLength(0);
});
