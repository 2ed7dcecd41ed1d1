// Measures the engine of ODK Web Forms: node --conditions=browser --expose-gc driver.mjs TASK.json
// TASK.json: {"task": "load" | "answer" | "repeat" | "filter" | "memory", "form": path, "answers": [[ref, value], ...],
// "runs": number}. Prints one JSON object. Seconds of CPU time of the whole process, which is what Python's
// process_time gives of ours.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { JSDOM } from 'jsdom';

const dom = new JSDOM('<!doctype html>', { url: 'http://localhost/' });
globalThis.window = dom.window;
for (const name of Object.getOwnPropertyNames(dom.window)) {
	if (!(name in globalThis)) {
		globalThis[name] = dom.window[name];
	}
}
globalThis.__dirname = import.meta.dirname;
globalThis.require = createRequire(path.join(process.cwd(), 'package.json'));

const { createInstance } = await import('@getodk/xforms-engine');

const task = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const xml = readFileSync(task.form, 'utf8');

const spent = () => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e6;
};

const timed = (work) => {
	const before = spent();
	work();
	return spent() - before;
};

// What a window reads of a node to show it.
const look = (node) => {
	const { currentState: state } = node;
	const seen = [state.relevant, state.required, state.readonly, state.label?.asString, state.value];
	const options = state.valueOptions;
	if (options != null) {
		for (const option of options) {
			seen.push(option.value, option.label.asString);
		}
	}
	if ('violation' in node.validationState) {
		seen.push(node.validationState.violation?.condition);
	}
	return seen.length;
};

const lookAtAll = (node) => {
	let seen = look(node);
	for (const child of node.currentState.children ?? []) {
		seen += lookAtAll(child);
	}
	return seen;
};

const open = async () => {
	const { root } = await createInstance(xml);
	lookAtAll(root);
	return root;
};

const index = (root) => {
	const found = new Map();
	const add = (node) => {
		found.set(node.currentState.reference, node);
		for (const child of node.currentState.children ?? []) {
			add(child);
		}
	};
	add(root);
	return found;
};

const answer = (node, value) => {
	if (node.nodeType === 'select') {
		node.selectValue(value);
	} else {
		node.setValue(value);
	}
};

const tasks = {
	load: async () => {
		const times = [];
		for (let run = 0; run < task.runs; run += 1) {
			const before = spent();
			await open();
			times.push(spent() - before);
		}
		return { first: times[0], times };
	},

	answer: async () => {
		const root = await open();
		const nodes = index(root);
		const watched = task.watched.map((ref) => nodes.get(ref));
		const times = task.answers.map(([ref, value]) => {
			const node = nodes.get(ref);
			return timed(() => {
				answer(node, value);
				look(node);
				watched.forEach(look);
			});
		});
		return { times, last: String(watched[0].currentState.value) };
	},

	repeat: async () => {
		const root = await open();
		const range = root.currentState.children.find((node) => node.nodeType.startsWith('repeat-range'));
		const times = [];
		for (let number = 0; number < task.runs; number += 1) {
			const { length: count } = range.currentState.children;
			times.push(
				timed(() => {
					range.addInstances(count - 1);
					lookAtAll(range.currentState.children[count]);
				})
			);
			const [name, age, earns, income] = range.currentState.children[count].currentState.children;
			name.setValue('Zainab');
			age.setValue(30n);
			earns.setValue('yes');
			income.setValue(100n);
		}
		const total = root.currentState.children.find((node) => node.currentState.reference === '/data/total');
		return { times, last: String(total.currentState.value) };
	},

	filter: async () => {
		const root = await open();
		const nodes = index(root);
		const place = nodes.get('/data/place');
		const times = task.answers.map(([ref, value]) => {
			const node = nodes.get(ref);
			return timed(() => {
				answer(node, value);
				look(place);
			});
		});
		return { times, last: String(place.currentState.valueOptions.length) };
	},

	memory: async () => {
		await open();
		globalThis.gc();
		const before = process.memoryUsage().heapUsed;
		const root = await open();
		globalThis.gc();
		return { times: [process.memoryUsage().heapUsed - before], last: String(lookAtAll(root)) };
	},
};

console.log(JSON.stringify(await tasks[task.task]()));
process.exit(0);
